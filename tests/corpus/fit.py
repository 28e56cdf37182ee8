"""Fit how likely two claims answer one question: ``python -m tests.corpus.fit [--write]``.

Every two figures of the tuning stories that differ, that nothing answers, and that are each
other's best partner are an example; it is true where the gold holds the two against one another.
A logistic regression learns what each feature of evidence is worth.  Printed are its average
precision and its recall at given precisions, cross-validated over stories (no story is judged by
what it taught), beside those of the plain sum of evidence.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from factcheck.align import odds
from factcheck.align.evidence import weigh
from factcheck.align.features import Feature, Rarity
from factcheck.align.vetoes import first_veto
from factcheck.relate import relate
from tests.corpus.evaluate import ROOT, check_story
from tests.corpus.format import Story, load_stories

LEAST = 0.5  # evidence from which two claims are an example
ANSWERED = 0.45  # as in the matching: an equal value with this share answers a claim
RIDGE = 5.0  # strength of the pull of every coefficient towards 0
RARE = 8  # a feature in fewer examples than this is not fitted
FOLDS = 10
STEPS = 12  # of Newton's method; it has settled after about six


@dataclass(frozen=True, slots=True)
class Example:
    """Two figures held against one another, and whether the gold does so too."""

    story: str
    score: float
    parts: dict[str, float]
    true: bool


def examples(stories: Iterable[Story]) -> list[Example]:
    """All examples of some stories."""
    return [example for story in stories for example in _examples(story)]


def _examples(story: Story) -> list[Example]:
    alignment = check_story(story).alignment
    rarity_of = alignment.matching.rarity_of
    by_item: dict[tuple[int, int], list[Feature]] = defaultdict(list)
    for feature in alignment.features:
        if feature.claim.kind in odds.KINDS:
            by_item[feature.item].append(feature)
    agrees: dict[tuple[int, int], float] = defaultdict(float)
    rivals: dict[tuple[int, int], list[tuple[float, str]]] = defaultdict(list)
    held = []
    for link in alignment.links:
        for a in by_item[link.a]:
            for b in by_item[link.b]:
                if a.claim.kind != b.claim.kind or first_veto(a, b):
                    continue
                relation = relate(a.claim, b.claim)
                reasons = weigh(a, b, rarity_of.get(a.item) or Rarity([]))
                score = sum(reason.weight for reason in reasons)
                if relation == "incomparable" or score < LEAST:
                    continue
                for x, y in ((a, b), (b, a)):
                    if relation in ("same", "compatible"):
                        agrees[x.number, y.source] = max(agrees[x.number, y.source], score)
                    else:
                        rivals[x.number, y.source].append((score, y.claim.text))
                if relation not in ("same", "compatible"):
                    held.append((a, b, score, reasons))
    gold = _Gold(story)
    found = []
    for a, b, score, reasons in held:
        ends = ((a, b), (b, a))
        if any(agrees[x.number, y.source] >= ANSWERED * score for x, y in ends):
            continue
        others = [s for x, y in ends for s, t in rivals[x.number, y.source] if t != y.claim.text]
        margin = score - max(others, default=0.0)
        if margin >= 0:
            parts = odds.parts(a, reasons) | {odds.MARGIN: odds.capped(margin)}
            found.append(Example(story.slug, score, parts, gold.holds(a, b)))
    return found


class _Gold:
    """Where the sides of a story's conflicts stand."""

    def __init__(self, story: Story) -> None:
        self._sides = [
            [[(p.source, *story.span(p)) for p in side] for side in conflict.sides]
            for conflict in story.conflicts
        ]

    def holds(self, a: Feature, b: Feature) -> bool:
        """Whether two claims stand on two sides of one conflict."""
        for sides in self._sides:
            x, y = ({i for i, side in enumerate(sides) if _on(f, side)} for f in (a, b))
            if x and y and x != y:
                return True
        return False


def _on(feature: Feature, side: list[tuple[str, int, int]]) -> bool:
    claim = feature.claim
    name = Path(claim.path).name
    return any(name == n and start < claim.end and claim.start < end for n, start, end in side)


def fit(found: Sequence[Example], names: Sequence[str]) -> dict[str, float]:
    """Coefficients of a logistic regression, by Newton's method; "intercept" is among them."""
    columns = ["intercept", *names]
    rows = [[1.0, *(e.parts.get(name, 0.0) for name in names)] for e in found]
    coefficients = [0.0] * len(columns)
    for _ in range(STEPS):
        gradient = [-RIDGE * c * (i > 0) for i, c in enumerate(coefficients)]
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


def log_odds(coefficients: dict[str, float], example: Example) -> float:
    """Log-odds of an example under some coefficients."""
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


def main() -> None:
    """Fit, print what it is worth, and write the table where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write {odds.TABLE.name}")
    options = parser.parse_args()
    found = examples(story for story in load_stories(ROOT) if story.half == "tune")
    told = [name for name in {n for e in found for n in e.parts} if _often(found, name)]
    names = sorted(told)
    print(f"{len(found)} examples, {sum(e.true for e in found)} true, {len(names)} features")
    stories = sorted({e.story for e in found})
    crossed: dict[int, float] = {}
    for fold in range(FOLDS):
        held_out = set(stories[fold::FOLDS])
        own = fit([e for e in found if e.story not in held_out], names)
        crossed |= {i: log_odds(own, e) for i, e in enumerate(found) if e.story in held_out}
    for title, scores in (
        ("sum of evidence", [e.score for e in found]),
        ("cross-validated", [crossed[i] for i in range(len(found))]),
    ):
        average, recall = judge(found, scores)
        shown = ", ".join(f"{r:.2f} at {p:.1f}" for p, r in recall.items())
        print(f"{title}: average precision {average:.3f}; recall {shown}")
    table = {name: round(value, 2) for name, value in fit(found, names).items()}
    text = yaml.safe_dump({"log-odds": table}, sort_keys=True)
    print(text)
    if options.write:
        head = "".join(f"# {line}\n" for line in odds.HEAD)
        odds.TABLE.write_text(head + text, encoding="utf-8")


def _often(found: Sequence[Example], name: str) -> bool:
    return sum(name in e.parts for e in found) >= RARE


if __name__ == "__main__":
    main()
