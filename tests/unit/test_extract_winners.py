"""Who won an event for men or women, who led a trial or a delegation, who takes a post."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.model.claim import Claim

MEET = {
    "zh": "玉里游泳锦标赛破六项纪录\n\n玉里游泳锦标赛5月17日结束，来自23个国家的412名选手参赛，"
    "打破6项纪录。",
    "ko": "다마리 수영선수권 6개 신기록\n\n다마리 수영선수권대회가 5월 17일 끝났다. 23개국 412명이 "
    "출전해 기록 6개를 새로 썼다. ",
}


def _claims(tmp_path: Path, text: str) -> list[Claim]:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    sources, claims, _ = pipeline.claims([str(path)])
    assert sources
    return claims


def _alarms(tmp_path: Path, *texts: str) -> list[str]:
    paths = []
    for number, text in enumerate(texts):
        path = tmp_path / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    run = pipeline.check(paths, now="2026-12-01")
    return [f.kind for f in run.findings if f.severity in ("error", "warning")]


@pytest.mark.parametrize(
    ("text", "holder", "event"),
    [
        ("Mio Sakai of Japan took the women's 10km in two hours.", "Mio Sakai", ("length:10000",)),
        ("The women's marathon title went to Mio Sakai.", "Mio Sakai", ("length:marathon",)),
        (
            "女子100メートル平泳ぎは酒井美緒が優勝した。",
            "酒井美緒",
            ("length:100", "style:breaststroke"),
        ),
        ("女子10公里由林晓晴力压坂井美绪夺冠。", "林晓晴", ("length:10000",)),
        ("여자 10㎞에서는 일본의 사카이 미오가 우승했다.", "사카이 미오", ("length:10000",)),
    ],
)
def test_winners_and_their_events(
    tmp_path: Path, text: str, holder: str, event: tuple[str, ...]
) -> None:
    found = [
        (claim.surface, claim.qualifiers)
        for claim in _claims(tmp_path, text)
        if claim.head and claim.head.concepts == ("honours/women-winner",)
    ]
    assert found == [(holder, event)]


@pytest.mark.parametrize(
    "text",
    [
        "Last year's winner Mio Sakai did not enter the women's race.",
        "女子100メートル平泳ぎで酒井美緒は2位だった。",
        "Mio Sakai won her heat in the women's 100m freestyle semi-finals.",
    ],
)
def test_who_won_nothing(tmp_path: Path, text: str) -> None:
    heads = [claim.head.concepts for claim in _claims(tmp_path, text) if claim.head]
    assert ("honours/women-winner",) not in heads


def test_two_winners_of_one_event_differ(tmp_path: Path) -> None:
    own = MEET["ko"] + "여자 10㎞에서는 일본의 사카이 미오가 우승했다."
    assert "person" in _alarms(tmp_path, own, MEET["zh"] + "女子10公里由林晓晴夺冠。")
    assert "person" not in _alarms(tmp_path, own, MEET["zh"] + "女子5公里由林晓晴夺冠。")


@pytest.mark.parametrize(
    ("text", "holder", "concept", "land"),
    [
        (
            "South Korea's delegation was led by Jeong Min-ho.",
            "Jeong Min-ho",
            "honours/delegation-head",
            "KR",
        ),
        ("韓国代表団は鄭珉鎬氏が率いた。", "鄭珉鎬", "honours/delegation-head", "KR"),
        ("한국 대표단은 정민호가 이끌었다.", "정민호", "honours/delegation-head", "KR"),
        (
            "Marcus Tolley put his name to the text on behalf of Vietnam.",
            "Marcus Tolley",
            "honours/signer",
            "VN",
        ),
        (
            "임상시험은 다카라베 료이치 박사가 이끌었다.",
            "다카라베 료이치",
            "honours/principal-investigator",
            None,
        ),
        (
            "治験全体の責任者を務めたのは、福岡市の小児科医、財部諒一医師。",
            "財部諒一",
            "honours/principal-investigator",
            None,
        ),
    ],
)
def test_who_has_a_part(
    tmp_path: Path, text: str, holder: str, concept: str, land: str | None
) -> None:
    found = [c for c in _claims(tmp_path, text) if c.head and c.head.concepts == (concept,)]
    assert {claim.surface for claim in found if claim.kind == "person"} == {holder}
    assert {tuple(claim.principals) for claim in found} == {(land,) if land else ()}


@pytest.mark.parametrize(
    ("text", "takes"),
    [
        ("Kevin Appadu, a lawyer, takes over at energy.", {"Kevin Appadu"}),
        ("ケビン・アパドゥ氏がエネルギー相を引き継ぐ。", {"ケビン・アパドゥ"}),
        ("社長の大久保修二が9月末で退任し、後任に常務の新井千尋が就任する。", {"新井千尋"}),
        ("President Gen Hasebe will become chairman.", set()),
    ],
)
def test_who_takes_a_post(tmp_path: Path, text: str, takes: set[str]) -> None:
    found = [c for c in _claims(tmp_path, text) if c.head and c.head.concepts]
    posts = [c for c in found if c.head and c.head.concepts[0] == "honours/new-in-post"]
    assert {claim.surface for claim in posts} == takes
