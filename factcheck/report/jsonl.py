"""One JSON object a line: every finding, update and problem, then the summary."""

from __future__ import annotations

import json
from typing import Any

from factcheck.model.report import Run
from factcheck.report import Options
from factcheck.report.json import as_dict


def render(run: Run, options: Options) -> str:
    """Lines with a ``type``: finding, update, problem, claim (with_claims), summary."""
    data = as_dict(run, options.with_claims)
    lines: list[dict[str, Any]] = []
    for plural in ("findings", "updates", "problems", "claims"):
        lines += [{"type": plural.removesuffix("s"), **entry} for entry in data.get(plural, ())]
    wanted = ("schema", "tool", "coverage", "summary", "since", "manifest")
    tail = {k: data[k] for k in wanted if k in data}
    lines.append({"type": "summary", **tail})
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
