"""Buildings, grounds and zones that a sentence names: halls, courts, hospitals, the sea, airspace;
their kinds and words are data in ``facilities.yaml``.

A building is told as ``~site:kind/name``, what something came down on as ``~ground:sea``, a side of
a zone as ``~zone:kind/inside``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck.extract.facility_kinds import bare_kinds, data, kind_of, words_of
from factcheck.extract.its_town import is_town, of_its_town, town_behind
from factcheck.extract.spots import Spot
from factcheck.names.fold import fold

SIDE_REACH = 60  # letters of English before a zone in which its side is told
SIDE_AFTER = 6  # characters behind a zone, or before its side, in the other languages


# What a name is before the word for its kind.
_NAMED = {
    "en": r"(?P<name>(?:(?:[A-Z][\w'’.-]*|of|the|and|de|la|Bung) ){{0,5}}?(?:[A-Z][\w'’.-]* ))"
    r"(?:{words})(?! (?:[a-z]+ )?"
    r"(?:Road|Street|Avenue|spokes|official|Bank|share|cap|value|price|manager|Police))\b"
    r"|(?P<of>(?:(?:{words}) of (?:the )?|Hotel )[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}})",
    "ja": r"(?P<name>(?:[一-鿿々]{{1,6}}|[ァ-ヶー・]{{2,14}}|[A-Za-z]{{2,12}}){{1,2}}?)"
    r"(?:{words}|大(?=の|教授|准教授|助教|病院))"
    r"(?P<town>(?<=[ァ-ヶー])(?:[一-鿿]{{2,4}}|[ァ-ヶー]{{3,5}})(?![一-鿿々ァ-ヶー]))?"
    r"(?![一-鿿々ァ-ヶー](?<![前側内跡脇横]))",
    "zh": r"(?P<name>[一-鿿]{{1,9}}?)(?:{words})(?![鄉乡鎮镇级級])",
    "ko": r"(?<![가-힣])"
    r"(?P<name>(?:[가-힣]{{1,7}}[가-힣](?<![은는이가을를의와과로서자며고면니해에도만된던한]) )?"
    r"[가-힣]{{2,8}}?(?<!의))"
    r"(?:(?<![쳐셔려져겨켜혀며]) )?(?:{words})(?!(?<=대)로)(?!(?<={mayors}))"
    r"(?=[ ,.에의은는이가을를서으로과와]|\Z)",
}
# 부산시장 is who governs the city, no market in it.
_CITIES = "서울 부산 대구 인천 광주 대전 울산 세종 수원 창원 고양 청주 전주"
_MAYORS = "(?:" + "|".join(f"{city}시장" for city in _CITIES.split()) + ")"
_BRACKET = re.compile(r"(?:[（(][^（）()]{1,12}[）)])?")
_LEADING = re.compile(
    r"(?:['’]s )?(?:(?:the|of|The) )+|['’]s |(?:[월화수목금토일]요일|어제|오늘|오전|오후) "
    r"|(?:[가-힣]{0,4}(?:부터|까지|인근|근처|부근|시내|소재|있는|위치한|저녁|밤|새벽|아침|현지)) "
)
_NOT_NAMED = re.compile(
    r"(?:(?:[Tt]he|A|An|In|At|On|This|That|His|Her|Its|Their|And|Of|New|Old|Local|Public|National"
    r"|Medical|General|Main|State|City|Art|Grand|Lower|Upper) ?)+"
    r"|(?:同|同じ|某|各|両|全|市内の|国立|県立|市立|公立|私立|一家|当地|當地|该|該|附近|这|這|那"
    r"|시내|인근|한|이|그|저|국립|시립|같은|현지|대학|근처|임시|무너진|불탄|침수된|유명한|오래된|새로운"
    r"|작은|낡은|버려진|닫힌|지은|열린|찾은|있는|묵은|머문|머물던|묵던|폐쇄된|붕괴된|부서진|파손된|대형|소형"
    r"|특급|고급|지역|일대|마을|동네|민간|사립|공립|초등|전문|종합|중앙|대표)+ ?"
)
# Of how many such, or which one of them: 本年第二宗醫院, 三家医院.
_COUNTED = re.compile(
    r"[0-9０-９一二三四五六七八九十兩两数數]+(?:宗|起|例|家|間|间|所|个|個|座|つ|か所|ヵ所|棟)の?\Z"
)
# Korean words that only end as the short words for a kind do, or have no name before them.
_OTHER_KO = re.compile(
    r"(?:\A(?:세|중|연|편|한|온)|구조|지진|발사|억원|만원|조원|백억|십억|달러|시간|군|부|소방|경찰|선발|돌격"
    r"|원정|의장|승무|파견|특공|탐험|수비|무장|응원|기동|수사|여단|판매|진열|화산|기후|안전지|시청자|아열"
    r"|연령|이십|삼십)대\Z"
    r"|(?:국회|시|도|구|군|광역|지방|상원|하원|기초|입법|당)의원\Z"
    r"|(?:통신|신문|방송|항공|여행|출판|제작|건설|회)사\Z"
    r"|\A[가-힣 ]+(?:으로|이어|입어|에게|에서|는|은|을|를|상태로) (?:인근 )?[가-힣]+\Z"
)
# What makes a building that of its town: there is one of its kind.
_OF_THE_TOWN = re.compile(
    r"[市県縣县町村区區州道国國][立民营營]|[시도구군국]립"
    r"|(?:[Tt]he )?(?:[Cc]ity|[Tt]own|[Mm]unicipal|[Cc]ivic)\b"
)
# Up to here what stands before a Chinese name is not of it: 在, 于, 到 …
_CUT_ZH = re.compile(
    r".*(?:位于|位於|[现現曾]任|[参參][加观觀]|[访訪][问問]|造[访訪]|距[离離]|前往|抵[达達]|就[读讀]|[毕畢][业業]|考入|[进進]入"
    r"|[离離][开開]|停靠|[驶駛][进進入离離]|[举舉][办辦行]|途[经經]|[关關][闭閉]|封[锁鎖]|包[围圍]|[袭襲][击擊]|入住|[暂暫]代|署任|特[区區]|行政[区區]|[唱登][进進上]|[攻站踏]上|[在于於到至往赴由从從被的了和与與自抵入向是为為送])"
)


def sites(text: str, language: str, start: int) -> Iterator[Spot]:
    """The named buildings of a sentence; ``start`` is added to the offsets."""
    bare = language[:2]
    found = _pattern(bare)
    if found is None:
        return
    words = words_of(bare)
    for match in found.finditer(text):
        whole = match.group()
        first = match.start()
        if bare == "zh" and (cut := _CUT_ZH.match(match["name"])):
            first += cut.end()
            whole = text[first : match.end()]
        town = match.groupdict().get("town") or town_behind(text, match.end(), bare)
        if match.groupdict().get("town"):
            whole = whole[: -len(town)]
            if not is_town(town, bare):
                continue
        kind, word = kind_of(whole, words)
        name = whole.replace(word, "", 1) if match.groupdict().get("of") else whole[: -len(word)]
        if kind is None or kind in bare_kinds() or _is_other_word(text, name, word, match.end()):
            continue
        name = _LEADING.sub("", name).strip(" ・")
        if not _tells(name, bare):
            if not (kind.endswith("court") or _is_of_the_town(name, word)):
                continue
            name = ""
        last = match.end()
        if bare == "zh" and (before := of_its_town(name, bare)):
            first, name = first + before, name[before:]
        elif town:  # 京セラドーム大阪
            name = f"{name}{' ' if bare == 'en' else '・'}{town}"
            last = max(last, text.index(town, last - len(town)) + len(town))
        yield Spot(start + first, start + last, f"~site:{kind}/{fold(name)}", "site")
    for match in _bare_pattern(bare).finditer(text):
        kind, _ = kind_of(match.group(), words)
        yield Spot(start + match.start(), start + match.end(), f"~site:{kind}/", "site")


def _is_other_word(text: str, name: str, word: str, end: int) -> bool:
    """Whether the word for a kind ends another word: 원심대로, "as at first instance"; 航站楼."""
    if _OTHER_KO.search(name + word):
        return True
    return (word == "대" and text.startswith("로", end)) or (word == "站" and name.endswith("航"))


def _is_of_the_town(name: str, word: str) -> bool:
    """Whether what stands before the word for a kind, or begins it, tells that it is the town's."""
    found = _OF_THE_TOWN.fullmatch(name) if name else _OF_THE_TOWN.match(word)
    return found is not None


