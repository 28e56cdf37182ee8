"""The terminal report: sides, marks, widths, harmless text, honest states."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from factcheck.model.report import Coverage, Run
from factcheck.report import LANGUAGES, render
from factcheck.report.terminal_finding import match_text
from factcheck.report.texts import Texts
from factcheck.report.view import View
from tests.golden.story import count_finding, date_finding, likely_odds, run, weekday_finding

FORBIDDEN = re.compile(r"\b(true|false|verified|correct|fake|passed|safe|OK)\b", re.IGNORECASE)


def lines(whole: Run, **options: object) -> list[str]:
    return render(whole, "terminal", **options).splitlines()  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [60, 80, 100, 160])
@pytest.mark.parametrize("ascii", [False, True])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_line_is_wider_than_the_page(width: int, ascii: bool, lang: str) -> None:
    """Measured in cells, so that wide characters count twice."""
    for line in lines(run(), width=width, ascii=ascii, lang=lang):
        assert cell_len(line) <= width, line


@pytest.mark.parametrize("width", [80, 160])
def test_a_finding_shows_both_sides_with_their_passages(width: int) -> None:
    """Every passage stands whole in the report, its value marked, at any width."""
    text = " ".join(line.lstrip("│ ") for line in lines(run([count_finding()]), width=width))
    squeezed = text.replace(" ", "")
    for passage in (
        "流された路線バスには[[８３人]]が乗っていた。",
        "客車載有[[38人]]，當中2人為司機。",
    ):
        assert passage in squeezed
    assert "road had [[38 people]] aboard." in text
    assert "○○○●○  1 of 5 witnesses, stands alone" in text
    assert "●●●○●  4 of 5 witnesses" in text


def test_copies_are_listed_and_not_counted() -> None:
    text = render(run(), "terminal", width=160)
    assert "copies Orlund Gazette (96 % the same text): not counted" in text


def test_a_copy_that_changed_the_value_shows_its_passage() -> None:
    """Alone on its side it is quoted like any other."""
    finding = date_finding()
    sides = [
        finding.sides[0].model_copy(update={"claims": [0]}),
        finding.sides[0].model_copy(update={"claims": [1], "display": "otherwise"}),
    ]
    text = render(run([finding.model_copy(update={"sides": sides})]), "terminal", width=120)
    assert text.count("on [[Thursday night]], the county said.") == 2


def test_the_worst_stands_first_and_the_exit_line_last() -> None:
    shown = lines(run(), width=100)
    order = [i for i, line in enumerate(shown) if line.startswith(("╭─ ✗", "╭─ !", "╭─ ?", "╭─ ↑"))]
    assert [shown[i][3] for i in order] == ["✗", "✗", "!", "?", "↑"]
    assert shown[-1].startswith("exit 1: 2 findings at or above error.")
    assert "1 input unread" in shown[-1]


def test_panels_have_no_right_edge() -> None:
    assert all(not line.endswith(("│", "╮", "╯")) or line == "│" for line in lines(run()))


def test_ascii_draws_with_ascii_alone() -> None:
    """Characters of the sources stay; everything the report draws is ASCII."""
    whole = run([], unread=False)
    assert render(whole, "terminal", ascii=True, width=80).replace("瀾港時報", "").replace(
        "临川晚报", "").replace("遠原日報", "").replace("새벌신문", "").isascii()  # fmt: skip


def test_color_uses_the_terminals_own_sixteen() -> None:
    """Foreground codes 30-37 and 90-97 only: the user's theme rules."""
    shown = render(run(), "terminal", color=True, width=100)
    codes = {int(n) for m in re.findall(r"\x1b\[([\d;]*)m", shown) for n in m.split(";") if n}
    assert codes <= {0, 1, 2, 4, *range(30, 38), *range(40, 48), *range(90, 98)}
    assert "[[" not in shown


def test_escapes_in_a_source_are_shown_and_not_obeyed() -> None:
    """No control character of a source reaches the terminal, with colour or without."""
    finding = count_finding()
    evil = "\x1b[2J\x1b]0;owned\x07\u202eabc\x9b31m"
    claim = finding.claims[0].model_copy(
        update={"sentence": f"x{evil}８３人{evil}", "sentence_start": -1, "attribution": evil}
    )
    bad = finding.model_copy(
        update={"claims": [claim, *finding.claims[1:]], "message": evil, "subject": evil}
    )
    plain = render(run([bad]), "terminal")
    assert "␛[2J" in plain
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", plain)
    escaped = render(run([bad]), "terminal", ascii=True)
    assert "\\x1b[2J" in escaped
    colored = render(run([bad]), "terminal", color=True)
    assert "\x1b[2J" not in colored
    assert "\x1b]" not in colored


def test_waived_findings_stay_visible() -> None:
    text = render(run(), "terminal", width=160)
    assert "– waived  Length of the slide" in text
    assert "K. Mori, until 10 Jun 2026: one is road, one is slope" in text


