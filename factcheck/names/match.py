"""Whether two names are one: verdict, score and the reason in words.

Offices, honorifics and legal forms come off, aliases in brackets are taken in; then equality after
folding, known ids (two that differ are a veto), readings, transliteration.  Precision before
recall: what reads alike but could be two is "unsure", and a surname alone is never more.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Literal

from factcheck.names import known, loans, organisations, persons, persons_japanese, tokens
from factcheck.names import readings as read
from factcheck.names.arabic import arabic
from factcheck.names.fold import fold
from factcheck.names.persons import NOTHING, Match
from factcheck.names.respell import respelling
from factcheck.names.romaji import lax
from factcheck.names.script import Script
from factcheck.names.slavic import slavic
from factcheck.names.spelled import both_spelled
from factcheck.names.spelling import bare, japanese_hangul, surname_spellings
from factcheck.names.strip import Name, forms, rank_of, stripped
from factcheck.names.vietnamese import vietnamese

Verdict = Literal["same", "unsure", "different"]
SAME, UNSURE = 0.85, 0.70  # least scores of the two verdicts
ALMOST = 0.84  # the most where something speaks against it
LONE = 0.89  # least score of a transliteration where one word is all there is
SURNAME = 0.75  # the most that a surname alone scores


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Verdict on two names; ``score`` 0 to 1 (same from .85, unsure from .70)."""

    verdict: Verdict
    score: float
    reason: str


def same_name(a: str, b: str, kind: str | None = None) -> NameMatch:
    """Compare two names; ``kind`` is "person", "place" or "organisation" where it is known."""
    return _ordered(a, b, kind) if a <= b else _ordered(b, a, kind)


@functools.lru_cache(maxsize=1 << 16)
def _ordered(a: str, b: str, kind: str | None) -> NameMatch:
    if a == b:
        return NameMatch("same", 1.0, "identical")
    if fold(a) == fold(b):
        return NameMatch("same", 1.0, "equal but for the forms of characters")
    best = NOTHING
    vetoed: str | None = None
    for mine in forms(a):
        for theirs in forms(b):
            score, reason, veto = _forms(mine, theirs, kind)
            if veto:
                vetoed = vetoed or reason
            elif score > best[0]:
                best = (score, reason)
    if vetoed is not None and best[0] < 0.99:
        return NameMatch("different", 0.0, vetoed)
    score = round(min(best[0], 1.0), 3)
    if score >= SAME:
        return NameMatch("same", score, best[1])
    if score >= UNSURE:
        return NameMatch("unsure", score, best[1])
    return NameMatch("different", score, best[1] or "nothing in common")


def _forms(a: Name, b: Name, kind: str | None) -> tuple[float, str, bool]:
    """Score, reason, and whether two known ids stand against it."""
    alone = kind in (None, "person") and (surname_only(a) or surname_only(b))
    if a.joined == b.joined:
        if alone and kind == "person":
            return SURNAME, "a surname alone", False
        return 1.0, "equal after folding", False
    mine, theirs = known.ids(a.text, kind), known.ids(b.text, kind)
    if mine and theirs:
        if shared := mine & theirs:
            if known.foremost(mine) != known.foremost(theirs):
                return 0.8, "the name of several places", False
            return 0.99, f"both are known as {min(shared)}", False
        if not (alone and a.office | b.office):
            return 0.0, f"two known names: {min(mine)}, {min(theirs)}", True
    score, reason = _unknown(a, b, kind)
    pair = (a, b) if mine else (b, a)
    if score >= SAME and kind != "person" and known.listed_in(mine or theirs, *pair):
        score, reason = ALMOST, f"{reason}, though the known one is called otherwise there"
    if score < UNSURE and kind in (None, "person"):
        score, reason = _of_full(a, b)
    if alone and score > SURNAME:
        return SURNAME, f"{reason} (a surname alone)", False
    return score, reason, False


