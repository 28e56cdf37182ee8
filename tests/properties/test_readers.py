"""Laws of reading."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.source import own_text
from factcheck.readers import read_data

PIECES = st.sampled_from(
    ["A ferry sank. ", "12人が死亡した。", "双方签署了14份文件。", "그는 말했다. ", "\n", "\n\n",
     "\t", "|", "「", "」", '"',
     "関連記事", "Related", "# ", "- ", "nn", "© 2026", "Source: x", "2026-01-06", "図1 ",
     "同上", "---", "\r\n", "。", "(", ")",
     "OSAKA, May 4 (Reuters) — ", "\u2028", "\x1b[31m", "\u202e", "AIによるレポート"]
)  # fmt: skip
DOCUMENTS = st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=400))


@settings(max_examples=150, deadline=None)
@given(DOCUMENTS)
def test_spans_read_back(text: str) -> None:
    """Sentences lie inside their item, in order, and never overlap those of another item."""
    sources, _ = read_data(text.encode("utf-8", "replace"), "a.txt")
    for source in sources:
        taken: list[tuple[int, int]] = []
        for item in source.items:
            assert item.start <= item.end <= len(source.text)
            assert len(own_text(source, item)) == item.end - item.start
            for sentence in item.sentences:
                assert item.start <= sentence.start <= sentence.end <= item.end
                assert source.text[sentence.start : sentence.end].strip()
                taken.append((sentence.start, sentence.end))
        taken.sort()
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(taken))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_named(data: bytes) -> None:
    """No bytes raise: there is a source, or a problem that is fatal."""
    sources, problems = read_data(data, "a.bin")
    assert sources or any(p.fatal for p in problems)


@settings(max_examples=50, deadline=None)
@given(DOCUMENTS)
def test_reading_twice_is_the_same(text: str) -> None:
    """Same bytes, same source."""
    data = text.encode("utf-8", "replace")
    assert read_data(data, "a.txt") == read_data(data, "a.txt")
