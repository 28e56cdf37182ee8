"""Stems of English gloss words, so that "repayment", "to repay" and "repaid" are one key."""

from __future__ import annotations

import functools

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
    towards toward per via like so if there
"""
_STOP = frozenset(_STOP_WORDS.split())

# Nouns that no ending leads back to their verb.
_VERB_OF = {
    "dead": "die", "died": "die", "dying": "die", "death": "die",
    "sale": "sell", "loss": "lose", "growth": "grow",
    "choice": "choose", "gift": "give", "thief": "steal", "theft": "steal", "belief": "believe",
    "proof": "prove", "advice": "advise", "defence": "defend", "defense": "defend",
    "offence": "offend", "flight": "fly", "speech": "speak", "weight": "weigh", "birth": "bear",
    "decision": "decide", "invasion": "invade", "expansion": "expand", "extension": "extend",
    "reduction": "reduce", "production": "produce", "explosion": "explode", "collision": "collide",
    "conclusion": "conclude", "receipt": "receive", "pursuit": "pursue", "failure": "fail",
    "departure": "depart", "arrival": "arrive", "survival": "survive", "refusal": "refuse",
    "approval": "approve", "denial": "deny", "trial": "try", "injury": "injure",
    "discovery": "discover", "delivery": "deliver", "recovery": "recover", "entry": "enter",
}  # fmt: skip

# Longest first; what is left must keep at least the given number of letters.
_ENDINGS = (
    ("ational", "ate", 4), ("ization", "ize", 3), ("isation", "ize", 3), ("fulness", "", 3),
    ("ations", "ate", 3), ("ation", "ate", 3), ("ments", "", 4), ("ment", "", 4),
    ("ities", "ity", 3), ("nesses", "", 3), ("ness", "", 3), ("tions", "t", 4), ("tion", "t", 4),
    ("sions", "s", 3), ("sion", "s", 3), ("ings", "", 4), ("ing", "", 3), ("ies", "y", 2),
    ("ied", "y", 2), ("sses", "ss", 2), ("shes", "sh", 2), ("ches", "ch", 2), ("xes", "x", 2),
    ("ors", "", 4), ("ers", "", 4), ("ed", "", 3), ("or", "", 4), ("er", "", 4), ("ly", "", 4),
    ("al", "", 5), ("s", "", 3),
)  # fmt: skip


@functools.lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a lower-case English word; "" for words that carry no meaning of their own."""
    word = word.strip("'-").removesuffix("'s")
    if word in _STOP or len(word) < 3 or not word.isascii():
        return ""
    word = base_forms().get(word, word)
    word = _VERB_OF.get(word, word)
    for _ in range(2):
        if word in _STOP:
            return ""
        for ending, instead, least in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= least:
                if ending == "s" and word.endswith(("ss", "us", "is")):
                    continue
                word = _undoubled(word[: -len(ending)], ending) + instead
                word = _VERB_OF.get(word, word)
                break
        else:
            break
    word = word.rstrip("e") if len(word) > 4 else word
    return word[:-1] + "i" if len(word) > 3 and word.endswith("y") else word


def _undoubled(word: str, ending: str) -> str:
    double = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz"
    return word[:-1] if double and ending in ("ed", "ing", "er", "ers") else word
