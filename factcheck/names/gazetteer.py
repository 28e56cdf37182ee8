"""Known names: countries, large cities, and the alias pack of bodies and public figures.

Ids: "country:KR", "city:1835848" (GeoNames), "person:lee-jae-myung", "org:samsung-electronics".
A principal is the ISO 3166 code of the country somebody or something acts for, or "EU", "UN",
"NATO", "ASEAN".  The table is read when first needed and the automaton of a language when a text
in that language is first searched.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from factcheck.names.fold import fold
from factcheck.names.tables import table

LANGUAGES = ("en", "ja", "zh", "ko")
EARLIEST, LATEST = "0001", "9999"


@dataclass(frozen=True, slots=True)
class Post:
    """An office a person held: ``since`` and ``until`` are ISO dates, possibly only a year or
    month; ``until`` is the day on which the post was left."""

    office: str
    principal: str
    since: str
    until: str

    def held(self, on: date) -> bool:
        """Whether the post was held on a day; a year or month counts as a whole."""
        day = on.isoformat()
        return self.since[: len(day)] <= day[: max(len(self.since), 4)] and (
            day[: len(self.until)] <= self.until
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """One known name; ``names`` are by language in the order of ``LANGUAGES``, without marks."""

    id: str
    kind: str  # person, organisation, place (a country), region, city, capital
    principal: str
    names: tuple[tuple[str, ...], ...]
    adjectives: tuple[str, ...]
    posts: tuple[Post, ...]
    short: frozenset[str]  # names that are surnames or other short forms
    cued: frozenset[str]  # names that are words too, found only beside an office or honorific


@dataclass(frozen=True, slots=True)
class Hit:
    """An occurrence of a known name in a text, before any choice between readings."""

    start: int
    end: int
    ids: tuple[str, ...]
    short: bool
    cued: bool
    adjective: bool


def _posts(cell: str) -> tuple[Post, ...]:
    out = []
    for part in cell.split(";"):
        words = part.split()
        if not words:
            continue
        since, _, until = (words[2] if len(words) > 2 else "").partition("..")
        principal = words[1] if len(words) > 1 else ""
        out.append(Post(words[0], principal, since or EARLIEST, until or LATEST))
    return tuple(out)


def parse(identity: str, rest: str) -> Entry:
    """An entry from its line of the table: the id, and what follows its tab."""
    kind, principal, en, ja, zh, ko, adjectives, posts = rest.split("\t")
    names = tuple(tuple(c.split("|")) if c else () for c in (en, ja, zh, ko))
    short = frozenset(n[1:] for c in names for n in c if n.startswith("~"))
    cued = frozenset(n[1:] for c in names for n in c if n.startswith("?"))
    return Entry(
        identity,
        kind,
        principal,
        tuple(tuple(n.lstrip("~?") for n in c) for c in names),
        tuple(adjectives.split("|")) if adjectives else (),
        _posts(posts),
        short,
        cued,
    )


def entries() -> Iterator[Entry]:
    """All entries, in the order of their ids; for a single one, ``entry`` is much quicker."""
    return (parse(k, rest) for k, rest in table("gazetteer").items())


@functools.lru_cache(maxsize=1 << 13)
def entry(identity: str) -> Entry | None:
    """The entry of an id, or None."""
    rest = table("gazetteer").get(identity)
    return None if rest is None else parse(identity, rest)


def key(name: str) -> str:
    """The form under which a name is looked up: folded, without spaces and points."""
    return fold(name).replace(" ", "").replace("・", "").replace("·", "").replace(".", "")


@functools.lru_cache(maxsize=1 << 14)
def _ids(folded: str) -> tuple[str, ...]:
    found = table("gazetteer_keys").get(folded)
    return tuple(found.split(" ")) if found else ()


def ids(name: str, kind: str | None = None) -> tuple[str, ...]:
    """Ids of everything known under a name in any language; ``kind`` is a ``NameKind`` value."""
    found = _ids(key(name))
    return tuple(i for i in found if kind is None or kind_of(i) == kind)


def key_lines(known: Iterable[Entry]) -> list[str]:
    """Lines "key, ids" of the table by which ``ids`` looks names up; short forms are left out."""
    out: dict[str, list[str]] = defaultdict(list)
    for one in known:
        for name in (*(n for c in one.names for n in c), *one.adjectives):
            if name not in one.short and one.id not in out[key(name)]:
                out[key(name)].append(one.id)
    return sorted(f"{k}\t{' '.join(v)}" for k, v in out.items())


def kind_of(identity: str) -> str:
    """ "person", "organisation" or "place"."""
    head = identity.partition(":")[0]
    return {"person": "person", "org": "organisation"}.get(head, "place")


def names(identity: str, language: str | None = None) -> tuple[str, ...]:
    """The names of an id, in one language ("zh-Hant" counts as "zh") or in all."""
    known = entry(identity)
    if known is None:
        return ()
    if language is None:
        return tuple(n for c in known.names for n in c)
    bare = language.partition("-")[0]
    return known.names[LANGUAGES.index(bare)] if bare in LANGUAGES else ()


def posts(identity: str, on: date | None = None) -> tuple[Post, ...]:
    """The posts of a person: all of them, or those held on a day."""
    known = entry(identity)
    if known is None:
        return ()
    return known.posts if on is None else tuple(p for p in known.posts if p.held(on))


def principal(identity: str, on: date | None = None) -> str | None:
    """Whom a person or body acts for on a day (None: by the last post known).

    A person out of office acts for nobody; a capital and a government body stand for their
    country; companies, clubs and other cities for none.
    """
    known = entry(identity)
    if known is None or not known.principal:
        return None
    if known.kind == "person":
        if on is not None:
            held = [p for p in known.posts if p.held(on)]
            return held[0].principal if held else None
        return known.posts[-1].principal if known.posts else None
    return None if known.kind in ("city", "region") else known.principal


def country(identity: str) -> str | None:
    """The ISO 3166 code of the country a place lies in or is, "" where it lies in none."""
    known = entry(identity)
    return known.principal if known is not None and kind_of(identity) == "place" else None


def is_capital(identity: str) -> bool:
    """Whether a place is the seat of a government, which a text may name for the country."""
    known = entry(identity)
    return known is not None and known.kind == "capital"


@functools.cache
def holders(surname: str, office: str, country: str) -> tuple[str, ...]:
    """Persons who held an office of a country and whose name begins or ends with a surname;
    ``surname`` as in the text, in any of the languages."""
    wanted = key(surname)
    out = []
    for identity, rest in table("gazetteer").starting("person:"):
        if f"{office} {country}" not in rest:
            continue
        known = parse(identity, rest)
        held = any(p.office == office and p.principal == country for p in known.posts)
        if held and any(_has_surname(n, wanted) for c in known.names for n in c):
            out.append(known.id)
    return tuple(out)


def _has_surname(name: str, wanted: str) -> bool:
    if name.isascii() or " " in name or "・" in name or "·" in name:
        tokens = name.replace("・", " ").replace("·", " ").split()
        return wanted in (key(tokens[0]), key(tokens[-1]))
    return key(name).startswith(wanted)


class _Flat(dict[int, str]):
    """Folds one character to one character and keeps case, so that offsets stay."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = fold(char)
        if len(folded) != 1:
            folded = char
        elif char.isupper():
            folded = folded.upper()
        self[code] = folded
        return folded


