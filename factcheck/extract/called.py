"""The storms an item tells of, by name or number: no table knows them, and they tell stories apart
or join articles of one story that share no other name."""

from __future__ import annotations

import re
import unicodedata

from factcheck.extract.annotate import Annotated
from factcheck.extract.earlier import storms_of
from factcheck.language.han import fold_han

_NUMBERED = re.compile(
    r"台風(?:第\s?)?([0-9]{1,2})号|第\s?([0-9]{1,2})号(?:[^，。、；\s]{0,6})?(?:强|超强)?台风"
    r"|台风第\s?([0-9]{1,2})号|제?\s?([0-9]{1,2})호 태풍|태풍 제?\s?([0-9]{1,2})호"
    r"|[Tt]yphoon No\. ?([0-9]{1,2})"
)


def called(item: Annotated) -> frozenset[str]:
    """Keys of the storms of an item: ``storm:`` and a name, as one language writes it, or the
    number that a storm has in its year in all of them."""
    found: set[str] = set()
    for line in item.lines:
        names = storms_of(line)
        found.update(f"storm:{name}" for name in names if not any(c.isdigit() for c in name))
        text = unicodedata.normalize("NFKC", line.text)
        folded = fold_han(text) if line.language.startswith("zh") else text
        for match in _NUMBERED.finditer(folded):
            found.add(f"storm:{int(next(group for group in match.groups() if group))}")
    return frozenset(found)
