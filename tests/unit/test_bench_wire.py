"""The generated wire: unrelated stories are told of different people, firms and towns."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.wire import LANGUAGES, Generator

MANY = 3000  # stories: more than there are known towns, and than names that make persons


@pytest.mark.parametrize("slot", ["town", "person", "company"])
def test_no_two_stories_share_a_name(slot: str) -> None:
    generator = Generator()
    stories = [generator.story(number) for number in range(MANY)]
    for language in LANGUAGES:
        assert len({story.names[language][slot] for story in stories}) == MANY


def test_the_same_seed_makes_the_same_wire(tmp_path: Path) -> None:
    told = []
    for name in ("one", "other"):
        folder = tmp_path / name
        folder.mkdir()
        Generator(7).write(folder, 40)
        told.append({path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()})
    assert told[0] == told[1]
    assert len(told[0]) == 40
