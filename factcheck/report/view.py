"""What every report format needs to know of a run beyond its fields, worked out once."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePath
from typing import Literal

from factcheck.model.report import (
    Finding,
    Gone,
    ReportClaim,
    ReportProblem,
    ReportSource,
    Run,
    Side,
)
from factcheck.report.problems import spoken
from factcheck.report.safe import same_length, visible
from factcheck.report.texts import Texts

State = Literal["found", "nothing", "incomplete", "silent"]
Token = Literal["tells", "otherwise", "silent"]
SEVERITIES = ("error", "warning", "note")
UNREAD = "some input could not be read"  # as a run says it
# A passage longer than this many characters is shown as an excerpt around its value.
LONGEST_PASSAGE = 480
# The ledger's reasons, which the run carries in English.
_TOLD_BY = re.compile(r"told by (\d+) sources")
_SAME_TEXT = re.compile(r"(\d+) ?% the same text")
_WHY = {
    "told by this source only": "told-here",
    "no other source tells this story": "other-story",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """One claim as shown: the sentence in three parts, safe to print."""

    claim: ReportClaim
    source: ReportSource
    outlet: str
    before: str
    mark: str
    after: str
    copy_of: str | None  # outlet this source copies: listed, not counted
    copy_because: str | None

    @property
    def text(self) -> str:
        return self.before + self.mark + self.after


@dataclass(frozen=True, slots=True)
class SideView:
    """One side of a finding as shown."""

    letter: str
    side: Side
    tokens: tuple[Token, ...]
    count: str
    passages: tuple[Passage, ...]


class View:
    """A run with its sums and orders; ``texts`` speaks the reader's language."""

    def __init__(self, run: Run, texts: Texts, ascii: bool = False) -> None:
        self.run = run
        self.texts = texts
        self.ascii = ascii

    @cached_property
    def sources(self) -> dict[str, ReportSource]:
        return {s.id: s for s in self.run.sources}

    @cached_property
    def drafts(self) -> list[ReportSource]:
        return [s for s in self.run.sources if s.draft]

    @cached_property
    def voices(self) -> list[str]:
        """Ids of the witnesses that are counted, in their order: those that are not the draft."""
        own = {s.id for s in self.drafts}
        return [w.id for w in self.run.witnesses if not w.sources or set(w.sources) - own]

    @cached_property
    def active(self) -> list[Finding]:
        """Findings that count, worst first (the order of the run)."""
        return [f for f in self.run.findings if not f.baseline and not self.is_waived(f)]

    @cached_property
    def waived(self) -> list[Finding]:
        return [f for f in self.run.findings if self.is_waived(f)]

    @cached_property
    def known(self) -> list[Finding]:
        return [f for f in self.run.findings if f.baseline and not self.is_waived(f)]

    @cached_property
    def _new(self) -> frozenset[str]:
        return frozenset(self.run.since.new if self.run.since is not None else ())

    def is_new(self, finding: Finding) -> bool:
        """Whether an earlier report was given, and did not have the finding."""
        return finding.id in self._new

    @property
    def gone(self) -> list[Gone]:
        """Findings of the earlier report that this one has no more."""
        return self.run.since.gone if self.run.since is not None else []

    @staticmethod
    def is_waived(finding: Finding) -> bool:
        return finding.waiver is not None and not finding.waiver.expired

    def count(self, severity: str) -> int:
        return sum(f.severity == severity for f in self.active)

    @cached_property
    def unread(self) -> list[ReportProblem]:
        """Inputs of which nothing was read; the first problem of each."""
        return [spoken(self.texts, p) for p in self._unread.values()]

    @cached_property
    def _unread(self) -> dict[str, ReportProblem]:
        read = {s.path for s in self.run.sources}
        first: dict[str, ReportProblem] = {}
        for problem in self.run.problems:
            mine = problem.fatal and not problem.code.startswith("waiver-")
            if mine and problem.path not in read:
                first.setdefault(problem.path, problem)
        return first

    @cached_property
    def caveats(self) -> list[ReportProblem]:
        """Problems of inputs that were read all the same."""
        unread = {id(p) for p in self._unread.values()}
        return [spoken(self.texts, p) for p in self.run.problems if id(p) not in unread]

    @property
    def inputs(self) -> int:
        return len(self.run.sources) + len(self.unread)

    @cached_property
    def compared(self) -> int:
        """Claims that were held against another witness's."""
        c = self.run.coverage
        return c.agrees + c.differs + c.updated + c.unsure

    @cached_property
    def state(self) -> State:
        if self.active:
            return "found"
        if len(self.run.sources) > 1 and not self.compared and not self.waived and not self.known:
            return "nothing"
        return "incomplete" if self.unread else "silent"

    def outlet(self, source_id: str) -> str:
        """Name of a source for a reader: its outlet, else its file name."""
        source = self.sources.get(source_id)
        if source is None:
            return visible(source_id, self.ascii)
        return visible(source.outlet or PurePath(source.path).name or source.path, self.ascii)

    def witness_outlet(self, witness_id: str) -> str:
        """Name of a witness: that of its first source."""
        for witness in self.run.witnesses:
            if witness.id == witness_id and witness.sources:
                return self.outlet(witness.sources[0])
        return witness_id

    @cached_property
    def _copies(self) -> dict[str, tuple[str, str | None]]:
        return {
            source: (self.outlet(witness.sources[0]), witness.because)
            for witness in self.run.witnesses
            for source in witness.sources[1:]
        }

    @cached_property
    def members(self) -> dict[str, list[str]]:
        """Ids of the sources of each witness."""
        return {witness.id: witness.sources for witness in self.run.witnesses}

    def copied(self, source_id: str) -> tuple[str, str | None] | None:
        """For a copy: the outlet it copies and how that was seen."""
        return self._copies.get(source_id)

    @cached_property
    def _by_span(self) -> dict[tuple[str, int, int], Finding]:
        found: dict[tuple[str, int, int], Finding] = {}
        for finding in (*self.run.findings, *self.run.updates):
            for claim in finding.claims:
                found.setdefault((claim.source, claim.start, claim.end), finding)
        return found

    def finding_of(self, claim: ReportClaim) -> Finding | None:
        """The finding or update a claim is part of, the worst first; None where there is none."""
        return self._by_span.get((claim.source, claim.start, claim.end))

    def passage(self, claim: ReportClaim) -> Passage:
        """A claim as shown; a very long sentence is cut around its value."""
        before, mark, after = parts(claim)
        room = LONGEST_PASSAGE // 2
        dots = "..." if self.ascii else "…"
        if len(before) + len(after) > 2 * room:
            if len(before) > room:
                before = dots + before[-room:]
            if len(after) > room:
                after = after[:room] + dots
        copy = self.copied(claim.source)
        shown = [visible(part, self.ascii) for part in (before, mark, after)]
        return Passage(
            claim,
            self.sources[claim.source],
            self.outlet(claim.source),
            shown[0],
            shown[1],
            shown[2],
            copy[0] if copy else None,
            copy[1] if copy else None,
        )

    def sides(self, finding: Finding) -> list[SideView]:
        """The sides with letters, witness tokens and counts."""
        tellers = {w for side in finding.sides for w in side.witnesses}
        shown = []
        for number, side in enumerate(finding.sides):
            tokens = tuple(_token(w, side, tellers) for w in self.voices)
            passages = [self.passage(finding.claims[i]) for i in side.claims]
            passages.sort(key=lambda p: p.copy_of is not None)
            if all(p.copy_of for p in passages):
                # A copy that changed the value speaks for itself.
                passages = [replace(p, copy_of=None) for p in passages]
            count = self._count(side, tellers)
            shown.append(SideView(_letter(number), side, tokens, count, tuple(passages)))
        return shown

    def _count(self, side: Side, tellers: set[str]) -> str:
        voices = set(self.voices)
        n, told = len(voices & set(side.witnesses)), len(voices & tellers)
        if side.witnesses and not n:
            return self.texts("the-draft")
        if told < 2:
            return ""
        if told < len(voices):
            return self.texts("n-of-tellers", count=n, total=told)
        text = self.texts("n-of-witnesses", count=n, total=len(voices))
        return text + self.texts("stands-alone") if n == 1 and told > 2 else text

    def message(self, finding: Finding) -> str:
        """The finding's sentence in the reader's language, its hint behind it."""
        lang = self.texts.lang
        text = finding.messages.get(lang) or (
            finding.messages.get("zh") if lang == "zh-Hant" else None
        )
        text = visible(text or finding.message, self.ascii)
        if not finding.hint:
            return text
        hint = visible(finding.hint, self.ascii)
        wide = lang in ("ja", "zh", "zh-Hant")
        if text and text[-1] not in ".!?。！？":
            text += "。" if wide else "."
        return f"{text}{'' if wide else ' '}{hint[:1].upper()}{hint[1:]}"

    def why(self, claim: ReportClaim) -> str:
        """Why a claim stands as it does, in the reader's language where the words are known."""
        text = claim.why or ""
        if found := _TOLD_BY.fullmatch(text):
            return self.texts("told-by", n=int(found[1]))
        key = _WHY.get(text)
        return self.texts(key) if key else visible(text, self.ascii)

    def how(self, because: str | None) -> str:
        """How a copy was seen, in brackets; "" where the run does not say."""
        if not because:
            return ""
        found = _SAME_TEXT.fullmatch(because)
        words = self.texts("same-text", share=found[1]) if found else visible(because, self.ascii)
        return f" ({words})"

    def inside_one(self, finding: Finding) -> bool:
        """Whether all claims of the finding are of one source."""
        return len({c.source for c in finding.claims}) == 1

    def where(self) -> str:
        """The inputs in few words: the folder they share, else their number is enough."""
        paths = [s.path for s in self.run.sources if not s.draft]
        paths += [p.path for p in self.unread]
        return visible(_shared(paths), self.ascii)


