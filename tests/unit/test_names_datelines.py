"""The town of a dateline, where the text names it again."""

from __future__ import annotations

import pytest

from factcheck.names.datelines import shown_towns
from factcheck.names.find import find_names


@pytest.mark.parametrize(
    ("place", "text", "shown"),
    [
        ("ORVENHOLT, Iceland", "Orvenholt police said so. In Orvenholt it rained.", 2),
        ("ORVENHOLT CITY", "The Orvenholt mayor spoke.", 1),
        ("TOKYO/ORVENHOLT", "Tokyo and Orvenholt agreed.", 1),
        ("TOKYO", "Tokyo police said so.", 0),
        ("大阪", "大阪府警によると", 0),
        ("ORVENHOLT", "An Orvenholt-born singer won.", 0),
    ],
)
def test_a_town_that_no_table_knows_is_shown(place: str, text: str, shown: int) -> None:
    found = shown_towns(place, text)
    assert len(found) == shown
    assert {text[s.start : s.end] for s in found} <= {"Orvenholt"}


def test_a_shown_town_is_a_place() -> None:
    text = "Crews of the Orvenholt fire station came."
    names = find_names(text, "en", shown_towns("ORVENHOLT", text))
    assert [(n.surface, n.kind.value) for n in names] == [("Orvenholt", "place")]
