"""Waivers: an editor's recorded decisions on findings, in a file under version control.

A waiver names a finding by its fingerprint, so it holds while rule, event and values stay the
same, wherever the passages move, and ends by itself when a value changes or its day is past.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.errors import DataError, DataMistake, UsageError
from factcheck.model.report import Finding, ReportProblem, WaiverNote
from factcheck.resources import read_yaml

FIELDS = ("finding", "rule", "about", "by", "because", "until")
REQUIRED = ("finding", "by", "because")

HEAD = """\
# Findings that editors have looked at and decided on; written by "factcheck waive".
# A waiver ends when a value of its finding changes, or after the day in "until".
"""


@dataclass(frozen=True, slots=True, order=True)
class Waiver:
    """One decision; ``until`` is the last day it holds, None for no end."""

    rule: str
    finding: str
    about: str
    by: str
    because: str
    until: date | None = None


def load_waivers(path: str | Path) -> tuple[Waiver, ...]:
    """The waivers of a file, none if there is no file; raises DataError with all mistakes."""
    place = Path(path)
    if not place.exists():
        return ()
    document = read_yaml(place, str(path))
    if document.data is None:
        return ()
    data = document.data.get("waivers") if isinstance(document.data, dict) else None
    if not isinstance(data, list):
        raise DataError([DataMistake(str(path), 1, "a waivers file holds a list: waivers")])
    mistakes: list[DataMistake] = []
    out = []
    for i, entry in enumerate(data):
        line = document.line_of("waivers", i)
        found = _waiver(entry, str(path), line, mistakes)
        if found is not None:
            out.append(found)
        if found is not None and any(found.finding == other.finding for other in out[:-1]):
            mistakes.append(DataMistake(str(path), line, f"{found.finding} is waived twice"))
    if mistakes:
        raise DataError(mistakes)
    return tuple(sorted(out))


def _waiver(entry: Any, path: str, line: int, mistakes: list[DataMistake]) -> Waiver | None:
    def wrong(message: str) -> None:
        mistakes.append(DataMistake(path, line, message))

    if not isinstance(entry, dict):
        wrong("a waiver has finding, by, because, and until")
        return None
    before = len(mistakes)
    for name in entry:
        if name not in FIELDS:
            wrong(f'unknown field "{name}" of a waiver')
    for name in FIELDS:
        if isinstance(entry.get(name), (list, dict)):
            wrong(f'"{name}" of a waiver is a text')
        elif name in REQUIRED and not str(entry.get(name) or "").strip():
            wrong(f'a waiver needs "{name}"')
    until = entry.get("until")
    day = None
    if until is not None:
        try:
            day = parse_day(str(until))
        except UsageError as error:
            wrong(str(error))
    if len(mistakes) > before:
        return None
    texts = {name: str(entry.get(name) or "") for name in FIELDS if name != "until"}
    return Waiver(**texts, until=day)


def parse_day(text: str) -> date:
    """A day, YYYY-MM-DD; raises UsageError otherwise."""
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f'"{text}" is not a day such as 2026-12-31') from None


def write_waivers(path: str | Path, waivers: Iterable[Waiver]) -> None:
    """Write the file: sorted by rule and finding, one field a line, so that diffs are small."""
    Path(path).write_text(waivers_text(waivers), encoding="utf-8")


def waivers_text(waivers: Iterable[Waiver]) -> str:
    """The file's text."""
    rows = [HEAD + "waivers:"]
    for waiver in sorted(waivers):
        fields = {**{n: getattr(waiver, n) for n in FIELDS if n != "until"}}
        if waiver.until is not None:
            fields["until"] = waiver.until.isoformat()
        for i, (name, value) in enumerate((n, v) for n, v in fields.items() if v):
            rows.append(f"{'  - ' if i == 0 else '    '}{name}: {_scalar(str(value))}")
    if len(rows) == 1:
        rows[0] += " []"
    return "\n".join(rows) + "\n"


def _scalar(text: str) -> str:
    """A YAML scalar: plain where that is safe, else double-quoted."""
    plain = re.fullmatch(r"[\w][\w /.–-]*[\w.]|\w", text) is not None
    return text if plain else json.dumps(text, ensure_ascii=False)


def waive(
    waivers: Sequence[Waiver], finding: Finding, *, by: str, because: str, until: date | None
) -> tuple[Waiver, ...]:
    """The waivers with one for this finding; an older one for it is replaced.

    Raises UsageError without a name or a reason.
    """
    if not by.strip() or not because.strip():
        raise UsageError("a waiver needs who decided (--by) and why (--because)")
    about = finding.messages.get("en", finding.message)  # one language, whoever waives
    new = Waiver(finding.rule, finding.id, about, by.strip(), because.strip(), until)
    return tuple(sorted([w for w in waivers if w.finding != finding.id] + [new]))


def find_finding(findings: Iterable[Finding], given: str) -> Finding:
    """The finding of an id or of the beginning of one; raises UsageError where not exactly one."""
    found = [f for f in findings if f.id == given] or [
        f for f in findings if len(given) >= 4 and f.id.startswith(given)
    ]
    if len(found) != 1:
        what = "no finding has the id" if not found else f"{len(found)} findings begin with"
        raise UsageError(f'{what} "{given}"')
    return found[0]


def apply_waivers(
    findings: Iterable[Finding], waivers: Sequence[Waiver], today: date, path: str = ""
) -> tuple[list[Finding], list[ReportProblem]]:
    """Mark the waived findings, and report waivers that are expired or that match nothing.

    An expired waiver stays on its finding, marked expired: the finding counts again.
    """
    by_id = {w.finding: w for w in waivers}
    marked: list[Finding] = []
    used: set[str] = set()
    for finding in findings:
        waiver = by_id.get(finding.id)
        if waiver is None:
            marked.append(finding)
            continue
        used.add(finding.id)
        note = WaiverNote(
            by=waiver.by,
            because=waiver.because,
            until=waiver.until.isoformat() if waiver.until else None,
            expired=is_expired(waiver, today),
        )
        marked.append(finding.model_copy(update={"waiver": note}))
    return marked, _problems(waivers, used, today, path)


def is_expired(waiver: Waiver, today: date) -> bool:
    """Whether the last day of a waiver is past."""
    return waiver.until is not None and waiver.until < today


def _problems(
    waivers: Sequence[Waiver], used: set[str], today: date, path: str
) -> list[ReportProblem]:
    out = []
    for waiver in waivers:
        about = f"{waiver.finding} ({waiver.rule})" if waiver.rule else waiver.finding
        if is_expired(waiver, today):
            message = f"the waiver of {about} by {waiver.by} ran out on {waiver.until}"
            helps = "decide again with factcheck waive, or remove it"
            out.append(
                ReportProblem(path=path, code="waiver-expired", message=message, helps=helps)
            )
        elif waiver.finding not in used:
            message = f"the waiver of {about} by {waiver.by} matches no finding"
            helps = "the finding is gone or a value of it has changed; remove the waiver"
            out.append(ReportProblem(path=path, code="waiver-unused", message=message, helps=helps))
    return out
