"""Plain verbs that one source affirms and another denies: "the panels never unfolded".

A plain verb is told of many things, so two passages are held against one another only where they
share what it is told of: names, or several words that are rare in their story.  Acts that the
lexicon knows on both sides are left to it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.align import poles
from factcheck.align.features import Feature, Rarity, gap_days
from factcheck.align.link import Item
from factcheck.align.sameness import (
    AXIS,
    BEFALLING,
    CROWD,
    DEATH,
    FEW,
    FIELD,
    LEAST_CLAIMS,
    are_enough,
    close_to,
    holders_meet,
    is_asked_once,
    least_for,
    shared_by,
    told_before,
)
from factcheck.align.twins import STATEMENT, WEIGHT
from factcheck.align.vetoes import first_veto
from factcheck.lexicon import verbs
from factcheck.model.claim import Claim, Reason
from factcheck.model.event import AHEAD, Event
from factcheck.names import gazetteer

if TYPE_CHECKING:
    from factcheck.align.groups import Matched

ANSWERED = 0.75  # share of the points from which a passage of the same source answers first
MOST_ANSWERED = 1.2  # so many points answer in any case
BOTH_TOLD = 0.8  # share of the points by which a third source tells the same
LANDS = ("country", "org")
NEXT = 0.6  # share of the points of the best from which a further answer goes with it
TOLD_LATE = 2  # days after which those may be hurt who were not; the dead may die at any time
STORY_DAYS = 31  # what was over so long before an article is no part of its story
# The end of a field that tells of no change.
STATUS_QUO = {
    f"{FIELD}changed": False,
    f"{FIELD}running": True,
    f"{FIELD}included": True,
    f"{FIELD}curb": False,
}
# What somebody goes on to do about a ruling: what he had done before it is no answer.
CHOSEN = (f"{FIELD}appealed", f"{AXIS}appeal")
# Raised and cut are said of so much that only a "not" tells one from the other.
MEASURED = frozenset({"v:raise"})


@dataclass(frozen=True, slots=True)
class Mirror:
    """Two claims of plain verbs of which one denies the other, and what they share."""

    a: Feature
    b: Feature
    key: str
    points: float


def repeats(matched: Matched, others: Iterable[Matched]) -> bool:
    """Whether a contradiction between plain verbs is told by acts of the lexicon as well."""
    own = _passages(matched)
    if not _is_plain(matched):
        return False
    return any(not _is_plain(other) and own & _passages(other) for other in others)


def _is_plain(matched: Matched) -> bool:
    return any(feature.mirrors for point in matched.points for feature in point.features)


def _passages(matched: Matched) -> set[tuple[Item, int]]:
    """The sentences of a contradiction in what happened; none for any other one."""
    told = [f for point in matched.points for f in point.features if f.claim.kind == "polarity"]
    return {(f.item, f.claim.sentence) for f in told}


def evidence(a: Feature, b: Feature) -> list[Reason]:
    """That one plain verb is affirmed and denied of one thing."""
    x, y = a.claim, b.claim
    if (y.path, y.start) not in (*a.mirrors, *a.tied):
        return []
    words = ((x.surface, x.language), (" ≠ ", None), (y.surface, y.language))
    return [Reason("told both ways", STATEMENT, WEIGHT, words)]


def opposed(a: Claim, b: Claim) -> str | None:
    """The key that one claim affirms and the other denies; None where they agree in any."""
    x, y = dict(a.signs), dict(b.signs)
    shared = x.keys() & y.keys()
    if not shared or (a.negated and b.negated):
        return None  # what did not open need not have shut
    own = {key for key in shared if not key.startswith(FIELD)}
    if any(x[key] == y[key] for key in own):
        return None
    if not (a.negated or b.negated) and own & MEASURED:
        return None  # rules are lifted, orders come down
    # One verb tells more than a field; of two fields, either.
    keys = own or opposed_fields(a, b)
    return min(keys, key=lambda key: (not key.startswith(AXIS), key), default=None)


def opposed_fields(a: Claim, b: Claim) -> set[str]:
    """The fields of meaning at whose ends two claims stand."""
    x, y = dict(a.signs), dict(b.signs)
    return {key for key in x.keys() & y.keys() if key.startswith(FIELD) and x[key] != y[key]}


def with_mirrors(
    features: Sequence[Feature], plain: Sequence[Feature], story_of: Mapping[Item, Item]
) -> list[Feature]:
    """The features of a run with those plain verbs that linked sources tell both ways.

    All are numbered anew.  A plain verb knows by ``mirrors`` what it may be held against.
    """
    stories: dict[Item, list[Feature]] = defaultdict(list)
    known: dict[Item, list[Feature]] = defaultdict(list)
    for kept, found in ((stories, plain), (known, features)):
        for feature in found:
            if feature.item in story_of:
                kept[story_of[feature.item]].append(feature)
    whole = list(features)
    for story in sorted(stories):
        whole += _mirrored(stories[story], known[story])
    for number, feature in enumerate(whole):
        feature.number = number
    return whole


def _mirrored(plain: list[Feature], known: list[Feature]) -> list[Feature]:
    """The plain verbs of one story that are told both ways, each with what it is held against."""
    for number, feature in enumerate(plain):
        feature.number = number
    taken: dict[int, str] = {}
    pairs: list[Mirror] = []
    rarity = Rarity([*plain, *known], LEAST_CLAIMS)
    for mirror in mirrors(plain, rarity):
        if _is_known(mirror.a, mirror.b, known):
            _tie(mirror, known)
            if mirror.key.removeprefix(FIELD) not in verbs.questions():
                continue  # the words of a question tell more than the acts that stand in them
        if all(taken.get(f.number, mirror.key) == mirror.key for f in (mirror.a, mirror.b)):
            taken.update(dict.fromkeys((mirror.a.number, mirror.b.number), mirror.key))
            pairs.append(mirror)
    out = {number: _settled(plain[number], key) for number, key in sorted(taken.items())}
    for mirror in pairs:
        a, b = out[mirror.a.number], out[mirror.b.number]
        for own, told in zip((a, b), _kept_to_be(a, b, mirror.key), strict=True):
            own.claim = told.claim
        for one, other in ((a, b), (b, a)):
            one.mirrors = (*one.mirrors, (other.claim.path, other.claim.start))
    return list(out.values())


def _settled(feature: Feature, key: str) -> Feature:
    """A plain verb as one end of one axis."""
    sign = dict(feature.claim.signs)[key]
    claim = replace(feature.claim, text="yes" if sign else "no", signs=((key, sign),))
    return replace(feature, claim=claim)


def _is_known(a: Feature, b: Feature, known: Iterable[Feature]) -> bool:
    """Whether the lexicon knows both verbs as acts that it compares; but not where it only holds
    the one for a plan and the other for done, which here are known to be of one time."""
    left, right = ([f for f in known if _act_at(f, one) is not None] for one in (a, b))
    pairs = [(x, y) for x in left for y in right if _compared(x, y)]
    return bool(pairs) and not all(_are_plan_and_done(x, y) for x, y in pairs)


def _compared(x: Feature, y: Feature) -> bool:
    one, other = x.claim.event, y.claim.event
    return one is not None and other is not None and compared(one.concept, other.concept)


def _are_plan_and_done(x: Feature, y: Feature) -> bool:
    a, b = x.claim, y.claim
    return a.text != b.text and (a.modality in AHEAD) != (b.modality in AHEAD)


def _tie(mirror: Mirror, known: Iterable[Feature]) -> None:
    """Let the acts of the lexicon that stand where two plain verbs deny one another know it."""
    left, right = ([f for f in known if _act_at(f, one)] for one in (mirror.a, mirror.b))
    for x in left:
        for y in right:
            a, b = x.claim, y.claim
            if not a.event or not b.event or a.text == b.text:
                continue
            if compared(a.event.concept, b.event.concept):
                x.tied, y.tied = (*x.tied, (b.path, b.start)), (*y.tied, (a.path, a.start))


def _act_at(feature: Feature, plain: Feature) -> Event | None:
    claim, own = feature.claim, plain.claim
    if claim.kind != "polarity" or feature.item != plain.item:
        return None
    overlaps = claim.start < own.end and own.start < claim.end
    return claim.event if overlaps else None


def compared(x: str, y: str) -> bool:
    """Whether two acts of the lexicon stand on one axis or on two that answer one question, or one
    is a sort of the other."""
    one, other = lexicon.axis(x) or x, lexicon.axis(y) or y
    return one == other or lexicon.is_a(x, y) or lexicon.is_a(y, x) or poles.answer_one(x, y)


def mirrors(features: Sequence[Feature], rarity: Rarity) -> list[Mirror]:
    """Claims of plain verbs in one story that deny one another, best first."""
    by_key: dict[str, list[Feature]] = defaultdict(list)
    for feature in features:
        for key, _ in feature.claim.signs:
            by_key[key].append(feature)
    found: dict[tuple[int, int], Mirror] = {}
    cast = named_by(features)
    chance = 1.0 + CROWD * math.log2(max(1.0, len(cast) / FEW))
    for key in sorted(by_key):
        told = Counter(feature.source for feature in by_key[key])
        alone = max(told.values()) == 1 or _is_answered_once(key, by_key[key])
        for a in by_key[key]:
            for b in by_key[key]:
                if a.source >= b.source or (a.number, b.number) in found:
                    continue
                if opposed(a.claim, b.claim) != key or _apart(a, b, key):
                    continue
                shared = shared_by(a, b, rarity)
                if of_others(a, b, cast, () if is_asked_once(key, alone, shared) else LANDS):
                    continue
                if any(
                    holders_meet(own, a, b)
                    and are_enough(a, b, shared, least_for(own, alone, a, b, chance > 1), chance)
                    for own in (key, *opposed_fields(a.claim, b.claim))
                ):
                    found[a.number, b.number] = Mirror(a, b, key, shared.points)
    kept = [m for m in found.values() if not _answered(m, by_key[m.key], rarity)]
    return _best(kept)


def _is_answered_once(key: str, told: Iterable[Feature]) -> bool:
    """Whether no source answers a question in two ways, however often it does."""
    if key.removeprefix(FIELD) not in verbs.questions():
        return False
    answers = {(feature.source, dict(feature.claim.signs)[key]) for feature in told}
    return len(answers) == len({source for source, _ in answers})


def _is_over(end: datetime, published: int) -> bool:
    """Whether a time was over when an article was published."""
    return end.toordinal() < published - STORY_DAYS


def named_by(features: Iterable[Feature]) -> dict[int, set[str]]:
    """Whom each source names, by its number."""
    cast: dict[int, set[str]] = defaultdict(set)
    for feature in features:
        cast[feature.source].update(feature.entities)
    return cast


def of_others(
    a: Feature, b: Feature, cast: Mapping[int, set[str]], lands: Iterable[str] = LANDS
) -> bool:
    """Whether two passages are told of others: of two countries or known bodies (``lands``: those
    of these kinds), or of persons of whom each source names the other's elsewhere."""
    for kind in (*lands, "person"):
        left, right = close_to(a, kind), close_to(b, kind)
        known = kind != "person" or (left <= cast[b.source] and right <= cast[a.source])
        if left and right and known and left.isdisjoint(right):
            return True
    states = [_states(close_to(f, "country") | close_to(f, "org")) for f in (a, b)]
    return bool(lands) and all(states) and states[0].isdisjoint(states[1])


