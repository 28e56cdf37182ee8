"""The corpus loads, and a mistake in a story is named where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import DataError
from tests.corpus.format import load_stories, load_story

CORPUS = Path(__file__).parents[2] / "corpus"
HEAD = "title: T\ndomain: test\nhalf: tune\nlanguages: [en, ja]\nnow: 2026-03-20\n"


def write(folder: Path, gold: str) -> Path:
    story = folder / "bridge"
    story.mkdir()
    (story / "a.txt").write_text("The bridge cost $5 million. It opened on 5 May. 5 May was cold.")
    (story / "b.txt").write_text("橋は600万ドルかかった。")
    (story / "story.yaml").write_text(HEAD + gold)
    return story


GOOD = """conflicts:
  - id: c1
    kind: money
    severity: hard
    why: the cost
    sides:
      - [{source: a.txt, quote: "cost $5 million", value: "$5 million"}]
      - [{source: b.txt, quote: "橋は600万ドル", value: "600万ドル"}]
"""


def test_a_good_story_loads_and_finds_its_values(tmp_path: Path) -> None:
    story = load_story(write(tmp_path, GOOD))
    start, end = story.span(story.conflicts[0].sides[1][0])
    assert story.texts["b.txt"][start:end] == "600万ドル"
    assert [path.name for path in story.paths] == ["a.txt", "b.txt"]
    assert not story.conflicts[0].inside


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"cost $5 million"', '"cost $9 million"', "quote found 0 times in a.txt"),
        ('quote: "cost $5 million", value: "$5 million"', 'quote: "5 May", value: "5"', "2 times"),
        ('value: "600万ドル"', 'value: "0"', 'value "0" found 2 times'),
        ("source: b.txt", "source: c.txt", "there is no source c.txt"),
        ("kind: money", "kind: price", "kind: Input should be"),
        ("severity: hard", "severity: hard\n    weight: 1", "Extra inputs are not permitted"),
        ("    why: the cost", "    why: the cost\n    inside: true", "but names 2"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in GOOD
    with pytest.raises(DataError) as caught:
        load_story(write(tmp_path, GOOD.replace(old, new)))
    assert any(message in each.message for each in caught.value.mistakes)
    assert all(each.line > 1 or "is used" in each.message for each in caught.value.mistakes)


def test_one_side_is_no_conflict(tmp_path: Path) -> None:
    gold = "\n".join(GOOD.splitlines()[:-1]) + "\n"
    with pytest.raises(DataError, match="at least 2 items"):
        load_story(write(tmp_path, gold))


def test_gold_may_not_contradict_itself(tmp_path: Path) -> None:
    quiet = """quiet:
  - why: wrongly called quiet
    passages: [{source: a.txt, quote: "$5 million", value: "$5 million"},
               {source: b.txt, quote: "600万ドル", value: "600万ドル"}]
"""
    with pytest.raises(DataError, match='opposite sides of conflict "c1"'):
        load_story(write(tmp_path, GOOD + quiet))


def test_the_corpus_is_sound() -> None:
    stories = load_stories(CORPUS)
    assert stories
    assert {story.half for story in stories} == {"tune", "measure"}
