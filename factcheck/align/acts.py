"""What keeps two acts apart that the lexicon calls opposites: their time, object and sides.

"The bridge opened in 1998" does not deny that it is closed today, nor does a chief who leaves and
stays on the board both keep and give up one post.
"""

from __future__ import annotations

import functools
from datetime import datetime

from factcheck import lexicon
from factcheck.align.features import Feature
from factcheck.align.lands import land_of
from factcheck.align.scope import LAND_NEAR, listed
from factcheck.model.claim import NUMBERED, OPEN, PLAIN
from factcheck.model.event import AHEAD, Modality
from factcheck.names.match import same_name

NOW_DAYS = 21  # an act told without a date happened within so many days of its article
# Opposites told of two sides: one team's victory is the other's defeat.
CONVERSES = frozenset(
    {
        "sport/win",
        "sport/lose",
        "elections/win-election",
        "elections/lose-election",
        "life/buy",
        "life/sell",
        "culture/win-award",
        "culture/miss-award",
        "outcomes/advance",
        "outcomes/knocked-out",
        "states/win-case",
        "states/lose-case",
        "states/starter",
        "states/substitute",
        "states/sent-off",
        "states/booked",
    }
)
# Both ends of one deal are told of one thing sold, by whoever tells it.
DEALS = frozenset({"life/buy", "life/sell"})
# Acts on a post: which post is half of what they tell.
POSTS = ("politics/resign", "politics/stay-in-office", "politics/take-office", "politics/appoint")
# One comes into the post that another leaves.
COMING = ("politics/take-office", "politics/appoint")
LEAVING = ("politics/resign", "politics/dismiss", "outcomes/leave-post")
OWN_WORDS = ("states/", "conditions/")
# States told of anything; the other states tell themselves of what they are told (barriers, seats).
ANYTHING = frozenset(
    f"states/{name}"
    for name in (
        "goes-on", "broken-off", "stay-in", "pull-out", "abolish", "keep-in-force", "intact",
        "damaged", "on-time", "behind-time", "pass-check", "fail-check", "found-again",
        "still-missing", "in-person", "online", "related", "unrelated", "voluntary", "forced",
        "open-again", "still-closed", "with-consent", "without-consent", "genuine", "forged",
        "casualties", "no-casualties", "fall-over", "licensed", "unlicensed",
    )
) | frozenset(
    f"conditions/{name}"
    for name in (
        "stable", "critical", "bail-granted", "bail-denied", "candidate-cleared",
        "candidate-barred", "prize-accepted", "prize-declined", "plays-on", "retires",
        "cause-known", "cause-unknown", "vaccinated-state", "unvaccinated-state", "quarantine-on",
        "quarantine-lifted", "accounted-for", "some-unaccounted", "made-profit", "made-loss",
        "guidance-kept", "guidance-changed", "power-on", "power-out", "refund-given",
        "refund-refused",
    )
)  # fmt: skip
DECISION = "outcomes/approve"  # all sorts of bodies approve and reject all sorts of things
TELLING_DECISIONS = ("mergers/", "health/", "infrastructure/")  # these tell what was decided on
KINDS = ("offices", "people")  # domains of which two objects that differ are two objects
# Of these a country is the scene; of others it may be a party.
SCENIC = (
    "disasters/", "education/", "energy/", "environment/", "health/", "infrastructure/", "tourism/",
    "transport/", "politics/suspend", "politics/resume", "outcomes/run-normally",
    "outcomes/disrupted", "states/tsunami-risk", "states/no-tsunami", "states/casualties",
    "states/no-casualties", "states/open-again", "states/still-closed", "states/damaged",
)  # fmt: skip
# One thing goes up or down at a time; nothing is resumed by going the other way.
DIRECTIONS = (
    "business/price-", "economy/downgrade", "economy/upgrade", "politics/cut-",
    "politics/increase-policy", "politics/raise-tax",
)  # fmt: skip
STATES = ("states/", "outcomes/", "conditions/")  # told as they are now, not when they began
# Telling is of something: net profit that is kept back takes nothing from the sales made public.
TELLING = ("politics/announce", "outcomes/disclose", "outcomes/keep-secret")


def telling(x: str, y: str) -> int:
    """How much two predicates tell by themselves of what they are told: 0 to 2."""
    if "outcome" in (lexicon.concept(x).kind, lexicon.concept(y).kind):
        return int(all(one.startswith(OWN_WORDS) and one not in ANYTHING for one in (x, y)))
    if is_any_decision(x, y):
        return 0
    decision = lexicon.axis(x) == lexicon.axis(DECISION)
    return 1 if decision or lexicon.takes_turns(x) else 2


