"""Waivers, baselines, and one report against another."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from factcheck.engine.compare import apply_baseline, compare, load_report
from factcheck.engine.evaluate import evaluate
from factcheck.engine.loader import load_rules
from factcheck.engine.waivers import (
    apply_waivers,
    find_finding,
    load_waivers,
    parse_day,
    waive,
    waivers_text,
    write_waivers,
)
from factcheck.errors import DataError, UsageError
from factcheck.model.report import Finding
from tests.unit.engine_builders import claim, group, number

RULES = load_rules()
TODAY = date(2026, 3, 5)


def findings(*values: str) -> list[Finding]:
    groups = [group(claim(number("14"), "a"), claim(number(v), "b")) for v in values]
    return list(evaluate(groups, RULES).findings)


def test_a_waiver_survives_the_file(tmp_path: Path) -> None:
    path = tmp_path / "waivers.yaml"
    first, second = findings("15", "16")
    waivers = waive((), second, by="M. Okafor", because='ours: #3, "by phone"', until=None)
    waivers = waive(waivers, first, by="李", because="两份附件", until=date(2026, 12, 31))
    write_waivers(path, waivers)
    assert load_waivers(path) == waivers
    assert waivers_text(load_waivers(path)) == path.read_text("utf-8")
    text = path.read_text("utf-8")
    assert "until: 2026-12-31" in text
    assert "because: 两份附件" in text


def test_the_order_of_waiving_does_not_show(tmp_path: Path) -> None:
    first, second = findings("15", "16")
    one = waive(waive((), first, by="a", because="b", until=None), second, by="a", because="b",
                until=None)  # fmt: skip
    other = waive(waive((), second, by="a", because="b", until=None), first, by="a", because="b",
                  until=None)  # fmt: skip
    assert waivers_text(one) == waivers_text(other)


def test_waiving_one_finding_touches_no_other() -> None:
    found = findings("15", "16")
    waivers = waive((), found[0], by="a", because="b", until=None)
    marked, problems = apply_waivers(found, waivers, TODAY)
    assert [f.waiver is not None for f in marked] == [True, False]
    assert marked[1] == found[1]
    assert not problems


def test_a_changed_value_ends_a_waiver() -> None:
    waivers = waive((), findings("15")[0], by="a", because="b", until=None)
    marked, problems = apply_waivers(findings("16"), waivers, TODAY, "w.yaml")
    assert marked[0].waiver is None
    assert problems[0].code == "waiver-unused"


@pytest.mark.parametrize(("until", "expired"), [("2026-03-04", True), ("2026-03-05", False)])
def test_a_waiver_holds_through_its_last_day(until: str, expired: bool) -> None:
    found = findings("15")
    waivers = waive((), found[0], by="a", because="b", until=date.fromisoformat(until))
    marked, problems = apply_waivers(found, waivers, TODAY)
    assert marked[0].waiver is not None
    assert marked[0].waiver.expired is expired
    assert [p.code for p in problems] == (["waiver-expired"] if expired else [])


def test_a_waiver_needs_a_name_and_a_reason() -> None:
    with pytest.raises(UsageError, match="--because"):
        waive((), findings("15")[0], by="a", because=" ", until=None)


@pytest.mark.parametrize("text", ["tomorrow", "2026-02-30", "2026-1-1", ""])
def test_a_day_is_written_in_full(text: str) -> None:
    with pytest.raises(UsageError):
        parse_day(text)


def test_mistakes_of_a_waivers_file_come_all_at_once(tmp_path: Path) -> None:
    path = tmp_path / "w.yaml"
    path.write_text(
        "waivers:\n  - finding: abc\n    by: x\n  - finding: d\n    by: x\n"
        "    because: y\n    until: soon\n    note: z\n",
        "utf-8",
    )
    with pytest.raises(DataError) as caught:
        load_waivers(path)
    told = [(m.line, m.message) for m in caught.value.mistakes]
    assert told[0] == (2, 'a waiver needs "because"')
    assert (4, 'unknown field "note" of a waiver') in told
    assert len(told) == 3


def test_no_file_is_no_waiver(tmp_path: Path) -> None:
    assert load_waivers(tmp_path / "none.yaml") == ()
    (tmp_path / "empty.yaml").write_text("", "utf-8")
    assert load_waivers(tmp_path / "empty.yaml") == ()


def test_a_finding_is_found_by_the_beginning_of_its_id() -> None:
    found = findings("15", "16")
    assert find_finding(found, found[1].id[:6]) is found[1]
    with pytest.raises(UsageError, match="no finding"):
        find_finding(found, "ffff0000ffff")


def test_a_report_against_an_earlier_one(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    earlier = findings("15", "16")
    data = {"schema": "factcheck-report/1", "findings": [f.model_dump() for f in earlier]}
    path.write_text(json.dumps(data), "utf-8")
    known = load_report(path)
    later = findings("16", "17")
    compared = compare(known, later)
    gone = next(f for f in earlier if f.sides[-1].value == "15")
    assert [f.sides[-1].value for f in compared.new] == ["17"]
    assert [k.id for k in compared.gone] == [gone.id]
    assert [f.sides[-1].value for f in compared.unchanged] == ["16"]
    marked = apply_baseline(later, known)
    assert {f.sides[-1].value: f.baseline for f in marked} == {"16": True, "17": False}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"schema": "other/1", "findings": []}',
        '{"schema": "factcheck-report/1", "findings": [{}]}',
    ],
)
def test_what_is_no_report_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(text, "utf-8")
    with pytest.raises(UsageError, match=r"report\.json"):
        load_report(path)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("waivers:\n  - {finding: [1], by: a, because: b}\n", '"finding" of a waiver is a text'),
        ("waivers:\n  - {finding: x1, by: {n: a}, because: b}\n", '"by" of a waiver is a text'),
        (
            "waivers:\n  - {finding: x1, by: a, because: b}\n"
            "  - {finding: x1, by: c, because: d}\n",
            "x1 is waived twice",
        ),
    ],
)
def test_odd_waivers_are_mistakes(text: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "w.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(DataError) as caught:
        load_waivers(path)
    assert [m.message for m in caught.value.mistakes] == [told]


def test_a_waiver_tells_what_it_is_about_in_one_language() -> None:
    found = findings("15")[0]
    turned = found.model_copy(update={"message": found.messages["ja"]})
    (waiver,) = waive((), turned, by="a", because="b", until=None)
    assert waiver.about == found.messages["en"]
