"""The words of what one person does on an occasion, and of the bodies that do it."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from factcheck.lexicon.fold import fold
from factcheck.resources import package_yaml

WAYS = ("does", "by", "of")  # in which a sentence gives somebody a part; see parts.yaml


@dataclass(frozen=True, slots=True)
class Part:
    """A part and its words in one language, by way."""

    concept: str
    does: re.Pattern[str] | None
    by: re.Pattern[str] | None
    of: re.Pattern[str] | None
    needs: re.Pattern[str] | None = None  # what else its sentence has to tell


@functools.cache
def parts_of(language: str) -> tuple[Part, ...]:
    """All parts with the words of a language."""
    rows = package_yaml("extract/parts.yaml").data["parts"]
    plain = [
        Part(f"honours/{name}", *(_pattern(row.get(way, {}), language) for way in WAYS))
        for name, row in rows.items()
    ]
    topical = [
        Part(f"honours/{name}", _pattern(row["topic"]["does"], language), None, None, needs)
        for name, row in rows.items()
        if (needs := _pattern(row.get("topic", {}).get("of", {}), language))
    ]
    return (*plain, *topical)


@functools.cache
def any_part(language: str) -> re.Pattern[str]:
    """The words of all parts: few lines have any."""
    each = [p for part in parts_of(language) for p in (part.does, part.by, part.of) if p]
    return re.compile("|".join(f"(?:{p.pattern})" for p in each), each[0].flags)


def _pattern(row: dict[str, str], language: str) -> re.Pattern[str] | None:
    written = row.get(language)
    if written is None:
        return None
    if language == "en":
        return re.compile(rf"\b{written}\b", re.IGNORECASE)
    return re.compile("".join(c if c.isascii() else fold(c, language) for c in written))


@functools.cache
def forces_of(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Sorts of bodies of a language: "0/army" and its words."""
    groups = package_yaml("extract/parts.yaml").data["forces"]
    return tuple(
        (f"{number}/{name}", pattern)
        for number, group in enumerate(groups)
        for name, row in group.items()
        if (pattern := _pattern({language: f"(?:{row[language]})"}, language))
    )
