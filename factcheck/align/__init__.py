"""Alignment: from what each source says to fact groups, with reasons.

Items are linked first (the gate), then claims of linked items are scored pair by pair and matched
over all sources.  The comparison of values is given as a function, ``relate``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, Protocol

from factcheck import lexicon
from factcheck.align import lone_acts, lone_sums, moving, soles, won
from factcheck.align.assume import pair_up
from factcheck.align.bearers import cast_of, unite
from factcheck.align.clusters import join_clusters
from factcheck.align.dates import mark_sole
from factcheck.align.deeds import repeats as repeats_part
from factcheck.align.deeds import with_deeds
from factcheck.align.entities import Entities, find_entities
from factcheck.align.features import Feature, feature_of, mark_alone
from factcheck.align.groups import Matched, Matching, match
from factcheck.align.lands import lands_of
from factcheck.align.link import Item, Link, Profile, link_items, stories_of, value_weight
from factcheck.align.mirrors import repeats, with_mirrors
from factcheck.align.pairs import Relate, reasons_for
from factcheck.align.subjects import subject_of
from factcheck.align.vetoes import all_vetoes
from factcheck.align.witnesses import find_copies
from factcheck.model.claim import Claim, FactGroup
from factcheck.model.event import Event
from factcheck.model.mention import NameMention
from factcheck.model.sharing import Share, one_by_one
from factcheck.model.source import ItemRole, Source, nearest_day


class Read(Protocol):
    """What alignment needs of a source that was read."""

    @property
    def source(self) -> Source: ...
    @property
    def claims(self) -> tuple[Claim, ...]: ...
    @property
    def events(self) -> tuple[Event, ...]: ...
    @property
    def names(self) -> tuple[tuple[int, NameMention], ...]: ...
    @property
    def topics(self) -> dict[int, dict[str, float]]: ...
    @property
    def plain(self) -> tuple[Claim, ...]: ...
    @property
    def deeds(self) -> tuple[Claim, ...]: ...
    @property
    def called(self) -> dict[int, frozenset[str]]: ...


def assume(reads: Sequence[Read], relate: Relate) -> list[FactGroup]:
    """Fact groups of two sources that are held to tell one story, whatever they share."""
    features = _features(reads, find_entities([read.names for read in reads]))
    return pair_up(
        [f for f in features if f.source == 0], [f for f in features if f.source == 1], relate
    )


@dataclass(slots=True)
class Alignment:
    """Everything alignment found, with what the explanation needs."""

    claims: list[Claim]
    source_of: list[int]  # index of the source of each claim
    groups: list[FactGroup]
    updates: list[FactGroup]
    group_claims: list[tuple[int, ...]]  # claim numbers of each group, then of each update
    matching: Matching
    links: list[Link]
    copies: list[tuple[list[int], float]]
    entities: Entities
    facts: int = 0  # facts told by two or more sources
    features: list[Feature] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Linked:
    """The entities of all sources, and which of their items tell one story."""

    entities: Entities
    links: list[Link]


def link(reads: Sequence[Read]) -> Linked:
    """Find the entities of all sources, and link the items that tell one story."""
    entities = find_entities([read.names for read in reads])
    profiles = _profiles(reads, entities)
    return Linked(entities, join_clusters(profiles, link_items(profiles)))


def align(
    reads: Sequence[Read],
    relate: Relate,
    linked: Linked | None = None,
    share: Share = one_by_one,
) -> Alignment:
    """Align the claims of all sources; ``linked`` is what ``link`` gave for them, if known."""
    linked = linked or link(reads)
    entities, links = linked.entities, linked.links
    story_of = stories_of(links)
    features = _features(reads, entities)
    casts = [cast_of(read.names, keys) for read, keys in zip(reads, entities.key_of, strict=True)]
    if unite(features, casts, ((link.a[0], link.b[0]) for link in links)):
        mark_alone(features)
        soles.mark_alone(features)
    features = _told(features, story_of)
    plain = _features(reads, entities, "plain")
    lone_acts.tie(features, plain, story_of)
    features = with_mirrors(features, plain, story_of)
    deeds = _features(reads, entities, "deeds")
    features = with_deeds(features, deeds, casts, links, story_of)
    won.mark_prizes(features)
    copies = find_copies([read.source.text for read in reads])
    matching = match(features, links, story_of, relate, share)
    alignment = Alignment(
        claims=[feature.claim for feature in features],
        source_of=[feature.source for feature in features],
        groups=[],
        updates=[],
        group_claims=[],
        matching=matching,
        links=links,
        copies=copies,
        entities=entities,
        facts=matching.facts,
        features=features,
    )
    voice = _voices(copies, len(reads))
    told = matching.conflicts
    matching.conflicts = [
        matched for matched in told if not (repeats(matched, told) or repeats_part(matched, told))
    ]
    for matched in matching.conflicts:
        group, numbers = _group(matched, features, entities, voice)
        alignment.groups.append(group)
        alignment.group_claims.append(numbers)
    for matched in matching.updates:
        group, numbers = _group(matched, features, entities, voice)
        alignment.updates.append(group)
        alignment.group_claims.append(numbers)
    return alignment


def _voices(copies: list[tuple[list[int], float]], count: int) -> list[int]:
    voice = list(range(count))
    for members, _ in copies:
        for member in members:
            voice[member] = members[0]
    return voice


def _features(
    reads: Sequence[Read], entities: Entities, which: Literal["claims", "plain", "deeds"] = "claims"
) -> list[Feature]:
    """The features of all claims, or of the plain verbs, or of what each person does."""
    features: list[Feature] = []
    for number, read in enumerate(reads):
        key_of = entities.key_of[number]
        words = entities.surface[number]
        cast = frozenset(key_of.values())
        where = cast | {claim.text for claim in read.claims if claim.kind == "place"}
        lands = lands_of(cast, read.source.language)
        for claim in getattr(read, which):
            place = words.get(claim.place, claim.place) if claim.place else None
            feature = feature_of(len(features), claim, number, key_of, place)
            if read.source.published is not None:
                feature.published = read.source.published.when.toordinal()
            if claim.kind == "person":
                feature.who, feature.cast = words.get(claim.text), cast
            elif claim.kind == "place":
                feature.cast = where
            elif claim.kind == "duration":
                feature.cast = cast
            feature.lands = lands
            feature.owner = words.get(claim.owner, claim.owner) if claim.owner else None
            feature.subject = frozenset(words.get(s, s) for s in claim.subject)
            features.append(feature)
    mark_alone(features)
    soles.mark_alone(features)
    lone_sums.mark(features)
    mark_sole(features)
    moving.mark(features)
    return features


def _told(features: list[Feature], story_of: Mapping[Item, Item]) -> list[Feature]:
    """The features without the events nobody denies: that something took place is a claim only
    where somebody in the story says it did not."""
    denied: set[tuple[Item, str]] = set()
    for feature in features:
        claim, story = feature.claim, story_of.get(feature.item)
        if claim.kind == "polarity" and claim.text == "no" and claim.event and story:
            concepts = (claim.event.concept, *lexicon.ancestors(claim.event.concept))
            denied.update((story, concept) for concept in concepts)
    kept = [
        feature
        for feature in features
        if feature.claim.attribute != "polarity:implied" or _is_denied(feature, story_of, denied)
    ]
    for number, feature in enumerate(kept):
        feature.number = number
    return kept


def _is_denied(
    feature: Feature, story_of: Mapping[Item, Item], denied: set[tuple[Item, str]]
) -> bool:
    story, event = story_of.get(feature.item), feature.claim.event
    return story is not None and event is not None and (story, event.concept) in denied


def _profiles(reads: Sequence[Read], entities: Entities) -> dict[Item, Profile]:
    profiles: dict[Item, Profile] = {}
    stamps = sorted({r.source.published.when.date() for r in reads if r.source.published})
    for number, read in enumerate(reads):
        keys = {item: set(read.called.get(item, ())) for item in read.topics}
        for item, mention in read.names:
            if item in keys and (key := entities.key_of[number].get(mention.start)):
                keys[item].add(key)
        events: dict[int, set[str]] = {item: set() for item in read.topics}
        for event in read.events:
            if len(event.principals) >= 2 and event.item in events:
                pair = "-".join(sorted(event.principals))
                events[event.item].add(f"{event.concept}|{pair}")
        values: dict[int, dict[str, float]] = {item: {} for item in read.topics}
        for claim in read.claims:
            if weight := value_weight(claim):
                values[claim.item][claim.text] = weight
        day = _day_of(read.source, stamps)
        teasers = {item.index for item in read.source.items if item.role is ItemRole.TEASER}
        main = next((i.index for i in read.source.items if i.role is ItemRole.MAIN), None)
        for item, topic in read.topics.items():
            profiles[(number, item)] = Profile(
                frozenset(keys[item]),
                frozenset(events[item]),
                topic,
                values[item],
                day,
                item in teasers,
                beside=main is not None and item != main,
                language=read.source.language[:2],
            )
        _share_with_parts(read.source, number, profiles)
    return profiles


def _day_of(source: Source, stamps: Sequence[date]) -> int | None:
    """The day of publication; one told without its year is held to lie near one of ``stamps``, the
    days of the other sources, as close as can be: a folder may hold stories of several years."""
    if source.published is not None:
        return source.published.when.toordinal()
    day = source.open_day
    if day is None or day.month is None or not stamps:
        return None
    near = [(found.date(), stamp) for stamp in stamps if (found := nearest_day(day, stamp))]
    if near:
        return min(near, key=lambda pair: abs(pair[0] - pair[1]))[0].toordinal()
    try:  # half a year away, whatever the year
        return date(stamps[-1].year, day.month, day.day).toordinal()
    except ValueError:
        return None


def _share_with_parts(source: Source, number: int, profiles: dict[Item, Profile]) -> None:
    """A table or caption tells its article's story, whatever few words it has of its own."""
    main = next((item.index for item in source.items if item.role is ItemRole.MAIN), None)
    for item in source.items:
        parent = item.parent if item.parent is not None else main
        own, whole = profiles.get((number, item.index)), profiles.get((number, parent or 0))
        if item.role in (ItemRole.TABLE, ItemRole.CAPTION) and own and whole and own is not whole:
            profiles[(number, item.index)] = Profile(
                own.entities | whole.entities,
                own.events | whole.events,
                {**whole.topic, **own.topic},
                {**whole.values, **own.values},
                whole.day,
                language=whole.language,
            )


