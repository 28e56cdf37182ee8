"""Counts by plain nouns, as English has them: "14 memorandums", "161 company officials"."""

from __future__ import annotations

import re

from factcheck.extract.reading.draft import Draft
from factcheck.language.pack import Pack
from factcheck.model.value import ValueKind

_WORD = re.compile(r"(?:\s|-(?=[a-z]))([a-z][a-z'’-]*)")
_MOST = 5  # words looked at after the number
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("s", ""))


def add_nouns(text: str, plain: str, drafts: list[Draft], pack: Pack) -> None:
    """Give bare numbers the noun they count, where the pack's language does so."""
    if not pack.stop:
        return
    for index, draft in enumerate(drafts):
        if draft.bare and draft.kind is ValueKind.NUMBER:
            limit = drafts[index + 1].start if index + 1 < len(drafts) else len(plain)
            _add_noun(text, plain, draft, pack, limit)


def _add_noun(text: str, plain: str, draft: Draft, pack: Pack, limit: int) -> None:
    at = draft.end
    singular = draft.amount == 1 and draft.upper is None
    words: list[tuple[str, int]] = []
    for _ in range(_MOST):
        found = _WORD.match(plain, at, limit)
        if found is None or found[1] in pack.stop:
            break
        words.append((found[1], found.end()))
        at = found.end()
        if not singular and _plural(found[1], pack):
            break
    else:
        return
    if not words:
        return
    head, end = words[-1]
    if not singular and not _plural(head, pack):
        return
    draft.kind, draft.bare = ValueKind.COUNT, False
    draft.noun = text[draft.end : end].strip(" -")
    draft.end = end
    draft.counter_class = _class_of(head, pack)


def _plural(word: str, pack: Pack) -> bool:
    if word in pack.irregular:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


def _class_of(head: str, pack: Pack) -> str | None:
    """Class of the head noun ("officials" -> person); None where the pack has none."""
    word = head.rpartition("-")[2]
    single = pack.irregular.get(word, word)
    if single in pack.nouns:
        return pack.nouns[single]
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            found = pack.nouns.get(word.removesuffix(ending) + instead)
            if found is not None:
                return found
    return None
