"""Places that are asked by the same words: which deed it was, and of whom, no table need know.

"The first stop is Delft", 最初の公演地はリエージュ: the words, figures and names that stand by one
place only of either source ask for one place, whatever happened there.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.align.asked import Asked, Met, Relate, Word, mark_met, meetings
from factcheck.align.features import Feature
from factcheck.align.link import Link
from factcheck.align.places import is_unknown, of_two_rounds, told_by_both
from factcheck.align.sameness import close_to
from factcheck.model.claim import PERSONAL
from factcheck.names.script import script_of
from factcheck.names.skeleton import skeleton

OPEN = "open"  # begins the question of a place that nothing but its words tells
DEED = "p:"
FIGURE = "n:"
NUMBER = "o:"
AGE = "a:"
SCENE = "l:scene"  # the key of the scene of a whole article
NAMED = "e:"  # begins the key of a name beside a place
NAME_SHARE = 0.9
NAME_NEAR = 0.3
BESIDE = 0.85  # points from which a deed stands right beside both places
RARE = frozenset(
    ("next-stop", "bury", "grow-up", "harvest", "tow", "hand-over", "shelter", "stolen", "flee")
)
TOUR = f"{DEED}tour"  # of which a guest makes several in a day
LEAST_SEEN = 0.6  # points that the words of what he is shown must bring
_GOES = "g:tour g:visit g:travel g:proceed g:go g:inspect g:inspection g:move g:shift g:call"
GOES = frozenset(_GOES.split())
LEAST = 0.8  # points from which two places are asked alike
WORD = 0.2  # points from which a word counts as one of several
SEVERAL = 2
HEARD = 0.8  # share of consonants from which two names may be one
WIDE = ("country", "province", "area")  # levels of places that hold towns
ONE_ADDRESS = 8  # characters between the parts of an address
FROM = ("departed", "origin", "open-from")
TO = ("bound", "taken", "called", "landed", "open-to")
SEAT = "based"
SITE = "~site:"  # begins what tells a building, by its kind
TO_ONLY = ("open-to", "open-at-to")
NO_NAMES = ("country:", "city:", "place:", "unknown-place:")


def mark(features: Iterable[Feature], links: Iterable[Link], relate: Relate) -> None:
    """Mark the places of a story that are asked alike and differ, each with its partner."""
    sited = [feature for feature in features if feature.claim.kind == "place"]
    told: dict[int, list[Feature]] = defaultdict(list)
    for feature in sited:
        told[feature.source].append(feature)
    met = [
        one
        for one in meetings(sited, links, _keys_of)
        if not (
            _tells(told[one.a.source], one.b, relate)
            or _tells(told[one.b.source], one.a, relate)
            or of_two_rounds(one.a, one.b)
        )
    ]
    mark_met(met, lambda one: _may_be_one(one, relate), _is_again)


def question(feature: Feature) -> str:
    """What is told of a place, as extraction names it."""
    return feature.claim.attribute.partition(":")[0]


def is_open(feature: Feature) -> bool:
    """Whether only the words around a place tell what is told of it."""
    return feature.claim.kind == "place" and question(feature).startswith(OPEN)


def _keys_of(feature: Feature) -> Asked:
    """The words of a place's clause and the names beside it."""
    names = (
        (NAMED + key, round(near * NAME_SHARE, 3), -1000 - n)
        for n, (key, near) in enumerate(sorted(feature.entities.items()))
        if near >= NAME_NEAR and not key.startswith(NO_NAMES)
    )
    return (*feature.claim.asked, *names)


def _may_be_one(one: Met, relate: Relate) -> bool:
    """Whether two places may be one gone wrong, by what asks them and who tells of both."""
    a, b = one.a, one.b
    if one.points < LEAST or _go_two_ways(a, b) or _may_hold(a, b) or _are_goals(a, b):
        return False
    if _are_two_kinds(a, b):
        return False
    telling = [word for word in one.words if word.points >= WORD]
    deed = any(_is_deed(word.key) for word in telling) or _are_scenes(one)
    if any(word.key == SCENE for word in telling) and _name_two_persons(a, b):
        return False
    several = len(telling) >= SEVERAL and deed
    if not several and not any(_tells_alone(word) for word in telling):
        return False
    if {word.key for word in telling if word.key.startswith(DEED)} == {TOUR} and _seen(
        telling
    ) < LEAST_SEEN:
        return False
    if relate(a.claim, b.claim) != "contradicts" or told_by_both(a, b):
        return False
    return not _sound_alike(_name_of(a), _name_of(b))


