"""Short forms inside an item: Lee, 李氏, 이 대통령, the president, 同氏, 同社, 両国.

Each goes to the name it stands for, or stays open where two could be meant.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Sequence, Set

from factcheck.model.mention import NameKind, NameMention, PairMention
from factcheck.names import gazetteer
from factcheck.names.anaphors import anaphors, only
from factcheck.names.find_base import cue_set, is_han, is_hangul, pattern
from factcheck.names.find_japanese_persons import small_name
from factcheck.names.korean_ordinary import ordinary
from factcheck.names.offices import (
    Office,
    alike,
    concept_at,
    concept_of_post,
    offices,
    state_offices,
)
from factcheck.names.readings import japanese_bearers
from factcheck.names.tables import table

BOTH = {
    "en": re.compile(
        r"\b(?:[Bb]oth (?:countries|sides|nations|governments|leaders)"
        r"|[Tt]he two (?:countries|sides|nations|governments|leaders|neighbours|neighbors)"
        r"|[Bb]ilateral)\b"
    ),
    "ja": pattern("両国|両首脳|両政府|双方|二国間|両者"),
    "zh": pattern("两国|双方|双边|两国元首|两国领导人"),
    "ko": re.compile(r"(?<![가-힣])(?:양국|양 정상|두 정상|양측|두 나라|양자|양 국가)"),
}

STOPS = ("。", ". ", "！", "？")  # ends of sentences
FORMER = ("前", "元")
LEAST = 3  # letters of a name that is looked for again
_WORD_BEFORE = re.compile(r"(?<![가-힣])([가-힣]{2,5}) \Z")
DEFINITE = re.compile(r"\b(?:[Tt]he) \Z")
LATIN_NAME = re.compile(r"[A-Z][A-Za-zÀ-ɏ'’-]+")


def resolve(mentions: Sequence[NameMention], text: str, language: str) -> list[NameMention]:
    """The mentions of an item with its short forms: those found before get ``alias_of``, id and
    principal of the full name; surnames, offices and 同社 in the text become mentions of their own.
    """
    bare = language.partition("-")[0]
    flat = gazetteer.flat(text)
    mentions = sorted(
        [*mentions, *_repeats(mentions, flat, text, bare)], key=lambda m: (m.start, m.end)
    )
    full = [m for m in mentions if _is_full(m)]
    parts = frozenset(s for m in full if m.id is None for s in short_names(m.surface) if len(s) > 2)
    shorts = _surnames(full, mentions, text, language, bare)
    found = [m for m in mentions if not any(s.start <= m.start and m.end <= s.end for s in shorts)]
    found += shorts
    found.sort(key=lambda m: m.start)
    found = [_filled(m, full) if is_short(m) or _is_part(m, parts) else m for m in found]
    found += _offices(found, text, language, bare)
    found.sort(key=lambda m: m.start)
    found += anaphors(found, text, language, bare)
    return sorted(found, key=lambda m: (m.start, m.end))


def resolve_pairs(
    mentions: Sequence[NameMention], pairs: Sequence[PairMention], text: str, language: str
) -> list[PairMention]:
    """The pairs of an item with 両国, 양국, "the two countries" read as the pair of the paragraph:
    the last pair named in it, else its two principals; left out where neither is plain."""
    both = BOTH.get(language.partition("-")[0], BOTH["en"])
    flat = gazetteer.flat(text)
    named = [p for p in pairs if len(p.countries) == 2]
    out = list(pairs)
    for match in both.finditer(flat):
        if any(p.start <= match.start() < p.end for p in pairs):
            continue
        countries = _paragraph_pair(mentions, named, text, match.start())
        if countries is not None:
            surface = text[match.start() : match.end()]
            out.append(PairMention(match.start(), match.end(), surface, countries))
    return sorted(out, key=lambda p: p.start)


def _paragraph_pair(
    mentions: Sequence[NameMention], pairs: Sequence[PairMention], text: str, at: int
) -> tuple[str, ...] | None:
    begin = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    own = max(begin, *(text.rfind(stop, begin, at) + len(stop) for stop in STOPS))
    for low, high in ((own, at), (begin, at), (begin, end), (0, at)):
        inside = [p for p in pairs if low <= p.start < high]
        if inside:
            return inside[-1].countries
        here = [m for m in mentions if low <= m.start < high and m.principal]
        persons = [m.principal for m in here if m.kind is NameKind.PERSON]
        for group in (persons, [m.principal for m in here]):
            told = tuple(dict.fromkeys(p for p in group if p))
            if len(told) == 2:
                return told
    return None


def _is_full(mention: NameMention) -> bool:
    if mention.kind is not NameKind.PERSON:
        return False
    return mention.id is not None or not is_short(mention)


def is_short(mention: NameMention) -> bool:
    """A person named by one word without an id: a surname, or a foreign name in one word."""
    if mention.kind is not NameKind.PERSON or mention.alias_of is not None:
        return False
    if mention.id is not None:
        return False
    name = mention.surface
    if is_han(name[0]):
        return len(name) <= 2 and name not in _two_letter_names(name)
    if is_hangul(name[0]):
        return len(name) == 1 or (len(name) == 2 and name in cue_set("surnames", "ko"))
    return not any(c in name for c in " ・·＝")


def _is_part(mention: NameMention, parts: frozenset[str]) -> bool:
    """Whether a longer word is one part of a name that the item gives in full: 索尔贝格."""
    return (
        mention.kind is NameKind.PERSON
        and mention.id is None
        and gazetteer.flat(mention.surface) in parts
    )


def _two_letter_names(name: str) -> frozenset[str]:
    """王毅: a two-letter name whose first letter is a surname and whose whole is none."""
    flat = gazetteer.flat(name)
    full = len(flat) == 2 and flat not in cue_set("surnames", "ja")
    named = flat[0] in cue_set("surnames", "zh") or (
        not japanese_bearers(flat) and small_name(flat)  # 轟渚
    )
    return frozenset((name,)) if full and named else frozenset()


@functools.lru_cache(maxsize=4096)
def _syllables(word: str) -> bool:
    """Whether a Latin word is one or two Chinese or Korean syllables: Lee Junho, but not Ren
    Hoshikawa."""
    known = table("spelled")
    cuts = [[p for p in (word[:cut], word[cut:]) if p] for cut in range(1, len(word) + 1)]
    return any(
        all(known.get(f"{system}:latin:{part}") is not None for part in parts)
        for system in ("chinese", "korean")
        for parts in cuts
    )


@functools.lru_cache(maxsize=4096)
def short_names(name: str) -> frozenset[str]:
    """What a full name is shortened to: the surname, in Latin either end of the name."""
    flat = gazetteer.flat(name)
    if not flat:
        return frozenset()
    if flat[0].isascii():
        tokens = flat.split()
        if len(tokens) < 2:
            return frozenset()
        first = "-" in tokens[-1] or (
            tokens[0] in cue_set("surnames", "en")
            and (len(tokens) > 2 or _syllables(tokens[-1].lower()))
        )
        return frozenset((tokens[0],) if first and len(tokens[0]) > 1 else (tokens[-1],))
    parts = re.split("[・·＝=]", flat)
    if len(parts) > 1:
        return frozenset((parts[-1],))
    if is_hangul(flat[0]):
        if " " in flat:
            return frozenset((flat.split()[0], flat.split()[-1]))
        return frozenset((flat[:2] if flat[:2] in _double("ko") else flat[:1],))
    for length in (3, 2, 1):
        listed = flat[:length] in cue_set("surnames", "ja")
        if len(flat) > length and (listed or (length > 1 and japanese_bearers(flat[:length]))):
            return frozenset(
                (flat[:length], flat[:1]) if length == 2 and _chinese(flat) else (flat[:length],)
            )
    return frozenset((flat[:2] if flat[:2] in _double("zh") or len(flat) > 3 else flat[:1],))


def _chinese(flat: str) -> bool:
    return len(flat) <= 3 and flat[0] in cue_set("surnames", "zh")


@functools.cache
def _double(language: str) -> frozenset[str]:
    return frozenset(w for w in cue_set("surnames", language) if len(w) == 2)


def _all_shorts(mention: NameMention) -> frozenset[str]:
    """Short forms of a mention, those of its known names in the same script among them."""
    out = set(short_names(mention.surface))
    if mention.id is not None:
        known = gazetteer.entry(mention.id)
        if known is not None:
            out |= {gazetteer.flat(n) for n in known.short}
            for name in gazetteer.names(mention.id, mention.language):
                out |= short_names(name)
    return frozenset(out)


def _filled(short: NameMention, full: Sequence[NameMention]) -> NameMention:
    """A short form with the full name it stands for, if only one can be meant."""
    surface = gazetteer.flat(short.surface)
    matching = [m for m in full if surface in _all_shorts(m) and m.start != short.start]
    before = [m for m in matching if m.start < short.start] or matching
    chosen = only(before)
    if chosen is None and short.office is not None:
        chosen = only([m for m in before if alike(m.office, short.office)])
        if chosen is None:
            chosen = only([m for m in before if m.id and _held(m.id, short.office)])
    if chosen is None:
        return short
    return dataclasses.replace(
        short,
        alias_of=chosen.surface,
        id=chosen.id,
        principal=short.principal or chosen.principal,
    )


def _held(identity: str, office: str) -> bool:
    return any(alike(concept_of_post(p.office), office) for p in gazetteer.posts(identity))


def _repeats(mentions: Sequence[NameMention], flat: str, text: str, bare: str) -> list[NameMention]:
    """Names that a cue showed once, wherever else the item has them: 문채린 선수 … 문채린은."""
    taken = {i for m in mentions for i in range(m.start, m.end)}
    named = {gazetteer.flat(m.surface): m for m in reversed(mentions) if m.id is None}
    out = []
    for name in sorted(named, key=lambda n: (-len(n), n)):
        first = named[name]
        least = 2 if is_han(name[0]) and bare == "ja" and small_name(name) else LEAST
        if len(name) < least or (name[0].isascii() and " " not in name) or is_short(first):
            continue
        start = flat.find(name)
        while start >= 0:
            end = start + len(name)
            if taken.isdisjoint(range(start, end)) and stands_alone(flat, start, end, bare):
                taken.update(range(start, end))
                again = (first.kind, first.language, None, None, None, first.principal)
                out.append(NameMention(start, end, text[start:end], *again))
            start = flat.find(name, end)
    return out


def _surnames(
    full: Sequence[NameMention],
    mentions: Sequence[NameMention],
    text: str,
    language: str,
    bare: str,
) -> list[NameMention]:
    """Surnames of persons named in full that stand alone elsewhere in the item."""
    shorts = {s for m in full for s in _all_shorts(m)}
    wanted = {s for s in shorts if len(s) > 1}
    single = {s for s in shorts if len(s) == 1}
    marked = _MARKED.get(bare)
    if not wanted and not (single and marked):
        return []
    flat = gazetteer.flat(text)
    titles = {o.start for o in offices(flat, bare)} if bare in ("ko", "ja") else frozenset()
    taken = {i: m for m in mentions for i in range(m.start, m.end)}
    out = []
    longest = sorted(wanted, key=lambda w: (-len(w), w))
    words = [re.escape(w) for w in longest]
    words += [marked.format(re.escape(s)) for s in sorted(single) if marked]
    for match in re.finditer("|".join(words), flat):
        start, end = match.span()
        if bare == "ko" and end - start == 1 and end + 1 not in titles:
            continue
        over = [taken[i] for i in range(start, end) if i in taken]
        inside = all(start <= m.start and m.end <= end for m in over)  # 萨尔 in 萨尔塞多
        whole = any(m.end - m.start == end - start for m in over)
        titled = bare == "ja" and _has_title(flat, start, end, titles)
        if whole or not inside or not (titled or stands_alone(flat, start, end, bare)):
            continue
        out.append(NameMention(start, end, text[start:end], NameKind.PERSON, language))
    return out


def _has_title(flat: str, start: int, end: int, titles: Set[int]) -> bool:
    """Whether an office touches a Japanese surname: 植田総裁, 朴被告, 朴前大統領."""
    if start and is_han(flat[start - 1]):
        return False
    former = flat[end : end + 1] in FORMER and end + 1 in titles
    return end in titles or former or end - start == 1


# Where a surname of one letter stands for a person: 李氏, 张某, 시 주석.
_MARKED = {
    "ja": "{}(?=氏|(?:前|元)?(?:被告|容疑者|大統領|首相|主席|総統|会長|議員|監督|選手|代表|外相))",
    "zh": "{}(?=某)",
    "ko": "(?<![가-힣]){}(?= [가-힣])",
}


def stands_alone(flat: str, start: int, end: int, bare: str) -> bool:
    """Whether a name is a word by itself, no part of another name or word."""
    before = flat[start - 1] if start else " "
    after = flat[end] if end < len(flat) else " "
    if flat[start].isascii():
        # "Lee County", "Street Lee": part of another name
        tail = LATIN_NAME.match(flat, end + 1) if after == " " else None
        return not (before.isalnum() or after.isalnum() or before == "-" or tail)
    if is_hangul(flat[start]):
        return not is_hangul(before) and (
            not is_hangul(after)
            or flat[end : end + 2] in cue_set("particles", "ko")
            or after in cue_set("particles", "ko")
        )
    if is_han(flat[start]):
        if bare == "zh":
            return end - start > 2 or not is_han(before)
        return not is_han(before) and (not is_han(after) or after in "氏")
    katakana = "ァ" <= flat[start] <= "ヺ"
    return not katakana or not ("ァ" <= before <= "ー" or "ァ" <= after <= "ー")


def _offices(
    found: Sequence[NameMention], text: str, language: str, bare: str
) -> list[NameMention]:
    """Offices that stand alone, "the president", 大統領は, for the one holder the item names."""
    flat = gazetteer.flat(text)
    used = {m.office_span for m in found if m.office_span}
    taken = {i for m in found for i in range(m.start, m.end)}
    out = []
    for office in offices(flat, bare if bare in ("en", "ja", "zh", "ko") else "en"):
        if office.former or office.name not in state_offices() | {"mayor", "governor"}:
            continue
        if (office.start, office.end) in used or office.start in taken:
            continue
        if not _office_alone(flat, office, bare, taken):
            continue
        concept = concept_at(flat, office, bare)
        holders = [m for m in found if m.start < office.start and alike(m.office, concept)]
        chosen = only(holders)
        if chosen is not None:
            out.append(
                NameMention(
                    office.start,
                    office.end,
                    text[office.start : office.end],
                    NameKind.PERSON,
                    language,
                    chosen.id,
                    concept,
                    (office.start, office.end),
                    chosen.principal,
                    False,
                    chosen.alias_of or chosen.surface,
                )
            )
    return out


def _named_before(flat: str, at: int) -> bool:
    """Whether a word that may be a surname stands right before a Korean office: 오데르 총리는."""
    word = _WORD_BEFORE.search(flat, max(0, at - 8), at)
    return word is not None and not ordinary(word[1])


def _office_alone(flat: str, office: Office, bare: str, taken: set[int]) -> bool:
    before = flat[: office.start][-1:]
    after = flat[office.end : office.end + 1]
    if bare == "en":
        return (
            bool(DEFINITE.search(flat[max(0, office.start - 6) : office.start]))
            and flat[office.end : office.end + 4] != " of "
        )
    if office.start - 1 in taken or (bare == "ko" and office.start - 2 in taken):
        return False
    if bare == "ko":
        alone = before in ("", " ", "\n", "“", '"') and after in "은는이가을를의도에과와,. "
        return alone and not _named_before(flat, office.start)
    return (
        (not before or not is_han(before))
        and before not in ("の", "・")
        and not (after and is_han(after))
    )
