"""Of whom an act of one person is told, and who signs where countries do."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import check_whole


def _persons(folder: Path, text: str, attribute: str) -> set[str]:
    path = folder / "a.txt"
    path.write_text(text, encoding="utf-8")
    whole = check_whole([str(path)], now="2026-10-20")
    claims = [c for read in whole.reads for c in read.claims if c.kind == "person"]
    return {claim.surface for claim in claims if claim.attribute == attribute}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Published: 2026-10-19\n\nRuna Hessel, a former harbour pilot, has been elected"
            " governor of the province, beating Paol Tendris.",
            "Runa Hessel",
        ),
        (
            "発行日：2026年10月19日\n\n知事選で、新人のルナ・ヘッセル氏（51）が、現職のパオル・テンドリス氏を破って初当選した。",
            "ルナ・ヘッセル",
        ),
        (
            "发布时间：2026-10-19\n\n中左翼候选人埃丽娜·穆尔塔得票率51.2%，当选该州主席。",
            "埃丽娜·穆尔塔",
        ),
        (
            "입력 2026-10-19\n\n루나 헤셀 후보가 현직인 파올 텐드리스 지사를 꺾고 당선됐다.",
            "루나 헤셀",
        ),
    ],
)
def test_who_was_elected_is_not_whom_he_beat(tmp_path: Path, text: str, name: str) -> None:
    assert _persons(tmp_path, text, "person") == {name}


def test_two_countries_sign_for_themselves(tmp_path: Path) -> None:
    text = "發布時間：2026-10-19\n\n高市早苗會見李在明，兩國簽署海底電纜合作備忘錄。"
    assert _persons(tmp_path, text, "holder") == set()


@pytest.mark.parametrize(
    "text",
    [
        "發布時間：2026-10-19\n\n〔記者林可可／綜合外電〕光學大廠5日宣布人事改組，將由北村悟出任新社長。",
        "Published: 2026-10-19\n\nBy Ada Quill\n\nThe labour minister has been dismissed.",
    ],
)
def test_who_wrote_the_report_does_nothing_of_it(tmp_path: Path, text: str) -> None:
    told = _persons(tmp_path, text, "person") | _persons(tmp_path, text, "holder")
    assert not told & {"林可可", "Ada Quill"}
