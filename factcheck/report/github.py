"""GitHub workflow commands: an annotation on the line of each finding."""

from __future__ import annotations

from factcheck.model.report import Run
from factcheck.report import Options
from factcheck.report.places import anchor, region, sides_in_words
from factcheck.report.safe import visible
from factcheck.report.texts import Texts
from factcheck.report.verdict import exit_line
from factcheck.report.view import View

_LEVEL = {"error": "error", "warning": "warning", "note": "notice"}


def render(run: Run, options: Options) -> str:
    """One command a line; waived and known findings make none."""
    view = View(run, Texts(options.lang))
    lines = []
    for finding in view.active:
        claim = anchor(view, finding)
        where = {}
        if claim is not None:
            span = region(claim)
            where = {
                "file": view.sources[claim.source].path.replace("\\", "/"),
                "line": str(span.line),
                "endLine": str(span.end_line),
                "col": str(span.column),
            }
            if span.end_line == span.line:
                where["endColumn"] = str(span.end_column)
        where["title"] = f"{finding.rule}: {visible(finding.subject)}"
        text = f"{view.message(finding)}\n{sides_in_words(view, finding)}\n{finding.id}"
        lines.append(_command(_LEVEL[finding.severity], where, text))
    for problem in view.unread:
        text = f"{visible(problem.message)} {visible(problem.helps)}".strip()
        place = {"file": problem.path, "title": f"{view.texts('not-read')}: {problem.code}"}
        lines.append(_command("warning", place, text))
    lines.append(f"factcheck: {view.texts('exit', code=run.manifest.exit)}: {exit_line(view)}")
    return "\n".join(lines) + "\n"


def _command(name: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {told}::{_data(message)}"


def _data(text: str) -> str:
    """A message: its percent signs and line ends as GitHub's runner unescapes them."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
