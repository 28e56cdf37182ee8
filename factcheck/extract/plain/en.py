"""English: "did not open", "no aircraft were sent", "sent no aircraft"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck.extract.plain.shared import Told, clause_of, gloss_keys
from factcheck.lexicon.inflect import base_forms, verb_forms
from factcheck.lexicon.stems import stem
from factcheck.lexicon.verbs import WHOLE, Form

_ADVERBS = (
    r"(?:\s+(?:yet|ever|been|be|being|have|had|also|even|so|far|at|all|immediately|in|fact|get|got"
    r"|formally|any|the|itself|himself|herself|[a-z]+ly))*"
)
_AUXILIARY = (
    r"(?:do|does|did|has|have|had|is|are|was|were|will|would|could|can|should|shall|may|might|must"
    r"|need)"
)
# What is given up, stopped or put off is not done.
_FORGONE = (
    r"(?:stop(?:ped|ping)|halted|suspended|ceased|gave up(?: on)?|giv(?:es|en|ing) up(?: on)?"
    r"|puts? off|postponed|shelved|ruled out|called off|held off(?: on)?|balked at"
    r"|walked away from|backed out of|opted not to|chose not to|decided not to"
    r"|(?:abandoned|dropped|scrapped|cancelled|canceled)(?: (?:a|an|the|its|his|her|their|all))?"
    r"(?: (?:plans?|idea|bid|attempts?|efforts?|proposal))?(?: (?:to|of|for|at))?)"
)
_DENIED_BEFORE = re.compile(
    rf"\b(?:{_AUXILIARY}(?:n't|\s+not)|won't|can't|cannot|never|not|no longer|fail(?:ed|s)? to"
    r"|failing to|refus(?:ed|es|ing) to|declin(?:ed|es|ing) to|unable to|yet to"
    r"|(?:has|have|had) still to|at no (?:point|time)|neither|nor"
    rf"|stop(?:ped|s)? short of|decided against|without|{_FORGONE}){_ADVERBS}\s+\Z",
    re.IGNORECASE,
)
_DENIED_SUBJECT = re.compile(
    r"(?:\A\W*|[,;:—]\s*|\b(?:and|but|that|while|said|says|as)\s+)"
    r"(?:no|nobody|no one|none|neither|not one|not a single|nothing)\b[^,;:.!?—]{0,60}\Z",
    re.IGNORECASE,
)
_DENIED_OBJECT = re.compile(
    r"\s+(?:back |over |up |out |off |away )?(?:no|nobody|no one|none of|nothing|neither)\b"
    r"(?! (?:later|fewer|less|more|longer|sooner|doubt|matter|other))",
    re.IGNORECASE,
)
# Denials of something else than the act, or of a part of it.
_UNSURE = re.compile(
    r"\bnot (?:only|just|merely|simply|all|every|everyone|always|necessarily|because|until|entirely"
    r"|fully|completely|enough|the first|many|much|so much|in|on|for|by|at|as|one)\b"
    r"|(?:\bnot|\bnever|n't)(?: \w+){1,4} until\b"
    r"|\bno (?:fewer|less|more|later|sooner|doubt|matter|wonder|small)\b|\bnothing (?:but|more)\b"
    r"|\b(?:hardly|barely|scarcely|almost|nearly|narrowly|partly|partially"
    r"|(?<!first )(?<!second )half(?!-)|if|unless|whether|otherwise|rather than|instead of|except"
    r"|apart from|only)\b|\bnot un\w+|\bnone other\b",
    re.IGNORECASE,
)
_ANY_DENIAL = re.compile(
    r"\b(?:not|never|no(?!\. ?\d)|nobody|none|nothing|without|neither|nor|cannot|fail\w*|refus\w*"
    r"|declin\w*|unable|den(?:y|ied|ies|ying)|rul(?:e|ed|es|ing) out|dismiss\w*|reject\w*"
    r"|lack\w*|avoid\w*|prevent\w*|stop(?:ped)? short)\b|n't\b",
    re.IGNORECASE,
)
# What stands before a noun: "the release of", "a strike".
_NOUN_AFTER = re.compile(
    r"(?:\b(?:a|an|the|this|that|these|those|its|his|her|their|our|my|your|of|for|in|on|at|by|with"
    r"|from|no|any|some|each|every|all|both|first|second|last|next|new|further|more|public|full"
    r"|under|per|as|between|after|before|than|such|free|own|another|or|and)|'s)\s+\Z",
    re.IGNORECASE,
)
_FINITE_BEFORE = re.compile(
    r"\b(?:will|would|did|do|does|shall|they|we|you|i|who|people|agreed to|decided to|managed to"
    r"|voted to|began to|started to|continue to|continued to|helped to|able to|allowed to|forced to"
    rf"|ordered to|went on to|came to|chose to|opted to){_ADVERBS}\s+\Z",
    re.IGNORECASE,
)
_PROGRESSIVE = re.compile(
    rf"\b(?:is|are|was|were|been|be|kept|still|began|started|'s|'re){_ADVERBS}\s+\Z", re.IGNORECASE
)
_PLURAL_NOUN = re.compile(
    r"\s+(?:(?:rose|fell|were|was|are|is|have|had|has|of|in|and|for)\b"
    r"|to (?:[A-Z\d]|(?:a|an|the|its|their|his|her)\b))"  # visits to Japan; continues to operate
)
# Of what nothing shows, it is not told that it was.
_NO_EVIDENCE = re.compile(
    r"\b(?:no|without|any|lack of|insufficient|not enough)(?: \w+)?"
    r" (?:evidence|proof|signs?|indications?|record|trace|suggestion)\b"
    r"(?: (?:so far|yet|whatever|at all))? (?:that|of|to suggest|to show|to indicate|to prove)\b"
    r"[^,.;:]{0,80}\Z",
    re.IGNORECASE,
)
_EVIDENCE_DENIED = re.compile(
    r"\b(?:no|without|lack of|insufficient|not|never|n't)\b", re.IGNORECASE
)
_NEGATED_WORD = re.compile(
    rf"\b(?:{_AUXILIARY}(?:n't|\s+not)|never|failed to|refused to|declined to|yet to|no longer)"
    rf"{_ADVERBS}\s+([A-Za-z]{{4,}})\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b[a-z]{4,}(?:ed|ied)\b|\b[a-z]{3,}\b")
# Verbs of saying and thinking: what is said tells more than that it is said.
_SAYINGS = """say tell add note think believe judge explain announce argue claim suggest mention
call ask want hope expect feel seem appear consider describe report state declare insist stress
know understand see look show mean come go become need like decide plan follow lead turn help"""
_CLAUSE = re.compile(
    r"[,;:—()]|\s-\s|\b(?:but|while|although|though|whereas|after|before|because|when|which|who"
    r"|where|and|that)\b",
    re.IGNORECASE,
)


def told(text: str, start: int, end: int, form: Form) -> Told | None:
    """How a verb is told; None where that is not sure."""
    low, high = clause_of(text, start, end, _CLAUSE)
    clause = text[low:high]
    if form in WHOLE:  # "nobody was hurt" denies by itself
        clause = f"{text[low : max(low, start)]} {text[end:high]}"
    if _UNSURE.search(clause):
        return None
    before, after = text[:start], text[end:]
    if shown := _NO_EVIDENCE.search(before):
        if not _EVIDENCE_DENIED.search(shown.group()) or _ANY_DENIAL.search(clause):
            return None
        return Told(False, shown.start(), end)
    verb, subject = _DENIED_BEFORE.search(before), _DENIED_SUBJECT.search(before)
    thing = _DENIED_OBJECT.match(after)
    if verb or subject or thing:
        if len(_ANY_DENIAL.findall(clause)) > 1:
            return None  # one denial may undo the other
        first = verb.start() if verb else start
        return Told(False, first, end + thing.end() if thing else end)
    if _ANY_DENIAL.search(clause):
        return None
    known = form in WHOLE or _is_verb(text, start, end)
    return Told(True, start, end) if known else None


def _is_verb(text: str, start: int, end: int) -> bool:
    """Whether a form stands as a verb that tells something: no noun, no bare infinitive."""
    before, word = text[:start], text[start:end].split()[0].lower()
    if _PROGRESSIVE.search(before):
        return True
    if word.endswith("ing"):
        return False
    if word.endswith("ed") or word in base_forms():
        return not re.search(r"\b(?:to|to be)\s+\Z", before)
    if _FINITE_BEFORE.search(before):
        return True
    if word.endswith("s") and not word.endswith("ss"):
        noun = _NOUN_AFTER.search(before) or not before.strip() or _PLURAL_NOUN.match(text[end:])
        return not noun
    return False


@functools.cache
def _sayings() -> frozenset[str]:
    return frozenset(form for verb in _SAYINGS.split() for form in verb_forms(verb))


def others(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Verbs that no table need know: their span and keys."""
    denied = {m.span(1) for m in _NEGATED_WORD.finditer(text)}
    for start, end in sorted(denied):
        if keys := _keys(text[start:end]):
            yield start, end, keys
    for match in _PAST.finditer(text):
        word = match.group()
        past = word.endswith("ed") or (word in base_forms() and base_forms()[word] != word)
        if past and match.span() not in denied and (keys := _keys(word)):
            yield match.start(), match.end(), keys


def _keys(word: str) -> tuple[str, ...]:
    found = stem(word.lower())
    if not found or word.lower() in _sayings():
        return ()
    return (f"w:{found}", *gloss_keys(word.lower(), "en"))
