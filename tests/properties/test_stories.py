"""The law of planted changes, through the whole program: made-up stories in four languages."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.stories import PLOTS, findings_of, make, plots

SEEDS = st.integers(0, 100_000)
FEW = settings(max_examples=18, derandomize=True, deadline=None)
#: facts whose change is told in every mix of languages; the others are told in most
ALWAYS = plots(
    {
        "ferry": ("injured", "cost"),
        "treaty": ("day", "place", "papers", "loan"),
        "quake": ("injured",),
        "final": ("score", "crowd"),
    }
)


def test_all_plots_tell_every_fact_in_every_language() -> None:
    for plot in PLOTS:
        for language in ("en", "ja", "zh", "ko"):
            told = plot.opening[language] + "".join(
                f"{{{name}}}" for name, fact in plot.facts.items() if language in fact.tell
            )
            assert all(f"{{{name}}}" in told for name in plot.facts)


@given(SEEDS)
@FEW
def test_sources_that_tell_the_same_facts_are_silent(seed: int) -> None:
    assert findings_of(make(seed, planted=False)) == []


@given(SEEDS)
@FEW
def test_a_change_is_told_once_and_nothing_beside_it(seed: int) -> None:
    story = make(seed, planted=True)
    found = findings_of(story)
    assert len(found) <= 1
    assert all(f.kind == story.kind and len(f.sides) == 2 for f in found)


@given(SEEDS)
@FEW
def test_a_plain_change_is_told(seed: int) -> None:
    found = findings_of(make(seed, planted=True, among=ALWAYS))
    assert [f.severity for f in found] in (["error"], ["warning"])
