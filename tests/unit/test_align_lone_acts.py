"""Acts that each of two sources tells once, one as done and the other as not done."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline

# Enough figures that likelihood decides, and words in common with no single act.
FILLER = {
    "en": (
        "TAVALA, May 5, 2026 (Harbour Wire) - The lantern festival of Lindora drew 81,000 visitors"
        " on Monday. The town counted 1,240 boats, 37 stages and 412 stalls. Hotels sold 9,300"
        " rooms, and the railway ran 86 trains. Police had 240 officers on duty."
    ),
    "ja": (
        "（タバラ通信）リンドラの灯籠祭りには2026年5月4日、8万1000人が訪れた。町によると船1240隻、舞台37カ所、"
        "屋台412店が並んだ。ホテルは9300室を売り、鉄道は86本を走らせた。警察は240人を配置した。"
    ),
    "zh": (
        "林多拉灯笼节2026年5月4日吸引8.1万人到场。镇政府说，共有1240艘船、37个舞台和412个摊位。酒店售出9300间"
        "客房，铁路开行86趟列车。警方出动240人。"
    ),
    "ko": (
        "린도라 등불 축제에 2026년 5월 4일 8만1000명이 찾았다."
        " 읍은 배 1240척, 무대 37곳, 노점 412곳을"
        " 세었다. 호텔은 객실 9300개를 팔았고 철도는 열차 86편을 운행했다. 경찰은 240명을 배치했다."
    ),
}


def _tied(folder: Path, a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Whether an act of one side knows that the other side tells it the other way."""
    paths = []
    for name, (language, sentence) in (("a", a), ("b", b)):
        path = folder / f"{name}.txt"
        path.write_text(f"{FILLER[language]}\n\n{sentence}\n", encoding="utf-8")
        paths.append(str(path))
    whole = pipeline.check_whole(paths, now="2026-12-31")
    acts = [f for f in whole.alignment.features if f.claim.kind == "polarity"]
    return any(feature.tied for feature in acts)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            ("en", "The union of the boatmen stayed away from the opening parade."),
            ("ko", "뱃사공 노조는 개막 행진에 참석했다."),
        ),
        (
            ("ja", "町の空港は平常通り営業した。"),
            ("ko", "읍의 공항은 종일 폐쇄됐다."),
        ),
        (
            ("zh", "审判席意见分歧，表决选出最佳灯笼。"),
            ("ja", "審査員は全会一致で最優秀の灯籠を選んだ。"),
        ),
        (
            ("ko", "여객선 선장은 법정에서 구속됐다."),
            ("en", "The captain of the ferry remains free on bail."),
        ),
    ],
)
def test_one_act_told_both_ways(tmp_path: Path, a: tuple[str, str], b: tuple[str, str]) -> None:
    """With nothing else of its sort on either side, few words in common settle what it is of."""
    assert _tied(tmp_path, a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            ("ja", "町へ向かう列車は定刻に着いた。"),
            ("en", "One train to the town arrived 40 minutes late."),
        ),
        (
            ("zh", "镇北的大桥重新开放。"),
            ("ko", "읍 남쪽의 다리는 여전히 폐쇄돼 있다."),
        ),
        (
            ("ko", "주차 요금은 인상됐다."),
            ("ja", "町は船の入港料を引き下げた。"),
        ),
    ],
)
def test_many_of_one_sort_are_left_alone(
    tmp_path: Path, a: tuple[str, str], b: tuple[str, str]
) -> None:
    """Every train has its delay and every town its bridges."""
    assert not _tied(tmp_path, a, b)
