"""What joins two figures, and what keeps them apart: own sentences through the whole program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.model.report import Finding, Run

Check = Callable[..., Run]

SUMMIT = (
    "President Xi Jinping met Kazakhstan's President Kassym-Jomart Tokayev in Beijing on 11 March."
)


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Check texts as sources of one run, each with a line that tells its date."""

    def run(*texts: str, dates: tuple[str, ...] = ()) -> Run:
        paths = []
        for number, text in enumerate(texts):
            path = tmp_path / f"source-{number}.txt"
            date = dates[number] if dates else "2026-03-12"
            path.write_text(f"Published: {date}\n\n{text}\n", encoding="utf-8")
            paths.append(str(path))
        return pipeline.check(paths, now="2026-03-20", with_claims=True)

    return run


def told(findings: list[Finding], kind: str) -> set[frozenset[str]]:
    """The values of each loud finding of a kind."""
    return {
        frozenset(side.display for side in finding.sides)
        for finding in findings
        if finding.kind == kind and finding.severity in ("error", "warning")
    }


def test_two_counts_of_one_thing_are_found(check: Check) -> None:
    run = check(
        f"{SUMMIT} The two leaders signed 14 memorandums of understanding.",
        f"{SUMMIT} The two leaders signed 15 memorandums of understanding.",
    )
    assert told(run.findings, "count") == {frozenset({"14", "15"})}


def test_a_third_source_that_tells_both_holds_them_apart(check: Check) -> None:
    run = check(
        f"{SUMMIT} Companies of both countries signed 14 memorandums of understanding.",
        f"{SUMMIT} Ministers of both countries signed 15 memorandums of understanding.",
        f"{SUMMIT} Companies of both countries signed 14 memorandums of understanding. Ministers "
        "of both countries signed 15 memorandums of understanding.",
    )
    assert told(run.findings, "count") == set()


def test_flights_cancelled_at_two_airports_are_two_counts(check: Check) -> None:
    storm = "Typhoon Halong closed in on the coast on 11 March."
    run = check(
        f"{storm} The airport in Fukuoka cancelled 128 flights on Wednesday.",
        f"{storm} The airport in Kagoshima cancelled 146 flights on Wednesday.",
    )
    assert told(run.findings, "count") == set()


def test_a_sum_so_far_is_updated_by_a_later_and_larger_one(check: Check) -> None:
    text = (
        "春野市の病院で麻しんの集団感染が続いている。市によると、感染した職員は累計{}人となった。"
    )
    run = check(text.format(9), text.format(13), dates=("2026-03-11", "2026-03-12"))
    assert told(run.findings, "count") == set()
    assert [u.relation for u in run.updates if u.kind == "count"] == ["updates"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A gauge at Kasa recorded 310 mm of rain in the 24 hours to 8 a.m. on Thursday.",
        "笠山では24時間雨量が310ミリに達した。",
        "笠山站录得24小时降雨量310毫米。",
        "가사야마 관측소의 24시간 강수량은 310㎜였다.",
    ],
)
def test_the_time_over_which_rain_fell_is_no_claim(check: Check, sentence: str) -> None:
    run = check(sentence)
    kinds = {claim.kind for claim in run.claims or ()}
    assert "measure" in kinds and "duration" not in kinds


def test_a_partial_count_of_votes_is_no_result(check: Check) -> None:
    vote = "春野市長選が11日に投開票され、現職の岡田実氏が当選した。"
    run = check(
        f"{vote}開票率80%の時点で岡田氏の得票率は50.9%だった。",
        f"{vote}岡田氏の得票率は51.8%だった。",
    )
    assert told(run.findings, "percent") == set()


def test_ages_are_compared_of_one_person_only(check: Check) -> None:
    fire = "A fire broke out in a hostel in Kasa on 11 March."
    run = check(
        f"{fire} A 26-year-old man was taken to hospital.",
        f"{fire} A 29-year-old woman was taken to hospital.",
    )
    assert told(run.findings, "age") == set()
    run = check(
        f"{fire} Kenji Okamoto, 26, was taken to hospital.",
        f"{fire} Kenji Okamoto, 29, was taken to hospital.",
    )
    assert told(run.findings, "age") == {frozenset({"26", "29"})}


def test_days_in_a_list_are_days_of_the_month_before_them(check: Check) -> None:
    run = check("江以薰将于12月5、6日在台北开唱。")
    dates = {claim.value for claim in run.claims or () if claim.kind == "date"}
    assert dates == {"2026-12-05", "2026-12-06"}
