"""Japanese names in Korean text, by surname with given name; Vietnamese ones in one word."""

import pytest

from factcheck.model.mention import NameKind
from factcheck.names.build.hangul_ja import spellings
from factcheck.names.find import find_names
from factcheck.names.match import same_name


def _persons(text: str, language: str) -> list[str]:
    return [n.surface for n in find_names(text, language) if n.kind is NameKind.PERSON]


@pytest.mark.parametrize(
    ("kana", "hangul"),
    [
        ("おがわ", "오가와"),
        ("なおき", "나오키"),
        ("たかし", "다카시"),
        ("ゆういち", "유이치"),
        ("けんじ", "겐지"),
        ("いのうえ", "이노우에"),
        ("いっぺい", "잇페이"),
        ("まつい", "마쓰이"),
    ],
)
def test_japanese_names_are_spelled_in_hangul(kana: str, hangul: str) -> None:
    assert hangul in spellings(kana)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("후임에는 오가와 나오키 사장이 내정됐다.", "오가와 나오키"),
        ("다리는 이노우에 다카시가 설계했다.", "이노우에 다카시"),
        ("스즈키 사토시는 대답하지 않았다.", "스즈키 사토시"),
        ("이시이 하나코에게 상이 돌아갔다.", "이시이 하나코"),
        ("오노 미와가 노래했다.", "오노 미와"),
        ("하세가와 다카시 시장은 사과했다.", "하세가와 다카시"),
    ],
)
def test_a_surname_and_a_given_name_are_one_name(text: str, name: str) -> None:
    assert _persons(text, "ko") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "우리 나라 하나가 됐다.",
        "우리 사토 고지 위에 섰다.",
        "하라 마리 수를 세었다.",
        "모리 고지 위에 있다.",
    ],
)
def test_two_korean_words_are_no_japanese_name(text: str) -> None:
    assert _persons(text, "ko") == []


@pytest.mark.parametrize(
    ("other", "hangul", "same"),
    [
        ("Tran Quoc Minh", "쩐꾸옥민", True),
        ("陈国明", "쩐꾸옥민", True),
        ("Nguyen Van Tuan", "응우옌반뚜언", True),
        ("黎文雄", "레반훙", True),
        ("Le Van Hung", "쩐꾸옥민", False),
    ],
)
def test_a_vietnamese_name_in_one_word_of_hangul(other: str, hangul: str, same: bool) -> None:
    assert (same_name(other, hangul, "person").verdict == "same") is same


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("评审团主席由托马斯·巴斯克斯担任。", "托马斯·巴斯克斯"),
        ("最佳导演奖由海伦娜·布兰特获得。", "海伦娜·布兰特"),
        ("议长由乔治·阿尔梅达出任。", "乔治·阿尔梅达"),
    ],
)
def test_no_preposition_begins_a_foreign_name_in_chinese(text: str, name: str) -> None:
    assert _persons(text, "zh-Hans") == [name]
