"""Japanese surnames by how many persons bear them: the full names of JMnedict, each parted into a
surname and a given name that it lists, readings and all."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from factcheck.names.build.foreign import rows
from factcheck.names.fold import fold

HAN = re.compile(r"[㐀-鿿々]{1,6}\Z")
NAMES = """
select kanji.text, kana.text, type.text from NEKanji kanji
  join NEKana kana on kana.idseq = kanji.idseq
  join NETranslation translation on translation.idseq = kanji.idseq
  join NETransType type on type.tid = translation.ID
where type.text in ('surname', 'fem', 'masc', 'given', 'person')
"""
LENGTHS = (2, 1, 3, 4)  # characters of a surname, the likeliest first
Bearers = dict[str, Counter[str]]
Listed = Mapping[str, set[str]]


def bearers() -> Bearers:
    """Surnames in kanji, each with its hiragana readings and how many listed persons have each."""
    return of(rows(NAMES))


def of(names: Iterable[tuple[str, ...]]) -> Bearers:
    """The same for rows of kanji, kana and sort."""
    surnames: dict[str, set[str]] = defaultdict(set)
    given: dict[str, set[str]] = defaultdict(set)
    persons: set[tuple[str, str]] = set()
    for kanji, kana, sort in names:
        if not HAN.match(kanji):
            continue
        if sort == "person":
            persons.add((kanji, kana))
        else:
            (surnames if sort == "surname" else given)[kanji].add(kana)
    found: Bearers = defaultdict(Counter)
    for kanji, kana in sorted(persons):
        cut = _cut(kanji, kana, surnames, given) if len(kanji) > 2 else None
        if cut is not None:
            found[cut[0]][cut[1]] += 1
    return dict(found)


def _cut(kanji: str, kana: str, surnames: Listed, given: Listed) -> tuple[str, str] | None:
    """Surname and its reading; a given name that is listed goes before one that is not."""
    known, other = None, None
    for length in LENGTHS:
        head, tail = kanji[:length], kanji[length:]
        for sound in sorted(surnames.get(head, ())) if 0 < len(tail) <= 3 else ():
            rest = kana[len(sound) :]
            if not rest or not kana.startswith(sound):
                continue
            other = other or (head, sound)
            if rest in given.get(tail, ()):
                known = known or (head, sound)
    return known or other


def lines(found: Bearers) -> list[str]:
    """Lines "folded kanji, number of bearers"."""
    count: Counter[str] = Counter()
    for kanji, sounds in found.items():
        count[fold(kanji)] += sounds.total()
    return sorted(f"{kanji}\t{number}" for kanji, number in count.items())


def readings(found: Bearers) -> dict[str, list[str]]:
    """Folded surnames with the readings that their bearers have, the commonest first."""
    count: dict[str, Counter[str]] = defaultdict(Counter)
    for kanji, sounds in found.items():
        count[fold(kanji)].update(sounds)
    return {
        k: [s for s, _ in sorted(v.items(), key=lambda x: (-x[1], x[0]))] for k, v in count.items()
    }
