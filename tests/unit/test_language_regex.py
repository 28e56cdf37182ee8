"""Patterns compiled with each set worked out once match as those of the standard library."""

from __future__ import annotations

import re

import pytest

from factcheck.language import pack, regex

PATTERNS = (
    r"(?<![0-9월.])(?P<num>(?:[일이삼사오육륙칠팔구]?백|[^가나다]{2})++)(?=년|(?![0-9가라마]))",
    r"(?>[가나라바]|[\s0-9一-龥]+?|(?:[a-z]|\d)*)(?P<x>[\u3040-\u30ff\U0001f600])?(?(x)[年月日]|)",
    r"[a-z0-9,.;]|[^\W\d]|[一二三]",
)
TEXT = "삼백 2025년 xyz, 12가나다\U0001f600月 一二三年 かな 가라 마 "


@pytest.mark.parametrize("pattern", PATTERNS)
def test_matches_are_those_of_the_standard_library(pattern: str) -> None:
    quick, plain = regex.compile_pattern(pattern), re.compile(pattern)
    assert quick == plain
    for start in range(len(TEXT)):
        ours, theirs = quick.match(TEXT, start), plain.match(TEXT, start)
        assert (ours and (ours.span(), ours.groups())) == (
            theirs and (theirs.span(), theirs.groups())
        )


def test_a_mistake_is_told() -> None:
    with pytest.raises(re.error):
        regex.compile_pattern("(?<=a+)b")


def test_upper_and_lower_case_are_folded_as_ever() -> None:
    assert regex.compile_pattern("(?i)[k-mſ가나다라]+").fullmatch("KLs라")


def test_a_compiler_made_otherwise_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert regex._compiler.__wrapped__() is re.compile


def test_the_numbers_of_every_pack_are_read_alike() -> None:
    for language in pack.LANGUAGES:
        for name, source in pack.load(language).scanner.parts[:3]:
            quick, plain = regex.compile_pattern(source), re.compile(source)
            for text in ("3월 12일", "二十五日", "12 March 2026", "3億円"):
                assert bool(quick.match(text)) == bool(plain.match(text)), name
