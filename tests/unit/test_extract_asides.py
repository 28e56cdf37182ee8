"""What an aside between commas tells neither colours nor dates the sentence around it."""

from __future__ import annotations

import pytest

from factcheck.extract.reading.asides import asides, own_part
from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.model.event import Modality
from factcheck.readers.read import read_data

HEAD = "The Harbour Times\n1 March 2026\n\n"


def claims(text: str) -> list[Claim]:
    sources, _ = read_data((HEAD + text).encode(), "a.txt")
    return [claim for source in sources for claim in extract(source).claims]


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Norland, who will host the next games, won the cup on Friday.", "sport/win"),
        ("Helix, which is to open a plant in May, signed the agreement on Friday.", "trade/sign"),
        ("The minister, due to visit Oslo in May, resigned on Friday.", "politics/resign"),
        ("The bridge, which could reopen in May, was closed on Friday.", "infrastructure/closure"),
    ],
)
def test_a_plan_told_in_an_aside_leaves_the_sentence_as_it_is(text: str, concept: str) -> None:
    found = [c for c in claims(text) if c.event is not None and c.event.concept == concept]
    assert found
    assert all(c.modality is Modality.HAPPENED for c in found)
    assert "2026-02-27" in {c.text for c in found if c.kind == "date"}


def test_a_plan_told_in_the_sentence_is_one() -> None:
    found = claims("Helix, which opened a plant in May, will sign the agreement on Friday.")
    days = [c for c in found if c.kind == "date" and c.text == "2026-03-06"]
    assert [c.modality for c in days] == [Modality.PLANNED]


def test_where_asides_begin_and_end() -> None:
    text = "Ana, who left on May 5, 2026, with 1,200 others, spoke."
    assert [text[a:b] for a, b in asides(text)] == [", who left on May 5, 2026"]
    assert own_part(text, 0).split() == ["Ana", ",", "with", "1,200", "others,", "spoke."]
    assert own_part(text, text.index("May")).strip() == ", who left on May 5, 2026"
    assert asides("Ana who left spoke.") == ()
