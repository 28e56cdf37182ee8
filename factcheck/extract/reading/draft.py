"""A value while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from factcheck.extract.reading.canon import canonical
from factcheck.model.value import Bound, Value, ValueKind, value_of


@dataclass(slots=True)
class Draft:
    """Mutable twin of :class:`Value`; ``said`` is a mapping until it is frozen."""

    start: int
    end: int
    kind: ValueKind
    pattern: str = ""
    amount: Decimal | None = None
    upper: Decimal | None = None
    unit: str | None = None
    counter: str | None = None
    counter_class: str | None = None
    noun: str | None = None
    bound: Bound = Bound.EXACT
    precision: Decimal | None = None
    said: dict[str, str] = field(default_factory=dict)
    weekday: int | None = None
    alternatives: tuple[str, ...] = ()
    note: str | None = None
    roles: tuple[str, ...] = ()
    parts: tuple[tuple[Decimal, str], ...] = ()  # of a duration: 1 h, 30 min
    scale: Decimal | None = None  # of a unit told in parts of another: 割 is 10 %
    bare: bool = False  # a number with nothing that says what it counts
    reach: tuple[int, int] = (0, 0)  # span with the hedge words around it

    def freeze(self, text: str) -> Value:
        """The finished value; ``text`` is the source text the offsets point into."""
        return value_of(  # by position: one is made of every value
            self.start,
            self.end,
            text[self.start : self.end],
            self.kind,
            canonical(self),
            self.amount,
            self.upper,
            self.unit,
            self.counter,
            self.counter_class,
            self.noun,
            self.bound,
            self.precision,
            None,
            tuple(sorted(self.said.items())) if self.said else (),
            None,
            self.weekday,
            self.alternatives,
            self.note,
            self.roles,
        )
