"""Check of an announced list against the list: "five points", four given."""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.engine.checks.common import (
    amount,
    cue,
    group_of,
    is_hedged,
    is_plain,
    sentence_text,
)
from factcheck.model.claim import Claim, FactGroup
from factcheck.model.source import Sentence, SentenceRole, Source
from factcheck.model.value import ValueKind

#: a member of a plain list is at most so long: words in English, characters elsewhere
MEMBER_WORDS = 8
MEMBER_LENGTH = 14
#: a list that misses its number by more than this may be another list
MOST_APART = 3
_COUNTABLE = (ValueKind.COUNT, ValueKind.NUMBER)

_MARKS = (
    re.compile(r"(?:^|(?<=[\s。.;；:：,，、]))[(（]?([1-9])[)）.、．]\s*(?!\d)"),
    re.compile(r"([①②③④⑤⑥⑦⑧⑨])"),
    re.compile(r"第([一二三四五六七八九])(?=[是,，、：:は]|に)"),
    re.compile(r"(?:(?<=[。；;：:,，\n])|^)([一二三四五六七八九])(?:是|、)"),
    re.compile(r"\b(first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|"
               r"sixth(?:ly)?|seventh(?:ly)?)\s*,", re.IGNORECASE),
    re.compile(r"(?:(?<=[.;:,\s])|^)(첫째|둘째|셋째|넷째|다섯째|여섯째|일곱째)(?=[,\s는])"),
    re.compile(r"([一二三四五六七八九])つ目"),
    re.compile(r"([1-9１-９])(?:つ目|点目)"),
)  # fmt: skip
_NUMBER_OF = {
    **{str(n): n for n in range(1, 10)},
    **{c: n for n, c in enumerate("１２３４５６７８９", 1)},
    **{c: n for n, c in enumerate("①②③④⑤⑥⑦⑧⑨", 1)},
    **{c: n for n, c in enumerate("一二三四五六七八九", 1)},
    **{w: n for n, w in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh"), 1)},
    **{w: n for n, w in enumerate(
        ("첫째", "둘째", "셋째", "넷째", "다섯째", "여섯째", "일곱째"), 1)},
}  # fmt: skip


def counted_list(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """A list announced as longer or shorter than it is: "five points", four given.

    The list is one of marked members, of list lines, what stands after a colon ("three measures:
    …") or, in Chinese, Japanese and Korean, right before its number (A、B、Cの4カ国).
    """
    out = []
    for claim in claims:
        size = amount(claim)
        if claim.value is None or claim.value.kind not in _COUNTABLE:
            continue
        if size is None or not 2 <= size <= 9 or not is_plain(claim) or is_hedged(claim):
            continue
        given = _given(source, claim)
        if given is None or given[0] <= size <= given[1]:
            continue
        right = given[0] if size < given[0] else given[1]
        if right < 2 or abs(right - size) > MOST_APART:
            continue
        facts = {"told": str(int(size)), "right": str(right)}
        sure = abs(right - size) == 1
        why = f"{claim.surface}: {right}"
        out.append(group_of("counted-list", "count", source, [[claim]], facts, sure=sure, why=why))
    return out


Range = tuple[int, int]


def _given(source: Source, claim: Claim) -> Range | None:
    """Least and most members that the list of a number may be read to have; None for no list."""
    tail = source.text[claim.start : claim.end + 10]
    if cue("list_head").search(tail):
        marked = _marked(source, claim)
        if marked is not None:
            return (marked, marked)
    start, text = sentence_text(source, claim)
    after = _after_colon(text[claim.end - start :], claim.language)
    return after or _before(text[: claim.start - start], tail, claim)


def _marked(source: Source, claim: Claim) -> int | None:
    """How many marked members follow a claim; None where there is no clear list.

    List lines that follow the claim's sentence at once, or numbered marks that run 1, 2, 3 … from
    the claim on.
    """
    if claim.heading or not 0 <= claim.item < len(source.items):
        return None  # what a heading counts stands anywhere below it
    sentences = source.items[claim.item].sentences
    lines = _list_lines(sentences, claim.sentence)
    if lines:
        return lines
    start, text = sentence_text(source, claim)
    last = min(claim.sentence + 8, len(sentences) - 1)
    end = max(start + len(text), sentences[last].end if last >= 0 else 0)
    found = _numbered(source.text[claim.end : end])
    return found if found and found >= 2 else None


def _list_lines(sentences: tuple[Sentence, ...], at: int) -> int:
    count = 0
    for sentence in sentences[at + 1 :]:
        if sentence.role is not SentenceRole.LIST:
            break
        count += 1
    return count


def _numbered(text: str) -> int:
    """The highest number of a run of marks 1, 2, 3 … in order, each once; 0 if there is none."""
    for pattern in _MARKS:
        numbers = [_NUMBER_OF[re.sub(r"ly$", "", m[1].lower())] for m in pattern.finditer(text)]
        if len(numbers) >= 2 and numbers == list(range(1, len(numbers) + 1)):
            return len(numbers)
    return 0


_COLON = re.compile(r"[^.:;：；。!?！？()（）\n\d]{0,40}?[:：]\s*(?P<list>[^.:;：；。!?！？\n]+)")
_BRACKET = re.compile(r"\s?[\w\s]{0,12}?[(（](?P<list>[^()（）:：]+)[)）]")
#: what a part of an English list that explains the one before it begins with
_EXPLAINS = re.compile(
    r"(?:the|who|whose|which|where|that|with|including|such|as|but|not|both|all|each|plus|to|in|"
    r"on|at|for|of|by|from)\b",
    re.IGNORECASE,
)


def _after_colon(tail: str, language: str) -> Range | None:
    """The members of the plain list that a colon or a bracket opens after a number."""
    found = _COLON.match(tail) or _BRACKET.match(tail)
    if found is None:
        return None
    if re.search(r"\d", found["list"]):
        return None  # "three prizes: 10, 20 and 30 dollars"
    return _LISTS[_base(language)](found["list"].strip())


def _english(text: str) -> Range | None:
    parts = [p.strip() for p in text.split(",")]
    if any(not p or len(p.split()) > MEMBER_WORDS for p in parts):
        return None
    last = parts[-1].split()[0].lower()
    oxford = last in ("and", "or")
    if oxford:
        parts[-1] = parts[-1].split(maxsplit=1)[-1]
    pairs = sum(len(re.findall(r"\b(?:and|or)\b", p)) for p in parts)
    if len(parts) < 2 or not (oxford or pairs) or any(_EXPLAINS.match(p) for p in parts[1:]):
        return None
    if any(p[0].islower() for p in parts[1:]) and any(p[0].isupper() for p in parts):
        return None  # "Ana Vell, a doctor, and Jo Marsh"
    closing = 0 if oxford else 1
    return (len(parts) + closing, len(parts) + max(pairs, closing))


def _joined(text: str, comma: str, ands: str) -> Range | None:
    """A list with one mark between members and a word for "and" that may also be inside one."""
    parts = re.split(comma, text)
    if len(parts) < 2 or any(not p.strip() or len(p.strip()) > MEMBER_LENGTH for p in parts):
        return None
    inside = sum(len(re.findall(ands, p)) for p in parts)
    return (len(parts), len(parts) + inside)


_LISTS: dict[str, Callable[[str], Range | None]] = {
    "en": _english,
    "ja": lambda text: _joined(re.sub(r"(?:だ|である|です)$", "", text), "、", "と|および|及び|・"),
    "zh": lambda text: _joined(text, "、", "和|与|與|及|以及"),
    "ko": lambda text: _joined(re.sub(r"(?:이다|다)$", "", text), r",\s*|·", "과 |와 |및"),
}


def _base(language: str) -> str:
    base = language.partition("-")[0]
    return base if base in _LISTS else "en"


#: counters of things that are no places or owners of other things: A、B、Cの4カ国, 4項目
_BACKWARD = {
    "ja": re.compile(r"(?:カ国|か国|ヵ国|ヶ国|箇国|県|都県|府県|項目|分野|部門|言語|種目|本柱)"),
    "ko": re.compile(r"\s?(?:개국|개\s?분야|개\s?부문|개\s?항목|개\s?시도|개\s?종목)"),
    "zh": re.compile(r"(?:国|國|个国家|個國家|省|个领域|個領域|项|項)"),
}
_ETC = re.compile(r"(?:など|等|ほか|をはじめ|ら|등|를 비롯한|을 비롯한)\s*(?:の|的|，|、)?\s*$")
_MEMBER = {
    "ja": re.compile(r"[一-鿿々〇ァ-ヶーA-Za-z]{1,12}"),
    "ko": re.compile(r"[가-힣A-Za-z]{1,8}"),
    "zh": re.compile(r"[一-鿿A-Za-z·]{1,12}"),
}
#: the end of what stands before the first member: a particle, or a space in Korean; in Chinese also
#: "and" behind a number of others: 东盟10国以及澳大利亚、中国、日本…5国
_LEAD = {
    "ja": r"[ぁ-ん]",
    "ko": r"\s",
    "zh": r"[，,：:]|包括|邀请|邀請|(?<=[国國个個省项項])(?:以及|和|与|與|及)",
}
_ANDS = {"ja": "と|および|及び", "ko": "과 |와 |및 ", "zh": "和|与|與|及"}
_NUMERAL = re.compile(r"^[\d０-９一二三四五六七八九두세네다섯여섯일곱여덟아홉\s]+")
_NO_MEMBER = re.compile(
    r"一方|昨年|今年|来年|去年|同年|同日|今回|当時|現在|近年|先月|来月|今月|昨日|本日|今日|実際|結果|最近|"
    r"当日|目前|此外|其中|지난해|올해|내년|이날|현재|최근"
)


def _before(text: str, number: str, claim: Claim) -> Range | None:
    """The members of the list that stands right before its number.

    What leads to the first member is left out: "会議には、日本、中国" and "日本は中国、韓国".
    After など or 등 the number may be larger than the list, and only a smaller one is wrong.
    """
    base = _base(claim.language)
    if base not in _BACKWARD or claim.value is None or claim.value.kind is not ValueKind.COUNT:
        return None
    if not _BACKWARD[base].match(_NUMERAL.sub("", number)):
        return None
    open_end = bool(_ETC.search(text))
    text = re.sub(r"\s*(?:の|的)?\s*$", "", _ETC.sub("", text))
    parts = [p.strip() for p in re.split("," if base == "ko" else "、", text)]
    if len(parts) < 2:
        return None
    count = 0
    for at, part in enumerate(reversed(parts)):
        pieces = re.split(_ANDS[base], part) if at == 0 else [part]
        if all(_MEMBER[base].fullmatch(p) and not _NO_MEMBER.fullmatch(p) for p in pieces):
            count += len(pieces)
            continue
        first = re.split(_LEAD[base], part)[-1]
        count += bool(_MEMBER[base].fullmatch(first)) and not _NO_MEMBER.fullmatch(first)
        break
    if count < 2:
        return None
    return (count, 9) if open_end else (count, count)
