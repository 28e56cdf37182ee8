"""The permitted spellings of Chinese and Korean syllables in other scripts.

Every spelling is a piece of the target script with a penalty: 0 for the standard one, more for
those that look like another syllable.  A name matches a string when its syllables' pieces can be
put together to give exactly that string.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Any

from factcheck.names.fold import fold
from factcheck.names.tables import pack_data, table

Pieces = dict[str, float]  # spelling → penalty, 0 and up
VARIANT = 0.01  # a customary spelling that is not the standard one
OLDER = 0.025  # Wade-Giles, Cantonese: in use, and further from the standard reading
DOUBTFUL = 0.16  # breves lost: reads as another syllable too

_ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_CODAS = ["", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"]
_CLUSTERS = {
    "ㄳ": "ㄱ",
    "ㄵ": "ㄴ",
    "ㄶ": "ㄴ",
    "ㄺ": "ㄱ",
    "ㄻ": "ㅁ",
    "ㄼ": "ㄹ",
    "ㄽ": "ㄹ",
    "ㄾ": "ㄹ",
    "ㄿ": "ㅍ",
}
_CLUSTERS |= {"ㅀ": "ㄹ", "ㅄ": "ㅂ"}
_INITIALS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcs")
_CANTONESE_INITIALS = ("ng", "gw", "kw", *"bpmfdtnlgkhwzcsj")
_SILENT = "\u110b"
_KANA_SPELLED = tuple(
    (re.compile(a), b)
    for a, b in (
        ("shy|sy", "sh"),
        ("chy", "ch"),
        ("jy", "j"),
        ("si", "shi"),
        ("(?<![sc])hu", "fu"),
        ("fw|hw", "f"),
    )
)


@functools.cache
def rules() -> dict[str, Any]:
    """The spelling rules as read from ``data/spelling.yaml``."""
    data: dict[str, Any] = pack_data("spelling")
    return data


def jamo(text: str) -> str:
    """Hangul as conjoining letters, without the onset that is not spoken."""
    return unicodedata.normalize("NFD", text).replace(_SILENT, "")


def split_hangul(syllable: str) -> tuple[str, str, str] | None:
    """Onset, vowel and coda of a syllable, or None for anything else."""
    if not "가" <= syllable <= "힣":
        return None
    place = ord(syllable) - 0xAC00
    coda = _CODAS[place % 28]
    return _ONSETS[place // 588], _VOWELS[place % 588 // 28], _CLUSTERS.get(coda, coda)


def split_pinyin(syllable: str) -> tuple[str, str]:
    """Initial and final: "-i" is the final of zhi, chi, si …, and u after j, q, x is ü."""
    for initial in _INITIALS:
        if syllable.startswith(initial) and len(syllable) > len(initial):
            final = syllable[len(initial) :]
            if final == "i" and initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
                final = "-i"
            elif initial in "jqx" and final[0] == "u":
                final = "ü" + final[1:]
            return initial, final
    return "", syllable


def _options(table: dict[str, str], key: str, standard: bool = False) -> list[str]:
    spelled = table.get(key)
    if spelled is None:
        return [key] if standard else []
    return ["" if s == "-" else s for s in spelled.split()]


def _put(out: Pieces, spelling: str, penalty: float) -> None:
    if spelling and penalty < out.get(spelling, 9.0):
        out[spelling] = penalty


@functools.lru_cache(maxsize=4096)
def chinese_latin(pinyin: str) -> Pieces:
    """Pinyin and Wade-Giles spellings of one syllable."""
    out: Pieces = {}
    plain = pinyin.replace("ü", "u")
    _put(out, plain, 0.0)
    if "ü" in pinyin:
        _put(out, pinyin.replace("ü", "v"), 0.0)
        _put(out, pinyin.replace("ü", "yu"), 0.0)
    initial, final = split_pinyin(pinyin)
    wade = rules()["chinese"]["wade"]
    for a, b in product(
        _options(wade["initials"], initial, True), _options(wade["finals"], final, True)
    ):
        _put(out, fold((a + b).replace("-", "")), OLDER)
    return out


@functools.lru_cache(maxsize=4096)
def cantonese_latin(jyutping: str) -> Pieces:
    """Hong Kong spellings of one syllable."""
    spelled = rules()["chinese"]["cantonese"]
    out: Pieces = {}
    initial = next((i for i in _CANTONESE_INITIALS if jyutping.startswith(i)), "")
    final = jyutping[len(initial) :]
    if not final:
        initial, final = "", jyutping
    for a, b in product(_options(spelled["initials"], initial), _options(spelled["finals"], final)):
        _put(out, a + b if a != "y" or not b.startswith("y") else b, OLDER)
    return out


@functools.cache
def hokkien() -> dict[str, tuple[str, ...]]:
    """Spellings of folded characters in the dialects of Fujian."""
    return {fold(k): tuple(v.split()) for k, v in rules()["chinese"]["hokkien"].items()}


def _kana_spelled(sound: str) -> str:
    for pattern, after in _KANA_SPELLED:
        sound = pattern.sub(after, sound)
    return sound


@functools.lru_cache(maxsize=4096)
def chinese_kana(pinyin: str) -> Pieces:
    """How katakana write one syllable, as romaji without length."""
    spelled = rules()["chinese"]["kana"]
    initial, final = split_pinyin(pinyin)
    out: Pieces = {}
    for a, b in product(_options(spelled["initials"], initial), _options(spelled["finals"], final)):
        _put(out, _kana_spelled(a + b), VARIANT)
    return out


@functools.lru_cache(maxsize=4096)
def chinese_hangul(pinyin: str) -> Pieces:
    """How hangul write one syllable, as letters; after ㅈ and ㅊ no y-vowel is written."""
    spelled = rules()["chinese"]["hangul"]
    initial, final = split_pinyin(pinyin)
    out: Pieces = {}
    for a, b in product(_options(spelled["initials"], initial), _options(spelled["finals"], final)):
        onset = chr(0x1100 + _ONSETS.index(a)) if a else ""
        whole = onset + jamo(b)
        _put(out, whole, 0.0)
        if onset in ("\u110c", "\u110e", "\u110d"):
            _put(out, whole.translate(_NO_GLIDE), 0.0)
    return out


_NO_GLIDE = str.maketrans("ᅣᅧᅨᅭᅲ", "ᅡᅥᅦᅩᅮ")


@functools.cache
def syllables(kind: str) -> frozenset[str]:
    """Syllables of names: "chinese" (pinyin), "korean", or "hanja", those that are readings."""
    return frozenset((table("syllables").get(kind) or "").split())


def _with_vowel(syllable: str, vowel: str) -> str:
    """The syllable with another vowel: 정 with ㅗ is 종."""
    place = ord(syllable) - 0xAC00
    return chr(ord(syllable) + (_VOWELS.index(vowel) - place % 588 // 28) * 28)


@functools.lru_cache(maxsize=4096)
def korean_latin(syllable: str, breveless: bool) -> Pieces:
    """Revised Romanization, McCune–Reischauer and customary spellings of one hangul syllable.

    ``breveless``: the writer drops McCune–Reischauer's breves as a matter of course.
    """
    parts = split_hangul(syllable)
    if parts is None:
        return {}
    spelled = rules()["korean"]["latin"]
    out: Pieces = {}
    vowels = [(v, VARIANT * bool(i)) for i, v in enumerate(_options(spelled["vowels"], parts[1]))]
    if parts[1] == "ㅡ" and _with_vowel(syllable, "ㅓ") in syllables("hanja"):
        vowels = [(v, DOUBTFUL if v == "u" else p) for v, p in vowels]  # Sung is 성, not 승
    if lost := spelled["breveless"].get(parts[1]):
        other = _with_vowel(syllable, "ㅗ" if parts[1] == "ㅓ" else "ㅛ")
        plain = breveless or other not in syllables("hanja")
        vowels.append((lost, OLDER if plain else DOUBTFUL))
    guarded = _guarded()
    for (i, a), (b, penalty), (k, c) in product(
        enumerate(_options(spelled["onsets"], parts[0])),
        vowels,
        enumerate(_options(spelled["codas"], parts[2])),
    ):
        borrowed = guarded.get(a + b + c, syllable) != syllable and not breveless
        _put(out, a + b + c, DOUBTFUL if borrowed else penalty + VARIANT * (bool(i) + bool(k)))
    for spelling in _options(spelled["irregular"], syllable):
        _put(out, spelling, OLDER)
    return out


@functools.cache
def _guarded() -> dict[str, str]:
    """Standard spelling → the syllable of given names that it belongs to."""
    korean = rules()["korean"]
    out = {}
    for syllable in korean["latin"]["guarded"]:
        parts = split_hangul(syllable)
        assert parts is not None, syllable
        columns = (korean["latin"][c] for c in ("onsets", "vowels", "codas"))
        first = (_options(c, p)[0] for c, p in zip(columns, parts, strict=True))
        out["".join(first)] = syllable
    return out


@functools.lru_cache(maxsize=4096)
def korean_kana(syllable: str, first: bool = False) -> Pieces:
    """How katakana write one hangul syllable, as romaji without length; the ``first`` of a name
    keeps its h: 한 is ハン, and アン another family."""
    parts = split_hangul(syllable)
    if parts is None:
        return {}
    spelled = rules()["korean"]["kana"]
    out: Pieces = {}
    columns = [
        _options(spelled[c], p) for c, p in zip(("onsets", "vowels", "codas"), parts, strict=True)
    ]
    for i, a in enumerate(columns[0]):
        if first and parts[0] == "ㅎ" and not a:
            continue
        for b, c in product(columns[1], columns[2]):
            inserted = a == "n" and parts[0] == "ㅇ"  # 석열 ソンニョル
            if not inserted or b.startswith(("y", "i")):
                _put(out, _kana_spelled(a + b + c), OLDER if inserted else VARIANT * bool(i))
    return out


@functools.cache
def surname_spellings(language: str) -> dict[str, tuple[str, ...]]:
    """Surname → spellings that families use ("korean": by hangul, "chinese": by folded Han)."""
    key = "surnames" if language == "korean" else "known"
    return {fold(k): tuple(fold(v).split()) for k, v in rules()[language][key].items()}


def fits(pieces: Sequence[Pieces], text: str) -> float | None:
    """The least penalty at which the pieces, one a syllable, give exactly the text; a hyphen in the
    text stands between syllables."""
    reached = {0: 0.0}
    for options in pieces:
        after: dict[int, float] = {}
        for place, penalty in reached.items():
            if text.startswith("-", place):
                place += 1
            for spelling, more in options.items():
                if text.startswith(spelling, place):
                    end = place + len(spelling)
                    if penalty + more < after.get(end, 9.0):
                        after[end] = penalty + more
        if not after:
            return None
        reached = after
    return reached.get(len(text))


def merged(many: Iterable[Pieces]) -> Pieces:
    """The spellings of a syllable that may be read in several ways."""
    out: Pieces = {}
    for pieces in many:
        for spelling, penalty in pieces.items():
            _put(out, spelling, penalty)
    return out


def bare(latin: str) -> str:
    """Latin letters only, folded."""
    return re.sub(r"[^a-z]", "", fold(latin))


@functools.lru_cache(maxsize=1 << 13)
def japanese_hangul(sound: str) -> tuple[Pieces, ...]:
    """How hangul write a Japanese name given in the form of ``romaji.lax``; empty if it is none."""
    spelled = rules()["japanese"]["hangul"]
    out: list[Pieces] = []
    place = 0
    while place < len(sound):
        found = _MORA.match(sound, place)
        if found is None or found.end() == place:
            return ()
        onset, vowel, nasal = found["onset"], found["vowel"], found["nasal"]
        place = found.end()
        pieces: Pieces = {}
        vowels = _options(spelled["vowels"], vowel)
        if onset == "w":
            vowels = ["와"] if vowel == "a" else vowels
        elif onset in ("s", "z", "ts") and vowel == "u":
            vowels = ["으"]
        elif onset in ("sh", "ch", "j") and vowel != "i":
            vowels = _options(spelled["vowels"], vowel) + _options(spelled["vowels"], "y" + vowel)
        for a, b, c in product(
            _options(spelled["onsets"], onset), vowels, "ᆫᆼᆷ" if nasal else ("", "ᆺ")
        ):
            first = chr(0x1100 + _ONSETS.index(a)) if a else ""
            _put(pieces, first + jamo(b) + c, VARIANT * (c == "ᆺ"))
        out.append(pieces)
    return tuple(out)


_MORA = re.compile(
    r"(?P<onset>sh|ch|ts|[kgsztdnhfbpmrjw]?)(?P<vowel>y?[aiueo])(?P<nasal>n(?![aiueoy]))?"
)
