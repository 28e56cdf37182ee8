"""What a value keeps beside its canonical text: classes of counters, other readings, reasons."""

from __future__ import annotations

from factcheck.extract.values import find_values

PUBLISHED = "2026-01-07"  # a Wednesday


def test_units_and_classes_stand_apart_from_the_amount() -> None:
    """A count keeps its noun and a class that other languages share."""
    value = find_values("They signed 14 memorandums.", "en", PUBLISHED)[0]
    assert value.amount == 14
    assert (value.noun, value.counter_class) == ("memorandums", "document")


def test_counters_share_a_class_across_languages() -> None:
    """件 and 社 say what is counted."""
    values = find_values("161社が14人を送った。", "ja", PUBLISHED)
    assert [v.counter_class for v in values] == ["company", "person"]


def test_the_other_reading_is_kept() -> None:
    """ "Last Monday" may be this week's or the week before."""
    value = find_values("They met last Monday.", "en", PUBLISHED)[0]
    assert value.text == "2026-01-05"
    assert "2025-12-29" in value.alternatives


def test_nonsense_days_are_kept_with_a_reason() -> None:
    """13月45日 is kept as text, with what is wrong with it, and no time."""
    value = find_values("2026年13月45日に発表した。", "ja", PUBLISHED)[0]
    assert value.time is None
    assert value.note == "there is no month 13"
