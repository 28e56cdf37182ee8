"""An item with everything found in it: values, names, concepts, cues and words, by sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from factcheck import lexicon
from factcheck.extract.bare_money import settled
from factcheck.extract.credits import credits
from factcheck.extract.day_clocks import with_clocks
from factcheck.extract.homonyms import is_in_address
from factcheck.extract.match_minutes import from_kick_off
from factcheck.extract.titled import titled
from factcheck.extract.undated import values_near
from factcheck.extract.values import find_values
from factcheck.extract.words import Word, content_words
from factcheck.lexicon import cues
from factcheck.model.mention import ConceptMention, NameKind, NameMention, PairMention
from factcheck.model.source import Item, ItemRole, Published, Sentence, Source, own_text
from factcheck.model.value import Value, ValueKind
from factcheck.names.datelines import shown_towns
from factcheck.names.find import find_names, find_pairs
from factcheck.names.find_base import Shown
from factcheck.names.principals import learn, principal_of
from factcheck.names.project import stand_for
from factcheck.names.short_forms import resolve, resolve_pairs

_CLAUSE = re.compile(r"(?<!\d)[,:]|[,:](?!\d)|[;，；：、—–()（）「」“”【】\u3000]|\s-\s")
# What may stand in brackets before an age: （当時39）, （最高執行責任者、48）.
_IN_BRACKETS = re.compile(r"[（(](?:当時|当时|當時|당시 ?|[^（）()]{1,20}[、,，] ?)?")
# Persons who are told by a letter or a family name only: 박모(58) 경위, A씨(26), B(41)씨.
_MASKED = re.compile(
    r"(?:(?<![가-힣])[가-힣]모|(?<![A-Za-z])[A-Z](?: ?[가-힣]{1,3})?)\((?:당시 ?)?\Z"
)
_NAME_ENDS = ("·", "ㆍ", "・")
_ZONE = re.compile("時間|时间| ?시간| time\\b")
ROLES = frozenset({"courts/suspect", "courts/defendant", "courts/victim", "courts/inmate"})
MAGNITUDE = "M"  # the unit of a figure that may hold the word for the earthquake
TITLE_REACH = 5  # 容疑者, 후보, 委員長 may stand between a name and the age in brackets
CLAUSE_COST = 12.0  # a clause boundary weighs as much as a dozen characters of Chinese
LATIN_SCALE = 0.4  # Latin letters stand about this much closer than Han characters


# Where something stands, in which clause, and the number it counts under.
Place = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Around:
    """What a line has to say of any passage in it, found once for all its claims."""

    concepts: tuple[tuple[Place, tuple[str, ...]], ...]  # keys, the most special first
    words: tuple[tuple[Place, tuple[tuple[str, float], ...]], ...]  # keys with their weights
    names: tuple[Place, ...]  # the number of a name is its start


@dataclass(slots=True)
class Line:
    """A sentence and what was found in it; all offsets are in the source's text."""

    index: int
    sentence: Sentence
    text: str
    language: str
    values: list[Value] = field(default_factory=list)
    times: list[Value] = field(default_factory=list)  # those of the values that are times
    names: list[NameMention] = field(default_factory=list)
    pairs: list[PairMention] = field(default_factory=list)
    concepts: list[ConceptMention] = field(default_factory=list)
    cues: list[cues.Cue] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    boundaries: list[int] = field(default_factory=list)
    around: Around | None = None  # see :mod:`factcheck.extract.around`

    @property
    def start(self) -> int:
        return self.sentence.start

    @property
    def end(self) -> int:
        return self.sentence.end

    def clause(self, position: int) -> int:
        """Number of the clause a position stands in."""
        return bisect_right(self.boundaries, position)

    def distance(self, a: tuple[int, int], b: tuple[int, int]) -> float:
        """How far two spans stand apart, in characters of Chinese; clause boundaries cost."""
        gap = max(0, b[0] - a[1], a[0] - b[1])
        scale = LATIN_SCALE if self.language == "en" else 1.0
        clauses = abs(self.clause(a[0]) - self.clause(b[0]))
        return gap * scale + CLAUSE_COST * clauses


@dataclass(slots=True)
class Annotated:
    """One item and its lines."""

    source: Source
    item: Item
    language: str
    lines: list[Line]


def _shift_value(value: Value, by: int) -> Value:
    return replace(value, start=value.start + by, end=value.end + by) if by else value


def publication_for(source: Source, item: Item) -> Published | None:
    """The time an item's relative words count from.

    A teaser has no stamp of its own; its page's stamp is the best there is.
    """
    if item.dateline and item.dateline[1] is not None and item.role is not ItemRole.MAIN:
        return item.dateline[1]
    return source.published


