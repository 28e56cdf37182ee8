"""The JSON report, ``factcheck-report/1``: stable, complete, the same bytes for the same input."""

from __future__ import annotations

import json
from typing import Any

from factcheck.model.report import Run
from factcheck.report import Options


def render(run: Run, options: Options) -> str:
    """The report as JSON; every claim with its standing where ``with_claims`` is set."""
    return json.dumps(as_dict(run, options.with_claims), ensure_ascii=False, indent=2) + "\n"


def as_dict(run: Run, with_claims: bool = False) -> dict[str, Any]:
    """The report as plain data, in the order of the schema."""
    data = run.model_dump(mode="json", by_alias=True)
    if not with_claims or data["claims"] is None:
        del data["claims"]
    for name in ("nearest", "since"):
        if data[name] is None:
            del data[name]
    return data
