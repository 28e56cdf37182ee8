"""Feasts by the sun, the moon and the week, in the languages that name them."""

from __future__ import annotations

import pytest

from factcheck.extract.reading.calendar import Impossible
from factcheck.extract.reading.canon import span_text
from factcheck.extract.reading.feasts import holiday_span
from factcheck.extract.values import find_values


@pytest.mark.parametrize(
    ("rule", "year", "want"),
    [
        ("lunar/1/1", 2025, "2025-01-29"),
        ("lunar/1/0", 2026, "2026-02-16"),
        ("lunar/8/15", 2033, "2033-09-08"),  # of a year whose leap month is disputed
        ("lunar/5/5", 2023, "2023-06-22"),  # behind a leap month
        ("lunar/12/8", 2026, "2027-01-15"),
        ("term/qingming", 2025, "2025-04-04"),
        ("term/winter", 2026, "2026-12-22"),
        ("equinox/3", 2026, "2026-03-20"),
        ("equinox/9", 2024, "2024-09-22"),
        ("12-29..01-03", 2025, "2025-12-29/2026-01-03"),
        ("easter+1", 2026, "2026-04-06"),
        ("11/4/3", 2026, "2026-11-26"),
        ("hijri/10/1", 2026, "2026-03-19"),
    ],
)
def test_feasts_fall_on_their_days(rule: str, year: int, want: str) -> None:
    """Days that calendars of those years show."""
    assert span_text(holiday_span(year, rule)) == want


def test_beyond_the_table_no_day_is_told() -> None:
    """A feast by the moon in a year that the table lacks is refused."""
    with pytest.raises(Impossible):
        holiday_span(2150, "lunar/8/15")


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("灯会将于今年元宵节闭幕。", "zh-Hans", ["2026-03-03"]),
        ("他們將在農曆八月十五團聚。", "zh-Hant", ["2026-09-25"]),
        ("火車票於端午連假前開賣。", "zh-Hant", []),
        ("春节档票房走高。", "zh-Hans", []),
        ("商店街は旧正月に休む。", "ja", ["2026-02-17"]),
        ("お盆休みの渋滞は長かった。", "ja", []),
    ],
)
def test_feasts_are_found_in_text(text: str, language: str, want: list[str]) -> None:
    """A feast is a day where it stands for itself, not where it names a season's trade."""
    assert [value.text for value in find_values(text, language, "2026-03-20")] == want