def _states(keys: Iterable[str]) -> set[str]:
    """The countries among some names, and those for which a central bank or a ministry acts."""
    return {state for key in keys if (state := gazetteer.principal(key)) is not None}


def _kept_to_be(a: Feature, b: Feature, key: str) -> tuple[Feature, Feature]:
    """The same two, a plan to keep a thing as it is read as told: it is what somebody else says has
    been decided otherwise.  What is decided against is held against a plan to do it."""
    for one, other in ((a, b), (b, a)):
        if one.claim.settled and other.claim.modality in AHEAD:
            plan = replace(one, claim=replace(one.claim, modality=other.claim.modality))
            return (plan, b) if one is a else (a, plan)
        stays = dict(one.claim.signs).get(key) is STATUS_QUO.get(key)
        if stays and one.claim.modality in AHEAD and other.claim.modality not in AHEAD:
            kept = replace(one, claim=replace(one.claim, modality=other.claim.modality))
            return (kept, b) if one is a else (a, kept)
    return a, b


def _apart(a: Feature, b: Feature, key: str) -> bool:
    a, b = _kept_to_be(a, b, key)
    x, y = a.claim, b.claim
    if (x.modality in AHEAD) != (y.modality in AHEAD):
        return True
    if _is_late(a, b, key):
        return True
    if key in CHOSEN and any(c.anterior and not c.negated for c in (x, y)):
        return True
    if x.reference and y.reference and gap_days(x.reference, y.reference) > 0:
        return True
    return told_before(key, a, b) or first_veto(a, b) is not None


