"""The noun a figure answers to: 償還期間 … 30年; 14件の**覚書**; "interest of 0.9 %"."""

from __future__ import annotations

import re

from factcheck import lexicon
from factcheck.extract.aged import bearer
from factcheck.extract.annotate import Line
from factcheck.extract.befallen import befallen
from factcheck.extract.context import role_of
from factcheck.extract.counted_nouns import counted, is_noun, of_counter, of_noun, own_noun
from factcheck.extract.each import goes_to_each, is_share_taker
from factcheck.extract.fates import fate_of, is_awaited, is_by_word, is_made
from factcheck.extract.loose_heads import firm_first, of_unit
from factcheck.extract.margins import is_margin
from factcheck.extract.nearness import (
    HEAD_REACH,
    LEVEL_KINDS,
    LINKED_LEVEL,
    TOUCHING,
    distance,
    follows_as_noun,
)
from factcheck.extract.numbered import placing
from factcheck.extract.one_sex import with_sex
from factcheck.extract.quantities import Fit, fit, told_of
from factcheck.extract.respectively import noun_of
from factcheck.extract.signed import with_sign
from factcheck.extract.subject_heads import (
    is_modifier,
    is_of_title,
    names_office,
    of_subject,
    tells,
)
from factcheck.extract.told_apart import (
    TOPIC_REACH,
    is_held_against,
    is_topic,
    is_where,
    opens_next_figure,
    reason_cost,
)
from factcheck.extract.words import Word, never_head
from factcheck.model.claim import Head, Role
from factcheck.model.mention import ConceptMention, NameKind
from factcheck.model.value import Value, ValueKind

HEAD_KINDS = ("thing", "state")
COUNTED_KINDS = ("thing", "office", "job")
LEVEL_EVENT_PENALTY = 25.0  # a rise is of something: the thing is the head of its percentage
EVENT_PENALTY = 8.0  # an event's trigger is a head only where no thing is near
# Staff that is laid off is counted as staff and as jobs that go: 従業員1430人を減らす.
PERIOD = "measures/duration"
# Nouns that only say by which measure something is told: 総額, 高さ, "above".
VAGUE = frozenset(
    {PERIOD, "things/worth", "infrastructure/height", "space/altitude", "measures/distance"}
)
JOB_CUT = "labour/job-cut"
STAFF = frozenset({"business/employee", "labour/headcount", "economy/jobs"})
OPEN_PENALTY = 6.0  # an amount of money is a price sooner than it is a plant
TIMELESS_PENALTY = 18.0  # nine hours are those of a closure sooner than those of a runway
LEAD = "elections/lead"
MOST_OTHERS = 3
LEFT = frozenset({"from", "since"})  # roles of the level that a move left
MOVE_REACH = 20  # characters between a move and the level it reached
GENERIC_REACH = 15.0  # "people", 人: what they did stands so near in their own clause
WORD_REACH = 6.0
# What is counted or measured is a thing; the event it was counted at is told apart.
NEVER_EVENTS = (ValueKind.COUNT,)
# Whose score or age it is may be all that a line tells of it; a name is nothing that is counted.
NAMELESS = (ValueKind.COUNT, ValueKind.NUMBER, *LEVEL_KINDS)
# Nouns that say no more than that persons are counted.
GENERIC_NOUN = re.compile(
    r"(?:other |more |additional |local )?(?:people|persons?|individuals|others|lives|points)"
)
_PER_UNIT = re.compile(r"(?:[a-z]+ )?(?:per|a|each) share|[1一]株|每股|주당", re.I)
PER_COST = 8.0
_TREATED = re.compile(r" (?:(?:have|had|has) )?[a-z]+ed (?:about |at least |some |another )?")
_ADVERBIAL = re.compile(
    r".{2,}(?:에서|에서는|에서도|에선|에게|에게서|부터|까지|까지는|보다|보다는|에는|에도|으로는|으로도)"
)
_IN_TURN = re.compile(r"에 (?:이어|이은|뒤이어)")
BODIES = frozenset(
    {
        "banking/bank",
        "banking/central-bank",
        "politics/parliament",
        "politics/commission",
        "politics/party",
        "business/company",
        "elections/candidate",
        "sport/team",
    }
)


