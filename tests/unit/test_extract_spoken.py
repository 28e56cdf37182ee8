"""What a quotation affirms and denies, and how two of one speaker stand: own sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.spoken import clauses_of
from tests.unit.two_texts import Case, alarms


@pytest.mark.parametrize(
    ("words", "language", "affirms"),
    [
        ("We will sell the orchard", "en", [True]),
        ("Not one tree will be sold", "en", [False]),
        ("We won't hesitate to sell the orchard", "en", [True]),
        ("Not only the trees will be sold", "en", [True]),
        ("The harvest has yet to begin", "en", [False]),
        ("果樹園を売るつもりはない", "ja", [False]),
        ("果樹園を売ることもためらわない", "ja", [True]),
        ("果樹園を売らなければならない", "ja", [True]),
        ("売るべき果樹園ではなかった", "ja", [False]),
        ("我们不会卖掉果园", "zh", [False]),
        ("我們不得不賣掉果園", "zh", [True]),
        ("我们毫不犹豫地卖掉果园", "zh", [True]),
        ("과수원은 한 그루도 팔지 않겠다", "ko", [False]),
        ("과수원을 파는 것도 마다하지 않겠다", "ko", [True]),
        ("과수원을 팔 수밖에 없다", "ko", [True]),
        ("과수원을 파는 일은 없을 것", "ko", [False]),
        ("这不是终点，而是起点", "zh", [False, True]),
    ],
)
def test_a_clause_is_turned_by_an_odd_number_of_denials(
    words: str, language: str, affirms: list[bool]
) -> None:
    found = [affirmed for _, affirmed in clauses_of(words, language)]
    assert [a for i, a in enumerate(found) if i < len(affirms)] == affirms or found[-1:] == affirms


def _case(a: str, b: str) -> Case:
    published = "2026-09-21"
    return {
        "a": {"title": "Orchard of Anna Velden in Oslo, Norway", "published": published, "text": a},
        "b": {"title": "Anna Velden in Oslo, Norway", "published": published, "text": b},
    }


SAID = {
    "en": 'At the hearing on 48 orchards in Oslo, Anna Velden said: "{}"',
    "ja": "アンナ・ベルデン氏はオスロの48の果樹園の公聴会で「{}」と述べた。",
    "zh": "安娜·韦尔登在奥斯陆48座果园的听证会上表示：“{}”",
    "ko": '안나 벨덴은 오슬로 과수원 48곳 청문회에서 "{}"고 말했다.',
}


@pytest.mark.parametrize(
    ("a", "language", "b"),
    [
        ("We will sell the orchard to the railway.", "en", "We will not sell the orchard to it."),
        ("The worst of the drought is behind us.", "en", "The worst has yet to come, I fear."),
        ("We will sell the orchard to the railway.", "ja", "果樹園を鉄道に売却することはない"),
        ("We won't hesitate to sell the orchard.", "ja", "果樹園を売却するつもりはない"),
        ("We will never sell the orchard.", "zh", "我们会出售这座果园，越快越好"),
        ("The worst of the drought is behind us.", "ko", "가뭄은 이제 시작에 불과하다"),
    ],
)
def test_one_speaker_denies_what_he_affirms(tmp_path: Path, a: str, language: str, b: str) -> None:
    assert alarms(tmp_path, _case(SAID["en"].format(a), SAID[language].format(b)), "quote")


@pytest.mark.parametrize(
    ("a", "language", "b"),
    [
        ("We will sell the orchard to the railway.", "ja", "鉄道は果樹園を奪うかもしれない"),
        ("We won't hesitate to sell the orchard.", "ja", "果樹園を売却する用意がある"),
        ("The orchard is not for sale.", "zh", "我从来不想当律师，我想种树"),
        ("If we do not sell the orchard, we lose it.", "zh", "如果不出售果园，我们就会失去它"),
        ("We will never sell the orchard.", "ko", "과수원은 결코 매각하지 않겠다"),
    ],
)
def test_what_does_not_deny_stays_silent(tmp_path: Path, a: str, language: str, b: str) -> None:
    assert not alarms(tmp_path, _case(SAID["en"].format(a), SAID[language].format(b)), "quote")


@pytest.mark.parametrize(
    ("a", "language", "b"),
    [
        (  # one clause agrees, the other is turned
            "We will prune the orchard and sell the apples.",
            "ja",
            "果樹園は剪定する。りんごは売却しない",
        ),
        (
            "We will water the trees and welcome the visitors.",
            "ko",
            "나무에는 물을 주겠지만 방문객은 환영하지 않겠다",
        ),
        # another figure in one statement
        ("He promised to return with the dog in five minutes.", "zh", "他答应三十分钟后带着狗回来"),
        ("The hospital was closed for 40 days in the war.", "ja", "病院は戦争で60日間閉鎖された"),
        ("The trial of the orchard lasts two weeks.", "ko", "과수원 재판은 3주 동안 이어진다"),
        # another place
        ("The next harvest festival will be held in Tokyo.", "zh", "下一届丰收节将在首尔举行"),
    ],
)
def test_one_statement_told_two_ways(tmp_path: Path, a: str, language: str, b: str) -> None:
    """A clause turned beside one that agrees, another figure, another place."""
    assert alarms(tmp_path, _case(SAID["en"].format(a), SAID[language].format(b)), "quote")


@pytest.mark.parametrize(
    ("a", "language", "b"),
    [
        ("He promised to return with the dog in thirty minutes.", "zh", "他答应半小时后带着狗回来"),
        ("We planted 40 trees behind the school.", "ja", "市場の隣に花壇を60カ所つくった"),
        ("It is a quiet orchard but never a dull one.", "zh", "这是一座安静却不沉闷的果园"),
        ("I will never forget the harvest of this orchard.", "zh", "这座果园的收获令我难忘"),
        ("I will always remember the orchard.", "ja", "果樹園のことは一生忘れられない"),
        ("We are committed to the (old) orchard.", "en", "We are committed to the orchard."),
        ("We will prune the orchard and sell the apples.", "ko", "과수원을 가꾸고 사과를 팔겠다"),
    ],
)
def test_one_statement_in_two_tongues(tmp_path: Path, a: str, language: str, b: str) -> None:
    """A good translation, and other statements with other figures, stay silent."""
    assert not alarms(tmp_path, _case(SAID["en"].format(a), SAID[language].format(b)), "quote")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            'At the hearing on 48 orchards in Oslo, Anna Velden said: "The orchard fed our village'
            ' through the war and the flood."',
            "田中一郎氏はオスロの48の果樹園の公聴会で「果樹園は戦争と洪水の間、村を養ってくれた」と述べた。",
        ),
        (
            "佐藤花子氏はオスロの果樹園48カ所をめぐる公聴会で「果樹園は戦争と洪水の間、村を養ってくれた」と述べた。",
            "公聴会は21日に開かれた。オスロには果樹園が48カ所ある。田中一郎氏は「果樹園は戦争と洪水の間、"
            "村を養ってくれた」と訴え、涙をぬぐった。傍聴席からは拍手が起きた。",
        ),
    ],
)
def test_one_statement_of_two_speakers(tmp_path: Path, a: str, b: str) -> None:
    assert alarms(tmp_path, _case(a, b), "quote")


def test_a_quotation_needs_no_verb_of_saying(tmp_path: Path) -> None:
    """Korean and Japanese tell by a particle that somebody said it."""
    a = SAID["en"].format("I was afraid of losing the orchard.")
    b = '안나 벨덴은 "과수원을 잃는 것이 두렵지 않았다"며 눈물을 훔쳤다. 오슬로 과수원은 48곳이다.'
    assert alarms(tmp_path, _case(a, b), "quote")
