"""What an English figure behind the verb of its clause is told of: the subject of that verb.

"Combined sales of hybrids under two brands climbed 32 percent to 3.6 million" tells sales, though
brands stand nearer; "the trade deficit was down $1.1 billion as exports rose" tells the deficit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck import lexicon
from factcheck.extract.annotate import Line
from factcheck.extract.quantities import Fit, fit
from factcheck.extract.words import Word
from factcheck.model.mention import ConceptMention
from factcheck.model.value import Value, ValueKind

# Figures that a level or a number is told by; a count with a noun of its own needs no subject.
KINDS = (ValueKind.MONEY, ValueKind.PERCENT, ValueKind.NUMBER)
REACH = 190  # characters before a figure in which its clause is looked at
_MOVES = (
    r"(?:ris(?:es|en|ing)|rose|fall(?:s|en|ing)|fell|grew|grow(?:s|n|ing)|increas(?:ed|es|ing)"
    r"|decreas(?:ed|es|ing)|declin(?:ed|es|ing)|drop(?:s|ped|ping)|jump(?:s|ed|ing)"
    r"|surg(?:es|ed|ing)|slump(?:s|ed|ing)|slid(?:es|ing)?|slip(?:s|ped|ping)|climb(?:s|ed|ing)"
    r"|plung(?:es|ed|ing)|tumbl(?:es|ed|ing)|shr[aiu]nk(?:s|ing)?|widen(?:s|ed|ing)"
    r"|narrow(?:s|ed|ing)|doubl(?:es|ed|ing)|tripl(?:es|ed|ing)|halved|expand(?:s|ed|ing)"
    r"|soar(?:s|ed|ing)|eas(?:ed|es|ing)|gain(?:s|ed)|advanc(?:es|ed|ing)|contracted|edged"
    r"|ticked|rebounded|swelled|escalated|ballooned)"
)
_INFINITIVE = (
    r"(?:rise|fall|grow|increase|decrease|decline|drop|jump|climb|slip|double|triple|shrink|widen"
    r"|narrow|expand|reach|total|be|hit|stand at|come to|amount to|exceed|top)"
)
_LEVELS = (
    r"(?:was|were|is|are|had been|has been|have been|stood at|stands at|came to|comes to|came in at"
    r"|totall?ed|totals|reach(?:ed|es)|amounted to|amounts to|averaged|hit|topped|passed|exceeded"
    r"|remained at|tops?|pass(?:es)?|exceeds?|held (?:steady |stubbornly )?(?:at|above|below)"
    r"|recorded)"
)
_VERB = re.compile(
    rf" (?:(?:will|would|could|may|might|should|can|to|not|is to|are to|was to) "
    rf"(?:[a-z]+ly )?{_INFINITIVE}"
    rf"|(?:(?:has|have|had|also|now|already|then|[a-z]+ly|more than) )*(?:{_MOVES}|{_LEVELS}))\b"
)
# What may stand between the verb and its figure: no other subject and no other clause.
_BETWEEN = re.compile(
    r"(?: (?!and\b|but\b|as\b|while\b|when\b|which\b|that\b|who\b|because\b|after\b|before\b"
    r"|among\b|including\b|by the\b|with\b|for a\b|one of\b|over a\b|given\b|paid\b|sold\b|made\b"
    r"|built\b|[a-z]+ing\b)(?:\d[\d,]*\d|[^\s,;:()–—])++| \([^()]*\)){0,14}"
    r" ?(?:[$£€¥]|[A-Z]{2,3}\$?)? ?"
)
# What stands in the middle of a clause and is none of its subject.
_ASIDE = re.compile(
    r" [–—-] [^–—]{1,120} [–—-](?= )|, (?:though|however|meanwhile|which|who|including|excluding"
    r"|also)\b[^,]{0,90},|\([^()]{0,60}\)"
)
_CLAUSE = re.compile(
    r"[,;:–—]|\b(?:and|but|as|while|whereas|when|that|said|says|because|after|though|although|if"
    r"|showed|where|which|expects?|expected|sees|saw|forecasts?|warned|reported|include|includes"
    r"|with) "
)
_FIRST_OF = re.compile(
    r"\b(?:number|total|total number|amount|level|volume|value|size|share|proportion|percentage"
    r"|tally|figure|count|rate|cost|price|pace) (?:of|for|in) "
)
_PREPOSITION = re.compile(
    r" (?:of|in|from|for|to|at|under|by|on|with|over|per|between|across|against|through|during"
    r"|within|among|the|this|last|next|ended|ending)\b"
)
_ANY_VERB = re.compile(
    rf"(?:{_VERB.pattern})|\\b[a-z]+ed\\b|\\b(?:told|saw|won|lost|sold|made|put|cut)\\b"
)
_TAKES_ON = re.compile(r"-| (?:(?:of|in) )?(?:(?:new|total|annual|net) )?")
_TELLS = re.compile(r" (?:said|says|say|told|added|reported|estimated?|believed?|feared?)\b")
_OFFICE_BEHIND = re.compile(
    r" (?:council|agency|ministry|minister|authorit(?:y|ies)|office|officials?|centre|center"
    r"|department|bureau|commission|committee|spokes(?:man|woman|person)|manage(?:r|ment)|chief)\b"
)
# A capital letter opens the word before; and in a headline in capitals, every word has one.
_CAPITALS_BEFORE = re.compile(r"\b[A-Z][\w'’-]* $")
_LOWER = re.compile(r"(?:\b[a-z]{4,}\b.*){4}").search
_AGAINST = re.compile(
    r"\d(?: [a-z]+){1,4},? (?:compared (?:with|to)|against|versus|up from|down from) $"
)
_NO_SUBJECT = re.compile(r"(?:there|it|this|that|among|of|in|the dead|they|he|she|we|also|who)\b")


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of a figure's verb: its noun, and what only stands in its attributes."""

    noun: ConceptMention | None
    word: Word | None  # its noun where the lexicon does not know it
    attributes: tuple[int, int]  # "sales of hybrids under two brands": from "of" to the figure