def head_of(line: Line, value: Value) -> Head | None:
    """The head of a figure; votes or goals by which somebody is ahead are his lead."""
    if value.kind is ValueKind.AGE:
        return bearer(line, value)
    if value.kind is ValueKind.ORDINAL and (place := placing(line, value)):
        return place
    told = with_sign(line, value, with_sex(line, value, _head_of(line, value)))
    head = noun_of(line, value) or befallen(line, value, told)
    ahead = value.counter_class == "vote" and role_of(line, value) is Role.CHANGE
    if ahead or is_margin(line, value):
        text = head.text if head else value.surface
        return Head(text, line.language, (LEAD,), (), True, head.concepts if head else ())
    return head


def _head_of(line: Line, value: Value) -> Head | None:
    """The head of a figure: a lexicon concept if one is near, else the touching noun.

    A noun that touches the figure comes before a concept further off, even where the lexicon does
    not know it: "24 documents were signed" counts documents.
    """
    concepts = _concepts_near(line, value)
    if by_unit := of_unit(line, value, concepts):
        return by_unit
    concepts, by_verb, word = of_subject(line, value, concepts)
    if word is not None:
        further = tuple(dict.fromkeys(c for _, _, c in concepts))[:MOST_OTHERS]
        return _without_concept(line, value, word, further)
    loose: tuple[str, ...] = ()
    if not by_verb:
        concepts, loose = firm_first(line, value, concepts)
    ids = (*dict.fromkeys(c for _, _, c in concepts), *loose)
    touching = _touching(line, value)
    if concepts:
        start, end = _last_of_compound(line, value, concepts)
        if by_verb or not _is_nearer(line, value, touching, (start, end)):
            own = tuple(dict.fromkeys(c for s, e, c in concepts if (s, e) == (start, end)))
            if own[0] in VAGUE:  # 契約の期間は5年: what lasts is the contract
                own = (*(c for c in ids if c not in VAGUE and fit(value, c) is Fit.PROPER), *own)[
                    :2
                ]
            own = (*(told for c in own if (told := told_of(value, c))), *own)
            if JOB_CUT in ids and not STAFF.isdisjoint(ids):
                own = tuple(dict.fromkeys((JOB_CUT, *own, *(c for c in ids if c in STAFF))))
            others = tuple(c for c in ids if c not in own)[:MOST_OTHERS]
            text = line.text[start - line.start : end - line.start]
            keys = _keys(line, start, end)
            close = distance(line, value, start, end) <= TOUCHING
            return Head(text, line.language, own, keys, close, others)
    return _without_concept(line, value, touching, ids[:MOST_OTHERS])


def _last_of_compound(
    line: Line, value: Value, concepts: list[tuple[int, int, str]]
) -> tuple[int, int]:
    """The span of the nearest concept; of a compound behind a Chinese or Japanese figure that of
    its last noun: 2名外籍学生."""
    start, end, _ = concepts[0]
    if start < value.end or line.language.split("-")[0] not in ("zh", "ja"):
        return start, end
    things = {s: e for s, e, c in concepts if lexicon.concept(c).kind in COUNTED_KINDS}
    while end in things:
        start, end = end, things[end]
    return start, end


def _is_nearer(line: Line, value: Value, word: Word | None, span: tuple[int, int]) -> bool:
    """Whether the noun of a figure is another than the nearest concept."""
    gap = distance(line, value, *span)
    if gap <= TOUCHING and span[0] < value.end and is_noun(value):
        return True  # バス14路線: routes
    if gap <= TOUCHING:
        # 1失蹤2死490傷: what stands before was told of the figure before
        return span[1] <= value.start and is_by_word(line, value)
    if counted(line, value):
        return True
    if value.noun:
        return not (GENERIC_NOUN.fullmatch(value.noun) and gap <= GENERIC_REACH)
    if word is None or _overlaps(word, *span):
        return False
    own = distance(line, value, word.start, word.end)
    if value.counter_class == "person" and own > TOUCHING:
        return False  # 9人在後方吊籃急停時撞傷 counts no baskets
    if value.kind in LEVEL_KINDS:  # 자갈 9t, "nine tonnes of gravel"
        glossed = any(key.startswith("g:") for key, _ in word.keys)
        return value.kind is ValueKind.MEASURE and glossed and own <= LINKED_LEVEL and own < gap
    return own < gap


