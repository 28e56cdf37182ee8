"""Messages of findings: a closed list of placeholders, filled in four languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")

#: placeholders beside a.<field>, b.<field> and fact.<name>
GENERAL = {
    "subject": "what the finding is about",
    "attribute": "which question about it",
    "values": "all values, each side once",
    "sides": "number of values told",
    "sources": "number of sources that tell one",
}

#: fields of a claim that read well in a sentence
CLAIM_FIELDS = ("value", "surface", "outlet", "published", "basis", "attribution", "noun", "place",
                "unit", "language")  # fmt: skip


def placeholders(template: str) -> Iterator[tuple[str, int]]:
    """Each placeholder of a template and its column, from 0."""
    for found in PLACEHOLDER.finditer(template):
        yield found[1], found.start(1)


def allowed(facts: frozenset[str]) -> list[str]:
    """All placeholders a rule may use; ``facts`` are those of its check."""
    sides = [f"{side}.{name}" for side in ("a", "b") for name in CLAIM_FIELDS]
    return [*sides, *GENERAL, *sorted(f"fact.{name}" for name in facts)]


def fill(template: str, values: Mapping[str, str]) -> str:
    """The sentence with its placeholders filled; one without a value becomes an ellipsis."""
    return PLACEHOLDER.sub(lambda m: values.get(m[1]) or "…", template)
