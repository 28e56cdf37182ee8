"""Names that one source shows, looked for in another's text."""

from __future__ import annotations

from itertools import permutations

import pytest

from factcheck.model.mention import NameKind
from factcheck.names.find import find_names
from factcheck.names.find_base import Shown
from factcheck.names.project import Known, find_shown, stand_for, telling

PERSON, PLACE, BODY = NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION


def shown(
    text: str, language: str, *wanted: tuple[NameKind, str], others: tuple[str, ...] = ()
) -> list[tuple[str, str | None]]:
    """What is found in a text without names of names that another source shows: surface, and what
    it stands for."""
    known = [Known(f"unknown:{name}", kind, name) for kind, name in wanted]
    more = [Known(f"unknown:{name}", PERSON, name) for name in others]
    persons = [k for k in (*known, *more) if k.kind is PERSON]
    found = find_shown(known, persons, text, language, ())
    return [(text[s.start : s.end], s.stands_for) for s in found]


@pytest.mark.parametrize(
    ("text", "language", "kind", "name", "surface"),
    [
        ("関係者によると星川蓮は黙っていた。", "ja", PERSON, "星川蓮", "星川蓮"),
        ("昨天皆川莲没有到场。", "zh", PERSON, "Ren Minagawa", "皆川莲"),
        ("同じ日、星川蓮も口を閉ざした。", "ja", PERSON, "Ren Hoshikawa", "星川蓮"),
        ("이어 배도현은 입을 다물었다.", "ko", PERSON, "Bae Do-hyun", "배도현"),
        ("그날 호시카와 렌은 오지 않았다.", "ko", PERSON, "星川蓮", "호시카와 렌"),
        ("Imre Halvasz left the hall.", "en", PERSON, "イムレ・ハルヴァス", "Imre Halvasz"),
        ("きのうサリコルで雪が降った。", "ja", PLACE, "Sarikol", "サリコル"),
        ("Snow fell again on Kelvarra overnight.", "en", PLACE, "Kelvarra", "Kelvarra"),
    ],
)
def test_a_full_name_is_found_in_every_script(
    text: str, language: str, kind: NameKind, name: str, surface: str
) -> None:
    assert shown(text, language, (kind, name)) == [(surface, None)]


@pytest.mark.parametrize(
    ("text", "language", "name", "surface"),
    [
        ("Hoshikawa left early.", "en", "Ren Hoshikawa", "Hoshikawa"),
        ("Hoshikawa left early.", "en", "星川蓮", "Hoshikawa"),
        ("やがて星川は席を立った。", "ja", "Ren Hoshikawa", "星川"),
        ("やがてバルマセダは席を立った。", "ja", "Rodrigo Balmaceda", "バルマセダ"),
    ],
)
def test_a_surname_alone_goes_to_its_only_bearer(
    text: str, language: str, name: str, surface: str
) -> None:
    assert shown(text, language, (PERSON, name)) == [(surface, name)]


def test_a_surname_of_two_is_nobodys() -> None:
    text = "Hoshikawa left early."
    assert shown(text, "en", (PERSON, "Ren Hoshikawa"), others=("星川健太",)) == []


@pytest.mark.parametrize(
    ("text", "language", "kind", "name"),
    [
        ("星川ホールディングスは増益だった。", "ja", PERSON, "Ren Hoshikawa"),  # a firm's name
        ("The Hoshikawa Foundation paid.", "en", PERSON, "Ren Hoshikawa"),
        ("“Coral Tern” opened in cinemas.", "en", PERSON, "Coral Tern"),  # a film
        ("Stone fell on the road.", "en", PERSON, "Harriet Stone"),  # a word
        ("東河バイオの株が下げた。", "ja", PLACE, "東河"),  # part of a firm's name
        ("李明亮出席。", "zh", PERSON, "李明"),  # part of another name
        ("김민서진은 웃었다.", "ko", PERSON, "김민서"),
    ],
)
def test_what_is_no_name_of_its_own_is_left_alone(
    text: str, language: str, kind: NameKind, name: str
) -> None:
    assert shown(text, language, (kind, name)) == []


def test_the_order_of_what_is_wanted_changes_nothing() -> None:
    text = "Hoshikawa met Ilse Brandt and Brandtner in Kelvarra."
    wanted = [(PERSON, "Ren Hoshikawa"), (PERSON, "Ilse Brandt"), (PLACE, "Kelvarra")]
    first = shown(text, "en", *wanted)
    assert first
    assert all(shown(text, "en", *order) == first for order in permutations(wanted))


def test_short_words_and_words_of_the_language_tell_nothing() -> None:
    assert not telling("Hope")
    assert not telling("Stone")
    assert not telling("김민")
    assert telling("Kelvarra")
    assert telling("星川蓮")


def test_a_lone_surname_stands_for_the_full_name() -> None:
    text = "Mr Hoshikawa left early."
    found = find_names(text, "en")
    (name,) = stand_for(found, [Shown(3, 12, PERSON, "Ren Hoshikawa")])
    assert (name.surface, name.alias_of) == ("Hoshikawa", "Ren Hoshikawa")
