"""Japanese words written in Chinese characters and kana, as they stand in a text: 崩れた, 動かない.

A table lists 崩れ (the stem of 崩れる, which never changes), 動く and 高い.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.lexicon.conjugate import KANA_ROWS

LONGEST = 6  # characters of the longest word tried
_ADJECTIVE = "くかけさ"  # 高く, 高かった, 高ければ, 高さ

Known = Callable[[str], bool]


def dictionary_forms(piece: str) -> Iterator[str]:
    """What a piece that ends in kana may stand under, itself first."""
    yield piece
    base, last = piece[:-1], piece[-1]
    for plain, row in KANA_ROWS.items():
        if last in row:
            yield base + plain
    if last in _ADJECTIVE:
        yield base + "い"


def find(text: str, start: int, end: int, known: Known) -> tuple[int, int, str] | None:
    """The word that begins among the characters ``text[start:end]`` and goes on in kana: its span
    and what it stands under.

    It begins where the run does or behind a word that is known: 発表した has no 表す.
    """
    at = start
    while at < end:
        if found := _reaching(text, at, end, known):
            return (at, *found)
        for length in range(min(LONGEST, end - at), 0, -1):
            if known(text[at : at + length]):
                at += length
                break
        else:
            return None
    return None


def _reaching(text: str, at: int, end: int, known: Known) -> tuple[int, str] | None:
    """The longest word from a place on that ends in kana behind ``end``."""
    if not "ぁ" <= text[end : end + 1] <= "ん":
        return None
    for stop in range(min(at + LONGEST, len(text)), end, -1):
        if not "ぁ" <= text[stop - 1] <= "ん":
            continue
        for form in dictionary_forms(text[at:stop]):
            if known(form):
                return stop, form
    return None
