"""Figures told of another country, of a time long past, or of the sets of a match."""

from __future__ import annotations

from pathlib import Path

from factcheck.align.lands import lands_of
from factcheck.pipeline import check, check_whole

JA = """笹浦町の踏切事故で運転士けが

2026年11月11日

熊本県笹浦町の踏切で11日、列車とトラックが衝突し、運転士ら24人がけがをした。
県内の踏切事故は昨年7件、死者は2人だった。
"""
TW = """日本笹浦町平交道事故　24人受傷

2026/11/11 18:00

日本熊本縣笹浦町平交道11日發生列車與卡車相撞事故，24人受傷。
台灣去年也發生12起平交道事故，造成5人死亡。
"""
THEN = """Ninth Coral drill opens with nine nations

11 May 2026

The Coral drill opened off Palawan in the Philippines on 11 May with nine nations taking part.
In 2024 only three nations took part in the Coral drill.
"""
NOW = """Coral drill off Palawan begins

12 May 2026

The Coral drill began off Palawan in the Philippines on 11 May. Nine nations take part in it.
"""


def written(folder: Path, *texts: str) -> list[str]:
    paths = [folder / f"{number}.txt" for number, _ in enumerate(texts)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def test_what_another_country_counts_is_no_conflict(tmp_path: Path) -> None:
    run = check(written(tmp_path, JA, TW), now="2026-11-12")
    assert not [f for f in run.findings if f.severity != "note"]


def test_what_was_counted_two_years_ago_is_no_conflict(tmp_path: Path) -> None:
    run = check(written(tmp_path, THEN, NOW), now="2026-05-13")
    assert not [f for f in run.findings if f.severity != "note"]


def test_a_paper_seldom_names_its_own_country() -> None:
    assert lands_of(["city:1853909", "country:US"], "ko") == {"JP", "US", "KR"}
    assert lands_of(["unknown-person:x"], "ko") == frozenset()


def test_scores_in_a_row_are_parts(tmp_path: Path) -> None:
    text = "The side won 3-1 (25-18 23-25 25-20 25-17) in Taipei.\n"
    whole = check_whole(written(tmp_path, text), now="2026-05-13")
    roles = {c.surface: str(c.role) for c in whole.alignment.claims if c.kind == "score"}
    assert roles["25-18"] == roles["25-17"] == "member"
    assert roles["3-1"] == "current"


def test_shut_for_hours_is_open_again(tmp_path: Path) -> None:
    one = "2026-05-11\n\nThe runway of Maxley airport was closed for nine hours on 10 May.\n"
    other = "2026-05-11\n\nThe runway of Maxley airport reopened on the evening of 10 May.\n"
    run = check(written(tmp_path, one, other), now="2026-05-12")
    assert not [f for f in run.findings if f.rule.startswith("polarity/")]


def test_a_prize_of_an_earlier_year_has_another_holder(tmp_path: Path) -> None:
    one = "2026-05-11\n\nThird prize at the Vell contest went to Fang Yubai of China on 10 May.\n"
    other = (
        "2026年5月11日\n\nヴェル・コンクールの3位に日本人が入るのは、2010年に3位となった"
        "津久井塁さん以来16年ぶりとなる。\n"
    )
    run = check(written(tmp_path, one, other), now="2026-05-12")
    assert not [f for f in run.findings if f.rule.startswith("person/")]
