"""Laws of folding and matching."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.names.blocking import blocking_keys
from factcheck.names.fold import fold
from factcheck.names.match import same_name
from factcheck.names.tables import table

HAN = "李王张劉陈國华建军明文志强伟丽澤邊斎齋藤広島慶州鄭崔"
KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノマミムメモラリルレロン"
HANGUL = "김이박최정강조윤장임한오서신권황안송재명준형은서태석상호민수지"
SURNAMES = ["Park", "Lee", "Chen", "Wang", "Brennan", "Novak", "Tanaka", "Okafor", "Voronin"]
SURNAMES += ["Kowalczyk", "al-Mansouri", "Haddad"]
GIVEN = ["Joon-hyung", "Xiaoming", "Michael", "Katarina", "Yuko", "Samuel", "Jae-won", "Mei-ling"]
GIVEN += ["Sergei", "Sergey", "Tomasz", "Khalid", "Khaled", "Mohammed"]

words = st.one_of(
    st.text(HAN, min_size=2, max_size=4),
    st.text(HANGUL, min_size=2, max_size=4),
    st.builds("・".join, st.lists(st.text(KANA, min_size=2, max_size=5), min_size=1, max_size=2)),
    st.builds(lambda a, b: f"{a} {b}", st.sampled_from(SURNAMES), st.sampled_from(GIVEN)),
    st.builds(lambda a, b: f"{b} {a}", st.sampled_from(SURNAMES), st.sampled_from(GIVEN)),
    st.sampled_from(
        ["ハリド・マンスーリ", "칼리드 만수리", "穆罕默德·哈达德", "トマシュ・コバルチク"]
    ),
    st.text(max_size=8),
)
steady = settings(deadline=None)  # the first comparison reads the tables
kinds = st.sampled_from([None, "person", "place", "organisation"])


@steady
@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@steady
@given(words, words, kinds)
def test_symmetric(a: str, b: str, kind: str | None) -> None:
    assert same_name(a, b, kind) == same_name(b, a, kind)


@steady
@given(words, kinds)
def test_reflexive(name: str, kind: str | None) -> None:
    assert same_name(name, name, kind).verdict == "same"


def variant(name: str) -> str:
    """The same name in other forms of its characters, where there are any."""
    others = table("fold")
    return "".join((others.get(fold(c)) or c)[0] for c in name)


@given(st.text(HAN, min_size=2, max_size=4), words, kinds)
@settings(max_examples=150, deadline=None)
def test_han_variants_never_change_a_verdict(name: str, other: str, kind: str | None) -> None:
    assert same_name(variant(name), other, kind).verdict == same_name(name, other, kind).verdict


@steady
@given(st.sampled_from(SURNAMES), st.sampled_from(GIVEN), words)
def test_order_never_turns_same_into_different(surname: str, given_name: str, other: str) -> None:
    straight = same_name(f"{surname} {given_name}", other, "person").verdict
    flipped = same_name(f"{given_name} {surname}", other, "person").verdict
    assert {straight, flipped} != {"same", "different"}


@steady
@given(
    words.filter(lambda w: sum(c.isalpha() for c in w) > 1),
    words,
    st.sampled_from(["President {}", "Prof. {}", "{}氏", "{} 의원", "{}大統領"]),
)
def test_offices_never_turn_same_into_different(name: str, other: str, office: str) -> None:
    plain = same_name(name, other, "person").verdict
    if plain == "same":
        assert same_name(office.format(name), other, "person").verdict != "different"


@steady
@given(words, words)
def test_names_without_a_common_key_are_rarely_worth_a_look(a: str, b: str) -> None:
    if fold(a) == fold(b) and a.strip():
        assert blocking_keys(a) & blocking_keys(b)
