"""What stands around a figure: reference time, as-of time, basis, role, who says so."""

from __future__ import annotations

import re

from factcheck import lexicon
from factcheck.extract import moved_ko
from factcheck.extract.annotate import Line
from factcheck.extract.asides import divides
from factcheck.extract.compared import (
    NEXT_REACH,
    dates_founding,
    dates_next,
    dates_what_is_compared,
    follows_change,
    is_of_base,
    is_than,
    only_precedes,
)
from factcheck.extract.demanded import DEMANDED, is_demanded
from factcheck.extract.levels_left import compared_with, is_moved_from, of_one_verb
from factcheck.extract.margins import is_tally, is_vote_margin
from factcheck.extract.moves import is_by_how_much, is_crossed, is_left, part_of_others
from factcheck.extract.moves_zh import is_of_parts, is_old_level
from factcheck.extract.of_another import dates_another
from factcheck.extract.particles import is_reached
from factcheck.extract.quantities import dimension
from factcheck.extract.running import BASIS as RUNNING
from factcheck.extract.running import runs_on
from factcheck.lexicon.cues import Cue
from factcheck.model.claim import Role
from factcheck.model.mention import ConceptMention, NameKind
from factcheck.model.value import Grain, TimeSpan, Value, ValueKind

REFERENCE_GRAINS = (
    Grain.MONTH,
    Grain.QUARTER,
    Grain.HALF,
    Grain.YEAR,
    Grain.DECADE,
    Grain.SEASON,
)
RATES = (ValueKind.PERCENT, ValueKind.MULTIPLE)
AMOUNTS = (ValueKind.COUNT, ValueKind.MONEY, ValueKind.MEASURE, ValueKind.NUMBER)
AS_OF_GAP = 4.0
AFTER_COST = 15.0  # in Chinese, Japanese and Korean the period stands before its figure
REFERENCE_REACH = 45.0
LEADS = 7  # characters before a period that opens its sentence: 对于四季度，…, "For the third …"
ROLE_CUES = {
    "change": Role.CHANGE,
    "comparison": Role.COMPARISON,
    "shortfall": Role.CHANGE,
    "part": Role.MEMBER,
    "threshold": Role.THRESHOLD,
    "total": Role.TOTAL,
}
BASIS_REACH = 40.0
# What was won at which place: the prize, the time, the mark of the second are not the winner's.
COUNTS = ("basis/this-week-count", "basis/by-toll")  # what an ordinal counts, or ranks by
PLACINGS = ("basis/for-second-place", "basis/for-third-place")
WON = (ValueKind.MONEY, ValueKind.DURATION, ValueKind.MEASURE)
TAKES_FIGURE = ("basis/partial-count",)
# Levels that are told anew every day, and how near the figure their word stands.
DAILY = (
    "basis/at-close",
    "basis/at-open",
    "basis/intraday",
    "markets/closing-level",
    "markets/opening-level",
)
DAILY_REACH = 20.0
TOUCHES = 2.0  # characters between such a basis and its own figure
# Between a day and the word that makes it a moment of telling: 20일 정오(현지 시각) 현재.
_ASIDE = re.compile(r"\s?(?:正午|中午|정오|자정)?(?:[（(][^（）()]{1,10}[）)])?\s?")
_HEDGES = re.compile(r" ?(?:(?:about|around|nearly|almost|some|over|more than|roughly) )?")
_ASIDE_ONLY = re.compile(r"(?:[（(][^（）()]{1,15}[）)])? ?(?:ほど|程度|余り|近く)?")
# 20일까지 47명이 감염됐다: up to then so many.
_UNTIL_THEN = re.compile(r"까지 ?(?:모두 |총 |누적 |누계 |합쳐 |최소 |적어도 |약 )?")
# A figure told between such a cue and another one is what the cue is told of: 賛成73の1票差.
OF_THE_NEAREST = ("shortfall", "threshold")
# What asks for the size of a change: 前年比12％増の34億円 tells 34億円 of this year.
_MEASURED_BY = re.compile(r"[比较較]")
# "Held its rate at 4.25 % but cut its growth forecast": the growth is none of the rate.
_ANOTHER_VERB = re.compile(r"\b(?:but|and|while|though|its|their|his|her)\b")
_NOUN_BEHIND = re.compile(r" (?!and |or |for |to |in |on |at |from |with |but |by |as |of )[a-z]")
# So many out of a whole told beside them: "11 of the 14 tenders", 14人のうち3人, 14명 중 3명.
_OUT_OF = {
    "en": re.compile(
        r" (?:out )?of (?:the |its |their |his |her |those |these |all )?(?:total )?$"
    ),
    "ja": re.compile(r"[^、。\d]{0,8}(?:の)?(?:うち|中)[、の]?(?:約|計|少なくとも)?$"),
    "zh": re.compile(r"[^，。、；\d]{0,10}(?:[中里裡](?:的|有|，有)?|之中有?)(?:约|約)?$"),
    "ko": re.compile(r"[^,.\d]{0,10}(?<![가-힣])(?:가운데|중)(?:에서?|의)? ?(?:약 )?$"),
}
EACH_OWN = ("分别", "分別")
_SHORT_OF = re.compile(r"(?:short|shy|ahead|clear|adrift)$")


