"""What can go wrong, as types.

Bad *input* is a value (:class:`factcheck.model.source.Problem`): the other inputs are still
checked.  Bad *configuration*, rules or packs are exceptions: nothing may be checked with them.
"""

from __future__ import annotations

from dataclasses import dataclass


class FactcheckError(Exception):
    """Base of every error this package raises on purpose; its text is fit for a user."""


class UsageError(FactcheckError):
    """A call that cannot be carried out as given (exit code 2)."""


class ConfigError(FactcheckError):
    """A configuration file or setting that cannot be used (exit code 2)."""


@dataclass(frozen=True, slots=True)
class DataMistake:
    """One mistake in a data file, shown where it stands.

    ``line`` and ``column`` count from 1; 0 means the whole file or line.
    """

    path: str
    line: int
    message: str
    column: int = 0
    excerpt: str | None = None
    suggestion: str | None = None

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        if self.column:
            place += f":{self.column}"
        text = f"{place}: {self.message}"
        return f"{text}; {self.suggestion}" if self.suggestion else text


class DataError(FactcheckError):
    """One or more mistakes in YAML data: rules, packs, lexicon, waivers, stories."""

    def __init__(self, mistakes: list[DataMistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(str(m) for m in mistakes))


class RuleError(DataError):
    """One or more mistakes in rule files (exit code 2)."""
