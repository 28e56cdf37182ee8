"""Whether two of whom each is told to be the first, or the only one, are told so of one act.

Every story has its firsts: only the words of the act tell whether two sources mean one of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from factcheck import lexicon
from factcheck.align.features import Feature

ONE = "honours/only-one-to-do"
SOLE = frozenset(
    f"honours/{name}"
    for name in (
        "first-to-do",
        "last-to-do",
        "only-one-to-do",
        "youngest-of",
        "oldest-of",
        "new-in-post",
    )
)
POST = "honours/new-in-post"
OFFICE = "c:offices/"
ELECT = "+elect"  # who is elected to a post takes it
# The head of a firm or body as one country calls him and as another does.
HEADS = frozenset(
    f"{OFFICE}{name}"
    for name in ("chief-executive-officer", "president", "representative", "chair")
)
# The heads of bodies of some sort, whom English mostly calls presidents, chiefs or directors.
HEADS_OF = frozenset(
    f"{OFFICE}{name}"
    for name in (
        "university-president",
        "agency-head",
        "police-chief",
        "hospital-director",
        "institute-director",
        "central-bank-governor",
        "public-company-head",
        "school-principal",
        "party-leader",
        "director",
    )
)
PRESIDING = re.compile("理事[長长]|이사장|理事會主席")  # the chair of a body that has no other head
# English words for the head of whatever it is: "elected leader".
LEADERS = frozenset(("w:leader", "w:head", "w:boss", "w:chief", "w:speaker"))
# Who presides over a parliament, as languages that have one word for it and for any chair.
CHAIRS = {f"{OFFICE}chair", f"{OFFICE}speaker"}
TOPS = HEADS | {f"{OFFICE}party-leader", f"{OFFICE}prime-minister", f"{OFFICE}speaker"}
DIRECTOR = {f"{OFFICE}director", "h:代表"}  # 代表理事 is no mere director
_FIELD = re.compile(r"\bchief (?!executive\b|of\b|on\b|in\b|at\b|from\b)[a-z]+", re.IGNORECASE)
_DEPUTY = re.compile(
    r"\b(?:deputy|vice|assistant|associate)\b|副(?!业|業)|次官|부(?=의장|회장|위원장|대표|사장|총리|시장|지사|총재|행장|총장|원장|청장|교장|단장|이사장)|차관",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:to|of|in|for|at) (?:the )?([A-Z][\w’-]+)")
LEAST = 0.3  # what the words of two acts must share at least
LEAST_ANY = 0.75  # the same where only one of the two is told to be the first
LEAST_AROUND = 0.5  # of the words around two names, where an act is told in empty words


def is_sole(feature: Feature) -> bool:
    """Whether a person is told to be the first, the last or the only one of something."""
    return feature.claim.attribute == "holder" and feature.concepts[0] in SOLE


def may_be_one(a: Feature, b: Feature) -> bool:
    """Whether two sorts may be those of one act: who alone did it was the first as well."""
    x, y = a.concepts[0], b.concepts[0]
    return x == y or (ONE in (x, y) and POST not in (x, y))


def apart(a: Feature, b: Feature) -> str | None:
    """Why two of whom each is told to be the first are not told so of one act."""
    if not may_be_one(a, b):
        return "the first against the last"
    if a.concepts[0] == POST:
        return _other_post(a, b)
    least = LEAST if a.concepts[0] == b.concepts[0] != ONE else LEAST_ANY
    told = _acts(a), _acts(b)
    if not all(told):
        shared = _shared(a.words, b.words)
        return None if shared >= LEAST_AROUND else "of acts that nothing tells to be one"
    return None if _shared(*told) >= least else "of other acts"


def _other_post(a: Feature, b: Feature) -> str | None:
    """Why two who take a post do not take one; one that is not named is the one of which a source
    tells, or that of the head."""
    if _is_deputy(a) != _is_deputy(b):
        return "a head against a deputy"
    told = _acts(a), _acts(b)
    alone = not (a.others or b.others)
    if _is_unnamed(a) or _is_unnamed(b):
        return None if alone else "one of several posts"
    x, y = (_offices(f) for f in (a, b))
    if _bodies(a) and _bodies(b) and _bodies(a).isdisjoint(_bodies(b)):
        return "posts at other places"
    heads = alone and _head_one(a, b) and not _are_chair_and_head(a, b)
    if alone and x | y == CHAIRS:
        return None
    if x and y:
        return None if heads or _same_post(x, y) else "other posts"
    if alone and _is_deputy(a) and (x | y) <= {f"{office}+vice" for office in TOPS}:
        return None  # one word for a deputy is not listed
    plain = told[1] if x else told[0]
    if _is_in_charge_of(b if x else a):
        return "other posts"
    if alone and _same_post(x | y, TOPS) and not plain.keys().isdisjoint(LEADERS):
        return None
    return None if _shared(*told) >= LEAST else "other posts"


def _head_one(a: Feature, b: Feature) -> bool:
    """Whether two posts may be that of the head of one body: its president, or what such bodies
    call him."""
    if _leads(a) and _leads(b):
        return True
    return any(_leads(x) and not HEADS_OF.isdisjoint(_offices(y)) for x, y in ((a, b), (b, a)))


def _bodies(feature: Feature) -> set[str]:
    """What the English words of a post say that it is at: "ambassador to Peru"."""
    head = feature.claim.head
    return set(_AT.findall(head.text)) if head and head.language == "en" else set()


def _offices(feature: Feature) -> set[str]:
    """The offices that the words of a post name; who is elected to one takes it."""
    return {key.replace(ELECT, "") for key in _acts(feature) if key.startswith(OFFICE)}


def _same_post(x: Iterable[str], y: Iterable[str]) -> bool:
    """Whether an office of one set is one of the other, or a kind of it."""
    bare = [[key.removeprefix("c:") for key in own] for own in (x, y)]
    return any(lexicon.is_a(a, b) or lexicon.is_a(b, a) for a in bare[0] for b in bare[1])


def _is_in_charge_of(feature: Feature) -> bool:
    """Whether a chief is that of one field only: the chief financial officer."""
    return feature.claim.head is not None and _FIELD.search(feature.claim.head.text) is not None


def _are_chair_and_head(a: Feature, b: Feature) -> bool:
    """Whether one becomes chairman and the other heads the firm: only in Chinese is one word said
    of both."""
    for one, other in ((a, b), (b, a)):
        x, y = ({k for k in _acts(f) if k.startswith(OFFICE)} for f in (one, other))
        if PRESIDING.search(one.claim.head.text if one.claim.head else ""):
            continue
        if f"{OFFICE}chair" in x and f"{OFFICE}chair" not in y:
            return one.claim.language[:2] != "zh"
    return False


def _is_deputy(feature: Feature) -> bool:
    """Whether a post is that of somebody's deputy."""
    return feature.claim.head is not None and _DEPUTY.search(feature.claim.head.text) is not None


