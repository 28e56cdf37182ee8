"""Evidence that two claims answer the same question, in families, each piece with its words.

Weights are log-odds-like and were chosen by cross-validation over the tuning half of the corpus.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck import lexicon
from factcheck.align import (
    acts,
    ahead,
    asked,
    counters,
    dates,
    deeds,
    lone_sums,
    mirrors,
    near_hours,
    ordinals,
    places,
    poles,
    rises,
    said,
    twins,
    whose,
)
from factcheck.align.features import (
    PERIOD,
    Feature,
    Rarity,
    gap_days,
    heads_related,
    is_known,
    label_of,
    long_past,
    met_words,
    names_beside,
)
from factcheck.align.slips import slips
from factcheck.align.whose import of_one_age
from factcheck.model.claim import Reason, Role
from factcheck.model.event import AHEAD, Event
from factcheck.model.value import Grain, TimeSpan

NOTE = 3.0  # below this a difference is silence
JOIN = 5.0  # from here, with two families, a difference is an error
SEVERAL = 3.8  # enough for an error where three families or more agree
PERIODS = (Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR)
PERSON_NEAR = 0.4  # nearness from which a figure may be a person's
FAMILY_LEAST = 0.7  # a family weaker than this does not count as one of the two


@dataclass(frozen=True, slots=True)
class Weights:
    """Weight of each feature and the most each family can bring."""

    head_same: float = 2.4
    head_kin: float = 1.6
    head_gloss: float = 1.4
    head_near: float = 1.0
    counter: float = 0.5
    words: float = 2.4
    words_most: float = 3.4
    event_type: float = 1.0
    # The very act that one affirms and the other denies: one that the lexicon tells from others,
    # one whose opposite may follow it, and one told of anything (refused, failed).
    act: float = 2.6
    act_in_turn: float = 2.0
    act_plain: float = 1.4
    event: float = 1.4
    holder: float = 1.4  # what one person alone can hold
    event_pair: float = 1.2
    expected: float = 0.7
    names: float = 1.3
    names_most: float = 2.8
    place: float = 0.8
    reference: float = 1.2
    event_day: float = 0.8
    time_open: float = -0.3
    long_past: float = -1.3  # what is told of now needs no word to date it
    neighbour: float = 0.8
    neighbours_most: float = 2.4
    only: float = 0.8
    only_head: float = 1.3
    only_place: float = 0.9  # neither source names the other's place
    basis_open: float = -0.4
    other_head: float = -0.8
    other_quarter: float = -1.0
    other_names: float = -0.7
    other_persons: float = -1.5
    other_clock: float = -1.2
    unmatched_names: float = -0.4  # across scripts a name may simply not have been recognised
    other_event: float = -0.8
    modality: float = -1.0
    negation: float = -1.5
    role: float = -1.2
    role_percent: float = -0.4  # a rate and its change are told in the same words
    phase: float = -0.4  # shut from the 13th, or shut on the 15th
    other_day: float = -1.0


WEIGHTS = Weights()


def same_event(a: Event, b: Event) -> bool:
    """Whether two frames are of one type; their time and principals are looked at by vetoes."""
    if a.concept == b.concept or lexicon.opposite(a.concept, b.concept):
        return True
    return lexicon.is_a(a.concept, b.concept) or lexicon.is_a(b.concept, a.concept)


def weigh(a: Feature, b: Feature, rarity: Rarity) -> list[Reason]:
    """All evidence for and against, strongest family first."""
    reasons: list[Reason] = []
    reasons += _head(a, b)
    reasons += _words(a, b, rarity)
    reasons += _event(a, b)
    reasons += places.evidence(a, b)
    reasons += _names(a, b, rarity)
    reasons += _time(a, b)
    reasons += _neighbours(a, b)
    reasons += slips(a, b)
    reasons += _only(a, b)
    reasons += lone_sums.evidence(a, b)
    reasons += whose.evidence(a, b)
    reasons += dates.evidence(a, b)
    reasons += asked.evidence(a, b)
    reasons += deeds.evidence(a, b) or mirrors.evidence(a, b)
    reasons += said.evidence(a, b)
    reasons += ordinals.evidence(a, b)
    reasons += _doubts(a, b)
    return twins.settled(a, b, reasons)


def total(reasons: list[Reason]) -> float:
    """Sum of the weights."""
    return sum(reason.weight for reason in reasons)


def sums(reasons: list[Reason]) -> dict[str, float]:
    """What each family brings."""
    found: dict[str, float] = {}
    for reason in reasons:
        found[reason.family] = found.get(reason.family, 0.0) + reason.weight
    return found


def families(reasons: list[Reason]) -> set[str]:
    """Families that bring enough to count."""
    return {family for family, weight in sums(reasons).items() if weight >= FAMILY_LEAST}


def _pair(
    a: str, a_lang: str, sign: str, b: str, b_lang: str
) -> tuple[tuple[str, str | None], ...]:
    return ((a, a_lang), (f" {sign} ", None), (b, b_lang))


def _head(a: Feature, b: Feature) -> list[Reason]:
    how = heads_related(a, b)
    x, y = a.claim.head, b.claim.head
    out: list[Reason] = []
    weight = {
        "same": WEIGHTS.head_same,
        "kin": WEIGHTS.head_kin,
        "gloss": WEIGHTS.head_gloss,
        "near": WEIGHTS.head_near,
    }
    if how in weight and x and y:
        words = _pair(x.text, x.language, "=" if how == "same" else "~", y.text, y.language)
        # A word of the bridge against a concept of the lexicon says less than two words.
        bridged = how == "gloss" and bool(a.concepts) != bool(b.concepts)
        share = weight[how] * (0.5 if bridged else 1.0)
        out.append(Reason("head", "words", share, words))
    if how == "other" and x and y:
        words = _pair(x.text, x.language, "≠", y.text, y.language)
        out.append(Reason("other head", "doubt", WEIGHTS.other_head, words))
    if how == "same" and a.claim.attribute == b.claim.attribute == "holder" and x and y:
        words = _pair(x.text, x.language, "=", y.text, y.language)
        out.append(Reason("one holder", "event", WEIGHTS.holder, words))
    v, w = a.claim.value, b.claim.value
    if v and w and v.counter_class and v.counter_class == w.counter_class:
        words = _pair(v.surface, a.claim.language, "~", w.surface, b.claim.language)
        out.append(Reason("counter", "words", WEIGHTS.counter, words))
    return out


def _words(a: Feature, b: Feature, rarity: Rarity) -> list[Reason]:
    """Shared words but the heads, which are evidence of their own."""
    heads = {f"c:{c}" for c in (*a.concepts, *b.concepts)}
    best = met_words(a, b, rarity, heads)
    if not best:
        return []
    weight = min(WEIGHTS.words_most, WEIGHTS.words * sum(score for score, _ in best))
    shown = ", ".join(dict.fromkeys(_word(key) for _, key in best[:5]))
    return [Reason("words", "words", round(weight, 3), ((shown, None),))]


def _word(key: str) -> str:
    """A word key as shown: a concept by its English name, anything else by its stem."""
    kind, _, rest = key.partition(":")
    return lexicon.concept(rest).labels["en"] if kind == "c" else rest


def _event(a: Feature, b: Feature) -> list[Reason]:
    x, y = a.claim.event, b.claim.event
    if x is None or y is None:
        return []
    out: list[Reason] = []
    by_others = a.claim.kind == "polarity" and poles.differ(a, b)
    by_others = by_others or (a.claim.kind == "place" and places.one_occasion(x, y))
    if same_event(x, y) or by_others:
        name = lexicon.concept(x.concept).labels["en"]
        weight = _act(x, y) if a.claim.kind == "polarity" else WEIGHTS.event_type
        out.append(Reason("event type", "words", weight, ((name, None),)))
        if known := _identity(a, b, x, y):
            out.append(Reason("event", "event", WEIGHTS.event, ((f"{name}: {known}", None),)))
    elif places.one_party(a, b) or of_one_age(a, b) or _lasts_alike(a, b):
        pass
    elif a.claim.kind == "date" and (happening := dates.happening(a, b)):
        out.append(happening)
    elif a.claim.kind == "date" and dates.is_open(a, b):
        pass
    else:
        told = lexicon.concept(x.concept).labels["en"]
        out.append(Reason("other event", "event", WEIGHTS.other_event, ((told, None),)))
    if len(a.claim.principals) >= 2 and a.claim.principals == b.claim.principals:
        pair = _parties(a.claim.principals)
        out.append(Reason("participants", "names", WEIGHTS.event_pair, ((pair, None),)))
    heads = {*a.concepts, *b.concepts}
    expects = {*lexicon.concept(x.concept).expects, *lexicon.concept(y.concept).expects}
    if heads and any(lexicon.is_a(h, e) for h in heads for e in expects):
        shown = lexicon.concept(sorted(heads)[0]).labels["en"]
        out.append(Reason("expected", "event", WEIGHTS.expected, ((shown, None),)))
    return out


def _lasts_alike(a: Feature, b: Feature) -> bool:
    """Whether the nouns of two times say what lasted: a road shut for six hours was opened again
    after six hours."""
    heads = set(a.concepts[:1]) & set(b.concepts[:1]) - {PERIOD}
    return a.claim.kind == "duration" and any(lexicon.is_a(head, PERIOD) for head in heads)


def _act(a: Event, b: Event) -> float:
    told = acts.telling(a.concept, b.concept)
    return (WEIGHTS.act_plain, WEIGHTS.act_in_turn, WEIGHTS.act)[told]


def _identity(a: Feature, b: Feature, x: Event, y: Event) -> str:
    """What makes two events of one type one event: parties, place, day or a name they share."""
    if len(x.principals) >= 2 and x.principals == y.principals:
        return _parties(x.principals)
    if a.place and a.place == b.place:
        return label_of(a.place)
    named = [k for k in a.entities if k in b.entities and not k.startswith("country:")]
    if named:
        return label_of(named[0])
    if a.claim.kind != "date" and x.time and near_hours.is_one(x.time, y.time):
        return x.time.start.date().isoformat() if x.time.start else "one time"
    return ""


def _parties(countries: frozenset[str]) -> str:
    return "–".join(sorted(label_of(f"country:{code}") for code in countries))


def _names(a: Feature, b: Feature, rarity: Rarity) -> list[Reason]:
    shared = [
        ((w * b.entities[key]) ** 0.5 * rarity(key), key)
        for key, w in a.entities.items()
        if key in b.entities
    ]
    out: list[Reason] = []
    if shared:
        shared.sort(reverse=True)
        weight = min(WEIGHTS.names_most, WEIGHTS.names * sum(w for w, _ in shared))
        shown = ", ".join(label_of(key) for _, key in shared[:4])
        out.append(Reason("names", "names", round(weight, 3), ((shown, None),)))
    elif _other_persons(a, b):
        out.append(Reason("other persons", "names", WEIGHTS.other_persons, (("", None),)))
    elif names_beside(a) and names_beside(b) and not of_one_age(a, b):
        certain = a.claim.language == b.claim.language or (
            any(map(_is_telling, a.entities)) and any(map(_is_telling, b.entities))
        )
        weight = WEIGHTS.other_names if certain else WEIGHTS.unmatched_names
        out.append(Reason("other names", "names", weight, (("", None),)))
    if a.place and a.place == b.place and a.claim.kind != "place":
        out.append(Reason("place", "names", WEIGHTS.place, ((label_of(a.place), None),)))
    return out


def _other_persons(a: Feature, b: Feature) -> bool:
    """Whether two figures of one language stand beside persons of whom none is the other's."""
    left, right = _persons(a), _persons(b)
    same_script = a.claim.language == b.claim.language
    return bool(left and right) and same_script and left.isdisjoint(right)


