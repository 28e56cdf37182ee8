"""Bodies and small places in Chinese, by what the segmenter has before the end of their names."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from factcheck.names import find_chinese_plain as plain
from factcheck.names import gazetteer
from factcheck.names.find_base import BODY, CUED, PLACE, Candidate, cue_set, cue_words
from factcheck.names.tables import table

if TYPE_CHECKING:
    from factcheck.names.find_chinese import Tokens

BREAK_TAGS = frozenset(
    [
        "p",
        "c",
        "uj",
        "ul",
        "uz",
        "ug",
        "ud",
        "u",
        "x",
        "d",
        "r",
        "m",
        "mq",
        "q",
        "y",
        "f",
        "k",
        "o",
        "e",
        "t",
        "w",
        "zg",
    ]
)
PLACE_SUFFIX = "省市县区镇乡村州"
REGISTERED = ("有限公司", "有限责任公司", "股份公司")  # what is before is a name, verb or not
PLACE_TAGS = frozenset(["ns", "nrt", "nz", "nr"])
VERB_TAGS = frozenset(["v", "vd", "vi"])


def bodies(flat: str, tokens: Tokens, titles: set[int]) -> list[Candidate]:
    """Bodies by the words that end their names; ``titles`` are where offices begin."""
    out = []
    for word_start, word_end in cue_words(flat, lambda end: True, "bodies", "zh"):
        place = tokens.ends.get(word_end)
        if place is None and word_end in titles:  # 银行|行长 is one word to the segmenter
            place = tokens.begins.get(word_start)
        if place is None:
            continue
        start = tokens.spans[place][0]
        registered = flat.endswith(REGISTERED, 0, word_end)
        for at, end, tag in tokens.around(start):
            word = flat[at:end]
            if tag in BREAK_TAGS or word_end - at > 16 or word in cue_set("not", "zh_before"):
                break
            if (tag in VERB_TAGS and end - at < 2) or word in ("据", "由", "向", "对", "于"):
                break
            bare = flat[start:word_start] in cue_set("not", "zh_body") or start == word_start
            if tag in VERB_TAGS and not _nominal(flat, at, end) and not (registered and bare):
                break
            start = at
        if word_start - start < 2:
            start = plain.clause_head(flat, word_start, start)
        stem = flat[start:word_start]
        if len(stem) < 2 or stem in cue_set("not", "zh_body") or stem[0] in "该各某这两":
            continue
        out.append(Candidate(start, word_end, BODY, CUED))
    return out


def _nominal(flat: str, start: int, end: int) -> bool:
    return flat[start:end] in cue_set("bodies", "zh_nominal")


@functools.cache
def _town(name: str) -> bool:
    return table("city_names").get(name) is not None


def places(flat: str, tokens: Tokens, inside: set[int]) -> list[Candidate]:
    """Places that the segmenter sees and a list of towns, or a rank, confirms."""
    out = []
    for place, tag in enumerate(tokens.tags):
        named = tag in PLACE_TAGS
        start, end = tokens.spans[place]
        if not (named or end - start == 1) or start in inside:
            continue
        word = flat[start:end]
        told = named and tag != "ns" and flat.endswith(("在", "于", "抵达"), 0, start)
        if (tag == "ns" or told) and end - start >= 2 and word not in cue_set("cities_stop", "zh"):
            if _town(gazetteer.key(word)) or (word[-1] in PLACE_SUFFIX and end - start > 2):
                out.append(Candidate(start, end, PLACE, CUED))
        elif end - start == 1 and word in PLACE_SUFFIX and start in tokens.ends:
            before, _ = tokens.spans[tokens.ends[start]]
            kind = tokens.tags[tokens.ends[start]]
            if kind in ("ns", "nr", "nz", "nrt") and 2 <= start - before <= 4:
                out.append(Candidate(before, end, PLACE, CUED))
    return out