def annotate(source: Source, item: Item, shown: Sequence[Shown] = ()) -> Annotated:
    """Find everything in one item; ``shown`` are names that other sources show to be some."""
    text = own_text(source, item)
    base = item.start
    published = publication_for(source, item)
    lines = [_line(i, s, source.text, item.language) for i, s in enumerate(item.sentences)]
    starts = [line.start for line in lines]

    def line_at(position: int) -> Line | None:
        i = bisect_right(starts, position) - 1
        return lines[i] if i >= 0 and position < lines[i].end else None

    when = published.when if published else None
    if when is None and source.near is not None:
        read = values_near(text, item.language, source.near)
    else:
        read = find_values(text, item.language, when)
    found = settled(with_clocks(from_kick_off(read, text), text))
    for value in found:
        moved = _shift_value(value, base)
        if line := line_at(moved.start):
            line.values.append(moved)
    on = when.date() if when else None
    towns = shown_towns(item.dateline[0], text) if item.dateline else []
    names = resolve(find_names(text, item.language, [*shown, *towns]), text, item.language)
    if shown:
        names = stand_for(names, shown)
    learned = learn(names)
    credited = credits(text, item.language)
    for name in names:
        line = line_at(name.start + base)
        if name.kind is NameKind.PERSON and any(b <= name.start < e for b, e in credited):
            continue
        if line and not _is_zone(text, name, line, base):
            line.names.append(_settled(name, base, principal_of(name, learned, on)))
    for pair in resolve_pairs(names, find_pairs(text, item.language), text, item.language):
        if line := line_at(pair.start + base):
            line.pairs.append(
                PairMention(pair.start + base, pair.end + base, pair.surface, pair.countries)
            )
    called = _called(names) if item.language == "ko" else None
    for hit in lexicon.find(text, item.language):
        line = line_at(hit.start + base)
        if line is None or is_in_address(text, hit.start, hit.end, line.names, base):
            continue
        if called is not None and any(
            m.start() < hit.start and hit.end <= m.end() for m in called.finditer(text)
        ):
            continue
        if not _inside_value(line, hit.start + base, hit.end + base):
            line.concepts.append(
                ConceptMention(hit.start + base, hit.end + base, hit.surface, hit.concept)
            )
    for line in lines:
        further = titled(line.text, item.language, line.start, line.concepts, line.names)
        line.names = sorted([*line.names, *further], key=lambda name: name.start)
        line.values = [_age_after_name(line, value) for value in line.values]
        line.times = [v for v in line.values if v.kind in (ValueKind.DATE, ValueKind.TIME)]
    for cue in cues.find(text, item.language):
        if line := line_at(cue.start + base):
            line.cues.append(replace(cue, start=cue.start + base, end=cue.end + base))
    return Annotated(source, item, item.language, lines)


def _called(names: list[NameMention]) -> re.Pattern[str] | None:
    """The Korean names of an item's persons, wherever they stand: 안철수 withdraws no troops."""
    told = {
        n.surface
        for n in names
        if n.kind is NameKind.PERSON and n.office_span != (n.start, n.end) and len(n.surface) > 2
    }
    hangul = sorted((w for w in told if "가" <= w[0] <= "힣"), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, hangul))) if hangul else None


def _age_after_name(line: Line, value: Value) -> Value:
    """ "Rodrigo Balmaceda, 52, was rescued", 曾容疑者（41）, 운전사(29): a bare number after a
    person."""
    if value.kind is not ValueKind.NUMBER or value.amount is None or not 0 < value.amount < 120:
        return value
    before = line.text[: value.start - line.start]
    after = line.text[value.end - line.start : value.end - line.start + 1]
    bracket = max(before.rfind("("), before.rfind("（"))
    if before.endswith(", ") and after in (",", ".", ")") and bracket < 0:
        mark, reach = value.start - 2, 0
    elif line.language == "ko" and after == ")" and _MASKED.search(before):
        return replace(value, kind=ValueKind.AGE, unit="Y")
    elif after in (")", "）") and bracket >= 0 and before.endswith(_NAME_ENDS):
        mark, reach = value.start - 1, 0  # (노은혜·47): the name is in the brackets as well
    elif after in (")", "）", "·", "・", "＝") and _IN_BRACKETS.fullmatch(before, max(bracket, 0)):
        mark, reach = line.start + bracket, TITLE_REACH
    else:
        return value
    if any(n.kind is NameKind.PERSON and 0 <= mark - n.end <= reach for n in line.names):
        return replace(value, kind=ValueKind.AGE, unit="Y")
    if reach and line.language != "en" and _role_before(line, mark):
        return replace(value, kind=ValueKind.AGE, unit="Y")
    return value


def _role_before(line: Line, mark: int) -> bool:
    """Whether a word for a person stands right before a bracket: 運転士（29）, 의붓동생(44)."""
    return any(
        mention.end == mark
        and (
            mention.concept.startswith("people/")
            or mention.concept in ROLES
            or lexicon.concept(mention.concept).kind == "office"
        )
        for mention in line.concepts
    )


def _inside_value(line: Line, start: int, end: int) -> bool:
    """Whether a form is part of a figure: "won" in "3 trillion won" is nobody's victory; what came
    "for the first visit in six years" did come, and 7.2级地震 is an earthquake."""
    return any(
        value.noun is None
        and value.unit != MAGNITUDE
        and (value.counter is None or value.kind is ValueKind.MONEY)
        and value.kind is not ValueKind.INTERVAL
        and value.start <= start
        and end <= value.end
        for value in line.values
    )


def _is_zone(text: str, name: NameMention, line: Line, base: int) -> bool:
    """Whether a place only names a clock: 日本時間, "Tokyo time"."""
    inside = any(v.start <= name.start + base < v.end and v.noun is None for v in line.values)
    return inside or _ZONE.match(text, name.end) is not None


def _settled(name: NameMention, by: int, principal: str | None) -> NameMention:
    span = name.office_span
    moved = (span[0] + by, span[1] + by) if span else None
    return replace(
        name, start=name.start + by, end=name.end + by, office_span=moved, principal=principal
    )


def _line(index: int, sentence: Sentence, text: str, language: str) -> Line:
    own = text[sentence.start : sentence.end]
    boundaries = [sentence.start + m.end() for m in _CLAUSE.finditer(own)]
    return Line(
        index,
        sentence,
        own,
        language,
        words=content_words(own, language, sentence.start),
        boundaries=boundaries,
    )
