"""Fit how likely a disagreement is one: ``python -m tests.corpus.fit [--write] [--record SLUG]``.

Every disagreement that the matching proposes on the tuning stories and that a rule would speak of
is an example; it is true where it stands for a conflict of the gold.  A logistic regression learns
what each feature is worth.  Printed are its average precision and its recall at given precisions,
cross-validated over stories (no story is judged by what it taught), beside those of the plain sum
of evidence.

What is read wrong in a story is mended while it is used for tuning, so its examples are cleaner
than those of a story nobody has seen.  Therefore ``blind.jsonl`` keeps examples as they were when
a story was first read; ``--record`` adds those of new stories, before anything is mended for them.
They weigh more than the others, and how the odds do on them alone is printed too.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import yaml

from factcheck.align import odds
from factcheck.model.claim import FactGroup
from tests.corpus.evaluate import ROOT, check_story, stands_for
from tests.corpus.format import Story, load_stories

RIDGE = 5.0  # strength of the pull of every coefficient towards 0
RARE = 8  # a feature in fewer examples than this is not fitted
FOLDS = 10
LEVELS = (-1.0, 0.0, 0.65, 1.0, 1.5, 2.0)  # log-odds at which precision is shown
BLIND = Path(__file__).parent / "blind.jsonl"
BLIND_WEIGHT = 3  # times that each of its examples counts
STEPS = 12  # of Newton's method; it has settled after about six


@dataclass(frozen=True, slots=True)
class Example:
    """A disagreement that a rule would speak of, and whether the gold does so too."""

    story: str
    kind: str
    score: float
    parts: dict[str, float]
    true: bool


@contextmanager
def everything_said() -> Iterator[None]:
    """Let every candidate be an error."""
    kept = odds.CERTAIN, odds.POSSIBLE
    odds.CERTAIN = odds.POSSIBLE = -math.inf
    try:
        yield
    finally:
        odds.CERTAIN, odds.POSSIBLE = kept


def examples(stories: Iterable[Story]) -> list[Example]:
    """All examples of some stories."""
    with everything_said():
        return [example for story in stories for example in _examples(story)]


def _examples(story: Story) -> Iterator[Example]:
    whole = check_story(story)
    told = {
        _spans(group): matched
        for group, matched in zip(
            whole.alignment.groups, whole.alignment.matching.conflicts, strict=True
        )
    }
    for finding in whole.run.findings:
        spans = frozenset((c.source, c.start, c.end) for c in finding.claims)
        matched = told.get(spans)
        if matched is None or matched.best.parts is None or finding.severity == "note":
            continue
        true = bool(stands_for(story, whole.run, finding))
        kind = matched.points[0].features[0].claim.kind
        yield Example(story.slug, kind, matched.best.score, matched.best.parts, true)


def _spans(group: FactGroup) -> frozenset[tuple[str, int, int]]:
    return frozenset((c.source, c.start, c.end) for c in group.claims)


def fit(
    found: Sequence[Example], names: Sequence[str], prior: Mapping[str, float] | None = None
) -> dict[str, float]:
    """Coefficients of a logistic regression, pulled towards ``prior``; "intercept" is among them.

    Evidence speaks as it is meant to: a feature that would count against its sense says nothing,
    for it only speaks for what it comes with in these stories.
    """
    kept, prior = list(names), prior or {}
    while True:
        found_now = _regression(found, kept, prior)
        wrong = [n for n in kept if found_now[n] * (-1 if n in odds.AGAINST else 1) < 0]
        wrong = [n for n in wrong if not n.startswith("kind ")]
        if not wrong:
            return {**dict.fromkeys(names, 0.0), **found_now}
        kept = [n for n in kept if n not in wrong]


def fit_all(found: Sequence[Example], names: Sequence[str]) -> dict[str, dict[str, float]]:
    """Coefficients for each sort of claim: what all teach, moved by what its own teach."""
    common = fit(found, names)
    return {
        sort: fit([e for e in found if odds.sort_of(e.kind) == sort], names, common)
        for sort in odds.SORTS
    }


def _regression(
    found: Sequence[Example], names: Sequence[str], prior: Mapping[str, float]
) -> dict[str, float]:
    """Coefficients by Newton's method."""
    columns = ["intercept", *names]
    rows = [[1.0, *(e.parts.get(name, 0.0) for name in names)] for e in found]
    start = [prior.get(name, 0.0) for name in columns]
    coefficients = list(start)
    for _ in range(STEPS):
        gradient = [
            RIDGE * (s - c) * (i > 0)
            for i, (c, s) in enumerate(zip(coefficients, start, strict=True))
        ]
        curve = [
            [RIDGE * (i == j and i > 0) for j in range(len(columns))] for i in range(len(columns))
        ]
        for row, example in zip(rows, found, strict=True):
            p = 1 / (1 + math.exp(-sum(c * x for c, x in zip(coefficients, row, strict=True))))
            filled = [(i, x) for i, x in enumerate(row) if x]
            for i, x in filled:
                gradient[i] += (example.true - p) * x
                for j, y in filled:
                    curve[i][j] += p * (1 - p) * x * y
        step = _solve(curve, gradient)
        coefficients = [c + s for c, s in zip(coefficients, step, strict=True)]
    return dict(zip(columns, coefficients, strict=True))


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a positive definite system by elimination."""
    size = len(right)
    rows = [[*row, r] for row, r in zip(matrix, right, strict=True)]
    for i in range(size):
        for j in range(i + 1, size):
            if factor := rows[j][i] / rows[i][i]:
                rows[j] = [y - factor * x for x, y in zip(rows[i], rows[j], strict=True)]
    out = [0.0] * size
    for i in reversed(range(size)):
        known = sum(rows[i][j] * out[j] for j in range(i + 1, size))
        out[i] = (rows[i][size] - known) / rows[i][i]
    return out


def log_odds(tables: Mapping[str, Mapping[str, float]], example: Example) -> float:
    """Log-odds of an example under some coefficients."""
    coefficients = tables[odds.sort_of(example.kind)]
    parts = sum(coefficients.get(name, 0.0) * x for name, x in example.parts.items())
    return coefficients["intercept"] + parts


def judge(found: Sequence[Example], scores: Sequence[float]) -> tuple[float, dict[float, float]]:
    """Average precision of an order, and its recall at precisions of 0.7, 0.8 and 0.9."""
    order = sorted(range(len(found)), key=lambda i: -scores[i])
    whole = sum(example.true for example in found)
    hits, average = 0, 0.0
    recall = {0.7: 0.0, 0.8: 0.0, 0.9: 0.0}
    for rank, i in enumerate(order, start=1):
        hits += found[i].true
        average += found[i].true * hits / rank / whole
        for least in recall:
            if hits / rank >= least:
                recall[least] = hits / whole
    return average, recall


def recorded() -> list[Example]:
    """The examples of stories as they were first read."""
    lines = BLIND.read_text(encoding="utf-8").splitlines()
    found = [Example(**json.loads(line)) for line in lines]
    return [replace(e, parts={**e.parts, **odds.joint(e.parts)}) for e in found]


def record(slugs: Sequence[str]) -> None:
    """Add the examples of stories for which nothing has been mended yet."""
    known = {example.story for example in recorded()}
    if twice := known & set(slugs):
        raise SystemExit(f"recorded before: {', '.join(sorted(twice))}")
    found = examples(story for story in load_stories(ROOT) if story.slug in slugs)
    with BLIND.open("a", encoding="utf-8") as file:
        for example in found:
            own = {**asdict(example), "parts": {n: round(x, 3) for n, x in example.parts.items()}}
            file.write(json.dumps(own, ensure_ascii=False) + "\n")


def main() -> None:
    """Fit, print what it is worth, and write the table where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write {odds.TABLE.name}")
    parser.add_argument("--record", nargs="+", metavar="SLUG", help=f"add to {BLIND.name} only")
    options = parser.parse_args()
    if options.record:
        record(options.record)
        return
    mended = examples(story for story in load_stories(ROOT) if story.half == "tune")
    blind = recorded()
    found = [*mended, *blind]
    names = sorted(name for name in {n for e in found for n in e.parts} if _often(found, name))
    print(f"{len(mended)} examples, {sum(e.true for e in mended)} true, {len(names)} features")
    print(f"{len(blind)} as first read, {sum(e.true for e in blind)} true")
    crossed = cross_validated(found, blind, names)
    for title, whose in (("all", found), ("as first read", blind)):
        first = len(found) - len(whose)
        for way, scores in (
            ("sum of evidence", [e.score for e in whose]),
            ("cross-validated", crossed[first:]),
        ):
            average, recall = judge(whose, scores)
            shown = ", ".join(f"{r:.2f} at {p:.1f}" for p, r in recall.items())
            print(f"{title}, {way}: average precision {average:.3f}; recall {shown}")
    for least in LEVELS:
        said = [e for e, x in zip(blind, crossed[len(mended) :], strict=True) if x >= least]
        right = sum(e.true for e in said)
        print(f"as first read, from log-odds {least:+.2f}: {right} of {len(said)} right")
    table = {
        sort: {name: round(value, 2) for name, value in own.items() if round(value, 2)}
        for sort, own in fit_all(weighted(found, blind), names).items()
    }
    text = yaml.safe_dump({"log-odds": table}, sort_keys=True)
    print(text)
    if options.write:
        head = "".join(f"# {line}\n" for line in odds.HEAD)
        odds.TABLE.write_text(head + text, encoding="utf-8")


def weighted(found: Sequence[Example], blind: Sequence[Example]) -> list[Example]:
    """The examples, those of ``blind`` among them as often as they count."""
    kept = set(map(id, blind))
    return [*found, *(e for e in found if id(e) in kept for _ in range(BLIND_WEIGHT - 1))]


def cross_validated(
    found: Sequence[Example], blind: Sequence[Example], names: Sequence[str]
) -> list[float]:
    """Log-odds of each example by what the other stories teach."""
    stories = sorted({e.story for e in found})
    crossed: dict[int, float] = {}
    for fold in range(FOLDS):
        held_out = set(stories[fold::FOLDS])
        own = fit_all([e for e in weighted(found, blind) if e.story not in held_out], names)
        crossed |= {i: log_odds(own, e) for i, e in enumerate(found) if e.story in held_out}
    return [crossed[i] for i in range(len(found))]


def _often(found: Sequence[Example], name: str) -> bool:
    return sum(name in e.parts for e in found) >= RARE


if __name__ == "__main__":
    main()
