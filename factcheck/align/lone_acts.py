"""Acts that each of two sources tells once, one of them as done and the other as not done.

Where nothing else of its sort is told by either, a few words in common settle of what it is told:
the less, the more the act tells by itself.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from factcheck import lexicon
from factcheck.align import acts
from factcheck.align.features import Feature, Rarity
from factcheck.align.link import Item
from factcheck.align.mirrors import compared, named_by, of_others
from factcheck.align.odds import FITTED
from factcheck.align.sameness import CROWD, FEW, LEAST_CLAIMS, shared_by
from factcheck.align.vetoes import first_veto
from factcheck.model.event import AHEAD

# Points of words and names in common.  Measured on the tuning stories: of acts that tell something
# by themselves all such pairs were of one thing, of those told of anything four in five.
LEAST = 0.2
LEAST_OF_ANYTHING = 0.35
# Every train has its delay, and one road opens while another stays shut.
ONE_OF_MANY = frozenset(
    f"states/{name}" for name in ("on-time", "behind-time", "open-again", "still-closed")
)

# Acts that the few reports of a story tell of one person or thing, as conditions are.
OF_ONE = frozenset(
    {
        "courts/acquit", "courts/confess", "courts/convict", "courts/plead-not-guilty",
        "courts/sentence", "crime/custody", "life/concede", "life/refuse-to-concede",
        "outcomes/acknowledge", "outcomes/appear", "outcomes/deny", "outcomes/lock-up",
        "outcomes/split-vote", "outcomes/stay-away", "outcomes/stay-free", "outcomes/unanimous",
        "politics/apologise", "politics/refuse-apology",
    }
)  # fmt: skip
# Conditions of which a story may tell two: of two plans, two drivers, two goals, of a town and of
# the whole country.
OF_SEVERAL = frozenset(
    {
        "conditions/contact-kept", "conditions/contact-lost", "states/booked", "states/drunk",
        "states/extra-time", "states/leave-open", "states/lose-case", "states/normal-time",
        "states/penalty-missed", "states/penalty-scored", "states/rule-out", "states/sent-off",
        "states/short-of-majority", "states/sober", "states/starter", "states/substitute",
        "states/win-case", "states/win-majority",
    }
)  # fmt: skip

# One comes into a post that another leaves.
POSTS = frozenset(
    {
        "politics/take-office",
        "politics/appoint",
        "politics/resign",
        "politics/dismiss",
        "outcomes/leave-post",
    }
)


def tie(
    features: Iterable[Feature], plain: Iterable[Feature], story_of: Mapping[Item, Item]
) -> None:
    """Let the acts that two sources of one story tell both ways know it of one another; ``plain``
    are its plain verbs, by which the words of the story are known to be rare."""
    stories: dict[Item, tuple[list[Feature], list[Feature]]] = defaultdict(lambda: ([], []))
    for number, group in enumerate((features, plain)):
        for feature in group:
            if feature.item in story_of:
                stories[story_of[feature.item]][number].append(feature)
    for known, verbs in stories.values():
        _tie(known, verbs)


def _tie(known: list[Feature], plain: list[Feature]) -> None:
    told = [f for f in known if f.claim.kind == "polarity" and f.claim.event]
    alone = [feature for feature in told if feature.alone]
    everything = [*plain, *known]
    rarity = Rarity(everything, LEAST_CLAIMS)
    cast = named_by(everything)
    chance = 1.0 + CROWD * math.log2(max(1.0, len(cast) / FEW))
    for a, b in combinations(alone, 2):
        if not _turned(a, b) or of_others(a, b, cast) or first_veto(a, b) is not None:
            continue
        if shared_by(a, b, rarity).points >= chance * _least(a, b, len(cast)):
            a.tied = (*a.tied, (b.claim.path, b.claim.start))
            b.tied = (*b.tied, (a.claim.path, a.claim.start))


def _turned(a: Feature, b: Feature) -> bool:
    """Whether one source tells the act as done, the other as not done, in two languages: within one
    the words of two tellings are alike anyhow."""
    x, y = a.claim, b.claim
    if a.source == b.source or x.text == y.text or x.language[:2] == y.language[:2]:
        return False
    if (x.modality in AHEAD) != (y.modality in AHEAD) and not acts.one_plan(a, b):
        return False
    return x.event is not None and y.event is not None and compared(*_concepts(a, b))


def _least(a: Feature, b: Feature, sources: int) -> float:
    """What two acts must share; more than there is for those of which many may be told, nothing
    for those that a few reports hardly tell of two."""
    one, other = _concepts(a, b)
    opposed = one == other or lexicon.opposite(one, other)
    if sources <= FITTED and opposed and all(map(_tells_itself, (one, other))):
        return 0.0
    if acts.is_any_decision(one, other) or {one, other} & (ONE_OF_MANY | POSTS):
        return math.inf
    if any(concept.startswith(acts.DIRECTIONS) for concept in (one, other)):
        return math.inf  # limits are lifted, orders come down
    return LEAST if acts.telling(one, other) else LEAST_OF_ANYTHING


def _tells_itself(concept: str) -> bool:
    """Whether an act or a condition tells of what it is: of one plea, one seat, one course record.
    Of two such, an opposite pair is one disagreement."""
    if concept in OF_SEVERAL or concept in acts.ANYTHING:
        return False
    return concept.startswith(("states/", "conditions/")) or concept in OF_ONE


def _concepts(a: Feature, b: Feature) -> tuple[str, str]:
    one, other = (f.claim.event.concept if f.claim.event else "" for f in (a, b))
    return one, other
