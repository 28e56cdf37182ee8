"""Titles told by rank and field: which two offices or jobs one person cannot hold at once.

A role is written as the id of an office or job with its modifiers, and behind ``@`` the fields
that the title names: ``offices/minister+vice@agriculture.environment``.
"""

from __future__ import annotations

import functools
import re
from typing import Any

from factcheck.lexicon.fold import base_language, fold
from factcheck.lexicon.tables import ancestors, concept, concepts_by_id, is_a
from factcheck.resources import package_yaml

REACH = {"en": 60, "ja": 20, "zh": 20, "ko": 26}  # characters beside a rank that name its field
OFFICES = ("offices/", "jobs/")
#: ranks whose title may name a field that the word for the rank leaves open
FIELDED = frozenset(
    f"offices/{name}"
    for name in (
        "minister", "director", "department-head", "agency-head", "chief-officer",
        "committee-chair", "executive-officer", "negotiator", "chief-scientist",
    )
)  # fmt: skip


_HEADS = frozenset(f"offices/{name}" for name in ("department-head", "director", "agency-head"))


def is_role(key: str) -> bool:
    """Whether a concept is an office or a job."""
    return key.startswith(OFFICES)


def bare(role: str) -> str:
    """A role without its fields."""
    return role.partition("@")[0]


def with_fields(role: str, fields: frozenset[str]) -> str:
    """A role with the fields that its title names."""
    return f"{role}@{'.'.join(sorted(fields))}" if fields else role


def fields_of(role: str) -> frozenset[str]:
    """The fields of a role: those behind it, else those in the name of its concept."""
    office, _, told = role.partition("@")
    if told:
        return frozenset(told.split("."))
    base = office.partition("+")[0]
    if base not in concepts_by_id() or not (_rank(base) and base not in FIELDED):
        return frozenset()
    return frozenset(name for label in concept(base).forms["en"][:1] for name in _within(label))


@functools.cache
def _within(label: str) -> tuple[str, ...]:
    words = set(re.findall(r"[a-z]+", label.casefold()))
    return tuple(name for name, row in _table()["fields"].items() if words & set(row["en"]))


@functools.cache
def _table() -> Any:
    return package_yaml("lexicon/titles.yaml").data


@functools.cache
def _words(language: str) -> dict[str, str]:
    """Folded field words of a language and the field of each."""
    return {
        fold(word, language): name
        for name, row in _table()["fields"].items()
        for word in row[language]
    }


