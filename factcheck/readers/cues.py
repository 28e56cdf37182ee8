"""Words by which the parts of a page are told apart, read from ``cues.yaml`` and ``marks.yaml``."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Any

from factcheck.resources import package_yaml

# A cue stands near the edge of a line; longer lines are looked at only this far (characters).
LOOK = 300
# A label at the start of a line: closed by a bracket or a colon, with something after it.
_LABEL = re.compile(
    r"[^\w\s\[【［<《〈（(]*\s*(?:[\[【［<《〈（(]\s*([^\]】］>》〉）)]{1,30}?)\s*[\]】］>》〉）)][:：]?"
    r"|([^:：]{1,30}?)[:：])\s*(?=\S)"
)
_MARKS = " \t📌▌★▸▹　[](){}<>【】［］（）〈〉《》「」『』〔〕■□◆◇●○▶▷▼▽☞※☆・•*_#|:：-–—=＝.。…›»>↓→"


@dataclass(frozen=True, slots=True)
class LineCue:
    """Phrases that mark a line, by where on the line they must stand."""

    whole: frozenset[str]
    starts: re.Pattern[str] | None
    ends: tuple[str, ...]
    holds: re.Pattern[str] | None
    forms: re.Pattern[str] | None

    def matches(self, line: str) -> bool:
        """Whether a trimmed line carries one of the phrases."""
        low = line[:LOOK].lower()
        if self.whole and len(line) <= 60 and bare(low) in self.whole:
            return True
        if self.starts and self.starts.match(low):
            return True
        if self.ends and line[-40:].lower().rstrip(" .").endswith(self.ends):
            return True
        if self.forms and self.forms.match(low):
            return True
        return bool(self.holds and self.holds.search(low))


def bare(line: str) -> str:
    """A line without the brackets and marks around it, in lower case."""
    return line.strip(_MARKS).strip().lower()


def _starts(phrases: list[str]) -> re.Pattern[str] | None:
    """Phrases at the start of a line, each ending where a word ends."""
    if not phrases:
        return None
    parts = []
    for phrase in sorted(phrases, key=lambda p: (-len(p), p)):
        low = re.escape(phrase.lower())
        closed = not phrase[-1].isalnum() or phrase[-1] in "为為"
        parts.append(low if closed else low + r"(?![^\W\d_])")
    return re.compile("(?:" + "|".join(parts) + ")")


def _holds(phrases: list[str]) -> re.Pattern[str] | None:
    if not phrases:
        return None
    ordered = sorted({p.lower() for p in phrases}, key=lambda p: (-len(p), p))
    return re.compile("|".join(re.escape(p) for p in ordered))


@functools.cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = package_yaml("readers/cues.yaml").data
    return data


@functools.cache
def _marks() -> dict[str, Any]:
    data: dict[str, Any] = package_yaml("readers/marks.yaml").data
    return data


@functools.cache
def line_cue(name: str) -> LineCue:
    """The cue of a name in ``cues.yaml``; KeyError for an unknown one."""
    entry = _data()["line_cues"][name]
    return LineCue(
        whole=frozenset(bare(p) or p for p in entry.get("whole", [])),
        starts=_starts(entry.get("starts", [])),
        ends=tuple(p.lower() for p in entry.get("ends", [])),
        holds=_holds(entry.get("holds", [])),
        forms=re.compile("|".join(entry["forms"])) if "forms" in entry else None,
    )


def opens_list(line: str) -> bool:
    """Whether a line starts with a marker of other articles and goes on: "Read next: …"."""
    label = _LABEL.match(line[:60])
    if label is None:
        return False
    return bare(label[1] or label[2]) in line_cue("related").whole


@functools.cache
def head_fields() -> dict[str, str]:
    """Key of a document head, in lower case → the field it fills."""
    return {key.lower(): field for field, keys in _data()["head_keys"].items() for key in keys}


@functools.cache
def separators() -> frozenset[str]:
    """Lines that part stories or sections."""
    return frozenset(_data()["separators"])


@functools.cache
def ditto_marks() -> frozenset[str]:
    """Cells that repeat the cell above them."""
    return frozenset(_data()["ditto"])


@functools.cache
def zones() -> dict[str, int]:
    """Name of a time zone → minutes east of Greenwich."""
    return {name: int(value) for name, value in _marks()["zones"].items()}


@functools.cache
def months() -> dict[str, int]:
    """English name of a month, in lower case → its number."""
    return {name: int(value) for name, value in _marks()["months"].items()}


@functools.cache
def eras() -> dict[str, int]:
    """East Asian era → the year before its first."""
    return {name: int(value) for name, value in _marks()["eras"].items()}


@functools.cache
def agencies() -> dict[str, str]:
    """Name of a news agency as a dateline writes it, in lower case → its usual name."""
    return {name.lower(): row[0] for row in _marks()["agencies"] for name in row if name}


@functools.cache
def outlet_endings() -> tuple[str, ...]:
    """How names of outlets end, in lower case."""
    return tuple(ending.lower() for ending in _marks()["outlet_endings"])


@functools.cache
def abbreviations(group: str) -> frozenset[str]:
    """Abbreviations of a group: ``always``, ``before_digit`` or ``maybe``."""
    return frozenset(_marks()["abbreviations"][group])


@functools.cache
def starters() -> frozenset[str]:
    """English words that usually start a sentence."""
    return frozenset(_marks()["starters"])
