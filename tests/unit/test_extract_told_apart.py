"""Nouns beside a Japanese figure that it does not tell; words that only look like an act."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.model.event import Modality
from factcheck.readers.read import read_data


def claims_of(text: str) -> list[Claim]:
    """All claims of a short text."""
    sources, _ = read_data(f"2025年10月20日\n\n{text}".encode(), "a.txt")
    return [c for s in sources for c in extract(s).claims]


def concepts_of(text: str, value: str) -> tuple[str, ...]:
    claim = next(c for c in claims_of(text) if c.text == value)
    return claim.head.concepts if claim.head else ()


@pytest.mark.parametrize(
    ("text", "value", "concept"),
    [
        ("輸出額は、自動車などが増えたことから7億円になった。", "700000000 JPY", "trade/exports"),
        ("雨量は花巻空港で79.0ミリだった。", "79 mm", "disasters/rainfall"),
        ("重症者数は前日比4人減の8人となった。", "4", "health/severe-case"),
        ("31人が死亡し、12人の行方がわかっていない。", "12", "disasters/missing"),
        ("死者10人に、15人と連絡取れず", "15", "disasters/missing"),
    ],
)
def test_the_noun_of_a_figure(text: str, value: str, concept: str) -> None:
    assert concept in concepts_of(text, value)


def test_what_a_change_is_held_against_is_not_what_changed() -> None:
    text = "来場者は前回の市長選に比べ62.5％増えた。"
    assert "elections/election" not in concepts_of(text, "62.5 %")


def test_missing_people_are_not_denied() -> None:
    claim = next(c for c in claims_of("登山者4人の行方がわかっていない。") if c.text == "4")
    assert not claim.negated


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("乗用車とトラックが正面衝突し、警察が調べている。", "states/violent"),
        ("陶器市は終わりを迎えた。", "diplomacy/host"),
        ("売店から現金3万円が奪われた。", "defence/lose-territory"),
        ("生産は過去最高を更新した。", "trade/extend"),
        ("銀行は成長率の予想を維持した。", "courts/dismiss-appeal"),
        ("代表は準優勝に終わった。", "sport/title"),
    ],
)
def test_no_act_is_read(text: str, event: str) -> None:
    assert event not in {c.event.concept for c in claims_of(text) if c.event}


@pytest.mark.parametrize(
    ("text", "negated"), [("代表は優勝を逃した。", True), ("代表は優勝した。", False)]
)
def test_a_title_missed_is_no_title(text: str, negated: bool) -> None:
    claim = next(c for c in claims_of(text) if c.event and c.event.concept == "sport/title")
    assert claim.negated is negated


@pytest.mark.parametrize(
    "text", ["軍は北東に向けて発射した。", "機体は予定の軌道で衛星3基を分離した。"]
)
def test_no_plan_is_read(text: str) -> None:
    assert {c.modality for c in claims_of(text)} == {Modality.HAPPENED}


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("緑党は小選挙区で23議席を得た。", "小選挙"),
        ("9日、赤森県川西町で男が逮捕された。", "~town:西"),
    ],
)
def test_no_place_is_read(text: str, gone: str) -> None:
    assert not [c.text for c in claims_of(text) if c.kind == "place" and c.text.endswith(gone)]
