"""The corpus, read once for all tests that look at it."""

from __future__ import annotations

import functools

from factcheck import pipeline
from factcheck.extract.whole import Extraction
from factcheck.readers import read_paths
from tests.corpus.evaluate import ROOT
from tests.corpus.format import Story, load_stories


@functools.cache
def stories() -> tuple[Story, ...]:
    """All stories."""
    return tuple(load_stories(ROOT))


@functools.cache
def reads(slug: str) -> tuple[Extraction, ...]:
    """The extractions of a story's sources."""
    story = next(s for s in stories() if s.slug == slug)
    sources, problems = read_paths([str(path) for path in story.paths])
    assert not [p for p in problems if p.fatal]
    return tuple(pipeline.read_all(sources))