def _without_concept(
    line: Line, value: Value, word: Word | None, others: tuple[str, ...]
) -> Head | None:
    """The head where no concept is near: what the counter or the unit says, else a plain noun."""
    if told := counted(line, value):
        return of_counter(line, value, word, told, others)
    if own := own_noun(line, value):
        return Head(own, line.language, (), _keys(line, value.start, value.end), True, others)
    if value.noun:
        keys = _keys(line, value.start, value.end)
        others = others if GENERIC_NOUN.fullmatch(value.noun) else ()
        return Head(
            value.noun, line.language, of_noun(value.noun, line.language), keys, True, others
        )
    if word is None:
        return None
    text = line.text[word.start - line.start : word.end - line.start]
    close = distance(line, value, word.start, word.end) <= TOUCHING
    known = of_noun(text, line.language) if close and value.kind is ValueKind.COUNT else ()
    return Head(text, line.language, known, tuple(key for key, _ in word.keys), close, others)


def _overlaps(word: Word, start: int, end: int) -> bool:
    return word.start < end and start < word.end


def _keys(line: Line, start: int, end: int) -> tuple[str, ...]:
    """Keys of the words that stand in a span; for a noun phrase those of its last word."""
    inside = [word for word in line.words if word.start < end and start < word.end]
    return tuple(key for key, _ in inside[-1].keys) if inside else ()


def _concepts_near(line: Line, value: Value) -> list[tuple[int, int, str]]:
    """Concepts that could be the head, nearest first."""
    ranked: list[tuple[float, int, int, str]] = []
    for mention in line.concepts:
        rank, concept = _rank(line, value, mention), mention.concept
        happened = rank is None or is_made(value)
        if happened and (fate := fate_of(line, value, mention)):
            rank, concept = fate if rank is None or fate[0] < rank else (rank, concept)
        if rank is None or rank > HEAD_REACH:
            continue
        if not _taken(line, value, mention.start, mention.end):
            ranked.append((rank, mention.start, mention.end, concept))
    ranked.sort()
    return [(start, end, concept) for _, start, end, concept in ranked]


def _rank(line: Line, value: Value, mention: ConceptMention) -> float | None:
    """How far a concept stands from being the head; None where it cannot be."""
    kind = lexicon.concept(mention.concept).kind
    level = value.kind in LEVEL_KINDS
    if value.kind is ValueKind.ORDINAL and value.start <= mention.start < value.end:
        return None  # 3会合連続の利上げ: the meetings only count the run
    if level and is_share_taker(line, mention.start, mention.end):
        return None
    if own_noun(line, value) and not value.start <= mention.start < value.end:
        return None
    if is_awaited(line, mention.start):
        return None
    suits = fit(value, mention.concept)
    if suits is Fit.NEVER and kind != "event":
        return None
    if level and (_is_body(line, mention) or is_of_title(line, mention)):
        return None
    if is_held_against(line, mention.end):
        return None
    if suits is Fit.OPEN and is_where(line, value, mention.start, mention.end):
        return None
    if mention.concept == LEAD and _leads_with(line, value, mention):
        return None
    if level and opens_next_figure(line, value, mention):
        return None
    gap = distance(line, value, mention.start, mention.end)
    if level and kind == "thing" and is_topic(line, value, mention.end):
        return min(gap, TOPIC_REACH)
    gap += reason_cost(line, value, mention.end)
    if kind == "thing" and value.noun and GENERIC_NOUN.fullmatch(value.noun):
        between = line.text[mention.end - line.start : max(0, value.start - line.start)]
        if _TREATED.fullmatch(between) or tells(between):
            return None  # "nurses treated 19 people", "police said 19 people" count no nurses
    if names_office(line, mention) or is_modifier(line, value, mention):
        return None
    if kind in ("office", "job"):
        # The eighth president is a person as well.
        persons = value.counter_class == "person" or value.kind is ValueKind.ORDINAL
        return gap if persons and gap <= TOUCHING else None
    if kind == "event":
        if value.kind in NEVER_EVENTS:
            return None
        if value.kind is ValueKind.ORDINAL:
            # What has a number is mostly something that happens; a run is one of profits, of sales.
            run = (value.counter_class or "").startswith("run of")
            return gap + EVENT_PENALTY * run
        return gap + (LEVEL_EVENT_PENALTY if level else EVENT_PENALTY)
    if kind not in HEAD_KINDS:
        return None
    if level and _PER_UNIT.match(line.text, mention.start - line.start):
        gap += PER_COST  # a dividend of 32 yen per share is a dividend
    if suits is Fit.OPEN and value.kind in (ValueKind.DURATION, ValueKind.INTERVAL):
        gap += TIMELESS_PENALTY
    elif suits is Fit.OPEN and level and value.kind is not ValueKind.PERCENT and gap > LINKED_LEVEL:
        gap += OPEN_PENALTY
    return gap


