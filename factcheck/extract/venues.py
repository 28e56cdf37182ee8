"""Places that are no venue of the act they were read with: of a storm, which moves; of what a
clause about another place tells ("opposite from where it made landfall"); a storm's own name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.earlier import storms_of
from factcheck.model.claim import Claim
from factcheck.names.fold import fold

MOVING = ("disasters/typhoon", "disasters/heatwave", "disasters/cold-wave", "disasters/drought")
SCENE = "place:"  # begins the attribute of a place that no word of its sentence tells more of
_STOP = re.compile(r"[,;:—()]|[、，。；：（）]")
# A clause in English that tells of another place or thing than the one before it.
_WHERE = re.compile(
    r"\b(?:from|to|of|near|where|than|between|off) where\b|, (?:which|who|whose)\b|\bwho\b"
)
# A spot without a name at which an act was done: 上陸した地点, 상륙한 곳, 登陆地点.
_SPOT = {
    "ja": re.compile(
        r"(?:した|された|する|の)?(?:地点|場所|現場|ところ)(?:から|と|に(?:近|隣)|の(?:近く|反対"
        r"|南|北|東|西))"
    ),
    "zh": re.compile(r"的?(?:地点|地點|地方|位置)(?:以|的|相|[东西南北東]|附近)"),
    "ko": re.compile(r"[가-힣]{0,3} ?(?:곳|지점|장소)(?:에서|의|과|와|보다|으로부터) "),
}


def venues(item: Annotated, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of places of an item without those that name no venue."""
    lines = {line.index: line for line in item.lines}
    storms = {fold(name) for line in item.lines for name in storms_of(line)}
    for claim in claims:
        if claim.kind == "place" and (
            fold(claim.surface) in storms or _is_none(lines[claim.sentence], claim)
        ):
            continue
        yield claim


def _is_none(line: Line, claim: Claim) -> bool:
    """Whether an act cannot be told to be at a place: it moves, or is told of another spot."""
    event = claim.event
    if event is None or event.sentence != claim.sentence:
        return False
    if event.concept in MOVING and claim.attribute.startswith(SCENE):
        return True
    act, place = event.start - line.start, claim.start - line.start
    if line.language == "en":
        return any(first <= act < last and place < first for first, last in _others(line.text))
    spot = _SPOT.get(line.language[:2])
    found = spot.match(line.text, event.end - line.start) if spot else None
    return found is not None and place >= found.end()


def _others(text: str) -> Iterator[tuple[int, int]]:
    """The clauses of an English sentence that tell of another place or thing."""
    for match in _WHERE.finditer(text):
        stop = _STOP.search(text, match.end())
        yield match.start(), stop.start() if stop else len(text)
