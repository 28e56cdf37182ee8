"""Readings of Han characters (Unihan) and of Japanese names (japanese-personal-name-dataset)."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path

from factcheck.names.build.folding import unihan
from factcheck.names.build.sound import Learner, lines
from factcheck.names.fold import fold
from factcheck.names.romaji import lax, romaji
from factcheck.names.transliterate import Units

NAMES = "japanese_personal_name_dataset.dataset"


def _toneless(reading: str) -> str:
    bare = unicodedata.normalize("NFD", reading.strip().lower())
    kept = "".join(c for c in bare if c == "\u0308" or not unicodedata.combining(c))
    return unicodedata.normalize("NFC", kept)


def reading_lines(folder: Path, characters: str | None = None) -> list[str]:
    """Lines "character, pinyin, jyutping, hangul, on-reading"; several joined by spaces."""
    out: dict[str, tuple[list[str], ...]] = defaultdict(lambda: ([], [], [], []))
    for c, fields in sorted(unihan(folder, "Readings").items()):
        if not ("一" <= c <= "鿿") or (characters is not None and c not in characters):
            continue
        pinyin, cantonese, hangul, on = out[fold(c)]
        pinyin += [_toneless(r) for r in fields.get("kMandarin", "").split()]
        for part in fields.get("kHanyuPinlu", "").split():
            reading, count = part.rstrip(")").split("(")
            if int(count) >= 20:  # rarer ones are particles and errors
                pinyin.append(_toneless(reading))
        cantonese += [re.sub(r"\d", "", r) for r in fields.get("kCantonese", "").split()]
        hangul += [r.split(":")[0] for r in fields.get("kHangul", "").split()]
        on += [lax(r) for r in fields.get("kJapaneseOn", "").split()]
    return sorted(
        "\t".join([c, *(" ".join(dict.fromkeys(column)) for column in columns)])
        for c, columns in out.items()
        if any(columns)
    )


def _rows(name: str) -> list[list[str]]:
    text = (files(NAMES.split(".")[0]) / "dataset" / name).read_text(encoding="utf-8")
    return list(csv.reader(text.splitlines()))


def japanese_names() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Folded surnames and given names, each with its readings in hiragana."""
    surnames: dict[str, list[str]] = defaultdict(list)
    given: dict[str, list[str]] = defaultdict(list)
    for kanji, _, kana, *_ in _rows("last_name_org.csv"):
        surnames[fold(kanji)].append(kana)
    for part in ("man_opti", "woman_opti", "man_org", "woman_org"):
        for kana, _, *spellings in _rows(f"first_name_{part}.csv"):
            for kanji in spellings:
                given[fold(kanji)].append(kana)
    return surnames, given


def japanese_lines(borne: Mapping[str, Sequence[str]]) -> list[str]:
    """Lines "folded kanji, surname readings, given name readings"; ``borne`` are more surnames."""
    surnames, given = japanese_names()
    for kanji, sounds in borne.items():
        surnames[kanji] += sounds
    lines = []
    for kanji in sorted({*surnames, *given}):
        readings = (surnames.get(kanji, []), given.get(kanji, []))
        lines.append("\t".join([kanji, *(" ".join(dict.fromkeys(r)) for r in readings)]))
    return sorted(lines)


def japanese_sounds(folder: Path) -> tuple[list[str], list[str]]:
    """How single characters sound in surnames and in given names, learned from whole names and
    completed by the on and kun readings, in the lax Latin form."""
    surnames, given = japanese_names()
    others = unihan(folder, "Readings")
    tables = []
    for names, step in ((surnames, 1), (given, 4)):
        pairs: list[tuple[Units, str]] = []
        for kanji in sorted(names)[::step]:
            for kana in names[kanji]:
                target = lax(romaji(kana))
                if len(kanji) <= 3 and len(target) <= 8 * len(kanji):
                    pairs.append((tuple(kanji), target))
        learner = Learner(pairs, 8)
        learner.learn()
        for c, fields in sorted(others.items()):
            row = learner.chance.setdefault(fold(c), {})
            for reading in _spoken(fields):
                row.setdefault(reading, UNLEARNED)
        tables.append(lines(learner))
    return tables[0], tables[1]


def _spoken(fields: dict[str, str]) -> set[str]:
    plain = (fields.get("kJapaneseOn", "") + " " + fields.get("kJapaneseKun", "")).split()
    readings = {lax(r) for r in plain if len(r) <= 6}
    voiced = {VOICED[r[0]] + r[1:] for r in readings if r and r[0] in VOICED}
    return readings | {lax(r) for r in voiced}


# A reading that no listed name shows, and the voicing that a second element may take.
UNLEARNED = 0.02
VOICED = {"k": "g", "s": "z", "t": "d", "h": "b", "f": "b"}
