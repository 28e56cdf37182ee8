"""All names by which a place may go: those of the tables, as it is written, as it is read."""

from __future__ import annotations

import re

from factcheck.model.claim import Claim
from factcheck.names import gazetteer
from factcheck.names.cities import city
from factcheck.names.places_ja import readings_of

_SUFFIX = re.compile(
    r" ?(?:[县縣県市郡군시]|空港|机场|機場|공항|(?:International )?Airport|County|City)\Z"
)
# What a place is, which another language may leave out or say with its own word: 하카타항.
_KIND = re.compile(
    r"\A(?:Mount|Mt\.?|Port|Lake|Cape) |(?<=..)(?:港|항|駅|站|역|섬)\Z| (?:Port|Station|Island)\Z"
)


def names_of(name: str, claim: Claim) -> tuple[str, ...]:
    """The names of a place: all that the tables list for an id, and how it is written here; of a
    small Japanese one, how it is read."""
    if ":" not in name:
        bare = _KIND.sub("", name)
        read = readings_of(name) or readings_of(bare) if claim.language == "ja" else ()
        return (name, *read) if bare == name else (name, bare, *read)
    known = city(name)
    listed = gazetteer.names(name) or ((known.name,) if known else ())
    return (*listed, _SUFFIX.sub("", claim.surface) or claim.surface)
