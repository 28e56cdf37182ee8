"""One condition language, whichever CEL library runs it."""

from __future__ import annotations

import pytest

from factcheck.engine.cel_native import CelExpr
from factcheck.engine.conditions import (
    LONGEST,
    ConditionError,
    backend_named,
    compile_condition,
    conditions_backend,
)
from factcheck.engine.functions import FUNCTIONS, Context
from factcheck.errors import RuleError
from factcheck.model.event import Modality
from tests.effort import effort
from tests.unit.engine_builders import claim, number, source

PARAMS = frozenset({"least", "gap_days"})
A = claim(number("14"), "a", basis=("official",), attribution="the ministry")
B = claim(number("150"), "b", modality=Modality.PLANNED)
SOURCES = {"a": source("a", outlet="Tarlow Post", published="2026-03-05"), "b": source("b")}


def backends() -> list[str]:
    names = ["cel-python"]
    try:
        import cel_expr_python  # noqa: F401
    except ImportError:
        return names
    return ["cel-expr-python", *names]


BACKENDS = backends()


def holds(text: str, backend: str) -> bool:
    program = compile_condition(text, PARAMS, backend)
    return program.holds(A, B, {"least": 3.0, "gap_days": 0.0}, Context(), SOURCES)


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("true", True),
        ("a.exact && b.exact && differs(a, b)", True),
        ("differs(a, a)", False),
        ("!differs(b, a)", False),
        ("a.planned || b.planned", True),
        ("a.planned != b.planned", True),
        ("a.planned == b.planned", False),
        ("a.value == '14'", True),
        ('a.value == "14"', True),
        ("a.value != b.value", True),
        ("a.outlet == 'Tarlow Post'", True),
        ("b.outlet == 'b.txt'", True),
        ("a.published == '2026-03-05' && b.published == ''", True),
        ("a.dated && !b.dated", True),
        ("a.attribution.startsWith('the ')", True),
        ("a.attribution.endsWith('y') && a.attribution.contains('mini')", True),
        ("'official' in a.basis", True),
        ("'official' in b.basis", False),
        ("a.basis.exists(x, x.contains('fic'))", True),
        ("a.basis.all(x, x == 'other')", False),
        ("b.basis.all(x, x == 'other')", True),
        ("a.has_basis && !b.has_basis", True),
        ("ratio(a, b) > 3", True),
        ("ratio(a, b) > 3.5 && ratio(a, b) < 11", True),
        ("3 < ratio(a, b)", True),
        ("ratio(a, b) > params.least", True),
        ("ratio(a, b) > params.least * 4", False),
        ("gap_days(a, b) <= params.gap_days", True),
        ("within(a, b, 10)", False),
        ("within(a, b, 5000)", True),
        ("about(a, 'trade/agreement')", False),
        ("(a.exact ? 1 : 2) == 1", True),
        ("a.kind == 'count' && a.bound == ''", True),
    ],
)
def test_both_libraries_agree(text: str, want: bool, backend: str) -> None:
    assert holds(text, backend) is want


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize(
    ("text", "column", "word", "hint"),
    [
        ("a.exact && a.vlaue == '1'", 14, "vlaue", "value"),
        ("difers(a, b)", 1, "difers", "differs"),
        ("ratio(a, b) > params.leest", 22, "leest", "least"),
        ("a.exact && c.exact", 12, '"c"', None),
        ("a.value.startWith('1')", 9, "startWith", "startsWith"),
        ("a == b", 1, '"a" stands alone', None),
    ],
)
def test_misspelt_words_are_named_with_their_column(
    text: str, column: int, word: str, hint: str | None, backend: str
) -> None:
    with pytest.raises(ConditionError) as caught:
        compile_condition(text, PARAMS, backend)
    first = caught.value.mistakes[0]
    assert first.column == column
    assert word in first.message
    assert (hint in (first.suggestion or "")) if hint else True


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize(
    "text", ["a.exact &&", "a.exact && (b.exact", "ratio(a, b)", "gap_days(a, b)", "a.value", "1"]
)
def test_what_gives_no_truth_value_does_not_compile(text: str, backend: str) -> None:
    with pytest.raises(ConditionError):
        compile_condition(text, PARAMS, backend)


def test_every_mistake_of_a_condition_is_told() -> None:
    with pytest.raises(ConditionError) as caught:
        compile_condition("a.vlaue == b.valeu && difers(a, b)")
    assert len(caught.value.mistakes) == 3


def test_conditions_are_bounded() -> None:
    with pytest.raises(ConditionError, match="characters"):
        compile_condition("true && " * LONGEST + "true")
    with pytest.raises(ConditionError, match="exists"):
        compile_condition("a.basis.all(x, b.basis.all(y, a.subject.all(z, x == y && y == z)))")
    with pytest.raises(ConditionError, match="unknown method"):
        compile_condition("a.value.matches('(a+)+$')")


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_failing_function_is_an_error_not_a_truthy_string(
    backend: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bool:
        raise ArithmeticError("it broke")

    faulty = type(FUNCTIONS["differs"])("differs", ("claim", "claim"), "bool", "", "", broken)
    monkeypatch.setitem(FUNCTIONS, "differs", faulty)
    fresh = conditions_backend(backend)
    run = fresh.compile("differs(a, b)")
    with pytest.raises((ValueError, ArithmeticError)):
        run({}, (A, B), Context())


@pytest.mark.skipif(len(BACKENDS) < 2, reason="cel-expr-python has no wheel here")
def test_the_official_library_is_the_first_choice() -> None:
    assert isinstance(backend_named(), CelExpr)


@pytest.mark.skipif(len(BACKENDS) < 2, reason="cel-expr-python has no wheel here")
def test_a_condition_is_quick() -> None:
    """Tens of thousands are evaluated in a day's wire: a thousand cost less than 0.1 s."""
    program = compile_condition("a.exact && b.exact && differs(a, b)")
    context = Context()

    def thousand() -> None:
        for _ in range(1_000):
            program.holds(A, B, {}, context)

    assert effort(thousand, 7) < 7


def test_a_runtime_error_names_the_condition() -> None:
    program = compile_condition("differs(a, b)")

    def failing(*_: object) -> bool:
        raise ValueError("no such key")

    broken = type(program)(program.text, program.reads, program.params, failing)
    with pytest.raises(RuleError, match=r"differs\(a, b\)"):
        broken.holds(A, B, {}, Context())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("differs(a)", "differs takes 2 arguments, this gives it 1"),
        ("a.exact || within(a, b)", "within takes 3 arguments, this gives it 2"),
        ("same(a, b, 3)", "same takes 2 arguments, this gives it 3"),
        ("differs()", "differs takes 2 arguments, this gives it 0"),
        ("", "the condition is empty"),
        ("a.outlet < 3", "< cannot be used between a text and a number"),
        ("!a.outlet", "! cannot be used on a text"),
    ],
)
def test_mistakes_are_told_in_words(text: str, told: str) -> None:
    with pytest.raises(ConditionError) as caught:
        compile_condition(text)
    assert [m.message for m in caught.value.mistakes] == [told]