def _persons(feature: Feature) -> set[str]:
    return {
        key
        for key, nearness in feature.entities.items()
        if nearness >= PERSON_NEAR and key.partition(":")[0].endswith("person")
    }


def _is_telling(key: str) -> bool:
    """Whether an entity is in the packs, countries apart: they are in every story."""
    return is_known(key) and not key.startswith("country:")


def _time(a: Feature, b: Feature) -> list[Reason]:
    out: list[Reason] = []
    x, y = a.claim.reference, b.claim.reference
    if x and y and (not x.overlaps(y) or _other_length(x, y)):
        out.append(Reason("other period", "doubt", WEIGHTS.other_quarter, ((str(x.grain), None),)))
    elif x and y:
        shown = x.start.date().isoformat() if x.start else ""
        out.append(Reason("reference time", "time", WEIGHTS.reference, ((shown, None),)))
    elif (x is None) != (y is None) and a.claim.kind != "date":
        weight = WEIGHTS.long_past if long_past(a) or long_past(b) else WEIGHTS.time_open
        out.append(Reason("time open", "time", weight, (("", None),)))
    if differing := set(a.claim.basis) ^ set(b.claim.basis):
        words = ", ".join(sorted(differing))
        out.append(Reason("basis open", "basis", WEIGHTS.basis_open, ((words, None),)))
    if a.claim.kind != "date" and a.claim.event and b.claim.event:
        s, t = a.claim.event.time, b.claim.event.time
        shown = s.start.date().isoformat() if s and s.start else ""
        if near_hours.is_one(s, t):
            out.append(Reason("event day", "time", WEIGHTS.event_day, ((shown, None),)))
    return out


