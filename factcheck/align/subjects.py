"""Titles of fact groups: what the disagreement is about, without generated grammar."""

from __future__ import annotations

from factcheck import lexicon
from factcheck.align.entities import Entities
from factcheck.align.features import Feature, label_of

MOST_NAMES = 2


def subject_of(a: Feature, b: Feature, entities: Entities) -> str:
    """ "Xi Jinping – Lee Jae-myung, summit, Beijing" for what two claims share."""
    shared = [key for key in a.entities if key in b.entities]
    shared.sort(key=lambda key: (-a.entities[key] * b.entities[key], key))
    places = [key for key in shared if key in (a.place, b.place)]
    names = [entities.label(key) for key in shared if key not in places][:MOST_NAMES]
    parts: list[str] = []
    pair = a.claim.principals & b.claim.principals
    if names:
        parts.append(" – ".join(names))
    elif len(pair) >= 2:
        parts.append("–".join(sorted(label_of(f"country:{code}") for code in pair)))
    if thing := _thing(a, b):
        parts.append(thing)
    if places:
        parts.append(entities.label(places[0]))
    return ", ".join(parts) or a.claim.surface


def _thing(a: Feature, b: Feature) -> str:
    """Name of the thing counted, or of the event."""
    for feature in (a, b):
        if feature.concepts:
            return lexicon.concept(feature.concepts[0]).labels["en"]
    for feature in (a, b):
        if feature.claim.event is not None:
            return lexicon.concept(feature.claim.event.concept).labels["en"]
    head = a.claim.head or b.claim.head
    return head.text if head else ""
