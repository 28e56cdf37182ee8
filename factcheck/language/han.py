"""One class for simplified, traditional and Japanese forms of a Chinese character.

The table ``han.txt`` is built by :mod:`factcheck.language.build_han` from OpenCC (Apache-2.0).
Folding goes character by character, so that offsets stay as they are.  It is for comparing only:
後 and 后 fold together.
"""

from __future__ import annotations

import functools

from factcheck.resources import data_root


@functools.cache
def han_classes() -> dict[int, int]:
    """Code point of a variant to the code point that stands for its class."""
    path = data_root() / "language" / "han.txt"
    variants, classes = path.read_text(encoding="utf-8").split("\n")[:2]
    return dict(zip(map(ord, variants), map(ord, classes), strict=True))


def fold_han(text: str) -> str:
    """The text with every Han character replaced by its class; same length."""
    return text.translate(han_classes())
