"""The odds table and the script that fits it."""

from __future__ import annotations

import re
from pathlib import Path

from factcheck import align
from factcheck.align import odds
from factcheck.resources import package_yaml
from tests.corpus.fit import Example, fit, judge, log_odds

FILES = ("evidence", "slips", "dates", "places", "asked", "whose")  # which give reasons


def test_every_entry_of_the_table_is_a_feature_of_the_evidence() -> None:
    """A feature that was renamed must not stay behind in the table."""
    folder = Path(align.__file__).parent
    code = "".join((folder / f"{name}.py").read_text() for name in FILES)
    told = set(re.findall(r'(?:Reason|_reason)\(\s*"([a-z ]+)"', code)) | {"intercept"}
    told |= set(odds.CONTEXT) | set(odds.ALIKE.values())
    tables = package_yaml("align/odds.yaml").data["log-odds"]
    assert set(tables) == set(odds.SORTS)
    fitted = {name for table in tables.values() for name in table}
    assert {name for name in fitted if not name.startswith("kind ")} <= told


def test_slips_raise_the_odds_and_far_values_lower_them() -> None:
    data = package_yaml("align/odds.yaml").data["log-odds"]["figures"]
    table = {k: float(v) for k, v in data.items()}
    assert table["same digits"] > 0.5  # weighs for
    assert table["far values"] > 0.5  # the evidence itself is negative
    assert odds.log_odds("count", {odds.MARGIN: 2.0}) > odds.log_odds("count", {odds.MARGIN: 0.5})
    assert odds.capped(50.0) == odds.MOST_MARGIN


def test_what_speaks_for_counts_by_the_best_and_what_speaks_against_by_the_mean() -> None:
    found = odds.pooled([{"words": 2.0, "other names": -0.6}, {"words": 0.5}])
    assert found == {"words": 2.0, "other names": -0.3}


def test_a_crowd_of_figures_and_values_told_again_lower_the_odds() -> None:
    data = package_yaml("align/odds.yaml").data["log-odds"]["figures"]
    table = {k: float(v) for k, v in data.items()}
    assert table["crowd"] < 0 and table["both told again"] < 0 and table["held back"] < 0


def test_the_fit_learns_what_tells_true_from_false() -> None:
    found = [
        Example("a", "count", 5.0, {"names": 1.0, "words": 2.0}, True),
        Example("a", "count", 6.0, {"words": 3.0}, False),
        Example("b", "count", 4.0, {"names": 1.2, "words": 1.0}, True),
        Example("b", "count", 6.5, {"words": 3.4}, False),
    ] * 10
    learned = fit(found, ["names", "words"])
    assert learned["names"] > 0 == learned["words"]  # what speaks for a thing never speaks against
    scores = [log_odds({"figures": learned}, example) for example in found]
    assert judge(found, scores)[0] > 0.99
    assert judge(found, [example.score for example in found])[0] < 0.6


def test_a_feature_that_would_count_against_its_sense_says_nothing() -> None:
    found = [
        Example("a", "count", 5.0, {"names": 0.2, "crowd": 2.0}, True),
        Example("b", "count", 5.0, {"names": 1.5, "crowd": 1.0}, False),
    ] * 10
    learned = fit(found, ["crowd", "names"])
    assert learned["names"] == 0 == learned["crowd"]
