"""The extras [ja] and [ko]: what an analyser adds to the names that are found without one."""

from __future__ import annotations

import importlib.util

import pytest

from factcheck.names import analysers
from factcheck.names.analysers import Proper
from factcheck.names.find import find_names


def surfaces(text: str, language: str) -> set[tuple[str, str]]:
    return {(m.surface, str(m.kind)) for m in find_names(text, language)}


def test_a_surname_and_a_given_name_are_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "鷹栖環は二冠を達成した。"
    seen = [Proper(0, 2, "surname"), Proper(2, 3, "given")]
    monkeypatch.setattr(analysers, "japanese", lambda _: seen)
    assert surfaces(text, "ja") == {("鷹栖環", "person")}


def test_an_analyser_changes_nothing_that_was_found(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "熊本県八代市で川が氾濫した。"
    before = surfaces(text, "ja")
    monkeypatch.setattr(analysers, "japanese", lambda _: [Proper(0, 6, "place")])
    assert surfaces(text, "ja") == before


def test_the_shape_tells_what_a_korean_proper_noun_is(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "이다솜이 동방솔루션과 나호담읍을 오갔다."
    seen = [Proper(0, 3, "name"), Proper(5, 10, "name"), Proper(12, 16, "name")]
    monkeypatch.setattr(analysers, "korean", lambda _: seen)
    want = {("이다솜", "person"), ("동방솔루션", "organisation"), ("나호담읍", "place")}
    assert surfaces(text, "ko") == want


def test_long_texts_go_in_by_pieces() -> None:
    text = "가나다\n" * 6000
    given: list[str] = []

    def tokens(part: str) -> list[tuple[int, int, str]]:
        given.append(part)
        return [(0, 3, "name")]

    found = analysers._proper(tokens, text)
    assert "".join(given) == text
    assert all(len(part) <= analysers.LONGEST for part in given)
    assert [text[p.start : p.end] for p in found] == ["가나다"] * len(given)


@pytest.mark.parametrize(
    ("package", "language", "text", "name"),
    [
        ("sudachipy", "ja", "鷹栖環と片桐修が二冠を達成した。", "片桐修"),
        ("kiwipiepy", "ko", "이다솜이 결승골을 넣었다.", "이다솜"),
    ],
)
def test_what_is_installed_is_used(package: str, language: str, text: str, name: str) -> None:
    if importlib.util.find_spec(package) is None:
        pytest.skip(f'{package} is not installed: pip install ".[{language}]"')
    assert (name, "person") in surfaces(text, language)
