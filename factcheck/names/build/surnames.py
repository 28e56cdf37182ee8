"""Japanese surnames and given names by how many persons bear them: the full names of JMnedict, each
parted into a surname and a given name that it lists, readings and all."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from factcheck.names.build.foreign import rows
from factcheck.names.fold import fold

HAN = re.compile(r"[㐀-鿿々]{1,6}\Z")
MIXED = re.compile(r"([㐀-鿿々]{1,3})([ぁ-ゖ]{2,4})\Z")
NAMES = """
select kanji.text, kana.text, type.text from NEKanji kanji
  join NEKana kana on kana.idseq = kanji.idseq
  join NETranslation translation on translation.idseq = kanji.idseq
  join NETransType type on type.tid = translation.ID
where type.text in ('surname', 'fem', 'masc', 'given', 'person')
"""
LENGTHS = (2, 1, 3, 4)  # characters of a surname, the likeliest first
Listed = Mapping[str, set[str]]


@dataclass(slots=True)
class Borne:
    """Surnames with their hiragana readings, and given names, by the number of their bearers."""

    surnames: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    given: Counter[str] = field(default_factory=Counter)


def bearers() -> Borne:
    """What the persons of JMnedict are called."""
    return of(rows(NAMES))


def of(names: Iterable[tuple[str, ...]]) -> Borne:
    """The same for rows of kanji, kana and sort."""
    surnames: dict[str, set[str]] = defaultdict(set)
    given: dict[str, set[str]] = defaultdict(set)
    persons: set[tuple[str, str]] = set()
    for kanji, kana, sort in names:
        if sort == "person":
            persons.add((kanji, kana))
        elif HAN.match(kanji):
            (surnames if sort == "surname" else given)[kanji].add(kana)
    found = Borne()
    for kanji, kana in sorted(persons):
        if mixed := MIXED.match(kanji):
            if mixed[1] in surnames and kana.endswith(mixed[2]):
                found.given[mixed[2]] += 1
        elif HAN.match(kanji) and len(kanji) > 2:
            _part(kanji, kana, surnames, given, found)
    return found


def _part(kanji: str, kana: str, surnames: Listed, given: Listed, found: Borne) -> None:
    """Count a full name's parts; a given name that is listed goes before one that is not."""
    other: tuple[str, str] | None = None
    for length in LENGTHS:
        head, tail = kanji[:length], kanji[length:]
        for sound in sorted(surnames.get(head, ())) if 0 < len(tail) <= 3 else ():
            rest = kana[len(sound) :]
            if not rest or not kana.startswith(sound):
                continue
            if rest in given.get(tail, ()):
                found.surnames[head][sound] += 1
                found.given[tail] += 1
                return
            other = other or (head, sound)
    if other is not None:
        found.surnames[other[0]][other[1]] += 1


def lines(count: Mapping[str, int]) -> list[str]:
    """Lines "folded name, number of bearers"."""
    folded: Counter[str] = Counter()
    for name, number in count.items():
        folded[fold(name)] += number
    return sorted(f"{name}\t{number}" for name, number in folded.items())


def surname_lines(found: Borne) -> list[str]:
    """Lines "folded surname, number of bearers"."""
    return lines({kanji: sounds.total() for kanji, sounds in found.surnames.items()})


def readings(found: Borne) -> dict[str, list[str]]:
    """Folded surnames with the readings that their bearers have, the commonest first."""
    count: dict[str, Counter[str]] = defaultdict(Counter)
    for kanji, sounds in found.surnames.items():
        count[fold(kanji)].update(sounds)
    ordered = {k: sorted(v.items(), key=lambda x: (-x[1], x[0])) for k, v in count.items()}
    return {kanji: [sound for sound, _ in sounds] for kanji, sounds in ordered.items()}
