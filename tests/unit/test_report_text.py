"""Texts in every language, times, line breaking, and source text made harmless."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from factcheck.report import FORMATS, LANGUAGES, render
from factcheck.report.safe import same_length, visible
from factcheck.report.texts import Texts, language_for, locale_language
from factcheck.report.times import shown, sort_key
from factcheck.report.wrap import breaks, cut, padded, wrapped
from factcheck.resources import package_yaml
from tests.golden.story import run

TABLE: dict[str, dict[str, str]] = package_yaml("report/texts.yaml").data
FIELD = re.compile(r"{(\w+)}")


@pytest.mark.parametrize("key", sorted(TABLE))
def test_every_text_is_in_four_languages_with_the_same_fields(key: str) -> None:
    entry = TABLE[key]
    assert {"en", "ja", "zh", "ko"} <= set(entry)
    wanted = set(FIELD.findall(entry["en"]))
    for language in ("ja", "zh", "ko", "zh-Hant"):
        assert set(FIELD.findall(entry.get(language, entry["zh"]))) <= wanted | {"n"}, language


def test_every_text_is_used() -> None:
    """A text nobody shows is a translation nobody checks."""
    folder = Path(render.__code__.co_filename).parent
    code = "".join(
        p.read_text(encoding="utf-8")
        for p in folder.rglob("*")
        if p.suffix in (".py", ".html") and p.is_file()
    )
    families = {key for key in TABLE if "." in key}
    unused = {k for k in set(TABLE) - families if f'"{k}"' not in code and f"'{k}'" not in code}
    assert not unused


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_format_speaks_every_language(format: str, lang: str) -> None:
    """It renders whole, ends in a newline, and leaves no placeholder behind."""
    text = render(run(), format, lang=lang)
    assert text.endswith("\n")
    if format in ("terminal", "markdown"):
        assert not FIELD.search(text)


@pytest.mark.parametrize(
    ("tag", "wanted"),
    [
        ("ja_JP.UTF-8", "ja"), ("zh_TW", "zh-Hant"), ("zh_CN.GB18030", "zh"), ("ko", "ko"),
        ("zh-Hant-HK", "zh-Hant"), ("en_GB", "en"), ("fr_FR", None), ("C", None), ("", None),
    ],
)  # fmt: skip
def test_locale_names_are_understood(tag: str, wanted: str | None) -> None:
    assert language_for(tag) == wanted


def test_the_locale_decides_in_its_own_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    monkeypatch.setenv("LC_MESSAGES", "ja_JP.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    assert locale_language() == "ja"
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert locale_language() == "en"


def test_english_has_a_singular() -> None:
    texts = Texts("en")
    assert texts("errors", n=1) == "1 error"
    assert texts("errors", n=2) == "2 errors"


@pytest.mark.parametrize(
    ("stamp", "lang", "wanted"),
    [
        ("2026-03-11T08:05+09:00", "en", "11 Mar 08:05 +09:00"),
        ("2026-03-11T08:05+09:00", "ja", "3月11日 08:05 +09:00"),
        ("2026-03-11", "ko", "3월 11일"),
        ("2026-03-11T08:05:00+00:00", "zh", "3月11日 08:05 UTC"),
        ("2026-03", "en", "2026-03"),
        ("2026-13-11", "en", "2026-13-11"),
        (None, "en", ""),
        ("nonsense", "en", "nonsense"),
    ],
)  # fmt: skip
def test_times_for_a_reader(stamp: str | None, lang: str, wanted: str) -> None:
    assert shown(stamp, lang) == wanted


def test_times_are_ordered_on_one_clock() -> None:
    stamps = ["2026-05-07T18:00+08:00", "2026-05-07T12:00+09:00", "2026-05-07T18:30+09:00"]
    assert sorted(stamps, key=sort_key) == [stamps[1], stamps[2], stamps[0]]
    assert sort_key("0001-01-01T00:00+09:00") < sort_key(None)
    assert sort_key("2026-02-31") == sort_key("2026-02-31")


@given(st.text())
def test_visible_text_holds_no_control_character(text: str) -> None:
    made = visible(text)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", made)
    made.encode("utf-8")
    assert len(same_length(text)) == len(text)
    assert visible(made) == made


@given(st.text(alphabet="ab 、。「」あ漢한글١(),12%…\u0301", max_size=60), st.integers(4, 30))
def test_wrapping_loses_nothing_and_fits(text: str, width: int) -> None:
    places = breaks(text, width)
    assert places == sorted(set(places))
    parts = [text[a:b] for a, b in zip([0, *places], [*places, len(text)], strict=True)]
    assert "".join(parts) == text
    assert all(cell_len(part.rstrip(" ")) <= width for part in parts)


def test_lines_break_as_each_language_breaks() -> None:
    """No closing mark begins a line; Hangul words stay whole; digits stay together."""
    assert breaks("あいう、え", 6) == [2]
    assert breaks("토바라 고개에서 났다", 13) == [4]
    assert breaks("約2400メートル", 4)[0] == 1
    assert breaks("客車「海", 6) == [2]


def test_cut_and_pad_measure_cells() -> None:
    assert cut(Text("漢字漢字"), 5).plain == "漢字…"
    assert padded(Text("漢"), 4).plain == "漢  "
    assert padded(Text("漢"), 4, right=True).plain == "  漢"
    assert [line.plain for line in wrapped(Text("ab cd"), 3)] == ["ab", "cd"]


def test_every_check_has_a_name_for_readers() -> None:
    from factcheck.engine.checks import FACTS

    assert {name for name in FACTS if f"feature.{name}" not in TABLE} == set()