def _seen(telling: Iterable[Word]) -> float:
    """The points of the words that tell what somebody is shown at two places."""
    return sum(
        word.points
        for word in telling
        if not _is_deed(word.key) and not word.key.startswith("d:") and word.key not in GOES
    )


def _are_scenes(met: Met) -> bool:
    """Whether both are the scene of the whole, and one thing is told of them."""
    return question(met.a) == question(met.b) and any(word.key == SCENE for word in met.words)


def _name_two_persons(a: Feature, b: Feature) -> bool:
    """Whether two texts of one language open each with somebody else: of two trials, say."""
    if a.claim.language[:2] != b.claim.language[:2]:
        return False  # a name may go unrecognised in another script
    left, right = close_to(a, "person"), close_to(b, "person")
    return bool(left and right) and left.isdisjoint(right)


def _are_goals(a: Feature, b: Feature) -> bool:
    """Whether nothing but a "to" tells that two names are places: what is paid is paid to firms."""
    return all(is_unknown(f) and question(f) in TO_ONLY for f in (a, b))


def _are_two_kinds(a: Feature, b: Feature) -> bool:
    """Whether two buildings of two kinds are told by two questions: whoever was hurt at a station
    is taken to a hospital."""
    x, y = (f.claim.text.removeprefix(SITE).partition("/")[0] for f in (a, b))
    if x == y or not all(f.claim.text.startswith(SITE) for f in (a, b)):
        return False
    asked, other = question(a).split("-"), question(b).split("-")
    way = asked[0] == other[0] == OPEN and set(asked[1:]) & set(other[1:])
    return asked != other and not way


def _tells_alone(word: Word) -> bool:
    """Whether a deed right beside both places is done at few: where somebody lies buried."""
    return word.points >= BESIDE and word.key.removeprefix(DEED) in RARE


def _may_hold(a: Feature, b: Feature) -> bool:
    """Whether one place is a town and the other a land or province, where it may lie."""
    wide = [f.claim.attribute.partition(":")[2] in WIDE for f in (a, b)]
    return wide[0] != wide[1]


def _name_of(feature: Feature) -> str:
    """The name of a place, without its rank where no table knows it."""
    told = feature.claim.text
    return (
        told.rpartition(":")[2].rpartition("/")[2] if is_unknown(feature) else feature.claim.surface
    )


@functools.lru_cache(maxsize=1 << 12)
def _sound_alike(a: str, b: str) -> bool:
    """Whether names of two scripts share most of their consonants."""
    if script_of(a) is script_of(b):
        return False
    from rapidfuzz.distance import LCSseq

    x, y = skeleton(a), skeleton(b)
    # Vowels alone tell nothing: Hue against 归仁.
    return bool(x and y) and 2 * LCSseq.similarity(x, y) >= HEARD * (len(x) + len(y))


def _is_deed(key: str) -> bool:
    return key.startswith((DEED, FIGURE, NUMBER, AGE, "v:", "c:"))


def _go_two_ways(a: Feature, b: Feature) -> bool:
    """Whether something came from the one and went to the other, or somebody is from one."""
    x, y = question(a), question(b)
    if x != y and (x in PERSONAL or y in PERSONAL):
        return True
    if (
        x != y
        and SEAT in (x, y)
        and not any(is_open(f) or q == "place" for f, q in ((a, x), (b, y)))
    ):
        return True  # where a firm sits is not where it builds
    return (x in FROM and y in TO) or (x in TO and y in FROM)


def _tells(places: Sequence[Feature], place: Feature, relate: Relate) -> bool:
    """Whether a source that tells some places tells one that may be another's, by any words."""
    return any(
        relate(other.claim, place.claim) in ("same", "compatible")
        for other in places
        if not other.claim.text.startswith("country:") and not _may_hold(other, place)
    )


def _is_again(one: Met, other: Met) -> bool:
    """Whether another meeting holds the same two places against one another, told again, or parts
    of their addresses."""
    return _is_one(one.a, other.a) and _is_one(one.b, other.b)


def _is_one(a: Feature, b: Feature) -> bool:
    if a.number == b.number or a.claim.text == b.claim.text:
        return True
    x, y = a.claim, b.claim
    gap = max(x.start, y.start) - min(x.end, y.end)
    return a.item == b.item and x.sentence == y.sentence and gap <= ONE_ADDRESS
