"""The ledger of claims: who tells the same, who tells otherwise, and what came nearest."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.model.report import ReportClaim, Run
from factcheck.report import LANGUAGES, render
from factcheck.report.html_manifest import run_again
from factcheck.report.terminal_draft import draft_claims
from factcheck.report.texts import Texts
from factcheck.report.view import View

HEAD = "Source: {}\nPublished: 2026-05-13T18:20+09:00\n\n"
SOURCES = {
    "coast": "TARUMI — At least one ferry is lost. Fourteen people died when it sank off Tarumi on "
    "13 May, the coast guard said, and 83 people had been aboard. Boats saved 69 people.\n",
    "harbour": "The ferry that sank off Tarumi on 13 May killed 12 people, according to the coast "
    "guard, which is still searching. It carried 83 people aboard and no cars.\n",
    "minato": "13日、樽見沖でフェリーが沈没し、海上保安庁によると14人が死亡した。"
    "フェリーには83人が乗っていた。\n",
}
DRAFT = (
    "A ferry sank off Tarumi on 13 May, killing 14 people, the coast guard said. "
    "The ferry had 83 people aboard. Police searched the ship for 9 hours. "
    "The owner's shares fell 12.4 percent.\n"
)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("story")
    for name, text in SOURCES.items():
        (folder / f"{name}.txt").write_text(HEAD.format(name) + text, encoding="utf-8")
    (folder / "draft.md").write_text(DRAFT, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def gate(story: Path) -> Run:
    sources = [str(story / f"{name}.txt") for name in SOURCES]
    return factcheck.check(
        [str(story / "draft.md")], against=sources, now="2026-05-14", with_claims=True
    )


def of_draft(run: Run, words: str) -> ReportClaim:
    draft = next(s.id for s in run.sources if s.draft)
    return next(c for c in run.claims or () if c.source == draft and c.surface == words)


def outlets(run: Run, witnesses: list[str]) -> set[str]:
    """Names of the sources of some witnesses, the draft apart."""
    ids = {i for w in run.witnesses if w.id in witnesses for i in w.sources}
    return {str(s.outlet) for s in run.sources if s.id in ids and not s.draft}


def test_witnesses_of_an_agreeing_claim(gate: Run) -> None:
    claim = of_draft(gate, "83 people")
    assert claim.standing == "agrees"
    assert outlets(gate, claim.tells) == set(SOURCES)
    assert claim.otherwise == []
    assert claim.finding is None


def test_witnesses_of_a_disputed_claim(gate: Run) -> None:
    claim = of_draft(gate, "14 people")
    assert claim.standing == "differs"
    assert outlets(gate, claim.tells) == {"coast", "minato"}
    assert outlets(gate, claim.otherwise) == {"harbour"}
    assert claim.finding in {f.id for f in gate.findings}


def test_nobody_tells_both_the_same_and_otherwise(gate: Run) -> None:
    for claim in gate.claims or ():
        assert set(claim.tells).isdisjoint(claim.otherwise)
        assert claim.tells, "a claim is told by its own source at least"


def test_a_claim_without_a_source_has_nothing_behind_it(gate: Run) -> None:
    claim = of_draft(gate, "12.4 percent")
    assert claim.standing in ("single", "not_compared")
    assert outlets(gate, claim.tells) == set()


def test_looks_of_a_draft(gate: Run) -> None:
    """Two witnesses or more agree, one alone is named as such, and none at all; where most are
    with the draft, what one of them tells otherwise makes it disputed."""
    view = View(gate, Texts("en"))
    looks = {c.claim.surface: c.look for c in draft_claims(view, view.drafts[0])}
    assert looks["83 people"] == "agrees"
    assert looks["14 people"] == "disputed"
    assert looks["12.4 percent"] == "no-source"
    shown = " ".join(render(gate, "terminal", width=100).split())
    assert "nothing in the sources speaks about it" in shown
    assert "0 no source" in shown


def test_the_page_tells_how_to_run_it_again(gate: Run) -> None:
    command = run_again(View(gate, Texts("en")))
    assert command.startswith("factcheck check ")
    assert "draft.md --against " in command
    assert command.endswith("--now 2026-05-14T00:00:00")


def test_what_came_nearest_says_what_kept_it_apart(story: Path, tmp_path: Path) -> None:
    """A fall of shares is none of exports: named, with the veto or the lacking evidence."""
    a, b = tmp_path / "a.md", tmp_path / "b.txt"
    a.write_text(DRAFT, encoding="utf-8")
    b.write_text(
        HEAD.format("b") + SOURCES["coast"] + "The owner's exports fell 3.1 percent.\n", "utf-8"
    )
    run = factcheck.check([str(a)], against=[str(b)], now="2026-05-14", with_claims=True)
    near = [c.nearest for c in run.claims or () if c.nearest and c.source == run.sources[0].id]
    assert near
    for told in near:
        assert told.apart in ("story", "veto", "values", "evidence", "better")
        assert (told.veto is not None) == (told.apart == "veto")
        assert (told.score < told.needs) == (told.apart == "evidence") or told.apart != "evidence"


def test_where_nothing_met_the_nearest_pair_is_named(tmp_path: Path) -> None:
    """Two stories of which nothing is one: the report names the nearest pair, in every language."""
    (tmp_path / "ferry.txt").write_text(HEAD.format("Coast") + SOURCES["coast"], encoding="utf-8")
    (tmp_path / "vote.txt").write_text(
        HEAD.format("Plain") + "The harbour town of Tarumi elected 21 councillors on 2 May. "
        "Boats brought votes of 5,300 people from the islands.\n",
        encoding="utf-8",
    )
    run = factcheck.check([str(tmp_path)], now="2026-05-14", with_claims=True)
    assert run.manifest.exit == 3
    assert run.nearest is not None
    assert run.nearest.apart in ("story", "veto")
    assert {run.nearest.a.source, run.nearest.b.source} == {s.id for s in run.sources}
    for lang in LANGUAGES:
        for form in ("terminal", "html", "markdown"):
            shown = " ".join(render(run, form, lang=lang, width=100).split())
            assert run.nearest.a.surface in shown, (lang, form)


def test_a_draft_that_repeats_a_source_is_no_copy_of_it(tmp_path: Path) -> None:
    """A desk writes from the wire: the wire stays a witness, and the draft none."""
    draft, wire = tmp_path / "draft.md", tmp_path / "wire.txt"
    text = DRAFT + "Nobody else was hurt, and the harbour stayed open all night for the boats.\n"
    wire.write_text(HEAD.format("Wire") + text, encoding="utf-8")
    draft.write_text(text.replace("14 people", "18 people"), encoding="utf-8")
    run = factcheck.check([str(draft)], against=[str(wire)], now="2026-05-14", with_claims=True)
    assert [len(w.sources) for w in run.witnesses] == [1, 1]
    assert outlets(run, of_draft(run, "18 people").tells) == set()
    assert outlets(run, of_draft(run, "83 people").tells) == {"Wire"}
