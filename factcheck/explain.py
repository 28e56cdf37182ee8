"""Why two passages were joined, or were not: the same steps as the check, told one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from factcheck.align.evidence import JOIN, NOTE, families, total
from factcheck.align.features import Feature, Rarity
from factcheck.align.pairs import reasons_for
from factcheck.align.vetoes import all_vetoes
from factcheck.config import Settings
from factcheck.engine.passages import report_claim
from factcheck.engine.write import report_odds
from factcheck.errors import UsageError
from factcheck.model.claim import Odds, Reason, VetoCheck
from factcheck.model.report import ReportClaim, ReportOdds
from factcheck.pipeline import Checked, check_whole
from factcheck.relate import relate

NEAREST = 3  # lines named where somebody asks about one without claims


@dataclass(frozen=True, slots=True)
class PairExplanation:
    """Two claims held against one another, and what came of it, in words."""

    a: ReportClaim
    b: ReportClaim
    relation: str
    link: float  # how strongly their items are linked; 0 where they are not
    reasons: tuple[Reason, ...]
    vetoes: tuple[VetoCheck, ...]
    score: float
    families: tuple[str, ...]
    thresholds: dict[str, float]
    odds: ReportOdds | None  # of a disagreement, where the two sources tell enough to say
    joined: bool
    conclusion: str


def explain_pair(
    a: str, b: str, *, settings: Settings | None = None, now: datetime | str | None = None
) -> list[PairExplanation]:
    """Explain two places, each ``path:line``: every pair of claims of one kind on those lines.

    Raises UsageError where a place is not ``path:line``, or nothing was read on it.
    """
    (path_a, line_a), (path_b, line_b) = _place(a), _place(b)
    whole = check_whole(list(dict.fromkeys([path_a, path_b])), settings=settings, now=now)
    left = _on_line(whole, path_a, line_a)
    right = _on_line(whole, path_b, line_b)
    for place, found in ((a, left), (b, right)):
        if not found:
            raise UsageError(
                f"nothing that can be compared was read on {place}{_instead(whole, place)}"
            )
    rarity_of = whole.alignment.matching.rarity_of
    out = [
        _explain(whole, x, y, rarity_of.get(x.item) or Rarity([]))
        for x in left
        for y in right
        if x.claim.kind == y.claim.kind and x.number != y.number
    ]
    if not out:
        kinds = " and ".join(
            ", ".join(sorted({f.claim.kind for f in side})) for side in (left, right)
        )
        raise UsageError(f"{a} and {b} tell no facts of one kind: {kinds}")
    return sorted(out, key=_order)


def _order(pair: PairExplanation) -> tuple[bool, bool, float, int, int]:
    """The joined first, and of those what differs: that is what somebody asks about."""
    alike = pair.relation in ("same", "compatible")
    return not pair.joined, alike, -pair.score, pair.a.start, pair.b.start


def _place(text: str) -> tuple[str, int]:
    path, colon, line = text.rpartition(":")
    if not colon or not line.isdigit():
        raise UsageError(
            f"{text!r} is no place: write a path, a colon and a line, such as a.txt:12"
        )
    return path, int(line)


def _instead(whole: Checked, place: str) -> str:
    """What to ask about instead of a place without claims: the nearest lines that have some."""
    path, asked = _place(place)
    lines = sorted({line for line, _ in _lines_of(whole, path)}, key=lambda n: (abs(n - asked), n))
    if not lines:
        return "; no claim was read in that file"
    nearest = ", ".join(map(str, sorted(lines[:NEAREST])))
    return f"; the nearest lines with claims: {nearest} (factcheck claims {path} shows all)"


def _on_line(whole: Checked, path: str, line: int) -> list[Feature]:
    return [feature for at, feature in _lines_of(whole, path) if at == line]


def _lines_of(whole: Checked, path: str) -> Iterator[tuple[int, Feature]]:
    """The claims of a file, each with the line it stands on, from 1."""
    for source in whole.sources:
        if source.path != path:
            continue
        for feature in whole.alignment.features:
            if feature.claim.source == source.id:
                yield report_claim(feature.claim, source).line, feature


def _explain(whole: Checked, a: Feature, b: Feature, rarity: Rarity) -> PairExplanation:
    by_id = {source.id: source for source in whole.sources}
    relation = str(relate(a.claim, b.claim))
    reasons = tuple(reasons_for(a, b, rarity))
    vetoes = tuple(all_vetoes(a, b))
    score = round(total(list(reasons)), 3)
    own = tuple(sorted(families(list(reasons))))
    link = max(
        (k.score for k in whole.alignment.links if {k.a, k.b} == {a.item, b.item}), default=0.0
    )
    blocked = [v for v in vetoes if not v.clear]
    edge = whole.alignment.matching.judged.get(_key(a, b))
    told = edge.told(a.claim.kind, unread=False) if edge else None
    joined = relation != "incomparable" and not blocked and score >= NOTE and link > 0
    if edge is not None:
        joined = edge.worth_a_note
    return PairExplanation(
        a=report_claim(a.claim, by_id[a.claim.source]),
        b=report_claim(b.claim, by_id[b.claim.source]),
        relation=relation,
        link=link,
        reasons=reasons,
        vetoes=vetoes,
        score=score,
        families=own,
        thresholds={"note": NOTE, "join": JOIN},
        odds=report_odds(told),
        joined=joined,
        conclusion=_by_odds(told) if told else _conclusion(relation, link, blocked, score, own),
    )


def _key(a: Feature, b: Feature) -> tuple[int, int]:
    return min(a.number, b.number), max(a.number, b.number)


def _by_odds(odds: Odds) -> str:
    """What came of two claims that differ and answer one another best."""
    told = f"log-odds {odds.log_odds:.2f}"
    if odds.log_odds < odds.note:
        return f"too unlikely to tell: {told}, a note needs {odds.note:.2f}"
    if odds.held or odds.log_odds < odds.error:
        return f"joined, but unsure: {told}, sure from {odds.error:.2f}"
    return f"joined: the two values differ, {told}"


def _conclusion(
    relation: str, link: float, blocked: Sequence[VetoCheck], score: float, own: Sequence[str]
) -> str:
    if link <= 0:
        return "not compared: the two articles share too little to tell one story"
    if relation == "incomparable":
        return "not compared: the two values cannot be held against one another"
    if blocked:
        return f"kept apart by {blocked[0].name}: {blocked[0].because}"
    if score < NOTE:
        return f"not joined: evidence {score} is below {NOTE}"
    if relation in ("same", "compatible"):
        return "joined: the two values agree"
    if score < JOIN or len(own) < 2:
        return f"joined, but unsure: evidence {score}, families {', '.join(own) or 'none'}"
    return "joined: the two values differ"
