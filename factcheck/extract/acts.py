"""How a sentence tells an act: on what condition, before what time, with regard to what."""

from __future__ import annotations

import re

from factcheck import lexicon
from factcheck.extract.annotate import Line
from factcheck.extract.asserted import stands_beside
from factcheck.extract.context import REFERENCE_GRAINS, only_compares
from factcheck.extract.words import content_words
from factcheck.lexicon.cues import Cue
from factcheck.model.value import TimeSpan, ValueKind

# Words that make a condition of the clause they open, of what follows them in English and Chinese.
_IF_BEFORE = {
    "en": re.compile(
        r"\b(?:if|unless|whether|in case|in the event|provided that|were (?:the|it|they) to"
        r"|should (?:the|talks|an?|it|they|he|she))\b[^.;]{0,110}\Z",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"(?:如果|假如|假使|倘若|倘使|若(?!干)|一旦|要是|万一|萬一|只要|除非|即使|即便|是否|能否)"
        r"[^。；;]{0,40}\Z"
    ),
}
# The endings that do so in Japanese and Korean.
_IF_AFTER = {
    "ja": re.compile(
        r"[ぁ-んー]{0,6}?(?:(?<!によ)れば|たら|なら(?!ない|なかった|ず)|(?:し|て|れ)ても|ねば(?!な)"
        r"|(?:た|る|ない|の)場合|(?:た|る)際に?は|(?:る|ない)と、|かどうか|か否か)"
    ),
    "ko": re.compile(
        r"[가-힣]{0,3}?(?:면(?![서적])|더라도|(?<=[어아해여애돼워려쳐져켜])도(?= )"
        r"|[어아해여돼]도(?= )|(?:을|될|할)? ?경우(?:에는|엔|에|,| )"
        r"|(?:될|할) (?:때에는|시에는|시))"
    ),
}
# An earlier past: told with regard to something that came later, so it need not be of now.
_ANTERIOR_BEFORE = {
    "en": re.compile(
        r"\b(?:had(?: \w+ly| already| not| never| also)?|previously|earlier|once|formerly)"
        r"(?: \w+)?(?: been)? \Z",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"(?:曾经|曾經|曾|此前|早前|先前|之前|早先|原先|過去|过去)[^，。；]{0,12}\Z"),
}
_ANTERIOR_AFTER = {
    "ja": re.compile(r"[ぁ-ん]{0,4}?(?:ていた|ておらず、|ていなかった|済み|でいた)"),
    "ko": re.compile(r"[가-힣]{0,3}?(?: ?바 있|았었|었었|했었|던 |적이 있|해 왔)"),
}


def is_conditional(line: Line, start: int, end: int) -> bool:
    """Whether an act is only a condition or asked about: "if the talks fail", 결렬되면."""
    return stands_beside(line, start, end, _IF_BEFORE, _IF_AFTER)


def is_anterior(line: Line, start: int, end: int) -> bool:
    """Whether an act lies before another past: "had cleared", 見送っていた, 승인한 바 있다."""
    return stands_beside(line, start, end, _ANTERIOR_BEFORE, _ANTERIOR_AFTER)