def _unknown(a: Name, b: Name, kind: str | None) -> Match:
    """Two names of which at most one is known."""
    if kind != "person":
        if kind in (None, "organisation"):
            plain = organisations.ministries(a, b)
            if plain[0]:
                return plain
            found = max(organisations.organisations(a, b, _part_score), _firm(a, b, kind))
            built = organisations.is_built(a) + organisations.is_built(b)
            if found[0] or built == 2 or (built and kind):
                return max(found, organisations.contained(a, b), organisations.acronym(a, b))
        if kind == "organisation":
            found = max(organisations.contained(a, b), organisations.acronym(a, b))
            return max(found, _single(a, b, kind))
        if kind == "place":
            return _places(a, b)
    found = _single(a, b, kind)
    ranked = (rank_of(a.text)[1], rank_of(b.text)[1])
    if kind is None and found[0] < SAME and ("city" in ranked or None not in ranked):
        found = max(found, _places(a, b))
    return found


def _firm(a: Name, b: Name, kind: str | None) -> Match:
    """English words in two scripts, where what they name is an organisation."""
    known_kind = kind == "organisation" or organisations.is_built(a) + organisations.is_built(b)
    return loans.firm(a, b) if known_kind else NOTHING


def _through_known(a: Name, ids: frozenset[str], b: Name) -> float:
    """Score of a known place against what its Latin names sound like in another script."""
    if a.script is Script.LATIN or b.script is Script.LATIN:
        return 0.0
    latin = {n for i in ids for n in known.latin_names(i)}
    best = max((_single(stripped(n), b, "place")[0] for n in latin), default=0.0)
    return best if best >= LONE else 0.0


def _part_score(a: Name, b: Name) -> float:
    """Score of the proper part of an organisation's name."""
    mine, theirs = known.part_ids(a), known.part_ids(b)
    if mine and theirs:
        return 0.97 if mine & theirs else 0.0
    if a.script is b.script:
        return 0.0
    if through := _through_known(a, mine, b) or _through_known(b, theirs, a):
        return through
    score = max(_single(a, b, "place")[0], loans.firm(a, b)[0])
    if known.named_otherwise(mine, b.script) or known.named_otherwise(theirs, a.script):
        score = min(score, ALMOST)
    if score < SAME and (
        persons_japanese.built_reading(a, b) or persons_japanese.built_reading(b, a)
    ):
        return 0.88  # the words around it agree, and so does a usual reading
    return score


def _places(a: Name, b: Name) -> Match:
    """Places without the words for their rank; another rank is another place."""
    (bare_a, rank_a), (bare_b, rank_b) = rank_of(a.text), rank_of(b.text)
    best = _single(a, b, "place")
    if best[0] < SAME:
        ids = known.ids(a.text, "place"), known.ids(b.text, "place")
        through = _through_known(a, ids[0], b) or _through_known(b, ids[1], a)
        best = max(best, (through, f"the known place {a.text if ids[0] else b.text}"))
    if rank_a is None and rank_b is None:
        return best
    short_a, short_b = stripped(bare_a), stripped(bare_b)
    found: Match = (0.98, "equal but for the rank")
    if short_a.joined != short_b.joined:
        found = max(_single(short_a, short_b, "place"), _single(a, short_b, "place"))
        found = max(found, _single(short_a, b, "place"))
    if rank_a and rank_b and rank_a != rank_b:
        return best
    if "city" not in (rank_a, rank_b) and not (rank_a and rank_b):
        found = (min(found[0], 0.8), found[1])
    return max(best, found)


@functools.lru_cache(maxsize=1 << 15)
def surname_only(name: Name) -> bool:
    """Whether a name is one word that is a surname, or may well be one."""
    if len(name.tokens) != 1:
        return False
    token = name.joined
    if name.script is Script.HANGUL:
        return len(token) == 1 or token in surname_spellings("korean")
    if name.script is Script.HAN:
        return (
            len(token) == 1
            or token in read.double_surnames()
            or (bool(read.japanese_surname(token)) and len(token) <= 3)
        )
    if name.script is Script.LATIN:
        return _latin_surname(bare(token))
    return name.script is Script.KANA and len(token) <= 2


@functools.lru_cache(maxsize=1 << 14)
def _latin_surname(token: str) -> bool:
    return token in _latin_surnames() or lax(token) in _latin_surnames()


@functools.cache
def _latin_surnames() -> frozenset[str]:
    out = {s for v in surname_spellings("korean").values() for s in v}
    out |= {s for v in surname_spellings("chinese").values() for s in v}
    return frozenset(out)


