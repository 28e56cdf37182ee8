"""The town that an article's dateline names, where its text names it again."""

from __future__ import annotations

import re

from factcheck.names.find_base import PLACE, Shown
from factcheck.names.gazetteer import ids

_OF_SORT = re.compile(r" (?:City|County|Town)\Z")


def shown_towns(place: str, text: str) -> list[Shown]:
    """Where a text names the town of its dateline, "HAVENTON, Iceland" or "HAVENTON/KIEL".

    Only towns that no table knows: a name in capitals is a town's for certain there, and "Haventon
    police" is then no person.  Datelines of other scripts show nothing by their writing.
    """
    out: list[Shown] = []
    for town in place.partition(",")[0].split("/"):
        if not town.isupper() or not town.isascii() or len(town) < 4:
            continue
        name = _OF_SORT.sub("", " ".join(map(_titled, town.split())))
        if not ids(name, PLACE.value):
            found = re.finditer(rf"\b{re.escape(name)}\b(?!['’]?-)", text)
            out += [Shown(m.start(), m.end(), PLACE) for m in found]
    return out


def _titled(word: str) -> str:
    """A word in capitals as a name is written: "AIX-LES-BAINS" → "Aix-Les-Bains"."""
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
