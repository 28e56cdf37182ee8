"""The persons of a line, with those that only their shape and their place in it show."""

from __future__ import annotations

from factcheck.extract.annotate import Line
from factcheck.extract.bylines import wrote
from factcheck.extract.sole.unlisted import unlisted
from factcheck.lexicon import bridge
from factcheck.model.mention import NameKind, NameMention
from factcheck.names.plausible import plausible

WORD = 3  # syllables of a Korean name, or of a word with a particle
PARTICLES = "이가은는을를의도"


def _is_word(name: NameMention) -> bool:
    """Whether a Korean name without an office is a word with its particle: 손녀가."""
    if name.language != "ko" or name.id or name.office or len(name.surface) != WORD:
        return False
    return name.surface[-1] in PARTICLES and bool(bridge.keys(name.surface[:-1], "ko"))


def persons_of(line: Line) -> list[NameMention]:
    """The persons of a line, and what may well be persons."""
    known = [n for n in line.names if n.kind is NameKind.PERSON and not _is_word(n)]
    found = [name for name in known if not wrote(line, name)]
    found += unlisted(line)
    for low, high in plausible(line.text, line.language):
        start, end = line.start + low, line.start + high
        taken = any(n.start < end and start < n.end for n in (*found, *line.names))
        listed = any(m.start < end and start < m.end for m in line.concepts)
        if not taken and not listed:
            surface = line.text[low:high]
            found.append(NameMention(start, end, surface, NameKind.PERSON, line.language))
    return found
