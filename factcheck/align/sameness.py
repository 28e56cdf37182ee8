"""What two passages must share to be of one thing, told by a verb that one affirms and one denies.

A verb is told of many things, a field of meaning of many more; the fate of a person is told of
whom both name, and what befell nobody is told of everybody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck import lexicon
from factcheck.align.features import Feature, Rarity, met_words
from factcheck.lexicon import verbs
from factcheck.names.match import same_name

COUNTRY = 0.4  # a country is in every story
NEAR = 0.3  # nearness from which a verb may be told of a name
AXIS = "v:"  # begins the key of a verb of the table
FIELD = "f:"  # begins the key of a field of meaning
APPEALED = f"{FIELD}appealed"
PROSECUTION = frozenset({"g:prosecute"})
POSTS = "offices/"  # begins the posts among objects
DOER, GLOSS = "n:", "g:"  # begin the name of a subject, and an English gloss of its words
HEARD_APART = "zh"  # spells foreign names so that they are not known again by their sound
EVER = "e:"  # begins the key of what was so once, or never was
ALIVE = f"{FIELD}alive"
DEATH = f"{FIELD}death"
BEFALLING = (DEATH, f"{FIELD}hurt")  # what befalls somebody, or nobody
FAVOUR = f"{FIELD}favour"  # told of whom who is for a thing or against it
EVENTS = frozenset(f"{FIELD}{name}" for name in ("done", "changed", "running"))
OF_SORTS = (f"{FIELD}standing", f"{FIELD}restored")
NAMED = (FAVOUR, f"{FIELD}mentioned")  # of which the object may be a name alone
# What is told of somebody: where both name him, little more is asked.
OF_PERSONS = (
    *(FIELD + name for name in ("alive", "present", "held", "known")),
    *(AXIS + name for name in ("know", "appear", "join", "play", "die", "survive", "catch")),
)


@dataclass(frozen=True, slots=True)
class Least:
    """What two passages must share to be of one thing: points, and the share of the words by one
    verb that stand by the other as well."""

    points: float
    covered: float
    words: float = 0.0  # of the points, those that words bring: names alone tell no object
    both: float = 0.0  # the sum of points and share
    near: float = 0.0  # how near to both verbs a word of both must stand: what it was done to
    named: bool = False  # a name will do instead
    event: bool = False  # one rare word right beside both verbs will do: it tells of what


USUAL = Least(0.6, 0.15, both=0.9)
QUESTION = Least(0.35, 0.1, both=0.5)  # where the phrase itself names what is asked about
ASKED_HERE = Least(0.35, 0.07, both=0.5)  # where no source of a small story answers it twice
ASKED_ONCE = Least(0.15, 0.04)  # where no source tells the question of anything else
ASKED_OF_ONE = Least(0.0, 0.0, named=True)  # where a story hardly asks it of two things
ALONE = Least(0.5, 0.1)  # where no source tells the verb of anything else
VAGUE = Least(1.1, 0.3, both=1.7)  # verbs that are told of anything
WIDE = Least(0.8, 0.2, 0.55, both=1.1, near=0.5)  # fields of meaning
# The same where no source tells the other end of anything.
OF_ONE_THING = replace(WIDE, covered=0.17)
SOUGHT = Least(0.5, 0.1, 0.4, both=0.65, near=0.5)  # one of several things, or persons
OF_AN_EVENT = replace(WIDE, event=True)
# Where one rare thing stands right beside both verbs: 実弾射撃を行い, 实弹射击最终取消.
BESIDE = Least(0.42, 0.25, 0.42, near=0.5)
BESIDE_WORTH = 0.45  # points that this one thing brings
# Fields of which the verb tells the sort of thing: what a flood takes away, what is without power.
TELLING = Least(0.5, 0.13, 0.35, both=0.7, near=0.38)
OF_A_NAME = replace(WIDE, words=0.2, named=True)  # fields of which the object may be a name
ANYWHERE = Least(0.0, 0.0)  # "nobody has died", told of nothing else than the whole story
NOBODY = Least(0.3, 0.08)  # what befell nobody at all, wherever
ONE_PERSON = Least(0.45, 0.12)  # the fate of a person both name
ANYBODY = Least(1.0, 0.2, 0.5)  # the fate of somebody who is told by no name
SURELY_ONE = 1.0  # points from which two answers to one question are hardly of two things
OF_WHOM = 0.7  # nearness from which a word tells of whom something is said
LEAST_CLAIMS = 40  # a word of a short story is no rarer for standing in all of its few claims
FEW = 4  # sources of a story for which these hold
CROWD = 0.25  # how much more it takes in a story of twice as many
AT_HOME = 0.45  # covered within one language, where a word is known again
SAME_QUESTION = 0.3  # the same of a question, which the phrase itself tells


@dataclass(frozen=True, slots=True)
class Shared:
    """What two passages share: points, their share of the whole, and what of them words bring."""

    points: float
    covered: float
    words: float
    best: float = 0.0  # of the points, those of the word that brings most


def least_for(key: str, alone: bool, a: Feature, b: Feature, of_many: bool = False) -> Least:
    """What two passages must share that tell a key both ways; ``alone``: of nothing else;
    ``of_many``: in a story of many sources, of whom some tell of something else."""
    key = key.removeprefix(EVER).removeprefix("!")
    if key in BEFALLING:
        return ANYWHERE if any(_is_bare(f) for f in (a, b)) else NOBODY
    if key in OF_PERSONS and close_to(a, "person") & close_to(b, "person"):
        return ONE_PERSON
    if key == ALIVE:
        return ANYBODY
    if key.removeprefix(FIELD) in verbs.questions():
        return _least_asked(key.removeprefix(FIELD), alone, of_many)
    if key.startswith(FIELD):
        return _least_of_field(key)
    if key.removeprefix(AXIS) in verbs.vague() or not key.startswith(AXIS):
        return VAGUE
    return ALONE if alone else USUAL


def _least_of_field(key: str) -> Least:
    """The same of a field of meaning."""
    if key in NAMED:
        return OF_A_NAME
    if key in EVENTS:
        return OF_AN_EVENT
    return TELLING if key in OF_SORTS else WIDE


def _least_asked(name: str, alone: bool, of_many: bool) -> Least:
    """The same of a question."""
    if name in verbs.questions("of_many"):
        if name in verbs.questions("of_things"):
            return OF_ONE_THING if alone and not of_many else WIDE
        if name in verbs.questions("of_sought"):
            return SOUGHT
        if alone and not of_many:
            return ASKED_HERE
        return QUESTION if name not in verbs.questions("of_several_bills") else WIDE
    if not alone:
        return QUESTION
    return ASKED_OF_ONE if name in verbs.questions("of_the_story") and not of_many else ASKED_ONCE


def _is_bare(feature: Feature) -> bool:
    """Whether nobody at all is said to be dead or hurt: no word tells of whom."""
    signs = dict(feature.claim.signs)
    if all(signs.get(key) is not False for key in BEFALLING):
        return False
    near = [*(weight for weight, _ in feature.words.values()), *feature.entities.values()]
    return max(near, default=0.0) < OF_WHOM


def are_enough(a: Feature, b: Feature, shared: Shared, least: Least, chance: float = 1.0) -> bool:
    """Whether two passages share enough to be of one thing; ``chance`` tells how much more it takes
    among many sources."""
    at_home = a.claim.language[:2] == b.claim.language[:2]
    if least.event and not at_home and shared.best >= BESIDE_WORTH:
        least = BESIDE
    if at_home and least != ASKED_OF_ONE and not _objects_meet(a, b):
        return False
    if least.near and not (
        _one_object(a, b, least.near) or (least.named and _one_name(a, b, least.near))
    ):
        return False
    home = SAME_QUESTION if least in (QUESTION, ASKED_HERE, ASKED_ONCE, ASKED_OF_ONE) else AT_HOME
    covered = max(least.covered, home) if at_home else least.covered
    if shared.points < chance * least.points or shared.words < least.words:
        return False
    whole = shared.points + shared.covered
    return shared.covered >= covered and whole >= chance * least.both


def _objects_meet(a: Feature, b: Feature) -> bool:
    """Whether the things two verbs of one language are told of have a word in common: the dividend
    that was not approved is not the merger that was."""
    x, y = set(a.claim.qualifiers), set(b.claim.qualifiers)
    return not x or not y or not x.isdisjoint(y)


def _one_object(a: Feature, b: Feature, near: float) -> bool:
    """Whether a word that both have stands near both verbs.  Where that is a happening of a sort, a
    second word or a name must go with it: a visit that some put off is not the one others paid."""
    met = [k for k in a.words.keys() & b.words if min(a.words[k][0], b.words[k][0]) >= near]
    if not met or not all(map(_is_happening, met)):
        return bool(met)
    names = any(min(a.entities[k], b.entities[k]) >= NEAR for k in a.entities.keys() & b.entities)
    return names or len({a.words[key][1] for key in met}) > 1


def _one_name(a: Feature, b: Feature, near: float) -> bool:
    """Whether a name that both have stands near both verbs."""
    return any(min(a.entities[k], b.entities[k]) >= near for k in a.entities.keys() & b.entities)


def is_asked_once(key: str, alone: bool, shared: Shared) -> bool:
    """Whether two passages with much in common answer a question that no source answers twice: a
    country or a body that the one names beside it is not of whom the other speaks."""
    return key.removeprefix(FIELD) in verbs.questions() and alone and shared.points >= SURELY_ONE


def told_before(key: str, a: Feature, b: Feature) -> bool:
    """Whether one passage answers a question for a month or year that was over when it was told,
    the other as news: the first offer that was voted down last month."""
    if key.removeprefix(FIELD) not in verbs.questions("of_several_bills"):
        return False
    for one, other in ((a, b), (b, a)):
        when = one.claim.reference
        if when is None or other.claim.reference is not None:
            continue
        told = one.published or other.published
        if when.end is not None and told is not None and when.end.toordinal() < told:
            return True
    return False


def holders_meet(key: str, a: Feature, b: Feature) -> bool:
    """Whether a stance is told of one holder: the words of its subject, or a name close to it, are
    those of the other.  Of the answer to a question nothing may tell that its holders are two; any
    other key asks for no holder."""
    if key.removeprefix(FIELD) in verbs.questions("of_whom"):
        two = _are_two(key, a, b) or _of_two_posts(a, b) or _of_two_persons(key, a, b)
        return not (two or (key == APPEALED and _of_two_sides(a, b)))
    if key != FAVOUR:
        return True
    if set(a.claim.doers) & set(b.claim.doers):
        return True
    return any(close_to(a, kind) & close_to(b, kind) for kind in ("person", "org"))


def _of_two_persons(key: str, a: Feature, b: Feature) -> bool:
    """Whether what is asked of a person beside the phrase, as whose resignation it is, is told of
    two."""
    if key.removeprefix(FIELD) not in verbs.questions("of_persons"):
        return False
    x, y = close_to(a, "person"), close_to(b, "person")
    if not x or not y or x & y:
        return False
    names = [[key.partition(":")[2] for key in keys] for keys in (x, y)]
    return _all_differ(*names)


def _of_two_sides(a: Feature, b: Feature) -> bool:
    """Whether of two appeals one is the prosecutors'."""
    x, y = set(a.claim.doers), set(b.claim.doers)
    return bool(x and y) and bool(x & PROSECUTION) != bool(y & PROSECUTION)


