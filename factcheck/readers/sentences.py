"""Sentences of a paragraph, in any of the four languages, even where spaces were lost.

A full stop inside quotation marks or brackets does not end the sentence around it, that of an
abbreviation or a decimal ends nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.readers.blocks import CLOSERS, trim
from factcheck.readers.cues import abbreviations, starters

# A quotation longer than this (characters) is split inside, so that its parts stay readable.
LONG_QUOTE = 240
# No sentence is longer than this (characters): what is, is a list, a table or no prose at all.
LONGEST = 1500
# Brackets within brackets are followed this deep.
DEEPEST = 8
_STOP = re.compile(r"[。｡．！？!?]+|\.+|…+|‥+")
_OPEN = {"「": "」", "『": "』", "（": "）", "(": ")", "“": "”", "【": "】", "〈": "〉", "《": "》"}
_PAIRED = re.compile("[" + re.escape("".join(_OPEN) + "".join(_OPEN.values())) + "]")
_STRAIGHT = re.compile('"')
_WORD_BEFORE = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]+$|[A-Za-z]+$")
# What may follow a closed quotation and still belong to its sentence.
_JA_GOES_ON = re.compile(r"[とのはがをにでもやかなへ、，,：:]|など|だ|から|まで|より|って|という")
_KO_GOES_ON = re.compile(
    r"(?:이?라고|이?라는|이?라며|이?라면서|고|는|며|면서|이?란|을|를|은|이|가|의|에|로|으로|와|과|도|만)(?![가-힣]{3})"
)
_ZH_SAYS = re.compile(r"[^。！？，,\s]{0,12}(?:说|說|表示|称|稱|指出|强调|強調|问|問|道)[。，,！]")
_KO_END = "다요죠까음함됨임라자네"
# 瑪格麗特．拉尚斯: the full-width dot between the parts of a foreign name.
_NAME_DOT = re.compile(r"[㐀-鿿]．[㐀-鿿]")


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the sentences between two offsets, without the white space around them."""
    at = start
    for stop in (*_stops(text, start, end), end):
        while stop - at > LONGEST:
            cut = _soft_stop(text, at)
            yield from _trimmed(text, at, cut)
            at = cut
        yield from _trimmed(text, at, stop)
        at = stop


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    left, right = trim(text, start, end)
    if left < right:
        yield left, right


