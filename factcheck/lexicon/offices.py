"""Offices are a base and its modifiers: vice, acting, elect, former, candidate.

A mention of a modified office has the id ``offices/president+former``; several modifiers stand
in alphabetical order.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from factcheck.lexicon.fold import fold
from factcheck.lexicon.offices_ja import past_body
from factcheck.lexicon.tables import extras

_JOINTS = " -·"
# A country or field between a modifier and its office: "former Kazakh trade minister", "Vice
# Oceans Minister"; no word that may begin another phrase.
_FIELD_EN = re.compile(
    r"(?<![a-z])(vice|deputy|acting|interim|former|assistant)"
    r" (?:(?!(?:and|or|of|the|to|for|in|at|by|on|as|who|said|told|with|from|president|minister"
    r"|prime|chair|chairman|director|mayor|premier|secretary|governor|chief|officer)\b)"
    r"[a-z]+[ -]){1,2}\Z"
)
_FIELD_REACH = 40


@dataclass(frozen=True, slots=True)
class _Modifier:
    name: str
    form: str
    before: bool  # stands before the office
    exceptions: tuple[str, ...]  # words that only end (or begin) like it


@functools.cache
def _modifiers(language: str) -> tuple[_Modifier, ...]:
    found = [
        _Modifier(
            name,
            fold(form, language),
            side == "before",
            tuple(fold(x, language) for x in rows.get("except", ())),
        )
        for name, languages in extras()["modifiers"].items()
        for rows in [languages.get(language, {})]
        for side in ("before", "after")
        for form in rows.get(side, ())
    ]
    return tuple(sorted(found, key=lambda m: -len(m.form)))


def base_of(office: str) -> str:
    """The office without its modifiers."""
    return office.partition("+")[0]


def modifiers_of(office: str) -> tuple[str, ...]:
    """The modifiers of an office id: ("former", "vice")."""
    return tuple(office.split("+")[1:])


def with_modifiers(
    text: str, start: int, end: int, office: str, language: str
) -> tuple[str, int, int]:
    """Office id and span, widened over the modifiers that stand around it in folded text."""
    base, *names = office.split("+")
    found = set(names)
    growing = True
    while growing:
        growing = False
        for modifier in _modifiers(language):
            span = (
                _before(text, start, modifier) if modifier.before else _after(text, end, modifier)
            )
            if span is None:
                continue
            start, end = min(start, span), max(end, span)
            found.add(modifier.name)
            growing = True
            break
        if not growing and (field := _past_field(text, start, language)):
            (name, start), growing = field, True
            found.add(name)
    return "+".join((base, *sorted(found))), start, end


def _past_field(text: str, start: int, language: str) -> tuple[str, int] | None:
    """The modifier before the country, body or field of an office, and where it begins."""
    if language == "ja":
        shown = past_body(text, start)
    elif language == "en":
        floor = max(0, start - _FIELD_REACH)
        found = _FIELD_EN.search(text[floor:start])
        shown = (found[1], floor + found.start()) if found else None
    else:
        return None
    if shown is None:
        return None
    return next(m.name for m in _modifiers(language) if m.before and m.form == shown[0]), shown[1]


def _before(text: str, start: int, modifier: _Modifier) -> int | None:
    """Where the modifier begins if it stands right before ``start``."""
    stop = len(text[max(0, start - 3) : start].rstrip(_JOINTS)) + max(0, start - 3)
    first = stop - len(modifier.form)
    if first < 0 or text[first:stop] != modifier.form:
        return None
    spaced = modifier.form[-1].isascii() or "\uac00" <= modifier.form[-1] <= "\ud7a3"
    if spaced and first > 0 and text[first - 1].isalpha() and _alike(text[first - 1], text[first]):
        return None
    if text[:stop].endswith(modifier.exceptions) if modifier.exceptions else False:
        return None
    return first


def _after(text: str, end: int, modifier: _Modifier) -> int | None:
    """Where the modifier ends if it stands right after ``end``."""
    begin = end + len(text[end : end + 2]) - len(text[end : end + 2].lstrip(_JOINTS))
    if not text.startswith(modifier.form, begin):
        return None
    stop = begin + len(modifier.form)
    if modifier.form[-1].isascii() and stop < len(text) and text[stop].isalpha():
        return None
    if modifier.exceptions and text.startswith(modifier.exceptions, begin):
        return None
    return stop


def _alike(a: str, b: str) -> bool:
    return a.isascii() == b.isascii() and ("\uac00" <= a <= "\ud7a3") == ("\uac00" <= b <= "\ud7a3")
