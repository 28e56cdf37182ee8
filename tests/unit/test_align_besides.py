"""A count of the others is no other count of all."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.extract.whole import extract
from factcheck.readers import read_paths

HEAD = "Guild of Varnholm votes\nMarch 11, 2026\n\n"


def _write(folder: Path, name: str, text: str) -> str:
    path = folder / f"{name}.txt"
    path.write_text(text + "\n", encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("text", "besides"),
    [
        ("Mira Halvorsen beat seven other candidates.", True),
        ("The other seven candidates conceded.", True),
        ("Seven candidates conceded.", False),
        ("周若兰击败其他七名候选人。", True),
        ("七名候选人参选。", False),
        ("村瀬氏は他の7人の候補を破った。", True),
        ("残る7候補は敗れた。", True),
        ("7人の候補が立った。", False),
        ("한지우는 다른 7명의 후보를 이겼다.", True),
        ("나머지 후보 7명은 졌다.", True),
        ("후보 7명이 나섰다.", False),
    ],
)
def test_others_are_told_in_every_language(text: str, besides: bool, tmp_path: Path) -> None:
    sources, _ = read_paths([_write(tmp_path, "a", text)])
    counts = [c for c in extract(sources[0]).claims if c.kind == "count"]
    assert [c.besides for c in counts] == [besides]


def _counts_differ(folder: Path, one: str, other: str) -> bool:
    told = "{} ran for master of the guild of Varnholm on Tuesday, the warden Ulla Brask said."
    paths = [_write(folder, n, HEAD + told.format(x)) for n, x in (("a", one), ("b", other))]
    return any(f.kind == "count" for f in pipeline.check(paths, now="2026-03-12").findings)


def test_eight_candidates_are_seven_and_one(tmp_path: Path) -> None:
    assert _counts_differ(tmp_path, "Seven candidates", "Eight candidates")
    assert not _counts_differ(tmp_path, "Seven other candidates", "Eight candidates")


def test_more_others_than_all_is_a_disagreement(tmp_path: Path) -> None:
    assert _counts_differ(tmp_path, "Nine other candidates", "Eight candidates")


def test_votes_of_one_house_are_a_part_of_all(tmp_path: Path) -> None:
    """The whole and one of the parts that another source names."""
    whole = "In the first round of voting 736 votes in total were cast by lawmakers and members."
    parts = "In the first round of voting lawmakers cast 367 votes, and members cast 368 votes."
    paths = [_write(tmp_path, n, HEAD + x) for n, x in (("a", whole), ("b", parts))]
    assert not [f for f in pipeline.check(paths, now="2026-03-12").findings if f.kind == "count"]
