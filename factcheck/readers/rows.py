"""Exports of many stories in one file: CSV, TSV, JSONL, with columns named by the user."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

from factcheck.model.source import Columns, Problem
from factcheck.readers.cues import head_fields
from factcheck.readers.draft import Draft
from factcheck.readers.encoding import decode
from factcheck.readers.newsxml import compose
from factcheck.readers.webpage import published_in

# Rows read of one file, and characters of one field.
MAX_ROWS = 20_000
MAX_FIELD = 2_000_000
_FIELDS = tuple(f.name for f in fields(Columns))
_TEXTS = (
    "text", "body", "content", "article", "body_text", "story",
    "本文", "記事", "内容", "正文", "內容", "文本", "본문", "내용", "기사",
)  # fmt: skip


def read_rows(
    data: bytes, path: str, columns: Columns | None = None
) -> tuple[list[Draft], list[Problem]]:
    """Each row with text is a source, named ``path#row`` (rows count from 1, the header apart)."""
    decoded = decode(data, path)
    problems = [decoded.problem] if decoded.problem else []
    if decoded.text is None:
        return [], problems
    lines = decoded.text.lstrip()
    rows = _json_rows(lines) if lines.startswith("{") else _csv_rows(decoded.text)
    drafts: list[Draft] = []
    named: dict[str, str] | None = None
    columns = columns or Columns()
    broken = 0
    for number, row in enumerate(rows, 1):
        if number > MAX_ROWS:
            message = f"Only the first {MAX_ROWS} rows are read."
            problems.append(Problem(path, "too-many", message, "Split the file."))
            break
        if row is None:
            broken += 1
            continue
        if named is None:
            named = _names(row, columns)
            missing = [told for f in _FIELDS if f not in named and (told := getattr(columns, f))]
            if "text" not in named:
                return [], [*problems, _no_column(path, row, columns.text)]
            problems += [_not_there(path, row, told) for told in missing]
        if draft := _draft(row, named, f"{path}#{number}"):
            drafts.append(draft)
    if broken:
        message = f"{broken} rows are not valid and were left out."
        problems.append(Problem(path, "damaged-rows", message, "Check the export."))
    if not drafts:
        problems.append(Problem(path, "empty", "There are no rows with text.", "Check the export."))
    return drafts, problems


def _json_rows(text: str) -> Iterator[dict[str, Any] | None]:
    for line in text.splitlines():
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        yield row if isinstance(row, dict) else None


def _csv_rows(text: str) -> Iterator[dict[str, Any] | None]:
    csv.field_size_limit(MAX_FIELD)
    first = text[: text.find("\n")] if "\n" in text else text
    mark = max("\t;,", key=lambda m: (first.count(m), m == ","))
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=mark)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield None
            continue
        yield {k: v for k, v in row.items() if isinstance(k, str) and isinstance(v, str)}


def _names(row: dict[str, Any], columns: Columns) -> dict[str, str]:
    """Field → column, as told by the user or by the usual names."""
    out: dict[str, str] = {}
    for field in _FIELDS:
        told = getattr(columns, field)
        for key in row:
            plain = _plain(key)
            if told is not None:
                known = plain == _plain(told)
            else:
                known = plain in _TEXTS if field == "text" else head_fields().get(plain) == field
            if known:
                out.setdefault(field, key)
    return out


def _plain(name: str) -> str:
    """A column's name without the differences of exports: spaces, case, a byte order mark."""
    return name.strip("\ufeff \t").lower()


def _draft(row: dict[str, Any], named: dict[str, str], path: str) -> Draft | None:
    def value(field: str) -> str:
        found = row.get(named.get(field, ""))
        return str(found) if isinstance(found, (str, int, float)) else ""

    if not value("text").strip():
        return None
    when = published_in(value("published"))
    return compose(path, value("title"), value("text"), value("outlet"), when, None, [])


def _no_column(path: str, row: dict[str, Any], told: str | None) -> Problem:
    if told is not None:
        return replace(_not_there(path, row, told), fatal=True)
    message = f"No column is known to hold the text; the columns are: {_listed(row)}."
    return Problem(path, "no-text-column", message, "Name it: --column text=NAME.")


def _not_there(path: str, row: dict[str, Any], told: str) -> Problem:
    message = f'There is no column "{_shown(told)}"; the columns are: {_listed(row)}.'
    helps = "Name one of them: --column FIELD=NAME."
    return Problem(path, "no-such-column", message, helps, fatal=False)


def _listed(row: dict[str, Any]) -> str:
    return ", ".join(_shown(key) for key in list(row)[:12]) or "none"


def _shown(name: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in name)[:30]
