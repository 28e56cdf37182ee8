"""Whom a sentence speaks of that begins with a pronoun: "He has not been arrested", 同氏は."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Annotated, Line
from factcheck.model.mention import NameKind, NameMention

_HE = {
    "en": re.compile(r"\W*(?:He|She)\b"),
    "ja": re.compile(r"(?:彼|彼女|同氏|同容疑者|同被告|同議員|同選手|同船長|本人)(?:は|が|も)"),
    "zh": re.compile(
        r"(?:[宣判被当當事后後随隨目前]{1,4}，)?(?:他|她|其本人|本人)(?![们們国國人])"
    ),
    "ko": re.compile(r"(?:그|그녀|본인)(?:는|가|도|은) "),
}
BACK = 2  # sentences back that he may have been named in


def referent(item: Annotated, line: Line) -> NameMention | None:
    """The one person that the sentence before names, where this one begins with a pronoun and names
    nobody; None where there are several, or none."""
    pattern = _HE.get(line.language[:2])
    if pattern is None or pattern.match(line.text) is None:
        return None
    if any(name.kind is NameKind.PERSON for name in line.names):
        return None
    for earlier in reversed(item.lines[max(0, line.index - BACK) : line.index]):
        if earlier.sentence.paragraph != line.sentence.paragraph and not earlier.names:
            return None
        persons = [name for name in earlier.names if name.kind is NameKind.PERSON]
        if persons:
            known = {name.alias_of or name.id or name.surface for name in persons}
            return persons[0] if len(known) == 1 else None
    return None
