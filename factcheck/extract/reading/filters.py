"""What is not a value after all: parts of words, page numbers in codes, lone characters."""

from __future__ import annotations

from factcheck.extract.reading.draft import Draft
from factcheck.language.pack import Pack
from factcheck.model.value import ValueKind

_SPACED = {"en"}


def keep(plain: str, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Drafts that hold up where they stand."""
    return [d for d in drafts if not (d.bare and _part_of_word(plain, d, pack))]


def _part_of_word(plain: str, draft: Draft, pack: Pack) -> bool:
    """A bare number inside a code (G20, A4, 5G) or a lone numeral character inside a word."""
    before = plain[draft.start - 1] if draft.start else " "
    after = plain[draft.end] if draft.end < len(plain) else " "
    surface = plain[draft.start : draft.end]
    if any(c.isdigit() and c.isascii() for c in surface):
        return _latin(before) or _latin(after) or before in "/_#" or after in "_/"
    if pack.language in _SPACED:
        return False
    return _letter(before) or _letter(after)


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _letter(char: str) -> bool:
    return char.isalpha()


def is_time(draft: Draft) -> bool:
    """Whether a draft lies on the calendar."""
    return draft.kind in (ValueKind.DATE, ValueKind.TIME)
