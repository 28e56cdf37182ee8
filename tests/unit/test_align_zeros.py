"""A zero in another place is a slip; a rounded figure of another thing settles nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline
from tests.unit.two_texts import files

KO = (
    "하늬전자 매출 사상 최대\n\n입력 2026.05.08 16:04\n\n하늬전자는 8일 지난 회계연도 매출이 "
    "{}엔으로 사상 최대였다고 밝혔다. 순이익은 4조9449억엔이었다.\n"
)
OTHER = (
    "하늬전자 작년 실적 발표\n\n2026년 5월 8일 17시\n\n하늬전자의 지난해 순이익이 4조9449억엔으로 "
    "집계됐다. 매출액은 21.4% 증가한 {}엔이다.\n"
)


@pytest.mark.parametrize(
    ("one", "other", "slipped"),
    [
        (KO.format("45조953억"), OTHER.format("45조9530억"), True),
        (KO.format("45조9530억"), OTHER.format("45조953억"), True),
        (KO.format("45조953억"), OTHER.format("45조953억"), None),
        (KO.format("45조953억"), OTHER.format("45조971억"), False),
    ],
)
def test_a_zero_in_another_place(
    tmp_path: Path, one: str, other: str, slipped: bool | None
) -> None:
    run = pipeline.check(files(tmp_path, {"a": one, "b": other}), now="2026-05-09")
    money = [found for found in run.findings if found.kind == "money"]
    assert bool(money) is (slipped is not None)
    for found in money:
        assert any(e.feature == "same digits" for e in found.evidence) is slipped
        assert (found.hint is not None and "zero" in found.hint) is slipped


def test_a_rounded_figure_agrees_only_where_nothing_that_differs_answers_better(
    tmp_path: Path,
) -> None:
    """45.95 is not 46, the forecast for the next year, where the same source tells 45.10."""
    told = KO.format("45조971억") + "\n내년 매출액도 사상 최대인 46조엔을 내다본다.\n"
    paths = files(tmp_path, {"a": KO.format("45조9530억"), "b": told})
    alignment = pipeline.check_whole(paths, now="2026-05-09").alignment
    agreed = {alignment.claims[i].surface for i in alignment.matching.agreeing}
    assert "4조9449억엔" in agreed
    assert "45조9530억엔" not in agreed
