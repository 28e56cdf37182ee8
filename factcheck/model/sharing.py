"""How a stage hands out work that falls into parts: one by one, or as the pipeline decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Share(Protocol):
    """Results of ``work(0)`` to ``work(count - 1)``, in order.

    The work may be done in other processes: it must give what can be pickled, and what it changes
    beside that may be lost.
    """

    def __call__(self, work: Callable[[int], T], count: int) -> list[T]: ...


def one_by_one(work: Callable[[int], T], count: int) -> list[T]:
    """All of the work, here."""
    return [work(number) for number in range(count)]
