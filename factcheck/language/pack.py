"""Language packs: the grammar of values as data, compiled into one scanner per language.

A pack is ``languages/<lang>.yaml``.  Its parts:

``fold``      one-to-one characters read alike: ``{亿: [億]}`` (the pack's form: written forms)
``blocks``    named regular expressions, usable in others as ``{name}``
``tables``    named word lists with meanings, ``weekday: {0: [月曜]}``; also usable as blocks
``units``     what may follow a number: kind -> unit -> words
``prefixes``  what may precede a number: kind -> unit -> words ("US$", "EUR")
``open``      unit words whose unit depends on the variant of the language (元)
``hedges``    bound -> before / inside / after -> words
              ("none": longer words that only look like one: 附近 is no 近; roles have it too)
``roles``     role ("to", "by", …) -> before / after -> words
``joins``     how neighbouring values combine: ranges, a day with its clock time, …
``patterns``  everything else; the first that matches wins
``nouns``     counter class -> nouns (languages that count with plain nouns)
``minus``     words that make the number behind them negative
``proper``    words that are names only with a capital ("may", "march")
``word_starts``  letters (a class, default "a-z") a value told in them never begins in the midst of

In a pattern ``{block}`` captures under the block's name, ``{block:name}`` under another name and
``{!block}`` does not capture.  Two captures of one field are told apart by a trailing ``_``
(``{month}…|{month:month_}…``); ``end.`` marks the far end of a range (``{day:end.day}``).  A group
``(?P<v>…)`` narrows the value's span to what it matched.  ``capital: [group]`` wants a capital in
the text (for words of ``proper``), ``behind: capital`` one at the word before, ``capitals`` at the
two words before, another word a noun of that class (``behind: person``).
"""

from __future__ import annotations

import functools
import gc
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from factcheck.errors import DataError, DataMistake
from factcheck.language import numerals
from factcheck.language.foresight import SIGNS, parsed
from factcheck.language.level import level, leveller
from factcheck.language.scanner import Scanner
from factcheck.language.trie import trie
from factcheck.resources import Document, package_yaml

LANGUAGES = ("en", "ja", "zh", "ko")
BOUNDS = ("about", "at least", "more than", "at most", "under")
SIDES = ("before", "inside", "after")
NO_MEANING = "none"  # words that only look like a hedge or a role: 附近 is no 近

