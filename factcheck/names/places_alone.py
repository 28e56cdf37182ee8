"""Places that no table knows, which two scripts write so that only their sound tells: 久留谷町 and
Kurutani, 鳴谷川 and Narutani River.

A possible reading is no certain one; it is taken where no other place of the story can be meant on
either side.  What sort of thing the name is of, a river or a village, must be the same where both
tell it.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.names import gazetteer
from factcheck.names.alone import Join, Node
from factcheck.names.match import same_name
from factcheck.names.script import script_of

MOST = 60  # among more places that nobody knows, some two are read alike by chance
LIKELY = 0.8  # score of a reading that is possible, of 1
MEANT = 0.8  # how sure the join of two such places is
LEAST = 2  # letters of a name beside its sort

# Sorts of places by the end of their names, and by the word before or behind them in English.
_SORTS = {
    "river": ("川|河|江|강|천", "river"),
    "mountain": ("山|岳|산|봉", "mount|mountain|mt"),
    "island": ("島|岛|섬|도", "island|isle"),
    "lake": ("湖|池|호", "lake|pond"),
    "bridge": ("大橋|大桥|橋|桥|대교|교", "bridge"),
    "port": ("漁港|渔港|港|항", "port|harbour|harbor"),
    "dam": ("ダム|댐|水库|水庫|저수지", "dam|reservoir"),
    "station": ("駅|站|역", "station"),
    "pass": ("峠|고개|재", "pass"),
    "town": (
        "自治区|地区|集落|町|村|市|郡|区|區|鎮|镇|鄉|乡|里|県|縣|县|읍|면|리|마을|시|군|구|동",
        "town|village|city|district|county|township|neighbourhood|neighborhood|hamlet|ward",
    ),
}  # fmt: skip
_ENDS = tuple((sort, re.compile(f"(?:{ends})$")) for sort, (ends, _) in _SORTS.items())
_WORDS = tuple(
    (sort, re.compile(rf"^(?:{words})\b\.? ?(?:of )?| (?:{words})$", re.IGNORECASE))
    for sort, (_, words) in _SORTS.items()
)


def places_alone(
    names: Mapping[Node, Sequence[str]], root: Callable[[Node], Node]
) -> Iterator[Join]:
    """Unknown places of two scripts that may be read alike, each the only one the other can be."""
    places = [n for n in names if n[0] == "place" and gazetteer.entry(n[1]) is None]
    if len(places) > MOST:
        return
    met: dict[Node, dict[Node, tuple[Node, Node]]] = defaultdict(dict)
    for a, b in combinations(sorted(places), 2):
        x, y = root(a), root(b)
        if x != y and any(may_be_one(one, other) for one in names[a] for other in names[b]):
            met[x][y] = met[y][x] = (a, b)
    for x, others in met.items():
        for y, (a, b) in others.items():
            if x < y and len(others) == 1 and len(met[y]) == 1:
                yield MEANT, a, b, f"possible reading {names[a][0]} ~ {names[b][0]}"


@functools.lru_cache(maxsize=1 << 12)
def may_be_one(one: str, other: str) -> bool:
    """Whether two names of two scripts may be read alike, of one sort of place."""
    if script_of(one) is script_of(other):
        return False
    (name, sort), (called, of) = _parted(one), _parted(other)
    if (sort and of and sort != of) or min(len(name), len(called)) < LEAST:
        return False
    match = same_name(name, called, "place")
    return match.verdict == "same" or (match.verdict == "unsure" and match.score >= LIKELY)


def _parted(name: str) -> tuple[str, str]:
    """A name without the word for its sort, and that sort; "" where it tells none."""
    for sort, pattern in (*_ENDS, *_WORDS):
        short = pattern.sub("", name).strip()
        if short != name and len(short) >= LEAST:
            return short, sort
    return name, ""
