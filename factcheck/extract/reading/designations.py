"""Numbers that are part of a name or a step of a scale, and count nothing: 보잉-737, 火星19型,
"the Embraer 190", 震度5弱から6強, "a category 4 or 5 storm".

Data: ``designations.yaml``.
"""

from __future__ import annotations

import functools
import re

from factcheck.extract.reading.draft import Draft
from factcheck.language.pack import Pack
from factcheck.model.value import ValueKind
from factcheck.resources import package_yaml

_REACH = 32  # characters before a number in which the name or the scale stands
_COUNTED = (ValueKind.NUMBER, ValueKind.COUNT)
_AIRLINERS = re.compile(r"7[0-9]7-[0-9]{1,4}")  # 737-800
_HYPHENED = re.compile(r"[^\W\d_]-\Z")
_SPACED = frozenset({"en", "ko"})
_LISTED = ("メダル", "ポイント", "ゴール", "アシスト", "マイナス", "プラス", "スコア")
_KATAKANA = re.compile(r"[ァ-ヶー]{2,}\Z")
_NAME_LENGTH = 2  # digits of a number glued to a name in katakana: a list of medals has fewer
# The Embraer 190: an article, one or two names, no plural behind.
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) (?:[A-Z][\w’'.]*[ -]){1,2}\Z")
_NAME = re.compile(r"(?:^|[\s(])[A-Z][\w’'.]*[ -]\Z")
_TO_SCALE = re.compile(
    r" (?:on|out of) (?:an? |the |its |their |\w+['’]s )?(?:[\w-]+ ){0,3}scale\b", re.IGNORECASE
)
_OF_SCALE = re.compile(r"\bscale (?:of|from) (?:\w+ (?:to|through) |\d+-)?\Z", re.IGNORECASE)
# The flight GE 235: letters of a carrier and three or four figures, with no noun behind.
_FLIGHT = re.compile(r"\b(?!US|UK|EU|UN|AM|PM|AD|BC|NO|IN|OF|TO)[A-Z]{2} \Z")
_FLIGHT_DIGITS = re.compile(r"[0-9]{3,4}")
_LOWER = re.compile(r"\b(?:lower|upper|weak|strong)[ -]\Z", re.IGNORECASE)


def is_designation(text: str, plain: str, draft: Draft, pack: Pack) -> bool:
    """Whether a number without unit or counter belongs to a name, or is a step of a scale."""
    if draft.kind not in _COUNTED or draft.counter is not None or draft.unit is not None:
        return False
    surface = plain[draft.start : draft.end]
    if not any(c.isdigit() for c in surface):
        return False
    if _AIRLINERS.fullmatch(surface):
        return True
    before = plain[max(0, draft.start - _REACH) : draft.start]
    craft = _craft(pack.language).match(plain, draft.end) is not None
    if _maker(pack.language).search(before) or _scale(pack.language).search(before):
        return True
    if pack.language == "en":
        return _in_english(text, plain, draft, craft)
    if _HYPHENED.search(before):
        return True
    return draft.bare and (craft or _glued(before, surface))


def _in_english(text: str, plain: str, draft: Draft, craft: bool) -> bool:
    before = text[max(0, draft.start - _REACH) : draft.start]
    if _OF_SCALE.search(before) or _TO_SCALE.match(plain, draft.end) or _LOWER.search(before):
        return True
    if _HYPHENED.search(before) and plain[draft.end - 1].isalpha():
        return True  # an F-35B, which is no 35 billion
    if craft and _NAME.search(before):
        return True
    if before[-1:].isalpha() and before[-1:].isascii():
        return True  # Hayabusa2 touches down: glued to its name
    if draft.noun is None and _FLIGHT.search(before):
        return _FLIGHT_DIGITS.fullmatch(plain, draft.start, draft.end) is not None
    return draft.noun is None and draft.bare and _ARTICLE.search(before) is not None


def _glued(before: str, surface: str) -> bool:
    """Whether a number of some digits is glued to a name in katakana: エンブラエル190."""
    name = _KATAKANA.search(before)
    return name is not None and len(surface) >= _NAME_LENGTH and not name[0].endswith(_LISTED)


def _listed(name: str, language: str) -> list[str]:
    words: list[str] = package_yaml("extract/designations.yaml").data[name].get(language, [])
    return sorted(words, key=len, reverse=True)


def _words(name: str, language: str) -> str:
    return "|".join(map(re.escape, _listed(name, language))) or "(?!)"


@functools.cache
def _maker(language: str) -> re.Pattern[str]:
    """A name right before a number, and what may stand between: "Boeing ", スホイ, 보잉-.

    A name of one character is one where no word runs into it: 苏 of 苏35, not of 江苏35.
    """
    edge = r"\b" if language == "en" else r"(?<![가-힣])" if language == "ko" else ""
    names = _listed("makers", language)
    short = "|".join(name for name in names if len(name) == 1) or "(?!)"
    long = "|".join(re.escape(name) for name in names if len(name) > 1) or "(?!)"
    return re.compile(
        rf"(?:{edge}(?:{long})|(?:(?<![一-龥々가-힣])|(?<=[与和架的]))(?:{short}))[ -]?\Z"
    )


@functools.cache
def _craft(language: str) -> re.Pattern[str]:
    """What a name with its number stands before."""
    gap, end = (" ?", r"\b") if language == "en" else (" ?" if language in _SPACED else "", "")
    return re.compile(rf"{gap}(?:{_words('craft', language)}){end}")


@functools.cache
def _scale(language: str) -> re.Pattern[str]:
    """A scale before its step, or before the step that a range of them begins with."""
    words = _words("scales", language)
    if language == "en":
        return re.compile(rf"\b(?:{words})s?[ -](?:of )?[0-9.]+(?:-| (?:to|or|and) (?:a )?)\Z")
    to = r"\s?(?:~|-|至|到|或|から|か|、|또는 |에서 |・|·)\s?"
    step = rf"[0-9.]+(?:[级級])?[强弱強약강]?(?:[级級])?{to}"
    told = r"\s?(?:达到|达|為|为|約|约|は|が|은|는|약 ?|最大|高达|级|級)?\s?"
    return re.compile(rf"(?<![a-z])(?:{words}){told}(?:{step})?\Z")
