"""Acts told of whom and of what: look-alikes stay silent, opposed states of one thing are told."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck import pipeline
from factcheck.extract.instances import numbers_of
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


@pytest.mark.parametrize(
    ("text", "concept", "told"),
    [
        ("組合は新しい案を受け入れる考えはない。", "outcomes/accept", "no"),
        ("工会不打算接受新方案。", "outcomes/accept", "no"),
        ("议会以不记名投票方式选举她为总理。", "elections/election", "yes"),
    ],
)
def test_what_nobody_means_to_do_is_denied(text: str, concept: str, told: str) -> None:
    """ "No plans to accept" denies the accepting; a secret ballot denies nothing."""
    assert _acts(text)[concept][0] == told


@pytest.mark.parametrize(
    ("words", "language", "keys"),
    [
        ("Berth 3 reopened", "en", ("no:3",)),
        ("the reactor No. 02 was shut", "en", ("no:2",)),
        ("５号機は運転を再開した", "ja", ("no:5",)),
        ("三號碼頭恢復作業", "zh-Hant", ("no:3",)),
        ("제2터미널이 문을 열었다", "ko", ("no:2",)),
        ("9月3号恢复营业", "zh-Hans", ()),
        ("three berths reopened", "en", ()),
    ],
)
def test_which_of_a_series(words: str, language: str, keys: tuple[str, ...]) -> None:
    assert numbers_of(words, language) == keys
