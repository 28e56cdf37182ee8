"""A pack's examples are its tests; and a mistake in a pack is shown where it stands."""

from __future__ import annotations

import re

import pytest

from factcheck.errors import DataError
from factcheck.extract.values import find_values
from factcheck.language import pack as packs
from factcheck.language.foresight import SIGNS, Foresight
from factcheck.language.trie import trie
from factcheck.resources import parse_yaml

EXAMPLES = [
    pytest.param(language, example, id=f"{language}:{example.line}")
    for language in packs.LANGUAGES
    for example in packs.load(language).examples
]


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_example_is_read(language: str, example: packs.Example) -> None:
    """What a pack's example wants is what is read from it, no less and no more."""
    values = find_values(example.text, language, example.published)
    assert tuple(value.text for value in values) == example.want


@pytest.mark.parametrize("language", packs.LANGUAGES)
def test_every_pack_has_enough_examples(language: str) -> None:
    """A grammar without examples is not one we ship."""
    assert len(packs.load(language).examples) >= 15


def test_unknown_block_is_named_with_its_line() -> None:
    """A slip in a pattern says which block is missing, and where."""
    text = "language: ja\npatterns:\n  - id: a\n    kind: date\n    match: '{nowhere}年'\n"
    with pytest.raises(DataError, match=r'made\.yaml:5: no block or table is called "nowhere"'):
        packs._Builder(parse_yaml(text, "made.yaml")).build()


def test_word_with_two_meanings_is_refused() -> None:
    """One word cannot be two units of one kind."""
    text = "language: ja\nunits:\n  money:\n    JPY: [円]\n    USD: [円]\n"
    with pytest.raises(DataError, match="means JPY and USD"):
        packs._Builder(parse_yaml(text, "made.yaml")).build()


def test_trie_prefers_the_longest_word() -> None:
    """人民元 is not read as 人."""
    found = re.match(trie(["人", "人民元", "人民"]), "人民元の")
    assert found is not None and found.group() == "人民元"


def test_trie_ends_latin_words_at_their_end() -> None:
    """ "km" does not match inside "kmart"."""
    assert re.match(trie(["km", "k"]), "kmart") is None


def test_foresight_tells_what_can_match() -> None:
    """The first characters rule patterns out, through optional parts, choices and repeats."""
    patterns = ["a?(?:b|[cd])x", "[0-9]{2,4}%", "(?=ab)ab+c", "x(?!y)[^z]"]
    told = Foresight(patterns, tuple)
    assert told.first() == set("abcdx0123456789")
    assert told.at("adx", 0) == (0,)
    assert told.at("abbc", 0) == (2,)
    assert told.at("abx.", 0) == (0,)
    assert told.at("-12%", 1) == told.at("-1234%", 1) == (1,)
    assert told.at("12345%", 0) == told.at("yx", 0) == ()
    assert Foresight(["a?"], tuple).first() is None


def test_a_block_is_looked_into_wherever_its_sign_stands() -> None:
    """Blocks hold blocks; a sign is repeated, chosen, or what must stand behind."""
    inner, outer = chr(SIGNS), chr(SIGNS + 1)
    blocks = {inner: "ab|c", outer: f"[0-9](?:{inner})?"}
    sketches = [f"(?:{outer})x", f"(?:{inner})|(?:{outer})", f"y(?={inner})", f"(?:{inner}){{2}}z"]
    written = [sketch.replace(outer, blocks[outer]).replace(inner, "ab|c") for sketch in sketches]
    told, plain = Foresight(sketches, tuple, blocks), Foresight(written, tuple)
    assert told.first() == plain.first() == set("0123456789acy")
    for text in ("7x", "7abx", "7cx", "abcz", "cab", "yab", "yx", "abab-", "7", ""):
        assert told.at(text, 0) == plain.at(text, 0)
    assert told.at("7abx", 0) == (0, 1)
