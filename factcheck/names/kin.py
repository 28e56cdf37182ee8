"""Whether two names, in whatever scripts, may have one surname."""

from __future__ import annotations

import functools
import re

from factcheck.names.match import same_name

_PARTS = re.compile(r"[\s·・‧•．=＝-]+")


@functools.lru_cache(maxsize=1 << 12)
def may_share_surname(a: str, b: str) -> bool:
    """Whether two names may have one surname: 周若兰 may well be Helen Chou."""
    return any(
        x == y or (len(x) + len(y) > 2 and same_name(x, y, "person").verdict != "different")
        for x in _surnames(a)
        for y in _surnames(b)
    )


def _surnames(name: str) -> tuple[str, ...]:
    """What may be the surname: any word of a name in words, else its first letter or two."""
    words = [word for word in _PARTS.split(name) if word]
    if len(words) > 1 or name.isascii():
        return tuple(words)
    return (name[:1], name[:2])
