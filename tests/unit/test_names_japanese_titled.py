"""Surnames before an office, and who speaks in a Japanese sentence."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data

TOLD = "安定した運営を続けたいと考えている"


def quotes(text: str) -> list[Claim]:
    """The quotations of a short text."""
    sources, _ = read_data(f"2025年10月20日\n\n{text}".encode(), "a.txt")
    return [c for s in sources for c in extract(s).claims if c.kind == "quote"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"内藤和男総裁が会見した。内藤総裁は「{TOLD}」と述べた。", "内藤和男"),
        (f"田中総裁は「{TOLD}」と述べた。", "田中"),
        (f"内藤和男総裁が会見した。30代の男性は「{TOLD}」と話した。", None),
        (f"内藤和男被告が出廷した。内藤被告の弁護人は「{TOLD}」と述べた。", None),
        (f"内藤和男総裁が会見した。「{TOLD}」と述べた。", "内藤和男"),
    ],
)
def test_who_speaks(text: str, speaker: str | None) -> None:
    assert [c.subject for c in quotes(text)] == [(speaker,) if speaker else ()]


def test_a_town_before_its_mayor_is_no_surname() -> None:
    assert quotes(f"大島町長は「{TOLD}」と述べた。")[0].subject == ()
