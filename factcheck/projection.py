"""Names that one source introduces, searched in the sources linked with it, which then are read
once more with them.

This comes between what is read of a file alone, which the store keeps, and alignment: a reading
in the store never depends on which other files were checked with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from factcheck.align import Linked
from factcheck.align.link import Item
from factcheck.extract.whole import Extraction, extract
from factcheck.model.mention import NameKind, NameMention
from factcheck.model.source import ItemRole, own_text
from factcheck.names.find_base import Shown
from factcheck.names.project import Known, find_shown, known, telling


def with_shown_names(reads: Sequence[Extraction], linked: Linked) -> list[Extraction]:
    """The readings, those anew in which linked sources show names; the very list where none."""
    shown = _shown(reads, linked)
    if not shown:
        return list(reads) if not isinstance(reads, list) else reads
    return [extract(read.source, shown[n]) if n in shown else read for n, read in enumerate(reads)]


def _shown(reads: Sequence[Extraction], linked: Linked) -> dict[int, dict[int, list[Shown]]]:
    """What is shown, by source and item."""
    near: dict[Item, set[Item]] = defaultdict(set)
    for link in linked.links:
        near[link.a].add(link.b)
        near[link.b].add(link.a)
    names: dict[Item, list[NameMention]] = defaultdict(list)
    given: dict[Item, list[Known]] = defaultdict(list)
    keys: dict[Item, set[str]] = defaultdict(set)
    for number, read in enumerate(reads):
        key_of = linked.entities.key_of[number]
        for item, mention in read.names:
            here, key = (number, item), key_of[mention.start]
            names[here].append(mention)
            keys[here].add(key)
            if near.get(here) and (one := known(mention, key)):
                given[here].append(one)
    out: dict[int, dict[int, list[Shown]]] = defaultdict(dict)
    for here, others in sorted(near.items()):
        told = {one for other in others for one in given[other]}
        wanted = [k for k in told if k.key not in keys[here] and _unlisted(k)]
        if wanted:
            persons = [k for k in (*told, *given[here]) if k.kind is NameKind.PERSON]
            found = _in_item(reads[here[0]], here[1], wanted, persons, names[here])
            if found:
                out[here[0]][here[1]] = found
    return out


def _unlisted(one: Known) -> bool:
    """Whether a name is worth a search: one that no pack knows, which would be found anyway, and
    that says enough by itself."""
    return one.key.startswith("unknown-") and telling(one.name)


def _in_item(
    read: Extraction,
    index: int,
    wanted: Sequence[Known],
    persons: Sequence[Known],
    own: Sequence[NameMention],
) -> list[Shown]:
    item = read.source.items[index]
    if item.role is ItemRole.BOILERPLATE:
        return []
    moved = [_moved(mention, -item.start) for mention in own]
    return find_shown(wanted, persons, own_text(read.source, item), item.language, moved)


def _moved(mention: NameMention, by: int) -> NameMention:
    return replace(mention, start=mention.start + by, end=mention.end + by)
