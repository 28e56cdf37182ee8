"""The persons of a line, with those that only their shape and their place in it show."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.extract.bylines import wrote
from factcheck.extract.sole.unlisted import unlisted
from factcheck.lexicon import bridge
from factcheck.model.mention import NameKind, NameMention
from factcheck.names.plausible import plausible

WORD = 3  # syllables of a Korean name, or of a word with a particle
PARTICLES = "이가은는을를의도"
# Behind a name that something was given: 尼古拉·沃恩总统国际机场, "Ana Verel Airport".
_NAMESAKE = re.compile(
    r" ?(?:总统|總統|大統領|대통령|记念|紀念|記念|기념)? ?(?:国际|國際|国際|국제|International)? ?"
    r"(?:机场|機場|空港|공항|Airport|大学|大學|대학교|University|体育[场馆]|體育[場館]|競技場|경기장"
    r"|Stadium|Arena|大桥|大橋|대교|Bridge|医院|醫院|病院|병원|Hospital|图书馆|圖書館|図書館|도서관|Library)"
    r"(?![장교教生]|[院馆館校学]?[长長]|사장)"
)


def _is_word(name: NameMention) -> bool:
    """Whether a Korean name without an office is a word with its particle: 손녀가."""
    if name.language != "ko" or name.id or name.office or len(name.surface) != WORD:
        return False
    return name.surface[-1] in PARTICLES and bool(bridge.keys(name.surface[:-1], "ko"))


def _is_namesake(line: Line, name: NameMention) -> bool:
    """Whether a name is that of an airport or a school, called after its bearer."""
    return _NAMESAKE.match(line.text, name.end - line.start) is not None


def persons_of(line: Line) -> list[NameMention]:
    """The persons of a line, and what may well be persons."""
    known = [n for n in line.names if n.kind is NameKind.PERSON and not _is_word(n)]
    found = [name for name in known if not (wrote(line, name) or _is_namesake(line, name))]
    found += unlisted(line)
    for low, high in plausible(line.text, line.language):
        start, end = line.start + low, line.start + high
        taken = any(n.start < end and start < n.end for n in (*found, *line.names))
        listed = any(m.start < end and start < m.end for m in line.concepts)
        if not taken and not listed:
            surface = line.text[low:high]
            found.append(NameMention(start, end, surface, NameKind.PERSON, line.language))
    return found
