"""Claims of what each person does or undergoes: of whom a deed is told, and in what words.

They are many and say nothing by themselves; alignment keeps those that another source tells of
somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from factcheck import lexicon
from factcheck.extract.acts import is_of_another_time
from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.bouts import bout_claims
from factcheck.extract.claims import text_claim
from factcheck.extract.deeds import en, ja, ko, zh
from factcheck.extract.deeds.persons import persons_of
from factcheck.extract.deeds.shared import Deed, Way
from factcheck.extract.modality import modality_at
from factcheck.extract.posts import roles_given
from factcheck.extract.sole.masked import Masked, masked
from factcheck.lexicon import verbs
from factcheck.lexicon.fold import base_language
from factcheck.model.claim import Claim
from factcheck.model.event import Modality
from factcheck.model.mention import NameMention
from factcheck.model.value import ValueKind

ATTRIBUTE = "deed:"  # begins the attribute of a deed; the way follows
LONGEST = 600  # characters of a passage; a longer one is a list or a table
CONCEPT_WEIGHT = 0.9
GENERAL = 0.7
AGE_REACH = 26.0  # how far from a name its age stands
BESIDE = 0.8  # what a word of a deed says beside its heads
TELLING = 0.2  # weight from which a key of a head tells which verb it is
_READINGS: dict[str, Callable[[str], Iterator[Deed]]] = {
    "en": en.told,
    "ja": ja.told,
    "zh": zh.told,
    "ko": ko.told,
}
# Of an earlier edition, or told to compare.
_EARLIER = re.compile(
    r"\b(?:since|previous|previously|formerly|in the past|ever since|not since)\b"
    r"|last year\b(?! in)|昨年(?!\d)|去年(?!\d)|지난해(?! ?\d)|작년(?! ?\d)"
    r"|前回|過去に|上届|上屆|往届|往屆|지난 대회|역대|以来|以來|이래|이후 처음|년 만|ぶり"
    r"|かつて|한때|曾(?:经|經|任|获|獲|在)",
    re.IGNORECASE,
)
# Who gives a prize is not the one who has it.
_GIVES = re.compile(
    r"\b(?:giv(?:e|es|en|ing)|gave|present(?:s|ed)?|award(?:s|ed)?|hand(?:s|ed)?|bestow(?:s|ed)?)\b"
    r"|授与|授予|贈|颁|頒|수여|시상|전달",
    re.IGNORECASE,
)
Words = tuple[tuple[str, float, int], ...]
_OPEN = (Modality.POSSIBLE, Modality.DENIED)


def deed_claims(item: Annotated) -> Iterator[Claim]:
    """A claim for each deed of each person that is named in an item."""
    for line in item.lines:
        reading = _READINGS.get(base_language(line.language))
        if reading is None or len(line.text) > LONGEST:
            continue
        if not (persons := persons_of(line)):
            continue
        text = masked(line, persons)
        if not text.persons:
            continue  # named inside a speech or an aside alone
        yield from _titled(item, line, persons)
        if _EARLIER.search(text.text) is None:
            yield from bout_claims(item, line, text)
        for deed in reading(text.text):
            if claim := _claim(item, line, text, deed):
                yield claim


def _titled(item: Annotated, line: Line, persons: list[NameMention]) -> Iterator[Claim]:
    """Persons with the title that stands beside their names: "flight director A", A裁判長."""
    for name, office, span in roles_given(line, persons):
        words = _words(line, persons, span, [span], (0, 0))
        if words:
            yield _told(item, line, name, Way.TITLED, words, [f"c:{office}"], Modality.HAPPENED)


def _told(
    item: Annotated,
    line: Line,
    name: NameMention,
    way: Way,
    words: Words,
    heads: list[str],
    modality: Modality,
) -> Claim:
    return text_claim(
        item,
        line,
        (name.start, name.end),
        kind="person",
        attribute=f"{ATTRIBUTE}{way}",
        text=name.alias_of or name.id or name.surface,
        modality=modality,
        asked=words,
        qualifiers=tuple(heads),
        principals=frozenset({name.principal} if name.principal else ()),
        beside=_ages(line, name),
    )


def _ages(line: Line, name: NameMention) -> tuple[str, ...]:
    """The age that stands beside a name, if any."""
    return tuple(
        value.text
        for value in line.values
        if value.kind is ValueKind.AGE
        and line.distance((value.start, value.end), (name.start, name.end)) <= AGE_REACH
    )


def _claim(item: Annotated, line: Line, text: Masked, deed: Deed) -> Claim | None:
    name = text.persons[deed.person]
    if deed.end <= deed.start:
        return None
    span = text.span(deed.start, deed.end)
    heads = [text.span(*head) for head in deed.heads if head[1] > head[0]]
    title = text.span(*deed.title) if deed.title[1] > deed.title[0] else (0, 0)
    modality, negated = modality_at(line, *(heads[-1] if heads else span))
    if negated or modality in _OPEN or _is_of_another_time(line, deed, text):
        return None
    words = _words(line, list(text.persons.values()), span, heads, title)
    told = _heads(line, span, heads)
    if not words:
        return None
    return _told(item, line, name, deed.way, words, told, modality)


def _is_of_another_time(line: Line, deed: Deed, text: Masked) -> bool:
    """Whether a deed is one of the past that a text calls to mind: "the first since A in 2010"."""
    low, high = max(0, deed.start - 8), min(len(text.text), max(deed.end, deed.person) + 12)
    at = text.at[deed.heads[0][0] if deed.heads else deed.start]
    return _EARLIER.search(text.text, low, high) is not None or is_of_another_time(line, at)


def _words(
    line: Line,
    persons: list[NameMention],
    span: tuple[int, int],
    heads: list[tuple[int, int]],
    title: tuple[int, int],
) -> Words:
    """Keys of the words of a deed, each with its weight and the number of its word."""
    found: dict[str, tuple[float, int]] = {}

    def share(start: int, end: int) -> float:
        if title[0] <= start < title[1]:
            return 0.0
        if any(low < end and start < high for low, high in heads):
            return 1.0
        return BESIDE if span[0] <= start and end <= span[1] else 0.0

    def add(key: str, weight: float, number: int) -> None:
        if weight > found.get(key, (0.0, 0))[0]:
            found[key] = (round(weight, 3), number)

    def named(start: int, end: int) -> bool:
        return any(n.start < end and start < n.end for n in (*line.names, *persons))

    owners: list[tuple[int, int, int]] = []
    for number, mention in enumerate(line.concepts):
        own = share(mention.start, mention.end)
        if own and not named(mention.start, mention.end):
            owners.append((mention.start, mention.end, number))
            weight = own * CONCEPT_WEIGHT
            for concept in (mention.concept, *lexicon.ancestors(mention.concept)):
                add(f"c:{concept}", weight, number)
                weight *= GENERAL
    for number, word in enumerate(line.words, start=len(line.concepts)):
        own = share(word.start, word.end)
        if own and not named(word.start, word.end):
            owner = next((n for s, e, n in owners if s < word.end and word.start < e), number)
            for key, weight in word.keys:
                add(key, own * weight, owner)
    return tuple((key, *told) for key, told in sorted(found.items(), key=lambda one: -one[1][0]))


def _heads(line: Line, span: tuple[int, int], heads: list[tuple[int, int]]) -> list[str]:
    """Keys of the verbs or nouns that tell most of a deed; a part that one person alone has is one
    wherever it stands."""
    keys: dict[str, None] = {}
    gives = any(_GIVES.search(line.text, a - line.start, b - line.start) for a, b in heads)
    for mention in line.concepts:
        inside = span[0] <= mention.start and mention.end <= span[1] and not gives
        if inside and lexicon.concept(mention.concept).kind == "honour":
            keys[f"c:{mention.concept}"] = None
    for low, high in heads:
        part = line.text[low - line.start : high - line.start]
        for verb in verbs.find(part, line.language):
            keys.update(
                (f"v:{'' if sense.yes else '!'}{sense.name}", None)
                for sense in verb.senses
                if not sense.field
            )
        for mention in line.concepts:
            if mention.start < high and low < mention.end:
                keys[f"c:{mention.concept}"] = None
                keys.update((f"c:{one}", None) for one in lexicon.ancestors(mention.concept))
        for word in line.words:
            if word.start < high and low < word.end:
                keys.update((key, None) for key, weight in word.keys if weight >= TELLING)
    return list(keys)
