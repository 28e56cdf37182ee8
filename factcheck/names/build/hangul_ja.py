"""Japanese surnames and given names as Korean spells them: おがわ → 오가와, なおき → 나오키."""

from __future__ import annotations

from collections import Counter
from itertools import product

from factcheck.names.tables import table

LEAST_SURNAME, LEAST_GIVEN = 3, 2  # bearers without whom a name is too rare to be looked for
MOST_READINGS = 3  # of a given name; further ones are rare
_HEAD, _BASE = 0xAC00, 28
_FINAL = {"ん": 4, "っ": 19}  # ㄴ, ㅅ
_ROWS = """
あ아 い이 う우 え에 お오 か가카 き기키 く구쿠 け게케 こ고코 さ사 し시 す스 せ세 そ소 た다타
ち지치 つ쓰츠 て데테 と도토 な나 に니 ぬ누 ね네 の노 は하 ひ히 ふ후 へ헤 ほ호 ま마 み미 む무
め메 も모 や야 ゆ유 よ요 ら라 り리 る루 れ레 ろ로 わ와 を오 が가 ぎ기 ぐ구 げ게 ご고 ざ자 じ지
ず즈 ぜ제 ぞ조 だ다 ぢ지 づ즈 で데 ど도 ば바 び비 ぶ부 べ베 ぼ보 ぱ파 ぴ피 ぷ푸 ぺ페 ぽ포
きゃ갸캬 きゅ규큐 きょ교쿄 しゃ샤 しゅ슈 しょ쇼 ちゃ자차 ちゅ주추 ちょ조초 にゃ냐 にゅ뉴 にょ뇨
ひゃ햐 ひゅ휴 ひょ효 みゃ먀 みゅ뮤 みょ묘 りゃ랴 りゅ류 りょ료 ぎゃ갸 ぎゅ규 ぎょ교 じゃ자
じゅ주 じょ조 びゃ뱌 びゅ뷰 びょ뵤 ぴゃ퍄 ぴゅ퓨 ぴょ표
"""
_BOTH = "つ"  # either spelling wherever it stands; else the first one heads a word
_VOWELS = ("あ", "え")
_LONG = {"お": "おこそとのほもよろごぞどぼぽょをう", "う": "うくすつぬふむゆるぐずづぶぷゅ"}


def _sounds() -> dict[str, str]:
    """Kana with what Korean writes for them at the head of a word and elsewhere."""
    found = {}
    for cell in _ROWS.split():
        kana = "".join(c for c in cell if "ぁ" <= c <= "ゖ")
        found[kana] = cell[len(kana) :]
    return found


SOUNDS = _sounds()


def spellings(kana: str) -> set[str]:
    """How Korean writes a name in hiragana; empty where a letter is unknown."""
    out: list[tuple[str, ...]] = []
    at = 0
    while at < len(kana):
        if kana[at] in _FINAL:
            if not out:
                return set()
            out[-1] = tuple(_closed(c, _FINAL[kana[at]]) for c in out[-1])
            at += 1
            continue
        if at and _is_long(kana[at - 1], kana[at]):
            if kana[at + 1 : at + 2] in _VOWELS:
                out.append(("", SOUNDS[kana[at]]))  # い・の・う・え
            at += 1
            continue
        size = 2 if kana[at : at + 2] in SOUNDS else 1
        told = SOUNDS.get(kana[at : at + size])
        if told is None:
            return set()
        if kana[at] not in _BOTH and len(told) > 1:
            told = told[1] if out else told[0]
        out.append(tuple(told))
        at += size
    return {"".join(one) for one in product(*out)}


def _closed(syllable: str, final: int) -> str:
    """A syllable with a consonant at its end."""
    return (
        chr(ord(syllable) + final)
        if syllable and (ord(syllable) - _HEAD) % _BASE == 0
        else syllable
    )


def _is_long(before: str, kana: str) -> bool:
    """Whether a vowel only lengthens the one before: おう, おお, ゆう."""
    if kana == "う":
        return before in _LONG["お"] + _LONG["う"]
    return kana == "お" and before in _LONG["お"][:-1]


def _spelled(names: str, column: int, least: int) -> Counter[str]:
    """Korean spellings of the names of a table, each with the number of its bearers."""
    found: Counter[str] = Counter()
    for name, count in table(names).items():
        if int(count) < least:
            continue
        row = (table("japanese").get(name) or "\t").split("\t")
        readings = row[column].split()[:MOST_READINGS] if len(row) > column else []
        if not readings and all("ぁ" <= c <= "ゖ" for c in name):
            readings = [name]
        for kana in readings:
            for hangul in sorted(spellings(kana)):
                found[hangul] += int(count)
    return found


def lines() -> list[str]:
    """Lines "Korean spelling, bearers of it as a surname, bearers of it as a given name"."""
    surnames = _spelled("surnames_ja", 0, LEAST_SURNAME)
    given = _spelled("given_ja", 1, LEAST_GIVEN)
    return sorted(f"{name}\t{surnames[name]} {given[name]}" for name in surnames.keys() | given)
