"""The stems that Japanese and Korean verbs show before their endings.

Only what stands in front of an ending is built: 開く gives 開か, 開き, 開い … and 내리다 gives
내려, 내렸, 내린 …; the endings themselves are looked at where a verb stands in a text.
"""

from __future__ import annotations

_ROWS = {
    "う": "わいうえおっ",
    "く": "かきくけこい",
    "ぐ": "がぎぐげごい",
    "す": "さしすせそ",
    "つ": "たちつてとっ",
    "ぬ": "なにぬねのん",
    "ぶ": "ばびぶべぼん",
    "む": "まみむめもん",
    "る": "らりるれろっ",
}
# 閉じる, 避ける have one stem, as have 見る and 出る, whose kana before る is not written.
_BEFORE_RU = "いきぎしじちにひびみりえけげせぜてでねへべめれ"
_ONE_KANJI = "見出着寝煮得経似居観診"

_FIRST, _MEDIALS, _FINALS = 0xAC00, 21, 28
# Numbers of vowels and final consonants in a syllable's code
_A, _EO, _YEO, _O, _WA, _OE, _WAE, _U, _WO, _EU, _I = 0, 4, 6, 8, 9, 11, 10, 13, 14, 18, 20
_NIEUN, _RIEUL, _MIEUM, _BIEUP, _SSANG = 4, 8, 16, 17, 20
_HA = "하"


def japanese_stems(verb: str) -> tuple[str, ...]:
    """Stems of a verb in its plain form; a word that is none stands for itself."""
    last = verb[-1]
    if last not in _ROWS or len(verb) < 2:
        return (verb,)
    base = verb[:-1]
    if last == "る" and (base[-1] in _BEFORE_RU or base[-1] in _ONE_KANJI):
        return (base,)
    return tuple(base + kana for kana in _ROWS[last])


def _parts(syllable: str) -> tuple[int, int, int]:
    code = ord(syllable) - _FIRST
    return code // (_MEDIALS * _FINALS), code // _FINALS % _MEDIALS, code % _FINALS


def _syllable(lead: int, medial: int, final: int = 0) -> str:
    return chr(_FIRST + (lead * _MEDIALS + medial) * _FINALS + final)


def korean_stems(verb: str) -> tuple[str, ...]:
    """Stems of a verb given with 다: those of its plain, past, joining and adnominal forms."""
    stem = verb.removesuffix("다")
    head, last = stem[:-1], stem[-1]
    if last == _HA:
        return tuple(head + one for one in "하해했한할함합")
    lead, medial, final = _parts(last)
    found = [stem]
    if final == 0:
        found += [head + _syllable(lead, medial, f) for f in (_NIEUN, _RIEUL, _MIEUM, _BIEUP)]
        found += [head + one for one in _joined(lead, medial)]
        if last == "르" and head:
            found += _doubled(head)
    elif final == _RIEUL:
        bare = head + _syllable(lead, medial)
        found += [bare, head + _syllable(lead, medial, _NIEUN)]
        found += [head + _syllable(lead, medial, _BIEUP)]
    return tuple(dict.fromkeys(found))


def _joined(lead: int, medial: int) -> list[str]:
    """The last syllable of a stem without final consonant, run together with 어 and 었."""
    merged = {_O: _WA, _U: _WO, _I: _YEO, _EU: _EO, _OE: _WAE}.get(medial, medial)
    return [_syllable(lead, merged), _syllable(lead, merged, _SSANG)]


def _doubled(head: str) -> list[str]:
    """오르다: 올라, 올랐."""
    lead, medial, _ = _parts(head[-1])
    first = head[:-1] + _syllable(lead, medial, _RIEUL)
    bright = medial in (_A, _O)
    return [first + one for one in (("라", "랐") if bright else ("러", "렀"))]