_REFERENCE = re.compile(r"\{(!?)([a-z][a-z_0-9]*)(?::([a-z][a-z_0-9.]*))?\}")
_KEYS = {
    "language", "fold", "blocks", "tables", "units", "prefixes", "hedges", "roles", "joins",
    "patterns", "nouns", "stop", "minus", "proper", "open", "gap", "examples", "irregular", "half",
    "word_starts",
}  # fmt: skip
_CAPITALS = {"capital": 1, "capitals": 2}
_NARROW = ("v", "v_", "v__")  # groups that are the value alone
_PATTERN_KEYS = {"id", "kind", "match", "set", "capital", "behind", "examples", "about"}


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the canonical values to be found in it, with the publication day."""

    text: str
    want: tuple[str, ...]
    published: str | None
    line: int


@dataclass(eq=False, slots=True)
class Pattern:
    """One entry of ``patterns``; ``groups`` maps captured names to the block they stand for."""

    id: str
    kind: str
    source: str
    groups: dict[str, str]
    fixed: dict[str, str]
    capital: tuple[str, ...]
    behind_capital: int  # so many words before must begin with a capital: "Jane Roe, 31, said"
    behind_noun: str  # class of the noun that must stand before: "the minister, 71, denies"
    line: int
    captures: tuple[tuple[str, str, str], ...] = ()  # name of a group, its block, its field
    narrowed: tuple[str, ...] = ()  # the groups that are the value alone

    def __post_init__(self) -> None:
        self.captures = tuple(
            (name, block, field_name(name)) for name, block in self.groups.items()
        )
        self.narrowed = tuple(name for name in _NARROW if f"(?P<{name}>" in self.source)


@dataclass(eq=False, slots=True)
class Affixes:
    """Words before and after a value: word -> meaning, and scanners anchored at the value."""

    before: dict[str, str] = field(default_factory=dict)
    after: dict[str, str] = field(default_factory=dict)
    inside: dict[str, str] = field(default_factory=dict)
    before_scan: re.Pattern[str] | None = None  # on reversed text
    after_scan: re.Pattern[str] | None = None
    before_ends: frozenset[str] = frozenset()  # characters that words before end with
    after_begins: frozenset[str] = frozenset()


@dataclass(eq=False, slots=True)
class Pack:
    """A compiled pack."""

    language: str
    leveller: dict[int, int]
    tables: dict[str, dict[str, str]]
    units: dict[str, tuple[str, str]]
    prefixes: dict[str, tuple[str, str]]
    patterns: dict[str, Pattern]
    hedges: Affixes
    roles: Affixes
    joins: dict[str, re.Pattern[str]]
    nouns: dict[str, str]
    irregular: dict[str, str]
    stop: frozenset[str]
    minus: tuple[str, ...]  # words that make a number negative
    minus_ends: frozenset[str]  # characters one of which stands right before a negative number
    proper: frozenset[str]  # words that are names only with a capital: may, march, sun
    open_units: dict[str, dict[str, str]]
    scanner: Scanner
    examples: tuple[Example, ...]
    _levelled: tuple[str, str] = ("", "")  # the text levelled last: it is read, then resolved

    def level(self, text: str) -> str:
        """The text as the scanner wants it; same length."""
        last, plain = self._levelled
        if last is not text:
            plain = level(text, self.leveller)
            self._levelled = (text, plain)
        return plain


class _Builder:
    """Compiles one document, collecting mistakes with their lines."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.data: dict[str, Any] = document.data or {}
        self.mistakes: list[DataMistake] = []
        self.language: str = self.data.get("language", "")
        self.blocks: dict[str, str] = {}
        self.signs: dict[str, str] = {}  # block -> the character that stands for it in a sketch
        self.sketched: dict[str, str] = {}  # such a character -> the block, with signs of others
        self.define("num", numerals.pattern(self.language))
        self.tables: dict[str, dict[str, str]] = {}

    def wrong(self, message: str, *where: str | int) -> None:
        self.mistakes.append(
            DataMistake(self.document.path, self.document.line_of(*where), message)
        )

    def words(self, *where: str) -> dict[str, str]:
        """``{meaning: [words]}`` turned round; a word with two meanings is a mistake."""
        node: Any = self.data
        for key in where:
            node = (node or {}).get(key)
        out: dict[str, str] = {}
        for meaning, words in (node or {}).items():
            for word in [words] if isinstance(words, str) else words or ():
                plain = self.level(word)
                if out.get(plain, meaning) != meaning:
                    self.wrong(f'"{word}" means {out[plain]} and {meaning}', *where, meaning)
                out[plain] = meaning
        return out

    def level(self, text: str) -> str:
        return level(text, self.leveller)

    @functools.cached_property
    def leveller(self) -> dict[int, int]:
        fold = (self.data.get("fold") or {}).items()
        return leveller({ord(c): ord(to) for to, written in fold for c in written})

    def define(self, name: str, full: str, sketch: str = "") -> None:
        """A block, written out and as a sketch."""
        sign = chr(SIGNS + len(self.sketched))
        self.blocks[name], self.signs[name], self.sketched[sign] = full, sign, sketch or full

    def expand(self, source: str, *where: str | int, capture: bool = True) -> tuple[str, str]:
        """Replace ``{block}`` references, by the blocks and, for a sketch, by their signs."""
        for _, name, _ in _REFERENCE.findall(source):
            if name not in self.blocks:
                self.wrong(f'no block or table is called "{name}"', *where)

        def filled(blocks: Mapping[str, str]) -> str:
            def replace(found: re.Match[str]) -> str:
                mute, name, alias = found.groups()
                if name not in blocks:
                    return "(?!)"
                if capture and not mute:
                    return f"(?P<{group_name(alias or name)}>{blocks[name]})"
                return f"(?:{blocks[name]})"

            return _REFERENCE.sub(replace, source)

        return filled(self.blocks), filled(self.signs)

    def read_blocks(self) -> None:
        for name in self.data.get("tables") or {}:
            self.tables[name] = self.words("tables", name)
            self.define(name, trie(self.tables[name]))
        for name, source in (self.data.get("blocks") or {}).items():
            plain = self.level(source)
            self.define(name, *self.expand(plain, "blocks", name, capture=False))

    def read_units(self, part: str) -> dict[str, tuple[str, str]]:
        out: dict[str, tuple[str, str]] = {}
        for kind in self.data.get(part) or {}:
            for word, unit in self.words(part, kind).items():
                if word in out:
                    self.wrong(f'"{word}" stands under {out[word][0]} and {kind}', part, kind)
                out[word] = (kind, unit)
        return out

    def read_affixes(self, part: str) -> Affixes:
        out = Affixes()
        for meaning, sides in (self.data.get(part) or {}).items():
            if part == "hedges" and meaning not in (*BOUNDS, NO_MEANING):
                self.wrong(f'"{meaning}" is no bound', part, meaning)
            for side in sides or {}:
                if side not in SIDES:
                    self.wrong(f'"{side}" is none of {", ".join(SIDES)}', part, meaning, side)
                    continue
                table: dict[str, str] = getattr(out, side)
                for word in sides[side] or ():
                    table[self.level(word)] = meaning
        if out.before:
            turned = trie(word[::-1] for word in out.before)
            out.before_scan = re.compile(rf"\s?({turned})(?:(?<=[^a-z])|(?![a-z0-9]))")
            out.before_ends = frozenset(word[-1] for word in out.before)
        if out.after:
            gap = r"[\s,]" if self.language == "en" else r"\s"  # 增21.4%，前2月: no "before"
            out.after_scan = re.compile(rf"{gap}?({trie(out.after)})")
            out.after_begins = frozenset(word[0] for word in out.after)
        return out

    def read_pattern(self, number: int, entry: dict[str, Any]) -> tuple[Pattern, str] | None:
        """A pattern and the sketch of it."""
        name = entry.get("id") or f"pattern {number + 1}"
        unknown = set(entry) - _PATTERN_KEYS
        if unknown:
            self.wrong(f"unknown key {sorted(unknown)[0]}", "patterns", number)
        source = self.level(str(entry.get("match") or "(?!)")).replace("(?p<", "(?P<")
        where = ("patterns", number, "match")
        full, sketch = self.expand(source, *where, capture=entry.get("kind") != "skip")
        groups = {
            group_name(alias or block): block
            for mute, block, alias in _REFERENCE.findall(source)
            if not mute
        }
        try:
            parsed(sketch)  # the scanner asks the same; it is compiled when first tried
        except re.error as error:
            self.wrong(f"{name}: {error}", *where)
            return None
        fixed = {str(k): str(v) for k, v in (entry.get("set") or {}).items()}
        capital = tuple(entry.get("capital") or ())
        line = self.document.line_of("patterns", number)
        kind, behind = str(entry.get("kind")), str(entry.get("behind") or "")
        capitals = _CAPITALS.get(behind, 0)
        noun = "" if capitals else behind
        return Pattern(name, kind, full, groups, fixed, capital, capitals, noun, line), sketch

    def read_examples(self) -> tuple[Example, ...]:
        out = [self._example(e, "examples", i) for i, e in enumerate(self.data.get("examples", ()))]
        for number, entry in enumerate(self.data.get("patterns") or ()):
            for i, example in enumerate(entry.get("examples") or ()):
                out.append(self._example(example, "patterns", number, "examples", i))
        return tuple(out)

    def _example(self, entry: dict[str, Any], *where: str | int) -> Example:
        want = tuple(str(w) for w in entry.get("want") or ())
        line = self.document.line_of(*where)
        return Example(str(entry.get("text")), want, entry.get("published"), line)

    def quantity(self, inside: dict[str, str]) -> str:
        """A number with its unit, as the source of a pattern."""
        gap = self.data.get("gap") or r"\s?"
        half = trie(self.words("half")) if self.data.get("half") else "(?!)"
        self.define("inside_", trie(inside))
        self.define("scale_", numerals.magnitudes(self.language))
        self.define("half_", half)
        return (
            r"(?P<num>{!num})"
            rf"(?:(?P<about>{{!inside_}})(?:{gap})(?P<scale>{{!scale_}}++))?+"
            rf"(?:(?P<inside>{{!inside_}})?(?:{gap})(?P<unit>{{!unit}})(?P<half>{{!half_}})?)?"
        )

    def build(self) -> Pack:
        for key in sorted(set(self.data) - _KEYS):
            self.wrong(f'unknown part "{key}"', key)
        self.read_blocks()
        units, prefixes = self.read_units("units"), self.read_units("prefixes")
        hedges, roles = self.read_affixes("hedges"), self.read_affixes("roles")
        self.define("unit", trie(units))
        self.define("prefix", trie(prefixes))
        for kind in self.data.get("units") or {}:
            self.define(f"{kind}_unit", trie(w for w, (k, _) in units.items() if k == kind))
        for kind in self.data.get("prefixes") or {}:
            self.define(f"{kind}_prefix", trie(w for w, (k, _) in prefixes.items() if k == kind))
        self.read_blocks()
        read = [self.read_pattern(i, e) for i, e in enumerate(self.data.get("patterns") or ())]
        named = {f"p{i}": p for i, p in enumerate(read) if p is not None}
        patterns = {name: pattern for name, (pattern, _) in named.items()}
        parts = {name: (pattern.source, sketch) for name, (pattern, sketch) in named.items()}
        scanner = self.scanner(parts, self.quantity(hedges.inside), prefixes)
        joins = {
            name: re.compile(self.expand(self.level(source), "joins", name, capture=False)[0])
            for name, source in (self.data.get("joins") or {}).items()
        }
        nouns = self.words("nouns")
        irregular = self.words("irregular")
        minus = tuple(self.data.get("minus") or ())
        if self.mistakes:
            raise DataError(self.mistakes)
        return Pack(
            language=self.language,
            leveller=self.leveller,
            tables=self.tables,
            units=units,
            prefixes=prefixes,
            patterns=patterns,
            hedges=hedges,
            roles=roles,
            joins=joins,
            nouns=nouns,
            irregular=irregular,
            stop=frozenset(self.data.get("stop") or ()),
            minus=minus,
            minus_ends=frozenset("- ").union(word[-1] for word in minus),
            proper=frozenset(self.data.get("proper") or ()),
            open_units=self.data.get("open") or {},
            scanner=scanner,
            examples=self.read_examples(),
        )

    def scanner(
        self, parts: dict[str, tuple[str, str]], quantity: str, prefixes: dict[str, tuple[str, str]]
    ) -> Scanner:
        """Everything that can be found, in order of preference."""
        if prefixes:
            parts["prefixed"] = self.expand(rf"(?P<prefix>{{!prefix}})\s?{quantity}", "prefixes")
        parts["quantity"] = self.expand(quantity, "units")
        return Scanner(
            {name: full for name, (full, _) in parts.items()},
            self.data.get("word_starts") or "a-z",
            {name: sketch for name, (_, sketch) in parts.items()},
            self.sketched,
        )


def group_name(alias: str) -> str:
    """Capture name of a field: ``end.month`` -> ``end__month``."""
    return alias.replace(".", "__")


def field_name(group: str) -> str:
    """Field a capture fills; a trailing ``_`` tells two captures of one field apart."""
    return group.rstrip("_").replace("__", ".")


@functools.cache
def load(language: str) -> Pack:
    """The pack of a language ("zh-Hant" -> zh); raises DataError on a mistake in it."""
    base = numerals.base_language(language)
    collecting = gc.isenabled()
    gc.disable()  # the patterns' parse trees are many objects, and all of them stay:
    try:
        return _Builder(package_yaml(f"languages/{base}.yaml")).build()
    finally:
        if collecting:
            gc.freeze()  # looking through them for garbage would cost a quarter of a second
            gc.enable()


@functools.cache
def has_pack(language: str) -> bool:
    """Whether the language is read by a pack of its own."""
    return numerals.base_language(language) in LANGUAGES
