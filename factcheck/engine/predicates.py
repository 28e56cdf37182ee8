"""Relations of claims that hold no figure: quotations, offices, places, people, polarity.

They are compared by what the lexicon and the name tables know, never as mere strings.
"""

from __future__ import annotations

import re

from factcheck.engine.airports import airport, far_from_town
from factcheck.engine.distances import TOWNS, gap_between
from factcheck.engine.place_names import names_of
from factcheck.engine.quoted import compare_quotes
from factcheck.engine.sites import LISTED, compare_sites, lies_in
from factcheck.model.claim import Claim

HEARD = 0.75  # share of consonants from which two names may be one
LEAST_HEARD = 3  # consonants without which nothing can be heard
# Words of an office that one source may leave out: an acting or former director is a director.
_UNSAID = re.compile(r"\+(?:acting|honorary|former)")
# An office of the past, to come or hoped for, against one held now: both may be true.
_ELECT = "+elect"
_TIMES = ("+former", "+candidate", _ELECT)
# The head of a firm as Chinese calls him, and as papers elsewhere call that same head.
PROVINCES = ("-prefecture", "-province", "-county")
_FORCE = "force:"  # begins what names a body by its sort, as "force:0/army"
_UNKNOWN = "~"  # marks a place that no table knows, as "~town:name"
_AREA = "area"
_HAN = re.compile("[㐀-鿿]")
_DISTRICTED = ("TW", "CN")  # where large cities hold towns of their own name as districts
_END = 2  # consonants
_SMALL = 150_000  # inhabitants
_TIMES_LARGER = 4
_LEAST = {True: 4, False: 2}  # letters of a small place whose name tells, Latin or not
_RANKED = ("city", "airport")  # levels that a suffix tells: no such place lies in another
# What one language calls a district another calls a county.
_DISTRICTS = ({"city", "ward"}, {"city", "town"})
# … and of which the one lies in the other only where it is a village.
_WARDS = {"ward", "town"}
_VILLAGE = re.compile("(?:村|村庄|村莊|集落|리|마을|촌|[Vv]illage)\\Z")
_NEW = re.compile(r"\A(?:New |新|신(?=치))", re.IGNORECASE)


def compare_predicates(a: Claim, b: Claim) -> str:
    """The relation of two claims of one kind without figures, as a relation's name."""
    match a.kind:
        case "quote":
            return compare_quotes(a, b)
        case "role":
            return "same" if a.surface == b.surface else _roles(a, b)
        case "place":
            return _places(a, b)
        case "name":
            return _names(a, b)
        case "person":
            return _persons(a, b)
        case _:
            return "same" if a.text.casefold() == b.text.casefold() else "contradicts"


def _roles(a: Claim, b: Claim) -> str:
    """Who is known to hold an office is no more elect: "president-elect" is then a wrong title."""
    found = compare_roles(a.text, b.text)
    if found == "contradicts" and a.language[:2] != b.language[:2]:
        from factcheck.lexicon import titles

        if titles.are_one_office(a.surface, b.surface):
            return "compatible"
    elect = [claim for claim in (a, b) if claim.text.endswith(_ELECT)]
    if found != "compatible" or len(elect) != 1:
        return found
    return "contradicts" if _holds(elect[0], elect[0].text.removesuffix(_ELECT)) else found


def _holds(claim: Claim, office: str) -> bool:
    """Whether the tables know the subject of a claim as the present holder of an office."""
    from factcheck.names import gazetteer
    from factcheck.names.offices import concept_of_post

    posts = [post for person in claim.subject for post in gazetteer.posts(person)[-1:]]
    return any(p.until == gazetteer.LATEST and concept_of_post(p.office) == office for p in posts)


def compare_roles(a: str, b: str) -> str:
    """Offices and jobs contradict where one person cannot be both; one may be a kind of the other,
    an acting or former holder is often named without the word, and one person may well hold two.
    """
    if a == b:
        return "same"
    from factcheck import lexicon
    from factcheck.lexicon import titles

    one, other = titles.bare(a), titles.bare(b)
    kind_of = lexicon.is_a(one, other) or lexicon.is_a(other, one)
    if any((time in one) != (time in other) for time in _TIMES):
        same = one.partition("+")[0] == other.partition("+")[0] or kind_of
        return "compatible" if same else "incomparable"
    if titles.other_fields(_UNSAID.sub("", a), _UNSAID.sub("", b)):
        return "contradicts"
    if kind_of:
        return "compatible"
    one, other = _UNSAID.sub("", one), _UNSAID.sub("", other)
    if one == other or titles.share_rank(a, b):
        return "compatible"
    if titles.go_together(one, other):
        return "incomparable"
    if lexicon.apart(one, other) or titles.exclude(one, other):
        return "contradicts"
    return "incomparable"


