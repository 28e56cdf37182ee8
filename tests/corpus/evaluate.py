"""The quality gate: reach, alignment and verdict on the corpus, apart, per kind and language.

Run as ``python -m tests.corpus.evaluate [--half tune|measure] [--story SLUG] [--misses]``.
Reach: both sides of a gold conflict were read.  Alignment: given both, they were joined.  Verdict:
a hard conflict is a warning or an error, a soft one at least a note.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from factcheck import pipeline
from factcheck.model.report import Finding, ReportClaim, Run
from tests.corpus import triggers
from tests.corpus.format import Conflict, Passage, Story, load_stories

ROOT = Path(__file__).parents[2] / "corpus"
FLOORS = Path(__file__).parent / "floors.yaml"

Span = tuple[str, int, int]  # file name, start, end


@dataclass(slots=True)
class Score:
    """Counts over a set of stories."""

    conflicts: Counter[str] = field(default_factory=Counter)  # hard ones, by key
    reached: Counter[str] = field(default_factory=Counter)
    joined: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    alarms: int = 0  # findings at warning or above
    right: int = 0  # those that stand for a gold conflict
    look_alikes_at_error: int = 0
    look_alikes: int = 0
    agreements: int = 0
    agreements_seen: int = 0
    soft: int = 0
    soft_found: int = 0
    misses: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    reaches: triggers.Reaches = field(default_factory=dict)

    @property
    def precision(self) -> float:
        return self.right / self.alarms if self.alarms else 1.0

    def share(self, what: Counter[str]) -> float:
        whole = self.conflicts["all"]
        return what["all"] / whole if whole else 1.0


def evaluate(stories: Iterable[Story]) -> Score:
    """Check every story by itself and hold the findings against its gold."""
    score = Score()
    for story in stories:
        _one(story, score)
    return score


def check_story(story: Story) -> pipeline.Checked:
    """The report on one story, with the alignment behind it."""
    paths = [str(path) for path in story.paths]
    return pipeline.check_whole(paths, now=story.now.isoformat())


def _one(story: Story, score: Score) -> None:
    whole = check_story(story)
    triggers.count(score.reaches, story.domain, whole.reads)
    run = whole.run
    name_of = {source.id: Path(source.path).name for source in run.sources}
    claims = [(_span(claim, name_of), claim) for claim in run.claims or ()]
    found = [(f, [_span(c, name_of) for c in f.claims]) for f in (*run.findings, *run.updates)]
    groups = [[(name_of[c.source], c.start, c.end) for c in g.claims] for g in whole.groups]
    loud = [
        (f, spans)
        for f, spans in found
        if f.severity in ("error", "warning") and f.relation != "updates"
    ]
    explained: set[str] = set()
    for conflict in story.conflicts:
        sides = [[_gold(story, p) for p in side] for side in conflict.sides]
        reached = _reached(sides, claims, conflict)
        joined = any(_touches(sides, spans, conflict) for spans in groups)
        alarms = [f for f, spans in loud if _touches(sides, spans, conflict)]
        explained.update(f.id for f in alarms)
        if conflict.severity == "soft":
            score.soft += 1
            score.soft_found += any(_touches(sides, spans, conflict) for _, spans in found)
            continue
        keys = ["all", f"kind:{conflict.kind}", f"half:{story.half}"]
        keys += sorted({f"lang:{_language(run, p.source)}" for s in conflict.sides for p in s})
        for key in keys:
            score.conflicts[key] += 1
            score.reached[key] += reached
            score.joined[key] += joined
            score.found[key] += bool(alarms)
        if not alarms:
            lost = "verdict" if joined else "alignment" if reached else "reach"
            score.misses.append(
                f"{story.slug}/{conflict.id} [{conflict.kind}] lost at {lost}: {conflict.why}"
            )
    score.alarms += len(loud)
    for finding, _ in loud:
        if finding.id in explained:
            score.right += 1
            continue
        score.false.append(_shown(story, finding))
    for quiet in story.quiet:
        golds = [_gold(story, p) for p in quiet.passages]
        for finding, spans in loud:
            if finding.id in explained:
                continue
            if sum(any(_overlap(g, s) for s in spans) for g in golds) >= 2:
                score.look_alikes += 1
                score.look_alikes_at_error += finding.severity == "error"
                score.false.append(f"{story.slug} look-alike ({finding.severity}): {quiet.why}")
    for agreement in story.agreements:
        golds = [_gold(story, p) for p in agreement.passages]
        score.agreements += 1
        agreeing = [s for s, c in claims if c.standing == "agrees"]
        score.agreements_seen += sum(any(_overlap(g, s) for s in agreeing) for g in golds) >= 2


def _shown(story: Story, finding: Finding) -> str:
    sides = " | ".join(
        f"{side.display}: " + " ; ".join(finding.claims[i].sentence[:90] for i in side.claims[:1])
        for side in finding.sides
    )
    return f"{story.slug} {finding.severity} {finding.rule} ({finding.score}): {sides}"


def _span(claim: ReportClaim, name_of: dict[str, str]) -> Span:
    return name_of[claim.source], claim.start, claim.end


def _gold(story: Story, passage: Passage) -> Span:
    return (passage.source, *story.span(passage))


def _overlap(a: Span, b: Span) -> bool:
    return a[0] == b[0] and a[1] < b[2] and b[1] < a[2]


def _reached(
    sides: list[list[Span]], claims: list[tuple[Span, ReportClaim]], conflict: Conflict
) -> bool:
    """Whether a passage of at least two sides (one, inside a source) was read as a claim."""
    read = sum(any(_overlap(gold, span) for gold in side for span, _ in claims) for side in sides)
    return read >= (1 if conflict.inside else 2)


def _touches(sides: list[list[Span]], spans: list[Span], conflict: Conflict) -> bool:
    touched = sum(any(_overlap(gold, span) for gold in side for span in spans) for side in sides)
    return touched >= (1 if conflict.inside else 2)


def stands_for(story: Story, run: Run, finding: Finding) -> list[Conflict]:
    """The conflicts of the gold that a finding stands for."""
    name_of = {source.id: Path(source.path).name for source in run.sources}
    spans = [_span(claim, name_of) for claim in finding.claims]
    return [
        conflict
        for conflict in story.conflicts
        if _touches([[_gold(story, p) for p in s] for s in conflict.sides], spans, conflict)
    ]


def _language(run: Run, name: str) -> str:
    return next(s.language for s in run.sources if Path(s.path).name == name)


def report(title: str, score: Score) -> str:
    """The figures as a table of plain text."""
    rows = [f"== {title}"]
    rows.append(f"{'':14}{'gold':>6}{'reach':>8}{'joined':>8}{'found':>8}")
    for key in sorted(score.conflicts, key=lambda k: (k != "all", k)):
        gold = score.conflicts[key]
        cells = [score.reached[key] / gold, score.joined[key] / gold, score.found[key] / gold]
        rows.append(f"{key:14}{gold:>6}" + "".join(f"{cell:>8.0%}" for cell in cells))
    rows.append(
        f"alarms {score.alarms}, right {score.right}, precision {score.precision:.0%}; look-alikes"
        f" alarmed {score.look_alikes} ({score.look_alikes_at_error} at error); soft found"
        f" {score.soft_found}/{score.soft}; agreements seen"
        f" {score.agreements_seen}/{score.agreements}"
    )
    return "\n".join(rows)


def below_floors(half: str, score: Score) -> list[str]:
    """What falls below the pinned floors."""
    floors = yaml.safe_load(FLOORS.read_text(encoding="utf-8"))[half]
    have = {
        "reach": score.share(score.reached),
        "found": score.share(score.found),
        "precision": score.precision,
    }
    out = [f"{half}: {k} {have[k]:.3f} below {floors[k]}" for k in have if have[k] < floors[k]]
    if score.look_alikes_at_error > floors["look_alikes_at_error"]:
        out.append(f"{half}: {score.look_alikes_at_error} look-alikes at error")
    return out


def main() -> int:
    """Print the figures of both halves; exit 1 where a floor is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=("tune", "measure"))
    parser.add_argument("--story")
    parser.add_argument("--misses", action="store_true", help="list misses and false alarms")
    options = parser.parse_args()
    stories = [s for s in load_stories(ROOT) if options.story in (None, s.slug)]
    below: list[str] = []
    reaches: triggers.Reaches = {}
    for half in ("tune", "measure"):
        own = [story for story in stories if story.half == half]
        if options.half in (None, half) and own:
            score = evaluate(own)
            triggers.merge(reaches, score.reaches)
            print(report(f"{half} ({len(own)} stories)", score))
            if options.misses:
                print("\n".join(["-- missed", *score.misses, "-- false", *score.false]))
            if options.story is None:
                below += below_floors(half, score)
    print(triggers.table(reaches))
    print("\n".join(below))
    return 1 if below else 0


if __name__ == "__main__":
    raise SystemExit(main())
