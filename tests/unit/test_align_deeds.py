"""Deeds that one source tells of one person and another source of somebody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.align.identity import are_apart, is_full, may_be_one
from tests.unit.two_texts import Case, alarms, holds


def _case(a: tuple[str, str], b: tuple[str, str], *values: str) -> Case:
    sides = {
        name: {"title": title, "published": "2026-06-05", "text": text}
        for name, (title, text) in (("a", a), ("b", b))
    }
    return {**sides, "values": dict.fromkeys(values, "")}


DIFFER = [
    _case(
        (
            "Court jails harbour pilot over ferry crash",
            "A court in Port Linden on Thursday sentenced harbour pilot Owen Tally to four years in"
            " prison over the ferry crash that killed nine people. Judge Miriam Castell passed the"
            " sentence after a trial of three weeks.",
        ),
        (
            "여객선 충돌 도선사에 징역 4년",
            "포트린든 법원은 4일 여객선 충돌로 9명을 숨지게 한 도선사 오언 탤리에게 징역 4년을"
            " 선고했다. 판결은 하워드 그린 판사가 선고했다. 재판은 3주 동안 이어졌다.",
        ),
        "Miriam Castell",
        "하워드 그린",
    ),
    _case(
        (
            "港町に新しい灯台守の像",
            "港町の広場で6月3日、灯台守の銅像の除幕式が開かれ、渡辺恵子町長が除幕した。"
            "像の高さは3メートルで、町民ら200人が集まった。",
        ),
        (
            "港口小镇灯塔守望者铜像揭幕",
            "港口小镇广场6月3日举行灯塔守望者铜像揭幕仪式，县议会议长高桥诚为铜像揭幕。"
            "铜像高3米，约200名居民到场。",
        ),
        "渡辺恵子",
        "高桥诚",
    ),
    _case(
        (
            "Police arrest warehouse manager after fire",
            "Police in Ashby on Thursday arrested warehouse manager Colin Pratt on suspicion of"
            " negligence after the fire that killed six workers last week. The blaze burned for 14"
            " hours.",
        ),
        (
            "阿什比仓库大火：警方拘捕一人",
            "阿什比警方6月4日以涉嫌过失罪拘捕保安主任丹尼斯·沃克。上周的仓库大火烧了14小时，造成6名工人死亡。",
        ),
        "Colin Pratt",
        "丹尼斯·沃克",
    ),
    _case(
        (
            "호수시의회, 야간 주차 유료화 가결",
            "호수시의회는 4일 야간 주차 유료화 조례안을 통과시켰다. 조례안은 박서윤 의원이"
            " 발의했다. 찬성 14표, 반대 9표였다.",
        ),
        (
            "湖水市議会、夜間駐車有料化を可決",
            "湖水市議会は4日、夜間の駐車を有料にする条例案を賛成14、反対9で可決した。"
            "条例案を提案したのは金泰浩議員で、来月から施行される。",
        ),
        "박서윤",
        "金泰浩",
    ),
    _case(
        (
            "Amateur finds comet from garden",
            "A comet found last month from a back garden in Lowmoor has been confirmed by"
            " astronomers. Retired teacher Harriet Doyle discovered the comet on 11 May with a"
            " 20-centimetre telescope.",
        ),
        (
            "庭先から新彗星、天文台が確認",
            "ローモアの庭先で先月見つかった彗星が、天文台によって確認された。"
            "彗星は元郵便局員のジョージ・ペンローズさんが5月11日、口径20センチの望遠鏡で発見した。",
        ),
        "Harriet Doyle",
        "ジョージ・ペンローズ",
    ),
    _case(
        (
            "Orchestra opens season in new hall",
            "The Marwick Philharmonic opened its season on Thursday in the new hall on Quay Street."
            " Estonian conductor Liina Saar conducted the opening concert before an audience of"
            " 1,900.",
        ),
        (
            "매릭 필하모닉, 새 공연장서 시즌 개막",
            "매릭 필하모닉이 4일 키 스트리트의 새 공연장에서 시즌을 열었다."
            " 개막 공연은 핀란드 출신 지휘자 에로 라흐티가 지휘했다. 관객 1900명이 들었다.",
        ),
        "Liina Saar",
        "에로 라흐티",
    ),
]


@pytest.mark.parametrize("case", DIFFER, ids=lambda case: next(iter(case["values"])))
def test_one_deed_of_two_persons_is_found(case: Case, tmp_path: Path) -> None:
    """The verb and its object are one, in whatever languages, and the names are two persons'."""
    assert holds(alarms(tmp_path, case, "person"), case)


QUIET = [
    # One person, spelled in two scripts.
    _case(
        ("Mayor opens bridge", "Mayor Ines Calvo cut the ribbon of the Sela bridge on Thursday."),
        ("셀라 다리 개통", "이네스 칼보 시장이 4일 셀라 다리 개통 테이프를 끊었다."),
    ),
    # Several attend.
    _case(
        ("Envoys at opening", "Ambassador Peter Holm attended the opening of the Sela bridge."),
        ("셀라 다리 개통식", "4일 셀라 다리 개통식에 마리아 실바 대사가 참석했다."),
    ),
    # Each signs for a side of his own.
    _case(
        ("Fisheries pact signed", "Minister Peter Holm signed the fisheries pact in Port Sela."),
        ("어업협정 서명", "포트셀라에서 마리아 실바 장관이 어업협정에 서명했다."),
    ),
    # The other source names that person too.
    _case(
        (
            "Mayor opens bridge",
            "Mayor Ines Calvo cut the ribbon of the Sela bridge. Engineer Peter Holm designed it.",
        ),
        (
            "Engineer opens bridge",
            "Engineer Peter Holm cut the ribbon of a model. Mayor Ines Calvo cut the ribbon of the"
            " Sela bridge.",
        ),
    ),
]


@pytest.mark.parametrize("case", QUIET, ids=lambda case: case["a"]["title"])
def test_two_persons_of_two_deeds_are_none(case: Case, tmp_path: Path) -> None:
    """One person under two spellings, deeds of many, of two sides, and persons whom both name."""
    assert alarms(tmp_path, case, "person") == []


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("金民锡", "김윤덕", True),
        ("Selina Mok", "周啓文", True),
        ("李在明", "이재명", False),
        ("约西亚·塔纳", "塔纳", False),
        ("Hugo Larsen", "ヒューゴ・ラーセン", False),
    ],
)
def test_names_of_two_persons(a: str, b: str, apart: bool) -> None:
    """Readings, sounds and parts of names tell whether two may be one."""
    assert are_apart(a, b) is apart
    assert not (apart and may_be_one(a, b))


def test_a_surname_is_no_full_name() -> None:
    """Only who is fully named is surely not another."""
    assert [is_full(n) for n in ("Ma", "마연서", "周", "周啓文", "ペ", "オ・ダソム")] == [
        False,
        True,
        False,
        True,
        False,
        True,
    ]
