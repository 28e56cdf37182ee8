"""The scene of all that an article tells: the one place at which its opening sentence puts it.

"Seven miners were trapped in a pit in Datong", 吕梁市一座煤矿发生透水事故: whatever the verbs are,
reports of one event open with it, and with where it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.place_cues import is_seat
from factcheck.extract.ways import ways_of
from factcheck.model.claim import Claim
from factcheck.model.source import SentenceRole

SCENE = "l:scene"  # the key by which the scene of an article is asked
NUMBER = -2000  # the number of its word, that of no other
OPENING = 2  # sentences of the body in which the scene is told
# Questions that a scene may answer by the words of its own sentence.
SCENES = ("place", "open-at", "open-at-to", "open-at-from", "fell", "landed", "found", "held",
          "began", "died", "stranded", "arrested", "lies", "built", "measured")  # fmt: skip
WIDE = ("country", "area", "site", "ground", "zone", "airport")
PROVINCE = "province"
JOINED = 2  # characters between the parts of one address


def led(item: Annotated, claims: Sequence[Claim]) -> list[Claim]:
    """Claims of places, of which that of the opening is asked as the scene of the whole."""
    opening = _opening(item)
    for line in opening:
        told = [claim for claim in claims if line.start <= claim.start < line.end]
        scenes = [claim for claim in told if _is_scene(line, claim)]
        inner = _innermost(scenes)
        if inner is None:
            if scenes:
                break  # several: which of them is meant, nothing tells
            continue
        key = (SCENE, 1.0, NUMBER)
        return [
            replace(claim, asked=(key, *claim.asked))
            if (claim.start, claim.end) == (inner.start, inner.end)
            else claim
            for claim in claims
        ]
    return list(claims)


def _opening(item: Annotated) -> list[Line]:
    """The first sentences of the body."""
    body = [line for line in item.lines if line.sentence.role is SentenceRole.PROSE]
    return body[:OPENING]


def _innermost(scenes: Sequence[Claim]) -> Claim | None:
    """The last part of the only address among some scenes, or None; the province of a town is told
    beside it: "in Datong, in Shanxi Province"."""
    levels = {id(claim): claim.attribute.partition(":")[2] for claim in scenes}
    known = [claim for claim in scenes if levels[id(claim)] not in WIDE]
    towns = [claim for claim in known if levels[id(claim)] != PROVINCE] or known
    parts = sorted({(claim.start, claim.end) for claim in towns})
    if any(b[0] - a[1] > JOINED for a, b in pairwise(parts)):
        return None
    return max(towns, key=lambda claim: claim.start, default=None)


def _is_scene(line: Line, claim: Claim) -> bool:
    """Whether something is told to have happened at a place."""
    asked, _, _ = claim.attribute.partition(":")
    if claim.kind != "place" or asked not in SCENES:
        return False
    first, last = claim.start - line.start, claim.end - line.start
    if is_seat(line.text, line.language, first, last):
        return False
    ways = ways_of(line.text, line.language, first, last)
    return not ways or "at" in ways
