"""Ships that come to a port, by verbs that anybody else may come by: 기지에 들어왔다, "reached
Cork".

What ships are called and how they come is data in ``whereabouts.yaml``.
"""

from __future__ import annotations

import functools
import re

from factcheck.resources import package_yaml

LEAD = 70  # characters before a port in which the ship, and in English the verb, stands
_STOP = re.compile(r"[。；;]|(?<=[a-z])\. |(?<=다)\. ")


def calls(text: str, bare: str, first: int, last: int) -> bool:
    """Whether a ship is told to come to the place between two offsets of a sentence."""
    entry = _table().get(bare)
    if entry is None:
        return False
    ship, before, behind = entry
    lead = _STOP.split(text[max(0, first - LEAD) : first])[-1]
    if not ship.search(lead):
        return False
    return before.search(lead) is not None and behind.match(text, last) is not None


@functools.cache
def _table() -> dict[str, tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]]:
    """Of each language: ships, what stands before their port, and what behind it."""
    data = package_yaml("extract/whereabouts.yaml").data["ships"]
    return {
        bare: (re.compile(row["ship"]), re.compile(row["before"]), re.compile(row["behind"]))
        for bare, row in data.items()
    }
