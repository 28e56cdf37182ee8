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
from factcheck.names.han_letters import letters, surnames
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
# A name with its reading or the country of its bearer: 玄美在（ヒョン・ミジェ）, 白鷺鳴（中国）.
GLOSSED = re.compile(
    r"(?<![㐀-鿿々ァ-ヺー])([㐀-鿿々]{2,4})[（(](?:[ァ-ヺー]{1,8}[・＝=][ァ-ヺー・]{1,12}|([㐀-鿿]{2,3}))[）)＝=]"
)
SMALL_AGED = re.compile(r"(?<![㐀-鿿々ァ-ヺー])([㐀-鿿々]{2})[（(]\d{2}[)）＝=・、,]")
SMALL_TOLD = re.compile(
    r"(?:ベテラン|新人|新鋭|選手|主将|王者|女王|覇者|エース|代表|出身|俳優|歌手|作家|監督|棋士)の([㐀-鿿々]{2})"
    r"(?=[がはをもと、（])"
)
# Ranks that stand behind a name and are no office.
RANK = pattern(
    r"(?:[大中少准]将|[大中少]佐|[大中少准]尉|[一二三]佐|[陸海空]将補?|軍曹|曹長|[一二三四五六七八九初]段|[一二三四五六七八]冠|名人|棋聖|本因坊|王位|竜王"
    r"|横綱|大関|関脇|小結|騎手|主将|医師|記者|被告|容疑者|受刑者|巡査長?|警部補?|牧師|神父|住職|師匠|親方|関)\Z"
)
WHO = chars("者手家員優督士師官長綱関結頭役")
WRESTLERS = frozenset(map(gazetteer.flat, ("横綱", "大関", "関脇", "小結", "前頭")))
LED = chars("率")
AFTER_OR_LED = re.compile(rf"{AFTER.pattern}|い")
LONG_RUN = re.compile(r"(?<![㐀-鿿々ァ-ヺーA-Za-z])[㐀-鿿々]{5,16}")
FORMER = chars("前元新現")
HOLDER = chars("官長員者師士監督授相議医護記役佐将尉曹")
DOUBT = -1.0  # where letters cannot be a name at all
CUTS = (2, 1, 3)  # characters of a surname, the likeliest first
MANY = 4  # bearers of a surname that makes up for a given name that nobody known bears
WORDLY = 2  # bearers of a given name that is a word, too
FAMILY = 3  # bearers of a surname of one character
NO_GIVEN = chars(
    "県市町村区郡駅港島川山橋線派氏家館城寺宮社家戦賞杯党省庁署院校会部課局軍座峠湖湾岳沢滝谷崎原"
)
# Last characters of words that begin like a Chinese surname: 王座戦, 許可証, 周辺国.
WORD_END = chars(
    "者会社党省殿第庁県市町村区署局部課員長氏駅港川山島橋線号戦賞杯法税費金額率数点位人代年月日時分秒度回目的性化力論学家派"
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
    if len(name) != 3 or name[-1] in WORD_END:
        return False
    if name[0] not in cue_set("surnames", "zh"):
        return korean_name(name)
    if name in cue_set("not", "ja_chinese") or name[0] in cue_set("not", "ja_chinese"):
        return False
    if name[1:] in cue_set("not", "ja_given"):
        return False
    return not (listed(name, "ja") or listed(name[:2], "ja") or listed(name[1:], "ja"))


def korean_name(name: str) -> bool:
    """Whether three Han characters are a name by their letters, with a surname that only Koreans
    have: 表東赫."""
    return (letters(name) or DOUBT) > 0 and not (listed(name[:2], "ja") or listed(name[1:], "ja"))


def glossed(name: str) -> bool:
    """Whether Han characters before a reading in kana or a country may be a name: they are no word,
    and a surname begins them."""
    if len(name) < 2 or listed(name, "ja") or name in cue_set("not", "ja_person"):
        return False
    if name[0] in surnames():
        return len(name) < 4 and name[-1] not in WORD_END
    return full_name(name) or (len(name) == 2 and small_name(name))


@functools.lru_cache(maxsize=1 << 12)
def small_name(name: str) -> bool:
    """Whether two characters are a surname and a given name that many bear and no word: 轟渚."""
    if len(name) != 2:
        return False
    bearers = (japanese_bearers(name[0]), given_bearers(name[1]))
    return min(bearers) > 1 and not (listed(name, "ja") or listed(name, "zh"))


def _after_who(run: str) -> int:
    """Where a name begins behind what its bearer is, in one run with it: 大関琴桜, 指揮者成志勲."""
    for size in (2, 3, 4):
        who, name = run[:size], run[size:]
        if name and run[size - 1] in WHO and listed(who, "ja"):
            name = name.rstrip("率")
            if (
                full_name(name)
                or chinese_name(name)
                or (who in WRESTLERS and len(name) > 1 and not listed(name, "ja"))
            ):
                return size
    return 0


def _shown(flat: str) -> Iterator[Candidate]:
    """Names that their reading, their country or an age in brackets shows, and those before "the
    former" and before a long office: 薛佳藍前最高裁判事, 遠藤千晶地震情報企画官."""
    for match in GLOSSED.finditer(flat):
        country = match[2] and any(i.startswith("country:") for i in gazetteer.ids(match[2]))
        if glossed(match[1]) and (country or not match[2]):
            yield Candidate(*match.span(1), PERSON, SHAPED)
    for match in (*SMALL_AGED.finditer(flat), *SMALL_TOLD.finditer(flat)):
        if small_name(match[1]):
            yield Candidate(*match.span(1), PERSON, SHAPED)
    for match in LONG_RUN.finditer(flat):
        run = match[0]
        for size in (4, 3, 5):
            head, rest = run[:size], run[size:]
            former = len(rest) > 1 and rest[0] in FORMER
            office = len(rest) > 3 and rest[-1] in HOLDER and listed(rest[:2], "ja")
            if former and (full_name(head) or chinese_name(head)):
                yield Candidate(match.start(), match.start() + size, PERSON, SHAPED)
                break
            if office and size > 3 and full_name(head):
                yield Candidate(match.start(), match.start() + size, PERSON, SHAPED)
                break


def persons(flat: str) -> Iterator[Candidate]:
    """Full names that nothing stands beside, or little."""
    yield from _shown(flat)
    for match in RUN.finditer(flat):
        rank = RANK.search(match[0])
        if rank and (full_name(match[0][: rank.start()]) or chinese_name(match[0][: rank.start()])):
            yield Candidate(match.start(), match.start() + rank.start(), PERSON, SHAPED)
            continue
        start = _after_who(match[0])
        if start and AFTER_OR_LED.match(flat, match.end()):
            end = match.end() - (match[0][-1] in LED)
            yield Candidate(match.start() + start, end, PERSON, SHAPED)
            continue
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
