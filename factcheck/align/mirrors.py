"""Plain verbs that one source affirms and another denies: "the panels never unfolded".

A plain verb is told of many things, so two passages are held against one another only where they
share what it is told of: names, or several words that are rare in their story.  Acts that the
lexicon knows on both sides are left to it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.align.features import Feature, Rarity, gap_days, met_words
from factcheck.align.link import Item
from factcheck.align.twins import STATEMENT, WEIGHT
from factcheck.align.vetoes import first_veto
from factcheck.lexicon import verbs
from factcheck.model.claim import Claim, Reason
from factcheck.model.event import Event, Modality

if TYPE_CHECKING:
    from factcheck.align.groups import Matched

COUNTRY = 0.4  # a country is in every story
ANSWERED = 0.75  # share of the points from which a passage of the same source answers first
MOST_ANSWERED = 1.2  # so many points answer in any case
NEAR = 0.3  # nearness from which a verb may be told of a name
AHEAD = (Modality.PLANNED, Modality.POSSIBLE)
AXIS = "v:"  # begins the key of a verb of the table


@dataclass(frozen=True, slots=True)
class Least:
    """What two passages must share to be of one thing: points, and the share of the words by one
    verb that stand by the other as well."""

    points: float
    covered: float


USUAL = Least(0.85, 0.17)
ALONE = Least(0.5, 0.1)  # where no source tells the verb of anything else
VAGUE = Least(1.1, 0.3)  # verbs that are told of anything
AT_HOME = 0.45  # covered within one language, where a word is known again


@dataclass(frozen=True, slots=True)
class Mirror:
    """Two claims of plain verbs of which one denies the other, and what they share."""

    a: Feature
    b: Feature
    key: str
    points: float


@dataclass(frozen=True, slots=True)
class _Shared:
    points: float
    covered: float


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
    if (y.path, y.start) not in a.mirrors:
        return []
    words = ((x.surface, x.language), (" ≠ ", None), (y.surface, y.language))
    return [Reason("told both ways", STATEMENT, WEIGHT, words)]


def opposed(a: Claim, b: Claim) -> str | None:
    """The key that one claim affirms and the other denies; None where they agree in any."""
    x, y = dict(a.signs), dict(b.signs)
    shared = x.keys() & y.keys()
    if not shared or any(x[key] == y[key] for key in shared):
        return None
    if a.negated and b.negated:
        return None  # what did not open need not have shut
    return min(shared, key=lambda key: (key[0] != "v", key))


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
    rarity = Rarity([*plain, *known])
    for mirror in mirrors(plain, rarity):
        if _is_known(mirror.a, mirror.b, known):
            continue
        if all(taken.get(f.number, mirror.key) == mirror.key for f in (mirror.a, mirror.b)):
            taken.update(dict.fromkeys((mirror.a.number, mirror.b.number), mirror.key))
            pairs.append(mirror)
    out = {number: _settled(plain[number], key) for number, key in sorted(taken.items())}
    for mirror in pairs:
        a, b = out[mirror.a.number], out[mirror.b.number]
        for one, other in ((a, b), (b, a)):
            one.mirrors = (*one.mirrors, (other.claim.path, other.claim.start))
    return list(out.values())


def _settled(feature: Feature, key: str) -> Feature:
    """A plain verb as one end of one axis."""
    sign = dict(feature.claim.signs)[key]
    claim = replace(feature.claim, text="yes" if sign else "no", signs=((key, sign),))
    return replace(feature, claim=claim)


def _is_known(a: Feature, b: Feature, known: Iterable[Feature]) -> bool:
    """Whether the lexicon knows both verbs as acts that it compares."""
    left, right = ([e for f in known if (e := _act_at(f, one)) is not None] for one in (a, b))
    return any(_compared(x.concept, y.concept) for x in left for y in right)


def _act_at(feature: Feature, plain: Feature) -> Event | None:
    claim, own = feature.claim, plain.claim
    if claim.kind != "polarity" or feature.item != plain.item:
        return None
    overlaps = claim.start < own.end and own.start < claim.end
    return claim.event if overlaps else None


def _compared(x: str, y: str) -> bool:
    one, other = lexicon.axis(x) or x, lexicon.axis(y) or y
    return one == other or lexicon.is_a(x, y) or lexicon.is_a(y, x)


def mirrors(features: Sequence[Feature], rarity: Rarity) -> list[Mirror]:
    """Claims of plain verbs in one story that deny one another, best first."""
    by_key: dict[str, list[Feature]] = defaultdict(list)
    for feature in features:
        for key, _ in feature.claim.signs:
            by_key[key].append(feature)
    found: dict[tuple[int, int], Mirror] = {}
    cast = _cast(features)
    for key in sorted(by_key):
        told = Counter(feature.source for feature in by_key[key])
        alone = max(told.values()) == 1
        for a in by_key[key]:
            for b in by_key[key]:
                if a.source >= b.source or (a.number, b.number) in found:
                    continue
                if opposed(a.claim, b.claim) != key or _apart(a, b):
                    continue
                if _of_others(a, b, cast):
                    continue
                shared = _shared(a, b, rarity)
                if _enough(a, b, shared, _least(key, alone)):
                    found[a.number, b.number] = Mirror(a, b, key, shared.points)
    kept = [m for m in found.values() if not _answered(m, by_key[m.key], rarity)]
    return _best(kept)


def _least(key: str, alone: bool) -> Least:
    if key.removeprefix(AXIS) in verbs.vague() or not key.startswith(AXIS):
        return VAGUE
    return ALONE if alone else USUAL


def _enough(a: Feature, b: Feature, shared: _Shared, least: Least) -> bool:
    at_home = a.claim.language[:2] == b.claim.language[:2]
    covered = max(least.covered, AT_HOME) if at_home else least.covered
    return shared.points >= least.points and shared.covered >= covered


def _cast(features: Iterable[Feature]) -> dict[int, set[str]]:
    """Whom each source names."""
    cast: dict[int, set[str]] = defaultdict(set)
    for feature in features:
        cast[feature.source].update(feature.entities)
    return cast


def _of_others(a: Feature, b: Feature, cast: Mapping[int, set[str]]) -> bool:
    """Whether two passages are told of others: of two countries, or of persons of whom each source
    names the other's elsewhere."""
    for kind in ("country", "person"):
        left, right = _close(a, kind), _close(b, kind)
        known = kind == "country" or (left <= cast[b.source] and right <= cast[a.source])
        if left and right and known and left.isdisjoint(right):
            return True
    return False


