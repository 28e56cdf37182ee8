"""The stems that Japanese and Korean verbs show before their endings.

Only what stands in front of an ending is built: 開く gives 開か, 開き, 開い … and 내리다 gives
내려, 내렸, 내린 …; the endings themselves are looked at where a verb stands in a text.
"""

from __future__ import annotations

#: By the kana that ends a verb: what stands in its place in its other forms.
KANA_ROWS = {
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
_A, _AE, _YA, _YAE, _EO, _YEO, _O, _WA, _OE, _WAE, _U, _WO, _EU, _I = (
    0,
    1,
    2,
    3,
    4,
    6,
    8,
    9,
    11,
    10,
    13,
    14,
    18,
    20,
)
_NIEUN, _TIEUT, _RIEUL, _MIEUM, _BIEUP, _SIOS, _SSANG, _HIEUT = 4, 7, 8, 16, 17, 19, 20, 27
_BRIGHT = (_A, _O)
_HA = "하"
# Ends of stems whose final consonant changes before a vowel, or, of ㅂ, does not.
_CHANGING_TIEUT = ("듣", "싣", "걷", "깨닫", "묻", "긷")
_CHANGING_SIOS = ("짓", "잇", "붓", "낫", "긋", "젓")
_CHANGING_HIEUT = tuple("갛겋랗렇맣멓얗옇떻")
_FAITHFUL_BIEUP = "잡뽑입씹접꼽업좁집"


def japanese_stems(verb: str) -> tuple[str, ...]:
    """Stems of a verb in its plain form; a word that is none stands for itself."""
    last = verb[-1]
    if last not in KANA_ROWS or len(verb) < 2:
        return (verb,)
    base = verb[:-1]
    if last == "る" and (base[-1] in _BEFORE_RU or base[-1] in _ONE_KANJI):
        return (base,)
    return tuple(base + kana for kana in KANA_ROWS[last])


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
    return [first + one for one in (("라", "랐") if medial in _BRIGHT else ("러", "렀"))]


def korean_changes(verb: str) -> tuple[str, ...]:
    """Further stems of a verb given with 다 whose last syllable changes: 도와, 실었, 지은, 따랐."""
    stem = verb.removesuffix("다")
    head, last = stem[:-1], stem[-1]
    lead, medial, final = _parts(last)
    bare = _syllable(lead, medial)
    if final == _BIEUP and last not in _FAITHFUL_BIEUP:
        joined = ("와", "왔") if stem in ("돕", "곱") else ("워", "웠")
        ends = (*joined, "우", "운", "울", "움")
        return tuple(head + bare + end for end in ends)
    if final == _TIEUT and stem.endswith(_CHANGING_TIEUT):
        return _before_vowel(head, _syllable(lead, medial, _RIEUL), medial)
    if final == _SIOS and stem.endswith(_CHANGING_SIOS):
        return _before_vowel(head, bare, medial)
    if final == _HIEUT and stem.endswith(_CHANGING_HIEUT):
        joined_medial = _YAE if medial == _YA else _AE
        opened = ((medial, _NIEUN), (medial, _RIEUL), (joined_medial, 0), (joined_medial, _SSANG))
        return tuple(head + _syllable(lead, *one) for one in opened)
    if final == 0 and medial == _EU and head and _parts(head[-1])[1] in _BRIGHT:
        return tuple(head + _syllable(lead, _A, f) for f in (0, _SSANG))
    return ()


def _before_vowel(head: str, last: str, medial: int) -> tuple[str, ...]:
    joined = ("아", "았") if medial in _BRIGHT else ("어", "었")
    return tuple(head + last + end for end in (*joined, "으", "은", "을"))


def korean_short_forms(verb: str) -> tuple[str, ...]:
    """Forms of two syllables of a verb with one before 다, which by itself may be anything: 잡다
    gives 잡았, 잡은; 가다 only its past 갔, for 가고 and 가는 are many words."""
    stem = verb.removesuffix("다")
    _, medial, final = _parts(stem)
    pasts = tuple(form for form in korean_stems(verb) if _parts(form[-1])[2] == _SSANG)
    if final == 0:
        return pasts
    joined = ("아", "았") if medial in _BRIGHT else ("어", "었")
    open_ends = () if final == _RIEUL else ("은", "을", "으")
    return tuple(stem + end for end in (*joined, "고", "는", "기", "다", *open_ends))


_MERGED = {_WA: _O, _WO: _U, _YEO: _I, _EO: _EU, _WAE: _OE, _A: _EU, _AE: _A}


def korean_plain_stems(form: str) -> tuple[str, ...]:
    """Stems of which a form may be one of :func:`korean_stems`, itself first: 무너졌 of 무너지."""
    head = form[:-1]
    lead, medial, final = _parts(form[-1])
    if final not in (0, _NIEUN, _RIEUL, _MIEUM, _BIEUP, _SSANG):
        return (form,)
    found = [form, head + _syllable(lead, medial)]
    if final in (0, _SSANG) and medial in _MERGED:
        found.append(head + _syllable(lead, _MERGED[medial]))
    if final in (0, _NIEUN, _BIEUP):
        found.append(head + _syllable(lead, medial, _RIEUL))
    return tuple(dict.fromkeys(found))


def korean_is_open(stem: str) -> bool:
    """Whether a stem never ends a word as it is: 무너지-, 싸우-; but 나가, 보내 may."""
    _, medial, final = _parts(stem[-1])
    return final == 0 and medial in (_O, _U, _EU, _I)
