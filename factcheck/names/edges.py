"""What may stand around a name without being part of it: offices, honorifics, legal forms.

Each function takes folded text and tells where the name begins or ends.  Words are looked up by
their length at an edge; patterns of some thousand alternatives took longer to compile, and longer
to search, than everything else that is done with a name.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.names.fold import fold
from factcheck.names.readings import japanese_surname
from factcheck.names.tables import pack_data

_GAP = re.compile(r"\s+")
_OF = re.compile(r"\s+of\s+\w+(?=\s)")
_WORD = re.compile(r"[\w'.-]+\s+")
_FIRM = re.compile(r"[ァ-ヺーa-z]社\Z")  # テスラ社; 新聞社 is a word
_MARKS = re.compile(r"[\s・:：]+")


class Words:
    """Folded words, looked for where a text begins or ends."""

    __slots__ = ("_lengths", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._lengths = tuple(sorted({len(w) for w in self._words}, reverse=True))

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def ends(self, text: str, start: int) -> Iterator[int]:
        """Where words that begin at a place end, the longest first."""
        for length in self._lengths:
            if text[start : start + length] in self._words:
                yield start + length

    def starts(self, text: str, end: int) -> Iterator[int]:
        """Where words that end at a place begin, the longest first."""
        for length in self._lengths:
            if length <= end and text[end - length : end] in self._words:
                yield end - length


@dataclass(frozen=True, slots=True)
class _Around:
    """The words of the packs, by what they are and the script they stand in."""

    before: Words  # offices and honorifics in Latin letters
    after: Words
    cjk: Words  # offices and honorifics in other scripts, before a name or after it
    single: Words  # those of one character, which end given names too
    nations: Words
    legal_before: Words
    legal_after: Words
    legal_cjk_before: Words
    legal_cjk_after: Words


@functools.cache
def _around() -> _Around:
    data = pack_data("strip")
    before = {fold(w) for w in data["honorifics"]["before"]}
    after = {fold(w) for w in data["honorifics"]["after"]}
    for words in pack_data("offices")["offices"].values():
        for language, column in words.items():
            if isinstance(column, list):
                before |= {fold(w) for w in column}
                after |= {fold(w) for w in column}
            elif language != "state" and isinstance(column, str):
                before.add(fold(column))
    first = {fold(w) for w in data["legal"]["before"]}
    last = {fold(w) for w in data["legal"]["after"]}
    latin_first = {w for w in first if w[0].isascii() and w[0] != "("}
    latin_last = {w for w in last if w[0].isascii() and w[0] != "("}
    return _Around(
        Words(w for w in before if w[0].isascii()),
        Words(w for w in after if w[0].isascii()),
        Words(w for w in after if not w[0].isascii() and (len(w) > 1 or w in "氏씨")),
        Words({w for w in after if not w[0].isascii() and len(w) == 1} | {"님"}),
        Words(fold(w) for w in data["honorifics"]["nations"]),
        Words(latin_first),
        Words(latin_last),
        Words(first - latin_first),
        Words(last - latin_last),
    )


def _foreign(text: str, start: int, count: int) -> bool:
    """Whether so many characters that are not ASCII stand at a place."""
    part = text[max(start, 0) : start + count]
    return len(part) == count and not any(map(str.isascii, part))


def _back(text: str, end: int, marks: str) -> int:
    """Where the spaces and marks before a place begin."""
    while end and (text[end - 1] in marks or text[end - 1].isspace()):
        end -= 1
    return end


def _latin_end(text: str, end: int, words: Words, marks: str) -> int:
    """Where a Latin word at the end, and what parts it from the name, begins; ``end`` if none."""
    for stop in (end, end - 1) if text[:end].endswith(".") else (end,):
        for start in words.starts(text, stop):
            left = _back(text, start, marks)
            if left < start:
                return left
    return end


def _apart(text: str, start: int) -> bool:
    """Whether "former" before an office is no part of the name: 安倍元首相, but 林采元大統領."""
    if text[start : start + 1] not in "元前" or start != 2:
        return True
    return bool(japanese_surname(text[:start])) or text[start : start + 2] == "前任"


def office_after(text: str) -> int:
    """Where the offices and honorifics after a name begin."""
    words, end = _around(), len(text)
    while end:
        found = [_latin_end(text, end, words.after, ",")]
        found += [_back(text, s, "・") for s in words.cjk.starts(text, end) if _apart(text, s)][:1]
        if text[end - 1] in words.single:
            if text[end - 2 : end - 1].isspace():
                found.append(end - 2)
            elif _foreign(text, end - 4, 3):
                found.append(end - 1)
        if min(found) == end:
            break
        end = min(found)
    return end


def office_before(text: str) -> int:
    """Where the name begins after offices and honorifics."""
    at, real = 0, False
    while (then := _office(text, at)) > at:
        real = real or text[at:then].strip(" ,.-") not in _loose()
        at = then
    return at if real else 0


@functools.cache
def _loose() -> frozenset[str]:
    """Words that belong to an office and are none by themselves: New York, Chief Joseph."""
    return frozenset(fold(w) for w in pack_data("strip")["honorifics"]["loose"])


def _office(text: str, at: int) -> int:
    words = _around()
    begins = [at]
    for end in words.nations.ends(text, at):
        if gap := _GAP.match(text, end):
            begins.insert(0, gap.end())
    for begin in begins:
        for end in words.before.ends(text, begin):
            end += text.startswith(".", end)
            if of := _OF.match(text, end):
                end = of.end()
            if gap := _GAP.match(text, end):
                return gap.end()
    for end in words.cjk.ends(text, at):
        if marks := _MARKS.match(text, end):
            return marks.end()
        if _foreign(text, end, 2):
            return end
    return at


def office_after_comma(text: str) -> int:
    """Where ", president of the council" begins."""
    words, comma = _around(), text.find(",")
    while comma >= 0:
        at = comma + 1
        while text[at : at + 1].isspace():
            at += 1
        for _ in range(5):
            if any(not text[e : e + 1].isalnum() for e in words.before.ends(text, at)):
                return comma
            word = _WORD.match(text, at)
            if word is None:
                break
            at = word.end()
        comma = text.find(",", comma + 1)
    return len(text)


def office_placed(text: str) -> Iterator[tuple[int, int]]:
    """What may be a country or body and the office it stands before (美国总统): where the one ends
    and the name begins."""
    words = _around()
    for owner in range(2, min(11, len(text))):
        if text[owner - 1].isascii():
            return
        at = owner + (text[owner] in "の의")
        at += text[at : at + 1].isspace()
        for end in words.cjk.ends(text, at):
            while text[end : end + 1].isspace() or text[end : end + 1] == "・":
                end += 1
            if _foreign(text, end, 2) and not text[0].isascii():
                yield owner, end
                return


def legal_before(text: str) -> int:
    """Where the name begins after 株式会社 and the like."""
    words, at = _around(), 0
    while True:
        then = next(words.legal_cjk_before.ends(text, at), at)
        for end in words.legal_before.ends(text, at):
            if gap := _GAP.match(text, end):
                then = max(then, gap.end())
        if then == at:
            return at
        while text[then : then + 1].isspace():
            then += 1
        at = then


def legal_after(text: str) -> int:
    """Where the legal forms after a name begin."""
    words, end = _around(), len(text)
    end -= bool(_FIRM.search(text))
    while end:
        found = [_latin_end(text, end, words.legal_after, ",&")]
        found += [_back(text, s, ",") for s in words.legal_cjk_after.starts(text, end)][:1]
        if min(found) == end:
            break
        end = min(found)
    return end
