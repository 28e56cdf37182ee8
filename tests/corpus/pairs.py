"""Pairs of short articles: one contradiction each, or none.  ``python -m tests.corpus.pairs``.

The files of ``corpus/pairs`` hold lists of two articles about one happening, each of another kind,
with the words that differ.  A story shows how many sources meet; the pairs show in how many sorts
of happenings, words and languages two of them do.  Half of them, by a checksum of their ids, are
for mending; the others only measure.  Options: ``--half tune|measure``, ``--misses`` (never for
the measuring half), ``--only ID``.
"""

from __future__ import annotations

import argparse
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

from factcheck import pipeline
from factcheck.model.report import Finding
from tests.corpus.evaluate import FLOORS, ROOT

PAIRS = ROOT / "pairs"
NOW = "2026-12-31"
SIDES = ("a", "b")

Half = Literal["tune", "measure"]


class Article(BaseModel):
    """One side of a pair."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    lang: Literal["en", "ja", "ko", "zh", "zh-Hans", "zh-Hant"]
    title: str = Field(min_length=1)
    published: date
    text: str = Field(min_length=1)

    @property
    def written(self) -> str:
        """The article as a file holds it."""
        return f"{self.title}\n\nPublished: {self.published}\n\n{self.text}\n"


class ArticlePair(BaseModel):
    """Two articles about one happening, and the words by which they contradict each other."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    domain: str = Field(min_length=1)
    kind: str = Field(min_length=1)  # "none" where nothing contradicts
    values: tuple[str, ...]  # one of each side; empty where nothing contradicts
    a: Article
    b: Article

    @model_validator(mode="after")
    def _values_stand_in_their_texts(self) -> ArticlePair:
        if len(self.values) != (0 if self.kind == "none" else 2):
            raise ValueError(f"{self.id}: two values, or none of kind none")
        for value, side in zip(self.values, (self.a, self.b), strict=False):
            if value not in side.written:
                raise ValueError(f"{self.id}: {value!r} does not stand in its text")
        return self

    @property
    def half(self) -> Half:
        """Whether the pair is for mending or for measuring."""
        return "tune" if zlib.crc32(self.id.encode()) % 2 else "measure"


@dataclass(slots=True)
class PairScore:
    """Counts over some pairs, by kind of contradiction."""

    conflicts: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    quiet: int = 0
    quiet_alarmed: int = 0
    false: int = 0
    lines: list[str] = field(default_factory=list)

    @property
    def share_found(self) -> float:
        """Contradictions found, of all."""
        return self.found.total() / max(1, self.conflicts.total())

    @property
    def precision(self) -> float:
        """Pairs whose contradiction was found, of these and all other alarms."""
        alarms = self.found.total() + self.false
        return self.found.total() / alarms if alarms else 1.0


def load_pairs(folder: Path = PAIRS) -> list[ArticlePair]:
    """All pairs below a folder, by file and order; raises ValueError on a mistake in one."""
    pairs = [
        ArticlePair.model_validate(raw)
        for file in sorted(folder.glob("*.yaml"))
        for raw in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]
    twice = [name for name, count in Counter(pair.id for pair in pairs).items() if count > 1]
    if twice:
        raise ValueError(f"pairs of one id: {', '.join(twice)}")
    return pairs


def evaluate_pairs(pairs: Iterable[ArticlePair]) -> PairScore:
    """Check each pair by itself."""
    score = PairScore()
    with tempfile.TemporaryDirectory() as folder:
        for pair in pairs:
            _one(pair, Path(folder), score)
    return score


def _one(pair: ArticlePair, folder: Path, score: PairScore) -> None:
    paths = [folder / f"{side}.txt" for side in SIDES]
    for path, article in zip(paths, (pair.a, pair.b), strict=True):
        path.write_text(article.written, encoding="utf-8")
    run = pipeline.check([str(path) for path in paths], now=NOW)
    side_of = {source.id: Path(source.path).stem for source in run.sources}
    loud = [f for f in run.findings if f.severity in ("error", "warning")]
    right = [f for f in loud if pair.values and _tells(f, pair, side_of)]
    wrong = [f for f in loud if f not in right]
    score.false += len(wrong)
    if pair.values:
        score.conflicts[pair.kind] += 1
        score.found[pair.kind] += bool(right)
        if not right:
            score.lines.append(f"missed {pair.id} [{pair.kind}] {' | '.join(pair.values)}")
    else:
        score.quiet += 1
        score.quiet_alarmed += bool(wrong)
    score.lines += [f"false {pair.id} {finding.message}" for finding in wrong]


def _tells(finding: Finding, pair: ArticlePair, side_of: dict[str, str]) -> bool:
    """Whether a finding shows the words of both sides."""
    return all(
        any(
            side_of[claim.source] == side and (value in claim.surface or claim.surface in value)
            for claim in finding.claims
        )
        for side, value in zip(SIDES, pair.values, strict=True)
    )


def pair_floors(half: Half, score: PairScore) -> list[str]:
    """What falls below the pinned floors."""
    floors = yaml.safe_load(FLOORS.read_text(encoding="utf-8"))["pairs"][half]
    have = {"found": score.share_found, "precision": score.precision}
    return [
        f"pairs {half}: {name} {have[name]:.3f} below {floors[name]}"
        for name in have
        if have[name] < floors[name]
    ]


def report_pairs(half: Half, score: PairScore) -> str:
    """The figures as a table of plain text."""
    rows = [
        f"== pairs, {half}: {score.conflicts.total()} with a contradiction, {score.quiet} without"
    ]
    rows += [
        f"{kind:14}{gold:>6}{score.found[kind] / gold:>8.0%}"
        for kind, gold in sorted(score.conflicts.items())
    ]
    rows.append(
        f"found {score.share_found:.0%}, precision {score.precision:.0%} ({score.false} other"
        f" alarms; {score.quiet_alarmed} of {score.quiet} quiet pairs alarmed)"
    )
    return "\n".join(rows)


def main() -> int:
    """Print the figures of both halves; exit 1 where a floor is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=("tune", "measure"))
    parser.add_argument("--misses", action="store_true", help="list them, of the tuning half")
    parser.add_argument("--only", metavar="ID")
    options = parser.parse_args()
    below: list[str] = []
    halves: tuple[Half, ...] = ("tune", "measure")
    for half in halves:
        own = [p for p in load_pairs() if p.half == half and options.only in (None, p.id)]
        if options.half not in (None, half) or not own:
            continue
        score = evaluate_pairs(own)
        print(report_pairs(half, score))
        if options.misses and half == "tune":
            print("\n".join(score.lines))
        if options.only is None:
            below += pair_floors(half, score)
    print("\n".join(below))
    return 1 if below else 0


if __name__ == "__main__":
    raise SystemExit(main())
