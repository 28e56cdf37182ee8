"""What a quotation affirms and denies, word by word: the words of each of its clauses, and whether
the clause is turned by an odd number of denials.

負けるべき試合ではなかった, 不该输掉, "must not have lost" deny a losing that "deserved to lose"
affirms, whichever words they deny it with.
"""

from __future__ import annotations

import functools
import re

from factcheck.extract.annotate import Line
from factcheck.extract.stances import stances
from factcheck.lexicon import verbs
from factcheck.lexicon.fold import base_language, fold
from factcheck.model.mention import NameKind
from factcheck.model.value import Value, ValueKind
from factcheck.resources import package_yaml

LANGUAGES = ("en", "ja", "zh", "ko")
LEAST = 0.3  # how much a key tells of its word, at least
NAME = "n:"  # begins the key of a name
NAME_WEIGHT = 0.6
FIGURE = "d:"  # begins the key of a figure: its sort, "=", how much
FIGURE_WEIGHT = 0.5
FIGURES = frozenset(ValueKind) - {ValueKind.DATE}
HEDGES = ("~", "<", ">")
AMOUNTS = (ValueKind.COUNT, ValueKind.NUMBER, ValueKind.ORDINAL)
VERB = "v:"  # begins the key of a verb of the table
VERB_WEIGHT, WEAK_VERB = 0.6, 0.3
STANCE_WEIGHT = 0.6

Spoken = tuple[tuple[str, float, int, bool], ...]


@functools.cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What ends a clause, what only looks like a denial, and what denies."""
    rows = package_yaml("extract/spoken.yaml").data[language]
    flags = re.IGNORECASE if language == "en" else re.NOFLAG
    ends, looks, denials = (
        re.compile(_folded(rows[name], language), flags)
        for name in ("clauses", "not_denials", "denials")
    )
    return ends, looks, denials


def _folded(pattern: str, language: str) -> str:
    if language == "en":
        return pattern
    return "".join(c if c.isascii() else fold(c, language) for c in pattern)


def spoken(line: Line, start: int, end: int) -> Spoken:
    """Keys of the words of a quotation: how much each tells of its word, the number of the word,
    and whether it is affirmed."""
    language = base_language(line.language)
    if language not in LANGUAGES:
        return ()
    words = line.text[start - line.start : end - line.start]
    clauses = clauses_of(words, language)
    found: list[tuple[str, float, int, bool]] = []
    named = [n for n in line.names if start <= n.start < end]
    for number, name in enumerate(named):
        if name.kind is NameKind.PLACE and name.id:
            affirmed = affirmed_at(clauses, name.start - start)
            found.append((f"{NAME}{name.id}", NAME_WEIGHT, -1 - number, affirmed))
    figures = [
        v
        for v in line.values
        if start <= v.start < end and v.kind in FIGURES and not v.text.startswith(HEDGES)
    ]
    for number, value in enumerate(figures, start=len(named)):
        affirmed = affirmed_at(clauses, value.start - start)
        found.append((_figure(value), FIGURE_WEIGHT, -1 - number, affirmed))
    owners: list[tuple[int, int, int]] = []
    for number, verb in enumerate(verbs.find(words, language), start=len(line.words)):
        affirmed = affirmed_at(clauses, verb.start)
        owners.append((verb.start + start, verb.end + start, number))
        found += [
            (f"{VERB}{s.name}", WEAK_VERB if s.vague else VERB_WEIGHT, number, affirmed == s.yes)
            for s in verb.senses
        ]
    for number, word in enumerate(line.words):
        if not start <= word.start < end or any(n.start <= word.start < n.end for n in named):
            continue
        affirmed = affirmed_at(clauses, word.start - start)
        own = next((n for low, high, n in owners if low < word.end and word.start < high), number)
        found += [(key, weight, own, affirmed) for key, weight in word.keys if weight >= LEAST]
    first = len(line.words) + len(line.text)
    for number, (axis, side) in enumerate(sorted(stances(words, line.language).items()), first):
        found.append((axis, STANCE_WEIGHT, number, side))
    return tuple(found)


def _figure(value: Value) -> str:
    """The key of a figure; a hole, a day and a person are counted with one sort of number."""
    if value.kind in AMOUNTS:
        return f"{FIGURE}number={value.amount}"
    unit = "" if value.kind is ValueKind.DURATION else value.unit or ""
    return f"{FIGURE}{value.kind.value} {unit}={value.text}"


def clauses_of(words: str, language: str) -> list[tuple[int, bool]]:
    """Where each clause of a quotation ends, and whether it affirms, as far as that is known."""
    language = base_language(language)
    if language not in LANGUAGES:
        return [(len(words), False)]
    ends, looks, denials = _patterns(language)
    text = words if language == "en" else fold(words, language)
    plain = looks.sub(lambda match: " " * len(match[0]), text)
    stops = [*(match.end() for match in ends.finditer(plain)), len(plain)]
    found: list[tuple[int, bool]] = []
    low = 0
    for stop in sorted(set(stops)):
        denied = sum(1 for _ in denials.finditer(plain[low:stop]))
        found.append((stop, denied % 2 == 0))
        low = stop
    return found


def affirmed_at(clauses: list[tuple[int, bool]], at: int) -> bool:
    """Whether the clause at a place of a quotation affirms; ``clauses`` as of `clauses_of`."""
    return next((affirmed for stop, affirmed in clauses if at < stop), True)
