"""How a place hangs on its sentence, and words that are places only by where they stand."""

from __future__ import annotations

import pytest

from factcheck.extract.annotate import annotate
from factcheck.extract.strangers import strangers
from factcheck.extract.ways import ways_of
from factcheck.readers.read import read_data

WAYS = [
    ("en", "The drums were flown out of [Lome] on Monday.", ("from",)),
    ("en", "The convoy left [Bolgar] at dawn.", ("from",)),
    ("en", "The convoy reached [Bolgar] at dawn.", ("to",)),
    ("en", "The first stop is [Delft].", ("at",)),
    ("en", "The mayor of [Delft] spoke.", ()),
    ("ja", "一行は[別府]を出発した。", ("from",)),
    ("ja", "[別府]を愛する人々", ()),
    ("ja", "会場は[別府]。", ("at",)),
    ("ja", "[別府]のソラリスエアーで働く。", ()),
    ("zh", "灯塔船自[烟台]启程", ("from",)),
    ("zh", "灯塔船将移至[烟台]", ("to",)),
    ("zh", "[烟台]市民反对", ()),
    ("ko", "일행은 [통영]을 떠나 북쪽으로 향했다.", ("from",)),
    ("ko", "[통영]을 사랑하는 사람들", ()),
    ("ko", "장소는 [통영]이다.", ("at",)),
]


@pytest.mark.parametrize(("language", "marked", "ways"), WAYS)
def test_the_way_of_a_place(language: str, marked: str, ways: tuple[str, ...]) -> None:
    first, last = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    assert ways_of(text, language, first, last) == ways


STRANGERS = [
    ("They dug for two summers at Tell Marqun, by the river.", ["Tell Marqun"]),
    ("She works at Harvest Moon and plays at Marlow Bank.", []),
    ("They stood in Glenmarr Palace.", []),
    ("砂岩の尾根ゴルバン・ホトから化石が掘り出された。", ["ゴルバン・ホト"]),
    ("衛星はトゥイロケットで打ち上げられた。", []),
    ("화석은 바르둔자르에서 나왔다.", ["바르둔자르"]),
    ("주민들은 이틀간 흙더미에 갇혔다.", []),
    ("化石产自巴尔扎格的红色砂岩。", ["巴尔扎格"]),
    ("产品来自国内市场。", []),
]


@pytest.mark.parametrize(("text", "found"), STRANGERS)
def test_words_that_stand_as_places_do(text: str, found: list[str]) -> None:
    sources, _ = read_data(f"{text}\n".encode(), "a.txt")
    lines = [line for item in sources[0].items for line in annotate(sources[0], item).lines]
    assert [name for line in lines for _, _, name in strangers(line)] == found
