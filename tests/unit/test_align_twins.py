"""One statement told twice: short texts that differ in one value, and those that do not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.engine.display import display
from factcheck.engine.relation import Relation, of_values
from factcheck.extract.values import find_values

Loud = Callable[[str, str], bool]


@pytest.fixture
def loud(tmp_path: Path) -> Loud:
    """Whether two texts without a date, given by themselves, end in an error or a warning."""

    def run(a: str, b: str) -> bool:
        for name, text in (("a", a), ("b", b)):
            (tmp_path / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")
        found = pipeline.check([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], now="2026-01-01")
        return any(finding.severity in ("error", "warning") for finding in found.findings)

    return run


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The Marlow observatory, which the county rebuilt after the storm, has mapped "
            "4,100 faint galaxies.",
            "The Marlow observatory has mapped 900 faint galaxies.",
        ),
        ("ガラスの水槽に金魚が12匹泳いでいます。", "ガラスの水槽に金魚が3匹泳いでいます。"),
        (
            "青松镇图书馆今年修复了民国时期的旧报纸3200份，并向读者开放。",
            "青松镇图书馆修复了民国时期的旧报纸800份。",
        ),
        (
            "새로 나온 제습기는 소음 시험에서 3등급을 받아 관심을 끌었다.",
            "새로 나온 제습기는 소음 시험에서 1등급을 받았다.",
        ),
        (
            "해솔마을 벽화 사업은 전국 평가에서 7위에 올랐다.",
            "해솔마을 벽화 사업은 평가에서 4위에 올랐다.",
        ),
        (
            "Lena Hartwick, a glass painter, was born on 3 May 1951.",
            "Lena Hartwick was born in 1964.",
        ),
    ],
)  # fmt: skip
def test_one_value_of_one_statement_differs(loud: Loud, a: str, b: str) -> None:
    assert loud(a, b)
    assert loud(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The Brackenford fair opens on 5 June.", "The Brackenford fair opens on 9 June."),
        ("ひばり市の花火大会は8月14日に開かれる。", "ひばり市の花火大会は8月24日に開かれる。"),
        ("枫桥镇灯会将于10月3日开幕。", "枫桥镇灯会将于11月3日开幕。"),
        ("솔내시 도서 축제는 17일부터 시작된다.", "솔내시 도서 축제는 27일부터 시작된다."),
    ],
)  # fmt: skip
def test_days_of_a_year_that_nobody_tells_are_compared(loud: Loud, a: str, b: str) -> None:
    assert loud(a, b)
    assert not loud(a, a + " ")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # two values differ: two statements
        (
            "By 2031 the Orrin dam fund will spend 40 million dollars on repairs.",
            "By 2028 the Orrin dam fund will spend 12 million dollars on repairs.",
        ),
        # what is measured differs: the way to the harbour, the way to the tower
        (
            "みどり台の駅から港までは自転車で40分かかります。",
            "みどり台の塔へは坂道を登って15分かかります。",
        ),
        # the one tells the value of the other as well
        (
            "새 안내서는 1층 전시실이 전시 장소라고 했으나 5층 전시실도 전시 장소라고 덧붙였다.",
            "1층 전시실이 전시 장소다.",
        ),
        # hardly a word in common
        ("山里小学校の児童は40人だ。", "青浜中学校の図書室に机が12台ある。"),
    ],
)  # fmt: skip
def test_two_statements_are_left_alone(loud: Loud, a: str, b: str) -> None:
    assert not loud(a, b)


def test_a_date_without_its_year_is_compared_by_month_and_day() -> None:
    june, day, full = (
        find_values(text, "en", published)[0]
        for text, published in (
            ("It opens in June.", None),
            ("It opens on 27 June.", None),
            ("It opened on 30 June 2026.", "2026-07-02"),
        )
    )
    assert of_values(june, day) is Relation.COMPATIBLE
    assert of_values(day, full) is of_values(full, day) is Relation.CONTRADICTS
    assert of_values(june, full) is Relation.COMPATIBLE
    assert day.month_day == (6, 27)
    assert full.month_day == (6, 30)


def test_a_date_without_its_year_is_shown_as_one() -> None:
    assert [display("--06-27", lang) for lang in ("en", "ja", "zh", "ko")] == [
        "27 June",
        "6月27日",
        "6月27日",
        "6월 27일",
    ]
    assert display("----17") == "the 17th"
    assert display("--06", "ko") == "6월"
    assert display("--13-01") == "--13-01"  # no such month: left as it stands


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The council named four harbours as shelters and added two harbours on Friday.",
            "The council named six harbours as shelters.",
        ),
        ("牧場の柵の中に、白い馬が2頭と、黒い馬が3頭います。", "牧場の柵の中に、馬が5頭います。"),
        (
            "새솔구는 대피소를 기존 4곳에서 3곳 더 늘려 지정했다.",
            "새솔구는 대피소를 7곳 지정했다.",
        ),
    ],
)
def test_a_figure_made_of_those_of_the_other_text_is_no_other_one(
    loud: Loud, a: str, b: str
) -> None:
    assert not loud(a, b)


def test_tolls_of_two_texts_without_a_day_are_a_warning(tmp_path: Path) -> None:
    texts = (
        "The Orlen quake killed 12 people and injured 40 in the mountain towns.",
        "The Orlen quake killed 15 people and injured 40 in the mountain towns.",
    )
    paths = [tmp_path / f"{number}.txt" for number in range(2)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(f"{text}\n", encoding="utf-8")
    found = pipeline.check([str(path) for path in paths], now="2026-01-01").findings
    assert [finding.severity for finding in found if finding.rule == "count/toll"] == ["warning"]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(f"Published: 2026-03-05\n\n{text}\n", encoding="utf-8")
    found = pipeline.check([str(path) for path in paths], now="2026-03-06").findings
    assert [finding.severity for finding in found if finding.rule == "count/toll"] == ["error"]
