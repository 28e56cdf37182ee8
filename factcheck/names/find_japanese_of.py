"""Japanese names that what their bearer is stands before, in one run of characters with them or as
kin: 会社員水谷孝さん, 無職中尾懐聖容疑者, 妻の希美さん, 長男の一郎ちゃん."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from factcheck.names import gazetteer
from factcheck.names.find_base import (
    CUED,
    PERSON,
    SHAPED,
    Candidate,
    chars,
    cue_set,
    is_han,
    pattern,
)
from factcheck.names.find_japanese_persons import full_name
from factcheck.names.readings import given_bearers, japanese_bearers
from factcheck.names.words import listed

LONGEST = 20  # characters of a trade and a name
LENGTHS = (4, 3, 5)  # characters of a full name, the likeliest first
SHORTEST = 2  # characters of a trade
# Last characters of what somebody does for a living: 会社員, 農業, 大学生, 運転手.
TRADE_END = chars("員職業生士師手者農婦長夫官")
TRADES = frozenset(map(gazetteer.flat, ("無職", "農業", "漁業", "自営業", "主婦", "主夫", "学生")))
STUDENT = pattern(r"(?:校|学|院|大|高|中|小)生\Z")
READ = pattern(r"(?<![㐀-鿿々])([㐀-鿿々]{3,12})[（(][ぁ-ゖ]{2,8}[・ 　]?[ぁ-ゖ]{2,8}[）)]")
STANDING = tuple(map(gazetteer.flat, ("新人", "現職", "前職", "元職", "新顔", "候補", "代表")))
KIN = pattern(
    r"(?:妻|夫|母|父|祖母|祖父|姉|妹|兄|弟|孫|娘|息子|(?:長|次|三|四)[男女]|二[男女]|[長次]男|おい|めい|婚約者)の"
    r"([㐀-鿿々]{1,3}[ぁ-ゖ]{0,2}|[ぁ-ゖ]{2,4}|[ァ-ヺー]{2,5})\Z"
)


@functools.cache
def _kin_words() -> frozenset[str]:
    return cue_set("not", "ja_given")


def after_trade(flat: str, end: int) -> Candidate | None:
    """The full name that ends at a title, right behind the trade of its bearer."""
    start = end
    while start and end - start < LONGEST and is_han(flat[start - 1]):
        start -= 1
    for length in LENGTHS:
        first = end - length
        if first - start < SHORTEST or not _is_trade(flat[start:first]):
            continue
        name = flat[first:end]
        if full_name(name) or (length > 3 and japanese_bearers(name[:2]) > 0):
            return Candidate(first, end, PERSON, CUED)
    return None


def read_aloud(flat: str) -> Iterator[Candidate]:
    """Full names before their reading in kana, right behind what their bearer is:
    現職浅野正富（あさのまさとみ）氏."""
    for match in READ.finditer(flat):
        run, end = match[1], match.end(1)
        for length in LENGTHS:
            name, lead = run[-length:], run[:-length]
            if len(name) < length or not full_name(name):
                continue
            if not lead or _is_trade(lead) or lead.endswith(STANDING):
                yield Candidate(end - length, end, PERSON, SHAPED)
                break


def _is_trade(run: str) -> bool:
    """Whether characters end in a trade: a listed word, any business, any sort of student."""
    if run[-1] not in TRADE_END:
        return False
    if run[-2:] in TRADES or run[-3:] in TRADES or STUDENT.search(run) or run.endswith("業"):
        return True
    return any(listed(run[-size:], "ja") for size in (2, 3, 4) if size <= len(run))


def of_family(flat: str, end: int) -> Candidate | None:
    """The given name that ends at a title, behind the kin that its bearer is."""
    match = KIN.search(flat[max(0, end - 12) : end])
    if match is None or match[1] in _kin_words() or not given_bearers(match[1]):
        return None
    return Candidate(end - len(match[1]), end, PERSON, CUED, short=True)
