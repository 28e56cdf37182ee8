"""Reading is linear and total; numbers and dates survive being written and read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.values import find_values, read
from factcheck.language.numerals import parse_number, spell
from factcheck.language.pack import LANGUAGES, load
from factcheck.language.trie import compiled
from factcheck.model.value import ValueKind
from tests.effort import effort, growth

SOUP = "0123456789,.-~/:%$()（）年月日時分一二三十百千万億兆亿第約 일이삼십만억월년명 aonetwhf\n"
PIECES = (
    "1",
    "1,",
    "1 ",
    "1 2 3 ",
    "三四",
    "一",
    "one ",
    "(",
    "1月",
    "第",
    "$",
    "年1",
    "twenty-",
    "일이",
    "1万",
)
MOST_GROWTH = 20.0  # for eight times the text: 7-10 measured; what runs back over it gives 64
NUMBERS = st.integers(min_value=0, max_value=10**15)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", PIECES)
def test_soup_takes_time_in_proportion(language: str, piece: str) -> None:
    """Eight times the soup takes about eight times as long: no pattern runs back over it."""
    read(piece * 50, language)  # compile first

    def soup(characters: int) -> None:
        find_values(piece * (characters // len(piece)), language, "2026-01-07")

    assert growth(soup, 2_500, 8, MOST_GROWTH) < MOST_GROWTH


def test_numbers_without_a_language_take_time_in_proportion() -> None:
    """A page of figures whose language nobody can tell is read as any other."""
    page = "12 3.400 99 2026-01-07 1,5 "
    assert len(find_values(page * 250, "und")) == 1_250
    assert growth(lambda n: find_values(page * n, "und"), 250, 8, MOST_GROWTH) < MOST_GROWTH


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_million_digits_are_read_at_once(language: str) -> None:
    """A million digits are one run: refused as a number, for the price of looking at them."""
    assert read("7" * 1_000_000, language) == []
    assert effort(lambda: read("7" * 1_000_000, language), 150) < 150


@given(st.text(alphabet=SOUP, max_size=120), st.sampled_from(LANGUAGES))
@settings(max_examples=150, deadline=None)
def test_values_lie_in_the_text_in_order(text: str, language: str) -> None:
    """Any text is read without error; spans are in order, apart, and show their surface."""
    at = 0
    for value in find_values(text, language, "2026-01-07"):
        assert at <= value.start < value.end <= len(text)
        assert value.surface == text[value.start : value.end]
        assert value.text
        at = value.end


@given(st.text(alphabet=SOUP, max_size=60), st.sampled_from(LANGUAGES))
@settings(max_examples=60, deadline=None)
def test_looking_ahead_leaves_nothing_out(text: str, language: str) -> None:
    """Every pattern that matches at a place is among those worth trying there."""
    scanner = load(language).scanner
    for at in range(len(text)):
        tried = {part.name for part in scanner.candidates(text, at)}
        assert tried >= {n for n, source in scanner.parts if compiled(source).match(text, at)}


@given(NUMBERS, st.sampled_from(LANGUAGES))
@settings(max_examples=200, deadline=None)
def test_spelled_numbers_read_back(number: int, language: str) -> None:
    """A number spelled in a language's words is the number."""
    words = spell(number, language)
    found = parse_number(words, language)
    assert len(words) > 48 or (found is not None and found.amount == number)


@given(NUMBERS)
@settings(max_examples=60, deadline=None)
def test_grouping_does_not_change_a_number(number: int) -> None:
    """1,234,567 is 1234567 in every language."""
    for language in LANGUAGES:
        found = parse_number(f"{number:,}", language)
        assert found is not None and found.amount == Decimal(number)


STYLES = {
    "en": ("{d:%B} {d.day}, {d.year}", "{d.day} {d:%B} {d.year}", "{d:%Y-%m-%d}"),
    "ja": ("{d.year}年{d.month}月{d.day}日", "{d:%Y/%m/%d}"),
    "zh": ("{d.year}年{d.month}月{d.day}日", "{d.year}年{d.month}月{d.day}号"),
    "ko": ("{d.year}년 {d.month}월 {d.day}일", "{d.year}. {d.month}. {d.day}."),
}


@given(DAYS, st.sampled_from([(lang, style) for lang in STYLES for style in STYLES[lang]]))
@settings(max_examples=150, deadline=None)
def test_written_days_read_back(day: date, style: tuple[str, str]) -> None:
    """A day written out in full is read as that day, whatever the publication day."""
    language, form = style
    values = find_values(form.format(d=day), language, "2026-01-07")
    assert [v.text for v in values if v.kind is ValueKind.DATE] == [day.isoformat()]


@given(DAYS)
@settings(max_examples=60, deadline=None)
def test_eras_and_republic_years_are_the_same_day(day: date) -> None:
    """令和 and 民國 years name the same days as the common era."""
    if day >= date(2019, 5, 1):
        text = f"令和{day.year - 2018}年{day.month}月{day.day}日"
        assert [v.text for v in find_values(text, "ja")] == [day.isoformat()]
    if day.year > 1911:
        text = f"民國{day.year - 1911}年{day.month}月{day.day}日"
        assert [v.text for v in find_values(text, "zh-Hant")] == [day.isoformat()]