_FLAT = _Flat()
WHOLE = 200  # characters from which a text is an item, which several stages fold in turn


@functools.lru_cache(maxsize=8)
def _flat_whole(text: str) -> str:
    return text.translate(_FLAT)


def flat(text: str) -> str:
    """A text folded character by character: same length, same case."""
    return _flat_whole(text) if len(text) > WHOLE else text.translate(_FLAT)


def _patterns(known: Entry, language: str) -> Iterator[tuple[str, str]]:
    """Names of an entry to search for in a language, with "", "~", "?" or "a" for what they are."""
    place = LANGUAGES.index(language) if language in LANGUAGES else 0
    for column, cell in enumerate(known.names):
        for name in cell:
            if column == place or (name.isascii() and column == 0):
                mark = "~" if name in known.short else "?" if name in known.cued else ""
                yield name, mark
    if place == 0:
        for name in known.adjectives:
            yield name, "a"


def pattern_lines(known: Iterable[Entry], language: str) -> list[str]:
    """Lines "head, then every name that begins so: name as searched|mark|ids" of a language."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for one in known:
        for name, mark in _patterns(one, language):
            if len(name) > 1:
                found[flat(name)].setdefault(one.id, mark)
    heads: dict[str, list[str]] = defaultdict(list)
    for name, marks in sorted(found.items()):
        heads[_head(name)].append(f"{name}|{min(marks.values())}|{' '.join(marks)}")
    return sorted("\t".join([head, *cells]) for head, cells in heads.items())


def _head(name: str) -> str:
    """The first letters of a name, by which it is looked for: few heads, many names."""
    return name[:4] if name[0].isascii() else name[:2]


class _Names:
    """The known names of a language: an automaton finds where one may begin, and what begins with
    a head is taken apart when that head is first met (an automaton of all names takes ten times as
    long to build)."""

    __slots__ = ("_automaton", "_parsed", "_rests")

    def __init__(self, language: str) -> None:
        from ahocorasick_rs import AhoCorasick, Implementation  # here: only a search needs it

        heads, self._rests = [], []
        for head, rest in table(f"gazetteer_{language}").items():
            heads.append(head)
            self._rests.append(rest)
        quick = Implementation.ContiguousNFA  # built in a seventh of the time of a DFA
        self._automaton = AhoCorasick(heads, store_patterns=False, implementation=quick)
        self._parsed: dict[int, _Begun] = {}

    def search(self, flattened: str) -> Iterator[Hit]:
        """All occurrences in a flat text, overlapping ones too."""
        parsed, size = self._parsed, len(flattened)
        found = self._automaton.find_matches_as_indexes(flattened, overlapping=True)
        for index, start, _ in found:
            begun = parsed.get(index)
            if begun is None:
                begun = parsed[index] = _begun(self._rests[index])
            lengths, names = begun
            for length in lengths:
                end = start + length
                if end > size:
                    break  # what is left is shorter
                hit = names.get(flattened[start:end])
                if hit is not None:
                    mark, known = hit
                    yield Hit(start, end, known, mark == "~", mark == "?", mark == "a")


# Names that begin alike: their lengths, and each with its mark and ids.
_Begun = tuple[tuple[int, ...], dict[str, tuple[str, tuple[str, ...]]]]


def _begun(rest: str) -> _Begun:
    cells = (cell.split("|") for cell in rest.split("\t"))
    names = {name: (mark, tuple(found.split(" "))) for name, mark, found in cells}
    return tuple(sorted({len(name) for name in names})), names


@functools.cache
def _names(language: str) -> _Names:
    return _Names(language)


def search(flattened: str, language: str) -> list[Hit]:
    """All occurrences of known names in a text already made ``flat``, overlapping ones too;
    word boundaries are the caller's business."""
    bare = language.partition("-")[0]
    return list(_names(bare if bare in LANGUAGES else "en").search(flattened))
