"""A line with each person as one character, so that its grammar can be read with short patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.extract.annotate import Line
from factcheck.language.han import fold_han
from factcheck.lexicon.fold import base_language
from factcheck.model.mention import NameMention

PERSON = "\ue000"  # stands for a person's name
SPEECH = "\ue001"  # stands for what somebody said
_ASIDE = re.compile(r"[（(][^（）()]{0,60}[）)]|\*\*")
_SPEECH = re.compile(r"“[^”]{12,}”|「[^」]{12,}」|『[^』]{12,}』|\"[^\"]{12,}\"")

_HOUR = re.compile(r"\b[ap]\.m\.|\b(?:Mr|Ms|Mrs|Dr|St|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.")


@dataclass(frozen=True, slots=True)
class Masked:
    """The text of a line without asides, each person and each speech one character."""

    text: str
    at: tuple[int, ...]  # where in the source each character of the text stands
    persons: dict[int, NameMention]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the source a stretch of the text stands."""
        return self.at[start], self.at[end - 1] + 1


def masked(line: Line, persons_of: Iterable[NameMention]) -> Masked:
    """A line as its grammar is read, with the persons that it names."""
    letters = fold_han(line.text) if base_language(line.language) == "zh" else line.text
    signs = {match.start(): (match.end(), "") for match in _ASIDE.finditer(line.text)}
    for match in _SPEECH.finditer(line.text):
        signs.setdefault(match.start(), (match.end(), SPEECH))
    named = {name.start - line.start: name for name in persons_of}
    for start, name in named.items():
        signs.setdefault(start, (name.end - line.start, PERSON))
    kept: list[str] = []
    at: list[int] = []
    persons: dict[int, NameMention] = {}
    here = 0
    for start, (end, sign) in sorted(signs.items()):
        if start < here:
            continue
        kept.append(letters[here:start])
        at.extend(range(line.start + here, line.start + start))
        if sign == PERSON:
            persons[len(at)] = named[start]
        if sign:
            kept.append(sign)
            at.append(line.start + start)
        here = end
    kept.append(letters[here:])
    at.extend(range(line.start + here, line.start + len(letters)))
    text = _HOUR.sub(lambda match: match.group().replace(".", " "), "".join(kept))
    return Masked(text, tuple(at), persons)
