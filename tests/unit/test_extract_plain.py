"""Plain verbs in four languages: what is affirmed, what is denied, and what is left alone."""

from __future__ import annotations

import pytest

from factcheck.extract.plain import en, ja, ko, zh
from factcheck.extract.whole import extract
from factcheck.lexicon import verbs
from factcheck.lexicon.conjugate import japanese_stems, korean_stems
from factcheck.readers.read import read_data

READERS = {"en": en.told, "ja": ja.told, "zh-Hans": zh.told, "zh-Hant": zh.told, "ko": ko.told}


def reading(text: str, language: str, axis: str) -> bool | None:
    """Whether the end that names an axis is affirmed (True) or denied (False) by a passage."""
    for mention in verbs.find(text, language):
        for sense in mention.senses:
            if sense.name == axis:
                told = READERS[language](text, mention.start, mention.end, mention.form)
                return None if told is None else told.affirmed == sense.yes
    return None


DENIED = [
    ("The sluice gates never opened that night.", "en", "open"),
    ("The sluice gates did not open.", "en", "open"),
    ("The gates were shut at dusk.", "en", "open"),
    ("The town sent no buses to the valley.", "en", "send"),
    ("No ferry reached the island.", "en", "arrive"),
    ("The crew failed to locate the buoy.", "en", "find"),
    ("水門は最後まで開かなかった。", "ja", "open"),
    ("町は谷へバスを送らなかった。", "ja", "send"),
    ("点検はまだ完了していない。", "ja", "finish"),
    ("水位が上昇したとは言えない。", "ja", "rise"),
    ("警報装置は作動せず、住民は気づかなかった。", "ja", "work"),
    ("水闸当晚没有打开。", "zh-Hans", "open"),
    ("镇政府未向山谷派出巴士。", "zh-Hans", "send"),
    ("警報器並未啟動。", "zh-Hant", "work"),
    ("この火事で死亡した住民はいなかった。", "ja", "die"),
    ("숨진 주민은 아무도 없었다.", "ko", "die"),
    ("The bridge has still to be repaired.", "en", "repair"),
    ("闸门已经关闭。", "zh-Hans", "open"),
    ("수문은 끝내 열리지 않았다.", "ko", "open"),
    ("시는 버스를 안 보냈다.", "ko", "send"),
    ("돌아온 사람은 없다.", "ko", "return"),
    ("경보기는 작동하지 못했다.", "ko", "work"),
]
TOLD = [
    ("The sluice gates opened at dusk.", "en", "open"),
    ("The ferry has reached the island.", "en", "arrive"),
    ("水門は夕方に開いた。", "ja", "open"),
    ("警報装置は正常に作動した。", "ja", "work"),
    ("太陽電池の展開は画像で確かめられている。", "ja", "unfold"),
    ("水闸已经打开。", "zh-Hans", "open"),
    ("수문을 열었다.", "ko", "open"),
    ("경보기가 작동했다.", "ko", "work"),
]
LEFT_ALONE = [
    ("The gates opened not only in Orvik.", "en", "open"),
    ("The open of the season is near.", "en", "open"),
    ("They hoped to open the gates.", "en", "open"),
    ("町は水門を閉じざるを得なかった。", "ja", "open"),
    ("水門は開いたか。", "ja", "open"),
    ("点検を完了しなければならない。", "ja", "finish"),
    ("水闸不仅打开了。", "zh-Hans", "open"),
    ("开放党是镇上最老的党。", "zh-Hans", "open"),
    ("시는 버스를 보내지 않을 수 없었다.", "ko", "send"),
    ("수문이 열리면 마을이 잠긴다.", "ko", "open"),
    ("양측은 끝내 만나지 못했다.", "ko", "finish"),
]


@pytest.mark.parametrize(("text", "language", "axis"), DENIED)
def test_denied(text: str, language: str, axis: str) -> None:
    """A word of denial, or the verb's opposite."""
    assert reading(text, language, axis) is False


@pytest.mark.parametrize(("text", "language", "axis"), TOLD)
def test_affirmed(text: str, language: str, axis: str) -> None:
    """A plain statement."""
    assert reading(text, language, axis) is True


@pytest.mark.parametrize(("text", "language", "axis"), LEFT_ALONE)
def test_left_alone(text: str, language: str, axis: str) -> None:
    """Scope, conditions, double denials, questions and nouns say nothing sure."""
    assert reading(text, language, axis) is None


def test_stems() -> None:
    """Verbs show all stems that stand before endings."""
    assert {"開か", "開い"} <= set(japanese_stems("開く"))
    assert japanese_stems("避ける") == ("避け",)
    assert japanese_stems("出る") == ("出",)
    assert {"내려", "내렸", "내린"} <= set(korean_stems("내리다"))
    assert {"올라", "올랐"} <= set(korean_stems("오르다"))


def test_table_is_whole() -> None:
    """Every sense has forms in four languages, and no axis has two names for one end."""
    senses = verbs.senses()
    assert len(senses) > 250
    assert all(all(forms.values()) for _, forms in senses)
    ends = [(sense.name, sense.yes) for sense, _ in senses]
    assert len(ends) == len(set(ends))


def claims(text: str) -> list[tuple[str, str]]:
    """Surface and value of the plain verbs of a text."""
    sources, _ = read_data(text.encode(), "a.txt")
    return [(claim.surface, claim.text) for source in sources for claim in extract(source).plain]


def test_a_statement_tells_as_much_as_plain_words() -> None:
    """What somebody says of a thing in so many words, somebody else may deny."""
    told = claims("“The gates never opened,” said Orla Fenwick, a farmer in the valley.\n")
    assert told == [("never opened", "no")]


def test_no_claim_from_a_term_or_a_part() -> None:
    """A quoted term, and what holds of some, is no plain fact."""
    assert not claims("The “open gates” of the valley.\n")
    assert not claims("Three of the buses did not reach the island before nightfall.\n")
    assert not claims("The town denied that the sluice gates had opened that night.\n")
    assert claims("The buses never reached the island.\n") == [("never reached", "no")]
