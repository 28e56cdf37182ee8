"""Settings: ``factcheck.toml``, or ``[tool.factcheck]`` in ``pyproject.toml``, found upward.

Every setting knows where it came from.  A key nobody knows is a mistake, never ignored: a
misspelt ``fail-on`` must not turn a gate green.
"""

from __future__ import annotations

import difflib
import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

from factcheck.errors import ConfigError, DataMistake
from factcheck.model.source import Columns

if TYPE_CHECKING:
    from factcheck.engine.evaluate import Options
    from factcheck.engine.loader import Catalogue

FILE = "factcheck.toml"
PROJECT = "pyproject.toml"
FailOn = Literal["error", "warning", "note", "never"]
LEVELS: tuple[FailOn, ...] = get_args(FailOn)
SEVERITIES = ("error", "warning", "note", "off")
COLUMNS = tuple(f.name for f in fields(Columns))
LANGUAGES = ("en", "ja", "zh", "ko")
DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings.  Paths are absolute or relative to the working folder.

    ``rules``: rule files and folders beside the catalogue.  ``select`` and ``ignore``: rule ids,
    families ("date") or globs.  ``params`` and ``severity`` go by rule id.  ``fail_on``: the least
    severity that makes exit 1.  ``jobs``: worker processes, 0 for one a core.  ``columns``: names
    of the columns of CSV and JSONL exports by field.
    """

    rules: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    params: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    severity: Mapping[str, str] = field(default_factory=dict)
    fail_on: FailOn = "error"
    lang: str = "en"
    ascii: bool = False
    waivers: str = "factcheck-waivers.yaml"
    baseline: str | None = None
    jobs: int = 1
    columns: Mapping[str, str] = field(default_factory=dict)
    file: str | None = None  # the file they were read from
    origins: Mapping[str, str] = field(default_factory=dict)

    def override(self, origin: str, **given: Any) -> Settings:
        """The settings with those of ``given`` that are not None; ``origin`` says who set them."""
        new = {k: v for k, v in given.items() if v is not None}
        return replace(self, **new, origins={**self.origins, **dict.fromkeys(new, origin)})

    def catalogue(self, *, keep_going: bool = False) -> Catalogue:
        """The catalogue with the house's own rules.

        Raises RuleError with all mistakes of rule files (unless ``keep_going``), ConfigError where
        a setting names a rule or a param that does not exist.
        """
        from factcheck.engine.lint import unknown_settings  # keeps ``--help`` quick
        from factcheck.engine.loader import load_rules

        catalogue = load_rules(self.rules, keep_going=keep_going)
        if catalogue.mistakes:
            return catalogue  # a rule that did not load may be the one that is named
        if unknown := unknown_settings(catalogue, self.options()):
            raise ConfigError("\n".join(f"{self.file or 'settings'}: {m}" for m in unknown))
        return catalogue

    def options(self) -> Options:
        """What the engine needs of the settings."""
        from factcheck.engine.evaluate import Options

        return Options(self.select, self.ignore, self.params, self.severity, self.lang)

    @property
    def digest(self) -> str:
        """Digest of every setting that bears on findings: 16 hex digits of SHA-256."""
        bearing = {n: _toml(getattr(self, n)) for n in KEYS if n not in ("ascii", "jobs", "lang")}
        return hashlib.sha256(repr(sorted(bearing.items())).encode()).hexdigest()[:16]

    def show(self) -> list[tuple[str, str, str]]:
        """Each setting, its value as TOML writes it, and where it came from."""
        out = []
        for name in KEYS:
            value = getattr(self, name)
            if name in ("params", "severity", "columns"):
                out += [
                    (f"{name}.{rule}", _toml(one), self.origins.get(f"{name}.{rule}", DEFAULT))
                    for rule, one in sorted(value.items())
                ]
            else:
                origin = self.origins.get(name, DEFAULT)
                out.append((_dashed(name), _toml(value), origin))
        return out


KEYS = tuple(f.name for f in fields(Settings) if f.name not in ("file", "origins"))


def load_settings(start: str | Path = ".", file: str | Path | None = None) -> Settings:
    """Settings from ``file``, or from the nearest file upward of ``start``; defaults if none.

    Raises ConfigError with every mistake in it, each with file, line and suggestion.
    """
    if file is not None:
        path = Path(file)
        if not path.is_file():
            raise ConfigError(f"{file}: there is no such configuration file")
        return _read(path)
    found = find_file(Path(start))
    return _read(found) if found is not None else Settings()


def find_file(start: Path) -> Path | None:
    """The nearest configuration file in a folder or above; factcheck.toml before pyproject."""
    here = start.resolve()
    if here.is_file():
        here = here.parent
    for folder in (here, *here.parents):
        if (folder / FILE).is_file():
            return folder / FILE
        project = folder / PROJECT
        if project.is_file() and _has_section(project):
            return project
    return None


def _has_section(path: Path) -> bool:
    try:
        return "[tool.factcheck" in path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False


def _read(path: Path) -> Settings:
    shown = _shown(path)
    try:
        text = path.read_text(encoding="utf-8")
        data: Any = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{shown}: cannot be read: {error}") from None
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+), column (\d+)", str(error))
        last = f"{shown}:{max(1, len(text.splitlines()))}"
        where = f"{shown}:{place[1]}:{place[2]}" if place else last
        what = str(error).split(" (at ")[0]
        raise ConfigError(f"{where}: not valid TOML: {what[:1].lower()}{what[1:]}") from None
    if path.name == PROJECT:
        data = data.get("tool", {}).get("factcheck", {})
    reader = _Reader(shown, text, path.parent)
    settings = reader.read(data)
    if reader.mistakes:
        raise ConfigError("\n".join(str(m) for m in reader.mistakes))
    return replace(settings, file=shown)


def _shown(path: Path) -> str:
    """The path as short as it can be told."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


