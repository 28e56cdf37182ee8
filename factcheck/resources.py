"""Reading data files: strict YAML with line numbers, once each.

Every scalar is read as a string (plain YAML turns ``no`` into False and ``012`` into 10); pydantic
types it afterwards.  Duplicate keys, anchors and tags are refused.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from factcheck.errors import DataError, DataMistake

#: no data file nests deeper; a hostile one would exhaust the stack
DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML document and where each of its nodes stands.

    ``lines`` maps a path of keys and indices, ``("tests", 0, "want")``, to its line, from 1.
    """

    path: str
    data: Any
    lines: dict[tuple[str | int, ...], int]

    def line_of(self, *where: str | int) -> int:
        """Line of a node, or of its nearest known ancestor (0 for an empty document)."""
        place = tuple(where)
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 0)


def data_root() -> Path:
    """Folder of the package, where its data lies."""
    return Path(str(files("factcheck")))


def catalogue_root() -> Path:
    """Folder of the rule catalogue: beside the package in a checkout, inside it in a wheel."""
    installed = data_root() / "_rules"
    return installed if installed.is_dir() else data_root().parent / "rules"


def parse_yaml(text: str, path: str) -> Document:
    """Parse one YAML document; raises DataError naming file and line."""
    import yaml  # here: loading it costs start-up time that --help need not pay

    mistakes: list[DataMistake] = []
    lines: dict[tuple[str | int, ...], int] = {}
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        depth = 0
        for token in yaml.scan(text, Loader=loader):
            kind = type(token).__name__
            depth += kind.endswith("StartToken") - kind.endswith("EndToken")
            if depth > DEEPEST:
                line = token.start_mark.line + 1
                raise DataError([DataMistake(path, line, "nested too deeply")])
            if isinstance(token, (yaml.AnchorToken, yaml.AliasToken, yaml.TagToken)):
                line = token.start_mark.line + 1
                raise DataError(
                    [
                        DataMistake(
                            path,
                            line,
                            "anchors, aliases and tags are not read",
                            token.start_mark.column + 1,
                            _excerpt(text, line),
                            "write the text in quotation marks",
                        )
                    ]
                )
        node = yaml.compose(text, Loader=loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        column = mark.column + 1 if mark else 0
        what = getattr(error, "problem", None) or "not valid YAML"
        raise DataError(
            [DataMistake(path, line, f"not valid YAML: {what}", column, _excerpt(text, line))]
        ) from None

    def build(node: Any, where: tuple[str | int, ...]) -> Any:
        lines.setdefault(where, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            out: dict[str, Any] = {}
            for key, value in node.value:
                name = str(key.value)
                line = key.start_mark.line + 1
                if name in out:
                    mistakes.append(
                        DataMistake(
                            path, line, f'"{name}" stands twice', excerpt=_excerpt(text, line)
                        )
                    )
                lines[(*where, name)] = line
                out[name] = build(value, (*where, name))
            return out
        if isinstance(node, yaml.SequenceNode):
            return [build(child, (*where, i)) for i, child in enumerate(node.value)]
        if node.style is None and node.value in ("", "~", "null"):
            return None
        return str(node.value)

    data = build(node, ()) if node is not None else None
    if mistakes:
        raise DataError(mistakes)
    return Document(path, data, lines)


def read_yaml(path: Path, shown: str | None = None) -> Document:
    """Read and parse a YAML file; ``shown`` is the path to name in messages."""
    name = shown or str(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError([DataMistake(name, 0, f"cannot be read: {error}")]) from None
    return parse_yaml(text, name)


@functools.cache
def package_yaml(relative: str) -> Document:
    """A YAML file of the package, by its path below ``factcheck/``; read once."""
    return read_yaml(data_root() / relative, f"factcheck/{relative}")


def walk_yaml(folder: Path) -> Iterator[Path]:
    """All YAML files below a folder, sorted by path."""
    yield from sorted(p for p in folder.rglob("*.yaml") if p.is_file())


def _excerpt(text: str, line: int) -> str | None:
    rows = text.splitlines()
    return rows[line - 1] if 0 < line <= len(rows) else None
