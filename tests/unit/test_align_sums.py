"""A figure that is a part of what another text tells as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import check

WHOLE = {
    "en": "Published: 2026-10-09\n\nOrvel Optics will buy 71.4% of Dunmer Lenses from its owners,"
    " it said on Friday. Dunmer Lenses employs 640 people in Kestrel Bay.",
    "ja": "発行日：2026年10月9日\n\nオルベル光学は9日、ダンマーレンズの株式71.4％を"
    "取得すると発表した。",
}
PARTS = {
    "en": "Published: 2026-10-09\n\nOrvel Optics is to take over Dunmer Lenses of Kestrel Bay,"
    " which employs 640 people. It buys 38.2% from the founders and 33.2% from a fund.",
    "zh": "发布时间：2026-10-09\n\n欧维光学9日宣布收购邓默镜片，"
    "从创始人家族买入38.2%股份，从基金买入33.2%股份。",
}


@pytest.mark.parametrize(("whole", "parts"), [("en", "en"), ("ja", "zh")])
def test_parts_that_make_up_the_whole_are_no_other_figure(
    tmp_path: Path, whole: str, parts: str
) -> None:
    for name, text in (("a.txt", WHOLE[whole]), ("b.txt", PARTS[parts])):
        (tmp_path / name).write_text(text, encoding="utf-8")
    run = check([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], now="2026-10-20")
    assert [f.rule for f in run.findings if f.severity in ("error", "warning")] == []


def test_another_figure_stays_one(tmp_path: Path) -> None:
    told = WHOLE["en"].replace("71.4%", "74.1%")
    for name, text in (("a.txt", WHOLE["en"]), ("b.txt", told)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    run = check([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], now="2026-10-20")
    assert [f.rule for f in run.findings if f.severity == "error"] == ["percent/percent"]


def test_a_small_figure_that_fits_by_chance_makes_up_no_sum(tmp_path: Path) -> None:
    for name, share in (("a.txt", "46.2%"), ("b.txt", "49.2%")):
        text = (
            WHOLE["en"].replace("71.4%", share).replace("its owners", "its owners at a 3% premium")
        )
        (tmp_path / name).write_text(text, encoding="utf-8")
    run = check([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], now="2026-10-20")
    assert [f.rule for f in run.findings if f.severity == "error"] == ["percent/percent"]
