"""How far a noun stands from a figure, as grammar counts it: 14件の覚書 touches."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.extract.annotate import Line
from factcheck.language.han import fold_han
from factcheck.model.value import Value, ValueKind

HEAD_REACH = 40.0  # characters of Chinese; farther nouns belong to something else
LINKED = 0.5
LINKED_LEVEL = 2.0  # 68%를 득표: what follows takes the figure as its object
TOUCHING = 1.0  # up to this a noun certainly belongs to the figure
TOUCHING_BEFORE = 0.6
MODIFIED = 0.8  # 2名中国籍学生, 13名滞留当地的游客: the noun that the words between describe
CONJUNCTION_COST = 5.0  # "killing 10 people and injuring 80": a new figure begins
OTHER_CLAUSE_COST = 12.0  # after a comma another subject is told: 营收增7%，净利12亿元
# Money, percent, durations and measures answer to the noun before them ("exports rose to $3bn").
LEVEL_KINDS = (ValueKind.MONEY, ValueKind.PERCENT, ValueKind.DURATION, ValueKind.MEASURE)
LEVEL_AFTER_COST = 4.0
# What may stand between a count and the word it goes with: 14件の覚書, 163명을 구조, 3人が死亡.
_LINK = re.compile(
    r"[のがをもはに]?「?|の[一-鿿]{1,3}な|的?“?|[为為是系係]| |(?:을|를|이|가|은|는|도|의)? ?|"
    r"(?: head)? of (?:live |the |a |an )?|-"
)
# What may stand between a noun and its count: 消防員約450人, 소방대원 약 450명, 病例数达到4500例.
_LEAD = re.compile(
    r"[数數]?(?:[はがも]|[은는이가도의])? ?"
    r"(?:약|총|모두|각각|최소|최대|約|およそ|計|合計|总共|總共|总计|共计|共|约|达到?|達到?|为|為|是|有|近|超过|逾|至少|多达)?"
    r" ?"
)
_ENGLISH_LEAD = re.compile(
    r" (?:(?:of|at least|about|around|some|more than|over|nearly|almost|up to|as many as|"
    r"an estimated|roughly|approximately|only|just|another|a further|a record|a|the|all|exactly|"
    r"close to|well over|no fewer than|fewer than|less than|under|an additional) ){0,3}"
)
# Another currency or unit told in brackets: it stands between no figure and its noun.
_ASIDE = re.compile(r" ?[（(][^（）()]{0,24}\d[^（）()]{0,24}[）)]")
STOPS = "、，,；;。:：・/／（(「“\"'"  # a noun before one of these belongs to what was said before
_AND = re.compile(r"\b(?:and|but|while|or)\b|および|及び|以及|그리고|(?<=[명건개])[과와]\s")
# English words behind a figure that begin another clause, a cause or a purpose: "raised it to 0.75
# percent to tame inflation", "fell to $3bn because of investments".
_THEN_ANOTHER = re.compile(
    r"\b(?:as (?:the |its |their )?[a-z]+ [a-z]+(?:ed|s)\b|because|due to|owing to|thanks to|amid"
    r"|despite|while|whereas|although|though|when|which)\b"
    r"|(?:^| )to (?!the |a |an |its |their |each |every |all |more |some )[a-z]+ (?:[a-z]+ ){0,3}$"
)
# Chinese words between a counter and its noun, with 的 or bare; none of them a verb or an adverb.
_MODIFIER = re.compile(
    r"[^，。；：、,;:\s“”「」（）()]{1,14}的"
    r"|(?:(?![已被将将在从因于把了正均都也有是为送受死伤失获得仍未入住前往])[\u4e00-\u9fff]){1,4}"
)


_DESCRIBED = re.compile(r"[^，。；：、,;:\s“”「」（）()]{1,16}的")
# Figures that may stand in such words and count nothing themselves.
DESCRIBING = (ValueKind.MEASURE, ValueKind.AGE)


@dataclass(frozen=True, slots=True)
class Direction:
    """How far a noun seems, by the side it stands on."""

    after: float
    after_cost: float
    before: float
    before_cost: float


# Where the noun of a figure stands, measured by eye on news prose: English and Chinese after the
# number, Korean and Japanese before it, Japanese also after の.
DIRECTIONS = {
    "en": Direction(1.0, 0.0, 1.2, 3.0),
    "zh": Direction(1.0, 0.0, 1.1, 2.0),
    "ja": Direction(1.3, 2.0, 1.0, 1.0),
    "ko": Direction(1.4, 3.0, 1.0, 0.0),
}


def distance(line: Line, value: Value, start: int, end: int) -> float:
    """How far a span stands from a figure; up to :data:`TOUCHING` it belongs to it."""
    language = line.language.split("-")[0]
    direction = DIRECTIONS.get(language, DIRECTIONS["en"])
    gap = line.distance((value.start, value.end), (start, end))
    if start < value.end and value.start < end:
        return 0.0
    if gap > HEAD_REACH:
        return gap  # too far to be a head: what stands between is not looked at
    level = value.kind in LEVEL_KINDS
    if start >= value.end:
        between = line.text[value.end - line.start : start - line.start]
        if bracket := _ASIDE.match(between):  # 2200억 엔(약 2조 원)의 차관
            between = between[bracket.end() :]
            gap = line.distance((value.start, value.end + bracket.end()), (start, end))
        if _LINK.fullmatch(between):
            return LINKED_LEVEL if level else LINKED
        chinese = language == "zh" and value.counter and not level
        if chinese and (_is_modifier(line, value, start) or _is_beside_verb(line, value, start)):
            return MODIFIED
        cost = LEVEL_AFTER_COST if level else direction.after_cost
        if level and line.clause(value.start) != line.clause(start):
            cost += OTHER_CLAUSE_COST
        if level and language == "en" and _THEN_ANOTHER.search(between):
            cost += OTHER_CLAUSE_COST
        return gap * direction.after + cost + CONJUNCTION_COST * bool(_AND.search(between))
    between = line.text[end - line.start : value.start - line.start]
    if _leads(between, language):
        return TOUCHING_BEFORE  # "killing 10 people", 사망자 12명
    return (
        gap * direction.before
        + direction.before_cost
        + CONJUNCTION_COST * bool(_AND.search(between))
    )


def _leads(between: str, language: str) -> bool:
    """Whether what stands between a noun and a figure makes them one phrase."""
    if language == "en":
        return _ENGLISH_LEAD.fullmatch(between) is not None
    return _LEAD.fullmatch(between) is not None or (len(between) <= 1 and between not in STOPS)


# 8人在火灾中受伤, 5人因枪击死亡: where and by what it befell them stands before the verb.
_BESIDE_VERB = re.compile(
    r"(?:目前|分别|分別|仍|已|均|都|先后|先後)?(?:[在于於][^，。；、\d]{1,12}[中里内裡內時时後后间間]"
    r"|[因经經][^，。；、\d]{1,8})(?:不幸|当场|當場)?"
)


def _is_beside_verb(line: Line, value: Value, start: int) -> bool:
    """Whether only where or by what it happened stands between persons and what befell them."""
    if value.counter_class != "person":
        return False
    between = line.text[value.end - line.start : start - line.start]
    return _BESIDE_VERB.fullmatch(between) is not None


def _is_modifier(line: Line, value: Value, start: int) -> bool:
    between = line.text[value.end - line.start : start - line.start]
    inside = [other for other in line.values if value.end <= other.start < start]
    if inside:  # 80座口径13米的天线: a measure only describes the noun
        measured = all(other.kind in DESCRIBING for other in inside)
        return measured and _DESCRIBED.fullmatch(between) is not None
    return _MODIFIER.fullmatch(fold_han(between)) is not None


def follows_as_noun(line: Line, value: Value, start: int) -> bool:
    """Whether a plain word behind a figure can be its noun: 14件の覚書, 12개 언어; what follows a
    particle of the object or the subject cannot (3人を現地に, 210명은 모두)."""
    between = line.text[value.end - line.start : start - line.start]
    language = line.language.split("-")[0]
    if language == "ja":
        return between in ("", "の", "の「", "「")
    if language == "ko":
        return between in ("", " ", "의 ")
    return True