def reference(line: Line, value: Value) -> TimeSpan | None:
    """The time a figure speaks about: trade *in 2024*, sales *in the third quarter*."""
    if value.kind is ValueKind.DATE:
        return None
    daily = any(
        mention.concept in DAILY
        and line.distance((mention.start, mention.end), (value.start, value.end)) <= DAILY_REACH
        for mention in line.concepts
    )
    counted = value.kind is ValueKind.COUNT
    return reference_at(line, value.start, value.end, counted, daily)


def reference_at(
    line: Line, start: int, end: int, counted: bool = False, daily: bool = False
) -> TimeSpan | None:
    """The month, quarter or year that the words at a span speak about.

    Only what is counted can be counted since a year: ``counted``.  A closing price is one day's:
    ``daily``.
    """
    grains = (*REFERENCE_GRAINS, Grain.DAY) if daily else REFERENCE_GRAINS
    best: tuple[float, TimeSpan] | None = None
    for date in line.times:
        if date.kind is not ValueKind.DATE or date.time is None:
            continue
        if date.time.grain not in grains or only_compares(line, date):
            continue
        if dates_what_is_compared(line, date, start) or dates_next(line, date, start, end):
            continue
        if dates_founding(line, date, start) or (only_precedes(line, date) and not counted):
            continue
        if dates_another(line, date, start, end) or divides(
            line, (date.start, date.end), (start, end)
        ):
            continue
        if "since" in date.roles and not counted:
            continue  # the first since 2019 is no figure of 2019
        gap = line.distance((date.start, date.end), (start, end))
        if line.language != "en" and date.start > start:
            gap += AFTER_COST
        elif date.start - line.start <= LEADS:
            gap = min(gap, REFERENCE_REACH)  # "For the fourth quarter, …" is told of all of it
        if gap <= REFERENCE_REACH and (best is None or gap < best[0]):
            best = (gap, date.time)
    return best[1] if best else None


def dates_comparison(line: Line, date: Value) -> bool:
    """Whether a period dates only what figures are compared with, or something told of besides:
    21.3％と、2024年の41.0％から半減した, "52 %, against 61 % in 2024"."""
    if only_precedes(line, date) or dates_founding(line, date) or is_than(line, date):
        return True
    figures = [v for v in line.values if v.kind not in (ValueKind.DATE, ValueKind.TIME)]
    if line.language == "en":
        return any(dates_what_is_compared(line, date, figure.start) for figure in figures)
    return any(
        0 <= other.start - date.end <= NEXT_REACH
        and ("from" in other.roles or role_of(line, other) is Role.COMPARISON)
        for other in figures
    )


def as_of(line: Line, value: Value) -> TimeSpan | None:
    """The moment a figure was told for: "as of 18:00", 10日午後6時現在."""
    others = (d for d in line.times if d is not value and is_as_of(line, d))
    told = (d for d in others if line.language == "en" or not dates_comparison(line, d))
    when = next(told, None) or next((d for d in line.times if _counted_until(line, d, value)), None)
    return when.time if when else None


def _counted_until(line: Line, date: Value, value: Value) -> bool:
    """Whether something is counted up to a day that stands right before it: 20일까지 47명이."""
    if value.kind is not ValueKind.COUNT or date.end > value.start:
        return False
    between = line.text[date.end - line.start : value.start - line.start]
    return _UNTIL_THEN.fullmatch(between) is not None


def basis(line: Line, value: Value) -> tuple[str, ...]:
    """Basis concepts near a figure, sorted."""
    found = set()
    for mention in line.concepts:
        if lexicon.concept(mention.concept).kind != "basis":
            continue
        if mention.concept in COUNTS and value.kind is not ValueKind.ORDINAL:
            continue
        if mention.concept in PLACINGS and value.kind not in WON:
            continue
        gap = line.distance((mention.start, mention.end), (value.start, value.end))
        if gap <= BASIS_REACH and _answers_to(line, mention, value, gap):
            found.add(mention.concept)
    if value.kind is ValueKind.ORDINAL and any(
        other.time is not None
        and other.time.grain is Grain.WEEK
        and line.clause(other.start) == line.clause(value.start)
        for other in line.times
    ):
        found.add("basis/this-week-count")
    if is_demanded(line, value):
        found.add(DEMANDED)
    if runs_on(line, value):
        found.add(RUNNING)
    return tuple(sorted(found))


