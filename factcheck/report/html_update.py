"""The timeline of an update: steps by *as-of* time, and the rows under them."""

from __future__ import annotations

from typing import Any

from factcheck.model.report import Finding
from factcheck.report.safe import visible
from factcheck.report.terminal_update import amount, figure, in_order, latest, told_at
from factcheck.report.times import shown, sort_key
from factcheck.report.view import View, excerpt

WIDTH, HEIGHT = 720, 130
_LEFT, _RIGHT, _TOP, _FOOT = 36, 36, 30, 30
_WORDS = 40


def rows(view: View, update: Finding) -> list[dict[str, Any]]:
    """One row a telling, earliest first."""
    out = []
    for claim in in_order(view, update):
        before, mark, after = excerpt(claim, _WORDS)
        out.append(
            {
                "time": shown(told_at(view, claim), view.texts.lang) or view.texts("no-time"),
                "value": figure(claim.value),
                "outlet": view.outlet(claim.source),
                "language": claim.language,
                "before": visible(before),
                "mark": visible(mark),
                "after": visible(after),
            }
        )
    return out


def chart(view: View, update: Finding) -> dict[str, Any] | None:
    """Points and the step line between them; None where no figure or no time can be drawn."""
    claims = in_order(view, update)
    told = [(sort_key(told_at(view, c))[0], amount(c.value), c) for c in claims]
    known = [(when, n, c) for when, n, c in told if n is not None and when.year < 9999]
    if len(known) < 2:
        return None
    first, last = known[0][0], known[-1][0]
    span = (last - first).total_seconds() or 1.0
    least, most = min(n for _, n, _ in known), max(n for _, n, _ in known)
    height = float(most - least) or 1.0
    points = []
    for number, (when, n, claim) in enumerate(known):
        at = (when - first).total_seconds() / span if last > first else number / (len(known) - 1)
        x = _LEFT + (WIDTH - _LEFT - _RIGHT) * at
        y = HEIGHT - _FOOT - (HEIGHT - _TOP - _FOOT) * float(n - least) / height
        points.append({"x": round(x, 1), "y": round(y, 1), "label": figure(claim.value)})
    path = [f"M{points[0]['x']} {points[0]['y']}"]
    path += [f"H{p['x']}V{p['y']}" for p in points[1:]]
    lang = view.texts.lang
    return {
        "points": points,
        "path": "".join(path),
        "first": shown(told_at(view, known[0][2]), lang),
        "last": shown(told_at(view, known[-1][2]), lang),
        "width": WIDTH,
        "height": HEIGHT,
    }


def latest_line(view: View, update: Finding) -> str:
    """The last figure and who tells it."""
    claims = in_order(view, update)
    return latest(view, claims) if claims else ""
