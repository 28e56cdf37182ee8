"""Stretches of a text that could be names in another script, though nothing shows it yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from factcheck.names import gazetteer
from factcheck.names.find_base import cue_set, is_han, is_katakana
from factcheck.names.find_english import INNER, runs
from factcheck.names.find_japanese import KATAKANA_RUN
from factcheck.names.korean_words import is_alien, is_name, strip
from factcheck.names.readings import japanese_bearers
from factcheck.names.script import Script
from factcheck.names.tables import table

HAN_RUN = re.compile(r"[㐀-鿿々]{2,4}[ 　][㐀-鿿々]{1,3}(?![㐀-鿿々])|[㐀-鿿々]+")
HANGUL_WORD = re.compile(r"[가-힣]{1,9}")
MOST_TOKENS = 4  # words of a Latin name
MOST_HAN = 6  # characters of a Han name
LEAST_KANA, LEAST_WORD = 2, 3
BORNE = 3  # bearers of a Japanese surname that is looked for in Chinese text
GIVEN = (2, 1)  # characters of a given name, the longer first
NOT_INSIDE = frozenset("的是在了和与对向说称将为从也就都还又不其被把於等及或而之以")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch and its script; ``single`` where it can be a surname or a name in one word, and
    ``person`` where it is known to be one."""

    start: int
    end: int
    text: str
    script: Script
    single: bool
    person: bool = False


def unnamed(text: str, flat: str, bare: str, taken: Set[int]) -> tuple[Run, ...]:
    """The stretches of an item that touch no name found in it, by the script of its language."""
    found = {"en": _latin, "ja": _japanese, "ko": _hangul, "zh": _chinese}[bare](text, flat)
    return tuple(r for r in found if taken.isdisjoint(range(r.start, r.end)))


def is_word(name: str) -> bool:
    """Whether a name in one word is a word of English, or a place or body that a pack lists."""
    if name.isascii() and table("english").get(name.lower()) is not None:
        return True
    listed = gazetteer.ids(name) or table("city_names").get(gazetteer.key(name)) is not None
    return bool(listed) or name in cue_set("stop", "en")


def _latin(text: str, flat: str) -> Iterator[Run]:
    """Runs of capitals, without the words that only open a sentence."""
    for run in runs(text):
        while run and (run[0].text in INNER or run[0].text in cue_set("stop", "en")):
            run = run[1:]
        if not run or len(run) > MOST_TOKENS or run[-1].text in cue_set("stop", "en"):
            continue
        start, end = run[0].start, run[-1].end
        yield Run(start, end, text[start:end], Script.LATIN, len(run) == 1)


def _japanese(text: str, flat: str) -> Iterator[Run]:
    for match in KATAKANA_RUN.finditer(flat):
        if match.end() - match.start() >= LEAST_KANA:
            single = not any(c in match[0] for c in "・＝=")
            yield Run(*match.span(), text[match.start() : match.end()], Script.KANA, single)
    for match in HAN_RUN.finditer(flat):
        start, end = match.span()
        if _kana_or_latin(flat[start - 1 : start]) or _kana_or_latin(flat[end : end + 1]):
            continue  # 東河 in 東河バイオロジクス
        if 2 <= len(match[0].replace(" ", "")) <= MOST_HAN:
            yield Run(start, end, text[start:end], Script.HAN, japanese_bearers(match[0]) > 0)


def _kana_or_latin(char: str) -> bool:
    return bool(char) and (is_katakana(char) or (char.isascii() and char.isalnum()))


def _hangul(text: str, flat: str) -> Iterator[Run]:
    """Words without particles, and two words that may be a foreign name."""
    before: re.Match[str] | None = None
    for match in HANGUL_WORD.finditer(flat):
        start = match.start()
        word = strip(match[0], 2)
        if len(word) >= LEAST_WORD and (is_name(word) or is_alien(word)):
            yield Run(start, start + len(word), word, Script.HANGUL, not is_name(word))
        if before is not None and start == before.end() + 1 and flat[start - 1] == " ":
            last = strip(match[0], 1)
            both = flat[before.start() : start + len(last)]
            if len(before[0]) > 1 and is_alien(both.replace(" ", "")):
                yield Run(before.start(), start + len(last), both, Script.HANGUL, False)
        before = match


def _chinese(text: str, flat: str) -> Iterator[Run]:
    """A Chinese or Japanese surname and what may be a given name after it."""
    for at in range(len(flat) - 1):
        if not is_han(flat[at]):
            continue
        for size in (3, 2, 1):
            head = flat[at : at + size]
            japanese = size > 1 and japanese_bearers(head) >= BORNE
            if not japanese and head not in cue_set("surnames", "zh"):
                continue
            for given in GIVEN:
                name = flat[at : at + size + given]
                rest = name[size:]
                if len(rest) == given and all(is_han(c) and c not in NOT_INSIDE for c in rest):
                    end = at + len(name)
                    yield Run(at, end, text[at:end], Script.HAN, False)
