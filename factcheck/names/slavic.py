"""Russian and other Slavic names in two romanisations: Sergei and Sergey, Yulia and Julia."""

from __future__ import annotations

import re

from factcheck.names.fold import fold
from factcheck.names.persons import NOTHING, Match
from factcheck.names.strip import Name

SCORE = 0.9
# A surname that shows what language the name is written from.
ENDING = re.compile(
    r"(?:[oe]va?|in|ina|yna|sk[iy]y?|ska[iy]a|enko|chuk|czuk|yuk|ich|vych|[oe]v[iy]ch|yan|dze|shvili"
    r"|baev|bekov|ayev|iev)\Z"
)
_SAME = (
    ("shch", "sch"),
    ("kh", "h"),
    ("ks", "x"),
    ("iy", "i"),
    ("yi", "i"),
    ("ii", "i"),
    ("yy", "i"),
    ("ij", "i"),
    ("ey", "ei"),
    ("ej", "ei"),
    ("ay", "ai"),
    ("oy", "oi"),
    ("ya", "ia"),
    ("ja", "ia"),
    ("yu", "iu"),
    ("ju", "iu"),
    ("ye", "e"),
    ("je", "e"),
    ("yo", "e"),
    ("iia", "ia"),
    ("ii", "i"),
)
FINAL_Y = re.compile(r"y\Z")


def _key(token: str) -> str:
    """A token as all romanisations of the same letters give it."""
    out = fold(token).replace("'", "").replace("’", "")
    for written, one in _SAME:
        out = out.replace(written, one)
    return FINAL_Y.sub("i", out)


def slavic(a: Name, b: Name) -> Match:
    """Two Latin names whose tokens are the same letters romanised otherwise, in either order."""
    if len(a.tokens) != len(b.tokens) or len(a.tokens) < 2:
        return NOTHING
    if not (_shows(a) and _shows(b)):
        return NOTHING
    mine, theirs = [_key(t) for t in a.tokens], [_key(t) for t in b.tokens]
    if mine not in (theirs, theirs[1:] + theirs[:1], theirs[-1:] + theirs[:-1]):
        return NOTHING
    return SCORE, f"one name in two romanisations: {a.text}, {b.text}"


def _shows(name: Name) -> bool:
    """Whether a surname, at either end, shows what language the name is from."""
    return any(ENDING.search(fold(t)) for t in (name.tokens[0], name.tokens[-1]))