def _is_unnamed(feature: Feature) -> bool:
    """Whether nothing tells which post somebody takes: "his successor is"."""
    return feature.claim.head is None or not feature.claim.head.text


def _leads(feature: Feature) -> bool:
    """Whether a post is that of the head of a body; one that is not named mostly is."""
    told = _offices(feature)
    return _is_unnamed(feature) or not told.isdisjoint(HEADS) or _acts(feature).keys() >= DIRECTOR


def _acts(feature: Feature) -> dict[str, tuple[float, int]]:
    return {key: (weight, word) for key, weight, word in feature.claim.asked}


def _shared(a: dict[str, tuple[float, int]], b: dict[str, tuple[float, int]]) -> float:
    """What two sets of words have in common: each word of either counts once, by its best key."""
    both = sorted(((a[k][0] * b[k][0]) ** 0.5, a[k][1], b[k][1]) for k in a.keys() & b.keys())
    left: set[int] = set()
    right: set[int] = set()
    points = 0.0
    for weight, mine, yours in reversed(both):
        if mine not in left and yours not in right:
            left.add(mine)
            right.add(yours)
            points += weight
    return points


def mark_alone(features: Iterable[Feature]) -> None:
    """Mark those of whom their source tells an act alone."""
    told: dict[int, list[Feature]] = defaultdict(list)
    for feature in features:
        if is_sole(feature):
            told[feature.source].append(feature)
    for own in told.values():
        posts = [one for one in own if one.concepts[0] == POST]
        for one in posts:
            rivals = (o for o in posts if _leads(o) or not _leads(one))
            one.others = frozenset(_who(o) for o in rivals if not _may_be_one_person(o, one))
        for one in own:
            others = [o for o in own if not _may_be_one_person(o, one) and apart(one, o) is None]
            one.alone = not others


def _may_be_one_person(a: Feature, b: Feature) -> bool:
    """Whether two names of one source are those of one person: a surname, and the name in full."""
    x, y = _who(a), _who(b)
    short, full = sorted((x.rpartition(":")[2], y.rpartition(":")[2]), key=len)
    return x == y or (len(short) > 1 and full.startswith(short))


def _who(feature: Feature) -> str:
    return feature.who or feature.claim.text
