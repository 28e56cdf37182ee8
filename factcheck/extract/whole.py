"""From a source to what it says: mentions, event frames and claims, item by item."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.extract.annotate import Annotated, annotate
from factcheck.extract.called import called
from factcheck.extract.deeds.claims import deed_claims
from factcheck.extract.events import find_events
from factcheck.extract.figures import figure_claims
from factcheck.extract.holders import holder_claims
from factcheck.extract.numbered import number_in_order
from factcheck.extract.occupations import occupation_claims
from factcheck.extract.older_parts import without_older
from factcheck.extract.parts import part_claims
from factcheck.extract.places import place_claims
from factcheck.extract.plain.claims import plain_claims
from factcheck.extract.posts import doer_claims, post_claims
from factcheck.extract.predicates import predicate_claims
from factcheck.extract.prizes import prize_claims
from factcheck.extract.quotes import quote_claims
from factcheck.extract.sole.claims import sole_claims
from factcheck.extract.venues import venues
from factcheck.extract.winners import winner_claims
from factcheck.extract.words import Word
from factcheck.model.claim import Claim
from factcheck.model.event import Event
from factcheck.model.mention import NameMention
from factcheck.model.source import ItemRole, Source
from factcheck.names.find_base import Shown

CONCEPT_WEIGHT = 0.9  # a concept of the lexicon says nearly as much as the rarest word


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one source; picklable, and independent of any other source."""

    source: Source
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    names: tuple[tuple[int, NameMention], ...]  # (item index, mention), in order of place
    # What each item is about: keys of its content words, with what they say.
    topics: dict[int, dict[str, float]] = field(default_factory=dict)
    # Of plain verbs: they say something only where another source denies them.
    plain: tuple[Claim, ...] = ()
    # Of what each person does: they say something only where another source tells it of another.
    deeds: tuple[Claim, ...] = ()
    # By item: keys of the storms it tells of.
    called: dict[int, frozenset[str]] = field(default_factory=dict)


def extract(source: Source, shown: Mapping[int, Sequence[Shown]] | None = None) -> Extraction:
    """Read every item of a source but its boilerplate; ``shown`` are names by item that other
    sources show to be some."""
    claims: list[Claim] = []
    events: list[Event] = []
    names: list[tuple[int, NameMention]] = []
    topics: dict[int, dict[str, float]] = {}
    plain: list[Claim] = []
    deeds: list[Claim] = []
    named: dict[int, frozenset[str]] = {}
    for item in source.items:
        if item.role is ItemRole.BOILERPLATE:
            continue
        annotated = without_older(annotate(source, item, (shown or {}).get(item.index, ())))
        number_in_order(annotated)
        frames = find_events(annotated, len(events))
        claims += figure_claims(annotated, frames)
        claims += predicate_claims(annotated, frames)
        claims += venues(annotated, place_claims(annotated, frames))
        claims += post_claims(annotated)
        claims += doer_claims(annotated, frames)
        claims += occupation_claims(annotated)
        claims += quote_claims(annotated)
        claims += holder_claims(annotated)
        claims += part_claims(annotated)
        claims += sole_claims(annotated)
        claims += winner_claims(annotated)
        claims += prize_claims(annotated)
        plain += plain_claims(annotated)
        deeds += deed_claims(annotated)
        events += frames.events
        names += [(item.index, name) for line in annotated.lines for name in line.names]
        topics[item.index] = _topic(annotated)
        named[item.index] = called(annotated)
    claims.sort(key=lambda claim: (claim.start, claim.end, claim.kind, claim.attribute))
    return Extraction(
        source,
        tuple(claims),
        tuple(events),
        tuple(names),
        topics,
        tuple(plain),
        tuple(deeds),
        named,
    )


def _topic(item: Annotated) -> dict[str, float]:
    """Keys of an item's words: how much each says by itself, times the root of how often it is
    said.  Names are left out: they link items by themselves."""
    counts: dict[str, int] = {}
    weights: dict[str, float] = {}
    for line in item.lines:
        names = [(name.start, name.end) for name in line.names]
        for word in line.words:
            if any(start <= word.start < end for start, end in names):
                continue
            share = _share(word)
            for key, weight in word.keys:
                weight *= share if key.startswith("g:") else 1.0
                counts[key] = counts.get(key, 0) + 1
                weights[key] = max(weights.get(key, 0.0), weight)
        for mention in line.concepts:
            key = f"c:{mention.concept}"
            counts[key] = counts.get(key, 0) + 1
            weights[key] = CONCEPT_WEIGHT
    return {key: round(count**0.5 * weights[key], 3) for key, count in counts.items()}


def _share(word: Word) -> float:
    """What each gloss of a word counts, so that a word of six says no more than a word of one."""
    glosses = sum(1 for key, _ in word.keys if key.startswith("g:"))
    return 1 / math.sqrt(max(1, glosses))