@functools.cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A field word; fields and joints up to the end of a text; fields at its beginning."""
    words = "|".join(sorted(map(re.escape, _words(language)), key=len, reverse=True))
    joints = (fold(word, language) for word in _table()["joints"][language])
    joint = "|".join(sorted(map(re.escape, joints), key=len, reverse=True))
    if language == "en":
        word = rf"(?<![a-z])(?:{words})(?![a-z])"
        run = rf"(?:{word}|(?<![a-z])(?:{joint})(?![a-z])|[ ,-])"
    else:
        word = f"(?:{words})"
        run = rf"(?:{word}|{joint}| )"
    return (
        re.compile(word),
        re.compile(rf"{word}{run}*\Z"),
        re.compile(rf" ?(?:of|for) (?:{run})*{word}" if language == "en" else r"(?!)"),
    )


def fields_beside(text: str, start: int, end: int, language: str) -> tuple[frozenset[str], int]:
    """The fields that a title names beside its rank, which stands at a span of a text, and where
    the title begins."""
    own = base_language(language)
    if own not in REACH:
        return frozenset(), start
    word, before, after = _patterns(own)
    first = max(0, start - REACH[own])
    ahead = fold(text[first:start], own)
    found = before.search(ahead)
    names = _names(word, found[0], own) if found else frozenset()
    if not names and own == "en" and (behind := after.match(fold(text[end : end + 60], own))):
        return _names(word, behind[0], own), start
    return names, first + found.start() if found and names else start


def _names(word: re.Pattern[str], text: str, language: str) -> frozenset[str]:
    return frozenset(_words(language)[hit[0]] for hit in word.finditer(text))


def fields_in(text: str, language: str) -> frozenset[str]:
    """All fields that a text names."""
    own = base_language(language)
    return _names(_patterns(own)[0], fold(text, own), own) if own in REACH else frozenset()


def other_fields(a: str, b: str) -> bool:
    """Whether two roles of one rank are in charge of two things: fields that share no area."""
    x, y = bare(a), bare(b)
    if x.partition("+")[2] != y.partition("+")[2]:
        return False
    if not _one_rank(x.partition("+")[0], y.partition("+")[0]):
        return False
    mine, yours = _areas(fields_of(a)), _areas(fields_of(b))
    return bool(mine and yours) and mine.isdisjoint(yours)


def share_rank(a: str, b: str) -> bool:
    """Whether two roles may be one title for one field: 部長 is a minister, or heads a department
    of a prefecture."""
    x, y = (bare(role).partition("+") for role in (a, b))
    if x[2] != y[2]:
        # A vice-president may be in charge of what another source calls him the chief of.
        return x[0] != y[0] and _is_executive(x[0]) and _is_executive(y[0])
    pair, mine, yours = {x[0], y[0]}, _areas(fields_of(a)), _areas(fields_of(b))
    if "offices/minister" in pair and pair & _HEADS:
        return not (mine and yours) or not mine.isdisjoint(yours)
    heads = all(office in FIELDED or is_a(office, "offices/minister") for office in pair)
    return heads and not mine.isdisjoint(yours)


def _is_executive(base: str) -> bool:
    """Whether an office is a chief one of a company."""
    return base.startswith("offices/chief-") and _rank(base) is not None


def _areas(fields: frozenset[str]) -> frozenset[str]:
    """What fields touch; the minister of the economy may be that of finance, but not where his
    title names trade or industry beside."""
    rows = _table()["fields"]
    found = {area for name in fields if name in rows for area in rows[name]["areas"]}
    named = fields - {"economy"}
    if named and "economy" in fields and "purse" not in _areas(named):
        found.discard("purse")
    return frozenset(found)


@functools.cache
def _rank(base: str) -> int | None:
    for number, names in enumerate(_table()["ranks"]):
        if any(is_a(base, _full(name)) for name in names):
            return number + 1
    return None


def _one_rank(a: str, b: str) -> bool:
    return _rank(a) is not None and _rank(a) == _rank(b)


@functools.lru_cache(maxsize=4096)
def exclude(a: str, b: str) -> bool:
    """Whether one person cannot be both at one time, by the groups of offices and jobs."""
    x, y = (bare(role).partition("+")[0] for role in (a, b))
    if x == y or is_a(x, y) or is_a(y, x) or frozenset((x, y)) in _together():
        return False
    if any(_stands(x, group) and _stands(y, group) for group in _groups()):
        return not any(_stands(x, pair) and _stands(y, pair) for pair in _together())
    return x in _single() and y in _single()


@functools.lru_cache(maxsize=4096)
def go_together(a: str, b: str) -> bool:
    """Whether one person is known to be both: the government's spokesman is Japan's chief cabinet
    secretary."""
    x, y = (bare(role).partition("+")[0] for role in (a, b))
    return any(
        {one, other} == pair for pair in _together() for one in _lines(x) for other in _lines(y)
    )


def _lines(role: str) -> tuple[str, ...]:
    return (role, *ancestors(role)) if role in concepts_by_id() else (role,)


def _stands(role: str, group: frozenset[str]) -> bool:
    return any(is_a(role, one) for one in group)


def _full(name: str) -> str:
    return name if "/" in name else f"offices/{name}"


@functools.cache
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(_full, group)) for group in _table()["exclusive"])


@functools.cache
def _together() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(map(_full, pair)) for pair in _table()["together"])


@functools.cache
def _single() -> frozenset[str]:
    return frozenset(map(_full, _table()["single"]))


def are_one_office(a: str, b: str) -> bool:
    """Whether two titles, each as its language writes it, may be said of one office."""
    x, y = a.casefold(), b.casefold()
    return any(x in row and y in row for row in _called())


@functools.cache
def _called() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row) for row in _table()["called"])
