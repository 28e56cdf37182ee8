"""Names in Chinese by their letters: how well they are those of given names, or who bears them.

What stands before a name (who somebody is, the head of a clause) and behind it (a verb, a mark)
adds to what its letters say; words of the dictionaries take off.  The sum decides.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator, Set

from factcheck.names.find_base import PERSON, SHAPED, Candidate, chars, cue_set, is_han, pattern
from factcheck.names.find_japanese_persons import full_name
from factcheck.names.han_letters import HONORIFIC, letters, weight
from factcheck.names.han_letters import surnames as letter_surnames
from factcheck.names.readings import double_surnames, given_bearers, japanese_bearers
from factcheck.names.words import listed

LEAST = 2.0  # nats from which letters and surroundings make a name
# Who it is stands before; a joining word; perhaps who it is; the end of another word.
TOLD, JOINED, PERHAPS, INSIDE = 3.5, 0.5, 1.0, -3.5
ENDS, GOES_ON = 1.0, -1.5  # what stands behind can follow a name, or nothing tells
OVER = -3.0  # the last letters and what follows are a word of the dictionaries
NEVER = -9.0
WORDLY = -1.5  # a name that begins like a word, where nothing tells who it is
DOUBTFUL = -2.0  # letters below are no name where nothing tells who it is
PLAIN_WORD = 1.0  # letters of a word of the dictionaries that may be a name all the same
MARKS = frozenset(" \n\t,，。、；;：:！？!?「」『』“”\"'《》〈〉()（）【】[]…—·-▲")
# Ends of words for what somebody is: 选手, 主帅, 委员, 当选人, and of where he belongs: 日本籍.
WHO = chars(
    "员手师将帅者人士星家长官商农民工生医警兵犯童妇翁嫂王后授军主妻夫父母子女儿弟兄姐妹客友徒匠伯"
    "叔姨爷席理裁督监练表补侍郎尉校佐歌师傅锋卫门"
)
DOERS = chars("员人家师士手者生兵犯迷友客")
BELONGS = chars("籍队方")
JOINS = chars("由据对被和与及让给向替为是叫即跟同像称败胜敌换任")
BEFORE = MARKS | WHO | BELONGS | JOINS | {"的"}
BEHIND = pattern(
    r"\Z|[\s,，。、；;：:！？!?「」『』“”\"'《》()（）【】…—\d]|[在于与和及的是将也已曾则还仍又均都就便并而却因为以得从向对被由让把给到"
    r"获判囚称说指任率辞接夺赢胜败负落遭涉封等今昨当现时出未没不再随终同打射传攻投跑游跳举摘捧签离返抵赴访发升掌执主担兼卸"
    r"亦遂乃即另早后继其氏凭靠摔捐送撞遇拿骑驾]|认为|表示|强调|坦言|透露|回忆|解释|补充|呼吁|警告|宣布|承认|否认|拒绝|加盟|击败|战胜|惜败|晋级|领先"
    r"|首发|破门|入狱|告诉|介绍|提出|先生|女士|小姐|代表|率领|带领|最终|接受|分析|贡献|逆转|目前|推进|出身|首次|首度|致歉|道歉|致辞|落网|认罪|合作|登场"
)
BYLINE = pattern(
    r"(?:记者|编辑|编译|译者|责编|撰文|作者|核稿|摄影|文|图|攝|特派员|报道|通讯员|组)[\s：:／/（(|]{0,3}"
    r"(?:[㐀-鿿]{2,3}[\s、/／]{1,2})?\Z"
)
LONGEST_BYLINE = 12
JAPANESE = (5, 4, 3, 2)  # letters of a Japanese name, the longest first


def told_before(flat: str, start: int, titles: Collection[int]) -> float:
    """What stands before a name, in nats; ``titles`` are the ends of offices."""
    if start == 0 or flat[start - 1] in MARKS or flat[start - 1] == "的":
        return 0.0
    if start in titles:
        return TOLD
    last = flat[start - 1]
    if listed(flat[start - 1 : start + 1], "zh"):
        return INSIDE
    if last in BELONGS and start > 1 and is_han(flat[start - 2]):
        return PERHAPS
    if last in WHO:
        known = any(listed(flat[max(0, start - n) : start], "zh") for n in (2, 3, 4)) or (
            last in DOERS and listed(flat[max(0, start - 3) : start - 1], "zh")
        )
        return TOLD if known else PERHAPS
    return JOINED if last in JOINS else INSIDE


def _behind(flat: str, end: int) -> float:
    told = ENDS if BEHIND.match(flat, end) else GOES_ON
    over = is_han(flat[end : end + 1] or " ") and any(
        listed(flat[end - n : end + 1], "zh") for n in (1, 2)
    )
    verb = _verbs().match(flat, end - 1)
    return told + (NEVER if verb else OVER if over else 0.0)


@functools.cache
def _verbs() -> re.Pattern[str]:
    """Verbs of what persons do, of two letters and more: the first is no end of a name."""
    return re.compile("|".join(sorted(w for w in cue_set("verbs_zh") if len(w) > 1)))


def persons(flat: str, titles: Collection[int], taken: Set[int]) -> Iterator[Candidate]:
    """Names of three letters, or of four with a surname of two, that touch nothing ``taken``."""
    found = []
    surnames, doubles = letter_surnames(), double_surnames()
    for start in range(len(flat) - 2):
        double = flat[start : start + 2] in doubles
        if start in taken or not (double or flat[start] in surnames):
            continue
        end = start + (4 if double else 3)
        told = letters(flat[start:end]) if taken.isdisjoint(range(start, end)) else None
        if told is None or flat[end - 1] in _acts() or _of_korea().match(flat, start):
            continue
        before = told_before(flat, start, titles)
        if before < TOLD and not double and listed(flat[start : start + 2], "zh"):
            before += WORDLY  # 卫星|飞到
        score = told + before + _behind(flat, end)
        if score >= LEAST and not BYLINE.search(flat[max(0, start - LONGEST_BYLINE) : start]):
            found.append((-score, start, end))
    used: set[int] = set()
    for _, start, end in sorted(found):
        if used.isdisjoint(range(start, end)):
            used.update(range(start, end))
            yield Candidate(start, end, PERSON, SHAPED)


def japanese(flat: str, titles: Collection[int], taken: Set[int]) -> Iterator[Candidate]:
    """Japanese names by who bears their two parts, the longest first: 东京大学的二宫达郎说."""
    end = 0
    for start in range(len(flat) - 1):
        if start < end or start in taken or not is_han(flat[start]):
            continue
        if start and flat[start - 1] not in BEFORE and start not in titles:
            continue
        if not any(japanese_bearers(flat[start : start + n]) for n in (2, 1, 3)):
            continue
        before = told_before(flat, start, titles)
        for length in JAPANESE if before >= 0 else ():
            stop = start + length
            name = flat[start:stop]
            if not all(map(is_han, name)) or len(name) < length:
                continue
            if not taken.isdisjoint(range(start, stop)) or not _borne(name, before >= TOLD):
                continue
            if _behind(flat, stop) > 0 or (length > 3 and _behind(flat, stop) == GOES_ON):
                if not BYLINE.search(flat[max(0, start - LONGEST_BYLINE) : start]):
                    yield Candidate(start, stop, PERSON, SHAPED)
                end = stop
                break


@functools.cache
def _acts() -> frozenset[str]:
    """Letters that are what a person of two letters does, never the end of a name: 娄烨夺."""
    return chars("夺获赴晤吁称斥驳遭被判以将")


@functools.cache
def _of_korea() -> re.Pattern[str]:
    """What is Korean and no Mr Han: 韩国女作家."""
    return pattern("韩国[女男人籍总政前首媒海警队球军民]")


@functools.cache
def _streets() -> frozenset[str]:
    """Letters that end words for works and places rather than names: 堤道."""
    return chars("道路桥堤港村町市县区河湖山岛站楼院所")


@functools.cache
def _small() -> frozenset[str]:
    return frozenset("".join(cue_set("not", "zh_given"))) | chars(
        "一二三四五六七八九十大小新老升增减"
    )


def _bearers(surname: str, given: str) -> tuple[int, int]:
    return japanese_bearers(surname), given_bearers(given)


@functools.lru_cache(maxsize=1 << 13)
def _borne(name: str, told: bool) -> bool:
    """Whether Han letters are a Japanese full name; a short one needs who it is before it."""
    if len(name) == 2:
        surname, given = name[0], name[1]
        plain = surname in cue_set("surnames", "zh") or listed(name, "zh")
        small = surname in _small() or weight(given) < DOUBTFUL
        small = small or name[-1] in _streets()
        return told and not plain and not small and min(_bearers(surname, given)) > 1
    if not full_name(name) or any(listed(name[n:], "zh") for n in (1, 2) if len(name) - n > 2):
        return False
    if len(name) == 3:
        return told and name[0] not in cue_set("surnames", "zh") and not listed(name[1:], "zh")
    return not listed(name, "zh") and (
        told or not listed(name[:2], "zh") or not listed(name[2:], "zh")
    )


def doubtful(flat: str, start: int, end: int, titles: Collection[int]) -> bool:
    """Whether what else looks like a person is a word of the dictionaries, or letters that no name
    has where nothing tells who it is: 任职, 田徑賽, 鄧婆婆."""
    name = flat[start:end]
    if HONORIFIC.fullmatch(name[-2:]) and len(name) > 2:
        return True
    if len(name) == 2:
        return listed(name, "zh") and weight(name[1]) < 2 * PLAIN_WORD
    if len(name) != 3 or name[0] not in letter_surnames():
        return False
    told = letters(name)
    bare = sum(map(weight, name[1:]))
    if listed(name, "zh") and bare < PLAIN_WORD:
        return True
    before = told_before(flat, start, titles)
    return before < TOLD and (told is None or told < DOUBTFUL) and bare < DOUBTFUL
