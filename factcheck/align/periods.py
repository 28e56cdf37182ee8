"""The periods that figures speak of: a quarter, the half of a year, the year."""

from __future__ import annotations

from factcheck.align.features import Feature, gap_days
from factcheck.align.scope import day_of, shown_span
from factcheck.model.value import Grain, TimeSpan

# "The first quarter" starts in January or April: neighbouring ones may be one period.
PERIODS = (Grain.QUARTER, Grain.HALF)
FISCAL_GAP = 93
# Results are told for each of these: those of one length are no other account of another's.
LENGTHS = (Grain.QUARTER, Grain.HALF, Grain.YEAR)
MONTHS = {3: Grain.QUARTER, 6: Grain.HALF, 12: Grain.YEAR}
# So many shares or sums beside a year: it tells of when they are.
FIGURES_OF_A_YEAR = 2
CURRENCY = 3  # letters of the code of a currency
RESULTS = ("money", "count", "percent", "measure")


def apart(a: Feature, b: Feature) -> str | None:
    """Why two claims speak of two periods; None where they may speak of one."""
    x, y = a.claim.reference, b.claim.reference
    if a.claim.value is None:
        # "When they met there last June" against a meeting of this month.
        x, y = x or (y and day_of(a)), y or (x and day_of(b))
    if not x or not y:
        return None
    told = f"speaks of {shown_span(x)} against {shown_span(y)}"
    if not x.overlaps(y):
        fiscal = x.grain in PERIODS and y.grain in PERIODS and gap_days(x, y) < FISCAL_GAP
        return None if fiscal and _is_over(a) == _is_over(b) else told
    lengths = [_length(x), _length(y)]
    accounts = a.claim.kind in RESULTS and None not in lengths
    return told if accounts and lengths[0] is not lengths[1] else None


def _length(span: TimeSpan) -> Grain | None:
    """The length that results are told for; of "January-March" as well as of the first quarter."""
    if span.grain in LENGTHS:
        return span.grain
    if span.grain is not Grain.MONTH or span.start is None or span.end is None:
        return None
    months = (span.end.year - span.start.year) * 12 + span.end.month - span.start.month
    return MONTHS.get(months)


def _is_over(feature: Feature) -> bool:
    """Whether the period a figure speaks of was over when it was told: a result, no outlook."""
    span = feature.claim.reference
    if span is None or span.end is None or feature.published is None:
        return False
    return span.end.toordinal() <= feature.published + 1


def of_figures(a: Feature, b: Feature) -> bool:
    """Whether two years only tell of when figures are: growth of 1.1% this year and 1.7% next."""
    return all(_is_year(f) and sum(map(_is_measured, f.near)) >= FIGURES_OF_A_YEAR for f in (a, b))


def _is_year(feature: Feature) -> bool:
    value = feature.claim.value
    return value is not None and value.time is not None and value.time.grain is Grain.YEAR


def _is_measured(told: str) -> bool:
    """Whether a canonical value is a share or a sum of money: 1.1 %, 500 USD."""
    unit = told.rpartition(" ")[2]
    return unit == "%" or (len(unit) == CURRENCY and unit.isupper())