class _Reader:
    """Reads one table of settings and collects its mistakes."""

    def __init__(self, path: str, text: str, folder: Path) -> None:
        self.path = path
        self.rows = text.splitlines()
        self.folder = folder
        self.mistakes: list[DataMistake] = []
        self.origins: dict[str, str] = {}

    def line_of(self, key: str, table: str = "") -> int:
        """The line a key stands on, below ``[table…]`` where one is given; 0 if it is not found.

        TOML has many ways to write a key; the plain ones are found.
        """
        quoted = rf"""["']?{re.escape(key)}["']?"""
        written = re.compile(rf"^\s*(?:[\w.-]+\.)?{quoted}\s*[=.]|^\s*\[.*?{quoted}\s*\]")
        header = ""
        for number, row in enumerate(self.rows, 1):
            if row.lstrip().startswith("["):
                header = row.strip().strip("[]").removeprefix("tool.factcheck.")
            if written.match(row) and header.startswith(table):
                return number
        return 0

    def wrong(self, key: str, message: str, suggestion: str | None = None, table: str = "") -> None:
        line = self.line_of(key, table)
        excerpt = self.rows[line - 1] if line else None
        mistake = DataMistake(self.path, line, message, excerpt=excerpt, suggestion=suggestion)
        self.mistakes.append(mistake)

    def origin(self, key: str, table: str = "") -> str:
        line = self.line_of(key, table)
        return f"{self.path}:{line}" if line else self.path

    def read(self, data: Any) -> Settings:
        if not isinstance(data, dict):
            self.wrong("factcheck", "[tool.factcheck] is a table of settings")
            return Settings()
        given: dict[str, Any] = {}
        for key, value in data.items():
            name = key.replace("-", "_")
            if name not in KEYS:
                close = difflib.get_close_matches(name, KEYS, n=1, cutoff=0.6)
                hint = f'did you mean "{_dashed(close[0])}"?' if close else None
                self.wrong(key, f'unknown setting "{key}"', hint)
                continue
            read = getattr(self, f"_{name}")(key, value)
            if read is not None:
                given[name] = read
                self.origins.setdefault(name, self.origin(key))
        return Settings(**given, origins=self.origins)

    def _names(self, key: str, value: Any) -> tuple[str, ...] | None:
        if isinstance(value, list) and all(isinstance(v, str) for v in value):
            return tuple(value)
        self.wrong(key, f'"{key}" is a list of strings', f'write {key} = ["…"]')
        return None

    _select = _ignore = _names

    def _rules(self, key: str, value: Any) -> tuple[str, ...] | None:
        names = self._names(key, value)
        return None if names is None else tuple(self._path(n) for n in names)

    def _path(self, given: str) -> str:
        """A path of the file, told from its own folder."""
        path = Path(given)
        return str(path) if path.is_absolute() else _shown(self.folder / path)

    def _waivers(self, key: str, value: Any) -> str | None:
        if isinstance(value, str) and value:
            return self._path(value)
        self.wrong(key, f'"{key}" is a path')
        return None

    _baseline = _waivers

    def _one_of(self, key: str, value: Any, among: tuple[str, ...]) -> str | None:
        if value in among:
            return str(value)
        close = difflib.get_close_matches(str(value), among, n=1, cutoff=0.5)
        hint = f'did you mean "{close[0]}"?' if close else f"it is one of {', '.join(among)}"
        self.wrong(key, f'"{key}" cannot be "{value}"', hint)
        return None

    def _fail_on(self, key: str, value: Any) -> str | None:
        return self._one_of(key, value, LEVELS)

    def _lang(self, key: str, value: Any) -> str | None:
        return self._one_of(key, value, LANGUAGES)

    def _ascii(self, key: str, value: Any) -> bool | None:
        if isinstance(value, bool):
            return value
        self.wrong(key, f'"{key}" is true or false')
        return None

    def _jobs(self, key: str, value: Any) -> int | None:
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        self.wrong(key, f'"{key}" is a whole number, 0 for one a core')
        return None

    def _severity(self, key: str, value: Any) -> dict[str, str] | None:
        out = {}
        for rule, level in self._table(key, value):
            if self._one_of(rule, level, SEVERITIES) is not None:
                out[rule] = str(level)
                self.origins[f"severity.{rule}"] = self.origin(rule, "severity")
        return out

    def _columns(self, key: str, value: Any) -> dict[str, str] | None:
        out = {}
        for name, column in self._table(key, value):
            if name not in COLUMNS:
                hint = f"it is one of {', '.join(COLUMNS)}"
                self.wrong(name, f'"{name}" is no field of an export', hint, table="columns")
            elif isinstance(column, str) and column:
                out[name] = column
                self.origins[f"columns.{name}"] = self.origin(name, "columns")
            else:
                self.wrong(name, f'"{name}" is the name of a column', table="columns")
        return out

    def _params(self, key: str, value: Any) -> dict[str, dict[str, float]] | None:
        out: dict[str, dict[str, float]] = {}
        for rule, given in self._table(key, value):
            own: dict[str, float] = {}
            for name, number in self._table(rule, given):
                if isinstance(number, bool) or not isinstance(number, (int, float)) or number < 0:
                    message = f'param "{name}" of {rule} is a number from 0 up'
                    self.wrong(name, message, table="params")
                else:
                    own[name] = float(number)
            out[rule] = own
            self.origins[f"params.{rule}"] = self.origin(rule, "params")
        return out

    def _table(self, key: str, value: Any) -> Iterator[tuple[str, Any]]:
        if isinstance(value, dict):
            yield from value.items()
        else:
            self.wrong(key, f'"{key}" is a table')


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def _toml(value: Any) -> str:
    """A value as TOML writes it; an unset one as ``(none)``."""
    match value:
        case None:
            return "(none)"
        case bool():
            return "true" if value else "false"
        case str():
            return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
        case tuple():
            return "[" + ", ".join(_toml(v) for v in value) + "]"
        case Mapping():
            return "{ " + ", ".join(f"{k} = {_toml(v)}" for k, v in sorted(value.items())) + " }"
        case float():
            return f"{value:g}"
        case _:
            return str(value)
