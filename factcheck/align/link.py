"""The link gate: which items tell the same story, so that their claims may be compared at all.

Items are never compared all with all: an inverted index over rare keys proposes pairs.
"""

from __future__ import annotations

import functools
import math
import operator
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck.align.linkage import Clusters
from factcheck.align.principals import OFFICIAL, Told, known_names, own_names
from factcheck.align.sets import DisjointSets
from factcheck.model.claim import Claim
from factcheck.model.value import Bound, Grain, TimeSpan, ValueKind

Item = tuple[int, int]  # (source index, item index)

PAIR = 2  # two texts given by themselves are held to tell one story from a weak link on
STORY_DAYS = 21
LATE_COST = 0.5
STRONG = 1.7  # linked: findings may be errors
WEAK = 1.0  # loosely linked: notes at most
PAIR_WEAK = 0.9  # the same of two texts given by themselves
# Articles of other days, as it were, that a folder's are counted with: what every article of one
# story tells would else seem as common as what every article in the world does.
BACKGROUND = 40
# A text that tells few names and figures can share but few: likenesses are those of two that tell
# as much as ``LENGTH``, by a power of that; of less than ``SHORTEST`` nothing can be told.
LENGTH = 3.0
SHORTEST = 1.0
SHORT = 0.2
BESIDE = 0.85  # the same of what is short by its sort, and mostly of another story
ENTITY_WEIGHT = 1.0
# Countries and large cities are in every story, and known bodies in many.
PLACE_WEIGHTS = {
    "country": 0.2,
    "city": 0.5,
    "place": 0.4,
    "org": 0.6,
    # As often a court, a ministry or a club called by its sort as a company's own name.
    "unknown-organisation": 0.6,
}
EVENT_WEIGHT = 1.5
TOPIC_WEIGHT = 5.0
VALUES_MOST = 2.0
DAY_VALUE = 0.25  # one day of the calendar: everything reported that week shares it
HOUR_VALUE = 0.3  # a full or half hour of a day: when much begins
MINUTE_VALUE = 0.7  # any other minute of a day is that of one happening
# Notices of one form (results, verdicts, bulletins) share their wording, not their story: where
# each tells several names and figures and hardly any are told in both, wording says little.
FORM_LEAST = 0.5  # weight of the names and figures from which that can be told
FORM_OVERLAP = 0.35  # share of them that one story has in common at least
FORM_PERSON = 1.2  # the same, with a person among them
PERSON = "unknown-person:"
FORM_TOWNS = 0.6  # the same of all but towns, where each names its towns, and none in common
# Likeness of wording, 0 to 1, that two accounts of one story seldom have, in one language and in
# two: there only words that mean the same meet, and none that texts of one sort are made of.  The
# more of what they tell is the same, the less it is one of a form: more by so much of that share,
# among a few articles; among many there are always some of one form that share a figure.
FORM_WORDING = 0.25
FORM_ACROSS = 0.37
FORM_SHARE = 0.3
UNLIKELY = 2.0  # more than any likeness
# Of hundreds of stories some of one form share a name or a figure by chance, and many people of a
# large folder have one name: where each tells so many, so many are the same in one story.
FORM_TOLD = 4
FORM_MET = 2
FOLDER = 300  # up to so many items every key proposes pairs: they may all tell one story
SHARED_KEYS = ("c:", "g:")  # keys that can meet across languages
HOT_KEY = 40  # a key in more items than this proposes no pairs; it still counts in pairs proposed


@dataclass(slots=True)
class Profile:
    """What an item is about."""

    entities: frozenset[str]
    events: frozenset[str]  # "concept|CN-KR" or "concept|entity"
    topic: dict[str, float]
    values: dict[str, float]  # canonical value -> how rarely such a value meets by chance
    day: float | None = None  # publication day, as a day number
    teaser: bool = False  # a few words about another article
    beside: bool = False  # stands beside the article of its source, and mostly tells another story
    language: str = ""  # base tag; "" where names are not to be compared by it


@dataclass(frozen=True, slots=True)
class Link:
    """Two items and how strongly they are linked."""

    a: Item
    b: Item
    score: float

    @property
    def strong(self) -> bool:
        return self.score >= STRONG


def value_weight(claim: Claim) -> float:
    """How much an equal value says: the more digits, the less it meets by chance."""
    value = claim.value
    if value is None or value.bound is not Bound.EXACT:
        return 0.0
    if value.kind is ValueKind.DATE:
        return _time_weight(value.time)
    if value.amount is None:
        return 0.0
    return digits_weight(value.amount)


def _time_weight(time: TimeSpan | None) -> float:
    if time is None:
        return 0.0
    if time.grain is Grain.MINUTE:
        whole = time.start is not None and time.start.minute % 30 == 0
        return HOUR_VALUE if whole else MINUTE_VALUE
    return DAY_VALUE if time.grain is Grain.DAY else 0.0