def is_any_decision(x: str, y: str) -> bool:
    """Whether something is approved or rejected, and the words do not tell what sort of thing."""
    decision = lexicon.axis(x) == lexicon.axis(DECISION)
    return decision and not any(one.startswith(TELLING_DECISIONS) for one in (x, y))


def is_decision(a: Feature, b: Feature) -> bool:
    """Whether two acts are the two ways one thing may be settled: it goes, or it stays.

    What is to be is told in the same words as what is in Japanese, Chinese and Korean, so a plan on
    one side alone says little; but what opens may close again.
    """
    x, y = a.claim.event, b.claim.event
    if x is None or y is None or lexicon.takes_turns(x.concept):
        return False
    return a.claim.text != b.claim.text and lexicon.opposite(x.concept, y.concept)


def one_plan(a: Feature, b: Feature) -> bool:
    """Whether an act that is planned and one that its words leave open may be one plan: "would
    appeal" and 控訴しない; but what opens may close again."""
    x, y = a.claim.event, b.claim.event
    if x is None or y is None or lexicon.takes_turns(x.concept):
        return False
    return any(
        one.claim.modality in AHEAD and other.claim.tenseless for one, other in ((a, b), (b, a))
    )


def past_against_now(a: Feature, b: Feature) -> str | None:
    """An act of a time long before its article, and one told as news."""
    for one, other in ((a, b), (b, a)):
        if _is_past(one, other) and _is_news(other):
            return "told of an earlier time against told as news"
    return None


def _is_past(feature: Feature, other: Feature) -> bool:
    """Whether an act is long past when its article, or that it is held against, was published."""
    end = _end(feature)
    published = feature.published or other.published
    if published is None:
        return feature.claim.reference is not None  # what is news needs no month or year
    return end is not None and end.toordinal() < published - NOW_DAYS


def _end(feature: Feature) -> datetime | None:
    claim = feature.claim
    span = claim.reference or (claim.event.time if claim.event else None)
    return span.end if span else None


def _is_news(feature: Feature) -> bool:
    claim = feature.claim
    dated = claim.reference or (claim.event.time if claim.event else None)
    if claim.anterior or dated is None:
        return not claim.anterior
    # "This year" is no time gone by.
    end, published = dated.end, feature.published
    return end is not None and published is not None and end.toordinal() >= published


def converse(a: Feature, b: Feature) -> str | None:
    """Two ends of one act: who wins, another loses, and what is sold is bought."""
    x, y = a.claim.event, b.claim.event
    if x is None or y is None or not lexicon.opposite(x.concept, y.concept):
        return None
    both = {x.concept, y.concept}
    if both <= DEALS or (both & CONVERSES and not a.subject & b.subject):
        return "two ends of one act: who wins, another loses"
    if both & set(COMING) and both & set(LEAVING) and not a.subject & b.subject:
        return "one comes into the post that another leaves"
    return None


def other_object(a: Feature, b: Feature) -> str | None:
    """Posts given up and kept that are two posts; people of whom one thing is told that are two
    groups."""
    for domain in KINDS:
        left, right = _of(a, domain), _of(b, domain)
        if domain == "offices":
            left, right = left[:1], right[:1]
        if not left or not right or any(_kin(x, y) for x in left for y in right):
            continue
        if domain == "people" or (_on_posts(a) and _on_posts(b)):
            return f"{_labels(left)} against {_labels(right)}"
    return None


def _of(feature: Feature, domain: str) -> list[str]:
    return [o for o in feature.claim.objects if o.startswith(f"{domain}/")]


def _on_posts(feature: Feature) -> bool:
    event = feature.claim.event
    return event is not None and any(lexicon.is_a(event.concept, post) for post in POSTS)


def _kin(x: str, y: str) -> bool:
    return x == y or lexicon.is_a(x, y) or lexicon.is_a(y, x)


def _labels(concepts: list[str]) -> str:
    return ", ".join(lexicon.concept(one).labels["en"] for one in concepts)


def denied_by_both(a: Feature, b: Feature) -> str | None:
    """One side says that somebody denies an act, the other tells it with a "not"."""
    for one, other in ((a.claim, b.claim), (b.claim, a.claim)):
        if one.modality is Modality.DENIED and not one.negated and other.negated:
            return "denied on both sides"
    return None


def told_of_what(a: Feature, b: Feature) -> str | None:
    """Something told and something kept back, and nothing says that it is one and the same."""
    for one in (a, b):
        if one.claim.event is None or one.claim.event.concept not in TELLING:
            return None
    if any(_kin(x, y) for x in a.claim.objects for y in b.claim.objects):
        return None
    return "what was told and what was kept back are not known to be one"


