"""Of which town, country and time a figure is told: figures of two are two figures."""

from __future__ import annotations

from decimal import Decimal

from factcheck.align.features import Feature, label_of, long_past
from factcheck.align.lands import HOME, land_of
from factcheck.model.claim import Role
from factcheck.model.value import TimeSpan
from factcheck.names import gazetteer
from factcheck.names.cities import city

FIGURES = ("count", "money", "percent", "measure", "duration")
TOWN_NEAR = 0.4  # a town so near a figure is where it was counted
REGIONS = ("-prefecture", "-province", "-county")  # end the keys of what holds towns
LAND_NEAR = 0.35  # a country so near a figure is what it is told of
WINDS = frozenset({"disasters/wind-speed", "disasters/gust"})
PERSON_NEAR = 0.3  # a person so near a time is whose it is
NAMED = ("person", "unknown-person")
MAGNITUDE = "M"  # unit
SERVICES_DIFFER = Decimal("0.5")  # by so much the magnitudes of two services may differ
MEASURING = ("ja", "zh-Hans")  # languages whose papers mean their own country's service
RACE_TIME = "sport/race-time"
STORY_OF_DAYS = 31  # days between a happening and the articles that tell it as news


def town(a: Feature, b: Feature) -> str | None:
    """Figures told of two towns: what one airport cancelled, another did not."""
    if a.claim.kind not in FIGURES:
        return None
    left, right = _towns(a), _towns(b)
    if left and right and not left & right:
        return f"{_labels(left)} against {_labels(right)}"
    left, right = ({r for key in _near(f) if (r := region_of(key))} for f in (a, b))
    if left and right and not left & right:
        return f"{_labels(left)} against {_labels(right)}"
    return None


def region_of(key: str) -> str | None:
    """The prefecture or province of a place: itself, or the one that is called by its city."""
    if key.startswith("city:"):
        known = city(key)
        stem = known.name.casefold().replace(" ", "-") if known else ""
        keys = [f"place:{stem}{sort}" for sort in REGIONS]
        return next((k for k in keys if gazetteer.entry(k) is not None), None)
    return key if key.endswith(REGIONS) else None


def _near(feature: Feature) -> set[str]:
    return {key for key, nearness in feature.entities.items() if nearness >= TOWN_NEAR}


def _towns(feature: Feature) -> set[str]:
    return {key for key in _near(feature) if key.startswith("city:")}


def _labels(keys: set[str]) -> str:
    return ", ".join(sorted(label_of(key) for key in keys))


def abroad(a: Feature, b: Feature) -> str | None:
    """A figure told of a country that the other source never speaks of: "Taiwan too had 12"."""
    if a.claim.kind not in (*FIGURES, "date"):
        return None
    for one, other in ((a, b), (b, a)):
        near = {
            land
            for key, nearness in one.entities.items()
            if nearness >= LAND_NEAR and (land := land_of(key))
        }
        if near and other.lands and near.isdisjoint(other.lands):
            return f"told of {listed(frozenset(near))}, of which the other source says nothing"
    return None


def of_two_athletes(a: Feature, b: Feature) -> bool:
    """Whether two times are told of two athletes, of whom one source at least names both: the
    winner's, and that of whoever came in third."""
    if a.claim.kind != "duration" or not any(RACE_TIME in f.concepts for f in (a, b)):
        return False
    left, right = _nearest_person(a), _nearest_person(b)
    if left is None or right is None or left == right:
        return False
    return left in b.cast or right in a.cast


def _nearest_person(feature: Feature) -> str | None:
    near = [(w, k) for k, w in feature.entities.items() if k.partition(":")[0] in NAMED]
    nearness, key = max(near, default=(0.0, None))
    return key if nearness >= PERSON_NEAR else None


def home(a: Feature, b: Feature) -> str | None:
    """Figures of two countries: the cases of the one's health agency, and those "at home" of the
    other's papers."""
    x, y = a.claim.land, b.claim.land
    if a.claim.kind not in FIGURES or (x is None and y is None) or x == y:
        return None
    if any(_is_wind(f) for f in (a, b)):  # each service averages winds in its own way
        x, y = x or _own_land(a), y or _own_land(b)
    if x is None or y is None or x == y:
        return None
    return f"told of {listed(frozenset({x}))} against {listed(frozenset({y}))}"


def services(a: Feature, b: Feature) -> str | None:
    """Magnitudes of one quake by two services: Japan's papers and China's give that of their own
    where they name none, which differs a little from anybody else's."""
    x, y = a.claim.value, b.claim.value
    if x is None or y is None or not x.unit == y.unit == MAGNITUDE:
        return None
    if x.amount is None or y.amount is None or abs(x.amount - y.amount) > SERVICES_DIFFER:
        return None
    left, right = (f.claim.language if f.claim.language in MEASURING else "" for f in (a, b))
    return (
        "magnitudes by two services" if left != right and not _agencies(a) & _agencies(b) else None
    )


def _agencies(feature: Feature) -> set[str]:
    return {key for key in feature.claim.basis if key.startswith("by:")}


def _is_wind(feature: Feature) -> bool:
    return not WINDS.isdisjoint(feature.concepts)


def _own_land(feature: Feature) -> str | None:
    """The one country whose service a text of its language means where it names none."""
    home = HOME.get(feature.claim.language, frozenset())
    return min(home) if len(home) == 1 else None


def bygone(a: Feature, b: Feature) -> str | None:
    """A figure told of a time long past against one of a happening of these days."""
    if a.claim.value is None or a.claim.kind == "date":
        return None
    roles = [f.claim.role is Role.BACKGROUND for f in (a, b)]
    if a.claim.kind == "count" and roles[0] != roles[1]:
        return "told of an earlier happening"
    for one, other in ((a, b), (b, a)):
        day = day_of(other)
        if not long_past(one) or other.claim.reference is not None:
            continue
        if a.claim.kind in ("count", "percent") and other.published is not None:
            return f"speaks of {shown_span(one.claim.reference)}, the other of no such time"
        if day is None:
            continue
        if day.start is None or other.published is None:
            continue
        if abs(other.published - day.start.toordinal()) <= STORY_OF_DAYS:
            return f"speaks of {shown_span(one.claim.reference)} against {shown_span(day)}"
    return None


def day_of(feature: Feature) -> TimeSpan | None:
    event = feature.claim.event
    return event.time if event else None


def shown_span(span: TimeSpan | None) -> str:
    shown = (span.start or span.end) if span else None
    return shown.date().isoformat() if shown else "an open time"


def listed(countries: frozenset[str]) -> str:
    return "–".join(sorted(label_of(f"country:{code}") for code in countries))
