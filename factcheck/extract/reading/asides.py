"""Relative clauses between commas: "Norland, which will host the fair in 2030, signed the pact".

What colours or dates such an aside neither colours nor dates the sentence around it.  English
alone marks them so; in the other languages they stand before their noun without a mark.
"""

from __future__ import annotations

import functools
import re

# Up to the next comma that is none of a date ("May 5, 2026") or of a number.
_ASIDE = re.compile(
    r", (?:(?:(?:one|some|many|most|all|both|two|three|each|none) of )?"
    r"(?:who|which|whom|whose|where)\b"
    r"|(?:(?:now|still|also) )?(?:due|set|scheduled|slated|expected|planned|poised) (?:to|for)\b)"
    r"(?:[^,;:()—]|, (?=(?:19|20)\d\d\b)|(?<=\d),(?=\d))*"
)


@functools.lru_cache(maxsize=1 << 12)
def asides(text: str) -> tuple[tuple[int, int], ...]:
    """Where the asides of a text begin and end."""
    return tuple(match.span() for match in _ASIDE.finditer(text)) if ", " in text else ()


def own_part(text: str, position: int) -> str:
    """A text as long as it was, with what does not speak of a position left blank: all but the
    aside it stands in, or the asides it does not stand in."""
    spans = asides(text)
    for start, end in spans:
        if start <= position < end:
            return " " * start + text[start:end] + " " * (len(text) - end)
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
