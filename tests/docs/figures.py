"""The figures of the README: what the corpus measures today on the stories and pairs kept
for measuring.

The made part stands between ``<!-- figures -->`` and ``<!-- /figures -->``.
"""

from __future__ import annotations

import re

from tests.corpus.evaluate import ROOT, Score, evaluate
from tests.corpus.format import load_stories
from tests.corpus.pairs import evaluate_pairs, load_pairs

_PLACE = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- /figures -->)", re.DOTALL)


def measured() -> tuple[int, Score]:
    """Number of measuring stories, and the score over them."""
    stories = [s for s in load_stories(ROOT) if s.half == "measure"]
    return len(stories), evaluate(stories)


def figures() -> str:
    """The figures as a table."""
    count, score = measured()
    gold = score.conflicts["all"]
    pairs = evaluate_pairs(pair for pair in load_pairs() if pair.half == "measure")
    return "\n".join([
        "| | |", "|---|---|",
        f"| stories, conflicts to be found in them | {count}, {gold} |",
        f"| both sides were read | {score.share(score.reached):.0%} |",
        f"| found, as warning or error | {score.share(score.found):.0%} |",
        f"| of all warnings and errors, those that are right | {score.precision:.0%} |",
        f"| look-alikes wrongly reported as errors | {score.look_alikes_at_error} |",
        f"| pairs of short articles, with a contradiction and without "
        f"| {pairs.conflicts.total()}, {pairs.quiet} |",
        f"| found of them, and right of all alarms on them "
        f"| {pairs.share_found:.0%}, {pairs.precision:.0%} |",
        "",
    ])  # fmt: skip


def with_figures(page: str) -> str:
    """The page with the figures as they are now."""
    return _PLACE.sub(lambda _: figures(), page)
