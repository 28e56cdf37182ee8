"""The JSON Schema of ``factcheck-report/1``, made from the model and shipped with the package."""

from __future__ import annotations

import json
from typing import Any

from factcheck.model.report import Run
from factcheck.resources import data_root

FILE = "report/factcheck-report-1.schema.json"
# In the report only where there is something to say.
_OPTIONAL = ("claims", "nearest", "since")


def make_schema() -> dict[str, Any]:
    """The schema of the model as it is now.

    Objects stay open: fields are added in later versions, never renamed or removed.
    """
    made = Run.model_json_schema(by_alias=True, mode="serialization")
    required = [name for name in made["required"] if name not in _OPTIONAL]
    made["required"] = ["schema", *required]
    made["properties"].pop("texts", None)
    _open(made)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:factcheck:report:1",
        **made,
        "title": "factcheck-report/1",
    }


def _open(node: Any) -> None:
    if isinstance(node, dict):
        if node.get("additionalProperties") is False:
            del node["additionalProperties"]
        for child in node.values():
            _open(child)
    elif isinstance(node, list):
        for child in node:
            _open(child)


def load_schema() -> dict[str, Any]:
    """The shipped schema."""
    data: dict[str, Any] = json.loads((data_root() / FILE).read_text(encoding="utf-8"))
    return data


def schema_text() -> str:
    """The schema file's text."""
    return json.dumps(make_schema(), ensure_ascii=False, indent=2) + "\n"