# What makes a word the topic of its sentence.
_TOPIC_BEHIND = {
    "ja": re.compile(r"(?:の?[一-鿿]{1,4})?(?:は|につきましては|については)(?=[、一-鿿])"),
    "ko": re.compile(r"(?: ?[가-힣]{1,4})?(?:은|는) "),
}


def _answers_to(line: Line, mention: ConceptMention, value: Value, gap: float) -> bool:
    """Whether a basis stands in the clause of a figure, or nearer to it than to any like it:
    收跌2.6%，盘中一度跌3.1%."""
    if line.clause(mention.start) == line.clause(value.start):
        return True
    topic = _TOPIC_BEHIND.get(line.language[:2])
    if topic and mention.end <= value.start and topic.match(line.text, mention.end - line.start):
        return True  # 연간 전망은 매출 2조원, 영업이익 1천억원: of both
    if value.end <= mention.start and any(
        line.clause(other.start) == line.clause(mention.start)
        for other in line.values
        if other not in line.times
    ):
        return False  # "2.4 km long, up from an estimate of $250 million"
    own = TOUCHES if mention.concept in TAKES_FIGURE else -1.0  # 開票率80％: the 80 is its own
    return not any(
        other.kind is value.kind
        and own < line.distance((mention.start, mention.end), (other.start, other.end))
        and line.distance((mention.start, mention.end), (other.start, other.end)) < gap
        for other in line.values
    )


def role_of(line: Line, value: Value) -> Role:
    """What a figure does in its sentence."""
    if value.kind in (ValueKind.DATE, ValueKind.TIME):
        return Role.COMPARISON if compared_with(line, value) else Role.CURRENT
    if (moved_role := moved_ko.role(line, value)) is not None:
        return moved_role
    # "rose to 12", 4円多い32円: the figure is the new level
    told = "to" in value.roles and not compared_with(line, value)  # "compared to 12"
    level = told or follows_change(line, value, line.cues) or is_crossed(line, value)
    level = level or ("by" not in value.roles and is_reached(line, value))
    moved = dimension(value) == "length"  # fell 410 feet: a way, no change of another figure
    kinds = {
        cue.kind
        for cue in line.cues
        if cue.kind in ROLE_CUES
        and cue.governs(value.start, value.end)
        and line.clause(cue.start) == line.clause(value.start)
        and not _is_told_of_another(line, cue, value)
    }
    if "part" in kinds and "change" in kinds and _is_each_ones(line, value):
        return Role.CHANGE  # 出口和进口分别增长5.2%和1.3%: no members of a whole
    if is_moved_from(line, value) or is_old_level(line, value):
        return Role.COMPARISON
    if value.kind in AMOUNTS and _is_out_of(line, value):
        return Role.MEMBER
    if (verb := of_one_verb(line, value)) and role_of(line, verb) is Role.CHANGE:
        return Role.CHANGE
    if "part" in kinds and value.kind in (ValueKind.PERCENT, ValueKind.MONEY):
        return Role.MEMBER  # imports grew by 18 %, those of machines among them by 31 %
    if value.kind is ValueKind.INTERVAL:
        return Role.CURRENT  # 2年ぶりの減益 tells when it fell last, not by how much
    if "by" in value.roles and not moved and not is_tally(line, value):
        return Role.CHANGE
    if value.counter_class == "vote" and is_vote_margin(line, value):
        return Role.CHANGE
    if "shortfall" in kinds and not moved and value.kind in AMOUNTS:
        return Role.CHANGE  # five seats short of a majority are no seats of anybody
    times = value.kind is ValueKind.MULTIPLE and line.language == "ja" and "comparison" in kinds
    if times or ("change" in kinds and not level and value.kind in RATES):
        return Role.CHANGE  # 前年の1.6倍
    if is_left(line, value):
        return Role.COMPARISON
    if not level and is_by_how_much(line, value):
        return Role.CHANGE
    if not level and not moved and value.kind in AMOUNTS and _touching_change(line, value):
        return Role.CHANGE
    left = "from" in value.roles and not is_of_parts(line, value)
    if left or ("comparison" in kinds and not level):
        return Role.COMPARISON
    for kind in ("part", "threshold", "total"):
        if kind in kinds:
            return ROLE_CUES[kind]
    return Role.CURRENT


