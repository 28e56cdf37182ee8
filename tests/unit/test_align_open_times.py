"""What is expected, and figures of a time that is not over: nothing has come out yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from factcheck.align import bases
from factcheck.align.features import Feature
from factcheck.model.value import Grain, TimeSpan
from factcheck.pipeline import check_whole

TEXT = "2026-11-11\n\nInflation was {}%, the central bank said on Wednesday."


def _features(folder: Path) -> list[Feature]:
    for figure in ("2.6", "3.6"):
        (folder / f"{figure}.txt").write_text(TEXT.format(figure), encoding="utf-8")
    whole = check_whole([str(folder)])
    return [f for f in whole.alignment.features if f.claim.kind == "percent"]


@pytest.mark.parametrize(("year", "apart"), [(2027, False), (2026, False), (2025, True)])
def test_of_a_year_that_is_not_over_nothing_has_come_out(
    tmp_path: Path, year: int, apart: bool
) -> None:
    one, other = _features(tmp_path)
    span = TimeSpan(datetime(year, 1, 1), datetime(year + 1, 1, 1), Grain.YEAR)
    one.claim = replace(one.claim, expected=True, reference=span)
    other.claim = replace(other.claim, reference=span)
    reason = bases.apart(one, other)
    assert (reason == "expected against how it came out") is apart
