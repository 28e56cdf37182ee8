"""How much a Han character speaks for a Chinese given name: how much oftener it stands in the names
of people than in running text."""

from __future__ import annotations

import csv
import importlib.util
import math
from collections import Counter
from pathlib import Path

from factcheck.names import gazetteer

# Added to the counts of names and of text, so that what is rare in both says little.
FEW_NAMES, FEW_TEXT = 20, 100
STEPS = 10  # a nat is as many


def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(name)
    return Path(spec.origin).parent


def _in_text() -> Counter[str]:
    """Characters by how often the words of a segmenter's dictionary were counted."""
    found: Counter[str] = Counter()
    for line in (_package("jieba") / "dict.txt").read_text("utf-8").splitlines():
        word, count, _ = line.split(" ")
        for character in gazetteer.flat(word):
            found[character] += int(count)
    return found


def _in_names() -> Counter[str]:
    found: Counter[str] = Counter()
    with (_package("ngender") / "charfreq.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[gazetteer.flat(row["char"])] += int(row["male"]) + int(row["female"])
    return found


def chinese() -> list[str]:
    """Lines "character, tenths of a nat"; above 0 it is a character of names."""
    names, text = _in_names(), _in_text()
    people, letters = sum(names.values()), sum(text.values())
    out = []
    for character in sorted(set(names) | set(text)):
        if len(character) != 1 or not "㐀" <= character <= "鿿":
            continue
        if names[character] < FEW_NAMES and text[character] < FEW_TEXT:
            continue  # as good as never seen
        borne = math.log((names[character] + FEW_NAMES) / people)
        told = math.log((text[character] + FEW_TEXT) / letters)
        out.append(f"{character}\t{round((borne - told) * STEPS)}")
    return out