def _soft_stop(text: str, start: int) -> int:
    """Where to cut what never ends: after the last comma or space before the limit."""
    window = text[start : start + LONGEST]
    best = max(window.rfind(mark) for mark in (" ", ",", "，", "、", "；", ";", "\n", "|"))
    return start + (best + 1 if best > LONGEST // 2 else LONGEST)


def _stops(text: str, start: int, end: int) -> Iterator[int]:
    """Offsets after which a new sentence starts."""
    quoted = _quotations(text, start, end)
    number = 0
    at = start
    for mark in _STOP.finditer(text, start, end):
        if mark.start() < at:
            continue
        while number < len(quoted) and quoted[number][1] <= mark.start():
            number += 1
        inside = number < len(quoted) and quoted[number][0] < mark.start()
        stop = _after(text, mark.end(), end)
        if inside:
            close = quoted[number][1]
            if stop <= close:
                continue
        if _ends(text, mark, stop, start, end):
            yield stop
            at = stop


def _quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Outermost closed brackets and quotations that are not too long, as (open, close) offsets."""
    pairs = _straight(text, start, end)
    stack: list[tuple[str, int]] = []
    for found in _PAIRED.finditer(text, start, end):
        mark = found[0]
        if mark in _OPEN:
            if len(stack) < DEEPEST:
                stack.append((_OPEN[mark], found.start()))
        elif any(close == mark for close, _ in stack):
            while stack[-1][0] != mark:
                stack.pop()
            opened = stack.pop()[1]
            if found.start() - opened <= LONG_QUOTE:
                pairs.append((opened, found.start()))
    out: list[tuple[int, int]] = []
    for opened, closed in sorted(pairs, key=lambda p: (p[0], -p[1])):
        if not out or opened > out[-1][1]:
            out.append((opened, closed))
    return out


def _straight(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Quotations in straight marks, where the marks of the paragraph pair up."""
    at = [found.start() for found in _STRAIGHT.finditer(text, start, end)]
    if len(at) % 2:
        return []
    pairs = zip(at[::2], at[1::2], strict=True)
    return [(opened, closed) for opened, closed in pairs if closed - opened <= LONG_QUOTE]


def _after(text: str, at: int, end: int) -> int:
    """Past the closing marks that belong to a full stop."""
    while at < end and text[at] in CLOSERS:
        if text[at] in "\"'" and at + 1 < end and not text[at + 1].isspace():
            # A straight quote directly before a word opens the next quotation.
            return at if text[at + 1].isalnum() else at + 1
        at += 1
    return at


def _ends(text: str, mark: re.Match[str], stop: int, start: int, end: int) -> bool:
    if stop >= end:
        return True
    char = mark[0][0]
    following = text[stop : stop + 24]
    closed = stop > mark.end()
    if closed and _goes_on(text, mark, stop, following):
        return False
    if char in "。｡":
        return True
    if char in "！？!?":
        lead = following.lstrip()
        return not (lead[:1].islower() or lead[:1] in "、，,」』）)")
    if char in "…‥" or mark[0].startswith(".."):
        lead = following.lstrip()
        return following[:1].isspace() and lead[:1].isupper()
    return _period_ends(text, mark.start(), stop, start, closed)


def _goes_on(text: str, mark: re.Match[str], stop: int, following: str) -> bool:
    """Whether the sentence around a closed quotation continues after it."""
    last = text[stop - 1]
    if last in "」』" and _JA_GOES_ON.match(following):
        return True
    if _KO_GOES_ON.match(following):
        return True
    if last == "”" and text[mark.start()] != "." and _ZH_SAYS.match(following):
        return True
    return following[:1] in "，,、；;" or following.lstrip()[:1].islower()


def _period_ends(text: str, dot: int, stop: int, start: int, closed: bool) -> bool:
    """Whether an ASCII or full-width period ends its sentence."""
    before = text[dot - 1] if dot > start else ""
    after = text[stop]
    if after.isspace():
        lead = text[stop : stop + 12].lstrip()
        if before.isdigit():
            return _digit_then_space(text, dot, start, lead)
        if lead[:1].islower():
            return False
        return not _abbreviated(text, dot, start, lead)
    if before.isdigit() and after.isdigit():
        return False
    if dot > start and _NAME_DOT.match(text, dot - 1):
        return False
    if closed:
        return not after.islower()
    if "가" <= before <= "힣":
        return before in _KO_END and not after.isascii()
    if not before.isascii() and not before.isdigit():
        return not after.isascii() or after.isupper()
    return _glued_english(text, dot, start, stop)


def _digit_then_space(text: str, dot: int, start: int, lead: str) -> bool:
    """ "in 2025. The" ends; "2026. 1. 6." and "1. Introduction" do not."""
    left = text[max(start, dot - 14) : dot]
    number = re.search(r"\d+$", left)
    if number and dot - len(number[0]) == start and len(number[0]) <= 2:
        return False
    if re.search(r"\d{4}\.\s?\d{1,2}(?:\.\s?\d{1,2})?$", left) and not lead[:1].isupper():
        return False
    if number and len(number[0]) == 4 and re.match(r"\d{1,2}\.", lead):
        return False
    return not lead[:1].islower()


def _abbreviated(text: str, dot: int, start: int, lead: str) -> bool:
    found = _WORD_BEFORE.search(text[max(start, dot - 16) : dot])
    if not found:
        return False
    word = found[0].lower()
    if word in abbreviations("before_digit"):
        return lead[:1].isdigit() or (len(word) > 1 and lead[:1] == "(")
    if word in abbreviations("always"):
        return True
    initial = len(word) == 1 and found[0].isupper() and word != "i"
    if word in abbreviations("maybe") or initial or "." in word:
        first = re.match(r"[A-Za-z'’]+", lead)
        return not (first and first[0].lower() in starters() and first[0][0].isupper()) and (
            lead[:1].isalnum() or lead[:1] in "(&"
        )
    return False


def _glued_english(text: str, dot: int, start: int, stop: int) -> bool:
    """ "met.The": a lost space, unless it is an address or an initial."""
    before = text[max(start, dot - 3) : dot]
    after = text[stop : stop + 3]
    if len(before) < 2 or not (before[-2:].isalnum() or before[-1] in CLOSERS):
        return False
    if not before[-1].islower() and not before[-1].isdigit() and before[-1] not in CLOSERS:
        return False
    if after[:1] in '“"「' and len(after) > 1:
        return True
    if not after[:1].isupper() or (len(after) > 1 and not (after[1].islower() or after[1] == " ")):
        return after[:1] != "" and not after[:1].isascii() and not before[-1].isdigit()
    reach = text[max(start, dot - 30) : dot].split()
    return not (reach and ("/" in reach[-1] or "@" in reach[-1] or "www" in reach[-1].lower()))
