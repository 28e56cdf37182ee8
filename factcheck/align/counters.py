"""Counters that tell two sorts of things, and those of two languages that count one thing though
their classes differ."""

from __future__ import annotations

from factcheck import lexicon
from factcheck.align import ordinals
from factcheck.align.features import Feature, heads_related

GENERIC = frozenset({None, "", "thing", "item", "case"})
MACHINES = frozenset({"vehicle", "aircraft"})  # 대 and 台 count machines of any sort
HOMES = frozenset({"household", "building", "set", "room"})
# Things that are homes whichever way they are counted: 住宅312棟, 231戶民宅, 1200套住房.
HOUSES = frozenset({"disasters/flooded-house", "infrastructure/housing-unit"})
BLOCKS = ("楼", "樓", "公寓", "マンション", "アパート", "아파트")  # each holds many homes
FIRMS = frozenset({"company", "place"})
SERVED = frozenset({"person", "household"})  # whom power or water reaches
# Classes that languages choose from for one thing: trains by 本 and 趟, schools by 校 and 所.
OBJECTS = frozenset(
    {
        "organisation", "place", "vehicle", "service", "building", "missile", "aircraft", "ship",
        "animal", "document", "set", "line", "school", "company", "facility", "pair",
    }
)  # fmt: skip
HOUSEHOLD = "disasters/household"
LEAD = "elections/lead"
BULK = "building"  # 座 also counts cups, titles and bridges


def are_leads(a: Feature, b: Feature) -> bool:
    """Whether both tell by how much somebody is ahead: as a lead he has, or as a change."""
    return all(f.concepts[:1] == (LEAD,) for f in (a, b))


def are_of_one_whole(a: Feature, b: Feature) -> bool:
    """Whether both stand beside one larger count, of which each is a part though only one may say
    so: "of the 58 men, nine gave up", 58人出发，7人中途退出."""
    amounts = [f.claim.value.amount if f.claim.value else None for f in (a, b)]
    wholes = [int(text) for text in a.near & b.near if text.isdecimal()]
    return all(amount is not None and max(wholes, default=0) > amount for amount in amounts)


def class_of(feature: Feature) -> str | None:
    """The class of the counter of a figure, None where it has none."""
    return feature.claim.value.counter_class if feature.claim.value else None


def apart(a: Feature, b: Feature) -> str | None:
    """Why two counters count two sorts of things, or None."""
    x, y = class_of(a), class_of(b)
    if ordinals.in_a_row(a, b):
        return "so many in a row against so many in all"
    if x in GENERIC or y in GENERIC or x == y or {x, y} == MACHINES or _are_one(a, b):
        return None
    return f"counts of {x} against {y}"


def _are_one(a: Feature, b: Feature) -> bool:
    """Whether two counters that differ may count one thing: homes by the house, by the flat and by
    the household; a title by 座 and by the time."""
    told = {class_of(a), class_of(b)}
    if told == SERVED:  # 41,000 customers were cut off, 4万1000戸が停電した
        return all(any(lexicon.is_a(c, HOUSEHOLD) for c in f.concepts) for f in (a, b))
    if told == FIRMS:
        return heads_related(a, b) in ("same", "kin", "gloss")  # 제조사 세 곳, メーカー3社
    if a.claim.kind == "ordinal":
        holders = all(ordinals.numbers_persons(f) for f in (a, b))
        return BULK in told or (told == {"person", "time"} and holders)  # 第三位女市长, 세 번째
    if any(f.claim.head is not None and f.claim.head.text.endswith(BLOCKS) for f in (a, b)):
        return False
    if told <= OBJECTS and a.claim.language[:2] != b.claim.language[:2]:
        return heads_related(a, b) == "same"  # 36座天线, アンテナ36基: each language counts its way
    return told <= HOMES and all(HOUSES & set(f.concepts) for f in (a, b))