def _other_length(x: TimeSpan, y: TimeSpan) -> bool:
    """Whether one period is a part of the other: the first quarter's growth, and the year's."""
    return x.grain is not y.grain and x.grain in PERIODS and y.grain in PERIODS


def _neighbours(a: Feature, b: Feature) -> list[Reason]:
    shared = sorted(a.near & b.near)
    clocks = [near_hours.clocks_of(f.near) for f in (a, b)]
    if all(clocks) and a.claim.kind != "date" and near_hours.are_apart(*clocks):
        shown = " ~ ".join(min(told.values()) for told in clocks)
        return [Reason("other clock", "doubt", WEIGHTS.other_clock, ((shown, None),))]
    weight = min(WEIGHTS.neighbours_most, WEIGHTS.neighbour * len(shared))
    told = ((", ".join(shared[:4]), None),)
    return [Reason("neighbouring values", "neighbours", weight, told)] if shared else []


def _only(a: Feature, b: Feature) -> list[Reason]:
    """Each is the only one of its sort in its article: what else should it answer?"""
    out: list[Reason] = []
    if a.claim.kind == "place" and not places.told_by_both(a, b):
        words = _pair(a.claim.surface, a.claim.language, "·", b.claim.surface, b.claim.language)
        out.append(Reason("told of nowhere else", "unique", WEIGHTS.only_place, words))
    if a.alone and b.alone:
        sorts = ("polarity", "place", "person", "role")
        same_head = a.claim.kind in sorts or bool(set(a.concepts) & set(b.concepts))
        weight = WEIGHTS.only_head if same_head else WEIGHTS.only
        words = _pair(a.claim.surface, a.claim.language, "·", b.claim.surface, b.claim.language)
        out.append(Reason("only of its sort", "unique", weight, words))
    return out


