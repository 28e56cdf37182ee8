"""What a time can lean on: the publication day, and what was told before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from factcheck.model.value import Grain, TimeSpan

_DAYS = (Grain.DAY, Grain.HOUR, Grain.MINUTE)
_NEWS = timedelta(days=3)  # days around publication in which what is reported happened
_NEAR_SENTENCES = 2  # sentences for which a day long past stays "that day"
_SINCE = {"since", "after"}  # a month told as the far end of a stretch is not that of what follows
_LIMITS = {"until", "by", "before"}  # a year told as a limit is not the year of what follows


@dataclass(slots=True)
class Context:
    """What a time can lean on while a text is read from its beginning."""

    published: datetime | None
    anchor: datetime | None = None  # the dateline's day
    sentence: int = 0  # number of the sentence being read
    last: datetime | None = None  # begin of the time told last
    last_in: int = -9  # the sentence it was told in
    aside: datetime | None = None  # the day told before, where the last was of another year
    day: datetime | None = None  # the day told last
    day_in: int = -9  # the sentence it was told in
    main: datetime | None = None  # the day told last that the news itself is about
    frame: datetime | None = None  # the latest day told so far that the news itself is about
    framed: bool = False  # "that day", in words that go back to the day of the report: 이날
    in_passing: bool = False  # the words say that a day is long over: 앞서 2월 27일
    near: datetime | None = None  # begin of the day or month told last
    near_in: int = -9
    near_of_year: bool = False  # it is a month told with its year: "in July 2019", 去年3月
    last_year: int | None = None  # year told last, but not as a limit ("by 2030")
    year_in: int = -9
    year_at: tuple[int, int] = (0, 0)  # where in the text it stands
    passed: bool = False  # it stands in an aside that is over
    full: datetime | None = None  # begin of the day or month told last with its year
    full_in: int = -9
    of_year: datetime | None = None  # begin of the month whose year the words go on with
    planned: bool = False
    told: bool = False  # the time is that of saying so: "…, the ministry said on the 2nd"
    opens: bool = False  # the words tell when something begins: "from Friday"
    bygone: bool = False  # the words before say that it is over: "ended June 30"
    exact: datetime | None = None  # the very day of "three months ago"
    other: datetime | None = None  # the other day that "last Tuesday" may mean

    @property
    def base(self) -> datetime | None:
        return self.anchor or self.published

    def near_by(self) -> datetime | None:
        """Begin of the time told last, if that was in this sentence or the one before."""
        return self.last if self.sentence - self.last_in < 2 else None

    def that_day(self, before: bool = False) -> datetime | None:
        """The day "that day" means: the one told last, but not one long past told long before.

        ``before``: the words mean the day before it.
        """
        base = self.base
        if self.framed and self.day is not None and base is not None:
            return self._framed_day(self.day, base, before)
        if self.day is None or base is None or self.main is None:
            return self.day
        far = abs(base - self.day) > _NEWS + timedelta(days=1)
        return self.main if far and self.sentence - self.day_in > _NEAR_SENTENCES else self.day

    def _framed_day(self, day: datetime, base: datetime, before: bool) -> datetime:
        """이날, 전날 go back to the day of the report over a day told between."""
        since = self.sentence - self.day_in
        if since == 0 or (since == 1 and not before):
            return day
        if self.frame is not None:
            return self.frame
        return base if abs(base - day) > _NEWS + timedelta(days=1) else day

    def remember(self, span: TimeSpan, said: dict[str, str], roles: tuple[str, ...] = ()) -> None:
        """Keep a resolved time for those that follow."""
        if span.start is None:
            return
        if span.grain not in (Grain.DECADE, Grain.CENTURY):
            told_before = self.day if self.sentence - self.day_in < 2 else None
            self.aside = told_before if "year_shift" in said else None
            self.last, self.last_in = span.start, self.sentence
        # "The day before" is told in passing: "that day" goes on from the day told before it.
        passing = said.get("anaphora", "").startswith("-")
        passing = passing or self.in_passing
        if span.grain in _DAYS and not passing:
            self.day = datetime(span.start.year, span.start.month, span.start.day)
            self.day_in = self.sentence
            beside = "anaphora" in said or "which" in said or "offset" in said
            if not beside and self.base is not None and abs(self.base - self.day) <= _NEWS:
                self.main = self.day
                if self.day <= self.base:
                    self.frame = max(self.frame or self.day, self.day)
        coarse = span.grain in (Grain.MONTH, Grain.THIRD) and not _SINCE & set(roles)
        if span.grain in _DAYS or coarse:
            self.near, self.near_in = span.start, self.sentence
            gone = said.get("year_shift", "0").startswith("-")
            self.near_of_year = span.grain is Grain.MONTH and ("year" in said or gone)
        if _LIMITS & set(roles):
            return
        if "year" in said or "era" in said:
            self.last_year, self.year_in = span.start.year, self.sentence
            if "month" in said:
                self.full, self.full_in = span.start, self.sentence