def _close(feature: Feature, kind: str) -> set[str]:
    return {
        key
        for key, nearness in feature.entities.items()
        if nearness >= NEAR and key.partition(":")[0].endswith(kind)
    }


def _apart(a: Feature, b: Feature) -> bool:
    x, y = a.claim, b.claim
    if (x.modality in AHEAD) != (y.modality in AHEAD):
        return True
    if x.reference and y.reference and gap_days(x.reference, y.reference) > 0:
        return True
    return first_veto(a, b) is not None


def _answered(mirror: Mirror, told: Iterable[Feature], rarity: Rarity) -> bool:
    """Whether one of the two sources tells the other's side as well, of much the same."""
    for own, other in ((mirror.a, mirror.b), (mirror.b, mirror.a)):
        sign = dict(other.claim.signs)[mirror.key]
        for third in told:
            if third.source != own.source or dict(third.claim.signs)[mirror.key] != sign:
                continue
            least = min(ANSWERED * mirror.points, MOST_ANSWERED)
            if _shared(third, other, rarity).points >= least:
                return True
    return False


def _best(found: Iterable[Mirror]) -> list[Mirror]:
    """Each claim with its best partner in each other source, where that is mutual."""
    top: dict[tuple[int, int], float] = defaultdict(float)
    kept = sorted(found, key=lambda m: (-m.points, m.a.number, m.b.number))
    for mirror in kept:
        for one, other in ((mirror.a, mirror.b), (mirror.b, mirror.a)):
            at = (one.number, other.source)
            top[at] = max(top[at], mirror.points)
    return [
        m
        for m in kept
        if m.points >= top[m.a.number, m.b.source] and m.points >= top[m.b.number, m.a.source]
    ]


def _shared(a: Feature, b: Feature, rarity: Rarity) -> _Shared:
    """What two passages share, each word and name by its nearness to the verb and its rarity."""
    points, whole = _names(a, b, rarity)
    words, own = _words(a, b, rarity)
    total = min(whole[0] + own[0], whole[1] + own[1])
    return _Shared(points + words, (points + words) / total if total else 0.0)


def _names(a: Feature, b: Feature, rarity: Rarity) -> tuple[float, tuple[float, float]]:
    def worth(key: str) -> float:
        return (COUNTRY if key.startswith("country:") else 1.0) * rarity(key)

    points = sum(
        worth(key) * (w * b.entities[key]) ** 0.5
        for key, w in a.entities.items()
        if key in b.entities
    )
    left, right = (sum(w * worth(key) for key, w in f.entities.items()) for f in (a, b))
    return points, (left, right)


def _words(a: Feature, b: Feature, rarity: Rarity) -> tuple[float, tuple[float, float]]:
    points = sum((score for score, _ in met_words(a, b, rarity)), 0.0)
    return points, (_weight(a, rarity), _weight(b, rarity))


def _weight(feature: Feature, rarity: Rarity) -> float:
    best: dict[int, float] = defaultdict(float)
    for key, (weight, word) in feature.words.items():
        best[word] = max(best[word], weight * rarity(key))
    return sum(best.values())