def _is_each_ones(line: Line, value: Value) -> bool:
    """Whether a Chinese figure is only told to be part because each thing has one of its own."""
    parts = [c for c in line.cues if c.kind == "part" and c.governs(value.start, value.end)]
    here = line.clause(value.start)
    return all(c.surface in EACH_OWN for c in parts if line.clause(c.start) == here)


def _is_told_of_another(line: Line, cue: Cue, value: Value) -> bool:
    """Whether a cue is told of a figure that stands nearer, or of a noun: $3 "for each share"."""
    if cue.surface.lower() == "each" and cue.start >= value.end:
        return _NOUN_BEHIND.match(line.text, cue.end - line.start) is not None
    if cue.kind == "part" and part_of_others(line, value, cue):
        return True
    first, last = sorted(((cue.start, cue.end), (value.start, value.end)))
    if cue.kind == "comparison" and line.language == "ja" and is_of_base(line, cue, value):
        return True
    if cue.kind == "comparison" and _MEASURED_BY.search(cue.surface):
        return any(
            other.kind in RATES and cue.end <= other.start and other.end <= value.start
            for other in line.values
        )
    if cue.kind == "change" and cue.start >= value.end and line.language == "en":
        between = line.text[value.end - line.start : cue.start - line.start]
        return _ANOTHER_VERB.search(between) is not None
    behind = cue.kind == "comparison" and cue.start >= value.end  # from $13bn a year earlier
    return (behind or cue.kind in OF_THE_NEAREST) and any(
        first[1] <= other.start and other.end <= last[0]
        for other in line.values
        if other not in line.times
    )


def _is_out_of(line: Line, value: Value) -> bool:
    """Whether a count is so many of a whole that is told right beside it."""
    pattern = _OUT_OF.get(line.language[:2])
    if (
        pattern is None
        or _SHORT_OF.search(value.surface)
        or value.kind not in (ValueKind.COUNT, ValueKind.NUMBER)
    ):
        return False
    for other in line.values:
        if other is value or other.kind not in (ValueKind.COUNT, ValueKind.NUMBER):
            continue
        if other.amount is None or value.amount is None or other.amount <= value.amount:
            continue
        first, last = (value, other) if line.language == "en" else (other, value)
        between = line.text[first.end - line.start : max(0, last.start - line.start)]
        if first.end <= last.start and pattern.match(between):
            return True
    return False


def only_compares(line: Line, date: Value) -> bool:
    """Whether a period is the other end of a comparison: 前年同月比, 较上年同期."""
    return (
        compared_with(line, date)
        or is_than(line, date)
        or any(
            mention.start < date.end
            and date.start < mention.end
            and lexicon.concept(mention.concept).kind == "basis"
            for mention in line.concepts
        )
    )


def _touching_change(line: Line, value: Value) -> bool:
    """3人増, 1명 늘어, 增加3人, "rose 200 won": a change told right beside a figure is its own."""
    for cue in line.cues:
        if cue.kind != "change":
            continue
        before = line.text[cue.end - line.start : max(0, value.start - line.start)]
        after = line.text[value.end - line.start : max(0, cue.start - line.start)]
        if cue.end <= value.start and _HEDGES.fullmatch(before):
            return True
        if value.end <= cue.start and _ASIDE_ONLY.fullmatch(after) and line.language != "en":
            return True
    return False


def is_as_of(line: Line, value: Value) -> bool:
    """Whether a time only says when a figure was told: 截至16日, "as of 6 p.m."."""
    if value.kind not in (ValueKind.DATE, ValueKind.TIME):
        return False
    for cue in line.cues:
        if cue.kind != "as-of":
            continue
        between = line.text[value.end - line.start : max(0, cue.start - line.start)]
        if cue.stands != "before" and between and _ASIDE.fullmatch(between):
            return True
        gap = line.distance((value.start, value.end), (cue.start, cue.end))
        if gap <= AS_OF_GAP and cue.governs(value.start, value.end):
            return True
    return False


def attribution(line: Line) -> str | None:
    """Who says so: the name nearest to a cue of saying, as written."""
    best: tuple[float, str] | None = None
    for cue in line.cues:
        if cue.kind != "attribution":
            continue
        for name in line.names:
            if name.kind is NameKind.PLACE:
                continue
            gap = line.distance((name.start, name.end), (cue.start, cue.end))
            if gap <= REFERENCE_REACH and (best is None or gap < best[0]):
                best = (gap, name.surface)
    return best[1] if best else None
