"""A rule as its YAML file tells it."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from factcheck.model.report import FindingKind, Severity

LANGUAGES = ("en", "ja", "zh", "ko")


class Part(BaseModel):
    """Base of a rule's parts: closed, so that a misspelt field is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Facts(Part):
    """Which fact groups a rule looks at: every condition given must hold.

    ``kind`` and ``attribute`` are compared with the group's (an attribute also by what stands
    before its colon); ``of`` names lexicon concepts, each standing for its kinds as well.
    """

    kind: tuple[str, ...] = ()
    attribute: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    not_of: tuple[str, ...] = ()
    same: tuple[Literal["event", "basis", "subject", "unit"], ...] = ("event", "basis")

    @field_validator("kind", "attribute", "of", "not_of", mode="before")
    @classmethod
    def _one_or_many(cls, given: object) -> object:
        return [given] if isinstance(given, str) else given


class Exception_(Part):
    """A case in which the rule stays silent, and why."""

    because: str = Field(min_length=1)
    when: str = Field(min_length=1)


class Param(Part):
    """A number an editor may set."""

    default: float = Field(ge=0)
    does: str = ""


class Example(Part):
    """A tested example: two passages of two sources, or one ``text`` of one source.

    ``lang`` and ``lang_b`` say the language where the words leave it open; ``published`` and
    ``published_b`` are ISO dates or date-times.
    """

    a: str | None = None
    b: str | None = None
    text: str | None = None
    want: Literal["fires", "quiet", "updates"]
    lang: str | None = None
    lang_b: str | None = None
    published: str | None = None
    published_b: str | None = None
    params: dict[str, float] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _one_form(self) -> Example:
        two = self.a is not None and self.b is not None
        if two == (self.text is not None) or (self.a is None) != (self.b is None):
            raise ValueError("an example has a and b, or text")
        return self


class Message(Part):
    """The finding in one sentence, in each language of the reports."""

    en: str = Field(min_length=1)
    ja: str = Field(min_length=1)
    zh: str = Field(min_length=1)
    ko: str = Field(min_length=1)


class Rule(Part):
    """One rule of the catalogue or of a house.

    ``priority`` decides between two rules that fire on one fact group: the higher one reports.
    ``enabled`` is False for rules that a house switches on with ``select``.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$")
    title: str = Field(min_length=1)
    kind: FindingKind
    facts: Facts | None = None
    check: str | None = None
    when: str | None = None
    unless: tuple[Exception_, ...] = ()
    params: dict[str, Param] = Field(default_factory=dict)
    grows: bool = False
    severity: Severity
    downgrade: Severity | Literal["off"] = "note"
    priority: int = 0
    enabled: bool = True
    message: Message
    hint: Message | None = None
    why: str = Field(min_length=1)
    tests: tuple[Example, ...]
    path: str = Field(default="", exclude=True)

    @field_validator("params", mode="before")
    @classmethod
    def _short_params(cls, given: object) -> object:
        """``percent: 5`` is short for ``percent: {default: 5}``."""
        if not isinstance(given, dict):
            return given
        return {k: v if isinstance(v, dict) else {"default": v} for k, v in given.items()}

    @model_validator(mode="after")
    def _facts_or_check(self) -> Rule:
        if (self.facts is None) == (self.check is None):
            raise ValueError("a rule has facts, or a check")
        if self.facts is not None and self.when is None:
            raise ValueError("a rule over facts has a condition: when")
        return self

    @property
    def family(self) -> str:
        """What stands before the slash of the id."""
        return self.id.split("/", 1)[0]

    @property
    def defaults(self) -> dict[str, float]:
        """Its params as the file sets them."""
        return {name: p.default for name, p in self.params.items()}