def _of_two_posts(a: Feature, b: Feature) -> bool:
    """Whether two posts are told of: one gives up the one and stays in the other."""
    x, y = ([o for o in f.claim.objects if o.startswith(POSTS)][:1] for f in (a, b))
    return bool(x and y) and not (x == y or lexicon.is_a(x[0], y[0]) or lexicon.is_a(y[0], x[0]))


def _are_two(key: str, a: Feature, b: Feature) -> bool:
    """Whether two answers are told of two: by their names, or by the words of their subjects."""
    if any(close_to(a, kind) & close_to(b, kind) for kind in ("person", "org", "country")):
        return False
    x, y = set(a.claim.doers), set(b.claim.doers)
    if not x or not y or x & y:
        return False
    named = [[d.removeprefix(DOER) for d in doers if d.startswith(DOER)] for doers in (x, y)]
    several = key.removeprefix(FIELD) in verbs.questions("of_several")
    if named[0] and named[1]:
        tongues = {f.claim.language[:2] for f in (a, b)}
        told = len(tongues) == 1 or HEARD_APART not in tongues
        return (told or several) and _all_differ(*named)
    if named[0] or named[1]:
        return several  # "the officer" may be he who is named elsewhere
    glosses = [{d for d in doers if d.startswith(GLOSS)} for doers in (x, y)]
    return bool(glosses[0] and glosses[1])


