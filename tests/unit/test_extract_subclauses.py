"""A date is that of its own clause: not of what came before or after it, nor of the telling."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.whole import extract
from factcheck.readers import read_paths

OTHERS = [
    ("Complaints surfaced on June 4 after the airline suspended flights.", "politics/suspend"),
    ("It approved the budget on May 9 before the prime minister resigned.", "politics/resign"),
    ("After the court issued its ruling, the mayor resigned on April 2.", "courts/ruling"),
    ("The ministry announced on May 4 that the two leaders would meet again.", "diplomacy/talks"),
    ("The court on 25 January jailed him for burning a hall after a strike.", "labour/strike"),
    ("台風が上陸した後、10日に広い範囲で被害が明らかになった。", "disasters/typhoon"),
    ("知事は4日、地裁が判決を言い渡したのを受け、辞任した。", "courts/ruling"),
    ("噴火から一夜明けた12日、住民3000人が避難した。", "disasters/eruption"),
    ("中央通信は12日、首脳が会談したと伝えた。", "diplomacy/talks"),
    ("16日の香港メディアによると、両首脳は会談する予定だ。", "diplomacy/talks"),
    ("官员10日在台风登陆不到24小时后确认有12人死亡。", "disasters/landfall"),
    ("据香港媒体16日报道，两国领导人将举行会谈。", "diplomacy/talks"),
    ("渡轮倾覆之后，搜救工作4日恢复。", "disasters/shipwreck"),
    ("허리케인이 상륙한 뒤 10일 곳곳에서 피해가 확인됐다.", "disasters/landfall"),
    ("시장은 4일 법원이 판결을 내린 뒤 사임했다.", "courts/ruling"),
    ("4일자 동해신문은 공장에서 폭발이 일어났다고 보도했다.", "disasters/explosion"),
    ("同社は28日、新たに2人が死亡していたことを確認したと発表した。", "politics/announce"),
]  # fmt: skip
OWN = [
    ("The typhoon made landfall on Oct. 9 before moving out to sea.", "disasters/landfall"),
    ("After a fire broke out at the plant on May 4, production was suspended.", "disasters/fire"),
    ("Prosecutors said on May 4 that the suspect was arrested on May 2.", "courts/arrest"),
    ("両首脳は4日に会談し、共同声明に署名した。", "diplomacy/talks"),
    ("3日に両首脳が会談した後、共同声明が発表された。", "diplomacy/talks"),
    ("9日台风登陆后，当局确认12人死亡。", "disasters/landfall"),
    ("9일 태풍이 상륙한 뒤 12명이 숨진 것으로 집계됐다.", "disasters/landfall"),
    ("두 정상은 4일 정상회담을 열고 협정에 서명했다.", "diplomacy/summit"),
]


def dated(folder: Path, text: str) -> set[str]:
    """Concepts of all that the dates of a text date."""
    path = folder / "a.txt"
    path.write_text(text + "\n", encoding="utf-8")
    sources, _ = read_paths([str(path)])
    return {concept for claim in extract(sources[0]).claims for concept in claim.dated}


@pytest.mark.parametrize(("text", "concept"), OTHERS)
def test_a_date_is_not_that_of_another_clause(tmp_path: Path, text: str, concept: str) -> None:
    assert concept not in dated(tmp_path, text)


@pytest.mark.parametrize(("text", "concept"), OWN)
def test_a_date_is_that_of_its_own_clause(tmp_path: Path, text: str, concept: str) -> None:
    assert concept in dated(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "2019年7月、工場に火をつけ36人を殺害した罪に問われている被告に、地裁は25日、死刑を言い渡しました。",
        "지난 2019년 7월 공장에 불을 지른 피고인에게 법원이 25일 사형을 선고했다.",
    ],
)
def test_a_bare_day_takes_no_month_told_with_its_year(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text + "\n", encoding="utf-8")
    sources, _ = read_paths([str(path)])
    days = [
        c.text for c in extract(sources[0]).claims if c.surface == "25日" or c.surface == "25일"
    ]
    assert days == ["----25"]
