"""English words that only look like a figure, a bound, a date or an act."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.model.event import Modality
from factcheck.readers import read_paths


def claims_of(folder: Path, text: str) -> list[Claim]:
    """What is claimed in a report of one sentence."""
    path = folder / "a.txt"
    path.write_text(f"A report\nMarch 8, 2024\n\n{text}\n", encoding="utf-8")
    return list(extract(read_paths([str(path)])[0][0]).claims)


# Sentence, the figures that are told in it.
FIGURES = [
    ("The Kestrel2 lander touches down; Kestrel2 confirms that.", []),
    ("The Hayabusa 2 team celebrates with the Voyager 1 crew.", []),
    ("Flight NX 412, a domestic service, lost contact with 58 people aboard.", ["58"]),
    ("The toll has gone up to 35 after the storm.", ["35"]),
    ("Up to 35 were hurt.", ["<=35"]),
    ("It was a victory over 12 rivals.", ["12"]),
    ("Over 12 rivals were beaten.", [">12"]),
    ("The candidate of the River First Party received about 570 letters.", ["~570"]),
    (
        "Borland: 12 Marsh; 19 H Dorn (booked 86), 16 Tolle, 22 Ostrow, 5 Nagel (Ito 84), 9 Imre.",
        [],
    ),
    (
        "The dead are 12 Chinese, 5 Koreans, 3 Laotians, 2 Thais and 4 Germans.",
        ["12", "5", "3", "2", "4"],
    ),
    ("It was the first meeting that anybody there could remember.", ["#1"]),
    ("A Class II recall covers some of these bottles.", ["#2"]),
]


@pytest.mark.parametrize(("text", "figures"), FIGURES)
def test_figures_that_are_told(tmp_path: Path, text: str, figures: list[str]) -> None:
    """A number in a name counts nothing; "up to" after a move is the level it reached."""
    kinds = ("count", "ordinal")
    assert [c.text for c in claims_of(tmp_path, text) if c.kind in kinds] == figures


# Sentence, the days, months and years that are told in it.
DATES = [
    ("May welcomes a boost for jobs.", []),
    ("Rosa May has welcomed the move.", []),
    ("Prices fell in January and rose again.", ["2024-01"]),
    ("Prices fell in May and will rise in July.", ["2023-05", "2024-07"]),
    ("When he pleaded guilty in September he agreed that he would pay.", ["2023-09"]),
    ("They agreed in May that talks would be held in July.", ["2023-05", "2024-07"]),
    ("The vote is expected in May.", ["2024-05"]),
    ("A meeting planned in May will be put off.", ["2024-05"]),
    ("The craft landed just before 3 p.m. on March 7.", ["2024-03-07T15:00"]),
    ("Quiet night: 2020 Borland general election ends in a draw.", ["2020"]),
]


@pytest.mark.parametrize(("text", "dates"), DATES)
def test_dates_that_are_told(tmp_path: Path, text: str, dates: list[str]) -> None:
    """A family name is no month, a year before an election counts no elections."""
    assert [c.text for c in claims_of(tmp_path, text) if c.kind == "date"] == dates


WON = [
    ("The board won't change its mind.", False),
    ("The actor Cha Seung-won arrived.", False),
    ("Net profit came to 8.1 bln won.", False),
    ("The actor won an award.", True),
]


@pytest.mark.parametrize(("text", "won"), WON)
def test_who_has_won(tmp_path: Path, text: str, won: bool) -> None:
    """Neither a short form, nor a name, nor a currency is a victory."""
    assert any(c.surface == "won" for c in claims_of(tmp_path, text)) is won


# Sentence, the act, whether it is told as one that happened.
ACTS = [
    ("The launch of two satellites on Friday was aborted.", "space/launch", False),
    ("The launch of two satellites on Friday was seen by many.", "space/launch", True),
    ("The satellite launch window opens on Monday.", "space/launch", False),
    ("The rocket will be launched into orbit again.", "space/launch", False),
    ("A rocket was launched with a satellite.", "defence/missile-launch", False),
    ("The army launched a ballistic missile.", "defence/missile-launch", True),
    ("Never before had the bank raised rates so fast.", "economy/raise-rate", True),
    ("The central bank made its first rate increase since 2007.", "business/price-increase", False),
    ("The party won by a landslide over its rivals.", "disasters/landslide", False),
    ("She received the peace prize from the president.", "diplomacy/host", False),
]


@pytest.mark.parametrize(("text", "concept", "done"), ACTS)
def test_acts_that_happened(tmp_path: Path, text: str, concept: str, done: bool) -> None:
    """What was called off or only tried is no act; a rocket that carries satellites is no
    missile."""
    acts = [
        c
        for c in claims_of(tmp_path, text)
        if c.kind == "polarity" and c.event is not None and c.event.concept == concept
    ]
    happened = any(c.modality is Modality.HAPPENED and c.text != "no" for c in acts)
    assert happened is done


SCORES = [
    ("Borland 1-3 Tollmark: the visitors win.", ["1-3"]),
    ("Read pages 1-3 of the book.", []),
    ("From 1-3 Days it takes.", []),
]


@pytest.mark.parametrize(("text", "scores"), SCORES)
def test_a_score_between_two_sides(tmp_path: Path, text: str, scores: list[str]) -> None:
    """Two figures between two names are a score, whichever side won."""
    assert [c.text for c in claims_of(tmp_path, text) if c.kind == "score"] == scores


SPEAKERS = [
    (
        'At his meeting with Rosa Marsh, the visiting minister said, "We will join hands here."',
        (),
    ),
    (
        '"Things look bad at the moment," Tom Dorn, the Tilbury Fire Department official in'
        " charge, said, according to the Harbour Press.",
        ("Tom Dorn",),
    ),
    ('"The bridge will be closed at night," according to Tom Dorn.', ("Tom Dorn",)),
    ('"We are happy with it now," Tom Dorn told the Harbour Press.', ("Tom Dorn",)),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_who_says_it(tmp_path: Path, text: str, speaker: tuple[str, ...]) -> None:
    """Neither whom somebody meets, nor who passes it on, nor whose official he is speaks."""
    quotes = [c for c in claims_of(tmp_path, text) if c.kind == "quote"]
    assert [c.subject for c in quotes] == [speaker]
