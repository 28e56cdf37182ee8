"""Work shared out among processes that are forked for it, with all that is known at that moment.

Nothing has to be sent to them, and only what they found comes back.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import sys
import threading
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import TypeVar

from factcheck.model.sharing import Share, one_by_one

T = TypeVar("T")

SHARED_LEAST = 200  # fewer readings are looked through quicker than processes are made


def can_fork() -> bool:
    """Whether this process can be forked without harm."""
    return sys.platform == "linux" and threading.active_count() == 1


def share_of(jobs: int, readings: int) -> Share:
    """How work on so many readings is shared out among so many processes, this one among them."""
    if jobs < 2 or readings < SHARED_LEAST:
        return one_by_one

    def share(work: Callable[[int], T], count: int) -> list[T]:
        return shared(work, count, min(jobs, count))

    return share


def shared(work: Callable[[int], T], count: int, jobs: int) -> list[T]:
    """Results of ``work(0)`` to ``work(count - 1)``, in order, by ``jobs`` processes.

    Each takes the next number when it is done with one.  What a process that failed did not give
    is done here, so that a mistake is raised as always.
    """
    if jobs < 2 or not can_fork():
        return one_by_one(work, count)
    context = multiprocessing.get_context("fork")
    taken = context.Value("q", 0)

    def numbers() -> Iterator[int]:
        while True:
            with taken.get_lock():
                number = taken.value
                taken.value = number + 1
            if number >= count:
                return
            yield number

    def help_out(out: Connection) -> None:
        out.send([(number, work(number)) for number in numbers()])

    helpers = []
    try:
        for _ in range(jobs - 1):
            inlet, outlet = context.Pipe(duplex=False)
            helper = context.Process(target=help_out, args=(outlet,), daemon=True)
            helper.start()
            outlet.close()
            helpers.append((helper, inlet))
        done = {number: work(number) for number in numbers()}
        for _, inlet in helpers:
            with contextlib.suppress(EOFError, OSError):
                done.update(inlet.recv())
    finally:
        for helper, inlet in helpers:
            inlet.close()  # one that still has something to say ends at that
            helper.join()
    return [done[number] if number in done else work(number) for number in range(count)]