# Another, earlier instance of the act, told beside the one that is news.
_EARLIER = {
    "en": re.compile(
        r"\b(?:last time|the last (?:election|time|tournament|edition)|previous (?:term|election"
        r"|time|attempt|edition|occasion)|on a previous|an earlier (?:attempt|trial|round|meeting)"
        r"|(?:two|three|four|five|six|ten|\d+) years (?:ago|earlier|before)|in the past)\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"前回|前々回|かつて|過去に|以前(?:は|に|、|も)|昔は|年前"),
    "zh": re.compile(r"上届|上屆|上次|前次|上一次|上一届|上一屆|往届|往屆|以往|年前|过去曾|過去曾"),
    # 사고 직전, 심사 직전에: right before something, not an earlier one
    "ko": re.compile(
        r"지난번|지난 (?:대회|선거|총선|대선)|직전 (?:대회|선거|총선|대선|시즌|경기|회의|분기|임기)"
        r"|과거|이전에|예전|년 전"
    ),
}


# The same at the head of a sentence, of which all of it is told: 前回2019年の回収では、….
_FRAME = {
    "ja": re.compile(r"^(?:前回|前々回|過去)[^、。]{0,16}(?:では|には|は)、"),
    "zh": re.compile(r"^(?:在)?(?:上届|上屆|上次|上一次|前次)[^，。]{0,14}(?:中|时|時|上)，"),
    "ko": re.compile(r"^(?:지난번|직전|과거)[^,.]{0,16}(?:에는|에서는|때는),? "),
    "en": re.compile(
        r"^(?:At|In|During) (?:the (?:last|previous)|an earlier) [^,.]{1,40}, ", re.IGNORECASE
    ),
}


def is_of_another_time(line: Line, start: int) -> bool:
    """Whether a clause tells of an earlier instance: 上届连任, "lost four years ago"."""
    frame = _FRAME.get(line.language.split("-")[0])
    if frame is not None and (head := frame.match(line.text)) and head.end() <= start - line.start:
        return True
    pattern = _EARLIER.get(line.language.split("-")[0])
    if pattern is None:
        return False
    here = line.clause(start)
    return any(line.clause(line.start + m.start()) == here for m in pattern.finditer(line.text))


_SAID_BEFORE = re.compile(
    r"\b(?:said|told|announced|confirmed|insisted|promised|decided|agreed|pledged|vowed|declared)"
    r"\b[^.;]{0,80}\Z",
    re.IGNORECASE,
)


DENIAL_GAP = 3  # characters between two denials that cancel out


def is_denied(denials: list[Cue], start: int) -> bool:
    """Whether denials turn an act: the nearest does, one right beside it turns it back ("did not
    fail to"), and one further off has an act of its own."""
    ordered = sorted(denials, key=lambda cue: abs(cue.start - start))
    negated, last = False, None
    for cue in ordered:
        if last is not None and max(cue.start - last.end, last.start - cue.end) > DENIAL_GAP:
            break
        negated, last = not negated, cue
    return negated


def is_nobody(cue: Cue) -> bool:
    """Whether a denial is the subject of its sentence, whatever is put in behind it: "none of the
    22 crew, four of them Koreans, was hurt"."""
    return cue.surface.casefold() in ("none of", "not one of", "nobody", "no one", "neither of")


def is_reported_plan(line: Line, start: int, surface: str) -> bool:
    """Whether "would" only moves a plan into reported speech: "he said he would stay"."""
    if surface.casefold() != "would" or line.language != "en":
        return False
    return _SAID_BEFORE.search(line.text[: start - line.start]) is not None


def time_of_act(line: Line, start: int, end: int) -> TimeSpan | None:
    """The month, quarter or year in which a sentence places an act: the one that opens it, "In 2014
    …", or stands by the act, "opened in 1998"; not that of another verb, "the case filed in May".
    """
    best: tuple[float, TimeSpan] | None = None
    for date in line.values:
        if date.kind is not ValueKind.DATE or date.time is None or "since" in date.roles:
            continue
        if date.time.grain not in REFERENCE_GRAINS or only_compares(line, date):
            continue
        first, second = sorted(((date.start, date.end), (start, end)))
        between = line.text[first[1] - line.start : max(first[1], second[0]) - line.start]
        if _dates_another(line, between, after=date.start > start):
            continue
        gap = line.distance(first, second)
        if best is None or gap < best[0]:
            best = (gap, date.time)
    return best[1] if best else None


_OTHER_VERB = {
    "en": re.compile(r"\b(?:it|he|she|they|that|which|who|whose)\b|[,;:]", re.IGNORECASE),
    "ja": re.compile(r"(?:た|る|の)(?=[一-鿿ァ-ヶ0-9０-９「])|[。；]"),
    "zh": re.compile(r"的|[。；，]"),
    "ko": re.compile(r"[가-힣](?:한|된|던|인|했던|됐던) |[;,]"),
}


# "A painting found in 2024 is genuine": the year is that of what stands before it.
_AT_VERB = re.compile(r",? (?:is|are|was|were|has|have|had|will|would|may|can|does|did|do)\b")
_OPENS = ("In ", "By ", "During ", "Since ", "Last ", "This ")


def _dates_another(line: Line, between: str, after: bool) -> bool:
    """Whether a date belongs to another verb than the act it stands before or ``after``."""
    bare = line.language.split("-")[0]
    if after:
        pattern = _OTHER_VERB.get(bare)
        far = len(between) > (24 if bare == "en" else 8)
        return far or (pattern is not None and pattern.search(between) is not None)
    if bare == "en":
        return _AT_VERB.match(between) is not None and not line.text.startswith(_OPENS)
    if bare == "ja":
        return re.search(r"た(?=[一-鿿ァ-ヶ0-9０-９「])", between) is not None
    if bare == "ko":
        return re.search(r"[가-힣](?:했던|됐던|던|한|된) [가-힣0-9]", between) is not None
    return "的" in between


OBJECT_REACH = 30.0  # how far from an act stands what it is done to
MOST_OBJECTS = 3


def objects_of(line: Line, start: int, end: int) -> tuple[str, ...]:
    """The things, offices and persons that stand by an act in its clause, nearest first."""
    here = line.clause(start)
    found: list[tuple[float, str]] = []
    for mention in line.concepts:
        inside = mention.start < end and start < mention.end
        if inside or lexicon.concept(mention.concept).kind not in ("thing", "office"):
            continue
        gap = line.distance((mention.start, mention.end), (start, end))
        if line.clause(mention.start) == here and gap <= OBJECT_REACH:
            found.append((gap, mention.concept))
    return tuple(dict.fromkeys(concept for _, concept in sorted(found)))[:MOST_OBJECTS]


DECIDED = ("trade/", "politics/", "diplomacy/")  # papers that are signed, passed and rejected
# Said of any deal or plan: these tell none from another.
_ANY_WORDS = """
    new final joint first last major draft formal bilateral historic landmark key proposed
    planned official two three several other same such own latest full initial preliminary
    最終 共同 双边 雙邊 正式 新 初 重要 相关 相關 该 該 本 同 両国
    양국 양자 최종 공동 공식 이 해당 관련
"""
_ANY = frozenset(_ANY_WORDS.split())
_RUN = re.compile(r"[\u4e00-\u9fff]{2,6}\Z")
_TOUCHING = {"en": 1, "ko": 1, "ja": 0, "zh": 0}


def qualifiers_of(line: Line, start: int, end: int) -> tuple[str, ...]:
    """Keys of the word right before the thing an act is done to: the *visa* accord, 漁業協定."""
    here = line.clause(start)
    nearest: tuple[float, int] | None = None
    for mention in line.concepts:
        if not mention.concept.startswith(DECIDED) or line.clause(mention.start) != here:
            continue
        if lexicon.concept(mention.concept).kind != "thing":
            continue
        gap = line.distance((mention.start, mention.end), (start, end))
        if gap <= OBJECT_REACH and (nearest is None or gap < nearest[0]):
            nearest = (gap, mention.start)
    if nearest is None:
        return ()
    if line.language[:2] == "ja":  # 漁業協定 is one run of Han
        run = _RUN.search(line.text[: nearest[1] - line.start])
        own = content_words(run[0], line.language) if run else []
        return tuple(key for word in own for key, _ in word.keys if run and run[0] not in _ANY)
    reach = _TOUCHING.get(line.language[:2], 0)
    for word in line.words:
        overlaps = word.start < end and start < word.end
        if 0 <= nearest[1] - word.end <= reach and not overlaps:
            surface = line.text[word.start - line.start : word.end - line.start]
            return () if surface.casefold() in _ANY else tuple(key for key, _ in word.keys)
    return ()
