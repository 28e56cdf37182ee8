"""The town that the name of a building holds: behind its kind (京セラドーム大阪, Kyocera Dome
Osaka) or, in Chinese, right before it, where nothing parts a name from the words around it."""

from __future__ import annotations

import functools
import re

from factcheck.names import gazetteer
from factcheck.names.cities import may_be_called
from factcheck.names.tables import table
from factcheck.names.words import listed

_BEHIND = re.compile(r" (?P<town>[A-Z][a-z]{3,})(?![\w’'-]| [A-Z])")
LONG = 4  # characters of a name from which it may hold words before the building's own
_LENGTHS = (4, 3, 2)


def town_behind(text: str, last: int, bare: str) -> str:
    """The town that an English text tells right behind a building; "" where it tells none."""
    found = _BEHIND.match(text, last) if bare == "en" else None
    return found["town"] if found and is_town(found["town"], bare) else ""


def of_its_town(name: str, bare: str) -> int:
    """How many characters stand before the town that a long name ends in: 日唱进|福冈; 0 where it
    ends in none."""
    if len(name) <= LONG:
        return 0
    tails = (name[-length:] for length in _LENGTHS)
    town = next((tail for tail in tails if is_town(tail, bare)), None)
    return len(name) - len(town) if town else 0


@functools.lru_cache(maxsize=1 << 12)
def is_town(word: str, bare: str) -> bool:
    """Whether a table knows a town of a name, and no dictionary a word."""
    if bare != "en" and listed(word, bare) and not gazetteer.ids(word, "place"):
        return False
    known = [i for i in gazetteer.ids(word, "place") if i.startswith("city:")]
    found = known[0] if known else table("city_names").get(gazetteer.key(word))
    number = found.split(" ")[0].removeprefix("city:") if found else None
    return number is not None and may_be_called(f"city:{number}", word)
