"""Numbers of one series and of two: own short texts through the whole program."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.align import ordinals
from factcheck.align.features import Feature, feature_of
from factcheck.extract.whole import extract
from factcheck.readers import read_paths
from tests.unit.two_texts import Case, alarms, holds

CASES = yaml.safe_load(
    (Path(__file__).parent / "data" / "ordinals.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES["conflicts"], ids=lambda case: case["id"])
def test_one_series_told_with_two_numbers_is_found(tmp_path: Path, case: Case) -> None:
    assert holds(alarms(tmp_path, case, "ordinal"), case)


@pytest.mark.parametrize("case", CASES["look_alikes"], ids=lambda case: case["id"])
def test_two_numbers_that_may_both_be_right_stay_silent(tmp_path: Path, case: Case) -> None:
    assert alarms(tmp_path, case, "ordinal") == []


def _ordinal(folder: Path, text: str) -> Feature:
    file = folder / "a.txt"
    file.write_text(text + "\n", encoding="utf-8")
    sources, _ = read_paths([str(file)])
    (claim,) = [c for c in extract(sources[0]).claims if c.kind == "ordinal"]
    return feature_of(0, claim, 0, {}, None)


@pytest.mark.parametrize("place", ["한빛은 남해컵에서 3위를 차지했다.", "青潮隊は3位に入った。"])
def test_a_place_among_several_is_no_number_of_times(tmp_path: Path, place: str) -> None:
    times = _ordinal(tmp_path, "青潮クラブは2度目の優勝を果たした。")
    assert ordinals.other_start(times, _ordinal(tmp_path, place)) is not None
    again = _ordinal(tmp_path, "청조는 세 번째 우승을 차지했다.")
    assert ordinals.other_start(times, again) is None


@pytest.mark.parametrize(
    "lasted", ["2日目の協議は長引いた。", "협상 이틀째인 10일 회의를 이어갔다."]
)
def test_a_day_of_the_talks_is_no_number_of_talks(tmp_path: Path, lasted: str) -> None:
    round_ = _ordinal(tmp_path, "斐济和秘鲁第四轮磋商10日举行。")
    assert ordinals.other_start(round_, _ordinal(tmp_path, lasted)) is not None
    again = _ordinal(tmp_path, "5回目の協議を終えた。")
    assert ordinals.other_start(round_, again) is None


def test_a_run_of_titles_is_no_run_of_wins(tmp_path: Path) -> None:
    titles = _ordinal(tmp_path, "青潮クラブは2連覇を逃した。")
    assert ordinals.in_a_row(titles, _ordinal(tmp_path, "青潮クラブは27連勝で止まった。"))
    assert not ordinals.in_a_row(titles, _ordinal(tmp_path, "青潮クラブは3連覇を逃した。"))