def _places(x: Claim, y: Claim) -> str:
    """Two towns, two provinces or two countries contradict one another; a town agrees with its
    country and with a province of its name; the rest is not known."""
    a, b = x.text, y.text
    if a == b:
        return "same"
    if a.startswith(LISTED) or b.startswith(LISTED):
        return compare_sites(x, y)
    if a.startswith(_UNKNOWN) or b.startswith(_UNKNOWN):
        return _small_places(x, y)
    one, other = _level(a), _level(b)
    if one is None or other is None:
        return "incomparable"
    from factcheck.names import gazetteer

    country, same_country = gazetteer.country(a), gazetteer.country(a) == gazetteer.country(b)
    if one == other and _may_hold(a, b):
        return "incomparable"
    one_land = same_country or None in (country, gazetteer.country(b))
    if one_land and lies_in(_place_name(a), _place_name(b)):
        return "compatible"
    if one == other:
        return "compatible" if _place_name(a) == _place_name(b) else "contradicts"
    if not country or not gazetteer.country(b):
        return "incomparable"
    if not same_country:
        return "contradicts"
    if "country" in (one, other) or _place_name(a) == _place_name(b):
        return "compatible"
    return _town_and_province(a, b)


def _town_and_province(a: str, b: str) -> str:
    """A town against a province of its country: it lies in another one, or nothing is said of
    which town of it is meant."""
    from factcheck.names.provinces import province_of, provinces

    for town, province in ((a, b), (b, a)):
        own = province_of(town)
        if own is not None and province in provinces():
            return "incomparable" if own == province else "contradicts"
    return "incomparable"


def _may_hold(a: str, b: str) -> bool:
    """Whether a town may be a district of another: Xinying is a part of Tainan, as many a town of
    Taiwan and China is of the large city, or of the county, by whose name it goes."""
    from factcheck.names.cities import city

    one, other = city(a), city(b)
    if one is None or other is None or one.country != other.country:
        return False
    small, large = sorted((one.inhabitants, other.inhabitants))
    return one.country in _DISTRICTED and small < _SMALL and large >= _TIMES_LARGER * small


def _small_places(a: Claim, b: Claim) -> str:
    """Places of which no table knows one: of one level and unlike names they are two; whether a
    small one lies in a large one is not known."""
    from factcheck.names import gazetteer
    from factcheck.names.match import same_name

    (level, name), (other, also) = _levelled(a.text), _levelled(b.text)
    if gazetteer.is_capital(name) or gazetteer.is_capital(also):
        return "incomparable"  # a capital's airport goes by its name or by its own
    if (level == "airport") != (other == "airport") and far_from_town(a, b):
        return "contradicts"
    if level == other == "airport" and (towns := _towns_of(name, also)):
        return "same" if towns[0] == towns[1] else "contradicts"
    stems = [names_of(n, claim) for n, claim in ((name, a), (also, b))]
    pairs = [(_bare_place(x), _bare_place(y)) for x in stems[0] for y in stems[1]]
    verdicts = {same_name(x, y, "place").verdict for x, y in pairs}
    if name == also or "same" in verdicts:
        return "same" if level == other else "compatible"
    known = not (a.text.startswith(_UNKNOWN) and b.text.startswith(_UNKNOWN))
    telling = all(len(_bare_place(s)) >= _LEAST[s.isascii()] for own in stems for s in own)
    heard = {same_name(x, y, "place").verdict for x, y in pairs if _by_sound(x, y)}
    if level in TOWNS and other in TOWNS:
        gap = gap_between(a, b, [list(map(_bare_place, own)) for own in stems])
        if gap == "one":
            return "compatible"
        if gap == "far" and "same" not in verdicts:
            return "contradicts"
    if any(_end_alike(x, y) for x, y in pairs):
        return "incomparable"
    if _lie_in_two_lands(a, b) and "same" not in verdicts:
        return "contradicts"
    lies_open = level == _AREA or (known and level not in _RANKED)
    alike = level == other or (not known and {level, other} in _DISTRICTS)
    if not known and {level, other} == _WARDS:
        alike = not any(_VILLAGE.search(claim.surface) for claim in (a, b))
    if not alike or lies_open or not telling or heard != {"different"} or "same" in verdicts:
        return "incomparable"
    return "contradicts"


def _lie_in_two_lands(a: Claim, b: Claim) -> bool:
    """Whether two towns lie in two countries, as their addresses or the tables tell."""
    from factcheck.names.cities import city

    known = [city(one.text) for one in (a, b)]
    lands = [
        one.land or (row.country if row else None) for one, row in zip((a, b), known, strict=True)
    ]
    return all(lands) and lands[0] != lands[1]


