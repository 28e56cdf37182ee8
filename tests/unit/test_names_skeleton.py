"""Foreign names by their consonants, and persons who are the only ones that can be meant."""

from __future__ import annotations

import pytest

from factcheck.names.cluster import cluster
from factcheck.names.find import find_names
from factcheck.names.skeleton import likely, skeleton

ONE = [
    ("Gordana Vunarel", "ゴルダナ・ブナレル"),
    ("Pirkan Basnyel", "ピルカン・バスネル"),
    ("Marlon Denver", "马尔伦·登维尔"),
    ("Clara Thorwell", "クララ・ソーウェル"),
    ("Thora Gallen", "托拉·加伦"),
]
TWO = [
    ("John Hamilton", "ジョン・ハリントン"),
    ("Robert Hill", "マリア・シルバ"),
    ("王小明", "Anna"),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_transliterations_share_their_consonants(a: str, b: str) -> None:
    """B and v, l and r, s and sh are written one for the other."""
    assert likely(a, b) >= 0.8
    assert likely(a, b) == likely(b, a)


@pytest.mark.parametrize(("a", "b"), TWO)
def test_other_names_do_not(a: str, b: str) -> None:
    """Names that begin otherwise, and Chinese names, which say nothing."""
    assert likely(a, b) == 0.0


def test_a_name_of_chinese_characters_that_transliterates_nothing_has_no_consonants() -> None:
    assert skeleton("王小明") == ""


def test_the_only_person_who_can_be_meant_is_one() -> None:
    """A minister whose name no table knows, in two scripts."""
    texts = [
        ("Finance Minister Gordana Vunarel spoke on Monday.", "en"),
        ("ゴルダナ・ブナレル保健相は月曜日に語った。", "ja"),
    ]
    found = cluster([find_names(text, language) for text, language in texts])
    assert len({keys[0] for keys in found.keys}) == 1


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Yoon Hae-won, the captain, said so.", "en", "Yoon Hae-won"),
        ("Deputy Prime Minister Dao Minh Thai cut the ribbon.", "en", "Dao Minh Thai"),
        ("外部委員宋差‧阿倫叻（Songcha Arunlak）說。", "zh-Hant", "宋差‧阿倫叻"),
        ("당꾸옥민 국방부 차관은 말했다.", "ko", "당꾸옥민"),
        ("오쿠노 지히로 최고재무책임자가 물러난다.", "ko", "오쿠노 지히로"),
        ("불을 끈 것은 어부 쑨웨이량(47) 씨였다.", "ko", "쑨웨이량"),
        ("검찰은 작업반장 리자오핑을 구속했다.", "ko", "리자오핑"),
        ("기관사 쩐 반 훙(38)은 구조됐다.", "ko", "쩐 반 훙"),
        ("파블로 에스테반 교통부 장관이 서명했다.", "ko", "파블로 에스테반"),
    ],
)
def test_foreign_names_beside_offices_are_whole(text: str, language: str, name: str) -> None:
    """A known surname, a nationality or a particle is only part of them."""
    assert name in {mention.surface for mention in find_names(text, language)}


def test_a_university_before_a_professor_is_no_person() -> None:
    """東西大 could be a surname and a given name."""
    kinds = {m.surface: m.kind.value for m in find_names("釜山東西大教授が発表した。", "ja")}
    assert kinds["東西大"] == "organisation"


@pytest.mark.parametrize(
    "text", ["학생 스마트폰을 거뒀다.", "배우 컨디션을 살폈다.", "시민 타이어를 갈았다."]
)
def test_a_loan_word_behind_a_person_is_no_name(text: str) -> None:
    """Only what is read as Chinese syllables is a name of one word."""
    assert not [m for m in find_names(text, "ko") if m.kind.value == "person"]


def test_names_joined_once_are_one_rival_less() -> None:
    """Both the surname and the full name of one text sound like the one of another."""
    texts = [
        ("财政部长格蕾莎·武纳雷尔表示同意。武纳雷尔还说，此事很快。", "zh-Hans"),
        ("Finance Minister Gresha Vunarel agreed on Monday.", "en"),
        ("グレシャ・ブナレル財務相は同意した。", "ja"),
    ]
    persons = [[m for m in find_names(*t) if m.kind.value == "person"] for t in texts]
    assert len({key for own in cluster(persons).keys for key in own}) == 1
