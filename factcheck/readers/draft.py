"""What a reader hands on: the text of a document and what its format says about it.

A reader of a format only finds text, metadata and, where the format marks them, the parts; the
rest (head, dateline, items, sentences) is the same for all formats.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.model.source import ItemRole, Published


@dataclass(frozen=True, slots=True)
class Region:
    """A part whose role the format itself marks, for instance a link list of a web page.

    ``article`` numbers regions that belong together; regions of other numbers are other items.
    """

    start: int
    end: int
    role: ItemRole
    article: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A document before it is split into items."""

    path: str
    text: str
    encoding: str = "utf-8"
    outlet: str | None = None
    title: str | None = None
    language: str | None = None
    published: Published | None = None  # from metadata
    regions: tuple[Region, ...] = ()
    places: tuple[tuple[int, str], ...] = ()


def cut(draft: Draft, most: int) -> Draft:
    """The draft up to the last line break within so many characters."""
    end = draft.text.rfind("\n", most // 2, most)
    end = most if end < 0 else end
    regions = tuple(
        replace(region, end=min(region.end, end)) for region in draft.regions if region.start < end
    )
    places = tuple(place for place in draft.places if place[0] < end)
    return replace(draft, text=draft.text[:end], regions=regions, places=places)
