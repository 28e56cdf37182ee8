"""Laws of the whole line, from sources to findings."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import align, pipeline
from factcheck.extract.whole import Extraction
from factcheck.relate import relate
from tests.corpus.shared import reads, stories

SLUGS = [story.slug for story in stories()]


@settings(max_examples=6, deadline=None)
@given(st.sampled_from(SLUGS), st.integers(min_value=0, max_value=10_000))
def test_order_of_sources_is_irrelevant(slug: str, seed: int) -> None:
    """Paths given in any order give the same report."""
    story = next(s for s in stories() if s.slug == slug)
    paths = [str(path) for path in story.paths]
    shuffled = paths.copy()
    Random(seed).shuffle(shuffled)
    first = pipeline.check(paths, now="2026-01-01", with_claims=True)
    again = pipeline.check(shuffled, now="2026-01-01", with_claims=True)
    assert first.model_dump_json() == again.model_dump_json()


@settings(max_examples=6, deadline=None)
@given(st.sampled_from(SLUGS))
def test_the_same_story_twice_adds_nothing(slug: str) -> None:
    """Given twice, every source counts once."""
    story = next(s for s in stories() if s.slug == slug)
    paths = [str(path) for path in story.paths]
    once = pipeline.check(paths, now="2026-01-01")
    twice = pipeline.check([*paths, *paths], now="2026-01-01")
    assert [f.id for f in once.findings] == [f.id for f in twice.findings]


# Log-odds by which the words of another story may move what is told of a disagreement.
HAIR = 0.5


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(SLUGS), st.sampled_from(SLUGS))
def test_an_unrelated_story_changes_no_error(one: str, other: str) -> None:
    """What is sure of a story stays sure beside another, and nothing sure is added to it."""
    if one == other:
        return
    ids = {read.source.id for read in reads(one)}

    def sure(own: Sequence[Extraction], by: float = 0.0) -> set[frozenset[str]]:
        """What is an error, by more than a hair: so many log-odds, and two points of evidence."""
        groups = align.align(own, relate).groups
        return {
            frozenset(c.text for c in g.claims)
            for g in groups
            if g.sure
            and g.score > 4 + 4 * by
            and (g.odds is None or g.odds.log_odds >= g.odds.error + by)
            and {c.source for c in g.claims} <= ids
        }

    both = [*reads(one), *reads(other)]
    for strict, lax in ((reads(one), both), (both, reads(one))):
        told = sure(lax)
        assert all(any(len(values & own) > 1 for own in told) for values in sure(strict, HAIR))


@settings(max_examples=13, deadline=None)
@given(st.sampled_from(SLUGS))
def test_every_span_reads_back_as_its_surface(slug: str) -> None:
    """A claim's offsets point at its own words."""
    for read in reads(slug):
        for claim in read.claims:
            assert read.source.text[claim.start : claim.end] == claim.surface


@settings(max_examples=6, deadline=None)
@given(st.sampled_from(SLUGS))
def test_coverage_sums_to_the_claims(slug: str) -> None:
    """Every claim stands in exactly one bucket of the ledger."""
    story = next(s for s in stories() if s.slug == slug)
    run = pipeline.check([str(path) for path in story.paths], now="2026-01-01")
    for ledger in (run.coverage, *run.coverage.by_source.values()):
        buckets = (
            ledger.agrees
            + ledger.differs
            + ledger.updated
            + ledger.unsure
            + ledger.single
            + ledger.not_compared
        )
        assert buckets == ledger.claims
