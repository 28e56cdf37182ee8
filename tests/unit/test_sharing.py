"""Work shared out among processes gives what it gives in one."""

from __future__ import annotations

import os

import pytest

from factcheck import sharing
from factcheck.model.sharing import one_by_one

forking = pytest.mark.skipif(not sharing.can_fork(), reason="processes cannot be forked here")


def square(number: int) -> int:
    return number * number


@pytest.mark.parametrize(("count", "jobs"), [(0, 2), (1, 2), (7, 1), (500, 2), (5, 9)])
def test_results_come_in_order(count: int, jobs: int) -> None:
    assert sharing.shared(square, count, jobs) == one_by_one(square, count)


def test_more_than_a_pipe_holds_comes_back() -> None:
    assert sharing.shared(lambda number: "x" * 100_000, 20, 2) == ["x" * 100_000] * 20


@forking
def test_what_a_failed_process_did_not_give_is_done_here() -> None:
    here = os.getpid()

    def work(number: int) -> int:
        if os.getpid() != here:
            os._exit(1)
        return number

    assert sharing.shared(work, 9, 2) == list(range(9))


def test_a_mistake_is_raised() -> None:
    def work(number: int) -> float:
        return 1 / (number - 3)

    with pytest.raises(ZeroDivisionError):
        sharing.shared(work, 6, 2)


def test_few_readings_are_not_worth_a_process() -> None:
    assert sharing.share_of(2, 10) is one_by_one
    assert sharing.share_of(1, 10_000) is one_by_one
    assert sharing.share_of(2, 1000)(square, 3) == [0, 1, 4]