def _leads_with(line: Line, value: Value, mention: ConceptMention) -> bool:
    """Whether a share is the leader's own, not by how much he leads: 以34%支持度领先."""
    share = value.kind is ValueKind.PERCENT and value.unit == "percent"
    return share and line.language[:2] in ("zh", "ko") and mention.start >= value.end


def _is_body(line: Line, mention: ConceptMention) -> bool:
    """Whether a concept names who tells or owns a figure, never what the figure measures."""
    return mention.concept in BODIES or any(
        n.start < mention.end and mention.start < n.end and n.kind is not NameKind.PLACE
        for n in line.names
    )


def _taken(line: Line, value: Value, start: int, end: int) -> bool:
    """Whether another figure touches the noun more closely: "12 dead and 30 injured"."""
    own = distance(line, value, start, end)
    if own <= (LINKED_LEVEL if value.kind in LEVEL_KINDS else TOUCHING):
        return False
    for other in line.values:
        if other is value or other.kind is not value.kind or _same_level(line, other, value):
            continue
        if distance(line, other, start, end) < min(own, WORD_REACH):
            return True
    return False


def _same_level(line: Line, first: Value, second: Value) -> bool:
    """Whether a figure is the level a move reached, and the one before it the move or the level
    it left: "by 0.25 points to 4.75", 0.25％引き上げ4.75％に, 由2.75%下调至2.50%."""
    if not 0 <= second.start - first.end <= MOVE_REACH:
        return False
    return "by" in first.roles or (not LEFT.isdisjoint(first.roles) and first.unit == second.unit)


def _touching(line: Line, value: Value) -> Word | None:
    """The content word that touches a figure on the side its language prefers."""
    best: tuple[float, Word] | None = None
    for word in line.words:
        rank = distance(line, value, word.start, word.end)
        if rank > WORD_REACH or (best is not None and rank >= best[0]):
            continue
        if _can_be_noun(line, value, word):
            best = (rank, word)
    return best[1] if best else None


def _can_be_noun(line: Line, value: Value, word: Word) -> bool:
    """Whether a plain word can be what a figure counts or measures."""
    text = line.text[word.start - line.start : word.end - line.start]
    if never_head(text, line.language) or is_where(line, value, word.start, word.end):
        return False
    if line.language == "ko" and word.end <= value.start and _tells_where(line, word, text):
        return False
    if line.language == "ja" and (text.endswith("比") or is_held_against(line, word.end)):
        return False  # 前日比154人減
    if any(_overlaps(word, other.start, other.end) for other in line.values):
        return False
    if value.kind in NAMELESS and (
        text[0].isupper() or any(_overlaps(word, name.start, name.end) for name in line.names)
    ):
        return False
    if value.kind is ValueKind.ORDINAL and _is_of_name(line, word, text):
        return False
    if value.kind is ValueKind.INTERVAL and word.start >= value.end:
        return False  # 6시간 만에 통행이 재개됐다: what happened then is told next
    if value.kind in LEVEL_KINDS and (
        goes_to_each(text) or is_share_taker(line, word.start, word.end)
    ):
        return False
    if text == text[:1] and not _is_linked(line, value, word):
        return False
    return word.start < value.end or follows_as_noun(line, value, word.start)


def _tells_where(line: Line, word: Word, text: str) -> bool:
    """Whether a Korean word before a figure tells where, how far or after whom: 앞바다에서."""
    return bool(_ADVERBIAL.fullmatch(text) or _IN_TURN.match(line.text, word.end - line.start - 1))


def _is_of_name(line: Line, word: Word, text: str) -> bool:
    """Whether a word behind an ordinal is a piece of a name: 2度目の東アジア杯優勝."""
    piece = line.language != "en" and len(text) == 1
    return piece or any(_overlaps(word, name.start, name.end) for name in line.names)


def _is_linked(line: Line, value: Value, word: Word) -> bool:
    """Whether a word of one character is surely a noun: 2本の川, 木2本."""
    if word.end == value.start and line.language == "ja":  # 木14本; but no part of a longer word
        before = line.text[max(0, word.start - line.start - 1) : word.start - line.start]
        return value.kind is ValueKind.COUNT and not "一" <= before <= "鿿"
    between = line.text[value.end - line.start : max(0, word.start - line.start)]
    return word.start >= value.end and between in ("の", "的")
