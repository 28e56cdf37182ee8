"""Nouns that only say to each of whom an amount goes: 가구당, "to each family", 每户."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line

# To each of whom an amount goes: the noun stands right behind the one, right before the other.
_EACH_BEFORE = re.compile(r"(?:\b(?:per|each|every) (?:[a-z]+ )?|[每毎各][位名个個户戶家]?)$", re.I)
_EACH_BEHIND = re.compile(
    r" ?(?:당(?![국시신일초])|(?:[1一](?:人|世帯|戸))?(?:あたり|当たり|につき|ごと)|마다)"
)
_EACH_WORD = re.compile(
    r"(?:가구|세대|가족|[1일] ?인|인|명|건|개|호|대|톤|사람|직원|학생|농가|점포)(?:당|마다)$"
)


def is_share_taker(line: Line, start: int, end: int) -> bool:
    """Whether a noun only says to each of whom an amount goes: 가구당, "to each family", 每户."""
    at = start - line.start
    behind = _EACH_BEHIND.match(line.text, end - line.start)
    return bool(_EACH_BEFORE.search(line.text[max(0, at - 24) : at]) or behind)


def goes_to_each(word: str) -> bool:
    """Whether a word itself says that an amount goes to each: 가구당, 1인당."""
    return _EACH_WORD.search(word) is not None
