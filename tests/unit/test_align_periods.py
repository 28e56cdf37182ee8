"""Figures of a quarter, of half a year and of a year answer three questions."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline

HEADS = {
    "en": "Lumo Kiln reports\nJuly 5, 2024\n\n",
    "ja": "ルモ窯業が決算\n2024年7月5日\n\n",
    "zh": "卢莫窑业公布业绩\n2024年7月5日\n\n",
    "ko": "루모요업 실적 발표\n2024년 7월 5일\n\n",
}
TOLD = {
    "en": "Operating profit of Lumo Kiln rose {} in the {}.",
    "ja": "ルモ窯業の{1}の営業利益は{0}増えた。",
    "zh": "卢莫窑业{1}营业利润增长{0}。",
    "ko": "루모요업의 {1} 영업이익이 {0} 늘었다.",
}


def _differ(folder: Path, language: str, one: str, other: str) -> bool:
    paths = []
    for name, period, share in (("a", one, "12.4%"), ("b", other, "15.8%")):
        path = folder / f"{name}.txt"
        path.write_text(HEADS[language] + TOLD[language].format(share, period) + "\n", "utf-8")
        paths.append(str(path))
    found = pipeline.check(paths, now="2024-07-06").findings
    return any(f.kind == "percent" for f in found)


@pytest.mark.parametrize(
    ("language", "quarter", "half"),
    [
        ("en", "second quarter of 2024", "first half of 2024"),
        ("ja", "2024年第2四半期", "2024年上半期"),
        ("zh", "2024年第二季度", "2024年上半年"),
        ("ko", "2024년 2분기", "2024년 상반기"),
    ],
)
def test_a_quarter_is_not_the_half_it_lies_in(
    language: str, quarter: str, half: str, tmp_path: Path
) -> None:
    assert _differ(tmp_path, language, quarter, quarter)
    assert not _differ(tmp_path, language, quarter, half)


@pytest.mark.parametrize(
    ("language", "months", "quarter", "year"),
    [
        ("en", "January-March quarter", "January-March quarter", "year 2024"),
        ("ja", "2024年1〜3月期", "2024年1〜3月期", "2024年通期"),
        ("zh", "2024年1至3月", "2024年1至3月", "2024年全年"),
        ("ko", "2024년 1~3월", "2024년 1~3월", "2024년"),
    ],
)
def test_three_months_are_a_quarter(
    language: str, months: str, quarter: str, year: str, tmp_path: Path
) -> None:
    assert _differ(tmp_path, language, months, quarter)
    assert not _differ(tmp_path, language, months, year)
