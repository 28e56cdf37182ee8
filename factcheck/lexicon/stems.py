"""Stems of English gloss words, so that "repayment", "to repay" and "repaid" are one key."""

from __future__ import annotations

import functools
import re

from factcheck.lexicon.inflect import base_forms

# Words of a dictionary's explanations that say nothing of the thing itself.
_STOP_WORDS = """
    a an the of to in on at by for from with and or as is are be been being was were it its
    that this these those etc esp usu one's one ones oneself someone somebody something sb sth
    other others used using use not no very more most some any all each such which who whom
    whose what when where how than then into onto upon about up down out off over under
    between among through during before after also can may must will would should do does did
    done make makes made making have has had get give given take taken kind type sort form way
    thing things person people man place act state being quality certain specific particular
    various general usually often especially generally e.g i.e eg ie cf lit fig abbr aka see
    also colloquial formal written term word name called based having without within against
    towards toward per via like so if there become becomes became becoming away another
"""
_STOP = frozenset(_STOP_WORDS.split())

# Nouns that no ending leads back to their verb, and verbs of one word with another.
_FAMILIES = """
die: dead died dying death deaths deadly; sell: sale sales; lose: loss; grow: growth; choose: choice
give: gift; steal: thief theft; believe: belief; prove: proof; advise: advice
defend: defence defense defender; offend: offence offense offender; fly: flight; speak: speech
weigh: weight; bear: birth; receive: receipt; pursue: pursuit; fail: failure; depart: departure
arrive: arrival; survive: survival; refuse: refusal; approve: approval; deny: denial; try: trial
injure: injury; discover: discovery; deliver: delivery; recover: recovery; enter: entry entrance
withdraw: withdrawal; propose: proposal; bury: burial; marry: marriage; sign: signature signatory
close: closure; seize: seizure; disclose: disclosure; remove: removal
renew: renewal; dismiss: dismissal; rob: robbery; complain: complaint; constrain: constraint
decide: decision; invade: invasion; expand: expansion; extend: extension; explode: explosion
collide: collision; conclude: conclusion; evade: evasion; include: inclusion; exclude: exclusion
suspend: suspension; expel: expulsion; divide: division; erode: erosion; intrude: intrusion
permit: permission; admit: admission; submit: submission; convert: conversion; invert: inversion
persuade: persuasion; provide: provision; revise: revision; supervise: supervision
reduce: reduction; produce: production; destroy: destruction destructive; construct: construction
detain: detention detainee; retain: retention; abstain: abstention; intervene: intervention
prevent: prevention; convene: convention; contend: contention; intend: intention
receive: reception; perceive: perception; deceive: deception; describe: description
prescribe: prescription; subscribe: subscription; redeem: redemption; consume: consumption
resume: resumption; assume: assumption; corrupt: corruption; disrupt: disruption
apply: application applicant; publish: publication; multiply: multiplication; qualify: qualification
notify: notification; identify: identification; certify: certification; ratify: ratification
classify: classification; modify: modification; verify: verification; clarify: clarification
explain: explanation; proclaim: proclamation; reveal: revelation; repeat: repetition
compete: competition competitor; oppose: opposition opponent; acquire: acquisition
expose: exposure exposition; impose: imposition; compose: composition; inquire: inquiry enquiry
add: addition; succeed: success successor; proceed: procedure; exceed: excess
analyse: analysis analyze analyst; emphasise: emphasis; evacuate: evacuee; refuge: refugee
elect: electoral electorate; employ: employee employment; absent: absence
violent: violence; silent: silence; urgent: urgency; evident: evidence; differ: difference different
refer: reference; confer: conference; prefer: preference; insist: insistence; assist: assistance
resist: resistance; accept: acceptance; appear: appearance; perform: performance; insure: insurance
allow: allowance; attend: attendance; depend: dependence; exist: existence; resident: residence
strong: strength; long: length; wide: width; deep: depth; high: height; warm: warmth
"""
_VERB_OF = {
    word: verb
    for verb, words in (entry.split(": ") for entry in re.split(r"[;\n]\s*", _FAMILIES.strip()))
    for word in words.split()
}

# Longest first; what is left must keep at least the given number of letters.
_ENDINGS = (
    ("ational", "", 4), ("ization", "ize", 3), ("isation", "ize", 3), ("fulness", "", 3),
    ("ations", "", 4), ("ation", "", 4), ("ators", "", 4), ("ator", "", 4), ("ating", "", 4),
    ("ated", "", 4), ("ates", "", 4), ("ate", "", 4), ("ments", "", 4), ("ment", "", 4),
    ("ities", "ity", 3), ("nesses", "", 3), ("ness", "", 3), ("tions", "t", 3), ("tion", "t", 3),
    ("sions", "s", 3), ("sion", "s", 3), ("eeing", "ee", 2), ("eed", "ee", 2), ("ings", "", 3),
    ("ing", "", 3), ("ies", "y", 2), ("ied", "y", 2), ("sses", "ss", 2), ("shes", "sh", 2),
    ("ches", "ch", 2), ("xes", "x", 2), ("ors", "", 4), ("ers", "", 4), ("ed", "", 2),
    ("or", "", 4), ("er", "", 4), ("ly", "", 4), ("al", "", 5), ("s", "", 3),
)  # fmt: skip
_FROM_VERB = ("ed", "ing", "ings", "er", "ers", "or", "ors")
# One vowel and one consonant: what ends so would have doubled it, unless an e was dropped.
_SHORT = re.compile(r"(?:[^aeiouy]|qu)*[aeiouy][^aeiouywx]")
_VOWEL = re.compile("[aeiouy]")


@functools.lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a lower-case English word; "" for words that carry no meaning of their own."""
    word = word.strip("'-").removesuffix("'s")
    if word in _STOP or len(word) < 3 or not word.isascii():
        return ""
    word = base_forms().get(word, word)
    word = _VERB_OF.get(word, word)
    ending = ""
    for _ in range(2):
        if word in _STOP:
            return ""
        ending = next((e for e in _ENDINGS if _ends(word, e, ending)), ("", "", 0))[0]
        if not ending:
            break
        word = _without(word, ending)
        word = _VERB_OF.get(word, word)
    if len(word) > 4 and word.endswith("e") and not word.endswith("ee"):
        word = word if _SHORT.fullmatch(word[:-1]) else word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] in "lsz":
        return word[:-1]
    return word[:-1] + "i" if len(word) > 3 and word.endswith("y") else word


def _ends(word: str, ending: tuple[str, str, int], before: str) -> bool:
    """Whether an ending may be taken off, where ``before`` was taken off already."""
    letters, instead, least = ending
    if not word.endswith(letters) or len(word) - len(letters) < least:
        return False
    if letters == "s":  # clos- of "closed" is no plural
        return not word.endswith(("ss", "us", "is")) and before not in _FROM_VERB
    return _VOWEL.search(word[: -len(letters)] + instead) is not None


def _without(word: str, ending: str) -> str:
    instead = next(new for letters, new, _ in _ENDINGS if letters == ending)
    base = word[: -len(ending)]
    if ending not in _FROM_VERB:
        return base + instead
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz":
        return base[:-1]
    return base + "e" if _SHORT.fullmatch(base) else base
