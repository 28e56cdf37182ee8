"""Runs of equal results and things told by their number are ordinals, in all four languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.whole import extract
from factcheck.readers import read_paths


def ordinals(folder: Path, text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Value and subject of every ordinal of a text."""
    path = folder / "a.txt"
    path.write_text(text + "\n", encoding="utf-8")
    sources, _ = read_paths([str(path)])
    return [(c.text, c.subject) for c in extract(sources[0]).claims if c.kind == "ordinal"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Orders at the mill rose for the third quarter in succession.", "#3"),
        ("Orders at the mill rose for the fourth straight month.", "#4"),
        ("製粉会社の受注は3四半期連続で増えた。", "#3"),
        ("面粉厂的订单连续第三个月增长。", "#3"),
        ("제분 회사의 주문이 4분기 연속 늘었다.", "#4"),
        ("The barge struck Pier 7 of the bridge at night.", "#7"),
        ("驳船夜间撞上大桥7号桥墩。", "#7"),
        ("바지선이 밤에 7번 교각에 부딪혔다.", "#7"),
        ("はしけが夜、橋の7番橋脚に衝突した。", "#7"),
    ],
)
def test_a_run_and_a_numbered_thing(text: str, value: str, tmp_path: Path) -> None:
    """They are one figure, whatever words tell them."""
    assert value in [told for told, _ in ordinals(tmp_path, text)]


def test_a_quarter_of_the_year_is_no_run(tmp_path: Path) -> None:
    """Only what is in a row is."""
    assert not ordinals(tmp_path, "Orders at the mill rose in the third quarter of the year.")


def test_a_place_in_a_race_is_its_runners(tmp_path: Path) -> None:
    """Another runner's place is another figure."""
    found = ordinals(tmp_path, "Eva Lindqvist finished third in the race on Saturday in Oslo.")
    assert [value for value, _ in found] == ["#3"]
    assert found[0][1]
