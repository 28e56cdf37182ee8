"""Rule files: every mistake at once, each where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.config import Settings
from factcheck.engine.evaluate import Options
from factcheck.engine.lint import lint, unknown_settings
from factcheck.engine.loader import load_rules, parse_rule
from factcheck.errors import RuleError
from factcheck.examples import sound_catalogue

GOOD = """\
id: house/tickets
title: Sources tell different numbers of tickets
kind: count
facts: {kind: count}
when: a.exact && b.exact && differs(a, b)
unless:
  - because: a plan is no outcome
    when: a.planned != b.planned
params:
  absolute: 0
severity: warning
message:
  en: "{a.outlet} says {a.value}, {b.outlet} {b.value}"
  ja: "{a.outlet}は{a.value}、{b.outlet}は{b.value}"
  zh: "{a.outlet}为{a.value},{b.outlet}为{b.value}"
  ko: "{a.outlet}: {a.value}, {b.outlet}: {b.value}"
why: Tickets are counted twice.
tests:
  - {a: "14 tickets were sold.", b: "15 tickets were sold.", want: fires}
  - {a: "14 tickets were sold.", b: "14 tickets were sold.", want: quiet}
"""


def mistakes(text: str) -> list[str]:
    return [str(m) for m in parse_rule(text, "house/tickets.yaml").mistakes]


def test_a_sound_rule_loads() -> None:
    file = parse_rule(GOOD, "house/tickets.yaml")
    assert not file.mistakes
    assert file.rule is not None
    assert file.rule.id == "house/tickets"
    assert file.rule.defaults == {"absolute": 0.0}
    assert file.rule.downgrade == "note"


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("severity: warning", "severty: warning", 11, 'did you mean "severity"?'),
        ("severity: warning", "severity: fatal", 11, "severity: input should be"),
        ("a.exact && b.exact", "a.exact && b.exct", 5, '"exct"; did you mean "exact"'),
        ("differs(a, b)", "difers(a, b)", 5, 'unknown function "difers"; did you mean "differs"'),
        ("&& differs(a, b)", "&&", 5, "house/tickets.yaml:5:"),
        ("when: a.planned != b.planned", "when: a.planed", 8, 'did you mean "planned"'),
        ("  - because: a plan is no outcome\n", "  - reason: x\n", 7, 'unknown field "reason"'),
        ("{b.value}\"\nwhy", "{b.vlaue}\"\nwhy", 16, 'placeholder "{b.vlaue}"; did you mean'),
        ('  ko: "{a.outlet}: {a.value}, {b.outlet}: {b.value}"\n', "", 12, "not translated: ko"),
        ("want: fires", "want: quiet", 18, "no example fires"),
        ("want: quiet", "want: fires", 18, "no example stays quiet"),
        ("want: quiet}", "wants: quiet}", 20, 'unknown field "wants"; did you mean "want"'),
        ("id: house/tickets", "id: tickets", 1, '"tickets" is no rule id; write family/name'),
        ("id: house/tickets\n", "", 1, 'field "id" is missing'),
        ("  absolute: 0", "  absolute: -1", 10, "greater than or equal to 0"),
        ("  absolute: 0", "  absolute: many", 10, 'found "many"'),
        ("facts: {kind: count}", "facts: {kinds: count}", 4, 'unknown field "kinds"'),
        ("facts: {kind: count}", "check: sums", 4, 'unknown check "sums"; did you mean "sum"'),
        ("title: ", "title: &x ", 2, "anchors"),
        ("kind: count\nfacts", "kind: count\nkind: date\nfacts", 4, '"kind" stands twice'),
    ],
)  # fmt: skip
def test_a_mistake_is_shown_where_it_stands(old: str, new: str, line: int, told: str) -> None:
    assert old in GOOD
    found = mistakes(GOOD.replace(old, new, 1))
    assert any(told in m and f"house/tickets.yaml:{line}" in m for m in found), found


def test_the_column_of_a_condition_is_that_in_the_file() -> None:
    file = parse_rule(GOOD.replace("b.exact", "b.exct"), "t.yaml")
    first = file.mistakes[0]
    row = GOOD.replace("b.exact", "b.exct").splitlines()[first.line - 1]
    assert row[first.column - 1 :].startswith("exct")
    assert first.excerpt == row


def test_an_untranslated_message_is_a_mistake() -> None:
    text = GOOD.replace("{a.outlet}は{a.value}、{b.outlet}は{b.value}",
                        "{a.outlet} says {a.value}, {b.outlet} {b.value}")  # fmt: skip
    assert any("not translated: ja" in m for m in mistakes(text))


def test_mistakes_of_all_kinds_come_at_once() -> None:
    text = GOOD.replace("severity: warning\n", "").replace("b.exact", "b.exct")
    told = mistakes(text.replace('{b.value}"\nwhy', '{b.vlaue}"\nwhy'))
    assert len(told) == 3
    assert [any(w in m for m in told) for w in ("severity", "exct", "vlaue")] == [True] * 3


def test_all_mistakes_of_all_files_come_at_once(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(
        GOOD.replace("b.exact", "b.exct").replace("want: quiet", "want: maybe"), "utf-8"
    )
    (tmp_path / "two.yaml").write_text("id: [", "utf-8")
    (tmp_path / "three.yaml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "good.yaml").write_text(GOOD, "utf-8")
    (tmp_path / "zz-again.yaml").write_text(GOOD, "utf-8")
    with pytest.raises(RuleError) as caught:
        load_rules([tmp_path])
    told = [m.path.rsplit("/", 1)[1] for m in caught.value.mistakes]
    assert set(told) == {"one.yaml", "two.yaml", "three.yaml", "zz-again.yaml"}
    loaded = load_rules([tmp_path], keep_going=True)
    assert loaded.get("house/tickets") is not None
    assert len(loaded.mistakes) == len(caught.value.mistakes)


def test_a_missing_folder_and_an_empty_one_are_mistakes(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    found = load_rules([tmp_path / "none", tmp_path / "empty"], keep_going=True).mistakes
    assert [m.message for m in found] == [
        "there is no such rule file or folder",
        "there is no rule in this folder",
    ]


def test_a_rule_file_cannot_be_huge(tmp_path: Path) -> None:
    (tmp_path / "big.yaml").write_text(GOOD + "# " + "x" * 250_000, "utf-8")
    assert "at most" in load_rules([tmp_path], keep_going=True).mistakes[0].message


def test_the_catalogue_is_sound_and_large_enough() -> None:
    catalogue = load_rules()
    assert len(catalogue) >= 28
    assert not lint()
    families = {r.family for r in catalogue}
    assert {"date", "count", "money", "inside", "polarity", "quote", "role"} <= families
    assert all(r.severity != "error" or r.downgrade != "error" for r in catalogue)


def test_every_rule_of_the_catalogue_is_tested_in_two_languages() -> None:
    lacking = [
        r.id
        for r in load_rules()
        if len({lang for t in r.tests for lang in (t.lang, t.lang_b) if lang}) < 2
    ]
    assert not lacking


def test_settings_that_name_no_rule_are_told() -> None:
    options = Options(
        select=("date", "cuont"),
        params={"count/count": {"absolut": 1.0}},
        severity={"money/amuont": "note"},
    )
    told = unknown_settings(load_rules(), options)
    assert told == [
        '"cuont" in select names no rule',
        '"money/amuont" in severity is no rule; did you mean "money/amount"?',
        'count/count has no param "absolut"; did you mean "absolute"?',
    ]


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        ("a.exact && differs(a, b", ':5:25: "(" is not closed'),
        ("a.exact) && differs(a, b)", ':5:14: ")" closes nothing'),
        ("(a.exact && differs(a, b]", ':5:31: "]" closes nothing'),
        ("a.basis.exists(x, x == 'a'", ':5:21: "(" is not closed'),
    ],
)
def test_a_bracket_without_its_partner_is_named(condition: str, told: str) -> None:
    found = mistakes(GOOD.replace("a.exact && b.exact && differs(a, b)", condition))
    assert [m.split(":", 1)[0] for m in found] == ["house/tickets.yaml"]
    assert told in found[0]


def test_examples_are_counted_in_a_rule_that_is_wrong_otherwise() -> None:
    found = mistakes(GOOD.replace("want: quiet", "want: fires").replace("kind: count\n", ""))
    assert any("no example stays quiet" in m for m in found)
    assert any('field "kind" is missing' in m for m in found)


def test_a_file_of_brackets_alone_is_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "deep.yaml").write_text("a: " + "[" * 5000 + "]" * 5000, "utf-8")
    found = load_rules([tmp_path], keep_going=True).mistakes
    assert [m.message for m in found] == ["nested too deeply"]


DEAD = GOOD.replace("a.exact && b.exact &&", "a.exact && !a.exact &&").replace(
    "house/tickets", "house/dead"
)


def test_a_rule_that_no_example_makes_fire_is_dead(tmp_path: Path) -> None:
    (tmp_path / "dead.yaml").write_text(DEAD, "utf-8")
    (tmp_path / "good.yaml").write_text(GOOD, "utf-8")
    settings = Settings(rules=(str(tmp_path),))
    with pytest.raises(RuleError) as caught:
        sound_catalogue(settings)
    assert [m.path for m in caught.value.mistakes] == [str(tmp_path / "dead.yaml")]
    assert "house/dead is dead" in caught.value.mistakes[0].message
    going = sound_catalogue(settings, keep_going=True)
    assert going.get("house/dead") is None
    assert going.get("house/tickets") is not None
    assert len(going.mistakes) == 1
