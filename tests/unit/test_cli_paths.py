"""``--against`` takes several paths, as the contract writes it."""

from __future__ import annotations

import pytest

from factcheck.cli.paths import spread

VALUED = {"--format", "--now"}


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("d --against a b", "d --against a --against b"),
        ("d --against a b --format json", "d --against a --against b --format json"),
        ("d --format json --against a -", "d --format json --against a --against -"),
        ("--against a d", "--against a d"),
        ("--format json --against a d", "--format json --against a d"),
        ("d --against a --against b c", "d --against a --against b --against c"),
        ("a b", "a b"),
    ],
)
def test_every_path_behind_against_is_a_source(given: str, meant: str) -> None:
    """A draft before it: all that follows up to the next option; none: the first path only."""
    assert spread(given.split(), VALUED) == meant.split()
