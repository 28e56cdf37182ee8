"""What a value keeps beside its canonical text: classes of counters, other readings, reasons."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from decimal import Decimal

import pytest

from factcheck.extract.values import find_values
from factcheck.model.value import Value, ValueKind, value_of

PUBLISHED = "2026-01-07"  # a Wednesday


def test_units_and_classes_stand_apart_from_the_amount() -> None:
    """A count keeps its noun and a class that other languages share."""
    value = find_values("They signed 14 memorandums.", "en", PUBLISHED)[0]
    assert value.amount == 14
    assert (value.noun, value.counter_class) == ("memorandums", "document")


def test_counters_share_a_class_across_languages() -> None:
    """件 and 社 say what is counted."""
    values = find_values("161社が14人を送った。", "ja", PUBLISHED)
    assert [v.counter_class for v in values] == ["company", "person"]


def test_the_other_reading_is_kept() -> None:
    """ "Last Monday" may be this week's or the week before."""
    value = find_values("They met last Monday.", "en", PUBLISHED)[0]
    assert value.text == "2026-01-05"
    assert "2025-12-29" in value.alternatives


def test_nonsense_days_are_kept_with_a_reason() -> None:
    """13月45日 is kept as text, with what is wrong with it, and no time."""
    value = find_values("2026年13月45日に発表した。", "ja", PUBLISHED)[0]
    assert value.time is None
    assert value.note == "there is no month 13"


def test_values_made_quickly_are_values_like_any() -> None:
    """What value_of makes is equal to what the class makes, and as closed."""
    slow = Value(0, 3, "14件", ValueKind.COUNT, "14", Decimal(14), counter="件")
    quick = value_of(*(getattr(slow, name) for name in Value.__match_args__))
    assert quick == slow and hash(quick) == hash(slow) and type(quick) is Value
    with pytest.raises(FrozenInstanceError):
        quick.start = 1  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("刑期为3年6个月至4年。", "zh-Hans", ["P42M/P48M"]),
        ("作業は1時間30分から2時間かかる。", "ja", ["PT90M/PT120M"]),
        ("作業に30分〜1時間かかる。", "ja", ["PT30M/PT60M"]),
        ("刑期は3年から4年だ。", "ja", ["P3Y/P4Y"]),
        ("反対は3〜4割だった。", "ja", ["30-40 %"]),
        ("每亩产三至四斤。", "zh-Hans", ["3-4 jin"]),
    ],
)
def test_stretches_between_lengths_and_parts(text: str, language: str, want: list[str]) -> None:
    """Both ends of a range are told in one unit, whatever they were told in."""
    assert [value.text for value in find_values(text, language, "2026-03-20")] == want


def test_the_year_before_is_told_once() -> None:
    """上年 and 前年 are the year before the one told; they do not lead back year by year."""
    text = "2025年营收为8亿元，上年为7亿元。净利润高于上年。"
    years = [v.text for v in find_values(text, "zh-Hans", "2026-03-20") if v.kind.value == "date"]
    assert years == ["2025", "2024", "2024"]


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("29日午後10時15分に通報があった。", "ja", "----29T22:15"),
        ("29일 밤 10시 20분 신고가 들어왔다.", "ko", "----29T22:20"),
        ("29日下午3点开始。", "zh-Hans", "----29T15:00"),
        ("It began at 10:20 p.m. on the 29th.", "en", "----29T22:20"),
        ("첫 신고는 당일 오후 10시 15분에 들어왔다.", "ko", "22:15"),
        ("同日午後3時に始まった。", "ja", "15:00"),
    ],
)
def test_half_of_the_day_is_kept_where_the_day_is_open(text: str, language: str, want: str) -> None:
    """Ten in the evening of a day that nothing dates is not ten in the morning."""
    assert find_values(text, language)[0].text == want


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("주가는 5만원대\n거래량은 3만주 안팎\n", "ko"),
        ("환율은 1400원 대\n\n금리는 3% 가까이\n", "ko"),
        ("The club sold up\nto 300 seats and more\nthan 20 boxes.\n", "en"),
        ("Rents rose by at\nleast 5 percent or\nso.\n", "en"),
    ],
)
def test_a_line_may_end_within_the_words_beside_a_figure(text: str, language: str) -> None:
    assert find_values(text, language, "2026-03-02")


@pytest.mark.parametrize(
    ("text", "language", "published", "values"),
    [
        ("期間は18日から来年1月8日まで。", "ja", "2026-11-18", ["2026-11-18/2027-01-08"]),
        ("접수는 27일부터 10월 31일까지.", "ko", "2026-07-21", ["2026-07-27/2026-10-31"]),
        ("募集は20日から10月31日まで行われた。", "ja", "2026-11-05", ["2026-10-20/2026-10-31"]),
        ("It runs 4 to 7 January 2027.", "en", "2026-12-20", ["2027-01-04/2027-01-07"]),
    ],
)
def test_a_day_takes_the_month_of_the_end_only_where_that_follows_it(
    text: str, language: str, published: str, values: list[str]
) -> None:
    """18日から来年1月8日 begins this month; "4 to 7 January" begins in January."""
    assert [v.text for v in find_values(text, language, published)] == values


def test_days_that_something_lasts_for_are_not_counted_from_its_beginning() -> None:
    """ "Out for five days from Monday" begins on Monday; "five days from Monday" is a Saturday."""
    lasting = find_values("They walk out for five days from 16 November.", "en", "2026-11-05")
    assert [v.text for v in lasting] == ["P5D", "2026-11-16"]
    counted = find_values("The vote is five days from 16 November.", "en", "2026-11-05")
    assert [v.text for v in counted] == ["2026-11-21"]


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("18日から3日間ストに入ると労組が5日発表した。", "ja", "2026-11-18"),
        ("9月に衝突した船を22日から航路に戻すと発表した。", "ja", "2026-09"),
        ("파업은 18일부터 들어간다고 노조가 5일 밝혔다.", "ko", "2026-11-18"),
    ],
)
def test_what_is_told_to_be_done_lies_ahead(text: str, language: str, first: str) -> None:
    """The plain present told by somebody is a plan; so is its day, whatever month stands before."""
    values = [v for v in find_values(text, language, "2026-11-06") if v.kind is ValueKind.DATE]
    assert values[0].text == first
    assert values[1].text[:7] == "2026-11"
