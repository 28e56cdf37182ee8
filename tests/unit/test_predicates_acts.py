"""Acts told of whom and of what: look-alikes stay silent, opposed states of one thing are told."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck import pipeline
from factcheck.extract.whole import extract
from factcheck.readers.read import read_data

CASES = yaml.safe_load((Path(__file__).parent / "data" / "acts.yaml").read_text(encoding="utf-8"))[
    "cases"
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_acts(case: dict[str, str], tmp_path: Path) -> None:
    """A look-alike is no alarm; a contradiction is told, if only as a note."""
    paths = []
    for side in "ab":
        path = tmp_path / f"{side}.txt"
        path.write_text(case[side] + "\n", encoding="utf-8")
        paths.append(str(path))
    run = pipeline.check(paths, now="2026-06-10")
    if case["want"] == "fires":
        assert [f for f in run.findings if f.kind == "polarity"]
    else:
        assert not [f for f in run.findings if f.severity in ("error", "warning")]


def _acts(text: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    sources, _ = read_data(text.encode(), "a.txt")
    claims = [c for c in extract(sources[0]).claims if c.kind == "polarity" and c.event]
    return {c.event.concept: (c.text, c.subject) for c in claims if c.event}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The airport has no instrument landing system.", False),
        ("The flight had no landing at Orsk.", True),
        ("市场认为着陆的可能性不大。", False),
        ("착륙 시도는 두 번 있었다.", False),
    ],
)
def test_a_device_or_an_attempt_is_no_act(text: str, told: bool) -> None:
    assert ("transport/landing" in _acts(text)) is told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("宮本さやか（24）は決勝で許允珠に敗れた。", ("宮本さやか",)),
        ("Sayaka Miyamoto, 24, lost to Heo Yun-ju in the final.", ("Sayaka Miyamoto",)),
    ],
)
def test_of_two_sides_the_one_that_acts(text: str, who: tuple[str, ...]) -> None:
    assert _acts(text)["sport/lose"] == ("no", who)
