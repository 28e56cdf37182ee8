"""What rules out that two days are the answers to one question."""

from __future__ import annotations

from factcheck.align import dates, periods
from factcheck.align.features import Feature
from factcheck.model.claim import Role
from factcheck.model.event import Modality
from factcheck.model.value import Grain

ONE_BY_ONE = "basis/one-by-one"
MANY_MET = 3  # persons


def of_two_issues(a: Feature, b: Feature) -> str | None:
    """Bare days of two texts without a date that date no happening of their own: each is the day
    its text was written on."""
    if a.claim.kind != "date" or a.published is not None or b.published is not None:
        return None
    bare = all(
        f.claim.value is not None
        and f.claim.value.time is None
        and "month" not in dict(f.claim.value.said)
        and f.claim.role is Role.BACKGROUND
        and f.claim.modality is Modality.HAPPENED
        and f.claim.attribute == "date"
        for f in (a, b)
    )
    return "each may be the day of its own text" if bare else None


def told_beside(a: Feature, b: Feature) -> str | None:
    """Whether the sentence of one of two days tells the other day as well: it keeps the two things
    apart that they are of.  The first and the last day of one stretch are no two things."""
    if a.claim.kind != "date" or dates.one_end(a, b):
        return None
    both = any(
        x.claim.text in y.near and (_is_whole_day(x) or periods.of_figures(x, y))
        for x, y in ((a, b), (b, a))
    )
    return "one source tells both days in one sentence" if both else None


def _is_whole_day(feature: Feature) -> bool:
    value = feature.claim.value
    return value is not None and value.time is not None and value.time.grain is Grain.DAY


def of_several_talks(a: Feature, b: Feature) -> str | None:
    """Whether only one of two days is of talks held one by one, and three persons met on the
    other."""
    apart = [ONE_BY_ONE in f.claim.basis for f in (a, b)]
    if a.claim.kind != "date" or apart[0] == apart[1]:
        return None
    met = [key for key in (b if apart[0] else a).entities if key.startswith("person:")]
    return "talks one by one against those of all" if len(met) >= MANY_MET else None
