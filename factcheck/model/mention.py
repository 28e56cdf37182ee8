"""Mentions that are not values: names and lexicon concepts found in text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NameKind(StrEnum):
    """Type of a named entity."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in running text; ``start``/``end`` are code points in the text that was searched.

    ``id`` is set where the packs know the name: "country:KR", "city:1835848",
    "person:lee-jae-myung", "org:IAEA".  ``principal`` is the ISO 3166 code of the country the name
    stands or acts for (Xi → CN, 中国 → CN, Beijing → CN with ``locative`` False).
    """

    start: int
    end: int
    surface: str
    kind: NameKind
    language: str
    id: str | None = None
    office: str | None = None  # lexicon office concept the text gives beside it: "president"
    office_span: tuple[int, int] | None = None
    principal: str | None = None
    locative: bool = False  # a place with "in", で, 在, 에서 …: where something happened
    alias_of: str | None = None  # full form this short form stands for ("Lee", 李氏, 同社)


@dataclass(frozen=True, slots=True)
class ConceptMention:
    """A lexicon concept in running text."""

    start: int
    end: int
    surface: str
    concept: str  # concept id, "diplomacy/summit"


@dataclass(frozen=True, slots=True)
class PairMention:
    """A short form that names several countries at once: 中韓, 한중, Sino-Korean."""

    start: int
    end: int
    surface: str
    countries: tuple[str, ...]  # ISO 3166 codes in the order written
