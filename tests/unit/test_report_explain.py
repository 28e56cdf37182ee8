"""One finding's evidence step by step, and two passages held against one another."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from rich.cells import cell_len

from factcheck.model.claim import Reason, VetoCheck
from factcheck.report import LANGUAGES, Options
from factcheck.report.explain import explain_finding, explain_pairs
from factcheck.report.odds import part_name
from factcheck.report.texts import Texts
from factcheck.resources import package_yaml
from tests.golden.story import claim, count_finding, date_finding, run, update


@pytest.mark.parametrize("width", [80, 160])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_step_fits_the_page(width: int, lang: str) -> None:
    for finding in (date_finding(), count_finding(), update()):
        text = explain_finding(run(), finding, Options(width, lang=lang))
        assert all(cell_len(line) <= width for line in text.splitlines())


def test_the_steps_stand_in_order_and_the_waiver_last() -> None:
    rows = explain_finding(run(), date_finding(), Options(120)).splitlines()
    heads = [row for row in rows if row[:1].isdigit() and row[1:3] == "  "]
    assert [row[0] for row in heads] == ["1", "2", "3", "4", "5", "6"]
    assert "vetoes: all 3 clear" in heads[1]
    assert rows[-1].endswith("waive 7f3a9c21d0 --by NAME --because WHY --until DATE")


def test_without_odds_the_evidence_stands_against_its_thresholds() -> None:
    rows = explain_finding(run(), count_finding(), Options(120)).splitlines()
    assert any("in all; joined from 5.0, a note from 3.0" in row for row in rows)
    assert not any("How likely they disagree" in row for row in rows)


def test_an_update_offers_no_waiver() -> None:
    assert "factcheck waive" not in explain_finding(run(), update(), Options(120))


def test_a_pair_that_was_not_joined_says_what_kept_it_apart() -> None:
    pair = SimpleNamespace(
        a=claim("nippo", "８３人", "83", "count"),
        b=claim("gazette", "38 people", "38", "count"),
        relation="contradicts",
        reasons=(Reason("head", "words", 1.2, (("人", "ja"), (" = ", None), ("people", "en"))),),
        vetoes=(VetoCheck("basis", False, "other basis"), VetoCheck("place", True, "")),
        score=1.2,
        thresholds={"note": 3.0, "join": 5.0},
        odds=None,
        joined=False,
        conclusion="kept apart by basis: other basis",
    )
    text = explain_pairs([pair], {"nippo": "wires/nippo.txt"}, Options(100))
    assert "These two passages were not joined" in text
    assert "1 of 2 vetoes apply" in text
    assert "wires/nippo.txt:4:11" in text
    assert text.rstrip().endswith("kept apart by basis: other basis")


def test_the_steps_count_from_one_without_a_gap() -> None:
    """Two passages, and a finding without evidence: what has nothing to show takes no number."""
    pair = SimpleNamespace(
        a=claim("nippo", "８３人", "83", "count"),
        b=claim("gazette", "38 people", "38", "count"),
        relation="contradicts",
        reasons=(),
        vetoes=(),
        score=0.0,
        thresholds={"note": 3.0, "join": 5.0},
        odds=None,
        joined=False,
        conclusion="not joined",
    )
    bare = count_finding().model_copy(update={"evidence": [], "vetoes": []})
    for text, last in (
        (explain_pairs([pair], {}, Options(100)), 3),
        (explain_finding(run(), bare, Options(100)), 3),
    ):
        numbers = [
            int(row[0]) for row in text.splitlines() if row[:1].isdigit() and row[1:3] == "  "
        ]
        assert numbers == list(range(1, last + 1))


def test_the_odds_are_told_part_by_part_with_their_thresholds() -> None:
    """What decided stands last: each part in log-odds, the chance between both thresholds."""
    text = explain_finding(run(), date_finding(), Options(100))
    assert "How likely they disagree" in text
    assert "before anything is known" in text
    assert "kind of fact: date" in text
    assert "81 %" in text
    assert "joined from" not in text


def test_every_part_of_the_odds_has_a_name() -> None:
    """A word of the program's own stands nowhere in a report that is not English."""
    texts = Texts("ja")
    data = package_yaml("align/odds.yaml").data["log-odds"]
    features = {name for table in data.values() for name in table}
    assert [f for f in sorted(features) if part_name(texts, f) == f] == []
