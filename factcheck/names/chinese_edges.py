"""Where a person's name of three letters in Chinese begins and ends: 早田希娜 is no 田希娜, and
陈梦|争夺 no 陈梦争."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from factcheck.names import gazetteer
from factcheck.names.find_base import KNOWN, PERSON, Candidate, cue_set, is_han
from factcheck.names.tables import table

LENGTH = 3
# Verbs of two letters that often follow a name at once.
_VERBS_TOLD = """
    争夺 夺得 夺冠 夺取 夺走 获得 获胜 获判 获释 获选 击败 战胜 赢得
    挑战 对阵 迎战 迎来 不敌 负于 横扫 逆转 力克 完胜 止步 晋级 出战
    参加 宣布 表示 强调 指出 出席 前往 抵达 会见 会晤 当选 连任 辞职
    接任 出任 上任 被捕 遇害 去世 逝世 受伤 受审 认罪 上诉 出庭 率队
    率领 领衔 力压 险胜 惜败 爆冷 摘下 摘得 斩获 拿下 无缘 退赛 出局
    轰出 打出 投出 签约 加盟 执导 主演 发文 发表 透露 坦言 直言 回应
    否认 承认 质疑 批评 呼吁 警告 下令
"""
_VERBS = frozenset(gazetteer.flat(verb) for verb in _VERBS_TOLD.split())


# What a person of two letters does, in one letter that ends no name: 娄烨|夺最佳导演.
_ACTS = frozenset(gazetteer.flat("夺獲获赴晤吁称斥驳遭被判以将"))
_TOWARDS = re.compile("[将还會会已并可曾就再又也都拟要均先]向")
# Where the name of somebody from elsewhere ends: 奥尔森|赞扬.
PRAISES = frozenset(map(gazetteer.flat, ("赞扬", "赞赏", "赞许", "赞同", "赞叹", "赞成")))


# What honours a Malay before the name.
TITLES_ZH = tuple(map(gazetteer.flat, ("拿督", "拿汀", "丹斯里", "拿督斯里", "拿督威拉")))
# Names of Malays as their own Chinese papers write them, by letters the finder takes for foreign.
_MALAY_TOLD = (("阿都", "阿杜"), ("哈末", "哈马"), ("阿末", "阿马"))
MALAY = tuple((gazetteer.flat(a), gazetteer.flat(b)) for a, b in _MALAY_TOLD)


def is_no_name(flat: str, found: Candidate) -> bool:
    """Whether what stands where a name would is another word: 将向|锋龙电气, 总统|成功|连任."""
    if found.kind is not PERSON or found.rank >= KNOWN:
        return False
    if _TOWARDS.fullmatch(flat, max(0, found.start - 1), found.start + 1):
        return True
    return flat[found.start : found.end] == "成功"


class Segments(Protocol):
    """A segmented text: where each word of it begins."""

    @property
    def begins(self) -> Mapping[int, int]: ...


def bounded(flat: str, words: Segments, found: Candidate) -> Candidate:
    """A candidate with its first or last letter set right, where words around show that one is
    missing or is another word's."""
    if found.kind is not PERSON or found.rank >= KNOWN or found.end - found.start != LENGTH:
        return found
    if not all(map(is_han, flat[found.start : found.end])):
        return found
    first, last = found.start, found.end
    if flat[last - 1 : last + 1] in _VERBS or flat[last - 1] in _ACTS:
        return replace(found, end=last - 1)
    before = flat[first - 1 : first]
    if before and first - 1 in words.begins and is_japanese(before + flat[first]):
        return found if before in _LEADING else replace(found, start=first - 1)
    return found


# Words of one letter that stand before a name, and begin some Japanese surname as well.
_LEADING = frozenset(gazetteer.flat("和与與同对對向由被把在是为為从從给給让讓及将將本前今日中大小"))


@functools.lru_cache(maxsize=4096)
def is_japanese(surname: str) -> bool:
    """Whether a word is listed as a Japanese surname."""
    listed = (table("japanese").get(surname) or "").partition("\t")[0]
    return bool(listed) or surname in cue_set("surnames", "ja")