def test_an_expired_waiver_counts_again_and_says_so() -> None:
    finding = count_finding()
    note = {"by": "K. Mori", "because": "x", "until": "2026-01-01", "expired": True}
    expired = finding.model_validate({**finding.model_dump(), "waiver": note})
    text = render(run([expired]), "terminal", width=120)
    assert "The waiver of K. Mori ended on 1 Jan 2026; the finding counts again." in text
    assert "✗ 1 error" in text


def test_updates_stand_in_order_of_their_time() -> None:
    """18:00 in one zone and 12:00 in another are ordered on one clock."""
    shown = "\n".join(lines(run(), width=100))
    timeline = shown[shown.index("UPDATE") :]
    places = [timeline.index(words) for words in ("[[4명]]", "[[死者は６人]]", "[[8人遇难]]")]
    assert places == sorted(places)


def test_coverage_columns_sum_to_the_claims() -> None:
    total = next(line for line in lines(run(), width=100) if line.startswith(" 6 of 7"))
    numbers = [int(n) if n.isdigit() else 0 for n in total.split()[3:]]
    assert numbers[1] == sum(numbers[2:])


def test_nothing_compared_never_says_zero_findings() -> None:
    whole = run([], unread=False, exit=3)
    bare = whole.model_copy(
        update={"coverage": Coverage(claims=31, single=26, not_compared=5), "claims": []}
    )
    text = render(bare, "terminal")
    assert "Nothing was compared" in text
    assert "0 findings" not in text
    assert "exit 3: the check is incomplete: nothing could be compared." in text


def test_incomplete_leads_where_no_disagreement_was_found() -> None:
    shown = lines(run([], unread=True))
    head = next(line for line in shown[1:] if line)
    assert head == "Incomplete: 1 of 7 inputs could not be read"


def test_no_disagreement_comes_with_its_number_and_what_is_open() -> None:
    text = render(run([], unread=False), "terminal", width=160)
    assert "No disagreement found in 9 compared facts" in text
    assert "only one source tells" in text


def test_a_finding_inside_one_source_has_no_witness_count() -> None:
    text = render(run([weekday_finding()]), "terminal")
    assert "inside one source" in text
    panel = text[text.index("WARNING") : text.index("Compared")]
    assert "witness" not in panel


def test_no_verdict_word_is_used() -> None:
    """The report tells who has what; it never says that something is so."""
    for whole in (run(), run([]), run([], unread=False)):
        assert not FORBIDDEN.search(render(whole, "terminal"))


def test_brief_is_the_verdict_and_the_exit_line() -> None:
    shown = lines(run(), brief=True)
    assert len(shown) < 8
    assert shown[-1].startswith("exit 1")


def test_a_very_long_sentence_is_cut_around_its_value() -> None:
    finding = count_finding()
    long = "あ" * 500_000 + "８３人" + "い" * 500_000
    claim = finding.claims[0].model_copy(update={"sentence": long, "sentence_start": -1})
    cut = finding.model_copy(update={"claims": [claim, *finding.claims[1:]]})
    text = render(run([cut]), "terminal")
    assert len(text) < 10_000
    assert "[[８３人]]" in text


def test_a_draft_shows_what_stands_behind_each_claim() -> None:
    """The gate: the draft's lines with carets, then a table with witness tokens."""
    whole = run([count_finding()])
    sources = [s.model_copy(update={"draft": s.id == "nippo"}) for s in whole.sources]
    gate = whole.model_copy(update={"sources": sources})
    text = render(gate, "terminal", width=120)
    caret = next(line for line in text.splitlines() if "^^^^^^ ✗ a" in line)
    above = text.splitlines()[text.splitlines().index(caret) - 1]
    assert cell_len(above[: above.index("８３人")]) == caret.index("^")
    assert "38: Orlund Gazette, 瀾港時報, 临川晚报, 새벌신문. 20b7e4d8aa" in text
    assert "touches the draft" in text
    assert "A  83  ○○○○  the draft" in text


def test_a_sure_match_below_the_line_says_what_makes_it_sure() -> None:
    """Evidence of several sorts joins at less than one sort does: no line contradicts itself."""
    near = count_finding().model_copy(
        update={"score": 4.2, "thresholds": {"note": 3.0, "join": 5.0}}
    )
    view = View(run([near]), Texts("en"))
    assert match_text(view, near) == (
        "sure, 4.2: evidence of several sorts (of fewer, joined from 5.0)"
    )


def test_a_match_is_told_by_its_odds() -> None:
    finding = date_finding()
    view = View(run([finding]), Texts("en"))
    assert match_text(view, finding) == "sure, 81 % likely (sure from 66 %)"
    unsure = finding.model_copy(update={"odds": likely_odds(-0.36), "unsure": True})
    assert match_text(view, unsure) == "unsure, 41 % likely (note from 27 %, sure from 66 %)"
    undone = finding.odds and finding.odds.model_copy(update={"held": "undone"})
    held = finding.model_copy(update={"odds": undone, "unsure": True})
    assert match_text(view, held) == "unsure, though 81 % likely: one act undoes the other"