def parts(claim: ReportClaim) -> tuple[str, str, str]:
    """Text before the value phrase, the phrase, and after; no mark where it is not found."""
    sentence, surface = claim.sentence, claim.surface
    at = claim.start - claim.sentence_start if claim.sentence_start >= 0 else -1
    if at < 0 or sentence[at : at + len(surface)] != surface:
        at = sentence.find(surface) if surface else -1
    if at < 0:
        return sentence, "", ""
    return sentence[:at], sentence[at : at + len(surface)], sentence[at + len(surface) :]


def excerpt(claim: ReportClaim, room: int, dots: str = "…") -> tuple[str, str, str]:
    """At most ``room`` characters around the value phrase, in three parts, one line."""
    before, mark, after = (same_length(p) for p in parts(claim))
    side = max(0, room - len(mark)) // 2
    if len(before) > side:
        before = dots + before[len(before) - side :].lstrip()
    if len(after) > side:
        after = after[:side].rstrip() + dots
    return before, mark, after


def _token(witness: str, side: Side, tellers: set[str]) -> Token:
    if witness in side.witnesses:
        return "tells"
    return "otherwise" if witness in tellers else "silent"


def _letter(number: int) -> str:
    """A, B … Z, AA, AB …"""
    text = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def _shared(paths: list[str]) -> str:
    if len(paths) == 1:
        return paths[0]
    split = [p.replace("\\", "/").split("/")[:-1] for p in paths]
    shared = []
    for level in zip(*split, strict=False):
        if len(set(level)) > 1:
            break
        shared.append(level[0])
    return "/".join(shared) + "/" if shared and any(shared) else ""
