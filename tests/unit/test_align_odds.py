"""The odds table and the script that fits it."""

from __future__ import annotations

import re
from pathlib import Path

from factcheck import align
from factcheck.align import odds
from factcheck.resources import package_yaml
from tests.corpus.fit import Example, fit, judge, log_odds


def test_every_entry_of_the_table_is_a_feature_of_the_evidence() -> None:
    """A feature that was renamed must not stay behind in the table."""
    folder = Path(align.__file__).parent
    code = (folder / "evidence.py").read_text() + (folder / "slips.py").read_text()
    told = set(re.findall(r'(?:Reason|_reason)\(\s*"([a-z ]+)"', code)) | {"intercept", odds.MARGIN}
    told |= {f"kind {kind}" for kind in odds.KINDS}
    assert set(package_yaml("align/odds.yaml").data["log-odds"]) <= told


def test_slips_raise_the_odds_and_far_values_lower_them() -> None:
    table = {k: float(v) for k, v in package_yaml("align/odds.yaml").data["log-odds"].items()}
    assert table["same digits"] > 0.5  # weighs for
    assert table["far values"] > 0.5  # the evidence itself is negative
    assert odds.of_margin(2.0) > odds.of_margin(0.5)
    assert odds.of_margin(50.0) == odds.of_margin(odds.MOST_MARGIN)


def test_the_fit_learns_what_tells_true_from_false() -> None:
    found = [
        Example("a", 5.0, {"names": 1.0, "words": 2.0}, True),
        Example("a", 6.0, {"words": 3.0}, False),
        Example("b", 4.0, {"names": 1.2, "words": 1.0}, True),
        Example("b", 6.5, {"words": 3.4}, False),
    ] * 10
    learned = fit(found, ["names", "words"])
    assert learned["names"] > 0 > learned["words"]
    scores = [log_odds(learned, example) for example in found]
    assert judge(found, scores)[0] > 0.99
    assert judge(found, [example.score for example in found])[0] < 0.6
