"""Tolls and the time they were told: what may be an earlier count is no error."""

from __future__ import annotations

from pathlib import Path

from factcheck.pipeline import check

HEAD = "Ferry sinks off Port Quillan\n\nHarbour Post | {stamp}\n\n"
BODY = (
    "A ferry sank off Port Quillan in the Philippines on Tuesday. {told} The ship, the Maria"
    " Lucia, carried 140 passengers and a crew of 14. Divers searched the wreck at a depth of 31"
    " metres, and the owner, Quillan Lines, said that the weather had been calm.\n"
)


def severities(folder: Path, *sources: tuple[str, str]) -> set[tuple[str, str]]:
    paths = []
    for number, (stamp, told) in enumerate(sources):
        paths.append(folder / f"{number}.txt")
        text = HEAD.format(stamp=stamp) + BODY.format(told=told)
        paths[-1].write_text(text, encoding="utf-8")
    run = check([str(path) for path in paths], now="2026-03-05")
    return {(finding.rule, finding.severity) for finding in run.findings}


def test_two_counts_of_one_hour_are_an_error(tmp_path: Path) -> None:
    found = severities(
        tmp_path,
        ("3 March 2026 20:00", "As of 6 p.m., the death toll was 19."),
        ("3 March 2026 21:00", "As of 6 p.m., the death toll was 12."),
    )
    assert ("count/toll", "error") in found


def test_a_count_of_some_time_of_that_day_may_be_a_later_one(tmp_path: Path) -> None:
    found = severities(
        tmp_path,
        ("3 March 2026 20:00", "As of 10 a.m., the death toll was 12."),
        ("3 March 2026", "The accident killed 19 people."),
    )
    assert ("count/toll", "error") not in found


def test_the_women_among_the_dead_grow_with_the_toll(tmp_path: Path) -> None:
    told = "The accident killed {} people, {} of them women."
    found = severities(
        tmp_path,
        ("3 March 2026", told.format(22, 15)),
        ("4 March 2026", told.format(24, 17)),
    )
    assert not [rule for rule, severity in found if severity != "note"]
    found = severities(
        tmp_path,
        ("4 March 2026", "By noon the accident had killed 22 people, 15 of them women."),
        ("4 March 2026", "By noon the accident had killed 22 people, 17 of them women."),
    )
    assert [rule for rule, severity in found if severity == "error"]
