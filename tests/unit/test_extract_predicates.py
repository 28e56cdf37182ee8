"""Predicates as claims: poles of an axis, scenes, holders, and the look-alikes that stay silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import lexicon, pipeline
from factcheck.engine.predicates import compare_predicates
from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data

CONFLICTS = [
    (
        "Mayor Orla Hask attended the opening of the Brennick tunnel on Friday.",
        "オーラ・ハスク市長は金曜日のブレニック・トンネル開通式に姿を見せなかった。",
    ),
    (
        "피고인 한서진은 법정에서 구속됐다. 재판부는 한서진에게 징역 3년을 선고했다.",
        "The court sentenced Han Seo-jin to three years in prison but let him remain free on bail.",
    ),
    (
        "Dairy products are excluded from the pact between Velmora and Sandria.",
        "乳製品はベルモラとサンドリアの協定の対象に含まれる。",
    ),
    (
        "The board of Corvane Steel accepted the offer from Haldex.",
        "The board of Corvane Steel refused the offer from Haldex.",
    ),
]
QUIET = [
    ("The Brennick tunnel was closed in March and reopened in May.", "隧道于5月恢复通行。"),
    (
        "The suspect was arrested on Monday and released on bail on Wednesday.",
        "警方周一逮捕了嫌疑人。",
    ),
    ("Kim Do-hyun was named best player last year.", "최우수선수에는 박세진 선수가 뽑혔다."),
    ("Team Alder won the final against Team Birch.", "バーチは決勝で敗れた。"),
    ("The men who had not been vaccinated were sent home.", "係員は月曜にワクチン接種を受けた。"),
    ("It is not known whether the minister will resign.", "장관은 사임했다."),
    ("The council approved the harbour plan but rejected the tower.", "市議会は塔を却下した。"),
    (
        "Best actress went to Aiko Tanabe, best actor to Louis Hart.",
        "主演男優賞はルイス・ハートに贈られた。",
    ),
    ("The company denied the report on Tuesday.", "同社は火曜日、報道を否定した。"),
    ("Ryo Tanabe finished second in the slalom.", "회전 종목 2위는 다나베 료였다."),
]


def _alarms(folder: Path, one: str, other: str) -> list[str]:
    paths = []
    for name, text in (("one", one), ("other", other)):
        path = folder / f"{name}.txt"
        path.write_text(text + "\n", encoding="utf-8")
        paths.append(str(path))
    run = pipeline.check(paths, now="2026-06-01")
    return [f.rule for f in run.findings if f.severity in ("error", "warning")]


@pytest.mark.parametrize(("one", "other"), CONFLICTS)
def test_what_one_affirms_and_the_other_denies_is_found(
    tmp_path: Path, one: str, other: str
) -> None:
    assert "polarity/happened" in _alarms(tmp_path, one, other)


@pytest.mark.parametrize(("one", "other"), QUIET)
def test_look_alikes_stay_silent(tmp_path: Path, one: str, other: str) -> None:
    assert _alarms(tmp_path, one, other) == []


def _claims(text: str, kind: str) -> list[Claim]:
    sources, _ = read_data(text.encode(), "a.txt")
    return [claim for claim in extract(sources[0]).claims if claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Officers raided a villa in the central city of Taichung.", {"city:1668399"}),
        ("警察は台湾・台中市の住宅を捜索した。", {"city:1668399"}),
        ("경찰은 타오위안의 고급 주택을 압수 수색했다.", {"city:6696918"}),
        ("試合は高雄の国家体育場で行われた。", {"place:kaohsiung"}),
        ("The envoy of Taichung signed nothing.", set()),
    ],
)
def test_the_scene_of_an_event(text: str, places: set[str]) -> None:
    assert {claim.text for claim in _claims(text, "place")} == places


def test_the_holder_of_a_prize_is_the_person_next_to_it() -> None:
    text = "Best actress went to Aiko Tanabe, who thanked nobody. The jury of Paul Denby was brief."
    holders = [c.text for c in _claims(text, "person") if c.attribute == "holder"]
    assert holders == ["Aiko Tanabe"]
    assert not _claims("Aiko Tanabe was best actress last year.", "person")


def test_poles_of_one_axis() -> None:
    assert lexicon.axis("crime/custody") == lexicon.axis("courts/release")
    assert lexicon.axis("mergers/approve-deal") == lexicon.axis("outcomes/reject")
    assert lexicon.takes_turns("courts/arrest") and not lexicon.takes_turns("courts/convict")
    assert lexicon.axis("diplomacy/summit") is None


def test_a_title_that_nobody_is_said_to_have_spoken_is_no_statement() -> None:
    said = _claims('"We will open the gate at noon tomorrow," Lena Orvik said.', "quote")
    assert len(said) == 1 and said[0].attribution == "Lena Orvik"
    assert not _claims('The plan "A harbour for a hundred years to come" has nine parts.', "quote")


def test_towns_provinces_and_countries() -> None:
    one, same, other = (
        _claims(f"The talks were held in {town}.", "place")[0]
        for town in ("Busan", "Busan", "Taichung")
    )
    assert compare_predicates(one, same) == "same"
    assert compare_predicates(one, other) == "contradicts"