def _is_late(a: Feature, b: Feature, key: str) -> bool:
    """Whether somebody's death or wounds are told of another time than that nobody had any: the
    next day, or last year."""
    if key not in BEFALLING:
        return False
    befallen, nobody = (a, b) if dict(a.claim.signs)[key] else (b, a)
    if befallen.claim.anterior:
        return True
    if befallen.published is None or nobody.published is None:
        return befallen.claim.reference is not None
    if befallen.published > nobody.published + (0 if key == DEATH else TOLD_LATE):
        return True
    when = befallen.claim.reference
    return when is not None and when.end is not None and _is_over(when.end, nobody.published)


def _answered(mirror: Mirror, told: Iterable[Feature], rarity: Rarity) -> bool:
    """Whether one of the two sources tells the other's side as well, of much the same."""
    for own, other in ((mirror.a, mirror.b), (mirror.b, mirror.a)):
        sign = dict(other.claim.signs)[mirror.key]
        for third in told:
            if third.source != own.source or dict(third.claim.signs)[mirror.key] != sign:
                continue
            least = min(ANSWERED * mirror.points, MOST_ANSWERED)
            points = shared_by(third, other, rarity).points
            if points >= least and not _repeats_another(third, other, mirror, told, rarity, points):
                return True
    return _told_by_one(mirror, told, rarity)


