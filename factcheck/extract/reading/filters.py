"""What is not a value after all: parts of words, page numbers in codes, lone characters."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from factcheck.extract.reading.canon import canonical
from factcheck.extract.reading.designations import is_designation
from factcheck.extract.reading.draft import Draft
from factcheck.extract.reading.enumerators import is_enumerator
from factcheck.extract.reading.resolve import sentence_around
from factcheck.extract.reading.scores import is_between_sides
from factcheck.language.pack import Pack
from factcheck.model.value import Bound, ValueKind

_SPACED = {"en"}
_LEADING = frozenset("和与是为达到至的有")  # Chinese words before a number that stands alone
_OLDEST = 120
_LISTED = {", ", " and ", ", and "}
_DAY_GAPS = {"·", "・", "、", "ㆍ", "&", "/", "-", "和", "與", "与"}
_MOST_DAYS = 32
_NO_WORD = 4  # an age longer than this has its unit behind it: "46-year-old"
_BARE_M = re.compile(r"[0-9.,]+m")
_MILLION = Decimal(10**6)
_NAMED = 3  # digits glued to a word that are no number of their own
_ALONE = 5  # a text no longer than this may be one syllable that is a number


def keep(text: str, plain: str, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Drafts that hold up where they stand."""
    for draft in drafts:
        _metres(plain, draft)
        _unplanned(plain, draft, pack)
        if pack.language == "en" and is_between_sides(text, draft):
            draft.kind, draft.bare = ValueKind.SCORE, False
    for known, draft in pairwise(drafts):
        _aged(plain, known, draft)
    listed = {id(a) for a, b in pairwise(drafts) if _day_of_list(plain, a, b)}
    return [d for d in drafts if id(d) not in listed and not _nothing(text, plain, d, pack)]


def _nothing(text: str, plain: str, draft: Draft, pack: Pack) -> bool:
    """A bare number that is part of a word, a name or a list, or a time zone that stands alone."""
    if is_designation(text, plain, draft, pack) or is_enumerator(plain, draft):
        return True
    if draft.bare:
        return _part_of_word(plain, draft, pack)
    return draft.kind is ValueKind.TIME and set(draft.said) == {"zone"}


_UNITS = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "h", "minute": "min"}


def _unplanned(plain: str, draft: Draft, pack: Pack) -> None:
    """ "In two days" is a date only of something to come; else it is how long it took."""
    if not draft.said or draft.said.get("needs") != "planned":
        return
    del draft.said["needs"]
    cue = pack.joins.get("planned")
    unit = _UNITS.get(draft.said.get("step", ""))
    within_days = unit not in ("h", "min")  # minutes later tell no day
    if within_days and cue and cue.search(sentence_around(plain, draft.start, draft.end)):
        return
    if unit is None:
        return
    draft.kind, draft.unit = ValueKind.DURATION, unit
    if plain.startswith("in ", draft.start):
        draft.start += 3
    if "vague" in draft.said:
        draft.bound = Bound.ABOUT
    draft.amount, draft.precision = Decimal(draft.said["n"]), Decimal(1)
    draft.said = {}


def _aged(plain: str, known: Draft, draft: Draft) -> None:
    """ "Ages 9, 14 and 21": what is listed behind an age and counts nothing is one as well."""
    if known.kind is not ValueKind.AGE or not draft.bare or draft.kind is not ValueKind.NUMBER:
        return
    if draft.precision != 1 or draft.amount is None or not 0 < draft.amount < _OLDEST:
        return
    if plain[known.end : draft.start] in _LISTED and known.end - known.start < _NO_WORD:
        draft.kind, draft.unit, draft.bare = ValueKind.AGE, known.unit, False


def _day_of_list(plain: str, draft: Draft, day: Draft) -> bool:
    """Whether a bare number is a day that shares the month of the next one: 17·18일, 17、18日."""
    if draft.kind is not ValueKind.NUMBER or not draft.bare or "day" not in day.said:
        return False
    if draft.amount is None or not 0 < draft.amount < _MOST_DAYS:
        return False
    return plain[draft.end : day.start] in _DAY_GAPS


def _metres(plain: str, draft: Draft) -> None:
    """ "1.8m tall" are metres, "1.8m people" and "£1.8m" millions: a bare "m" is a unit."""
    if not draft.bare or plain[draft.end - 1] != "m":
        return
    if draft.kind is not ValueKind.NUMBER or draft.amount is None:
        return
    if not _BARE_M.fullmatch(plain, draft.start, draft.end):
        return
    draft.alternatives = (canonical(draft),)
    draft.kind, draft.unit, draft.bare = ValueKind.MEASURE, "m", False
    draft.amount = draft.amount / _MILLION
    draft.precision = (draft.precision or _MILLION) / _MILLION


def _part_of_word(plain: str, draft: Draft, pack: Pack) -> bool:
    """A bare number inside a code (G20, A4, 5G) or a lone numeral character inside a word."""
    before = plain[draft.start - 1] if draft.start else " "
    after = plain[draft.end] if draft.end < len(plain) else " "
    surface = plain[draft.start : draft.end]
    if any(c.isdigit() and c.isascii() for c in surface):
        if pack.language == "ko" and _han(before) and len(surface) < _NAMED:
            return True  # 팰컨9: part of a name
        return _latin(before) or _latin(after) or before in "/_#" or after in "_/"
    if pack.language in _SPACED:
        return False
    if pack.language == "ko" and not _stands(plain, draft, pack):
        return True
    if len(surface) > 1 and not _kana(surface[-1]):
        if draft.upper is not None or draft.bound is not Bound.EXACT:
            return False
        if before in _LEADING and len(surface) > 2:
            before = " "
        return _han(before) or (_han(after) and pack.language != "ko")
    return _letter(before) or _letter(after)


def _stands(plain: str, draft: Draft, pack: Pack) -> bool:
    """Whether a Korean number in words is more than a syllable (이, 사, 오 are mostly words)."""
    surface = plain[draft.start : draft.end]
    if len(surface) < 2 or (draft.start and _han(plain[draft.start - 1])):
        return len(plain) < _ALONE and plain.strip() == surface
    end = pack.joins.get("unit_end")
    after = plain[draft.end : draft.end + 1]
    if not after.isalpha() or end is None or draft.bound is not Bound.EXACT or draft.upper:
        return True
    told = "십" in surface or "백" in surface or surface.startswith(pack.minus)
    return told and end.match(plain, draft.end) is not None


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _kana(char: str) -> bool:
    return "\u3040" <= char <= "\u30ff"


def _han(char: str) -> bool:
    """A letter that could make one word with a numeral: anything but kana."""
    return char.isalpha() and not _kana(char)


def _letter(char: str) -> bool:
    return char.isalpha()
