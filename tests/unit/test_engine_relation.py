"""How two values stand to one another, by their own laws."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from factcheck.engine.relation import Relation, Tolerance, of_values, relation
from factcheck.extract.values import find_values
from factcheck.model.value import Bound, Grain, Value, ValueKind
from tests.unit.engine_builders import claim, clock, day, number

SAME, COMPATIBLE = Relation.SAME, Relation.COMPATIBLE
CONTRADICTS, INCOMPARABLE = Relation.CONTRADICTS, Relation.INCOMPARABLE
ABOUT, AT_LEAST, MORE = Bound.ABOUT, Bound.AT_LEAST, Bound.MORE_THAN


@pytest.mark.parametrize(
    ("a", "b", "want"),
    [
        (number("14"), number("14"), SAME),
        (number("14"), number("15"), CONTRADICTS),
        (number("14", bound=AT_LEAST), number("15"), COMPATIBLE),
        (number("16", bound=AT_LEAST), number("15"), CONTRADICTS),
        (number("500", bound=MORE), number("480", bound=ABOUT), CONTRADICTS),
        (number("500", bound=ABOUT), number("512"), COMPATIBLE),
        (number("500", bound=ABOUT), number("700"), CONTRADICTS),
        (number("15", bound=ABOUT), number("14"), COMPATIBLE),
        (number("13", upper="15"), number("14"), COMPATIBLE),
        (number("13", upper="15"), number("16"), CONTRADICTS),
        (number("14"), number("14", ValueKind.NUMBER), SAME),
        (number("14"), number("14", ValueKind.MEASURE, "km"), INCOMPARABLE),
        (number("14"), number("14", bound=ABOUT), COMPATIBLE),
    ],
)
def test_counts(a: Value, b: Value, want: Relation) -> None:
    assert of_values(a, b) is want


@pytest.mark.parametrize(
    ("a", "b", "want"),
    [
        # 273 billion against what it was rounded from
        (("273000000000", "1000000000"), ("273240000000", "10000000"), COMPATIBLE),
        (("3200000000", "100000000"), ("3240000000", "10000000"), COMPATIBLE),
        (("3200000000", "100000000"), ("3270000000", "10000000"), COMPATIBLE),
        (("3200000000", "100000000"), ("3310000000", "10000000"), CONTRADICTS),
        (("3200000000", "100000000"), ("3300000000", "100000000"), CONTRADICTS),
        (("3200000000", "100000000"), ("320000000", "10000000"), CONTRADICTS),
    ],
)
def test_rounded_money(a: tuple[str, str], b: tuple[str, str], want: Relation) -> None:
    one, other = (number(n, ValueKind.MONEY, "USD", precision=p) for n, p in (a, b))
    assert of_values(one, other) is want


def test_currencies_are_never_converted() -> None:
    dollars = number("100", ValueKind.MONEY, "USD")
    assert of_values(dollars, number("15000", ValueKind.MONEY, "JPY")) is INCOMPARABLE
    assert of_values(dollars, number("100", ValueKind.MONEY, "AUD")) is INCOMPARABLE
    assert of_values(dollars, number("100", ValueKind.MONEY)) is INCOMPARABLE


@pytest.mark.parametrize(
    ("a", "unit_a", "b", "unit_b", "want"),
    [
        ("50", "mi", "80", "km", COMPATIBLE),
        ("50", "mi", "50", "km", CONTRADICTS),
        ("1", "km", "1000", "m", SAME),
        ("7.2", "km", "7200", "m", SAME),
        ("100", "acre", "40", "ha", COMPATIBLE),
        ("10", "kg", "10", "km", INCOMPARABLE),
        ("10", "furlong", "10", "km", INCOMPARABLE),
        ("6.5", "magnitude", "6.7", "magnitude", CONTRADICTS),
    ],
)
def test_measures(a: str, unit_a: str, b: str, unit_b: str, want: Relation) -> None:
    one, other = (number(n, ValueKind.MEASURE, u) for n, u in ((a, unit_a), (b, unit_b)))
    assert of_values(one, other) is want
    assert of_values(other, one) is want


@pytest.mark.parametrize(
    ("a", "unit_a", "b", "unit_b", "want"),
    [
        ("90", "min", "1.5", "h", SAME),
        ("90", "min", "2", "h", CONTRADICTS),
        ("6", "M", "180", "D", COMPATIBLE),
        ("2", "Y", "24", "M", SAME),
        ("1", "Y", "365", "D", COMPATIBLE),
        ("1", "M", "60", "D", CONTRADICTS),
    ],
)
def test_durations(a: str, unit_a: str, b: str, unit_b: str, want: Relation) -> None:
    one, other = (number(n, ValueKind.DURATION, u) for n, u in ((a, unit_a), (b, unit_b)))
    assert of_values(one, other) is want


def test_a_compound_duration_counts_all_its_parts() -> None:
    both = Value(0, 1, "1 h 30", ValueKind.DURATION, "PT1H30M", amount=Decimal(1), unit="h")
    assert of_values(both, number("90", ValueKind.DURATION, "min")) is SAME
    assert of_values(both, number("60", ValueKind.DURATION, "min")) is CONTRADICTS


def test_percent_and_points_are_two_units() -> None:
    percent = number("2", ValueKind.PERCENT, "percent")
    assert of_values(percent, number("3", ValueKind.PERCENT, "pp")) is INCOMPARABLE
    assert of_values(percent, number("3", ValueKind.PERCENT, "percent")) is CONTRADICTS
    points = number("0.25", ValueKind.PERCENT, "pp")
    assert of_values(points, number("25", ValueKind.PERCENT, "bp")) is SAME


@pytest.mark.parametrize(
    ("a", "b", "want"),
    [
        (day("2026-01-05"), day("2026-01-06"), CONTRADICTS),
        (day("2026-01-01", 31, Grain.MONTH), day("2026-01-06"), COMPATIBLE),
        (day("2026-01-01", 31, Grain.MONTH), day("2026-02-06"), CONTRADICTS),
        (day("2026-01-04", 4), day("2026-01-06"), COMPATIBLE),
        (day("2026-01-04", 4), day("2026-01-08"), CONTRADICTS),
        (clock("2026-01-05T21:00", -300), clock("2026-01-06T11:00", 540), SAME),
        (clock("2026-01-05T21:00", -300), clock("2026-01-06T12:00", 540), CONTRADICTS),
        (clock("2026-01-05T21:00"), clock("2026-01-06T11:00"), INCOMPARABLE),
        (clock("2026-01-05T21:00"), clock("2026-01-05T21:20"), CONTRADICTS),
        (clock("2026-01-05T10:00"), clock("2026-01-06T10:00"), CONTRADICTS),
        (clock("2026-01-05T21:00", -300), day("2026-01-06"), COMPATIBLE),
        (clock("2026-01-05T21:00", -300), day("2026-01-08"), CONTRADICTS),
    ],
)
def test_times(a: Value, b: Value, want: Relation) -> None:
    assert of_values(a, b) is want
    assert of_values(b, a) is want


def test_a_score_reads_from_either_side() -> None:
    score = number("3", ValueKind.SCORE, upper="2")
    assert of_values(score, number("2", ValueKind.SCORE, upper="3")) is COMPATIBLE
    assert of_values(score, number("2", ValueKind.SCORE, upper="1")) is CONTRADICTS


def test_a_reading_left_open_does_not_contradict() -> None:
    one = number("4", ValueKind.ORDINAL)
    other = Value(0, 1, "3", ValueKind.ORDINAL, "3", amount=Decimal(3), alternatives=(one.text,))
    assert of_values(one, other) is COMPATIBLE


def test_tolerance_silences() -> None:
    near = Tolerance(percent=Fraction(10))
    assert of_values(number("100"), number("109"), near) is COMPATIBLE
    assert of_values(number("100"), number("120"), near) is CONTRADICTS
    assert of_values(number("14"), number("15"), Tolerance(absolute=Fraction(1))) is COMPATIBLE
    gap = Tolerance(gap_days=Fraction(1))
    assert of_values(day("2026-01-05"), day("2026-01-06"), gap) is COMPATIBLE
    assert of_values(day("2026-01-05"), day("2026-01-07"), gap) is CONTRADICTS


def stretch(first: str, days: int, *, both_ends: bool = True) -> Value:
    said = (("day", first[-2:]), ("end.day", "9")) if both_ends else (("day", first[-2:]),)
    return replace(day(first, days), said=said)


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        (stretch("2026-01-04", 4), stretch("2026-01-04", 5), "contradicts"),
        (stretch("2026-01-04", 4), stretch("2026-01-03", 5), "contradicts"),
        (stretch("2026-01-04", 4), stretch("2026-01-04", 4), "same"),
        (stretch("2026-01-04", 4), stretch("2026-01-05", 2), "compatible"),
        (stretch("2026-01-04", 4), stretch("2026-01-05", 4), "compatible"),
        (stretch("2026-01-04", 4), day("2026-01-04"), "compatible"),
        (stretch("2026-01-04", 4), stretch("2026-01-04", 5, both_ends=False), "compatible"),
    ],
)
def test_two_accounts_of_first_and_last_day(a: Value, b: Value, found: str) -> None:
    one, other = claim(a, "a", "date"), claim(b, "b", "date")
    assert relation(one, other) == relation(other, one) == found


HOUR_APART = ("2026-01-04T09:14", "2026-01-04T10:14")


@pytest.mark.parametrize(
    ("places", "languages", "found"),
    [
        (("place:tokyo", "place:tokyo"), ("ja", "ko"), "contradicts"),
        (("place:tokyo", "place:busan"), ("ko", "ko"), "contradicts"),
        (("place:tokyo", "place:tokyo"), ("ja", "en"), "incomparable"),
        (("place:tokyo", "place:tokyo"), ("ja", "zh-Hant"), "contradicts"),
        (("place:tokyo", "place:tokyo"), ("zh-Hant", "ja"), "incomparable"),
        (("place:beijing", "place:beijing"), ("ja", "ja"), "incomparable"),
        (("place:beijing", "place:beijing"), ("zh-Hans", "zh-Hant"), "contradicts"),
        ((None, "place:tokyo"), ("ja", "ja"), "contradicts"),
    ],
)
def test_clocks_whole_hours_apart(
    places: tuple[str | None, str | None],
    languages: tuple[str, str],
    found: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """They may be one moment in two zones, unless event and newsrooms share one clock."""
    countries = {"place:tokyo": "JP", "place:busan": "KR", "place:beijing": "CN"}
    monkeypatch.setattr("factcheck.engine.clocks.gazetteer.country", countries.get)
    one, other = (
        claim(clock(text), where, "date", place=place, language=language)
        for text, where, place, language in zip(HOUR_APART, "ab", places, languages, strict=True)
    )
    assert relation(one, other) == relation(other, one) == found


@pytest.mark.parametrize(
    ("a", "b", "want"),
    [
        ("7月30〜31日に開いた。", "31日に決めた。", COMPATIBLE),
        ("7월 30~31일 열렸다.", "30일 시작됐다.", COMPATIBLE),
        ("7月30日至31日举行。", "会议于29日举行。", CONTRADICTS),
        ("It ran from 30 July to 2 August.", "It was on the 1st.", COMPATIBLE),
        ("7月30〜31日に開いた。", "8月31日に決めた。", CONTRADICTS),
    ],
)
def test_a_day_without_its_month_may_lie_in_a_stretch_of_days(
    a: str, b: str, want: Relation
) -> None:
    language = {"月": "ja", "월": "ko", "至": "zh-Hans"}
    code = next((c for mark, c in reversed(language.items()) if mark in a), "en")
    one = find_values(a, code, "2024-08-03")[0]
    other = find_values(b, code)[0]
    assert other.time is None
    assert of_values(one, other) is of_values(other, one) is want
