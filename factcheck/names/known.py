"""What is known about a name beforehand: its ids, and the names it must not be taken for."""

from __future__ import annotations

import functools

from factcheck.names import gazetteer
from factcheck.names.strip import rank_of
from factcheck.names.tables import table


@functools.lru_cache(maxsize=1 << 15)
def ids(name: str, kind: str | None = None) -> frozenset[str]:
    """Ids of everything known under a name (``kind`` is a ``NameKind`` value); empty if unknown.

    A place is looked up with and without the word for its rank (横浜市, 横浜).
    """
    found = gazetteer.ids(name, kind)
    if not found and kind in (None, "place"):
        bare, rank = rank_of(name)
        if rank == "city":
            found = gazetteer.ids(bare, "place")
    if kind != "person" and kind != "organisation" and any(i.startswith("city:") for i in found):
        listed = table("city_names").get(gazetteer.key(name)) or ""
        found = (*found, *(f"city:{i}" for i in listed.split()))
    return frozenset(found)
