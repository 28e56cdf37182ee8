"""Two persons who are each told to be the first: of one act, and of two."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.two_texts import Case, alarms


def _case(title: tuple[str, str], text: tuple[str, str]) -> Case:
    sides = zip("ab", title, text, strict=True)
    return {side: {"title": t, "published": "2026-05-04", "text": x} for side, t, x in sides}


TITLES = ("Fire at the Norfield paper mill hurts four", "Four hurt in fire at Norfield paper mill")
EN = (
    "A fire at the Norfield paper mill hurt four workers on Monday and burned for six hours."
    " {} The mill makes newsprint and employs 210 people. Firefighters from three towns came."
)
JA_TITLE = "ノーフィールドの製紙工場で火災　４人けが"
JA = (
    "英国ノーフィールドの製紙工場で月曜日に火災があり、従業員４人がけがをした。火は６時間燃え続けた。"
    "{}工場は新聞用紙を作り、２１０人が働いている。三つの町から消防隊が駆け付けた。"
)
OPPOSED = [
    (
        EN.format("The first to notice the smoke was Anna Brandt, a machine operator."),
        EN.format("Paul Hartley, a guard, was the first to notice the smoke."),
    ),
    (
        EN.format("The first to notice the smoke was Anna Brandt, a machine operator."),
        JA.format("最初に煙に気付いたのは警備員の高橋健太さんだった。"),
    ),
]
APART = [
    (
        EN.format("The first to notice the smoke was Anna Brandt, a machine operator."),
        EN.format("Paul Hartley, a surgeon, was the first to treat a worker in the hospital."),
    ),
    (
        EN.format("The first to notice the smoke was Anna Brandt, a machine operator."),
        EN.format("Ms Brandt was the first to notice the smoke. The last to leave was Paul Moss."),
    ),
    (
        EN.format("The first to notice the smoke was Anna Brandt, a machine operator."),
        JA.format("最初に煙に気付いたのは操作係のアンナ・ブラントさんだった。"),
    ),
    (
        EN.format("The first to notice the smoke was Anna Brandt, a machine operator."),
        JA.format("最後に病院を出たのは警備員の高橋健太さんだった。"),
    ),
]


def _titles(text: str) -> str:
    return TITLES[1] if text.isascii() else JA_TITLE


@pytest.mark.parametrize(("a", "b"), OPPOSED, ids=["en", "en-ja"])
def test_two_firsts_of_one_act_are_told(a: str, b: str, tmp_path: Path) -> None:
    """Two persons, neither of whom may be the other, were each the first to do it."""
    found = alarms(tmp_path, _case((TITLES[0], _titles(b)), (a, b)), "person")
    assert len(found) == 1


@pytest.mark.parametrize(("a", "b"), APART, ids=["act", "same", "spelling", "last"])
def test_two_firsts_of_two_acts_are_not(a: str, b: str, tmp_path: Path) -> None:
    """Other acts, one person in two scripts, and the first against the last."""
    assert alarms(tmp_path, _case((TITLES[0], _titles(b)), (a, b)), "person") == []
