"""Whatever the text, the lexicon's spans are spans of that text and nothing breaks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import lexicon
from factcheck.language.han import fold_han
from factcheck.lexicon import bridge, cues
from factcheck.lexicon.fold import fold

LANGUAGES = ("en", "ja", "zh-Hans", "zh-Hant", "ko", "fr", "und")

WORDS = st.sampled_from(
    ["summit ", "首脳会談", "前", "副", "總統", "정상 회담", "전 ", "대통령", "signed ", "former ",
     "MOU", "没有", "İ", "ﬁ", "\u0301", "𠮷", "👩‍👩‍👧", "\n", "　", "２０件", "state visit "]
)  # fmt: skip
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=5)), max_size=20).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_spans_are_spans_of_the_text(text: str, language: str) -> None:
    """Sorted, inside the text, and the surface is what stands there."""
    mentions = lexicon.find(text, language)
    assert mentions == sorted(mentions, key=lambda m: m.start)
    for mention in mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.surface
        assert lexicon.concept(mention.concept).id == mention.concept
    for cue in cues.find(text, language):
        assert text[cue.start : cue.end] == cue.surface


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_folding_keeps_length_and_is_done_once(text: str, language: str) -> None:
    """Offsets in folded text are offsets in the text."""
    folded = fold(text, language)
    assert len(folded) == len(text) == len(fold_han(text))
    assert fold(folded, language) == folded
    assert fold_han(fold_han(text)) == fold_han(text)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_bridge_weights(text: str, language: str) -> None:
    assert all(0 < weight <= 1 for weight in bridge.keys(text, language).values())


@pytest.mark.parametrize("relation", [lexicon.apart, lexicon.opposite, lexicon.nested])
def test_relations_are_symmetric(relation: object) -> None:
    """Held apart, opposite and nested read the same from both sides."""
    assert callable(relation)
    ids = [c.id for c in lexicon.all_concepts()][::9]
    assert all(relation(a, b) == relation(b, a) for a in ids for b in ids)


def test_no_concept_is_apart_from_its_own_kind() -> None:
    ids = [c.id for c in lexicon.all_concepts()]
    assert not [(a, b) for a in ids for b in lexicon.ancestors(a) if lexicon.apart(a, b)]
