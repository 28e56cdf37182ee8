"""The manifest of the HTML report: every input, and the command that repeats the run."""

from __future__ import annotations

import re
from typing import Any

from factcheck.report.canvas import UNICODE
from factcheck.report.safe import visible
from factcheck.report.times import shown
from factcheck.report.view import View

_MOST = 20  # paths told of a run


def inputs(view: View) -> list[dict[str, Any]]:
    """A row an input, read or not."""
    run, texts = view.run, view.texts
    out = []
    for source in run.sources:
        known = source.witness in view.voices
        out.append(
            {
                "path": visible(source.path),
                "language": source.language,
                "published": shown(source.published, texts.lang),
                "found": texts(f"found.{source.published_from}"),
                "witness": str(view.voices.index(source.witness) + 1) if known else UNICODE.apart,
                "digest": run.manifest.inputs.get(source.path, ""),
                "encoding": source.encoding,
                "unread": False,
            }
        )
    blank = dict.fromkeys(("language", "published", "found", "witness", "encoding"), UNICODE.apart)
    for problem in view.unread:
        digest = run.manifest.inputs.get(problem.path, "")
        out.append({**blank, "path": visible(problem.path), "digest": digest, "unread": True})
    return out


def run_again(view: View) -> str:
    """The command that repeats the run on the same inputs; house settings are not told by a run."""
    run = view.run
    where = view.where()
    every = [s.path for s in run.sources] + [p.path for p in view.unread]
    paths = [s.path for s in view.drafts] or ([where] if where.endswith("/") else every)
    words = ["factcheck", "check", *map(_quoted, paths[:_MOST])]
    if len(paths) > _MOST:
        words.append(UNICODE.dots)
    if run.manifest.against is not None:
        words += ["--against", *map(_quoted, run.manifest.against)]
    return visible(" ".join([*words, "--now", run.manifest.now]))


def _quoted(path: str) -> str:
    """A path as shells take it; double quotes are understood on Windows too."""
    return path if re.fullmatch(r"[\w./\\:+@%-]+", path) else f'"{path}"'