def follows(a: Feature, b: Feature) -> str | None:
    """What began and what ended it, neither of them told to go on: stopped, then resumed."""
    x, y = a.claim.event, b.claim.event
    if x is None or y is None or not lexicon.opposite(x.concept, y.concept):
        return None
    if not lexicon.takes_turns(x.concept) or any(
        f.claim.negated or f.claim.lasting for f in (a, b)
    ):
        return None
    if any(one.startswith((*STATES, *DIRECTIONS)) for one in (x.concept, y.concept)):
        return None
    return "one may follow the other"


def elsewhere(a: Feature, b: Feature) -> str | None:
    """Acts told of two countries, or of one that the other source never speaks of: no wave at
    home, and one on the coast where the earth shook."""
    event = a.claim.event
    if event is None or not event.concept.startswith(SCENIC):
        return None
    for one, other in ((a, b), (b, a)):
        told, beside = _near_lands(one)[:1], _near_lands(other)
        if not told or told[0] in beside:
            continue
        if beside or (other.lands and told[0] not in other.lands):
            return f"told of {listed(frozenset(told))}, not of the same place"
    return None


def _near_lands(feature: Feature) -> list[str]:
    """The countries an act is told beside, nearest first."""
    near = sorted((-nearness, key) for key, nearness in feature.entities.items())
    lands = [land_of(key) for nearness, key in near if -nearness >= LAND_NEAR]
    return [land for land in lands if land]


def of_persons(a: Feature, b: Feature) -> str | None:
    """ "Nobody is missing" is said of persons; a recorder may still be."""
    for one, other in ((a.claim, b.claim), (b.claim, a.claim)):
        if one.persons == "nobody" and other.persons is None:
            return "of persons against of something else"
        if one.persons == "some" and other.persons is None and _of_a_thing(other.objects):
            return "of persons against of a thing"
    return None


def _of_a_thing(objects: tuple[str, ...]) -> bool:
    kinds = [lexicon.concept(one).kind for one in objects[:1]]
    return kinds == ["thing"] and not any(one.startswith("people/") for one in objects)


def may_be_one(a: Feature, b: Feature) -> bool:
    """Whether two persons of whom an act or an age is told may be one, their names being of two
    scripts."""
    if a.claim.kind not in ("polarity", "age") or a.claim.language[:2] == b.claim.language[:2]:
        return False
    return any(_unsure(x, y) for x in a.claim.subject for y in b.claim.subject)


@functools.lru_cache(maxsize=4096)
def _unsure(x: str, y: str) -> bool:
    return same_name(x, y, "person").verdict == "unsure"


def other_thing(a: Feature, b: Feature) -> str | None:
    """Two things of one sort: the visa accord and the fisheries accord."""
    left, right = a.claim.objects[:1], b.claim.objects[:1]
    if not left or not right or not _kin(left[0], right[0]):
        return None
    x, y = (set(f.claim.qualifiers) - _numbers(f) - {OPEN} for f in (a, b))
    if not x or not y or x & y:
        return None
    scripts = {f.claim.language[:2] for f in (a, b)}
    if len(scripts) > 1 and scripts != {"ja", "zh"}:
        x, y = ({key for key in keys if key.startswith("g:")} for keys in (x, y))
        if not x or not y:
            return None  # a word that no bridge knows may be the other's
    return "done to two things of one sort"


def left_open(a: Feature, b: Feature) -> str | None:
    """An act only named beside a denial, or told of a part: it denies nothing elsewhere."""
    told = OPEN in a.claim.qualifiers or OPEN in b.claim.qualifiers
    return "told of a part, or beside a denial" if told else None


def other_number(a: Feature, b: Feature) -> str | None:
    """Two of a series of things: Berth 3 and Berth 5."""
    x, y = _numbers(a), _numbers(b)
    return "done to two of a series" if x and y and x.isdisjoint(y) else None


def _numbers(feature: Feature) -> set[str]:
    return {key for key in feature.claim.qualifiers if key.startswith(NUMBERED)}


def of_anything(a: Feature, b: Feature) -> str | None:
    """A plain verb is told of anything: it answers only to what is known to be of one thing."""
    if (a.claim.attribute == PLAIN) != (b.claim.attribute == PLAIN):
        return "a plain verb against an act of the lexicon"
    if not a.mirrors and not b.mirrors:
        return None
    return None if (b.claim.path, b.claim.start) in a.mirrors else "not known to be of one thing"


CASES = (
    of_anything,
    left_open,
    other_number,
    other_thing,
    elsewhere,
    of_persons,
    denied_by_both,
    past_against_now,
    converse,
    other_object,
    told_of_what,
    follows,
)


def apart(a: Feature, b: Feature) -> str | None:
    """Why two predicates are not of one act, or None."""
    if a.claim.kind != "polarity":
        return None
    return next((found for case in CASES if (found := case(a, b))), None)
