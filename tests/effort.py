"""What a piece of work costs, told so that a busy or slow machine does not change the answer.

Seconds depend on the machine and on who else is using it.  Here the work is held against other
work in the same process at the same time, several times over, and the least ratio counts: a
pattern that runs back over what it read is slow on every try, a machine that was busy is not.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

TRIES = 6
_STEPS = 100_000


def _seconds(run: Callable[[], object]) -> float:
    """CPU time of one run, without the collection of what others left behind."""
    gc.disable()
    try:
        begin = time.process_time()
        run()
        return time.process_time() - begin
    finally:
        gc.enable()


def growth(run: Callable[[int], object], size: int, times: int, most: float) -> float:
    """How many times as long ``run(size * times)`` takes as ``run(size)``.

    Ends with the first try whose ratio is below ``most``; else the least of all tries.
    """
    ratios: list[float] = []
    while len(ratios) < TRIES and (not ratios or ratios[-1] >= most):
        small = min(_seconds(lambda: run(size)) for _ in range(2))
        ratios.append(_seconds(lambda: run(size * times)) / max(small, 1e-6))
    return min(ratios)


def _yardstick() -> None:
    """A fixed piece of plain work: some 10 ms on the machine this was written on."""
    words: dict[str, int] = {}
    for n in range(_STEPS):
        word = str(n % 977)
        words[word] = words.get(word, 0) + n


def effort(run: Callable[[], object], most: float) -> float:
    """How many times as long a run takes as the yardstick (about 10 ms on a quiet machine).

    Ends with the first try below ``most``; else the least of all tries.
    """
    ratios: list[float] = []
    while len(ratios) < TRIES and (not ratios or ratios[-1] >= most):
        unit = min(_seconds(_yardstick) for _ in range(3))
        ratios.append(_seconds(run) / unit)
    return min(ratios)