@functools.lru_cache(maxsize=1 << 14)
def name_weight(key: str) -> float:
    """How much a shared name says, by the key of its entity: 0.2 to 1."""
    if OFFICIAL.fullmatch(key):
        return PLACE_WEIGHTS["country"]
    return PLACE_WEIGHTS.get(key.partition(":")[0], ENTITY_WEIGHT)


def digits_weight(amount: Decimal) -> float:
    """How rarely a figure of so many digits meets its like by chance, 0 to 0.7."""
    digits = len(str(abs(amount)).replace(".", "").strip("0"))
    return {0: 0.0, 1: 0.05, 2: 0.2, 3: 0.45}.get(digits, 0.7)


def link_items(profiles: dict[Item, Profile]) -> list[Link]:
    """Links between items of different sources, in a stable order."""
    items = sorted(profiles)
    index: dict[str, list[int]] = defaultdict(list)  # key -> numbers of items, in order
    for number, item in enumerate(items):
        profile = profiles[item]
        for key in profile.entities:
            index[f"n:{key}"].append(number)
        for key in profile.events:
            index[f"e:{key}"].append(number)
        for key in profile.topic:
            index[f"t:{key}"].append(number)
        for key in profile.values:
            index[f"v:{key}"].append(number)
    total = max(2, len(profiles))
    weighing = _Weighing({key: len(own) for key, own in index.items()}, total)
    weighed = [weighing.of(profiles[item]) for item in items]
    weak = PAIR_WEAK if len(profiles) <= PAIR else WEAK
    links = []
    scores: dict[tuple[Item, Item], float] = {}
    for a, b in _proposed(index, total):
        if items[a][0] == items[b][0]:
            continue
        x, y = weighed[a], weighed[b]
        score = weighing.score(x, y) - _days_apart(x.profile, y.profile)
        if x.profile.teaser and y.profile.teaser and score < STRONG:
            continue  # two teasers say too little to tell one story by a name and a few words
        scores[items[a], items[b]] = score
        if score >= weak:
            links.append(Link(items[a], items[b], round(score, 3)))
    if len(profiles) <= PAIR:
        links = [Link(k.a, k.b, max(k.score, STRONG)) for k in links]
        scores = {(k.a, k.b): k.score for k in links}
    return _closed(links, scores, profiles)


