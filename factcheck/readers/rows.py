"""Exports of many stories in one file: CSV, TSV, JSONL, with columns named by the user."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from factcheck.model.source import Problem
from factcheck.readers.cues import head_fields
from factcheck.readers.draft import Draft
from factcheck.readers.encoding import decode
from factcheck.readers.newsxml import compose
from factcheck.readers.webpage import published_in

# Rows read of one file, and characters of one field.
MAX_ROWS = 20_000
MAX_FIELD = 2_000_000
_TEXTS = (
    "text", "body", "content", "article", "body_text", "story",
    "本文", "記事", "内容", "正文", "內容", "文本", "본문", "내용", "기사",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of the columns that hold a story's fields; None: found by their usual names."""

    text: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None


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
    broken = 0
    for number, row in enumerate(rows, 1):
        if number > MAX_ROWS:
            message = f"Only the first {MAX_ROWS} rows are read."
            problems.append(Problem(path, "too-many", message, "Split the file.", fatal=False))
            break
        if row is None:
            broken += 1
            continue
        if named is None:
            named = _names(row, columns or Columns())
            if "text" not in named:
                return [], [*problems, _no_column(path, row)]
        if draft := _draft(row, named, f"{path}#{number}"):
            drafts.append(draft)
    if broken:
        message = f"{broken} rows are not valid and were left out."
        problems.append(Problem(path, "damaged-rows", message, "Check the export.", fatal=False))
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
    for field in ("text", "title", "outlet", "published"):
        told = getattr(columns, field)
        if told is not None:
            if told in row:
                out[field] = told
            continue
        for key in row:
            plain = str(key).strip().lower().lstrip("\ufeff")
            known = plain in _TEXTS if field == "text" else head_fields().get(plain) == field
            if known:
                out.setdefault(field, key)
    return out


def _draft(row: dict[str, Any], named: dict[str, str], path: str) -> Draft | None:
    def value(field: str) -> str:
        found = row.get(named.get(field, ""))
        return str(found) if isinstance(found, (str, int, float)) else ""

    if not value("text").strip():
        return None
    when = published_in(value("published"))
    return compose(path, value("title"), value("text"), value("outlet"), when, None, [])


def _no_column(path: str, row: dict[str, Any]) -> Problem:
    names = ", ".join(str(key)[:30] for key in list(row)[:12])
    message = f"No column is known to hold the text; the columns are: {names}."
    return Problem(path, "no-text-column", message, 'Name it, or call it "text".')
