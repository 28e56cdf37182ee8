"""How a claim stands in words: who else tells it, or what came nearest and what kept it apart."""

from __future__ import annotations

from factcheck.model.report import NearClaim, Nearest, ReportClaim
from factcheck.report.safe import same_length, visible
from factcheck.report.view import View

# Kinds whose canonical value is an id, folded words, or a yes and no.
_IN_WORDS = ("name", "person", "place", "role", "polarity", "quote")
_FEW = 3  # witnesses that are named rather than counted
_SHORT = 40  # characters of a passage that is only named


def told(claim: ReportClaim) -> str:
    """A claim's value for a reader: the words themselves where it stands for a predicate."""
    if claim.kind in _IN_WORDS:
        return claim.surface
    return claim.display or claim.value.replace(">=", "≥").replace("<=", "≤")


def stands(view: View, claim: ReportClaim) -> str:
    """Who else tells a claim, else why nobody does and what came nearest."""
    others = [w for w in claim.tells if claim.source not in view.members.get(w, ())]
    if claim.standing == "agrees" and 0 < len(others) <= _FEW:
        return view.texts.list([view.witness_outlet(w) for w in others])
    return _joined(view.why(claim), near(view, claim))


def unsupported(view: View, claim: ReportClaim) -> str:
    """What stands behind a draft's claim that no source tells."""
    return _joined(view.texts("nobody-speaks"), near(view, claim))


def near(view: View, claim: ReportClaim) -> str:
    """What came nearest to a claim that nobody else tells; "" where nothing did."""
    found = claim.nearest
    if found is None:
        return ""
    outlet, words = view.outlet(found.source), _short(view, found.surface)
    return view.texts("near", outlet=outlet, words=words, why=_apart(view, found))


def nearest_pair(view: View) -> str:
    """The nearest pair of a run in which nothing was compared; "" where there is none."""
    found = view.run.nearest
    if found is None:
        return ""
    a, b = (f"{view.outlet(c.source)} “{_short(view, c.surface)}”" for c in (found.a, found.b))
    return view.texts("nearest", a=a, b=b, why=_apart(view, found))


def _apart(view: View, found: NearClaim | Nearest) -> str:
    """What kept two claims apart."""
    scores = {"score": f"{found.score:.1f}", "needs": f"{found.needs:.1f}"}
    veto = view.texts.name("veto", found.veto or "")
    return view.texts(f"apart.{found.apart}", veto=veto, **scores)


def _short(view: View, words: str) -> str:
    words = visible(same_length(words), view.ascii)
    dots = "..." if view.ascii else "…"
    return words if len(words) <= _SHORT else words[: _SHORT - 1] + dots


def _joined(*parts: str) -> str:
    return "; ".join(filter(None, parts))
