"""Quotations: the words between quotation marks and who is said to have spoken them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck import lexicon
from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.claims import text_claim
from factcheck.extract.modality import modality_at
from factcheck.extract.spoken import affirmed_at, clauses_of, spoken
from factcheck.extract.stances import stances
from factcheck.model.claim import AXIS, Claim
from factcheck.model.mention import NameKind, NameMention

# Pairs of marks; the inside holds neither mark, so that matching stays linear.
_QUOTE = re.compile(
    r"“([^“”]+)”|\"([^\"]+)\"|「([^「」]+)」|『([^『』]+)』|«([^«»]+)»|‘([^‘’]{12,})’"
)
LEAST_CHARS = {"en": 20, "ja": 8, "zh": 8, "ko": 10}  # shorter ones are terms, not statements
SPEAKER_REACH = 60.0
LEAST_WEIGHT = 0.5  # words that say less are in every other statement
# What stands in a clause as a noun is called so, not said: 「港祭り2026」最終日, '항구축제'에서.
_OFFICIAL = re.compile(
    r" (?:official|officer|spokes\w+|chief|director|head|manager|analyst|economist|researcher"
    r"|professor|expert|leader|minister|captain|coach|lawyer|engineer)\b"
)
_BESIDE = re.compile(
    r"\b(?:according to|[Mm]eeting with|[Tt]alks with|with|against|from|succeeding|replacing)"
    r"(?: the)? (?:[A-Z][\w’'.-]* ){0,4}$"
)
_CALLED = {
    "ja": re.compile(r"[」』](?=[一-鿿ァ-ヶ]|[のをがはにでへも])"),
    "ko": re.compile(
        r"[”\"’'](?=(?:의|을|를|은|에|에서|로|으로|와|과|도|가|이(?![라었]))(?![가-힣]))"
    ),
}
# A colon opens what somebody says: 開口：「…」, "He shrugged: …".
_COLON = re.compile(r"[：:] ?[“\"「『«‘]\Z")
# What stands behind a quotation of what somebody says, whichever verb says it: "…"며 눈물을 훔쳤다.
_SAYS_BEHIND = {
    "ja": re.compile(
        r"[」』](?:など)?と(?!(?:題|名付|名づけ|呼ば|銘打|書かれ|書いた|表記|記され|刻ま|印刷|の(?:名|題|文字|表示)))"
        r"(?:した|する|し、|して|の(?:考え|見方|認識|立場|見解|声|コメント|談話)|振り返|続け|[一-鿿]{1,4}[しっべたいめえけげ])"
    ),
    "ko": re.compile(
        r"[”\"’'](?:이?라며|이?라면서|며|면서|이?라고 (?!(?:적|쓰|쓴|이름|불|부르|새|표기))"
        r"|고 (?!(?:적힌|쓰인|쓴)))"
    ),
}
# He who spoke is the one who was named before.
_HE = {
    "en": re.compile(
        r"\b(?:he|she) (?:said|says|told|added|wrote|asked|recalled)|\bsaid (?:he|she)\b", re.I
    ),
    "ja": re.compile(r"[」』]と(?:語|話|述|振り返|続け|明か|コメント|強調|訴え|説明|述懐)"),
    "zh": re.compile(r"[他她](?:说|說|表示|称|稱|坦言|补充|補充|感叹|感嘆|在[^，。]{1,10}[说說])"),
    "ko": re.compile(r"[”\"’'](?:라고|라며|이라고|고|며) (?:말|했|밝|강조|덧붙|전|털어|회상|소감)"),
}
# Another speaker whom nobody names: 30代の男性は「…」, 弁護人は…と述べた, 検察側は「…」.
_SOMEBODY = re.compile(
    r"(?:男性|女性|男|女|夫婦|夫|妻|母|父|母親|父親|長男|長女|息子|娘|兄|弟|姉|妹|遺族|家族|住民|市民|客|乗客|店員|従業員|社員"
    r"|職員|担当者|関係者|責任者|広報|報道官|広報官|幹部|専門家|医師|弁護士|弁護人|弁護側|検察|検察側|検察官|原告|原告側|被告側"
    r"|警察|県警|警視庁|消防|当局|政府|同省|同庁|同社|同党|会社側|会社|学校|同校|同署|記者|漁師|農家|学生|生徒|児童|保護者"
    r"|ファン|目撃者|証人|裁判長|裁判官|地裁|高裁|判決|容疑者|署|省|庁|社|氏側|側)は"
)
_WHOSE = re.compile(r"[一-鿿]{0,6}の[^、。「」はがを]{1,12}は")
_SPACE = re.compile(r"[\s,.，。、!?！？]+")


def quote_claims(item: Annotated) -> Iterator[Claim]:
    """A claim for every statement quoted in an item whose speaker is named."""
    for number, line in enumerate(item.lines):
        least = LEAST_CHARS.get(line.language.split("-")[0], 20)
        for match in _QUOTE.finditer(line.text):
            inside = next(i for i in range(1, 7) if match.group(i) is not None)
            words = match.group(inside)
            if len(words) < least and not stances(words, line.language):
                continue
            start = line.start + match.start(inside)
            span = (start, start + len(words))
            speaker = _speaker(line, *span) or _named_before(item, number, *span)
            if speaker is None and not _said(line, *span):
                continue
            yield text_claim(
                item,
                line,
                span,
                own_words=True,
                kind="quote",
                attribute="quote",
                text=canonical(words),
                subject=(speaker,) if speaker else (),
                attribution=speaker,
                signs=_signs(line, *span),
                spoken=spoken(line, *span),
            )


def _signs(line: Line, start: int, end: int) -> tuple[tuple[str, bool], ...]:
    """The acts and the words of a quotation, each affirmed or denied."""
    found: dict[str, bool] = {}
    words = line.text[start - line.start : end - line.start]
    clauses = clauses_of(words, line.language)
    for mention in line.concepts:
        axis = lexicon.axis(mention.concept)
        if axis is None or not start <= mention.start < end:
            continue
        _, negated = modality_at(line, mention.start, mention.end)
        negated = negated and not affirmed_at(clauses, mention.start - start)
        affirmed = (lexicon.concept(mention.concept).polarity == "positive") != negated
        found.setdefault(f"{AXIS}{axis}", affirmed)
    for word in line.words:
        if start <= word.start < end:
            _, negated = modality_at(line, word.start, word.end)
            negated = negated and not affirmed_at(clauses, word.start - start)
            for key, weight in word.keys:
                if weight >= LEAST_WEIGHT:
                    found.setdefault(key, not negated)
    return tuple((found | stances(words, line.language)).items())


def canonical(words: str) -> str:
    """A quotation without spaces and punctuation, for comparison."""
    return _SPACE.sub(" ", words).strip().casefold()


def _said(line: Line, start: int, end: int) -> bool:
    """Whether words outside a quotation tell that it was said: else it may be a title."""
    if _COLON.search(line.text[: start - line.start]):
        return True
    behind = _SAYS_BEHIND.get(line.language[:2])
    if behind is not None and behind.match(line.text, end - line.start):
        return True
    return any(
        cue.kind in ("attribution", "reported") and not start <= cue.start < end
        for cue in line.cues
    )


def _speaker(line: Line, start: int, end: int) -> str | None:
    """The person nearest to a cue of saying outside the quotation, in the line or the next."""
    best: tuple[float, str] | None = None
    for cue in line.cues:
        if cue.kind != "attribution" or start <= cue.start < end:
            continue
        for name in line.names:
            if name.kind is NameKind.PLACE or start <= name.start < end:
                continue
            if _speaks_through(line, name.end) or _is_beside(line, name.start):
                continue
            if _is_of_official(line, name) and _persons(line, start, end):
                continue
            gap = line.distance((name.start, name.end), (cue.start, cue.end))
            if gap <= SPEAKER_REACH and (best is None or gap < best[0]):
                best = (gap, name.alias_of or name.id or name.surface)
    if best is None and not _called(line, end) and len(persons := _persons(line, start, end)) == 1:
        return persons[0]
    return best[1] if best else None


def _is_beside(line: Line, start: int, told: bool = False) -> bool:
    """Whether an English name stands behind a preposition, as no subject does: "at a meeting with
    Marsh, the minister said", "he said, according to the Herald".  ``told``: who is named as the
    source may be the speaker."""
    if line.language != "en":
        return False
    found = _BESIDE.search(line.text, 0, start - line.start)
    return found is not None and not (told and found[0].startswith("according"))


def _is_of_official(line: Line, name: NameMention) -> bool:
    """Whether an English name of a body only says whose official somebody is."""
    if line.language != "en" or name.kind is NameKind.PERSON:
        return False
    return _OFFICIAL.match(line.text, name.end - line.start) is not None


def _speaks_through(line: Line, end: int) -> bool:
    """Whether somebody of the person named up to here speaks: 朴被告の弁護人は「…」."""
    whose = _WHOSE.match(line.text, end - line.start) if line.language == "ja" else None
    return whose is not None and _SOMEBODY.search(whose[0]) is not None


def _named_before(item: Annotated, number: int, start: int, end: int) -> str | None:
    """The one person of the sentence before, who speaks on as "he" or without a word."""
    line = item.lines[number]
    pattern = _HE.get(line.language[:2])
    outside = line.text[: start - line.start] + line.text[end - line.start :]
    if pattern is None or _persons(line, start, end) or not pattern.search(outside):
        return None
    if line.language == "ja" and _SOMEBODY.search(line.text, 0, start - line.start):
        return None
    for earlier in reversed(item.lines[max(0, number - 2) : number]):
        if named := _persons(earlier, -1, -1):
            return named[0] if len(named) == 1 else None
    return None


def _called(line: Line, end: int) -> bool:
    """Whether the words that end here stand as a noun in their clause, as the name of something."""
    pattern = _CALLED.get(line.language[:2])
    return pattern is not None and pattern.match(line.text, end - line.start) is not None


def _persons(line: Line, start: int, end: int) -> list[str]:
    found = [
        n.alias_of or n.id or n.surface
        for n in line.names
        if n.kind is NameKind.PERSON
        and not start <= n.start < end
        and not (_speaks_through(line, n.end) or _is_beside(line, n.start, told=True))
    ]
    return list(dict.fromkeys(found))
