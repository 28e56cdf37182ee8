"""Among many sources, what one tells against several that tell one value alike has a lower bar."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.align import outvoted
from factcheck.align.facts import Edge, find_facts
from factcheck.align.features import feature_of
from factcheck.align.pairs import Pair
from factcheck.align.points import Point
from factcheck.model.claim import Claim
from factcheck.model.value import Bound, Value, ValueKind
from tests.unit.two_texts import alarms_of

HIGH = 3.4  # the bar among so many sources
PARTS = {"head": 2.4, "near values": 0.7}


def _point(
    source: int, amount: int, bound: Bound = Bound.EXACT, basis: tuple[str, ...] = ()
) -> Point:
    text = str(amount)
    value = Value(
        kind=ValueKind.COUNT, text=text, surface=text, start=0, end=1, amount=Decimal(amount),
        bound=bound,
    )  # fmt: skip
    claim = Claim(
        source=text, path=f"{source}.txt", item=0, sentence=0, start=0, end=1, kind="count",
        attribute="count", text=text, surface=text, language="en", value=value,
        basis=basis,
    )  # fmt: skip
    return Point(source, source, [feature_of(source, claim, source, {}, None)])


def _edge(a: int, b: int, relation: str, chance: float, parts: dict[str, float]) -> Edge:
    pair = Pair(a, b, relation, 8.0, frozenset(), True)
    return Edge(a, b, pair, 8.0, frozenset(), True, parts=parts, chance=chance, certain=HIGH)


def _bars(
    told: tuple[int, ...],
    *,
    chance: float = 2.2,
    parts: dict[str, float] = PARTS,
    bound: Bound = Bound.EXACT,
    basis: tuple[str, ...] = (),
) -> set[float]:
    """The bars of the disagreements with source 0, the sources after it telling ``told``."""
    points = [_point(0, 414, bound, basis), *(_point(n, v) for n, v in enumerate(told, 1))]
    agreeing = [
        _edge(a.number, b.number, "same", 0.0, {})
        for a in points
        for b in points
        if a.number < b.number and a.features[0].claim.text == b.features[0].claim.text
    ]
    against = [_edge(0, p.number, "contradicts", chance, parts) for p in points[1:]]
    outvoted.lower_bars(against, find_facts(agreeing, points), points)
    return {edge.certain for edge in against}


def test_several_that_tell_one_value_lower_the_bar() -> None:
    assert _bars((415, 415, 415)) == {outvoted.CERTAIN}
    assert _bars((415, 415)) == {HIGH}  # two are not many
    assert _bars((415, 416, 417)) == {HIGH}  # nor are three that differ


@pytest.mark.parametrize(
    "changed",
    [
        {"chance": 1.8},
        {"basis": ("basis/forecast",)},  # expected, where the others tell what came of it
        {"parts": {"head": 1.0, "near values": 0.7}},  # of another noun
        {"parts": {"head": 2.4}},  # not near
        {"parts": {**PARTS, "small": 1.0}},
        {"bound": Bound.AT_LEAST},
    ],
)
def test_what_is_told_of_another_thing_or_openly_does_not(changed: dict[str, object]) -> None:
    assert _bars((415, 415, 415), **changed) == {HIGH}  # type: ignore[arg-type]


def test_one_that_bears_the_odds_alone_does_not() -> None:
    points = [_point(0, 414), *(_point(n, 415) for n in (1, 2, 3))]
    same = [_edge(1, 2, "same", 0.0, {}), _edge(2, 3, "same", 0.0, {})]
    against = [_edge(0, n, "contradicts", 2.2 if n == 1 else 1.0, PARTS) for n in (1, 2, 3)]
    outvoted.lower_bars(against, find_facts(same, points), points)
    assert {edge.certain for edge in against} == {HIGH}


JUDGES = {
    "ko": (
        "서울 법원의 {} 판사는 12일 전 시장 박도현에게 징역 3년을 선고했다.",
        "김세윤",
        "김세연",
    ),
    "zh": ("高雄地方法院12日判处前市长三年徒刑，法官{}宣读判决书。", "林志忠", "林志宗"),
}


@pytest.mark.parametrize("language", JUDGES)
def test_a_name_that_one_source_misspells(tmp_path: Path, language: str) -> None:
    text, name, other = JUDGES[language]
    assert len(alarms_of(tmp_path, "name", *(text.format(n) for n in (name, name, other)))) == 1


def test_brothers_are_two(tmp_path: Path) -> None:
    text = "서울 법원의 {} 판사는 12일 전 시장 박도현에게 징역 3년을 선고했다."
    both = text.format("김세윤") + " 동생인 김세연 변호사도 법정에 있었다."
    visit = "12일 서울 법원에서 전 시장 박도현의 선고를 지켜본 김세연 변호사는 말을 아꼈다."
    told = [both, text.format("김세윤"), visit]
    assert alarms_of(tmp_path, "name", *told) == []
