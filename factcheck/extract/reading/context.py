"""What a time can lean on: the publication day, and what was told before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from factcheck.model.value import Grain, TimeSpan

_LIMITS = {"until", "by", "before"}  # a year told as a limit is not the year of what follows


@dataclass(slots=True)
class Context:
    """What a time can lean on while a text is read from its beginning."""

    published: datetime | None
    anchor: datetime | None = None  # the dateline's day
    last: datetime | None = None  # begin of the time told last
    last_year: int | None = None  # year told last, but not as a limit ("by 2030")
    full: datetime | None = None  # begin of the day or month told last with its year
    day: datetime | None = None  # the day told last
    sentences_since: int = 0  # ends of sentences since the time told last
    same_sentence: bool = False
    planned: bool = False
    exact: datetime | None = None  # the very day of "three months ago"
    other: datetime | None = None  # the other day that "last Tuesday" may mean

    @property
    def base(self) -> datetime | None:
        return self.anchor or self.published

    def remember(self, span: TimeSpan, said: dict[str, str], roles: tuple[str, ...] = ()) -> None:
        """Keep a resolved time for those that follow."""
        if span.start is None:
            return
        if span.grain not in (Grain.DECADE, Grain.CENTURY):
            self.last = span.start
        if span.grain in (Grain.DAY, Grain.HOUR, Grain.MINUTE):
            self.day = datetime(span.start.year, span.start.month, span.start.day)
        if _LIMITS & set(roles):
            return
        if "year" in said or "era" in said:
            self.last_year = span.start.year
            if "month" in said:
                self.full = span.start
