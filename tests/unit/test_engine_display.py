"""Values as readers of each language write them."""

from __future__ import annotations

import pytest

from factcheck.engine.display import display


@pytest.mark.parametrize(
    ("text", "en", "ja", "zh", "ko"),
    [
        ("2026-01-06", "6 January 2026", "2026年1月6日", "2026年1月6日", "2026년 1월 6일"),
        ("2026-01", "January 2026", "2026年1月", "2026年1月", "2026년 1월"),
        ("2026-01-06T09:30+09:00", "6 January 2026 09:30 (+09:00)",
         "2026年1月6日 09:30 (+09:00)", "2026年1月6日 09:30 (+09:00)",
         "2026년 1월 6일 09:30 (+09:00)"),
        ("2026-01-04/2026-01-07", "4 January 2026 to 7 January 2026",
         "2026年1月4日から2026年1月7日", "2026年1月4日至2026年1月7日",
         "2026년 1월 4일~2026년 1월 7일"),
        ("2016/", "from 2016", "2016年から", "自2016年", "2016년부터"),
        ("14", "14", "14", "14", "14"),
        ("15000", "15,000", "1.5万", "1.5万", "1.5만"),
        (">=14", "at least 14", "14以上", "至少14", "14 이상"),
        ("~500", "about 500", "約500", "约500", "약 500"),
        ("273000000000 USD", "273 billion USD", "2730億 USD", "2730亿 USD", "2730억 USD"),
        ("2 pp", "2 points", "2ポイント", "2个百分点", "2%포인트"),
        ("58 %", "58 %", "58 %", "58 %", "58 %"),
        ("P4D", "4 days", "4日", "4天", "4일"),
        ("PT1H30M", "1 hour 30 minutes", "1時間30分", "1小时30分钟", "1시간30분"),
        ("#3", "3rd", "3番目", "第3", "3번째"),
        ("#11", "11th", "11番目", "第11", "11번째"),
        ("7.2 km", "7.2 km", "7.2 km", "7.2 km", "7.2 km"),
        ("3-2", "3-2", "3-2", "3-2", "3-2"),
        ("weekday:2", "Wednesday", "水曜日", "星期三", "수요일"),
        ("Lee Jae-myung", "Lee Jae-myung", "Lee Jae-myung", "Lee Jae-myung", "Lee Jae-myung"),
    ],
)  # fmt: skip
def test_display(text: str, en: str, ja: str, zh: str, ko: str) -> None:
    shown = [display(text, lang) for lang in ("en", "ja", "zh", "ko")]
    assert shown == [en, ja, zh, ko]


def test_four_digits_are_a_year_where_they_date_something() -> None:
    assert display("2021", "en", "date") == "2021"
    assert display("2021", "ko", "date") == "2021년"
    assert display("2021", "en", "count") == "2,021"


def test_another_language_falls_back_to_english() -> None:
    assert display("P1D", "fr") == "1 day"
    assert display("P1D", "zh-Hant") == "1天"


@pytest.mark.parametrize("text", ["", "/", "P", "#x", "weekday:", "2026-13-01", "> ", "~", "1-"])
def test_what_is_no_canonical_value_is_left_alone(text: str) -> None:
    assert isinstance(display(text, "en"), str)


@pytest.mark.parametrize("lang", ["en", "ja", "zh", "ko"])
def test_a_year_that_a_check_found_has_no_thousands_mark(lang: str) -> None:
    assert display("year:1989", lang) == "1989"


@pytest.mark.parametrize("lang", ["en", "ja", "zh", "ko"])
def test_a_number_longer_than_decimals_reach_is_shown(lang: str) -> None:
    assert display("4" + "9" * 40, lang)
    assert display(f"{'9' * 40} USD", lang).endswith("USD")
