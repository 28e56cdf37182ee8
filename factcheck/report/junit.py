"""JUnit XML: one case a finding; errors and warnings fail, notes and waived ones are skipped."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from factcheck.model.report import Finding, Run
from factcheck.report import Options
from factcheck.report.places import anchor, sides_in_words
from factcheck.report.safe import visible
from factcheck.report.texts import Texts
from factcheck.report.verdict import compared_facts
from factcheck.report.view import SEVERITIES, View

# Code points that XML 1.0 cannot hold at all.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(run: Run, options: Options) -> str:
    """The suite; a run without findings has one case that says how much was compared."""
    view = View(run, Texts(options.lang))
    cases = [_finding(view, f) for f in run.findings]
    cases += [_unread(view, p.path, p.code, p.message) for p in view.unread]
    if not cases:
        cases = [(_case("factcheck", compared_facts(view)) + "/>", "passed")]
    kinds = [kind for _, kind in cases]
    counts = (
        f'tests="{len(cases)}" failures="{kinds.count("failure")}" '
        f'errors="{kinds.count("error")}" skipped="{kinds.count("skipped")}"'
    )
    body = "\n".join(f"    {case}" for case, _ in cases)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<testsuites {counts}>\n"
        f'  <testsuite name="factcheck" {counts} timestamp={_attr(run.manifest.now)}>\n'
        f"{body}\n  </testsuite>\n</testsuites>\n"
    )


def _finding(view: View, finding: Finding) -> tuple[str, str]:
    head = _case(finding.rule, f"{finding.subject} [{finding.id}]", _file(view, finding))
    text = f"{view.message(finding)}\n{sides_in_words(view, finding)}"
    fail_on = view.run.manifest.fail_on
    level = SEVERITIES.index(fail_on) if fail_on in SEVERITIES else -1
    loud = SEVERITIES.index(finding.severity) <= level
    if view.is_waived(finding) or finding.baseline or not loud:
        return f"{head}><skipped message={_attr(text)}/></testcase>", "skipped"
    body = f"<failure type={_attr(finding.severity)} message={_attr(view.message(finding))}>"
    return f"{head}>{body}{_text(text)}</failure></testcase>", "failure"


def _unread(view: View, path: str, code: str, message: str) -> tuple[str, str]:
    head = _case("input", path)
    return f"{head}><error type={_attr(code)} message={_attr(message)}/></testcase>", "error"


def _file(view: View, finding: Finding) -> str:
    claim = anchor(view, finding)
    if claim is None:
        return ""
    return f' file={_attr(view.sources[claim.source].path)} line="{claim.line}"'


def _case(group: str, name: str, more: str = "") -> str:
    return f"<testcase classname={_attr(group)} name={_attr(name)}{more}"


def _attr(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", visible(text)))


def _text(text: str) -> str:
    lines = (visible(line) for line in text.split("\n"))
    return escape(_NOT_XML.sub("\ufffd", "\n".join(lines)))