def _of_full(a: Name, b: Name) -> Match:
    """A surname alone against a full name of another script."""
    if len(b.tokens) == 1 and not (len(a.tokens) == 1 and _one_word(a) and not _one_word(b)):
        a, b = b, a
    if a.script is b.script or not _one_word(a):
        return NOTHING
    cuts = {Script.HAN: (*persons.chinese_splits(b.joined), *read.japanese_splits(b.joined))}
    cuts[Script.HANGUL] = persons.korean_splits(b.joined) if len(b.tokens) == 1 else ()
    for surname, _ in cuts.get(b.script, ()):
        if _single(stripped(surname), a, "person")[0] >= UNSURE:
            return SURNAME, f"{a.text} alone, a surname"
    for token in (b.tokens[0], b.tokens[-1]) if len(b.tokens) > 1 else ():
        if _single(stripped(token), a, "person")[0] >= UNSURE:
            return SURNAME, f"{a.text} alone, a surname"
    return NOTHING


def _one_word(name: Name) -> bool:
    """Whether a name may be a surname: one word of Latin letters or kana, or a known surname."""
    if name.script in (Script.LATIN, Script.KANA):
        return len(name.tokens) == 1
    return surname_only(name)


def _single(a: Name, b: Name, kind: str | None) -> Match:
    """Two names by script alone."""
    if a.script is b.script is not Script.MIXED:
        return _one_script(a, b, kind)
    if _ORDER.get(a.script, 9) > _ORDER.get(b.script, 9):
        a, b = b, a
    return _two_scripts(a, b, kind)


_ORDER = {Script.HAN: 0, Script.HANGUL: 1, Script.KANA: 2, Script.LATIN: 3}


def _one_script(a: Name, b: Name, kind: str | None) -> Match:
    if a.script is Script.LATIN:
        found = tokens.latin(a, b)
        if found[0] < SAME and kind in (None, "person"):
            found = max(found, both_spelled(a, b, "korean"), both_spelled(a, b, "chinese"))
            found = max(found, slavic(a, b), arabic(a, b))
            if len(a.tokens) == len(b.tokens) == 2 and _lax_equal(a, b):
                found = max(found, (0.92, "one Japanese name in two romanisations"))
        return found
    if kind in (None, "person") and (found := arabic(a, b))[0] >= SAME:
        return found
    if len(a.tokens) != len(b.tokens):
        parts = sorted((a, b), key=lambda n: len(n.tokens))
        if len(parts[0].tokens) == 1 and fold(parts[0].text) in map(fold, parts[1].tokens):
            return SURNAME, f"{parts[0].text} alone"
        return NOTHING
    if len(a.tokens) == 2 and a.joined == "".join(map(fold, b.tokens[::-1])):
        return 0.95, "the same words in another order"
    if a.script is Script.KANA and lax(tokens_romaji(a)) == lax(tokens_romaji(b)):
        return 0.92, "the same sounds"
    person = kind == "person" or (kind is None and (a.office or b.office))
    if person and surname_only(min(a, b, key=lambda n: len(n.joined))):
        short, long = sorted((a, b), key=lambda n: len(n.joined))
        if long.joined.startswith(short.joined):
            return SURNAME, f"{short.text} alone"
    return NOTHING


def tokens_romaji(name: Name) -> str:
    """A kana name as romaji."""
    return persons.plain(name)


def _lax_equal(a: Name, b: Name) -> bool:
    mine, theirs = [lax(t) for t in a.tokens], [lax(t) for t in b.tokens]
    if not all(japanese_hangul(t) for t in (*mine, *theirs)):
        return False  # not spelled in Japanese syllables: John, Jon
    return mine in (theirs, theirs[::-1])


