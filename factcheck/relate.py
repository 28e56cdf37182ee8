"""How two claims stand to one another: figures by their values' laws, predicates by knowledge."""

from __future__ import annotations

from rapidfuzz import fuzz

from factcheck import lexicon
from factcheck.engine.relation import Relation, of_values, relation, told_at_other_times
from factcheck.model.claim import Claim
from factcheck.names import gazetteer
from factcheck.names.match import same_name
from factcheck.names.variants import are_variants

# Quotations less alike than this are other statements; from SAME_QUOTE on they are one.
LEAST_ALIKE = 62.0
SAME_QUOTE = 96.0


def relate(a: Claim, b: Claim) -> str:
    """The relation of two claims of one kind."""
    match a.kind:
        case "quote":
            return _quotes(a, b)
        case "role":
            return _offices(a, b)
        case "place":
            return _places(a, b)
        case "person":
            return _persons(a, b)
        case "name":
            return _names(a, b)
        case _ if a.value is None or b.value is None:
            return relation(a, b)
        case _:
            found = of_values(a.value, b.value)
            if found is Relation.CONTRADICTS and told_at_other_times(a.as_of, b.as_of):
                return Relation.UPDATES
            return found


def _quotes(a: Claim, b: Claim) -> Relation:
    """Quotations are compared within one language: translations differ without being wrong."""
    if a.language != b.language:
        return Relation.INCOMPARABLE
    if a.text in b.text or b.text in a.text:
        return Relation.COMPATIBLE
    alike = fuzz.ratio(a.text, b.text)
    if alike < LEAST_ALIKE:
        return Relation.INCOMPARABLE
    return Relation.SAME if alike >= SAME_QUOTE else Relation.CONTRADICTS


def _offices(a: Claim, b: Claim) -> Relation:
    if a.text == b.text:
        return Relation.SAME
    if lexicon.is_a(a.text, b.text) or lexicon.is_a(b.text, a.text):
        return Relation.COMPATIBLE
    return Relation.CONTRADICTS


def _places(a: Claim, b: Claim) -> Relation:
    if a.text == b.text:
        return Relation.SAME
    known = a.text.startswith(("city:", "country:")) and b.text.startswith(("city:", "country:"))
    if not known:
        return Relation.INCOMPARABLE
    if _contains(a.text, b.text) or _contains(b.text, a.text):
        return Relation.COMPATIBLE
    return Relation.CONTRADICTS


def _contains(country: str, city: str) -> bool:
    if not country.startswith("country:") or not city.startswith("city:"):
        return False
    return country.removeprefix("country:") == gazetteer.principal(city)


def _persons(a: Claim, b: Claim) -> Relation:
    """Two persons are two only where nothing speaks for one: names in two scripts are doubted."""
    if a.text == b.text:
        return Relation.SAME
    if a.text.startswith("person:") and b.text.startswith("person:"):
        return Relation.CONTRADICTS
    verdict = same_name(a.surface, b.surface, "person").verdict
    if verdict == "same":
        return Relation.SAME
    one_script = a.surface.isascii() == b.surface.isascii() and a.language == b.language
    return Relation.CONTRADICTS if verdict == "different" and one_script else Relation.INCOMPARABLE


def _names(a: Claim, b: Claim) -> Relation:
    """Two spellings of one person's name, of which one must be wrong."""
    if a.text == b.text:
        return Relation.SAME
    if a.subject[:1] == b.subject[:1]:
        return Relation.COMPATIBLE
    return Relation.CONTRADICTS if are_variants(a.text, b.text) else Relation.INCOMPARABLE
