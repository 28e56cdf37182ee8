"""Compiles what every spelling of a Chinese or Korean syllable can stand for.

The rules in ``data/spelling.yaml`` give the spellings of a syllable; to tell whether two names
spell one, they are needed the other way round, and turning them at run time takes longer than a
comparison of thousands of names.
"""

from __future__ import annotations

from collections import defaultdict

from factcheck.names import readings as read
from factcheck.names import spelling
from factcheck.names.spelled import COINED, SPELLERS
from factcheck.names.tables import table


def syllables() -> list[str]:
    """Lines of the syllables that names are made of: Chinese, Korean, and Korean of characters."""
    rows = [row.split("\t") for row in table("readings").values()]
    pinyin = {s for row in rows for s in row[0].split()}
    hanja = {s for row in rows for s in row[2].split()}
    korean = hanja | {read.initial_sound(s) for s in hanja} | set(COINED)
    named = (("chinese", pinyin), ("hanja", hanja), ("korean", korean))
    return [f"{name}\t{' '.join(sorted(found))}" for name, found in named]


def lines() -> list[str]:
    """Lines "system:script:spelling, syllables with their penalties", sorted."""
    out = []
    for system, scripts in SPELLERS.items():
        known = sorted(spelling.syllables(system))
        for script, speller in scripts.items():
            found: dict[str, list[str]] = defaultdict(list)
            for syllable in known:
                for spelled, penalty in speller(syllable).items():
                    found[spelled].append(f"{syllable} {round(penalty, 4)}")
            out += [f"{system}:{script}:{k}\t{' '.join(v)}" for k, v in found.items()]
    return sorted(out)
