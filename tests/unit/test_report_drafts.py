"""Formats that point at lines: with two drafts, at the passage furthest left that is a draft's."""

from __future__ import annotations

import json

import pytest

from factcheck.model.report import Run
from factcheck.report import render
from tests.golden.story import count_finding, run


def two_drafts(*drafts: str) -> Run:
    whole = run([count_finding()])
    sources = [s.model_copy(update={"draft": s.id in drafts}) for s in whole.sources]
    return whole.model_copy(update={"sources": sources})


def left_draft(whole: Run) -> tuple[str, int]:
    """Path and line of the passage furthest left that stands in a draft."""
    (finding,) = whole.findings
    by_id = {s.id: s for s in whole.sources}
    order = [finding.claims[i] for side in finding.sides for i in side.claims]
    claim = next(c for c in order if by_id[c.source].draft)
    return by_id[claim.source].path, claim.line


def place(form: str, text: str) -> tuple[str, int]:
    """Path and line a report points at."""
    if form == "github":
        row = next(r for r in text.splitlines() if r.startswith("::error "))
        told = dict(p.split("=", 1) for p in row[8:].split("::")[0].split(","))
        return told["file"], int(told["line"])
    data = json.loads(text)
    if form == "gitlab":
        return data[0]["location"]["path"], data[0]["location"]["lines"]["begin"]
    if form == "sarif":
        where = data["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
        return where["artifactLocation"]["uri"], where["region"]["startLine"]
    where = data["diagnostics"][0]["location"]
    return where["path"], where["range"]["start"]["line"]


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif", "rdjson"])
@pytest.mark.parametrize("drafts", [("nippo", "gazette"), ("gazette", "saebyeok"), ("linchuan",)])
def test_the_annotation_sits_on_the_left_draft(form: str, drafts: tuple[str, ...]) -> None:
    whole = two_drafts(*drafts)
    assert place(form, render(whole, form)) == left_draft(whole)
