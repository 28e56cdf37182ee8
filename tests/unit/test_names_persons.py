"""Persons in running text: own sentences of many genres with gold, precision and reach."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.model.mention import NameKind
from factcheck.names.build import given
from factcheck.names.find import find_names
from factcheck.names.find_base import PERSON, SHAPED, Candidate
from factcheck.names.find_korean_pairs import tidied
from factcheck.names.gazetteer import flat
from factcheck.names.han_letters import letters, weight
from factcheck.names.korean_ordinary import ordinary
from factcheck.names.short_forms import resolve
from factcheck.resources import read_yaml

DATA = Path(__file__).parent / "data" / "persons_in_text.yaml"
MARKED = re.compile(r"\{([^}]+)\}|<([^>]+)>")
Span = tuple[int, int]


def gold(line: str) -> tuple[str, set[Span], set[Span]]:
    """The sentence without its marks, the persons to be found and those that may be."""
    must: set[Span] = set()
    may: set[Span] = set()
    text, at = "", 0
    for mark in MARKED.finditer(line):
        text += line[at : mark.start()]
        start = len(text)
        text += mark[1] or mark[2]
        (must if mark[1] else may).add((start, len(text)))
        at = mark.end()
    return text + line[at:], must, may


def persons(text: str, language: str) -> set[Span]:
    found = resolve(find_names(text, language), text, language)
    return {(m.start, m.end) for m in found if m.kind is NameKind.PERSON and m.alias_of is None}


@pytest.mark.parametrize("part", ["first", "second"])
@pytest.mark.parametrize("language", ["en", "ja", "zh", "ko"])
def test_persons_are_found_and_nothing_else(language: str, part: str) -> None:
    right = said = wanted = 0
    for line in read_yaml(DATA).data[part][language]:
        text, must, may = gold(line)
        got = persons(text, language)
        got = {s for s in got if not any(m[0] <= s[0] and s[1] <= m[1] for m in may)}
        right, said, wanted = right + len(got & must), said + len(got), wanted + len(must)
    assert right >= 0.95 * said
    assert right >= 0.84 * wanted


def test_letters_tell_given_names_from_words() -> None:
    names = ["陈柏翰", "李怡君", "周志豪", "崔允镐"]
    words = ["周期三", "高铁站", "黄金周", "马拉松", "任职后"]
    assert all((letters(flat(n)) or 0) > 0 for n in names)
    assert all((letters(flat(w)) or -1) < 0 for w in words)
    assert weight(flat("娟")) > 3 > 0 > weight(flat("说"))


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        *(("의회가", True), ("참여한", True), ("변동성", True), ("넘겨진", True), ("국방부", True)),
        *(("다보르", False), ("오리하라", False), ("뤄이전", False), ("뒤", True)),
    ],
)
def test_korean_words_that_are_no_part_of_a_name(word: str, plain: bool) -> None:
    assert ordinary(word) is plain


def test_words_before_a_korean_name_fall_away() -> None:
    text = "의회가 다보르 마툴리 총리를 뽑았다"
    (kept,) = tidied(text, [Candidate(0, 11, PERSON, SHAPED)])
    assert text[kept.start : kept.end] == "다보르 마툴리"


def test_the_table_of_letters_is_what_the_build_makes() -> None:
    pytest.importorskip("jieba")
    pytest.importorskip("ngender")
    rows = dict(line.split("\t") for line in given.chinese())
    assert len(rows) > 5000
    assert all(weight(c) == int(told) / 10 for c, told in list(rows.items())[::50])


@pytest.mark.parametrize("text", ["韩裔女律师当选市长。", "華裔男教師當選市長。"])
def test_descent_is_nobodys_name(text: str) -> None:
    assert persons(text, "zh") == set()