def _tells(name: str, bare: str) -> bool:
    """Whether what stands before the word for a kind is a name."""
    if _NOT_NAMED.fullmatch(name) or _COUNTED.search(name) or not name:
        return False
    return len(name) >= (3 if bare == "en" else 2)


def grounds(text: str, language: str, start: int) -> Iterator[Spot]:
    """Where a sentence says that something came down: on water, on land."""
    for ground, pattern in _section("grounds", language[:2]):
        for match in pattern.finditer(text):
            yield Spot(start + match.start(), start + match.end(), f"~ground:{ground}", "ground")


def zones(text: str, language: str, start: int) -> Iterator[Spot]:
    """The sides of zones that a sentence names: outside the economic zone."""
    bare = language[:2]
    sides = dict(_section("sides", bare))
    for zone, pattern in _section("zones", bare):
        for match in pattern.finditer(text):
            told = _side(text, match, sides, bare)
            if told is None:
                continue
            side, first, last = told
            yield Spot(start + first, start + last, f"~zone:{zone}/{side}", "zone")


def _side(
    text: str, zone: re.Match[str], sides: dict[str, re.Pattern[str]], bare: str
) -> tuple[str, int, int] | None:
    for side in ("outside", "inside"):
        if bare == "en":
            lead = text[max(0, zone.start() - SIDE_REACH) : zone.start()]
            for match in sides[side].finditer(lead):
                if match.end() == len(lead):
                    return side, zone.start() - len(lead) + match.start(), zone.end()
            continue
        begin = _BRACKET.match(text, zone.end()).end()  # type: ignore[union-attr]
        after = sides[side].match(text, begin, begin + SIDE_AFTER)
        if after is not None:
            return side, zone.start(), after.end()
    return None


@functools.cache
def _pattern(bare: str) -> re.Pattern[str] | None:
    if bare not in _NAMED:
        return None
    # 大 ends many words; see the pattern.
    named = [w for w, k in words_of(bare).items() if k not in bare_kinds() and w != "大"]
    words = "|".join(map(re.escape, named))
    return re.compile(_NAMED[bare].format(words=words, mayors=_MAYORS))


@functools.cache
def _bare_pattern(bare: str) -> re.Pattern[str]:
    words = [w for w, kind in words_of(bare).items() if kind in bare_kinds()]
    if bare == "en":
        courts = "|".join(w for w, kind in words_of(bare).items() if kind.endswith("court"))
        return re.compile(rf"(?<=[Tt]he )(?:{courts})\b|" + "|".join(map(re.escape, words)))
    return re.compile("|".join(map(re.escape, words)) or r"(?!)")


@functools.cache
def _section(section: str, bare: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (name, re.compile("(?:" + "|".join(entry[bare]) + ")"))
        for name, entry in data()[section].items()
        if bare in entry
    )
