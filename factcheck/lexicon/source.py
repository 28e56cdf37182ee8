"""Reads and checks the lexicon's YAML files; needed to build the table, not to use it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.errors import DataError, DataMistake
from factcheck.lexicon.concept import KINDS, LANGUAGES, Concept
from factcheck.resources import Document, data_root, read_yaml

NO_DOMAINS = (
    "cues",
    "fields",
    "procedures",
    "questions",
    "titles",
    "verbs",
)  # tables of another form
_TEXT_KEYS = (*LANGUAGES, "zh-Hant")
_LISTS = ("isa", "expects", "opposite", "apart", "within")
_KEYS = {"kind", "window", "once", "phase", "polarity", "examples", "guards", *_LISTS, *_TEXT_KEYS}
_GUARDS = ("not_before", "not_after", "near", "then", "only")


@dataclass(frozen=True, slots=True)
class Guard:
    """When a match does not count: words before it, words after it, none of ``near`` around, none
    of ``then`` a few words after it.

    Where ``only`` names forms, no others ask for a word of ``near`` or ``then``.
    """

    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence in which the concept must be found, or must not."""

    language: str
    text: str
    finds: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept as written in its file."""

    concept: Concept
    guards: dict[str, Guard]
    examples: tuple[Example, ...]
    traditional: tuple[str, ...]  # words that traditional Chinese has for itself


@dataclass(slots=True)
class _File:
    document: Document
    mistakes: list[DataMistake] = field(default_factory=list)

    def wrong(self, message: str, *where: str | int) -> None:
        self.mistakes.append(
            DataMistake(self.document.path, self.document.line_of(*where), message)
        )


def lexicon_files() -> list[Path]:
    """The domain files, sorted; without the tables of another form."""
    folder = data_root() / "lexicon"
    return [p for p in sorted(folder.glob("*.yaml")) if p.stem not in NO_DOMAINS]


def read_entries() -> list[Entry]:
    """Every concept of every domain; raises DataError with all mistakes found."""
    entries: list[Entry] = []
    mistakes: list[DataMistake] = []
    for path in lexicon_files():
        file = _File(read_yaml(path, f"factcheck/lexicon/{path.name}"))
        entries.extend(_entries(file, path.stem))
        mistakes.extend(file.mistakes)
    if not mistakes:
        mistakes.extend(_links(entries))
    if mistakes:
        raise DataError(mistakes)
    return entries


def _entries(file: _File, stem: str) -> Iterator[Entry]:
    data = file.document.data or {}
    for key in set(data) - {"domain", "about", "concepts", "modifiers"}:
        file.wrong(f'unknown key "{key}"', key)
    if data.get("domain") != stem:
        file.wrong(f'the domain must be "{stem}", as the file is called', "domain")
    for name, body in (data.get("concepts") or {}).items():
        if isinstance(body, dict):
            yield _entry(file, stem, name, body)
        else:
            file.wrong("a concept is a mapping", "concepts", name)


def _entry(file: _File, domain: str, name: str, body: dict[str, Any]) -> Entry:
    where = ("concepts", name)
    for key in body.keys() - _KEYS:
        file.wrong(f'unknown key "{key}"', *where, key)
    if body.get("kind") not in KINDS:
        file.wrong(f"kind must be one of {', '.join(KINDS)}", *where)
    for key in (*_LISTS, *_TEXT_KEYS):
        if key in body and not isinstance(body[key], list):
            file.wrong(f'"{key}" is a list', *where, key)
            body = {**body, key: []}
    for language in LANGUAGES:
        if not body.get(language):
            file.wrong(f'no words for "{language}"', *where)
    ids = {key: tuple(_full(domain, x) for x in body.get(key, ())) for key in _LISTS}
    concept = Concept(
        id=f"{domain}/{name}",
        kind=body.get("kind", "thing"),
        parents=ids["isa"],
        window=int(body["window"]) if "window" in body else None,
        once=body.get("once") == "true",
        phase=body.get("phase") == "true",
        expects=ids["expects"],
        opposite=ids["opposite"],
        polarity=body.get("polarity", "positive"),
        apart=ids["apart"],
        within=ids["within"],
        forms={language: tuple(body.get(language) or ()) for language in LANGUAGES},
    )
    return Entry(
        concept,
        {language: _guard(file, where, language, g) for language, g in _guards(body)},
        tuple(_examples(file, where, body.get("examples") or [])),
        tuple(body.get("zh-Hant") or ()),
    )


def _full(domain: str, name: str) -> str:
    return name if "/" in name else f"{domain}/{name}"


def _guards(body: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from (body.get("guards") or {}).items()


def _guard(file: _File, where: tuple[str, ...], language: str, body: dict[str, Any]) -> Guard:
    for key in body.keys() - set(_GUARDS):
        file.wrong(f'unknown guard "{key}"', *where, "guards", language, key)
    if language not in LANGUAGES:
        file.wrong(f'unknown language "{language}"', *where, "guards", language)
    return Guard(*(tuple(body.get(key) or ()) for key in _GUARDS))


def _examples(file: _File, where: tuple[str, ...], rows: list[Any]) -> Iterator[Example]:
    wants = set()
    for i, row in enumerate(rows):
        finds = row.get("finds")
        texts = [(k, v) for k, v in row.items() if k in _TEXT_KEYS]
        if finds not in ("true", "false") or len(texts) != 1 or len(row) != 2:
            file.wrong("an example is one sentence and finds: true or false", *where, "examples", i)
            continue
        wants.add(finds)
        yield Example(texts[0][0], texts[0][1], finds == "true")
    if wants != {"true", "false"}:
        file.wrong("needs one example that finds it and one that does not", *where)


def _links(entries: list[Entry]) -> Iterator[DataMistake]:
    """Ids that lead nowhere, concepts that stand twice, circles of is-a."""
    parents = {e.concept.id: e.concept.parents for e in entries}
    for entry in entries:
        concept = entry.concept
        path = f"factcheck/lexicon/{concept.domain}.yaml"
        linked = (*concept.parents, *concept.expects, *concept.opposite, *concept.apart)
        for target in (*linked, *concept.within):
            if target not in parents:
                yield DataMistake(path, 0, f'{concept.id}: there is no concept "{target}"')
        seen, todo = set[str](), list(concept.parents)
        while todo:
            step = todo.pop()
            if step == concept.id:
                yield DataMistake(path, 0, f"{concept.id} is its own ancestor")
                break
            if step not in seen:
                seen.add(step)
                todo.extend(parents.get(step, ()))
