"""Claims and fact groups: one source says *event . attribute = value*, and who answers whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from factcheck.model.event import Event, Modality
from factcheck.model.value import TimeSpan, Value

AXIS = "axis:"  # begins the key of an act among the signs of a quotation
PLAIN = "polarity:plain"  # attribute of a plain verb that a source affirms and another denies
OPEN = "?"  # the qualifier of an act that nothing elsewhere is denied by
NUMBERED = "no:"  # begins the qualifier that tells which of a series of things an act is done to
WON, LOST = "deed:won", "deed:lost"  # attributes of the two claims of a bout
BOUT = "bout:"  # begins the qualifier that ties the two
STAGE = "stage:"  # … that tells which of several meetings of the two it was
PERSONAL = ("works", "home", "origin", "born", "pressed")  # questions of places asked of a person


class Role(StrEnum):
    """What a figure does in its sentence."""

    CURRENT = "current"
    COMPARISON = "comparison"  # "up from 12"
    THRESHOLD = "threshold"  # "more than half is needed"
    CHANGE = "change"  # "rose by 12 %"
    RANGE_END = "range end"
    MEMBER = "member"  # one of a list: "12 men and 9 women"
    TOTAL = "total"  # what the list adds up to
    BACKGROUND = "background"  # a date or figure of another, earlier event


@dataclass(frozen=True, slots=True)
class Head:
    """The noun a figure answers to."""

    text: str
    language: str
    concepts: tuple[str, ...] = ()  # lexicon concept ids, most specific first
    glosses: tuple[str, ...] = ()  # bridge keys, where the lexicon knows no concept
    touching: bool = False  # it stands right beside the figure: certainly its noun
    others: tuple[str, ...] = ()  # further concepts that could be the head, nearest first


@dataclass(frozen=True, slots=True)
class Claim:
    """What one item of one source says.

    ``start``/``end`` are code points of the value phrase in the source's text.  ``kind`` is the
    contract's kind (date, count, money, …); ``attribute`` names the question within the event
    ("date", "count:trade/agreement", "polarity").  ``text`` is the canonical value.
    """

    source: str  # source id
    path: str
    item: int
    sentence: int  # index in the item
    start: int
    end: int
    kind: str
    attribute: str
    text: str
    surface: str
    language: str
    value: Value | None = None  # None for predicates
    head: Head | None = None
    event: Event | None = None
    reference: TimeSpan | None = None  # what the figure speaks about: trade *in 2024*
    as_of: TimeSpan | None = None  # when it was told: toll as of 18:00
    basis: tuple[str, ...] = ()  # concept ids of kind basis, agencies "by:USGS", …
    role: Role = Role.CURRENT
    former: tuple[Decimal, ...] = ()  # what a level may have been before a change told beside it
    row: tuple[str, ...] = ()  # of a score of a set: the whole row, its own place empty
    modality: Modality = Modality.HAPPENED
    negated: bool = False
    attribution: str | None = None  # who says so, as written
    subject: tuple[str, ...] = ()  # entity keys the claim is about
    owner: str | None = None  # the body or country whose figure it is: 韓国銀行の政策金利
    principals: frozenset[str] = frozenset()
    place: str | None = None
    # Of a date or clock time: concepts of the happenings it dates, the figures it is the time of,
    # whether it is told as that of the next one of a series, the country of its event.
    dated: tuple[str, ...] = ()
    dated_words: tuple[str, ...] = ()  # keys of the words right by a date: what else it may date
    # Of a date: keys of the words of its own clause, how near each stands, the number of its word.
    asked: tuple[tuple[str, float, int], ...] = ()
    beside: tuple[str, ...] = ()
    next_one: bool = False
    landmark: bool = False  # of a place: what is told lies near it
    bygone: bool = False  # of a place: what is told of it is long past, of its ``reference``
    land: str | None = None
    listed_in: tuple[str, ...] = ()  # countries that the text names and that have such a town
    # Keys of the passage's content words, how much each says here (0 to 1, falling with distance)
    # and the number of the word it stands for; names are apart, in ``names``.
    words: tuple[tuple[str, float, int], ...] = ()
    names: tuple[tuple[int, float], ...] = ()  # start of each name mention and its nearness
    near: tuple[str, ...] = ()  # canonical values that stand beside it
    unread: bool = False  # figures that could not be read stand beside it
    heading: bool = False  # from a headline
    besides: bool = False  # a count of others beside those who are named: "seven other candidates"
    among: bool = False  # a count of some of the dead, hurt or missing: "16 of the dead"
    converted: str = ""  # the sum in another currency that an amount is told for
    expected: bool = False  # of a figure: it is what somebody expects, not how it came out
    anterior: bool = False  # of an act: it lies before another past
    # Of an act: keys of what tells the thing it is done to from others (the *visa* accord); whether
    # what may befall things too is told of persons.
    qualifiers: tuple[str, ...] = ()
    persons: Literal["nobody", "some"] | None = None
    lasting: bool = False  # of an act: what it brought about is told to go on
    tenseless: bool = False  # of an act: its words leave open whether it is still to come
    # Of a quotation: acts by their axis and words by their keys, and whether each is affirmed.
    # Of a plain verb: its keys, likewise.
    signs: tuple[tuple[str, bool], ...] = ()
    # Of a plain verb: it is decided that it is not to be done; of a count: none more is to come.
    settled: bool = False
    doers: tuple[str, ...] = ()  # of a stance told by a plain verb: keys of the words of its holder
    # Of a quotation: keys of its words, how much each tells, the number of its word, and whether
    # the clause it stands in affirms; names of places have numbers below 0.
    spoken: tuple[tuple[str, float, int, bool], ...] = ()
    objects: tuple[str, ...] = ()  # of an act: concepts of what stands by it, nearest first


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence: a feature, its family, its weight, and the words that show it."""

    feature: str
    family: str
    weight: float
    because: tuple[tuple[str, str | None], ...]  # (text, language of the text)


@dataclass(frozen=True, slots=True)
class VetoCheck:
    """One veto looked at: ``clear`` is True where it did not apply."""

    name: str
    clear: bool
    because: str


@dataclass(frozen=True, slots=True)
class Odds:
    """How likely it is that two claims that differ disagree, in log-odds: 0 is an even chance."""

    log_odds: float
    note: float  # from here it is worth a note
    error: float  # from here it is sure; more is asked where many sources tell a story
    parts: tuple[tuple[str, float], ...]  # what each feature adds, weightiest first
    # Why it is unsure however likely: one act undoes the other, a figure could not be read.
    held: Literal["undone", "unread"] | None = None


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Claims that answer the same question.

    ``sides`` are indices into ``claims``, grouped by equal value, fewest witnesses first.
    ``score`` is the evidence that they do.  ``sure`` says that their disagreement is certain enough
    for an error: by its odds, or by the evidence alone where a story tells too little for odds.
    """

    kind: str
    attribute: str
    concept: str | None  # lexicon concept of what is counted or of the event
    subject: str  # title for a reader: "Xi Jinping – Lee Jae-myung summit, Beijing"
    claims: tuple[Claim, ...]
    sides: tuple[tuple[int, ...], ...]
    score: float
    sure: bool
    reasons: tuple[Reason, ...] = ()
    vetoes: tuple[VetoCheck, ...] = ()
    check: str | None = None  # name of the check inside one source that made it
    facts: dict[str, str] = field(default_factory=dict)  # what the check found, for the message
    odds: Odds | None = None  # what decided, where there is enough to say