def _two_scripts(a: Name, b: Name, kind: str | None) -> Match:
    """``a`` in the script of the larger units: Han, hangul, kana, Latin."""
    if Script.MIXED in (a.script, b.script):
        mixed, other = (a, b) if a.script is Script.MIXED else (b, a)
        return max(tokens.mixed(a, b), persons_japanese.of_kana_given(mixed, other))
    if Script.OTHER in (a.script, b.script):
        return NOTHING
    best = NOTHING
    if a.script is Script.HAN:
        best = _han(a, b, kind)
    elif a.script is Script.HANGUL:
        best = _hangul(a, b, kind)
    else:
        best = _kana(a, b, kind)
    if best[0] < SAME:
        found = NOTHING if _korean_pair(a, b) else tokens.transliterated(a, b)
        if found[0] < SAME and not _korean_pair(a, b):
            found = max(found, respelling(a, b))
        if len(a.tokens) == 1 or len(b.tokens) == 1:
            most = ALMOST if kind is None or kind == "person" or found[0] < LONE else 1.0
            found = (min(found[0], most), found[1])
        best = max(best, found)
    if best[0] < SAME and kind in (None, "person"):
        best = max(best, vietnamese(a, b), arabic(a, b))
    return best


def _korean_pair(a: Name, b: Name) -> bool:
    """Whether both are plainly Korean names, which are read and never guessed by sound."""
    return (
        a.script is Script.HANGUL
        and b.script is Script.LATIN
        and len(a.joined) <= 4
        and bool(persons.korean_splits(a.joined))
        and len(b.tokens) > 1
        and ("-" in b.text or _latin_surname(bare(b.tokens[0])))
    )


def _han(a: Name, b: Name, kind: str | None) -> Match:
    if len(a.joined) < 2:
        return _surname_alone(a, b)
    if b.script is Script.HANGUL:
        found = persons.hanja(a, b)
        return max(
            found, persons.chinese(a, b), persons_japanese.japanese(a, b), _whole(a, b, kind)
        )
    found = max(persons.chinese(a, b), persons.korean(a, b), persons_japanese.japanese(a, b))
    if b.script is Script.KANA:
        found = max(found, persons_japanese.on_reading(a, b))
    return max(found, _whole(a, b, kind))


def _surname_alone(a: Name, b: Name) -> Match:
    if b.script is Script.LATIN and len(b.tokens) == 1:
        text = bare(b.text)
        sounds = read.pinyin(a.joined, True) or ((),)
        known_as = surname_spellings("chinese").get(a.joined, ())
        korean = [s for o in read.hangul(a.joined) or () for s in o]
        korean_as = [x for s in korean for x in surname_spellings("korean").get(s, ())]
        if text in {*sounds[0], *known_as, *korean_as}:
            return SURNAME, "a surname alone"
    if b.script is Script.HANGUL and b.joined in {
        s for o in read.hangul(a.joined) or () for s in o
    }:
        return SURNAME, "a surname alone"
    return NOTHING


def _hangul(a: Name, b: Name, kind: str | None) -> Match:
    found = persons.korean(a, b) if len(a.joined) > 1 else _latin_surname_of(a, b)
    if b.script in (Script.LATIN, Script.KANA) and found[0] < SAME:
        found = max(found, both_spelled(a, b, "chinese"), persons_japanese.japanese_spelled(a, b))
    return max(found, _whole(a, b, kind))


def _latin_surname_of(a: Name, b: Name) -> Match:
    alone = b.script is Script.LATIN and len(b.tokens) == 1
    if alone and bare(b.text) in surname_spellings("korean").get(a.joined, ()):
        return SURNAME, "a surname alone"
    return NOTHING


def _kana(a: Name, b: Name, kind: str | None) -> Match:
    found = NOTHING
    if len(a.tokens) == len(b.tokens) == 2:
        mine = [lax(persons.plain_token(t, Script.KANA)) for t in a.tokens]
        theirs = [lax(t) for t in b.tokens]
        if mine in (theirs, theirs[::-1]):
            return 0.95, f"kana {a.text} → {b.text}"
    if found[0] < SAME and kind in (None, "person"):
        found = max(found, both_spelled(a, b, "korean"), both_spelled(a, b, "chinese"))
    return found


def _whole(a: Name, b: Name, kind: str | None) -> Match:
    """A place or a coined name read as a whole, without surname."""
    if len(b.tokens) > 1 or (kind == "person" and not surname_only(a)):
        return NOTHING
    score, reason = persons_japanese.whole(a, b)
    unmarked = kind is None and b.script is Script.KANA  # トランプ could be read as Chinese
    return (min(score, ALMOST) if unmarked else score), reason
