"""Of which country and time a figure is told, where its own words do not say: 国内の患者 of a
Japanese paper are Japan's, those that Korea's health agency counts are Korea's, and "all 49 aboard
died" behind a sentence about 2013 is told of that year."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.context import dates_comparison
from factcheck.extract.of_another import dates_another
from factcheck.language.han import fold_han
from factcheck.model.claim import Claim, Role
from factcheck.model.mention import NameKind, NameMention
from factcheck.model.value import Grain, TimeSpan, ValueKind
from factcheck.names import gazetteer
from factcheck.resources import package_yaml

KINDS = ("count", "money", "percent", "measure", "duration")
REACH = 45  # characters between "at home" and its figure
BESIDE = 5  # characters between a country and its service: China's weather service
OF = 1  # characters between a country and the word: 韓国の国内
HAPPENING = ("disasters/", "health/")  # of what befell people
LONG_AGO = 366  # days after which a time is past, not the one the story is of


@dataclass(frozen=True, slots=True)
class _Words:
    home: str | None
    words: tuple[str, ...]
    counting: tuple[str, ...]
    services: re.Pattern[str]


@functools.cache
def _words(language: str) -> _Words:
    data = package_yaml("extract/homes.yaml").data
    base = language.split("-")[0]
    fold = fold_han if base in ("ja", "zh") else str
    listed = tuple(fold(word) for word in data["words"].get(base, ()))
    services = "|".join(re.escape(fold(word)) for word in data["services"].get(base, ()))
    told = re.compile(services or r"(?!)", re.IGNORECASE)
    return _Words(data["home"].get(language), listed, tuple(data["counting"]), told)


def home_of(language: str) -> str | None:
    """ISO code of the country of which a text of a language speaks as its own."""
    return _words(language).home


def land_of(line: Line, start: int) -> str | None:
    """ISO code of the country a figure at a position is told of; None where nothing says so."""
    return _at_home(line, start) or _by_teller(line, start) or _by_service(line)


def _at_home(line: Line, start: int) -> str | None:
    words = _words(line.language)
    if not words.words:
        return None
    text = fold_han(line.text) if line.language[:2] in ("ja", "zh") else line.text
    for word in words.words:
        for match in re.finditer(re.escape(word), text):
            at = line.start + match.start()
            if not 0 <= start - (at + len(word)) <= REACH:
                continue
            named = [n for n in line.names if _country(n) and n.end <= at]
            if not named:
                return words.home
            return _country(named[-1])
    return None


def _by_teller(line: Line, start: int) -> str | None:
    """The country of the one body that counts, where it is named before the figure."""
    told = {
        country
        for name in line.names
        if name.kind is NameKind.ORGANISATION and name.end <= start and name.id
        and any(part in name.id for part in _words(line.language).counting)
        and (country := _country_before(line, name) or gazetteer.principal(name.id))
    }  # fmt: skip
    return told.pop() if len(told) == 1 else None


def _by_service(line: Line) -> str | None:
    """The country of the weather service that a line names: the one named right before it, in a
    language of one country that country."""
    words = _words(line.language)
    text = fold_han(line.text) if line.language[:2] in ("ja", "zh") else line.text
    told = set()
    for match in words.services.finditer(text):
        at = line.start + match.start()
        near = [n for n in line.names if _country(n) and 0 <= at - n.end <= BESIDE]
        land = _country(near[-1]) if near else words.home
        if land is not None:
            told.add(land)
    return told.pop() if len(told) == 1 else None


def _country_before(line: Line, name: NameMention) -> str | None:
    """The country named right before a body: 中国疾控中心."""
    for other in line.names:
        if 0 <= name.start - other.end <= OF and (country := _country(other)):
            return country
    return None


def _country(name: NameMention) -> str | None:
    if name.id is None or not name.id.startswith("country:"):
        return None
    return name.id.partition(":")[2]


def with_homes(item: Annotated, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of an item, its figures with the country and the bygone time they are told of."""
    lines = {line.index: line for line in item.lines}
    past = _bygone(item)
    out = []
    for claim in claims:
        if claim.kind in KINDS and claim.value is not None:
            land = land_of(lines[claim.sentence], claim.start)
            if land != claim.land:  # mostly there is none
                claim = replace(claim, land=land)
            if claim.sentence in past:
                claim = _told_of(claim, past[claim.sentence])
        out.append(claim)
    return out


def _told_of(claim: Claim, past: TimeSpan) -> Claim:
    """A figure told of a bygone time; of persons it is that of an earlier happening."""
    assert claim.value is not None
    earlier = claim.role in (Role.CURRENT, Role.TOTAL) and _counts_people(claim)
    return replace(
        claim,
        reference=claim.reference or past,
        role=Role.BACKGROUND if earlier else claim.role,
    )


def _counts_people(claim: Claim) -> bool:
    known = claim.head.concepts if claim.head else ()
    return claim.kind == "count" and any(c.startswith(HAPPENING) for c in known[:1])


def _bygone(item: Annotated) -> dict[int, TimeSpan]:
    """The sentences that tell of a time long past, with that time: those whose dates all are, and
    those behind them in the paragraph that have none."""
    day = _day_of(item)
    if day is None:
        return {}
    found: dict[int, TimeSpan] = {}
    paragraph, told = -1, None
    for line in item.lines:
        if line.sentence.paragraph != paragraph:
            paragraph, told = line.sentence.paragraph, None
        times = [v for v in line.times if not dates_comparison(line, v)]
        if times:
            old = [v.time for v in times if not v.roles and _is_long_ago(v.time, day)]
            told = old[-1] if len(old) == len(times) and not _tells_of_now(line) else None
        if told is not None:
            found[line.index] = told
    return found


def _tells_of_now(line: Line) -> bool:
    """Whether a sentence tells a figure that none of its years dates: 64.1%, 2021년의 57.9%보다."""
    dates = [v for v in line.times if v.kind is ValueKind.DATE]
    return any(
        all(dates_another(line, date, figure.start, figure.end) for date in dates)
        for figure in line.values
        if figure.kind not in (ValueKind.DATE, ValueKind.TIME)
    )


def _day_of(item: Annotated) -> date | None:
    """The day a text was published, else the latest one it tells of."""
    if item.source.published is not None:
        return item.source.published.when.date()
    ends = [v.time.end.date() for line in item.lines for v in line.times if v.time and v.time.end]
    return max(ends, default=None)


def _is_long_ago(span: TimeSpan | None, day: date) -> bool:
    if span is None or span.end is None or span.grain is Grain.CENTURY:
        return False  # what is counted in a tomb of the fifth century is counted today
    return (day - span.end.date()).days > LONG_AGO
