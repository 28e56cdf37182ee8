"""The raised point of Japanese newspapers: a decimal point before a unit, a list elsewhere."""

from __future__ import annotations

import pytest

from factcheck.extract.values import find_values


def _told(text: str) -> list[str]:
    return [value.text for value in find_values(text, "ja", "2024-09-20")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("球速は88・6マイルだった。", "88.6 mi/h"),
        ("船は15・5ノットで進んだ。", "15.5 kn"),
        ("画面は6・7インチ。", "6.7 in"),
        ("1バレル=71・3ドルで終えた。", "71.3 USD"),
        ("賞金は1・8ユーロだった。", "1.8 EUR"),
        ("防御率2・35で首位に立つ。", "2.35"),
    ],
)
def test_a_decimal_point_stands_before_a_unit(text: str, value: str) -> None:
    assert value in _told(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("20・30フィートの容器を積む。", ["20", "30 ft"]),
        ("5・10マイル走に出た。", ["5", "10 mi"]),
        ("1・2号機が止まった。", ["1"]),
    ],
)
def test_elsewhere_it_lists(text: str, values: list[str]) -> None:
    assert _told(text)[: len(values)] == values