def _proposed(index: dict[str, list[int]], total: int) -> Iterator[tuple[int, int]]:
    """Pairs of items, by number, that share a rare key; sorted."""
    proposed: set[int] = set()
    for key, own in index.items():
        if len(own) < 2 or (len(own) > HOT_KEY and total > FOLDER):
            continue
        if key.startswith("t:") and len(own) > max(6, total // 50):
            continue
        proposed.update([a * total + b for a, b in combinations(own, 2)])
    return (divmod(pair, total) for pair in sorted(proposed))


@dataclass(frozen=True, slots=True)
class _Weighed:
    """An item, with what is asked of it in every pair."""

    profile: Profile
    common: dict[str, float]  # words that can meet across languages, by their weight and rarity
    others: dict[str, float]  # all other words
    norms: tuple[float, float]  # of all words, and of those that can meet across languages
    telling: dict[str, float]  # names and figures that another story would hardly share
    most: float  # sum of those
    towns: frozenset[str]
    in_towns: float  # what of that sum the towns say


class _Weighing:
    """How alike items are, by the rarity of what they share among ``total`` items.

    Sums are rounded once, whatever the order of their parts, which here is that of sets.
    """

    def __init__(self, holders: Mapping[str, int], total: int) -> None:
        self._pair, self._few = total <= PAIR, total <= FOLDER
        among = total if self._pair else total + BACKGROUND
        top = math.log(1 + among / 2)
        idf = {key: math.log(1 + among / count) for key, count in holders.items()}
        self._words = {key[2:]: told for key, told in idf.items() if key[0] == "t"}
        self._rare = {k: min(1.0, told / top) for k, told in idf.items() if k[0] != "t"}
        self._names = {
            key[2:]: name_weight(key[2:]) * told
            for key, told in self._rare.items()
            if key[0] == "n"
        }

    def of(self, profile: Profile) -> _Weighed:
        """The item of a profile."""
        words, names = self._words, self._names
        parts = {key: weight * words[key] for key, weight in profile.topic.items()}
        common = {key: part for key, part in parts.items() if key.startswith(SHARED_KEYS)}
        others = {key: part for key, part in parts.items() if key not in common}
        telling = {k: names[k] for k in profile.entities if not k.startswith("country:")}
        for key, weight in profile.values.items():
            if weight != DAY_VALUE:
                telling[f"v:{key}"] = weight * self._rare[f"v:{key}"]
        shared = math.fsum([part * part for part in common.values()])
        whole = shared + math.fsum([part * part for part in others.values()])
        towns = frozenset(key for key in profile.entities if key.startswith("city:"))
        norms = (math.sqrt(whole) or 1.0, math.sqrt(shared) or 1.0)
        most = math.fsum(telling.values())
        in_towns = math.fsum([telling[key] for key in towns])
        return _Weighed(profile, common, others, norms, telling, most, towns, in_towns)

    def score(self, x: _Weighed, y: _Weighed) -> float:
        """How much speaks for one story."""
        a, b, rare = x.profile, y.profile, self._rare
        names, events = a.entities & b.entities, a.events & b.events
        values = a.values.keys() & b.values.keys()
        if not (names or events or values or self._pair):
            return 0.0  # captions, notices: wording alone is of a sort of text, of no story
        score = math.fsum(map(self._names.__getitem__, names))
        if events:
            score += EVENT_WEIGHT * max(rare[f"e:{key}"] for key in events)
        told = [min(a.values[key], b.values[key]) * rare[f"v:{key}"] for key in values]
        score += min(VALUES_MOST, math.fsum(told))
        alike = _wording(x, y)
        # Who gives two texts by themselves holds them to be of one story: no chance of one form.
        if self._pair:
            return score + TOPIC_WEIGHT * alike
        if alike < _most_wording(x, y, self._few):
            score += TOPIC_WEIGHT * alike
        if a.beside or b.beside:
            return score * BESIDE
        if not self._few:
            return score  # a short text among many is likelier one of many stories
        return score * math.pow(LENGTH / max(SHORTEST, min(x.most, y.most)), SHORT)


def _wording(x: _Weighed, y: _Weighed) -> float:
    """Likeness of wording, 0 to 1."""
    across = _product(x.common, y.common)
    dot = across + _product(x.others, y.others)
    alike, common = dot / (x.norms[0] * y.norms[0]), across / (x.norms[1] * y.norms[1])
    return max(common, (alike + common) / 2)  # texts in one language share words of their sort


def _product(a: dict[str, float], b: dict[str, float]) -> float:
    keys = a.keys() & b.keys()
    return math.fsum(map(operator.mul, map(a.__getitem__, keys), map(b.__getitem__, keys)))


def _most_wording(x: _Weighed, y: _Weighed, few: bool) -> float:
    """Likeness of wording from which it says nothing: the two items have much to share and share
    next to nothing of it.  Stories of different towns are not one for any wording."""
    least = min(x.most, y.most)
    met = x.telling.keys() & y.telling.keys()
    if not few and len(met) < FORM_MET and min(len(x.telling), len(y.telling)) >= FORM_TOLD:
        return 0.0
    if least < FORM_LEAST:
        if few:
            return UNLIKELY
        least = FORM_LEAST
    shared = math.fsum([x.telling[key] for key in met])
    if shared >= FORM_PERSON and any(key.startswith(PERSON) for key in met):
        return UNLIKELY  # a person nobody knows and a figure beside: one may have the town wrong
    if x.towns and y.towns and x.towns.isdisjoint(y.towns):
        least = min(x.most - x.in_towns, y.most - y.in_towns)
        return UNLIKELY if shared >= max(FORM_LEAST, FORM_TOWNS * least) else 0.0
    if shared >= FORM_OVERLAP * least:
        return UNLIKELY
    likely = FORM_ACROSS if x.others.keys().isdisjoint(y.others) else FORM_WORDING
    return likely + FORM_SHARE * shared / least if few else likely


def _days_apart(a: Profile, b: Profile) -> float:
    """What speaks against one story where weeks lie between two articles."""
    if a.day is None or b.day is None or abs(a.day - b.day) <= STORY_DAYS:
        return 0.0
    return LATE_COST


def told_names(profiles: Mapping[Item, Profile]) -> dict[Item, Told]:
    """The names that each item tells."""
    return {
        item: Told(known_names(own.entities, own.events), own_names(own.entities), own.language)
        for item, own in profiles.items()
    }


def _closed(
    links: list[Link], scores: dict[tuple[Item, Item], float], profiles: Mapping[Item, Profile]
) -> list[Link]:
    """The links inside stories: items linked through others tell one story too.

    A link that joined no clusters says less than what keeps the two apart.
    """
    given = {(k.a, k.b): k for k in links}
    days = {item: profile.day for item, profile in profiles.items()}
    known = told_names(profiles)
    found: list[Link] = []
    for items in Clusters(scores, days, known, weak=WEAK, strong=STRONG).grown():
        for i, a in enumerate(items):
            for b in items[i + 1 :]:
                link = given.get((a, b))
                if a[0] != b[0]:
                    found.append(link if link and link.strong else Link(a, b, STRONG))
    return sorted(found, key=lambda link: (link.a, link.b))


def stories_of(links: list[Link]) -> dict[Item, Item]:
    """Each linked item and the first item of its story: what links join, directly or not."""
    stories: DisjointSets[Item] = DisjointSets()
    for link in links:
        stories.join(link.a, link.b)
    return {item: stories.root(item) for item in stories}
