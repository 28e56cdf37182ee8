"""What an ordinal counts: from which start, of which visits, and in whose race."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck import lexicon
from factcheck.align.families import are_kin
from factcheck.align.features import Feature, heads_related
from factcheck.model.claim import Reason
from factcheck.model.event import AHEAD

# From when, or of which sort, one counts: two of these that differ count two series.
STARTS = frozenset(
    f"basis/{name}"
    for name in (
        "since-taking-office",
        "since-founding",
        "this-year-count",
        "this-week-count",
        "fiscal-year",
        "state-visit",
        "official-visit",
        "working-visit",
        "private-visit",
        "formal",
        "informal",
        "bilateral-visit",
        "multilateral-occasion",
        "in-person",
        "remote",
        "men-only",
        "women-only",
        "for-first-place",
        "for-second-place",
        "for-third-place",
    )
)
# A year told beside a count is often left out by others, as is that it is a count of all.
OFTEN_UNSAID = frozenset(
    {"basis/this-year-count", "basis/fiscal-year", "basis/since-taking-office"}
)
_COUNT = re.compile(r"[<>=~]*[0-9]+")  # the canonical form of a bare count
BY_TOLL = "basis/by-toll"
TRADE = "business/"
SOMEWHERE = ("country:", "city:", "place:", "unknown-place:")
OF_SEX = frozenset({"people/woman", "people/man"})
FIRST = "#1"  # "the first" holds mostly under a condition that others leave out
PINNED = frozenset({"names", "event", "subject", "neighbours", "time"})
PLACES = ("位", "위", "名")  # counters of 3位, 3위, 第三名
# 2連覇, 27連勝, 五连败; Korean 연패 is either titles kept or losses.
_RUN_OF = re.compile(
    r"(?:(?P<titles>[連连][覇霸])|(?P<wins>[連连][勝胜]|연승)|(?P<losses>[連连][敗败]))"
)
# Of days, weeks and years one counts how long something has lasted: the second day of the talks.
LASTING = frozenset({"day", "week", "month", "year"})
# Begin the counters of "the third in a row", of 2会合ぶり: the first for two meetings.
ROWS = ("run of", "gap of")
# What an ordinal may number that is neither a result nor one of a series; see extract.standings.
STANDINGS = frozenset({"ranking", "part of a match"})
# Happenings that more than two countries share.
OF_MANY = frozenset({"defence/exercise", "diplomacy/summit", "culture/festival"})
ONE_SERIES = "one series"
FIRST_OF_ANOTHER = -1.5  # the first of some things, the third of others
SERIES = 1.6  # both number one sort of thing, told with one sort of happening
SERIES_PART = 0.8  # only the thing is known to be one, or only the happening
TABLES = ("happenings", "series")
OF_ONE_SORT = ("same", "kin", "gloss")


def other_start(a: Feature, b: Feature) -> str | None:
    """Whether two ordinals count from two starts, or things of two sorts."""
    if a.claim.negated != b.claim.negated:
        return "one is said not to be so"  # "not the first" may well be the third
    if _is_next(a, b) or _is_next(b, a):
        return "one of them is the next"
    if (_is_place(a) and _is_time(b)) or (_is_place(b) and _is_time(a)):
        return "a place among several against a number of times"
    if _of_other_sex(a, b):
        return "only of one of them is told that it is of women or of men alone"
    sorts = [_standing(f) for f in (a, b)]
    if sorts[0] != sorts[1]:
        return f"a {sorts[0] or sorts[1]} against another thing"
    if sorts[0] and not a.subject & b.subject and not _of_one_firm(a, b):
        return "not known to be told of one player or match"
    if _lasts(a, b) or _lasts(b, a):
        return "so long against so often"
    if _follows_a_toll(a, b):
        return "a rank by a toll that may have grown"
    if _run_of_two(a, b):
        return "runs of two things"
    x, y = STARTS & set(a.claim.basis), STARTS & set(b.claim.basis)
    if x == y or x & y:
        return None
    first = FIRST in (a.claim.text, b.claim.text)
    if (x and y) or first or not (x ^ y) <= OFTEN_UNSAID:
        return "counted from another start"
    return None


def _run_of_two(a: Feature, b: Feature) -> bool:
    """Whether two runs are those of two bodies, or nothing tells that one thing went on: a week of
    buying by foreigners, four days of brisk trade."""
    counters = [(f.claim.value.counter_class or "") if f.claim.value else "" for f in (a, b)]
    if not all(c.startswith(ROWS[0]) for c in counters):
        return False
    bodies = [{k for k in f.entities if k.startswith("org:")} for f in (a, b)]
    if bodies[0] & bodies[1]:
        return False
    if all(bodies):
        return True
    one_sort = heads_related(a, b) in (*OF_ONE_SORT, "near") or of_one_sort(
        _told_of(a), _told_of(b)
    )
    named = {k for k in a.entities.keys() & b.entities.keys() if not k.startswith("country:")}
    told = [{text.lstrip("<>=~") for text in f.near if " " in text} for f in (a, b)]  # with a unit
    return not (one_sort or named or a.subject & b.subject or told[0] & told[1])


def _of_one_firm(a: Feature, b: Feature) -> bool:
    """Whether two ranks are those of a firm in its trade, and one name stands by both."""
    trades = any(c.startswith(TRADE) for f in (a, b) for c in f.concepts)
    named = {k for k in a.entities.keys() & b.entities.keys() if not k.startswith(SOMEWHERE)}
    return trades and bool(named)


def _of_other_sex(a: Feature, b: Feature) -> bool:
    """Whether one numbers the women only, or the women in another office: the third mayor may be
    the first woman."""
    sexes = [set(f.concepts) & OF_SEX for f in (a, b)]
    if sexes[0] != sexes[1]:
        return True
    posts = [{c for c in f.concepts if lexicon.concept(c).kind == "office"} for f in (a, b)]
    return bool(sexes[0] and all(posts) and not posts[0] & posts[1])


def _follows_a_toll(a: Feature, b: Feature) -> bool:
    """Whether two ranks are by the number of the dead, and nothing tells that both were told of one
    number: the fourth deadliest quake may be the third of a later day."""
    ranks = [BY_TOLL in f.claim.basis for f in (a, b)]
    same_day = a.published is not None and a.published == b.published
    one_toll = any(_COUNT.fullmatch(told) for told in a.near & b.near)
    return any(ranks) and not same_day and not one_toll


def _is_place(feature: Feature) -> bool:
    """Whether an ordinal is the place that somebody came in at: 3位, 3위, 第三名; but 第三位女市长
    counts persons."""
    value = feature.claim.value
    return value is not None and value.counter in PLACES and not numbers_persons(feature)


def numbers_persons(feature: Feature) -> bool:
    """Whether an ordinal numbers those who held an office or did something first."""
    return any(c in OF_SEX or lexicon.concept(c).kind == "office" for c in feature.concepts)


def _is_time(feature: Feature) -> bool:
    value = feature.claim.value
    return value is not None and value.counter_class == "time"


def _standing(feature: Feature) -> str | None:
    """Whether an ordinal is a ranking somebody came with, or a set of a match."""
    value = feature.claim.value
    sort = value.counter_class if value else None
    return sort if sort in STANDINGS else None


def _lasts(a: Feature, b: Feature) -> bool:
    """Whether one ordinal tells how long a happening had lasted, the other of how many it is: on
    the second day of the talks, and in their fourth round."""
    x, y = (f.claim.value for f in (a, b))
    if x is None or y is None or x.counter_class not in LASTING:
        return False
    times = y.counter_class == "time" or any(lexicon.concept(c).kind == "event" for c in b.concepts)
    return times and y.counter_class not in LASTING


def _is_next(a: Feature, b: Feature) -> bool:
    """Whether one is still to come and the number after the other's: the ninth fair ended, the
    tenth is planned."""
    x, y = a.claim.value, b.claim.value
    if x is None or y is None or x.amount is None or y.amount is None:
        return False
    ahead = [f.claim.modality in AHEAD for f in (a, b)]
    return ahead == [True, False] and x.amount == y.amount + 1


def of_one_visit(a: Feature, b: Feature) -> bool:
    """Whether two ordinals number the visits of one pair of countries: a visit has many towns."""
    x, y = a.claim, b.claim
    if x.kind != "ordinal" or x.event is None or y.event is None:
        return False
    same = len(x.principals) >= 2 and x.principals == y.principals
    return same and x.event.concept == y.event.concept == "diplomacy/visit"


def of_one_series(a: Feature, b: Feature) -> bool:
    """Whether two ordinals number one happening in which many countries take part: each source may
    name others of them, and one speaks elsewhere of those the other names."""
    x, y = a.claim.event, b.claim.event
    if a.claim.kind != "ordinal" or x is None or y is None or x.concept != y.concept:
        return False
    if x.concept not in OF_MANY or not (a.alone and b.alone):
        return False
    return a.claim.principals <= b.lands or b.claim.principals <= a.lands


def of_one_office(a: Feature, b: Feature) -> bool:
    """Whether two ordinals number the holders of one office: whenever the oath is taken, the
    eighth president is the eighth."""
    offices = [{c for c in f.concepts if lexicon.concept(c).kind == "office"} for f in (a, b)]
    return a.claim.kind == "ordinal" and not offices[0].isdisjoint(offices[1])


def in_a_row(a: Feature, b: Feature) -> bool:
    """Whether only one of two ordinals tells how many there were in a row: the second title
    running may be the fifth; or one tells a run of titles (連覇), the other one of wins (連勝)."""
    sorts = [_sort_of_run(f) for f in (a, b)]
    if a.claim.kind == "ordinal" and None not in sorts and sorts[0] != sorts[1]:
        return True
    counters = [(f.claim.value.counter_class or "") if f.claim.value else "" for f in (a, b)]
    runs = [next((row for row in ROWS if c.startswith(row)), None) for c in counters]
    return a.claim.kind == "ordinal" and runs[0] != runs[1]


def _sort_of_run(feature: Feature) -> str | None:
    """Of what a run is, where its counter tells: titles, wins or losses."""
    found = _RUN_OF.search(feature.claim.surface)
    return next((sort for sort, told in found.groupdict().items() if told), None) if found else None


def evidence(a: Feature, b: Feature) -> list[Reason]:
    """What tells that two ordinals number one series, each the only one of its sort that its
    source tells."""
    if a.claim.kind != "ordinal" or a.claim.text == b.claim.text:
        return []
    thing = heads_related(a, b) in OF_ONE_SORT
    if FIRST in (a.claim.text, b.claim.text):
        told = ((a.claim.surface, a.claim.language), (b.claim.surface, b.claim.language))
        return [] if thing else [Reason("first of another", "doubt", FIRST_OF_ANOTHER, told)]
    if not (a.alone and b.alone):
        return []
    happening = of_one_sort(_told_of(a), _told_of(b))
    if not (thing or happening):
        return []
    weight = SERIES if thing and happening else SERIES_PART
    shown = a.claim.head.text if a.claim.head else a.claim.surface
    return [Reason(ONE_SERIES, "event", weight, ((shown, a.claim.language),))]


def _told_of(feature: Feature) -> set[str]:
    """The happenings that an ordinal may number: what its noun names, and what governs it."""
    event = feature.claim.event
    own = {c for c in feature.concepts if lexicon.concept(c).kind == "event"}
    return own or ({event.concept} if event else set())


def of_one_sort(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether some concept of the one and some of the other may name one series."""
    return any(
        lexicon.is_a(x, y) or lexicon.is_a(y, x) or any(are_kin(t, x, y) for t in TABLES)
        for x in a
        for y in b
    )
