"""Two counts of one toll: which of them was made first, and how far that is known."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from factcheck.engine.functions import Context, updates
from factcheck.engine.tolls import dated, doubt_of, number_pair, told_in_turn
from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.model.value import Grain, TimeSpan
from factcheck.readers import read_paths

DAY = datetime(2026, 3, 5)


def _count(folder: Path, name: str, text: str) -> Claim:
    file = folder / name
    file.write_text(f"Published: 2026-03-05\n\n{text}\n", encoding="utf-8")
    sources, _ = read_paths([str(file)])
    return next(c for c in extract(sources[0]).claims if c.kind == "count")


def _at(hour: int) -> TimeSpan:
    return TimeSpan(DAY + timedelta(hours=hour), DAY + timedelta(hours=hour + 1), Grain.HOUR)


def _context(told: dict[str, TimeSpan]) -> Context:
    return Context(told=told, grows=True, is_a=lambda a, b: a == b)


WHOLE_DAY = TimeSpan(DAY, DAY + timedelta(days=1), Grain.DAY)


def test_two_values_of_which_one_grew_are_told_in_turn(tmp_path: Path) -> None:
    early = _count(tmp_path, "a.txt", "12人が死亡した。")
    late = _count(tmp_path, "b.txt", "The quake killed 17 people.")
    pairs = [(early, late)]
    assert told_in_turn(pairs, _context({early.source: _at(8), late.source: _at(21)})) == {
        frozenset(("12", "17"))
    }
    assert not told_in_turn(pairs, _context({early.source: _at(21), late.source: _at(8)}))
    assert not told_in_turn(pairs, _context({early.source: WHOLE_DAY, late.source: _at(8)}))


def test_an_hour_within_the_day_of_another_count_leaves_the_order_open(tmp_path: Path) -> None:
    hour = _count(tmp_path, "a.txt", "3月5日午前9時現在、13人が行方不明となっている。")
    day = _count(tmp_path, "b.txt", "3월 5일 현재 7명이 실종됐다.")
    assert hour.as_of is not None
    assert day.as_of is not None
    assert not dated(hour, day, {})
    assert doubt_of(hour, day, _context({hour.source: WHOLE_DAY})) == "note"


def test_the_hurt_become_fewer_only_where_some_died(tmp_path: Path) -> None:
    more = _count(tmp_path, "a.txt", "The crash injured 31 people.")
    fewer = _count(tmp_path, "b.txt", "事故で29人がけがをした。")
    context = _context({more.source: _at(8), fewer.source: _at(21)})
    assert not updates(more, fewer, context)
    deadly = _count(tmp_path, "c.txt", "事故で29人がけがをし、ほかに死者も出た。")
    context = _context({more.source: _at(8), deadly.source: _at(21)})
    assert updates(more, deadly, context)


def test_a_toll_told_as_the_least_may_still_grow_within_the_day(tmp_path: Path) -> None:
    """Which of two counts of one day came first nobody knows; "at least" says it still grows."""
    told = {
        ("a.txt", "The landslide killed 35 people."): ("b.txt", "산사태로 최소 38명이 숨졌다."),
        ("c.txt", "土砂崩れで35人が死亡した。"): ("d.txt", "At least 38 people died in the slide."),
        ("e.txt", "산사태로 35명이 숨졌다."): ("f.txt", "山体滑坡造成至少38人死亡。"),
        ("g.txt", "山崩造成35人死亡。"): ("h.txt", "土砂崩れで38人以上が死亡した。"),
    }
    for early, late in told.items():
        a, b = _count(tmp_path, *early), _count(tmp_path, *late)
        days = _context({a.source: WHOLE_DAY, b.source: WHOLE_DAY})
        assert doubt_of(a, b, days) == doubt_of(b, a, days) == "note"


def test_a_firm_toll_or_a_slip_of_one_day_is_no_growth(tmp_path: Path) -> None:
    low = _count(tmp_path, "a.txt", "The landslide killed 35 people.")
    context = {low.source: WHOLE_DAY}
    for name, text in (
        ("b.txt", "산사태로 38명이 숨졌다."),
        ("c.txt", "At least 53 people died in the slide."),
        ("d.txt", "土砂崩れで少なくとも350人が死亡した。"),
    ):
        high = _count(tmp_path, name, text)
        assert doubt_of(low, high, _context({**context, high.source: WHOLE_DAY})) is None


def test_the_order_of_two_counts_holds_for_their_bounded_forms(tmp_path: Path) -> None:
    early = _count(tmp_path, "a.txt", "12人が死亡した。")
    late = _count(tmp_path, "b.txt", "At least 17 people died in the quake.")
    told = {early.source: _at(8), late.source: _at(21)}
    assert told_in_turn([(early, late)], _context(told)) == {frozenset(("12", "17"))}
    assert number_pair(late, early) == {"12", "17"}


def test_no_more_of_the_hurt_can_have_died_than_the_dead_that_are_told(tmp_path: Path) -> None:
    more = _count(tmp_path, "a.txt", "The crash injured 61 people.")
    for fewer, explained in (("59人", True), ("36人", False)):
        text = f"事故で負傷者は{fewer}、死者は3人となった。"
        less = _count(tmp_path, f"{fewer}.txt", text)
        context = _context({more.source: _at(8), less.source: _at(21)})
        assert updates(more, less, context) is explained
