"""Figures of one thing that is counted or told in two ways, and those of two things."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline

MILL = "A boiler blew up on 14 July at the Hanmo paper mill in Gunsan, killing four people."
MILL_JA = "7月14日、群山のハンモ製紙（Hanmo）の工場でボイラーが爆発し、4人が死亡した。"
MILL_KO = "7월 14일 군산 한모제지(Hanmo) 공장에서 보일러가 폭발해 4명이 숨졌다."
MILL_ZH = "7月14日，群山的韩模造纸（Hanmo）工厂锅炉爆炸，4人死亡。"
CITY = "Lena Marsh was elected mayor of Brisbane, Australia, on 18 October."
CITY_ZH = "10月18日，莉娜·马什（Lena Marsh）当选澳大利亚布里斯班市市长。"
CITY_JA = "10月18日、豪ブリスベン市長にレナ・マーシュ（Lena Marsh）氏が当選した。"


def told(tmp_path: Path, *texts: str) -> set[frozenset[str]]:
    """The surfaces of what the sources disagree on, beyond a note."""
    paths = []
    for number, text in enumerate(texts):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Published: 2026-10-20\n\n{text}\n", encoding="utf-8")
        paths.append(str(path))
    run = pipeline.check(paths, now="2026-10-21")
    loud = [f for f in run.findings if f.severity != "note"]
    return {frozenset(claim.surface for claim in finding.claims) for finding in loud}


@pytest.mark.parametrize(
    ("a", "b", "want"),
    [
        (f"{MILL} Three of the dead were Chinese nationals.",
         f"{MILL_KO} 사망자 중 2명은 중국 국적이다.", {"Three", "2명"}),
        (f"{MILL_JA}死者のうち3人は中国籍だった。",
         f"{MILL_ZH}遇难者中有两人是中国公民。", {"3人", "两人"}),
        (f"{CITY} She promised to build 1,200 affordable homes.",
         f"{CITY_ZH}她承诺兴建2100套可负担住房。", {"1,200 affordable homes", "2100套"}),
        (f"{CITY} She is the second woman to lead the city.",
         f"{CITY_ZH}她是该市第三位女市长。", {"second", "第三位"}),
    ],
)  # fmt: skip
def test_one_thing_told_in_two_ways(tmp_path: Path, a: str, b: str, want: set[str]) -> None:
    assert frozenset(want) in told(tmp_path, a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (f"{MILL} Three of the dead were Chinese nationals.",
         f"{MILL_KO} 부상자 11명 중 2명은 중국인이다."),
        (f"{MILL_JA}死者のうち3人は中国籍だった。", f"{MILL_ZH}遇难者中一人来自越南。"),
        (f"{MILL} The driver, 47, was arrested.", f"{MILL_ZH}一名22岁女乘客获救。"),
        (f"{CITY} She is the second woman to lead the city.", f"{CITY_JA}3人目の市長となる。"),
    ],
)  # fmt: skip
def test_two_things_are_no_disagreement(tmp_path: Path, a: str, b: str) -> None:
    assert told(tmp_path, a, b) == set()
