"""Counts by plain nouns, as English has them: "14 memorandums", "161 company officials"."""

from __future__ import annotations

import re

from factcheck.extract.reading.draft import Draft
from factcheck.language.pack import Pack
from factcheck.model.value import Bound, ValueKind

_WORD = re.compile(r"(?:\s|-(?=[a-z]))([a-z][a-z'’-]*)")
_COMPOUND = re.compile(r"-([a-z]+)(?=\s[a-z])")  # a 100-seat chamber
_HEDGE_BEGINS = ("-", "+", " o", " p")  # the quick way: mostly there is no such word
_FROM, _TO = "from ", " to "
_MOST = 5  # words looked at after the number
_APPOSED = 2  # words of a singular noun that is not in the pack's list
_IRREGULAR_ENDS = ("children", "women", "men", "people")  # grandchildren, gunmen, townspeople
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("s", ""))


def add_nouns(text: str, plain: str, drafts: list[Draft], pack: Pack) -> None:
    """Give bare numbers the noun they count, where the pack's language does so."""
    if not pack.stop:
        return
    for index, draft in enumerate(drafts):
        if draft.bare and draft.kind is ValueKind.NUMBER:
            limit = drafts[index + 1].start if index + 1 < len(drafts) else len(plain)
            if _add_noun(text, plain, draft, pack, limit) and index:
                _share_noun(plain, drafts[index - 1], draft)


def _share_noun(plain: str, left: Draft, right: Draft) -> None:
    """ "From 12 to 15 people": both numbers count people."""
    if not left.bare or left.kind is not ValueKind.NUMBER or left.upper is not None:
        return
    if plain[left.end : right.start] != _TO or not plain.endswith(_FROM, 0, left.start):
        return
    left.kind, left.bare, left.noun = ValueKind.COUNT, False, right.noun
    left.counter_class = right.counter_class


def _add_noun(text: str, plain: str, draft: Draft, pack: Pack, limit: int) -> bool:
    """Give a number the noun behind it; False where none is."""
    at, bound = draft.end, None
    if plain.startswith(_HEDGE_BEGINS, at):
        at, bound = _past_hedge(plain, draft, pack)
    singular = draft.upper is None and draft.amount is not None and 0 < draft.amount <= 1
    words: list[tuple[str, int]] = []
    for _ in range(_MOST):
        found = _WORD.match(plain, at, limit)
        if found is None or found[1] in pack.stop:
            break
        words.append((found[1], found.end()))
        at = found.end()
        if not singular and _plural(found[1], pack):
            break
        if singular and found[1] in pack.nouns and not _goes_on(plain, at, limit, pack):
            break
    else:
        return False
    if not words or (singular and len(words) > _APPOSED and words[-1][0] not in pack.nouns):
        return False  # "one dose cut hospital admissions": no telling where the noun ends
    head, end = words[-1]
    if not singular and not _plural(head, pack):
        compound = _COMPOUND.match(plain, draft.end, limit)
        if compound is None or compound[1] not in pack.nouns:
            return False
        head, end = compound[1], compound.end()
    draft.kind, draft.bare = ValueKind.COUNT, False
    if bound is not None:
        draft.bound = bound
    draft.noun = text[draft.end if bound is None else words[0][1] - len(words[0][0]) : end]
    draft.noun = draft.noun.strip(" -")
    draft.end = end
    draft.counter_class = _class_of(head, pack)
    return True


def _goes_on(plain: str, at: int, limit: int, pack: Pack) -> bool:
    """Whether a known noun follows: "one company official"."""
    found = _WORD.match(plain, at, limit)
    return found is not None and found[1] in pack.nouns


def _past_hedge(plain: str, draft: Draft, pack: Pack) -> tuple[int, Bound | None]:
    """Where the noun of "40-odd passengers", "500 or more people" begins, and what the words
    between say of the number."""
    between = pack.joins.get("before_noun")
    found = between.match(plain, draft.end) if between is not None else None
    if found is None:
        return draft.end, None
    return found.end(), Bound(pack.hedges.after[found[0].strip()])


def _plural(word: str, pack: Pack) -> bool:
    if word in pack.irregular or word.endswith(_IRREGULAR_ENDS):
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


def _class_of(head: str, pack: Pack) -> str | None:
    """Class of the head noun ("officials" -> person); None where the pack has none."""
    word = head.rpartition("-")[2]
    ending = next((end for end in _IRREGULAR_ENDS if word.endswith(end)), word)
    single = pack.irregular.get(word) or pack.irregular.get(ending, word)
    if single in pack.nouns:
        return pack.nouns[single]
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            found = pack.nouns.get(word.removesuffix(ending) + instead)
            if found is not None:
                return found
    return None
