"""English news prose: what a sentence says is read, and nothing else."""

from __future__ import annotations

import pytest

from factcheck.extract.values import find_values

PUBLISHED = "2026-01-07"  # a Wednesday

# Sentence, canonical values in order.
PROSE: list[tuple[str, list[str]]] = [
    ("The council of Marlow approved 14 memorandums on Tuesday.", ["14", "2026-01-06"]),
    ("About 161 company officials joined the tour.", ["~161"]),
    ("At least 23 people were killed and more than 100 others injured.", [">=23", ">100"]),
    ("Trade reached US$273bn in 2024.", ["273000000000 USD", "2024"]),
    ("The plant will cost nearly $3.2 billion.", ["~3200000000 USD"]),
    ("Profit fell to €1.5 million, down 12 percent.", ["1500000 EUR", "12 %"]),
    ("The rate was cut by 25 basis points to 3.5%.", ["25 bp", "3.5 %"]),
    ("Support rose by two percentage points.", ["2 pp"]),
    ("The ferry sank at 9:30 p.m. EST on Jan. 5.", ["2026-01-05T21:30-05:00"]),
    ("They will meet again next Monday.", ["2026-01-12"]),
    ("It was the first visit in six years.", ["P6Y"]),
    ("The two held a 90-minute meeting.", ["PT90M"]),
    ("She left for a four-day visit on Sunday.", ["P4D", "2026-01-04"]),
    ("A 12-year-old boy was found unharmed.", ["12"]),
    ("The 57-year-old minister resigned in December.", ["57", "2025-12"]),
    ("The quake had a magnitude of 6.8 and struck at a depth of 10 km.", ["6.8 M", "10 km"]),
    ("Rovers won 3-2 on penalties.", ["3-2"]),
    ("It is the third summit since June 2025.", ["#3", "2025-06"]),
    ("The festival runs from January 13 to 15.", ["2026-01-13/2026-01-15"]),
    ("The law takes effect on 1 April 2026.", ["2026-04-01"]),
    ("Sales doubled in the third quarter of 2025.", ["2025-07-01/2025-09-30"]),
    ("Output grew in the first nine months of 2025.", ["2025-01-01/2025-09-30"]),
    ("Up to 500 troops will be sent.", ["<=500"]),
    ("Fewer than 40 houses were damaged.", ["<40"]),
    ("The repair took three days.", ["P3D"]),
    ("He was arrested three days ago.", ["2026-01-04"]),
    ("Winds of 120 kilometers per hour hit the coast.", ["120 km/h"]),
    ("The forest lost 2,500 hectares.", ["2500 ha"]),
    ("Temperatures fell to minus 15 degrees Celsius.", ["-15 C"]),
    ("Between 3 and 5 percent of voters were undecided.", ["3-5 %"]),
    ("Some 1.2 million people live there.", ["~1200000"]),
    ("Twelve ships and seven helicopters searched the bay.", ["12", "7"]),
    ("Two-thirds of the members agreed.", ["0.6666666666666666666666666667"]),
    ("The bridge opened in the 1990s.", ["1990-01-01/1999-12-31"]),
    ("The deal is worth ¥250 billion.", ["250000000000 JPY"]),
    ("It cost 2.3 trillion won.", ["2300000000000 KRW"]),
    ("Prices rose 0.3 percent in November from October.", ["0.3 %", "2025-11", "2025-10"]),
    ("The mayor, in office since 2019, lost.", ["2019"]),
    ("Members of the G7 and G20 were invited.", []),
    ("The first lady opened the museum.", []),
    ("One of the passengers called for help.", []),
    ("Flight KA302 landed safely.", []),
    ("Police seized 40 kilograms of cocaine.", ["40 kg"]),
    ("The train was 45 minutes late.", ["PT45M"]),
    ("It was the 140th anniversary of the port.", ["#140"]),
    ("The court met on Tuesday, Jan. 6, 2026.", ["2026-01-06"]),
    ("He is expected to arrive on Friday.", ["2026-01-09"]),
    ("Early next month the group will vote.", ["2026-02-01/2026-02-10"]),
    ("The vote was 52 to 48.", ["52-48"]),
    ("The region produces twice as much steel.", ["2 x"]),
    ("They signed seven MOUs worth £40m.", ["7", "40000000 GBP"]),
]


@pytest.mark.parametrize(("sentence", "want"), PROSE, ids=[s[:40] for s, _ in PROSE])
def test_sentence(sentence: str, want: list[str]) -> None:
    """The values of the sentence, in order, and no others."""
    assert [value.text for value in find_values(sentence, "en", PUBLISHED)] == want


def test_units_and_classes_stand_apart_from_the_amount() -> None:
    """A count keeps its noun and a class that other languages share."""
    value = find_values("They signed 14 memorandums.", "en", PUBLISHED)[0]
    assert value.amount == 14
    assert (value.noun, value.counter_class) == ("memorandums", "document")


def test_range_alternatives_keep_the_other_reading() -> None:
    """ "Last Tuesday" may be the day before yesterday or the week before."""
    value = find_values("They met last Monday.", "en", PUBLISHED)[0]
    assert value.text == "2026-01-05"
    assert "2025-12-29" in value.alternatives
