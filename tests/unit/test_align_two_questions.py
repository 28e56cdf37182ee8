"""Two texts of one story that answer two questions raise nothing; neighbours that do are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.exchanges import trades_there
from tests.unit.two_texts import alarms_of, examples


@pytest.mark.parametrize("case", examples("two_questions.yaml"), ids=lambda case: case["id"])
def test_two_questions_raise_nothing(tmp_path: Path, case: dict[str, str]) -> None:
    assert alarms_of(tmp_path, case["kind"], case["a"], case["b"]) == []


def test_the_rate_of_one_bank_told_both_ways_is_found(tmp_path: Path) -> None:
    raised = "PRAGUE, Nov 5 (Wire) - The Czech central bank raised its key rate on Thursday.\n"
    held = "체코 중앙은행, 기준금리 동결\n\n체코 중앙은행이 5일 기준금리를 동결했다.\n"
    assert alarms_of(tmp_path, "polarity", raised, held)


def test_the_goal_of_one_pair_told_in_two_ways_is_found(tmp_path: Path) -> None:
    ja = (
        "日本の高市首相とインドのモディ首相は9日、奈良で会談し、"
        "両国は2032年に貿易額を500億ドルに増やす目標で合意した。\n"
    )
    zh = "印度总理莫迪9日在奈良与日本首相高市早苗会谈，两国计划到2030年将贸易额提高到500亿美元。\n"
    assert alarms_of(tmp_path, "date", ja, zh)


@pytest.mark.parametrize(
    ("text", "language", "place", "want"),
    [
        ("Its stock rose 2.5% to $14 in early Frankfurt trading.", "en", "Frankfurt", True),
        ("A warehouse burned down in Frankfurt on Monday.", "en", "Frankfurt", False),
        ("主力の株はニューヨーク市場で売られた。", "ja", "ニューヨーク", True),
        ("ニューヨークで会合が開かれた。", "ja", "ニューヨーク", False),
        ("公司股价20日在纽约收跌0.8%。", "zh", "纽约", True),
        ("峰会20日在纽约举行。", "zh", "纽约", False),
        ("주가는 뉴욕에서 0.8% 내린 채 마감했다.", "ko", "뉴욕", True),
        ("회담은 뉴욕에서 열렸다.", "ko", "뉴욕", False),
    ],
)
def test_where_a_price_was_made(text: str, language: str, place: str, want: bool) -> None:
    first = text.index(place)
    assert trades_there(text, language, first, first + len(place)) is want
