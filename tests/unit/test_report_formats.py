"""The formats that programs read: shape, escaping, and that nothing is lost."""

from __future__ import annotations

import csv
import io
import json
import os
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from factcheck.errors import UsageError
from factcheck.model.report import Run
from factcheck.report import render
from factcheck.report.markdown import MOST
from factcheck.report.schema import FILE, load_schema, make_schema, schema_text
from factcheck.resources import data_root
from tests.golden.story import count_finding, note_finding, run

EVIL = "\x1b[2J::error::x,%\r\n</script><b>&\"'|`*[x](y)@all =1+1"


def hostile() -> Run:
    """The run with hostile words wherever a source can put them."""
    whole = run()
    finding = count_finding()
    claims = [c.model_copy(update={"sentence": EVIL, "attribution": EVIL}) for c in finding.claims]
    sides = [s.model_copy(update={"display": EVIL}) for s in finding.sides]
    bad = finding.model_copy(
        update={"claims": claims, "sides": sides, "message": EVIL, "subject": EVIL, "hint": EVIL}
    )
    sources = [s.model_copy(update={"outlet": EVIL, "title": EVIL}) for s in whole.sources]
    return whole.model_copy(update={"findings": [bad], "sources": sources})


def test_json_is_the_contract() -> None:
    """The schema that ships accepts the report, with claims and without."""
    validator = jsonschema.Draft202012Validator(load_schema())
    for with_claims in (False, True):
        data = json.loads(render(run(), "json", with_claims=with_claims))
        validator.validate(data)
        assert data["schema"] == "factcheck-report/1"
        assert ("claims" in data) == with_claims
        assert "texts" not in data
    for name in ("id", "rule", "kind", "severity", "message", "hint", "subject", "attribute",
                 "relation", "score", "thresholds", "sides", "claims", "evidence", "vetoes",
                 "waiver"):  # fmt: skip
        assert name in data["findings"][0]
    assert list(data)[:4] == ["schema", "tool", "sources", "witnesses"]


def test_a_report_that_breaks_the_contract_is_refused() -> None:
    data = json.loads(render(run(), "json"))
    data["findings"][0]["severity"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, load_schema())


def test_the_shipped_schema_is_that_of_the_model() -> None:
    """FACTCHECK_BLESS=1 writes it anew."""
    if os.environ.get("FACTCHECK_BLESS"):
        (data_root() / FILE).write_text(schema_text(), encoding="utf-8")
    jsonschema.Draft202012Validator.check_schema(make_schema())
    assert load_schema() == make_schema()


def test_same_run_same_bytes() -> None:
    for format in ("json", "html", "sarif", "terminal"):
        assert render(run(), format) == render(run(), format)


def test_an_unknown_format_is_named_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r'"xml".*terminal, json'):
        render(run(), "xml")


def test_json_lines_hold_every_finding_and_the_summary() -> None:
    rows = [json.loads(line) for line in render(run(), "jsonl", with_claims=True).splitlines()]
    types = [row["type"] for row in rows]
    assert types.count("finding") == 5
    assert types.count("update") == 1
    assert types.count("problem") == 1
    assert types.count("claim") == 23
    assert types[-1] == "summary"


