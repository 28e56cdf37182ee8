"""When something begins, told by a weekday or a bare day: it lies ahead, and in no bygone month."""

import pytest

from factcheck.extract.values import find_values


def _times(text: str, language: str, published: str | None) -> list[str]:
    return [v.text for v in find_values(text, language, published) if v.kind == "date"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The new fare applies from Friday.", "2026-09-18"),
        ("The museum sells tickets beginning Saturday.", "2026-09-19"),
        ("The guards walked out from Monday.", "2026-09-14"),
        ("Since Friday, the road has been shut.", "2026-09-11"),
        ("The fair ran from Friday.", "2026-09-11"),
    ],
)
def test_from_a_weekday(text: str, day: str) -> None:
    assert _times(text, "en", "2026-09-17") == [day]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It is the first rise since March 2019. The fee applies from the 18th.", "en"),
        ("値上げは2019年3月以来で、21日から適用する。", "ja"),
        ("这是2019年3月以来首次上调，18日起执行。", "zh-Hans"),
        ("2019년 3월 이후 첫 인상이다. 새 요금은 18일부터 적용된다.", "ko"),
    ],
)
def test_a_month_since_which_is_not_that_of_the_next_day(text: str, language: str) -> None:
    assert not any(day.startswith("2019-03-") for day in _times(text, language, None))


def test_a_month_told_is_that_of_the_next_day() -> None:
    assert "2026-03-18" in _times("2026年3月5日に着工し、18日に止まった。", "ja", None)
