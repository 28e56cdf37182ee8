"""The report as a model: what ``factcheck.check`` returns and every report format renders.

Schema ``factcheck-report/1``: fields are added, never renamed or removed.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Severity = Literal["error", "warning", "note"]
Relation = Literal["same", "compatible", "updates", "contradicts", "incomparable"]
FindingKind = Literal[
    "date", "count", "money", "percent", "duration", "ordinal", "measure", "place", "person",
    "role", "quote", "polarity", "score", "age", "weekday", "arithmetic", "metadata", "name",
    "other",
]  # fmt: skip
# What kept two claims apart: two stories, a veto, values that cannot be held against one another,
# too little evidence, or a better partner of one of them.
Apart = Literal["story", "veto", "values", "evidence", "better"]
Standing = Literal["agrees", "differs", "updated", "unsure", "single", "not_compared"]


class Frozen(BaseModel):
    """Base of the report's parts: immutable, closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Tool(Frozen):
    name: str = "factcheck"
    version: str


class ReportSource(Frozen):
    id: str
    path: str
    outlet: str | None = None
    title: str | None = None
    language: str
    published: str | None = None
    published_from: Literal["head", "dateline", "metadata", "file", "none"] = "none"
    witness: str
    encoding: str = "utf-8"
    draft: bool = False


class Witness(Frozen):
    """Sources that copy one another count as one voice; ``because`` says how that was seen."""

    id: str
    sources: list[str]
    because: str | None = None


class NearClaim(Frozen):
    """The claim of another source that came nearest, and what kept the two apart.

    ``score`` is the evidence that both answer one question, ``needs`` what a note needs.
    """

    source: str
    line: int
    surface: str
    value: str
    language: str
    score: float
    needs: float
    apart: Apart
    veto: str | None = None  # name of the veto, where one kept them apart
    because: str = ""


class ReportClaim(Frozen):
    """One source's passage; ``start``/``end`` are code points of the value phrase in its text."""

    source: str
    start: int
    end: int
    line: int
    column: int
    surface: str
    value: str
    sentence: str
    language: str
    basis: str | None = None
    as_of: str | None = None
    attribution: str | None = None
    display: str | None = None  # the value for a reader, in the language of the report
    kind: str = "other"
    attribute: str | None = None
    subject: str | None = None
    standing: Standing | None = None
    why: str | None = None  # why it was not compared, or with what it agrees
    place: str | None = None  # position in the original: "p. 3", "paragraph 7"
    sentence_start: int = -1
    tells: list[str] = Field(default_factory=list)  # witnesses that tell the same value
    otherwise: list[str] = Field(default_factory=list)  # witnesses that tell another value
    finding: str | None = None  # id of the finding or update the claim is part of
    nearest: NearClaim | None = None  # for a claim that nobody else tells


class Side(Frozen):
    """All claims of one finding that tell one value."""

    value: str
    display: str
    witnesses: list[str]
    claims: list[int]


class Because(Frozen):
    text: str
    language: str | None = None


class Evidence(Frozen):
    """One reason to hold the claims comparable: feature, weight (log-odds-like), words."""

    feature: str
    weight: float
    because: list[Because]


class OddsPart(Frozen):
    """What one feature adds to the log-odds of a disagreement."""

    feature: str
    points: float


class ReportOdds(Frozen):
    """How likely a disagreement is one. Log-odds: 0 is an even chance, 0.65 about two to one.

    ``likely`` is the same as a share, from 0 to 1.  ``held`` tells why a disagreement is unsure
    however likely: one act undoes the other, or a figure beside it could not be read.
    """

    likely: float
    log_odds: float
    note: float
    error: float
    parts: list[OddsPart]
    held: Literal["undone", "unread"] | None = None


class Veto(Frozen):
    """A reason that would have kept the claims apart; ``clear`` means it did not apply."""

    name: str
    clear: bool
    because: str


class WaiverNote(Frozen):
    by: str
    because: str
    until: str | None = None
    expired: bool = False


class Finding(Frozen):
    id: str
    rule: str
    kind: FindingKind
    severity: Severity
    message: str
    hint: str | None = None
    subject: str
    attribute: str
    relation: Relation
    score: float
    thresholds: dict[str, float]
    sides: list[Side]
    claims: list[ReportClaim]
    evidence: list[Evidence]
    vetoes: list[Veto]
    waiver: WaiverNote | None = None
    messages: dict[str, str] = Field(default_factory=dict)  # the message in every language
    unsure: bool = False  # severity fell because the match was unsure
    baseline: bool = False  # known from a baseline file
    odds: ReportOdds | None = None  # what decided; null where the score and its thresholds did


class ReportProblem(Frozen):
    path: str
    code: str
    message: str
    helps: str
    fatal: bool = True  # the input was not read, or only in part; else it is a caveat


class SourceCoverage(Frozen):
    claims: int = 0
    agrees: int = 0
    differs: int = 0
    updated: int = 0
    unsure: int = 0
    single: int = 0
    not_compared: int = 0


class Coverage(SourceCoverage):
    """Standing of all claims; ``by_source`` is keyed by source id.

    ``facts`` counts the fact groups told by two or more witnesses (None: not counted).
    """

    facts: int | None = None
    by_source: dict[str, SourceCoverage] = Field(default_factory=dict)


class Nearest(Frozen):
    """The nearest pair of claims where nothing could be compared, and what it lacked."""

    a: ReportClaim
    b: ReportClaim
    score: float
    needs: float
    apart: Apart = "evidence"
    veto: str | None = None
    because: str = ""


class Summary(Frozen):
    error: int = 0
    warning: int = 0
    note: int = 0
    waived: int = 0


class Manifest(Frozen):
    now: str
    inputs: dict[str, str]  # path -> sha256 of the bytes
    rules: str
    packs: str
    config: str
    exit: int
    because: list[str]
    fail_on: Literal["error", "warning", "note", "never"] = "error"
    against: list[str] | None = None  # paths the drafts were held against


class Gone(Frozen):
    """A finding of an earlier report that this one has no more."""

    id: str
    rule: str
    severity: Severity
    message: str
    subject: str


class Changes(Frozen):
    """This report against an earlier one, by the findings' ids."""

    report: str  # path of the earlier report
    now: str | None  # its clock
    new: list[str]
    unchanged: list[str]
    gone: list[Gone]


class Run(Frozen):
    """The whole report."""

    schema_: Literal["factcheck-report/1"] = Field("factcheck-report/1", alias="schema")
    tool: Tool
    sources: list[ReportSource]
    witnesses: list[Witness]
    findings: list[Finding]
    updates: list[Finding]
    problems: list[ReportProblem]
    coverage: Coverage
    summary: Summary
    manifest: Manifest
    claims: list[ReportClaim] | None = None  # every claim with its standing (--with-claims)
    nearest: Nearest | None = None
    since: Changes | None = None  # against an earlier report (--since)
    # Text of each source by its id, for the source view; never part of the JSON report.
    texts: dict[str, str] = Field(default_factory=dict, exclude=True, repr=False)

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
