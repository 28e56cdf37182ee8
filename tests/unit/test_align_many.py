"""What many sources change: the odds they ask for; decisions that undo; who lived and who died."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.align import odds
from factcheck.extract.values import find_values
from factcheck.pipeline import check


def _errors(folder: Path, texts: list[str], kind: str) -> list[str]:
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    run = check(paths)
    return [f.rule for f in run.findings if f.kind == kind and f.severity == "error"]


def test_many_sources_ask_for_better_odds() -> None:
    assert odds.certain(2, "count") == odds.certain(5, "place") == odds.CERTAIN
    assert odds.certain(8, "count") < odds.certain(15, "count") < odds.certain(15, "role")
    assert odds.certain(15, "count") < odds.certain(15, "date") < odds.certain(15, "ordinal")
    assert odds.certain(15, "count") == pytest.approx(odds.CERTAIN + 2.307, abs=0.01)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The ferry Lindora sank off Port Marlow on 4 May 2026. Three of the crew survived.",
            "フェリー「リンドラ」が2026年5月4日、ポートマーロー沖で沈没した。6人の死亡が確認された。",
        ),
        (
            "渡轮“林多拉”号2026年5月4日在马洛港外沉没,3人生还。",
            "여객선 린도라호가 2026년 5월 4일 말로항 앞바다에서 침몰했다. 6명의 사망이 확인됐다.",
        ),
    ],
)
def test_who_survived_and_who_died_are_not_the_same_people(
    tmp_path: Path, one: str, other: str
) -> None:
    assert _errors(tmp_path, [one, other], "polarity") == []


def test_a_vote_to_lift_is_no_approval_of_what_is_lifted(tmp_path: Path) -> None:
    texts = [
        "The parliament of Velmora rejected the curfew order on 4 May 2026 by 90 votes.",
        "ベルモラ議会は2026年5月4日、夜間外出禁止令の解除を求める決議案を90票で可決した。",
        "The parliament of Velmora voted in favour of a motion to block the curfew order on "
        "4 May 2026 by 90 votes.",
    ]
    assert _errors(tmp_path, texts, "polarity") == []


def test_who_held_a_prize_before_is_not_who_holds_it_now(tmp_path: Path) -> None:
    texts = [
        "韓国の作家ハン・ガンがベルタ文学賞を受賞した。2026年5月4日に発表された。",
        "韓国人の受賞は2000年に平和賞を受賞した金大中元大統領に続いて2人目。2026年5月4日に発表。",
    ]
    assert _errors(tmp_path, texts, "person") == []


def test_the_day_of_a_report_is_no_count() -> None:
    found = find_values("当地媒体6日报道说,山洪已造成11人死亡。", "zh-Hans", "2026-05-07")
    assert [v.text for v in found] == ["2026-05-06", "11"]


def test_one_dated_event_is_of_three_parts_together() -> None:
    parts = {"only date": 1.5, "event type": 1.0, "near values": 0.7}
    assert odds.joint(parts) == {"one dated event": 1.0}
    for name in parts:
        assert not odds.joint({**parts, name: 0.0})
    assert odds.log_odds("date", {**parts, **odds.joint(parts)}) > odds.log_odds("date", parts)
