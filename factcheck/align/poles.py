"""Acts of several axes of the lexicon that answer one question: "ran as usual" and 終日運休.

The lexicon sets each act against its own opposite.  What one paper tells by a word of one axis
another tells by a word of the next, so rows of a table say which axes deny one another; the words
beside two such acts must then tell that one thing is meant.
"""

from __future__ import annotations

import functools

from factcheck import lexicon
from factcheck.align.features import Feature
from factcheck.resources import package_yaml

NEAR = 0.4  # nearness from which a word or a name may be what an act was done to


def answer_one(x: str, y: str) -> bool:
    """Whether two acts stand in one row of the table, at whichever end."""
    return bool(_ends(x).keys() & _ends(y).keys())


def differ(a: Feature, b: Feature) -> bool:
    """Whether two acts of one row are told as done and not done, of one thing: one that
    stands near both, or that the plain verbs beside them share."""
    x, y = a.claim.event, b.claim.event
    if x is None or y is None or a.claim.text == b.claim.text:
        return False
    left, right = _ends(x.concept), _ends(y.concept)
    rows = left.keys() & right.keys()
    told = any((left[row] != a.claim.negated) != (right[row] != b.claim.negated) for row in rows)
    return told and ((b.claim.path, b.claim.start) in a.tied or _of_one_thing(a, b))


def _of_one_thing(a: Feature, b: Feature) -> bool:
    """Whether a word that is no happening, or a name, stands near both acts."""
    acts = {f"c:{f.claim.event.concept}" for f in (a, b) if f.claim.event is not None}
    words = a.words.keys() & b.words.keys() - acts
    if any(_is_thing(k) and min(a.words[k][0], b.words[k][0]) >= NEAR for k in words):
        return True
    names = a.entities.keys() & b.entities.keys()
    return any(
        min(a.entities[k], b.entities[k]) >= NEAR and not k.startswith("country:") for k in names
    )


def _is_thing(key: str) -> bool:
    kind, _, concept = key.partition(":")
    return kind != "c" or lexicon.concept(concept).kind != "event"


@functools.cache
def _ends(concept: str) -> dict[str, bool]:
    """The rows an act stands in, each with whether it is the end that affirms."""
    own = {concept, *lexicon.ancestors(concept)}
    found: dict[str, bool] = {}
    for name, row in package_yaml("align/poles.yaml").data["rows"].items():
        for end in ("yes", "no"):
            if own & set(row[end]):
                found[name] = end == "yes"
    return found
