"""Where a speaker stands, on axes that every language has: afraid or not, right or wrong."""

from __future__ import annotations

import functools
import re

from factcheck.lexicon.fold import base_language, fold
from factcheck.resources import package_yaml

STANCE = "stance:"  # begins the key of an axis among the signs of a quotation
BARE = "stance!:"  # the same for an axis that needs no other word shared
# What turns a word that stands right behind or right before it.
_BEFORE = {
    "en": re.compile(
        r"(?:\bnot|n['’]t|\bnever|\bno|\bhardly|\bneither|\bnothing)(?: [\w’'-]+){0,3} \Z", re.I
    ),
    "zh": re.compile(r"(?:不|没有?|无|未|并非|不是|不会|从不|决不|绝不)[^，。、]{0,2}\Z"),
    "ko": re.compile(r"(?:안|못) \Z"),
}
_BEHIND = {
    "ja": re.compile(
        r"[ぁ-ん]{0,5}?(?:ない|なかった|なく|ありませ|ではな|じゃな|ません)|(?:では|は)?(?:ない|ありませ)"
    ),
    "ko": re.compile(
        r"[가-힣]{0,2}?(?:지(?:는|도)? (?:않|못)|진 않)|(?:이|가|은|는)? ?(?:없|아니)"
    ),
}


@functools.cache
def _axes(language: str) -> tuple[tuple[str, re.Pattern[str], bool, bool], ...]:
    """Key of each axis, the words of one side, whether that side is the affirmed one, and whether
    a word of the axis may stand on another one too."""
    rows = package_yaml("extract/stances.yaml").data["stances"]
    return tuple(
        (
            (BARE if row.get("bare") == "yes" else STANCE) + name,
            _pattern(row[language][side], language),
            side == "yes",
            row.get("own") == "yes",
        )
        for name, row in rows.items()
        for side in ("no", "yes")
    )


def _pattern(words: str, language: str) -> re.Pattern[str]:
    if language == "en":
        return re.compile(rf"\b(?:{words})(?<![\s])(?![a-z])|\b(?:{words})(?<=\s)", re.IGNORECASE)
    return re.compile("".join(c if c.isascii() else fold(c, language) for c in words))


def stances(words: str, language: str) -> dict[str, bool]:
    """Where a statement stands on each axis; an axis on which it stands on both sides is left
    out."""
    own = base_language(language)
    if own not in ("en", "ja", "zh", "ko"):
        return {}
    text = words if own == "en" else fold(words, own)
    found: dict[str, set[bool]] = {}
    everywhere: set[int] = set()
    by_axis: dict[str, set[int]] = {}
    for key, pattern, affirmed, apart in _axes(own):
        taken = by_axis.setdefault(key, set()) if apart else everywhere
        for match in pattern.finditer(text):
            if match.start() in taken:
                continue  # 不安 is no 安
            taken.update(range(*match.span()))
            turned = _is_turned(text, match, own)
            found.setdefault(key, set()).add(affirmed != turned)
    return {key: next(iter(sides)) for key, sides in found.items() if len(sides) == 1}


def _is_turned(text: str, match: re.Match[str], language: str) -> bool:
    before, behind = _BEFORE.get(language), _BEHIND.get(language)
    if before is not None and before.search(text[: match.start()]):
        return True
    return behind is not None and behind.match(text, match.end()) is not None