def _towns_of(a: str, b: str) -> tuple[str, str] | None:
    """The airports of two names, or the towns by whose names they go, where tables know both."""
    from factcheck.engine.sites import town_of

    listed = [airport(n) for n in (a, b)]
    if listed[0] and listed[1]:
        return listed[0], listed[1]
    known = [n.removeprefix("city:") if n.startswith("city:") else town_of(n) for n in (a, b)]
    return (known[0], known[1]) if known[0] and known[1] else None


def _by_sound(a: str, b: str) -> bool:
    """Whether two unlike names are surely two: one script, or both written as they sound.  How the
    characters of a small Japanese or Korean place are read, no table tells."""
    han = [name for name in (a, b) if _HAN.search(name)]
    if len(han) != 1:
        return True
    from factcheck.names.find_chinese import FOREIGN

    return len(han[0]) > _LEAST[False] and FOREIGN.issuperset(han[0])


def _end_alike(a: str, b: str) -> bool:
    """Whether of two names, one in Han, the ends sound alike: the one may be half translated, as
    西乌尔特 is of Baruun-Urt."""
    if (_HAN.search(a) is None) == (_HAN.search(b) is None):
        return False
    from factcheck.names.skeleton import skeleton

    x, y = skeleton(a), skeleton(b)
    return min(len(x), len(y)) >= _END and x[-_END:] == y[-_END:]


def _levelled(place: str) -> tuple[str | None, str]:
    if not place.startswith(_UNKNOWN):
        return _level(place), place
    level, _, name = place[1:].partition(":")
    return level, name


def _bare_place(name: str) -> str:
    return _NEW.sub("", name) or name


def _level(place: str) -> str | None:
    """What sort of place an id stands for; None where the tables do not tell."""
    from factcheck.names import gazetteer

    kind, _, rest = place.partition(":")
    if kind in ("city", "country"):
        return kind
    if kind != "place" or not gazetteer.country(place):
        return None
    if rest.endswith(PROVINCES):
        return "province"
    # Some large cities are listed as regions besides.
    twin = any(
        known.startswith("city:")
        for name in gazetteer.names(place, "en")
        for known in gazetteer.ids(name, "place")
    )
    if twin or gazetteer.country(place) == "TW":
        return "city"
    return "province"


def _place_name(place: str) -> str:
    """The English name of a place without what sort of place it is."""
    from factcheck.names import gazetteer
    from factcheck.names.cities import city

    known = city(place)
    listed = known.name if known else place
    name = next(iter(gazetteer.names(place, "en")), listed)
    return re.sub(r" (?:Prefecture|Province|County|City|Metropolis)$", "", name).casefold()


def _names(a: Claim, b: Claim) -> str:
    """Two spellings of one person's name of which one must be wrong."""
    if a.text == b.text:
        return "same"
    if a.subject[:1] == b.subject[:1]:
        return "compatible"
    from factcheck.names.variants import are_variants

    return "contradicts" if are_variants(a.text, b.text) else "incomparable"


def spelled_alike(a: Claim, b: Claim) -> bool:
    """Whether two names look like one, misspelt in one of them."""
    from factcheck.names.variants import are_variants

    return a.text != b.text and are_variants(a.surface, b.surface)


_DEED = "deed:done"  # attribute of persons of whom one deed is told


def _persons(a: Claim, b: Claim) -> str:
    """Two people in one part: known to be two, or of unlike names.

    Of names in two scripts that may share a surname nobody knows whether they are one.
    """
    if a.text == b.text or a.surface == b.surface:
        return "same"
    if a.text.startswith(_FORCE) or b.text.startswith(_FORCE):
        # A body of one sort against one of another of the same group; who led it is not known.
        one, other = a.text.partition("/")[0], b.text.partition("/")[0]
        return "contradicts" if one == other else "incomparable"
    if a.text.startswith("person:") and b.text.startswith("person:"):
        return "contradicts"
    if a.language[:2] == b.language[:2] and spelled_alike(a, b):
        return "contradicts"
    from factcheck.names.match import same_name

    verdict = same_name(a.surface, b.surface, "person").verdict
    if verdict == "same":
        return "compatible"
    if verdict != "different":
        return "incomparable"
    from factcheck.names.kin import may_share_surname
    from factcheck.names.script import script_of

    one_script = script_of(a.surface) is script_of(b.surface)
    weighed = a.attribute == b.attribute == _DEED  # alignment has held the names apart
    kin = not (one_script or weighed) and (
        may_share_surname(a.surface, b.surface) or _sound_alike(a.surface, b.surface)
    )
    return "incomparable" if kin else "contradicts"


def _sound_alike(a: str, b: str) -> bool:
    """Whether two names of two scripts may be spellings of one, as far as their consonants tell."""
    from rapidfuzz.distance import LCSseq

    from factcheck.names.skeleton import skeleton

    x, y = skeleton(a), skeleton(b)
    if min(len(x), len(y)) < LEAST_HEARD:
        return False
    return 2 * LCSseq.similarity(x, y) >= HEARD * (len(x) + len(y))
