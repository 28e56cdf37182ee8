"""Figures of an earlier happening that a text recalls: another storm by its name, 去年の台風では,
"last year's quake".  Their toll is not that of the happening the text is of."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from factcheck import lexicon
from factcheck.extract.annotate import Annotated, Line
from factcheck.language.han import fold_han
from factcheck.model.claim import Claim, Role

BEFELL = ("disasters/", "health/", "people/")  # what is counted of those whom something befell
HAPPENINGS = ("disasters/", "transport/", "defence/", "health/")
REACH = 22  # characters between a word of an earlier time and the happening it tells of
REACH_EN = 44
COUNTED = frozenset({Role.CURRENT, Role.TOTAL})

# Characters of no storm's name: 台风已在岛内造成… names none.
_ZH_NO_NAME = (
    "已在将正仍给过来的登影中外路预期可以从向往再也就因由与和及后前今本当该此强超每次于致袭害造最逼近远入侵"
    "是有不未被把为"
)
_ZH_NAME = f"(?:(?![{_ZH_NO_NAME}])[一-鿿])"
_STORM = {
    "en": re.compile(
        r"\b(?:[Hh]urricane|[Tt]yphoon|[Tt]ropical [Ss]torm|[Cc]yclone"
        r"|[Ss]torm) ([A-Z][a-z]{2,12})\b"
    ),
    "ja": re.compile(
        r"(?:ハリケーン|台風|サイクロン|熱帯低気圧)[「『“]?([ァ-ヶー]{2,8}|第?[0-9]{1,2}号)"
    ),
    "zh": re.compile(
        rf"(?:飓风|台风|气旋|热带风暴)[“\"「『]?({_ZH_NAME}{{2,5}}?)(?=[”\"」』，。、]|在|于|造成|袭|登"
        r"|是|带|的|已|横|过|引|致|自|将|重)"
        rf"|[“「『\"]({_ZH_NAME}{{2,4}})[”」』\"](?:飓风|台风|强台风|超强台风)"
    ),
    "ko": re.compile(
        r"(?:허리케인|태풍|사이클론|열대폭풍) ?['‘“\"]?([가-힣]{2,6}?)(?=['’”\"(]"
        r"|[은는이가을를의로]? |[으]로|,)"
        r"|['‘“\"]?([가-힣]{2,4})['’”\"]? (?:허리케인|태풍)(?=[은는이가을를의로]| 때)"
    ),
}
_NO_NAME = frozenset({"Warning", "Watch", "Surge", "Center", "Season", "Damage", "Force", "Track"})
_EARLIER = {
    "en": re.compile(
        r"\b(?:last (?:year|month|week|season|autumn|fall|spring|summer|winter)(?:['’]s)?"
        r"|(?:an? |the )?(?:earlier|previous|past|prior|similar)|in (?:19|20)\d\d"
        r"|(?:years?|months?|weeks?|decades?|days) (?:earlier|ago|before))\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"(?:去年|昨年|一昨年|おととし|前年|先月|先週|前回|過去|[0-9]+(?:年|カ月|か月|週間)前"
        r"|数(?:年|カ月|週間)前)の"
    ),
    "zh": re.compile(
        r"(?:去年|前年|上月|上个月|上周|上次|[几数0-9一二两三四五六七八九十]+(?:周|个月|年"
        r"|星期)前|早前|前一次|此前一次)的?"
    ),
    "ko": re.compile(
        r"(?:지난해|작년|재작년|지난달|지난주|(?:[0-9]+|[한두세]) ?(?:년|개월|주|달|해) 전|과거"
        r"|지난번)"
    ),
}
_ATTRIBUTIVE = re.compile(r"(?:an? |the )?(?:earlier|previous|past|prior|similar)", re.IGNORECASE)
# Words that turn the sentence back to what its text is of.
_THIS = re.compile(r"\bthis (?:time|year)\b|今回|今年|ことし|这次|此次|今次|本次|이번|올해")


def with_earlier(item: Annotated, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of an item; counts of people told of an earlier happening are background."""
    lines = {line.index: line for line in item.lines}
    main = _main_storms(item)
    return [
        replace(claim, role=Role.BACKGROUND)
        if _counts_people(claim) and is_earlier(lines[claim.sentence], claim.start, main)
        else claim
        for claim in claims
    ]


def storms_of(line: Line) -> tuple[str, ...]:
    """The names by which a line tells of storms."""
    return _storms(line.text, line.language.split("-")[0])


@functools.lru_cache(maxsize=1 << 12)
def _storms(text: str, bare: str) -> tuple[str, ...]:
    pattern = _STORM.get(bare)
    if pattern is None:
        return ()
    folded = fold_han(text) if bare == "zh" else text
    told = ((match[1] or match[match.lastindex or 1]) for match in pattern.finditer(folded))
    return tuple(name for name in told if name not in _NO_NAME)


def is_earlier(line: Line, start: int, main: frozenset[str]) -> bool:
    """Whether a figure is told of an earlier happening than that of its text."""
    if _THIS.search(line.text):
        return False
    told = storms_of(line)
    if told and main and main.isdisjoint(told):
        return True
    bare = line.language.split("-")[0]
    pattern = _EARLIER.get(bare)
    if pattern is None:
        return False
    reach = REACH_EN if bare == "en" else REACH
    for match in pattern.finditer(line.text):
        at = line.start + match.end()
        if at > start and not (bare == "en" and _dates_figure(line, match, start)):
            continue
        if any(
            mention.concept.startswith(HAPPENINGS)
            and lexicon.concept(mention.concept).kind == "event"
            and _stands_by(line, mention.start, mention.end, match, reach)
            for mention in line.concepts
        ):
            return True
    return False


def _dates_figure(line: Line, time: re.Match[str], start: int) -> bool:
    """Whether an English time behind a figure is told of it: "killed 40 in a fire last year"."""
    at = line.start + time.start()
    if line.clause(at) != line.clause(start) or _ATTRIBUTIVE.match(time[0]):
        return False
    return not time[0].endswith(("'s", "’s"))


def _stands_by(line: Line, start: int, end: int, time: re.Match[str], reach: int) -> bool:
    """Whether a happening stands by the word of an earlier time: behind it, in English also right
    before it ("a quake two years ago")."""
    behind = start - line.start - time.end()
    before = time.start() - (end - line.start)
    if 0 <= behind <= reach:
        return "," not in line.text[time.end() : start - line.start]
    return line.language == "en" and 0 <= before <= reach


def _main_storms(item: Annotated) -> frozenset[str]:
    """The storms that an item is of: the one it names most often, the first of those."""
    told = [name for line in item.lines for name in storms_of(line)]
    if not told:
        return frozenset()
    return frozenset({Counter(told).most_common(1)[0][0]})


def _counts_people(claim: Claim) -> bool:
    if claim.kind != "count" or claim.role not in COUNTED or claim.head is None:
        return False
    return any(c.startswith(BEFELL) for c in claim.head.concepts[:1])