def test_sarif_results_point_at_code_points() -> None:
    log = json.loads(render(run(), "sarif"))
    (own,) = log["runs"]
    assert own["columnKind"] == "unicodeCodePoints"
    by_id = {r["partialFingerprints"]["factcheck/v1"]: r for r in own["results"]}
    count = by_id["20b7e4d8aa"]
    region = count["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (4, 11, 14)
    assert len(count["relatedLocations"]) == 4
    assert by_id["9a31cc02dd"]["suppressions"][0]["status"] == "accepted"
    assert by_id["b19e63f0ee"]["level"] == "none"
    assert own["tool"]["driver"]["rules"][count["ruleIndex"]]["id"] == count["ruleId"]
    notes = own["invocations"][0]["toolExecutionNotifications"]
    assert notes[0]["descriptor"]["id"] == "pdf-garbled"


def sarif_schema() -> dict[str, Any]:
    """The OASIS schema, from npm's @microsoft/jest-sarif (tests/browser/package.json)."""
    modules = Path(__file__).parent.parent / "browser" / "node_modules"
    found = sorted(modules.glob("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0*.json"))
    if not found:
        pytest.skip('the SARIF schema is not here: run "npm ci" in tests/browser')
    data: dict[str, Any] = json.loads(found[0].read_text(encoding="utf-8"))
    return data


def test_sarif_obeys_its_schema() -> None:
    schema = sarif_schema()
    validator = jsonschema.validators.validator_for(schema)(schema)
    for whole in (run(), run([]), hostile()):
        validator.validate(json.loads(render(whole, "sarif")))


def test_junit_is_well_formed_and_counts_right() -> None:
    for whole in (run(), run([], unread=False), hostile()):
        root = ET.fromstring(render(whole, "junit"))
        assert int(root.attrib["tests"]) == len(root.findall(".//testcase"))
        assert int(root.attrib["failures"]) == len(root.findall(".//failure"))
        assert int(root.attrib["skipped"]) == len(root.findall(".//skipped"))
    root = ET.fromstring(render(run(), "junit"))
    assert (root.attrib["failures"], root.attrib["errors"]) == ("2", "1")
    (case,) = ET.fromstring(render(run([], unread=False), "junit")).findall(".//testcase")
    assert case.attrib["name"] == "9 compared facts"


def test_junit_fails_from_the_level_asked_for() -> None:
    whole = run([note_finding()], unread=False, fail_on="note")
    assert ET.fromstring(render(whole, "junit")).attrib["failures"] == "1"


def test_github_commands_stay_one_a_line() -> None:
    for line in render(hostile(), "github").splitlines()[:-1]:
        assert line.startswith(("::error ", "::warning ", "::notice "))
        assert line.count("::error ") <= 1
    first = render(run(), "github").splitlines()[0]
    assert first.startswith("::error file=wires/gazette.txt,line=3,endLine=3,col=49,endColumn=63,")


def test_gitlab_lists_what_counts() -> None:
    issues = json.loads(render(run(), "gitlab"))
    assert [i["severity"] for i in issues] == ["critical", "critical", "major", "info"]
    assert len({i["fingerprint"] for i in issues}) == 4
    assert issues[1]["location"] == {"path": "wires/nippo.txt", "lines": {"begin": 4}}


def test_rdjson_columns_are_bytes() -> None:
    report = json.loads(render(run(), "rdjson"))
    count = report["diagnostics"][1]
    span = count["location"]["range"]
    assert span["start"] == {"line": 4, "column": 31}
    assert span["end"]["column"] == 40
    assert len(count["relatedLocations"]) == 4


def test_csv_cells_are_no_formulas() -> None:
    rows = list(csv.DictReader(io.StringIO(render(run(), "csv"))))
    assert len(rows) == 20
    assert {r["state"] for r in rows} == {"open", "waived", "update"}
    bad = run([count_finding().model_copy(update={"subject": "=cmd()|x"})])
    first = next(csv.DictReader(io.StringIO(render(bad, "csv"))))
    assert first["subject"] == "'=cmd()|x"


def test_markdown_fits_a_chat_message() -> None:
    assert len(render(run(), "markdown")) < MOST + 400
    many = [count_finding().model_copy(update={"id": f"{n:010x}"}) for n in range(200)]
    text = render(run(many), "markdown")
    assert len(text) < MOST + 400
    assert "more in the full report" in text
    assert text.rstrip().splitlines()[-1].startswith("exit 1: 200 findings")


def test_markdown_of_hostile_words_is_plain_text() -> None:
    text = render(hostile(), "markdown")
    assert "\x1b" not in text
    assert "<b>" not in text.replace("\\<b\\>", "")
    assert "](y)" not in text.replace("\\](y)", "")
    assert "@all" not in text
