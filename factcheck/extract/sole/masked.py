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
    bare = base_language(line.language)
    marks = {name.start - line.start: (name.end - line.start, name) for name in persons_of}
    skipped = {match.start(): match.end() for match in _ASIDE.finditer(line.text)}
    spoken = {match.start(): match.end() for match in _SPEECH.finditer(line.text)}
    kept: list[str] = []
    at: list[int] = []
    persons: dict[int, NameMention] = {}
    here = 0
    while here < len(line.text):
        if here in skipped:
            here = skipped[here]
            continue
        end, letter = here + 1, line.text[here]
        if here in spoken:
            end, letter = spoken[here], SPEECH
        elif here in marks:
            end, name = marks[here]
            letter = PERSON
            persons[len(kept)] = name
        elif bare == "zh":
            letter = fold_han(letter)
        kept.append(letter)
        at.append(line.start + here)
        here = end
    text = _HOUR.sub(lambda match: match.group().replace(".", " "), "".join(kept))
    return Masked(text, tuple(at), persons)
