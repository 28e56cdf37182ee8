"""Who acts for whom: persons to countries, by the dated table and by what the story itself tells.

"韓国の李在明大統領" anywhere in a story lets a bare 李氏 or "Lee" act for Korea in all its sources;
the table fills in where no source says it, by the offices held on the day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from factcheck.model.mention import NameKind, NameMention, PairMention
from factcheck.names import gazetteer
from factcheck.names.find import find_names, find_pairs
from factcheck.names.short_forms import resolve, resolve_pairs

Learned = Mapping[str, str]


def identity(mention: NameMention) -> str:
    """The key under which a mention is remembered: its id, else its full name folded."""
    return mention.id or gazetteer.key(mention.alias_of or mention.surface)


def learn(mentions: Iterable[NameMention]) -> dict[str, str]:
    """Principals that the texts of a story tell by "country + office + name", by ``identity``.

    A person told for two countries is left out.
    """
    told: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.kind is not NameKind.PERSON or mention.principal is None:
            continue
        tabled = gazetteer.principal(mention.id) if mention.id else None
        if mention.principal != tabled:
            told[identity(mention)].add(mention.principal)
    return {key: next(iter(found)) for key, found in told.items() if len(found) == 1}


def principal_of(
    mention: NameMention, learned: Learned | None = None, on: date | None = None
) -> str | None:
    """Whom a mention stands or acts for: the table on the day, else what the story tells."""
    if mention.kind is not NameKind.PERSON:
        return mention.principal
    if mention.id is not None:
        tabled = gazetteer.principal(mention.id, on)
        if tabled is not None:
            return tabled
    told = (learned or {}).get(identity(mention))
    return told or (mention.principal if mention.id is None else None)


def principals(
    mentions: Sequence[NameMention],
    pairs: Sequence[PairMention] = (),
    learned: Learned | None = None,
    on: date | None = None,
) -> tuple[str, ...]:
    """The principals of a passage in order of standing: countries named as a pair, persons who act
    for one, bodies and capitals, countries; each once."""
    out: list[str] = []
    for pair in pairs:
        if len(pair.countries) > 1:
            out += pair.countries
    persons = [m for m in mentions if m.kind is NameKind.PERSON]
    out += [p for m in persons if (p := principal_of(m, learned, on)) is not None]
    for pair in pairs:
        if len(pair.countries) == 1:
            out += pair.countries
    others = [m for m in mentions if m.kind is not NameKind.PERSON and m.principal]
    adjectives = [m for m in others if not m.locative]
    out += [m.principal for m in adjectives if m.principal and not _seat(m)]
    out += [m.principal for m in adjectives if m.principal and _seat(m)]
    out += [m.principal for m in others if m.locative and m.principal]
    return tuple(dict.fromkeys(out))


def _seat(mention: NameMention) -> bool:
    """A capital or a house of government, which may only be where something happens."""
    return mention.kind is NameKind.ORGANISATION or (mention.id or "").startswith("city:")


def bilateral(
    text: str, language: str, on: date | None = None, learned: Learned | None = None
) -> tuple[str, ...]:
    """The two principals between which a passage tells something; fewer where it names fewer."""
    mentions = resolve(find_names(text, language), text, language)
    known = dict(learned or {}) | learn(mentions)
    pairs = resolve_pairs(mentions, find_pairs(text, language), text, language)
    return principals(mentions, pairs, known, on)[:2]
