"""Sentences end where they end, in four languages, glued or quoted."""

from __future__ import annotations

import pytest

from factcheck.readers.sentences import sentences

CASES = [
    ("He met Mr. Osei at 5 p.m. on Jan. 5. The U.S. President left.", 2),
    ("The plan grew 1.5 percent. In the U.S. The deal held.", 3),
    ("The talks ended in 2025. Another round starts.", 2),
    ('He said "No. 3 is best." Then he left.', 2),
    ('"Go!" she said. "Stay. Wait." he said.', 2),
    ("Leaders met.The deputy stayed away.", 2),
    ("Read the notice at news.example.org/Today.Then he left. Dr. Ruiz stayed.", 2),
    ("Wait... no. What?! Yes.", 3),
    ("「はい。そうです。」と述べた。次に話した。", 2),
    ("「終わりです。」次の議題に移った。", 2),
    ("（発表は5日。）市は認めた。", 2),
    ("１．５倍だ．次の文だ．", 2),
    ("그는 1.5배라고 말했다.이어 떠났다.", 2),
    ('그는 "네. 그렇습니다"라고 했다. 회의는 끝났다.', 2),
    ("2026. 1. 6. 오전 회의가 열렸다. 참석자는 12명이다.", 2),
    ("他说：“好。我们走。”随后离开。", 2),
    ("“是的。”她说。会议结束。", 2),
    ("会谈结束.双方签署了14份文件.", 2),
    ("部長瑪麗亞．奧提茲出席簽約。她隨後離開。", 2),
]


@pytest.mark.parametrize(("text", "count"), CASES, ids=[c[0][:24] for c in CASES])
def test_a_text_has_so_many_sentences(text: str, count: int) -> None:
    """Decimals, abbreviations, quotations and lost spaces do not mislead the count."""
    spans = list(sentences(text, 0, len(text)))
    assert len(spans) == count, [text[s:e] for s, e in spans]


def test_an_unclosed_quotation_does_not_swallow_the_paragraph() -> None:
    """A lost closing mark costs one sentence, not all of them."""
    text = "市長は「再開する。できるだけ早く。住民に伝えた。"
    assert len(list(sentences(text, 0, len(text)))) == 3


def test_a_very_long_quotation_is_split_inside() -> None:
    """A speech of many sentences stays readable."""
    text = "「" + "工事は順調に進んでいる。" * 40 + "」と述べた。"
    assert len(list(sentences(text, 0, len(text)))) >= 40
