"""Words of the bridge as sentences show them: Korean runs, Japanese okurigana, English families."""

from __future__ import annotations

import pytest

from factcheck.extract.words import content_words
from factcheck.lexicon import bridge, okurigana
from factcheck.lexicon.bridge import keys
from factcheck.lexicon.conjugate import korean_changes, korean_plain_stems
from factcheck.lexicon.hangul import HANJA, NOUN, VERB, pieces
from factcheck.lexicon.stems import stem

TABLE = {
    *(NOUN + word for word in ("다리", "나무", "산불", "불", "차이", "터널", "버스")),
    *(VERB + word for word in ("무너지", "덮치", "이기", "도와", "도왔", "번지", "갔")),
    *(HANJA + word for word in ("진화", "이기", "비만", "남산", "고속")),
}


@pytest.mark.parametrize(
    ("run", "found"),
    [
        ("다리가", [(NOUN, "다리")]),
        ("무너졌으며", [(VERB, "무너지")]),
        ("무너진", [(VERB, "무너지")]),
        ("덮쳤다", [(VERB, "덮치")]),
        ("이기는", [(VERB, "이기")]),  # not 利己
        ("이기", [(HANJA, "이기")]),  # the stem of a verb is no word
        ("도왔다", [(VERB, "도왔")]),
        ("불이", [(NOUN, "불")]),
        ("불안해", []),  # one syllable is a noun by itself or with a particle only
        ("차이가", [(NOUN, "차이")]),
        ("산불진화", [(NOUN, "산불"), (HANJA, "진화")]),
        ("산불번졌다", [(NOUN, "산불"), (VERB, "번지")]),
        ("남산터널에서", [(HANJA, "남산"), (NOUN, "터널")]),
        ("고속버스로", [(HANJA, "고속"), (NOUN, "버스")]),
        ("다리우스", []),  # a name that begins like a word
        ("이었다", []),
        ("갔다", [(VERB, "갔")]),
    ],
)
def test_runs_of_hangul(run: str, found: list[tuple[str, str]]) -> None:
    assert pieces(run, TABLE.__contains__) == found


def test_korean_stems_lead_back() -> None:
    assert all(
        "무너지" in korean_plain_stems(form) for form in ("무너졌", "무너진", "무너져", "무너지")
    )
    assert "만들" in korean_plain_stems("만든")
    assert {"도와", "도왔"} <= set(korean_changes("돕다"))
    assert {"어려워", "어려운"} <= set(korean_changes("어렵다"))
    assert {"실었", "실은"} <= set(korean_changes("싣다"))
    assert {"지었", "지은"} <= set(korean_changes("짓다"))
    assert {"하얀", "하얘"} <= set(korean_changes("하얗다"))
    assert {"따라", "따랐"} <= set(korean_changes("따르다"))
    assert korean_changes("잡다") == korean_changes("닫다") == ()


LISTED = {"崩れ", "引き揚げ", "取り消す", "高い", "橋", "発表", "表す", "燃え広がる"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("崩れた", (0, 2, "崩れ")),
        ("橋崩れた", (1, 3, "崩れ")),
        ("引き揚げられた", (0, 4, "引き揚げ")),
        ("取り消された", (0, 4, "取り消す")),
        ("燃え広がった", (0, 5, "燃え広がる")),
        ("高くなった", (0, 2, "高い")),
        ("発表した", None),  # no 表す
        ("某表した", None),
        ("橋を", None),
    ],
)
def test_okurigana(text: str, found: tuple[int, int, str] | None) -> None:
    end = next(i for i, c in enumerate(text) if "ぁ" <= c <= "ん")
    assert okurigana.find(text, 0, end, LISTED.__contains__) == found


def test_words_of_a_sentence() -> None:
    """An inflected word is one word with its kana, and never two."""
    text = "作業員は機材を引き揚げた後、橋が崩れた。"
    spans = {text[word.start : word.end] for word in content_words(text, "ja")}
    assert {"引き揚げ", "崩れ", "橋"} <= spans
    assert bridge.inflected(text, 0, 3) is None
    korean = {key for word in content_words("불이 다리로 번졌다.", "ko") for key, _ in word.keys}
    assert {"g:fire", "g:bridge", "g:spread"} <= korean


def test_hanja_of_another_meaning_is_left_out() -> None:
    """나무 is a tree and not 南無; 사고 that is an accident has the characters of 事故."""
    assert {"tree", "wood"} & keys("나무", "ko").keys()
    assert not any("\u4e00" <= key[0] <= "\u9fff" for key in keys("나무", "ko"))
    assert "事故" in keys("사고가", "ko")


@pytest.mark.parametrize(
    "family",
    [
        ("collapse", "collapsed", "collapsing"),
        ("close", "closed", "closing", "closure"),
        ("cancel", "cancelled", "canceled", "cancellation"),
        ("sink", "sank", "sunk"),
        ("flee", "fled", "fleeing"),
        ("win", "won", "winner"),
        ("rescue", "rescued", "rescuer", "rescuers"),
        ("save", "saved", "saving"),
        ("suspend", "suspended", "suspension"),
        ("operate", "operation", "operator"),
        ("resign", "resigned", "resignation"),
        ("agree", "agreed", "agreement"),
    ],
)
def test_one_stem_of_a_family(family: tuple[str, ...]) -> None:
    assert len({stem(word) for word in family}) == 1


def test_keys_are_words() -> None:
    """What is shown as evidence is a word a reader knows."""
    assert {"collapse", "repay"} <= keys("collapsed repayments", "en").keys()
