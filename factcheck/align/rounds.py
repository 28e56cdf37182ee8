"""Rounds of one tournament: a semi-final lost on Friday and the match for third place on Saturday
are two matches, whatever verb tells them."""

from __future__ import annotations

from factcheck.align.features import Feature

ROUNDS = frozenset(
    f"sport/{name}" for name in ("final", "semi-final", "quarter-final", "third-place-match")
)


def apart(a: Feature, b: Feature) -> str | None:
    """The reason why two claims are of two rounds: each stands beside the name of one."""
    x, y = ([c for c in sorted(ROUNDS) if f"c:{c}" in f.words] for f in (a, b))
    if len(x) != 1 or len(y) != 1 or x == y:
        return None
    return f"{x[0].partition('/')[2]} against {y[0].partition('/')[2]}"
