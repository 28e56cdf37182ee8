"""Scores of several matches that one paper tells, and of the one match that two papers tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import check

FINAL = [
    "Norway beat Iceland 4-0 in the final of the Harbour Cup in Oslo on 9 March 2026. In the match "
    "for third place Chile beat Peru 6-1.",
    "ノルウェーは2026年3月9日、オスロで行われたハーバー杯決勝でアイスランドに4－0で勝った。"
    "2次リーグの対戦は打ち合いの末に9－6で制していた。",
    "挪威队2026年3月9日在奥斯陆举行的港口杯决赛中以4比0战胜冰岛队。小组赛以3比1取胜。",
    "노르웨이는 2026년 3월 9일 오슬로에서 열린 하버컵 결승에서 아이슬란드를 4-0으로 꺾었다. "
    "3위 결정전에서는 칠레가 페루를 6-1로 이겼다.",
]


def _alarms(folder: Path, texts: list[str]) -> list[str]:
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.txt"
        path.write_text(text + "\n", encoding="utf-8")
        paths.append(str(path))
    run = check(paths, now="2026-03-10")
    return [f.message for f in run.findings if f.kind == "score" and f.severity != "note"]


def test_the_match_for_third_place_is_another_match(tmp_path: Path) -> None:
    assert _alarms(tmp_path, FINAL) == []


@pytest.mark.parametrize("wrong", range(4))
def test_another_score_of_the_final_is_told(tmp_path: Path, wrong: int) -> None:
    texts = [t.replace("4-0", "5-0").replace("4－0", "5－0").replace("4比0", "5比0") for t in FINAL]
    told = [texts[n] if n == wrong else FINAL[n] for n in range(4)]
    assert _alarms(tmp_path, told)
