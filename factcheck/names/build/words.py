"""Words that are no names: what the dictionaries behind the word bridge list, by language."""

from __future__ import annotations

import re

from factcheck.lexicon import bridge

LANGUAGES = {"ja": "j", "zh": "z", "ko": "k"}
# As long as what is asked for: stems and whole names.
SHAPE = {
    "ja": re.compile(r"[㐀-鿿々ァ-ヺー]{2,6}\Z"),
    "zh": re.compile(r"[㐀-鿿]{2,5}\Z"),
    "ko": re.compile(r"[가-힣]{2,6}\Z"),
}


def lines(language: str) -> list[str]:
    """One word a line, folded as the bridge folds it, with an empty rest."""
    found = bridge.words(LANGUAGES[language])
    return sorted(f"{word}\t" for word in found if SHAPE[language].match(word))
