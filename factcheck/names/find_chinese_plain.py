"""Chinese names beside which nothing stands: three characters of a person at the head of a clause
with a verb behind, and small places by what ends their names."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Set

from factcheck.names import gazetteer
from factcheck.names.find_base import PERSON, PLACE, SHAPED, Candidate, cue_set, is_han, pattern
from factcheck.names.words import listed

# Where a clause begins, or a word that a name of a person or place follows.
HEAD = pattern(r"(?:\A|[\s，,。、；;：:「『“（(》」”]|和|与|击败|战胜|提名|任命|由|据|对手)")
THERE = pattern(
    r"(?:\A|[\s，,。、；;：:「『“（(》」”]|在|于|横跨|跨越|抵达|前往|位于|来自|途经|流经|驶离|离开|靠近|连接)"
)
# Endings that many words and names of persons have, which need a place or one of these before them.
LOCATIVE = pattern(r"(?:在|于|横跨|跨越|抵达|前往|位于|途经|流经|驶离|离开|靠近|连接)\Z")
LONE = frozenset(gazetteer.flat("港桥河溪站湖岛岭"))
TAIL = pattern(
    r"(?:大桥|桥|渔港|港口|港|机场|车站|站|水库|半岛|群岛|海峡|海滩|湖|河|溪|镇|乡|村|县|岛|岭)"
)
SMALL = re.compile(rf"([㐀-鿿]{{2,3}}?{TAIL.pattern})")


@functools.cache
def _after() -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in sorted(cue_set("verbs_zh"), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?:{words})")


@functools.cache
def _not_given() -> frozenset[str]:
    return frozenset("".join(cue_set("not", "zh_given")))


def person(name: str) -> bool:
    """Whether three characters are a surname and a given name and no word."""
    if len(name) != 3 or not all(map(is_han, name)) or name[0] not in cue_set("surnames", "zh"):
        return False
    if name[0] in cue_set("not", "zh_surname") or _not_given() & set(name[1:]):
        return False
    return not (listed(name, "zh") or listed(name[:2], "zh") or listed(name[1:], "zh"))


def persons(flat: str, taken: Set[int]) -> Iterator[Candidate]:
    """吴志豪出生于…, 击败吕思齐，"""
    for match in HEAD.finditer(flat):
        start = match.end()
        name = flat[start : start + 3]
        if taken.isdisjoint(range(start, start + 3)) and person(name):
            end = start + 3
            listed_with = flat[end : end + 1] in ("、", "，", ",") and match[0] not in (
                "",
                " ",
                "\n",
            )
            if _after().match(flat, end) or (listed_with and match[0] not in "，,。；;：:"):
                yield Candidate(start, end, PERSON, SHAPED)


def places(flat: str, ends: Set[int], taken: Set[int]) -> Iterator[Candidate]:
    """Small towns, rivers, bridges and harbours: 横跨清溪河的望江大桥, 屏東縣潮榮鄉."""
    heads = {m.end() for m in THERE.finditer(flat)} | set(ends)
    for start in sorted(heads):
        match = SMALL.match(flat, start)
        if match is None or not taken.isdisjoint(range(*match.span())):
            continue
        name = match[1]
        stem = re.sub(rf"{TAIL.pattern}\Z", "", name)
        near = start in ends or LOCATIVE.search(flat[max(0, start - 2) : start])
        if name[-1] in LONE and not near:
            continue
        if listed(name, "zh") or name[0] in cue_set("not", "zh_place_head"):
            continue
        if len(stem) < 2 or listed(stem, "zh") or _not_given() & set(stem):
            continue
        plain = cue_set("not", "zh_place")
        if name[-2:] in plain or any(c in plain for c in stem):
            continue
        yield Candidate(start, match.end(), PLACE, SHAPED)


def clause_head(flat: str, end: int, otherwise: int) -> int:
    """Where a clause begins whose first two characters are no word but may name the body that ends
    behind them: 圣和医院, which the segmenter reads as "holy and hospital"."""
    start = end - 2
    stem = flat[max(start, 0) : end]
    opens = start == 0 or (
        start > 0 and not is_han(flat[start - 1]) and not flat[start - 1].isalnum()
    )
    if not opens or len(stem) < 2 or not all(map(is_han, stem)) or listed(stem, "zh"):
        return otherwise
    plain = (_not_given() & set(stem)) - {"和"} or stem[0] in cue_set("not", "zh_place_head")
    return otherwise if plain else start
