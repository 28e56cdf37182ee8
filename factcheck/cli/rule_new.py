"""The beginning of a new rule file."""

from __future__ import annotations

import re
from pathlib import Path

from factcheck.cli.output import write_file
from factcheck.errors import UsageError

_ID = re.compile(r"[a-z][a-z0-9-]*/[a-z][a-z0-9-]*")

TEMPLATE = """\
id: {id}
title: Different number of … at one event
kind: count
facts: {{kind: count, of: [], same: [event, basis]}}
when: differs(a, b)
severity: warning
message:
  en: "{{a.outlet}} has {{a.value}}; {{b.outlet}} has {{b.value}}"
  ja: "{{a.outlet}}は{{a.value}}、{{b.outlet}}は{{b.value}}としています"
  zh: "{{a.outlet}}为{{a.value}}，{{b.outlet}}为{{b.value}}"
  ko: "{{a.outlet}}: {{a.value}}, {{b.outlet}}: {{b.value}}"
why: Say here what slip the rule finds and why the two values cannot both stand.
tests:
  - a: At the ceremony 14 pupils received a prize.
    b: Prizes went to 15 pupils at the ceremony.
    want: fires
  - a: At the ceremony at least 14 pupils received a prize.
    b: Prizes went to 15 pupils at the ceremony.
    want: quiet
"""


def write_new_rule(rule: str, file: str | None) -> str:
    """Write the file and return its path; raises UsageError where one is there already."""
    if not _ID.fullmatch(rule):
        raise UsageError(
            f'"{rule}" is no rule id: write family/name in small letters, count/pupils'
        )
    place = Path(file) if file else Path("rules") / f"{rule}.yaml"
    if place.exists():
        raise UsageError(f"{place} is there already")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot make {place.parent}: {error.strerror or error}") from None
    write_file(str(place), TEMPLATE.format(id=rule))
    return str(place)
