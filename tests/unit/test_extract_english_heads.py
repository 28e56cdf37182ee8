"""What English figures answer to: the subject of their verb, or what befell whom they count."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim, Role
from factcheck.readers import read_paths


def claim_of(folder: Path, text: str, figure: str) -> Claim:
    """The claim of the first figure that begins so."""
    path = folder / "a.txt"
    path.write_text(f"A report\nMarch 8, 2024\n\n{text}\n", encoding="utf-8")
    claims = extract(read_paths([str(path)])[0][0]).claims
    return next(c for c in claims if c.value is not None and c.surface.startswith(figure))


SUBJECTS = [
    (
        "It warned that net profit this year would fall 9 percent to 3.5 million yen because of"
        " investments.",
        "3.5",
        "business/net-profit",
    ),
    (
        "Combined sales of lamps under the Bright and Lumo brands climbed 32.1 percent.",
        "32.1",
        "business/revenue",
    ),
    (
        "The July trade deficit was down $1.1 billion as exports increased 4.3%.",
        "$1.1",
        "trade/trade-deficit",
    ),
    (
        "Net profit – which excludes the impact of inventories – came to $6.1 billion.",
        "$6.1",
        "business/net-profit",
    ),
    ("The turnout of enrolled voters was 78.2 per cent.", "78.2", "elections/turnout"),
    (
        "The number of people hurt in the blast passed 1,000, though the death toll held steady"
        " at nine.",
        "1,000",
        "disasters/injured",
    ),
    (
        "The number of people hurt in the blast passed 1,000, though the death toll held steady"
        " at nine.",
        "nine",
        "disasters/dead",
    ),
    (
        "The death toll from the storm and the flood has risen to at least 14.",
        "14",
        "disasters/dead",
    ),
    ("The number of jobs at the microchip designer's site is to double to 3,000.", "3,000", ""),
    (
        "The bank raised interest rates to 0.75 percent to help tame inflation.",
        "0.75",
        "economy/policy-rate",
    ),
    ("A magnitude 8.5 offshore quake struck off the islands.", "magnitude", "disasters/magnitude"),
    ("The party has 48 seats compared with 50 on election night.", "50", "elections/seats"),
    ("It was the first visit in six years.", "first visit in six", "diplomacy/visit"),
    ("The strongest earthquake in 25 years struck.", "The strongest", "disasters/earthquake"),
    ("The $28 billion all-stock deal is done.", "$28", "trade/agreement"),
    ("The fund was worth $3 billion of debt.", "$3 billion", ""),
]


@pytest.mark.parametrize(("text", "figure", "concept"), SUBJECTS)
def test_a_figure_answers_to_the_subject(
    tmp_path: Path, text: str, figure: str, concept: str
) -> None:
    """Attributes of the subject, causes and other clauses stand nearer and tell nothing of it."""
    head = claim_of(tmp_path, text, figure).head
    assert (head.concepts[:1] if head else ()) == ((concept,) if concept else ())


BEFALLEN = [
    ("A blaze killed 22 workers and injured eight.", "22", "disasters/dead"),
    ("Eight employees were seriously injured.", "Eight", "disasters/seriously-injured"),
    ("At least 22 people, most of them guests, died in a fire.", "22", "disasters/dead"),
    ("Of the crowd, 48 of the 58 people on board died.", "48", "disasters/dead"),
    ("Of the crowd, 48 of the 58 people on board died.", "58", "disasters/aboard"),
    ("The flood has claimed at least three lives.", "three", "disasters/dead"),
    ("Three foreign passengers were rescued.", "Three", "disasters/rescued"),
    ("The fatalities included 19 who died in landslides.", "19", "disasters/dead"),
    ("Rescuers said some 400 people cut off were safe.", "400", ""),
    ("Almost 170 rescue staff have been sent.", "170", ""),
    ("Doctors treated 19 patients.", "19", "health/patient"),
    ("The company employs 30 workers and nobody died.", "30", "business/employee"),
]


@pytest.mark.parametrize(("text", "figure", "concept"), BEFALLEN)
def test_what_befell_whom_a_figure_counts(
    tmp_path: Path, text: str, figure: str, concept: str
) -> None:
    """Who was killed or hurt is counted as that, whatever they were."""
    head = claim_of(tmp_path, text, figure).head
    assert (head.concepts[:1] if head else ()) == ((concept,) if concept else ())


ROLES = [
    ("Exports were $256 billion, $5 billion more than in May.", "$5", Role.CHANGE),
    ("Its profit was 9 percent higher than the estimate.", "9", Role.CHANGE),
    ("The party has two fewer seats.", "two", Role.CHANGE),
    ("The approval rate drops under 25%.", "25", Role.CURRENT),
    ("The toll rose to 12 and some of those stranded were saved.", "12", Role.CURRENT),
    ("Exports were $256 billion, or more than ever.", "$256", Role.CURRENT),
]


@pytest.mark.parametrize(("text", "figure", "role"), ROLES)
def test_what_an_english_figure_does(tmp_path: Path, text: str, figure: str, role: Role) -> None:
    """A difference is a change; the level that was crossed is none, and none a part."""
    assert claim_of(tmp_path, text, figure).role is role