def subject_of(line: Line, value: Value) -> Subject | None:
    """The subject of the verb that an English figure stands behind; None where that cannot be
    told."""
    if line.language != "en" or value.kind not in KINDS or value.noun:
        return None
    start = value.start - line.start
    first = max(0, start - REACH)
    text = _ASIDE.sub(lambda aside: " " * len(aside[0]), line.text[first:start])
    verb = _verb_before(text)
    if verb is None:
        return None
    at = _begin(text, verb)
    while at < verb and not text[at].isalnum():
        at += 1
    if at >= verb or _NO_SUBJECT.match(text[at:verb].casefold()):
        return None
    inner = _FIRST_OF.search(text, at, verb)
    base = line.start + first
    last = at
    for begin in (inner.end(), at) if inner else (at,):
        preposition = _PREPOSITION.search(text, begin, verb)
        last = max(last, preposition.start() if preposition else verb)
        noun = _noun(line, value, text, (base, begin, last))
        if noun is not None:
            return Subject(noun, None, (base + last, value.start))
    words = [w for w in line.words if base + at <= w.start and w.end <= base + last]
    own = [w for w in words if text[w.start - base].islower()]
    word = own[-1] if own and own[-1] is words[-1] else None
    return Subject(None, word, (base + last, value.start)) if word else None


def _verb_before(text: str) -> int | None:
    """Where the verb begins that takes the figure at the end of a text."""
    for found in reversed(list(_VERB.finditer(text))):
        if _BETWEEN.fullmatch(text, found.end()):
            return found.start()
    return None


def _begin(text: str, verb: int) -> int:
    """Where the subject of a verb begins: behind the last word that opens a clause, or behind an
    "and" that a verb stands before."""
    at = 0
    for found in _CLAUSE.finditer(text, 0, verb):
        joins = found[0].strip() in ("and", "but")
        if not joins or _ANY_VERB.search(text, at, found.start()):
            at = found.end()
    return at


def _noun(line: Line, value: Value, text: str, span: tuple[int, int, int]) -> ConceptMention | None:
    """The last concept in a stretch of a subject that a figure can answer to."""
    base, at, last = span
    told = [
        mention
        for mention in line.concepts
        if base + at <= mention.start < base + last
        and text[mention.start - base] != " "
        and lexicon.concept(mention.concept).kind in ("thing", "state")
        and fit(value, mention.concept) is not Fit.NEVER
        and not text.startswith(("'", "’"), mention.end - base)
    ]
    return max(told, key=lambda mention: (mention.end, mention.end - mention.start), default=None)


Concepts = list[tuple[int, int, str]]  # start, end and concept, nearest first


def of_subject(line: Line, value: Value, concepts: Concepts) -> tuple[Concepts, bool, Word | None]:
    """The concepts near a figure, that of its verb's subject first and those in the attributes of
    the subject left out; whether the subject is told, and its noun where only that is known."""
    before = line.text[: value.start - line.start]
    if line.language == "en" and value.kind is ValueKind.NUMBER and _AGAINST.search(before):
        return [], False, None  # "48 seats compared with 50 on election night": it is carried
    subject = subject_of(line, value)
    if subject is None or is_taken_on(line, value, concepts):
        return concepts, False, None
    first, last = subject.attributes
    left = [hit for hit in concepts if not first <= hit[0] < last]
    if subject.noun is None:
        return left, False, subject.word
    span = (subject.noun.start, subject.noun.end)
    own = [hit for hit in left if hit[:2] == span] or [(*span, subject.noun.concept)]
    return [*own, *(hit for hit in left if hit[:2] != span)], True, None


def is_taken_on(line: Line, value: Value, concepts: Concepts) -> bool:
    """Whether the nearest concept stands right behind a figure and takes it: "was $3 billion of
    debt"."""
    if not concepts or concepts[0][0] < value.end:
        return False
    between = line.text[value.end - line.start : concepts[0][0] - line.start]
    return _TAKES_ON.fullmatch(between) is not None


def tells(between: str) -> bool:
    """Whether what stands between a noun and a figure begins with a verb of telling."""
    return _TELLS.match(between) is not None


def is_modifier(line: Line, value: Value, mention: ConceptMention) -> bool:
    """Whether a noun ends a compound before another one: a "$28 billion all-stock deal"."""
    at = mention.start - line.start
    joined = line.text[at - 1 : at] == "-" and line.text[at - 2 : at - 1].isalpha()
    return value.kind is ValueKind.MONEY and joined and mention.start - 1 > value.end


def names_office(line: Line, mention: ConceptMention) -> bool:
    """Whether an English noun only names an office: "the disaster agency", "the fire chief"."""
    if line.language != "en":
        return False
    return _OFFICE_BEHIND.match(line.text, mention.end - line.start) is not None


def is_of_title(line: Line, mention: ConceptMention) -> bool:
    """Whether a word is one of a name in running text: "Bright Harbour" is no port."""
    at = mention.start - line.start
    if line.language != "en" or not line.text[at : at + 1].isupper() or not _LOWER(line.text):
        return False
    return _CAPITALS_BEFORE.search(line.text[:at]) is not None
