"""What the readings of all languages share."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.lexicon import bridge
from factcheck.lexicon.fold import fold

TELLING = 0.45  # weight from which a gloss of the bridge tells a verb from most others
_HAN = re.compile("[\u3400-\u9fff]")
# The rest of a word behind its stem.
_WORD_REST = {
    "ja": re.compile(r"[ぁ-ん]{0,7}?(?=[^ぁ-ん]|[とがのをはもにでへや]|こと|ため|\Z)"),
    "ko": re.compile(r"[가-힣]{0,7}(?![가-힣])"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A verb that is surely affirmed or surely denied, from its first word of denial to its last
    (offsets in the passage)."""

    affirmed: bool
    start: int
    end: int


def folded(pattern: str) -> re.Pattern[str]:
    """A pattern for folded text: written in simplified characters, it meets the other ones too."""
    return re.compile(_HAN.sub(lambda m: fold(m.group(), "zh"), pattern))


def gloss_keys(word: str, language: str) -> tuple[str, ...]:
    """Keys of a verb that no table knows, in which languages meet."""
    return tuple(
        f"g:{key}" for key, weight in bridge.keys(word, language).items() if weight >= TELLING
    )


def clause_of(text: str, start: int, end: int, marks: re.Pattern[str]) -> tuple[int, int]:
    """The clause a span stands in, between the ``marks`` that end clauses."""
    low, high = 0, len(text)
    for found in marks.finditer(text):
        if found.end() <= start:
            low = found.end()
        elif found.start() >= end:
            high = found.start()
            break
    return low, high


def word_end(text: str, end: int, language: str) -> int:
    """Where the word ends of which a verb is the stem: 見つかっていな(い), 부결시켰(다)."""
    pattern = _WORD_REST.get(language[:2])
    found = pattern.match(text, end) if pattern else None
    return found.end() if found else end