def _other_days(a: Feature, b: Feature) -> bool:
    """Whether the figures of two claims are told with events of two days."""
    x, y = a.claim.event, b.claim.event
    if a.claim.kind in ("date", "place", "ordinal") or x is None or y is None or of_one_age(a, b):
        return False
    return x.time is not None and y.time is not None and gap_days(x.time, y.time) > 1


def _doubts(a: Feature, b: Feature) -> list[Reason]:
    """What speaks against one question without ruling it out: cues are read with less than
    certainty, so a figure called planned on one side only is a doubt, not a veto."""
    out: list[Reason] = []
    x, y = a.claim, b.claim
    planned = (x.modality in AHEAD) != (y.modality in AHEAD)
    one_plan = x.kind == "place" and places.one_plan(a, b)
    if one_plan or (x.kind == "date" and ahead.lie_ahead(a, b)):
        planned = False
    if planned and not (x.kind == "polarity" and acts.one_plan(a, b)):
        out.append(Reason("modality", "doubt", WEIGHTS.modality, ((x.modality.value, None),)))
    if _other_days(a, b):
        out.append(Reason("other day", "doubt", WEIGHTS.other_day, (("", None),)))
    if x.negated != y.negated and x.kind != "polarity":
        out.append(Reason("negation", "doubt", WEIGHTS.negation, (("", None),)))
    if x.kind == "date" and x.attribute != y.attribute:
        out.append(Reason("phase", "doubt", WEIGHTS.phase, ((x.attribute, None),)))
    alike = {Role.CURRENT, Role.TOTAL, Role.BACKGROUND}
    if x.kind == "count" and (a.subject & b.subject or counters.are_of_one_whole(a, b)):
        alike.add(Role.MEMBER)  # those of one nation are a part of all, told so or not
    if x.role is not y.role and not {x.role, y.role} <= alike and not rises.are_of_one_rise(a, b):
        part = Role.MEMBER in (x.role, y.role)
        weight = WEIGHTS.role_percent if x.kind == "percent" and not part else WEIGHTS.role
        out.append(Reason("role", "doubt", weight, ((x.role.value, None),)))
    return out
