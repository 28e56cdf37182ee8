"""Examples of rules made ready, and tried: the match is given, only the rule is on trial."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from factcheck.align import assume
from factcheck.config import Settings
from factcheck.engine.checks import ACROSS, CHECKS
from factcheck.engine.loader import Catalogue
from factcheck.engine.rule import Rule
from factcheck.engine.testing import Prepared, run_examples
from factcheck.errors import DataMistake, RuleError
from factcheck.extract.whole import extract
from factcheck.model.source import Published, PublishedFrom, Source
from factcheck.readers.build import build
from factcheck.readers.draft import Draft
from factcheck.relate import relate
from factcheck.resources import catalogue_root, walk_yaml

NAMES = ("a.txt", "b.txt")


def sound_catalogue(settings: Settings, *, keep_going: bool = False) -> Catalogue:
    """The settings' rules, those of the house with an example that makes them speak.

    A rule without one is dead: it could never have been seen to fire.  Raises RuleError for dead
    rules, unless ``keep_going``: then they are left out, and named among the mistakes.
    """
    catalogue = settings.catalogue(keep_going=keep_going)
    if not settings.rules:
        return catalogue  # the rules of the package are tried before it is built
    own = {
        path.relative_to(catalogue_root()).with_suffix("").as_posix()
        for path in walk_yaml(catalogue_root())
    }
    dead = dead_rules(rule for rule in catalogue.rules if rule.id not in own)
    if not dead:
        return catalogue
    if not keep_going:
        raise RuleError(dead)
    paths = {mistake.path for mistake in dead}
    alive = tuple(rule for rule in catalogue.rules if rule.path not in paths)
    return Catalogue(alive, (*catalogue.mistakes, *dead))


def dead_rules(rules: Iterable[Rule]) -> list[DataMistake]:
    """A mistake for each rule that none of its examples makes speak."""
    return [
        DataMistake(
            rule.path,
            0,
            f"{rule.id} is dead: none of its examples makes it fire",
            suggestion=f"factcheck rules test {rule.id} tells what came of each",
        )
        for rule in rules
        if all(result.got == "quiet" for result in run_examples(rule, prepare))
    ]


def prepare(
    a: str,
    b: str | None,
    *,
    lang: str | None = None,
    lang_b: str | None = None,
    published: str | None = None,
    published_b: str | None = None,
) -> Prepared:
    """Fact groups of an example: of two passages held to answer one question, or of one text."""
    sources = [_source(a, NAMES[0], lang, published)]
    if b is not None:
        sources.append(_source(b, NAMES[1], lang_b, published_b))
    reads = [extract(source) for source in sources]
    by_id = {source.id: source for source in sources}
    if b is None:
        read = reads[0]
        groups = [g for c in CHECKS.values() for g in c.run(read.source, list(read.claims))]
        return Prepared(groups, by_id)
    claims = [claim for read in reads for claim in read.claims]
    found = [group for check_ in ACROSS.values() for group in check_.run(by_id, claims)]
    return Prepared([*assume(reads, relate), *found], by_id)


def _source(text: str, path: str, language: str | None, published: str | None) -> Source:
    stamp = None
    if published:
        when = datetime.fromisoformat(published)
        offset = when.utcoffset()
        minutes = int(offset.total_seconds() // 60) if offset is not None else None
        when = when.replace(tzinfo=None)
        stamp = Published(when, minutes, len(published) <= 10, PublishedFrom.METADATA)
    source = build(Draft(path=path, text=text, encoding="utf-8", published=stamp))
    if language is None:
        return source
    items = tuple(replace(item, language=language) for item in source.items)
    return replace(source, language=language, items=items)
