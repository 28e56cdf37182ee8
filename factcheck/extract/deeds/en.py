"""English: "A cut the ribbon", "was cut by A", "A was arrested", "they beat A"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.deeds.shared import MOST, Deed, Way
from factcheck.extract.sole.masked import PERSON, SPEECH
from factcheck.lexicon.inflect import base_forms

_END = re.compile(
    rf"[.;:{SPEECH}]|,? \b(?:but|while|although|though|whereas|after which|who|which|because|since"
    rf"|as)\b|, (?:and )?(?:[\w’'.-]+ ){{0,4}}{PERSON}| and (?:[\w’'.-]+ ){{0,4}}{PERSON}"
    r"|,? (?:and|then|before|after) (?=[a-z]+(?:ed|ing)\b)"
)
_APPOSED = re.compile(rf", (?:aged )?[^.;:{PERSON}]{{1,90}}?,(?= )")
_RELATIVE = re.compile(r", who (?=[a-z])")
_LINKS = re.compile(
    r"(?:,? (?:who|has|have|had|will|would|is to|was to|is due to|then|also|later|earlier|each"
    r"|both|himself|herself|alone|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday"
    r"|[a-z]+ly))*",
    re.IGNORECASE,
)
_WORD = re.compile(r" ([a-z][a-z’'-]+)")
_COPULA = re.compile(
    r" (?:is|was|are|were|be|been|being|became|becomes|become|remains|remained|got|to be)"
    r"(?: (?:also|later|then|still|not|yet|being|been|[a-z]+ly))* (?=[a-z])"
)
_BY = re.compile(rf"\bby (?:[\w.’'-]+,? ){{0,7}}?(?P<who>{PERSON})(?!['’]s)")
_AND_BY = re.compile(
    rf"[^.;:{PERSON}]{{0,40}}?\band (?:[\w.’'-]+ ){{0,6}}?(?P<who>{PERSON})(?!['’]s)"
)
FAR = 10  # words between a participle and its "by"
# "The signing of the accord by A", "a proposal by A".
_NOMINAL = re.compile(r"[a-z]{2,}(?:ing|ion|al|ment|ance|ure|ery|est|sign|order|goal|try)")
_AND_VERB = re.compile(r"(?:,? and|,) (?:then |also |later )?(?=[a-z]+)")
# "Passed the sentence", "put forward the motion": the noun tells what was done.
_LIGHT_WORDS = """
pass make mak give take tak put hold carry deliver issu issue hand play cast fil file lodg lodge
tabl table hav win score scor pay rais raise set cut draw lead read sign throw fire sink deal"""
_LIGHT = frozenset(_LIGHT_WORDS.split())
_NOUN = re.compile(
    r" (?:(?:forward|down|out|off|up) )?(?:(?:the|a|an|his|her|their|its|this|that) )?"
    r"(?:[\w’'-]+ ){0,2}?(?P<noun>[a-z-]{4,})(?= (?:of|in|on|at|for|to|by|with|after|before|from"
    r"|that|against|and)\b|[,.]|\Z)"
)
_FUNCTION_WORDS = """
a an the of in on at by with from for to and or nor but as than that this these those its his
her their our who whom whose which when where while if because so such not no only about after
before during under over into onto out off up down near against among between through is was are
were be been being do does did has have had will would can could may might must should shall one
two three four five six seven eight nine ten aged both all other others another more most this
last next first second third fourth yes it he she they we you i there here age against via per
until till since despite without within across along around behind beyond plus including also
now then still ever never just even too very"""
_FUNCTION = frozenset(_FUNCTION_WORDS.split())
_SAYS_WORDS = """
say tell add note think believe judge explain claim suggest mention want hope expect feel seem
appear consider describe report state insist stress know understand see look show mean come go
need like recall joke admit acknowledge concede warn reply argue quip write ask call remain
become have do be get let"""
_SAYS = frozenset(_SAYS_WORDS.split())


def told(text: str) -> Iterator[Deed]:
    """What each person of a masked line is told to do, to undergo, or to be."""
    for at in (m.start() for m in re.finditer(PERSON, text)):
        if text[at + 1 : at + 3] in ("'s", "’s"):
            continue
        yield from _as_subject(text, at)
        yield from _as_object(text, at)
    for match in _BY.finditer(text):
        head = _done_by(text, match.start())
        if head is None:
            continue
        low = _left(text, head[0])
        yield Deed(Way.DOES, match.start("who"), low, match.start(), (head,))
        joint = _AND_BY.match(text, match.end())
        if joint:
            yield Deed(Way.DOES, joint.start("who"), low, match.start(), (head,))


def _done_by(text: str, by: int) -> tuple[int, int] | None:
    """The participle, or the noun of an act, that stands before "by"."""
    low = max((text.rfind(mark, 0, by) + 1 for mark in (".", ";", SPEECH)), default=0)
    words = list(re.finditer(r"[A-Za-z’'-]+", text[low:by]))[-FAR:]
    for word in reversed(words):
        told, span = word.group(), (low + word.start(), low + word.end())
        if told != told.lower() or _says(told) or told in _FUNCTION:
            continue
        if is_past(told) and not told.endswith("eed"):
            return span
        if _NOMINAL.fullmatch(told) and re.match(r" of |\s*\Z", text[span[1] : by]):
            return span
    return None


def base_of(word: str) -> str:
    """The plain form of a verb, as far as its ending tells."""
    word = word.lower()
    if word in base_forms():
        return base_forms()[word]
    for ending, to in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 2 and not word.endswith("ss"):
            return word[: -len(ending)] + to
    return word


def is_past(word: str) -> bool:
    """Whether a word may be a past tense or participle."""
    return (
        (word.endswith("ed") and len(word) > 3)
        or base_forms().get(word, word) != word
        or (word in _SAME)
    )


_SAME_WORDS = """cut put set hit let beat bid cast cost hurt quit read shut split upset won"""
_SAME = frozenset(_SAME_WORDS.split())


def _says(word: str) -> bool:
    base = base_of(word)
    return base in _SAYS or base + "e" in _SAYS


def _as_subject(text: str, at: int) -> Iterator[Deed]:
    """The verbs behind a person, his appositions passed over."""
    here = at + 1
    apposed = _APPOSED.match(text, here)
    if apposed:
        if who := _RELATIVE.match(text, here):
            yield from _clause(text, at, who.end() - 1, apposed.end() - 1)
        here = apposed.end()
    links = _LINKS.match(text, here)
    yield from _clause(text, at, links.end() if links else here, None)


def _clause(text: str, at: int, here: int, limit: int | None) -> Iterator[Deed]:
    end = _right(text, here)
    end = min(end, limit) if limit is not None else end
    ahead = text[max(0, here - 12) : here]
    if copula := _COPULA.match(text, here):
        word = re.compile(r"[a-z’'-]+").match(text, copula.end())
        if word and is_past(word.group()) and not _says(word.group()):
            yield Deed(Way.UNDERGOES, at, word.start(), end, (word.span(),))
        elif word:
            yield Deed(Way.IS, at, copula.end(), end, ())
        return
    word = _WORD.match(text, here)
    while word and here < end:
        verb = word[1]
        told = verb not in _FUNCTION and (
            is_past(verb) or verb.endswith("s") or re.search(r"\b(?:will|would|to)\s*\Z", ahead)
        )
        if told and not _says(verb):
            yield Deed(Way.DOES, at, word.start(1), end, _heads(text, word.span(1), end))
        # A second verb: "signed the deal and flew home".
        after = _AND_VERB.match(text, end) if limit is None else None
        if not told or not after:
            return
        here = after.end() - 1
        ahead = ""
        word = _WORD.match(text, here)
        end = _right(text, here)
        if not word or not is_past(word[1]):
            return


def _heads(text: str, verb: tuple[int, int], end: int) -> tuple[tuple[int, int], ...]:
    """A verb, and where it says little by itself the noun that tells what was done."""
    if base_of(text[slice(*verb)]) not in _LIGHT:
        return (verb,)
    noun = _NOUN.match(text, verb[1], end)
    return (verb, noun.span("noun")) if noun else (verb,)


def _as_object(text: str, at: int) -> Iterator[Deed]:
    """The verb or preposition before a person."""
    low = max(0, at - 70)
    before = text[low:at]
    for match in re.finditer(r"\b[a-z]+\b", before):
        rest = before[match.end() :]
        if not re.fullmatch(
            r" (?:(?!(?:of|in|at|on|by|with|from|for|to|and|that)\b)[\w.’'&-]+,? ){0,6}", rest
        ):
            continue
        word = match.group()
        span = (low + match.start(), low + match.end())
        if word in ("against", "over", "past", "with"):
            left, right = _left(text, span[0]), _right(text, at + 1)
            yield Deed(Way.WITH, at, left, right, ())
            return
        verbal = is_past(word) or word.endswith(("ing", "s"))
        if word in _FUNCTION or not verbal or _says(word) or len(word) < 3:
            continue
        yield Deed(Way.UNDERGOES, at, span[0], _right(text, at + 1), (span,))
        return


def _left(text: str, at: int) -> int:
    marks = [
        m.end()
        for m in re.finditer(rf"[.;:,{SPEECH}] ?|\b(?:that|but|while|and|who|which) ", text[:at])
    ]
    return max([at - MOST, 0, *marks[-1:]])


def _right(text: str, at: int) -> int:
    found = _END.search(text, min(at + 2, len(text)))
    return min(found.start() if found else len(text), at + MOST)
