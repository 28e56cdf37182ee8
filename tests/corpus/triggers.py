"""How far the lexicon reaches: sentences with an event trigger, values with a frame and a head.

Where a date stands in a sentence without a trigger, or a figure has no head the lexicon knows, the
passage can only be joined by its words: a thin row of this table is vocabulary that is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from factcheck.extract.whole import Extraction
from factcheck.model.source import ItemRole

HEADLESS = ("date", "age")  # kinds that answer to an event or a person, not to a noun


@dataclass(slots=True)
class Reach:
    """Counts over sources of one language: sentences and values, and those that are covered."""

    sentences: int = 0
    triggered: int = 0
    values: int = 0
    framed: int = 0  # a frame of the same sentence governs the value
    figures: int = 0  # values that answer to a noun
    headed: int = 0  # the noun is a concept of the lexicon

    def add(self, read: Extraction) -> None:
        """Count one source."""
        told = {(event.item, event.sentence) for event in read.events}
        for item in read.source.items:
            if item.role is ItemRole.BOILERPLATE:
                continue
            self.sentences += len(item.sentences)
            self.triggered += sum(
                (item.index, number) in told for number in range(len(item.sentences))
            )
        for claim in read.claims:
            if claim.value is None:
                continue
            self.values += 1
            self.framed += claim.event is not None
            if claim.kind not in HEADLESS:
                self.figures += 1
                self.headed += claim.head is not None and bool(claim.head.concepts)


Reaches = dict[tuple[str, str], Reach]  # by domain of the story and language of the source


def count(reaches: Reaches, domain: str, reads: Iterable[Extraction]) -> None:
    """Add a story's sources to the table."""
    for read in reads:
        reaches.setdefault((domain, read.source.language), Reach()).add(read)


def merge(reaches: Reaches, more: Mapping[tuple[str, str], Reach]) -> None:
    """Add another table to one."""
    for key, other in more.items():
        own = reaches.setdefault(key, Reach())
        for each in fields(Reach):
            setattr(own, each.name, getattr(own, each.name) + getattr(other, each.name))


def table(reaches: Mapping[tuple[str, str], Reach]) -> str:
    """The shares as plain text, one row per domain and language."""
    rows = [
        "== lexicon reach: sentences with a trigger, values with a frame, figures with a known head"
    ]
    rows.append(
        f"{'':26}{'sent.':>6}{'trigger':>9}{'values':>8}{'frame':>7}{'figures':>9}{'head':>6}"
    )
    for (domain, language), one in sorted(reaches.items()):
        rows.append(
            f"{domain:16}{language:10}{one.sentences:>6}{_share(one.triggered, one.sentences):>9}"
            f"{one.values:>8}{_share(one.framed, one.values):>7}"
            f"{one.figures:>9}{_share(one.headed, one.figures):>6}"
        )
    return "\n".join(rows)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "-"
