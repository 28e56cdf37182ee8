"""Of what happens again and again: whether a sentence tells of its next time or of one gone by.

次回の協議は10月に釜山で, "next year's swim", 明年的比赛: where the next one is to be held is one
question, and where this one is, another; each of a series has a place of its own.
"""

from __future__ import annotations

import functools
import re
from typing import Any, Literal

from factcheck.resources import package_yaml

NUMBER = "round:"  # begins the qualifier that tells which one of a series is meant
NEAR = 60  # characters to either side of a place in which a cue is looked for
_PART = re.compile(r"[。；;！？!?]|\. |, (?:which|while|but|and (?:will|was|is)) | but |が、")
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_WORDS = _ORDINALS.split()
_HAN = "一二三四五六七八九十"
_KO = ("첫", "두", "세", "네", "다섯", "여섯")
Which = Literal["next", "earlier", ""]


def which(text: str, language: str, first: int, last: int) -> Which:
    """Whether the part of a sentence around a place tells of the next one of a series, of one gone
    by, or of neither."""
    bare = language[:2]
    if bare not in _nouns():
        return ""
    low, high = _part(text, first, last)
    around = text[low:first] + "\n" + text[last:high]
    if _nouns()[bare].search(around) is None:
        return ""
    found: list[tuple[int, Which]] = [
        (gap, cue)
        for cue in _CUES
        if (gap := _gap(_cues(cue)[bare], text, (low, high), (first, last))) is not None
    ]
    return min(found)[1] if found else ""


_CUES: tuple[Which, Which] = ("earlier", "next")


def moves(text: str, language: str, first: int) -> bool:
    """Whether something that has editions is told to go next to the place at an offset."""
    pattern = _around("moves").get(language[:2])
    return pattern is not None and any(
        m.end() == first for m in pattern.finditer(text, max(0, first - NEAR), first)
    )


def moved(text: str, language: str, first: int, last: int) -> Literal["to", "from", ""]:
    """Whether something that has a venue is told to be held at the place between two offsets though
    it was to be held elsewhere, or no longer there."""
    bare = language[:2]
    low, high = _part(text, first, last)
    noun = _venues().get(bare)
    if which(text, language, first, last) == "next":
        return ""
    if noun is None or not (noun.search(text, low, first) or noun.search(text, last, high)):
        return ""
    for row, behind, way in _WAYS:
        before = _around(row).get(bare)
        after = _around(behind).get(bare)
        if before is not None and before.search(text[low:first]):
            return way
        if after is not None and after.match(text, last):
            return way
    return ""


_WAYS: tuple[tuple[str, str, Literal["to", "from"]], ...] = (
    ("moved_from", "moved_off", "from"),
    ("moved_to", "moved_on", "to"),
)


def to_be_held(text: str, language: str, last: int) -> bool:
    """Whether something is told, in the plain present, to be held at the place that ends at an
    offset: 열린다, 開かれる."""
    pattern = _around("ahead").get(language[:2])
    return pattern is not None and pattern.match(text, last) is not None


def goes_on(before: str, text: str, language: str, last: int) -> bool:
    """Whether a sentence goes on about the next one of a series that the sentence before tells
    of: 내년 월드컵 출전권을 땄다. 대회는 …에서 열린다."""
    bare = language[:2]
    again = _around("anew").get(bare)
    if again is None or again.match(text) is None:
        return False
    if bare in ("ja", "ko") and not to_be_held(text, language, last):
        return False
    told = _nouns()[bare].search(before) and _cues("next")[bare].search(before)
    return told is not None and _cues("earlier")[bare].search(before) is None


def hosts(text: str, language: str, last: int) -> bool:
    """Whether the place that ends at an offset is told to be the host of something."""
    pattern = _around("hosts").get(language[:2])
    return pattern is not None and pattern.match(text, last) is not None


def in_brackets(text: str, language: str, first: int, last: int) -> bool:
    """Whether a place stands in brackets behind something that has editions: 大会（沖縄）."""
    if text[max(0, first - 1) : first] not in ("（", "(") or text[last : last + 1] not in (
        "）",
        ")",
    ):
        return False
    noun = _nouns().get(language[:2])
    return noun is not None and any(m.end() == first - 1 for m in noun.finditer(text, 0, first - 1))


def numbered(text: str, language: str, first: int, last: int) -> tuple[str, ...]:
    """The qualifier that tells which one of a series the part of a sentence around a place tells
    of, where it tells of one alone."""
    pattern = _numbers().get(language[:2])
    if pattern is None:
        return ()
    low, high = _part(text, first, last)
    found = {_value(next(filter(None, m.groups()))) for m in pattern.finditer(text, low, high)}
    return (f"{NUMBER}{found.pop()}",) if len(found) == 1 else ()


def _value(written: str) -> int:
    if written in _WORDS:
        return _WORDS.index(written) + 1
    if written in _KO:
        return _KO.index(written) + 1
    if written[0] in _HAN:
        tens, point, ones = written.rpartition("十")
        high = (_HAN.index(tens) + 1 if tens else 1) if point else 0
        return 10 * high + (_HAN.index(ones) + 1 if ones else 0)
    return int(re.sub(r"\D", "", written))


def _part(text: str, first: int, last: int) -> tuple[int, int]:
    """The part of a sentence in which a place stands."""
    ends = [m.end() for m in _PART.finditer(text, 0, first)]
    close = _PART.search(text, last)
    low = max(ends[-1] if ends else 0, first - NEAR)
    return low, min(close.start() if close else len(text), last + NEAR)


def _gap(
    cue: re.Pattern[str], text: str, part: tuple[int, int], place: tuple[int, int]
) -> int | None:
    gaps = [
        max(place[0] - m.end(), m.start() - place[1], 0)
        for m in cue.finditer(text, part[0], part[1])
    ]
    return min(gaps, default=None)


@functools.cache
def _data() -> Any:
    return package_yaml("extract/editions.yaml").data


@functools.cache
def _nouns() -> dict[str, re.Pattern[str]]:
    form = {"en": r"\b(?:{})\b"}
    return {
        bare: re.compile(form.get(bare, "(?:{})").format(words), re.IGNORECASE)
        for bare, words in _data()["nouns"].items()
    }


@functools.cache
def _venues() -> dict[str, re.Pattern[str]]:
    form = {"en": r"\b(?:{})\b"}
    return {
        bare: re.compile(form.get(bare, "(?:{})").format(words), re.IGNORECASE)
        for bare, words in _data()["venues"].items()
    }


@functools.cache
def _cues(which: str) -> dict[str, re.Pattern[str]]:
    return {
        bare: re.compile("|".join(words), re.IGNORECASE) for bare, words in _data()[which].items()
    }


@functools.cache
def _around(row: str) -> dict[str, re.Pattern[str]]:
    nouns = _data()["nouns"]
    return {
        bare: re.compile(words.replace("{nouns}", nouns[bare]), re.IGNORECASE)
        for bare, words in _data()[row].items()
    }


@functools.cache
def _numbers() -> dict[str, re.Pattern[str]]:
    return {bare: re.compile(words) for bare, words in _data()["numbers"].items()}
