"""Whose figure it is: a firm told by its full name and by the first word of it is one firm."""

from __future__ import annotations

from pathlib import Path

from factcheck.pipeline import check

LONG = (
    "SEOUL, 7 July 2026 -- Samsung Electronics said on Tuesday that operating profit for the second"
    " quarter came to 12.6 trillion won, on sales of 81 trillion won."
)
SHORT = (
    "7月7日、ソウル発。韓国のサムスンは火曜日、4〜6月期の営業利益が{}兆ウォン、"
    "売上高が81兆ウォンだったと発表した。"
)
OTHER = "【首尔2026年7月7日电】{}周二公布，第二季度营业利润为9.8万亿韩元，销售额为81万亿韩元。"


def _found(folder: Path, *texts: str) -> list[str]:
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.txt"
        path.write_text(text + "\n", encoding="utf-8")
        paths.append(str(path))
    return [f.kind for f in check(paths, now="2026-07-08").findings if f.severity != "note"]


def test_the_short_name_of_a_firm_is_that_firm(tmp_path: Path) -> None:
    assert _found(tmp_path, LONG, SHORT.format("12.9")) == ["money"]
    assert _found(tmp_path, LONG, SHORT.format("12.6")) == []


def test_two_firms_have_two_profits(tmp_path: Path) -> None:
    assert _found(tmp_path, LONG, OTHER.format("LG电子")) == []


def test_a_firm_and_its_parent_in_one_deal_are_two(tmp_path: Path) -> None:
    deal = (
        "TOKYO, 7 July 2026 -- Toyota Motor will buy Toyota Industries for 4.7 trillion yen. "
        "Toyota Industries made a net profit of 260 billion yen last year."
    )
    parent = (
        "東京、7月7日。トヨタの前期の純利益は4兆8000億円で、豊田自動織機の純利益は2600億円だった。"
    )
    assert _found(tmp_path, deal, parent) == []
