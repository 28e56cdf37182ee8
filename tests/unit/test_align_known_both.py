"""Two persons whom both sources know, of whom one has a part alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.two_texts import Case, alarms, holds

_PARTY = {
    "en": "The New Harbour Party chose its leader at a convention in Kaohsiung on 9 November. Of"
    " 84,210 members, 71 percent voted. Tsai Wei-ting and Hung Po-yen were among four candidates.",
    "ja": "新港党は11月9日、高雄で党大会を開き、党首を選んだ。党員8万4210人のうち71%が投票した。"
    "蔡維婷氏と洪柏彦氏ら4人が立候補していた。",
    "zh": "新港党11月9日在高雄举行党代表大会，选出党魁。84210名党员中有71%投票。"
    "蔡维婷和洪柏彦等四人参选。",
}
_CUP = {
    "en": "Hanbit beat Miyako 2-1 after extra time in the East Asian Club Cup final at Suwon on 8"
    " November. A crowd of 31,420 watched. Kang Do-yoon and Bae Ji-sup both started.",
    "ko": "동아시아 클럽컵 결승이 11월 8일 수원에서 열려 한빛이 연장 끝에 미야코를 2-1로 꺾었다."
    " 관중은 3만1420명이었다. 강도윤과 배지섭은 나란히 선발로 나섰다.",
    "zh": "东亚俱乐部杯决赛11月8日在水原举行，韩光队经加时赛以2比1击败宫古队。现场观众31420人。"
    "姜道允和裴智燮均首发出场。",
}


def _case(a: str, b: str, *values: str) -> Case:
    sides = {
        name: {"title": "", "published": "2026-11-09", "text": text}
        for name, text in (("a", a), ("b", b))
    }
    return {**sides, "values": dict.fromkeys(values, "")}


DIFFER = [
    _case(
        _PARTY["en"] + " Tsai Wei-ting was elected leader with 54 percent.",
        _PARTY["ja"] + "洪柏彦氏が54%を得て党首に選出された。",
        "Tsai Wei-ting",
        "洪柏彦",
    ),
    _case(
        _PARTY["zh"] + "蔡维婷以54%的得票率当选党魁。",
        _PARTY["ja"] + "洪柏彦氏が54%を得て党首に選出された。",
        "蔡维婷",
        "洪柏彦",
    ),
    _case(
        _PARTY["en"] + " Tsai Wei-ting finished second.",
        _PARTY["zh"] + "洪柏彦得票居次。",
        "Tsai Wei-ting",
        "洪柏彦",
    ),
    _case(
        _CUP["en"] + " Kang Do-yoon levelled the match from the penalty spot.",
        _CUP["ko"] + " 배지섭이 페널티킥으로 동점골을 넣었다.",
        "Kang Do-yoon",
        "배지섭",
    ),
    _case(
        _CUP["zh"] + "姜道允首开纪录。",
        _CUP["ko"] + " 배지섭이 전반 9분 선제골을 넣었다.",
        "姜道允",
        "배지섭",
    ),
]
AGREE = [
    _case(
        _PARTY["en"] + " Tsai Wei-ting was elected leader with 54 percent.",
        _PARTY["ja"] + "洪柏彦氏は副党首に選ばれた。",
    ),
    _case(
        _PARTY["en"] + " Tsai Wei-ting was elected leader with 54 percent.",
        _PARTY["zh"] + "洪柏彦得票居次。",
    ),
    _case(
        _CUP["zh"] + "姜道允首开纪录。",
        _CUP["ko"] + " 배지섭이 페널티킥으로 동점골을 넣었다.",
    ),
]


@pytest.mark.parametrize("case", DIFFER)
def test_one_part_of_two_persons(case: Case, tmp_path: Path) -> None:
    assert holds(alarms(tmp_path, case, "person"), case)


@pytest.mark.parametrize("case", AGREE)
def test_two_parts_of_two_persons(case: Case, tmp_path: Path) -> None:
    assert alarms(tmp_path, case, "person") == []
