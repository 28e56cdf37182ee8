"""Words that the dictionaries list, and that are therefore no names: 発表会, 정부, 出版社."""

from __future__ import annotations

import functools

from factcheck.language.han import fold_han
from factcheck.names.tables import table


@functools.lru_cache(maxsize=1 << 15)
def listed(word: str, language: str) -> bool:
    """Whether a dictionary of "ja", "zh" or "ko" has this very word, of two to six letters."""
    return table(f"words_{language}").get(fold_han(word)) is not None
