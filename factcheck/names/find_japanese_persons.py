"""Japanese full names beside which nothing stands: by how many persons bear their two parts.

A stretch of Han characters between kana is a name where both halves are borne by known persons, the
dictionaries do not have it as a word, and a particle or a mark follows.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck.names import gazetteer
from factcheck.names.find_base import PERSON, SHAPED, Candidate, chars, cue_set, pattern
from factcheck.names.readings import given_bearers, japanese_bearers, japanese_given
from factcheck.names.script import katakana
from factcheck.names.words import listed

# What follows a name: a particle, a mark, a figure with its rank (8段, 3位).
AFTER = pattern(
    r"(?=[がはともをにへや、。，．,（(」』】・\s＝=0-9０-９]|の|から|より|で[はもあ、]|ら[がはもを]"
    r"|選手|投手|捕手|\Z)"
)
RUN = re.compile(r"(?<![㐀-鿿々ァ-ヺーA-Za-z])[㐀-鿿々]{3,6}(?![㐀-鿿々])")
WITH_HIRAGANA = re.compile(
    r"(?<![㐀-鿿々ァ-ヺー])([㐀-鿿々]{1,3})([ぁ-ゖ]{2,4}?)(?=[がはともをにのや、。（(・さ]|\Z)"
)
WITH_KATAKANA = re.compile(r"(?<![㐀-鿿々ァ-ヺー])([㐀-鿿々]{2,3})([ァ-ヺ]{2,4})(?![ァ-ヺー])")
CUTS = (2, 1, 3)  # characters of a surname, the likeliest first
MANY = 4  # bearers of a surname that makes up for a given name that nobody known bears
WORDLY = 2  # bearers of a given name that is a word, too
FAMILY = 3  # bearers of a surname of one character
NO_GIVEN = chars(
    "県市町村区郡駅港島川山橋線派氏家館城寺宮社家戦賞杯党省庁署院校会部課局軍座峠湖湾岳沢滝谷崎原"
)
# Last characters of words that begin like a Chinese surname: 王座戦, 許可証, 周辺国.
WORD_END = chars(
    "者会社党省庁県市町村区署局部課員長氏駅港川山島橋線号戦賞杯法税費金額率数点位人代年月日時分秒度回目的性化力論学家派"
    "系製産用品物店館院校軍隊国語式型版機器車船証書類権罪刑案策層側内外前後中上下間際業界州府都道郡路街場地域圏網団組班隻台"
)


def full_name(name: str) -> bool:
    """Whether Han characters are a Japanese full name by who bears its parts."""
    if not 3 <= len(name) <= 6 or listed(name, "ja") or name in cue_set("not", "ja_person"):
        return False
    return any(_parted(name[:cut], name[cut:]) for cut in CUTS if 0 < len(name) - cut <= 3)


@functools.lru_cache(maxsize=1 << 13)
def _parted(surname: str, given: str) -> bool:
    family, bearers = japanese_bearers(surname), given_bearers(given)
    if surname in cue_set("not", "ja_surname") or (len(given) == 1 and given in NO_GIVEN):
        return False
    if len(surname) == 1 and (family < FAMILY or len(given) == 1):
        return False
    if given in cue_set("not", "ja_given"):
        return False
    if listed(given, "ja") and len(given) > 1 and (bearers < WORDLY or gazetteer.ids(surname)):
        return False
    if family and bearers:
        return True
    return len(surname) == 2 and family >= MANY and len(given) == 2 and bool(japanese_given(given))


def chinese_name(name: str) -> bool:
    """Whether three Han characters are a Chinese or Korean name and no word: 呉志豪, 王楚然."""
    if len(name) != 3 or name[0] not in cue_set("surnames", "zh") or name[-1] in WORD_END:
        return False
    if name in cue_set("not", "ja_chinese") or name[0] in cue_set("not", "ja_chinese"):
        return False
    if name[1:] in cue_set("not", "ja_given"):
        return False
    return not (listed(name, "ja") or listed(name[:2], "ja") or listed(name[1:], "ja"))


def persons(flat: str) -> Iterator[Candidate]:
    """Full names that nothing stands beside."""
    for match in RUN.finditer(flat):
        if match[0][-1] in chars("大") and flat[match.end() : match.end() + 1] == "の":
            continue  # 宮前大の学生
        if AFTER.match(flat, match.end()) and (full_name(match[0]) or chinese_name(match[0])):
            yield Candidate(*match.span(), PERSON, SHAPED)
    for match in WITH_HIRAGANA.finditer(flat):
        family = japanese_bearers(match[1])
        if match[2] in cue_set("not", "ja_given"):
            continue
        if family > (len(match[1]) == 1) * MANY and given_bearers(match[2]):
            yield Candidate(*match.span(), PERSON, SHAPED)
    for match in WITH_KATAKANA.finditer(flat):
        hiragana = _hiragana(match[2])
        if (
            japanese_bearers(match[1])
            and given_bearers(hiragana)
            and AFTER.match(flat, match.end())
        ):
            yield Candidate(*match.span(), PERSON, SHAPED)


@functools.lru_cache(maxsize=1 << 10)
def _hiragana(kana: str) -> str:
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in katakana(kana))