def _repeats_another(
    third: Feature,
    other: Feature,
    mirror: Mirror,
    told: Iterable[Feature],
    rarity: Rarity,
    points: float,
) -> bool:
    """Whether a passage tells what the other source tells of something else: both have the voice
    recorder, and one of them the data recorder as well."""
    sign = dict(other.claim.signs)[mirror.key]
    asked = mirror.key.removeprefix(FIELD) in verbs.questions()
    return asked and any(
        rival.source == other.source
        and rival is not other
        and dict(rival.claim.signs)[mirror.key] == sign
        and shared_by(third, rival, rarity).points > points
        for rival in told
    )


def _told_by_one(mirror: Mirror, told: Iterable[Feature], rarity: Rarity) -> bool:
    """Whether a third source tells much the same of both: the one does not deny the other."""
    likes: list[set[int]] = []
    for own in (mirror.a, mirror.b):
        sign = dict(own.claim.signs)[mirror.key]
        alike = [f for f in told if dict(f.claim.signs)[mirror.key] == sign]
        least = BOTH_TOLD * mirror.points
        likes.append({f.source for f in alike if shared_by(f, own, rarity).points >= least})
    return bool(likes[0] & likes[1] - {mirror.a.source, mirror.b.source})


def _best(found: Iterable[Mirror]) -> list[Mirror]:
    """Each claim with its best partner in each other source, where that is mutual."""
    top: dict[tuple[int, int], float] = defaultdict(float)
    kept = sorted(found, key=lambda m: (-m.points, m.a.number, m.b.number))
    for mirror in kept:
        for one, other in ((mirror.a, mirror.b), (mirror.b, mirror.a)):
            at = (one.number, other.source)
            top[at] = max(top[at], mirror.points)

    def is_best(m: Mirror) -> bool:
        least = m.points / (NEXT if m.key.removeprefix(FIELD) in verbs.questions() else 1.0)
        return least >= top[m.a.number, m.b.source] and least >= top[m.b.number, m.a.source]

    return [m for m in kept if is_best(m)]