def _all_differ(one: Sequence[str], other: Sequence[str]) -> bool:
    return all(same_name(x, y, "person").verdict == "different" for x in one for y in other)


def _is_happening(key: str) -> bool:
    kind, _, concept = key.partition(":")
    return kind == "c" and lexicon.concept(concept).kind == "event"


def close_to(feature: Feature, kind: str) -> set[str]:
    """The countries, known bodies or persons that stand by a verb."""
    return {
        key
        for key, nearness in feature.entities.items()
        if nearness >= NEAR and _is_of(key.partition(":")[0], kind)
    }


def _is_of(sort: str, kind: str) -> bool:
    return sort == kind or (kind == "person" and sort == "unknown-person")


def shared_by(a: Feature, b: Feature, rarity: Rarity) -> Shared:
    """What two passages share, each word and name by its nearness to the verb and its rarity."""
    points, whole = _names(a, b, rarity)
    met = [score for score, _ in met_words(a, b, rarity)]
    words, own = sum(met, 0.0), (_weight(a, rarity), _weight(b, rarity))
    total = min(whole[0] + own[0], whole[1] + own[1])
    covered = (points + words) / total if total else 0.0
    return Shared(points + words, covered, words, max(met, default=0.0))


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


def _weight(feature: Feature, rarity: Rarity) -> float:
    best: dict[int, float] = defaultdict(float)
    for key, (weight, word) in feature.words.items():
        best[word] = max(best[word], weight * rarity(key))
    return sum(best.values())