def _as_one_voice(claims: list[Claim]) -> tuple[Claim, ...]:
    """Claims of a group, those that tell a source's figure again with the hour it tells for it."""
    hours = {(c.source, c.text): c.as_of for c in claims if c.as_of is not None}
    return tuple(
        replace(c, as_of=hours[c.source, c.text])
        if c.as_of is None and (c.source, c.text) in hours
        else c
        for c in claims
    )


def _group(
    matched: Matched,
    features: list[Feature],
    entities: Entities,
    voice: list[int],
) -> tuple[FactGroup, tuple[int, ...]]:
    """A fact group of the points that were joined."""
    own = sorted((f for p in matched.points for f in p.features), key=lambda f: f.number)
    best_a, best_b = features[matched.best.pair.a], features[matched.best.pair.b]
    by_value: dict[str, list[int]] = {}
    mouths = best_a.claim.kind == "quote" and best_a.claim.text == best_b.claim.text
    for index, feature in enumerate(own):
        value = feature.claim.text
        if mouths:  # the same words: what differs is who spoke them
            value = f"{value} {' '.join(sorted(feature.subject))}"
        by_value.setdefault(value, []).append(index)
    sides = sorted(
        by_value.values(),
        key=lambda side: (len({voice[own[i].source] for i in side}), own[side[0]].claim.text),
    )
    lead = best_a.claim
    concept = best_a.concepts[0] if best_a.concepts else None
    if concept is None and best_b.concepts:
        concept = best_b.concepts[0]
    if concept is None and lead.event is not None:
        concept = lead.event.concept
    group = FactGroup(
        kind=lead.kind,
        attribute=lead.attribute.split(":", 1)[0],
        concept=concept,
        subject=subject_of(best_a, best_b, entities),
        claims=_as_one_voice([f.claim for f in own]),
        sides=tuple(tuple(side) for side in sides),
        score=matched.best.pair.score,
        sure=matched.sure,
        reasons=tuple(reasons_for(best_a, best_b, matched.rarity)),
        vetoes=tuple(all_vetoes(best_a, best_b)),
        odds=matched.odds,
    )
    return group, tuple(f.number for f in own)
