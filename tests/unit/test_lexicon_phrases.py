"""Phrases of the fields, which are compiled only where one of their words is met."""

from __future__ import annotations

import pytest

from factcheck.lexicon import verbs


@pytest.mark.parametrize("language", verbs.COLUMNS)
def test_every_phrase_can_be_compiled(language: str) -> None:
    for pattern, _ in verbs._phrases(language).patterns:
        verbs._compiled(pattern)
