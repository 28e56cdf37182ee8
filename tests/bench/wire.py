"""A generated day of news: ``python -m tests.bench wire [--articles 1000] [--jobs 2]``.

Stories are told by three to seven sources in English, Japanese, Chinese and Korean, with invented
persons and companies.  In some, one source has one figure wrong.  The same seed makes the
same wire, a longer one begins with the stories of a shorter.  No two stories share a town, a person
or a company, however many there are, and no finding may join two of them.
"""

from __future__ import annotations

import argparse
import functools
import itertools
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from factcheck import pipeline
from factcheck.config import load_settings
from factcheck.model.report import Run
from factcheck.names import gazetteer
from factcheck.resources import read_yaml

T = TypeVar("T")

LANGUAGES = ("en", "ja", "zh", "ko")
FIRST_DAY = date(2026, 3, 2)
NOW = "2026-03-20"
PLANTED = 0.2  # share of stories with one wrong figure
COMPANY = {"en": "{} Works", "ja": "{}工業", "zh": "{}工业", "ko": "{}공업"}
MONTHS = {3: "March"}


Names = dict[str, str]  # by language


@functools.cache
def towns() -> list[Names]:
    """Towns that have a name in every script, from the gazetteer."""
    found: list[Names] = []
    for known in gazetteer.entries():
        if not known.id.startswith("city:"):
            continue
        told = {language: gazetteer.names(known.id, language)[:1] for language in LANGUAGES}
        if all(told.values()) and told["en"][0].isascii():
            found.append({language: name[0] for language, name in told.items()})
    return found


def shuffled(dice: random.Random, things: Iterable[T]) -> list[T]:
    """The things in an order of chance."""
    kept = list(things)
    dice.shuffle(kept)
    return kept


def rows(dice: random.Random, parts: Sequence[T], least: int) -> Iterator[tuple[T, ...]]:
    """Rows of parts, none in a row twice and no row twice, the short ones first."""
    for length in range(least, len(parts) + 1):
        yield from shuffled(dice, itertools.permutations(parts, length))


@dataclass(frozen=True, slots=True)
class Story:
    """One invented happening: its sort, its names by language and its figures."""

    number: int
    sort: str
    names: dict[str, dict[str, str]]  # language -> slot -> name
    figures: dict[str, int]
    day: date


class Generator:
    """Articles of a wire, from a seed."""

    def __init__(self, seed: int = 1) -> None:
        self._dice = random.Random(seed)
        self._data = read_yaml(Path(__file__).with_suffix(".yaml")).data
        # Another dice for what only long wires need: short ones stay as they are.
        self._more = random.Random(f"more of {seed}")
        self._taken: set[tuple[str, ...]] = set()  # syllables of the towns and companies so far
        self._towns = self._all_towns(shuffled(self._dice, towns()))
        people = itertools.product(self._data["families"], self._data["givens"])
        self._people = self._all_people(shuffled(self._dice, people))

    def _all_towns(self, known: Iterable[Names]) -> Iterator[Names]:
        """Known towns, no two of one name in any language, then invented ones."""
        told: set[tuple[str, str]] = set()
        for town in known:
            if told.isdisjoint(town.items()):
                told.update(town.items())
                yield town
        for parts in rows(self._more, self._data["syllables"], 3):
            if self._is_new(parts):
                yield _joined([*parts, self._more.choice(self._data["endings"])])

    def _all_people(self, known: Iterable[tuple[Names, Names]]) -> Iterator[tuple[Names, Names]]:
        told: set[tuple[str, str]] = set()
        for family, given in known:
            told.add((family["en"], given["en"]))
            yield family, given
        for parts in rows(self._more, self._data["given syllables"], 2):
            given = _joined(parts, between="-")
            for family in shuffled(self._more, self._data["families"]):
                if (family["en"], given["en"]) not in told:
                    yield family, given

    def _company(self) -> Names:
        parts = self._dice.sample(self._data["syllables"], k=self._dice.randint(3, 4))
        while not self._is_new(parts):
            parts = self._more.sample(self._data["syllables"], k=5)
        spelled = _joined(parts)
        return {language: COMPANY[language].format(spelled[language]) for language in LANGUAGES}

    def _is_new(self, parts: Iterable[Sequence[str]]) -> bool:
        """Whether nothing was called by these syllables so far; from now on something is."""
        spoken = tuple(part[0] for part in parts)
        new = spoken not in self._taken
        self._taken.add(spoken)
        return new

    def write(self, folder: Path, articles: int) -> tuple[int, set[int]]:
        """Write that many articles; returns the number of stories and those with a mistake."""
        written, number = 0, 0
        wrong: set[int] = set()
        while written < articles:
            story = self.story(number)
            sources = min(self._dice.randint(3, 7), articles - written)
            if sources > 1 and self._dice.random() < PLANTED:
                wrong.add(number)
            for source in range(sources):
                told = dict(story.figures)
                if number in wrong and source == 0:
                    slot = self._dice.choice("abc")
                    told[slot] += self._dice.randint(1, 3)
                language = self._dice.choice(LANGUAGES)
                path = folder / f"s{number:05d}-{source}-{language}.txt"
                path.write_text(self._article(story, language, told), encoding="utf-8")
            written += sources
            number += 1
        return number, wrong

    def story(self, number: int) -> Story:
        dice = self._dice
        thing = dice.choice(self._data["things"])
        names: dict[str, dict[str, str]] = {}
        town = next(self._towns)
        family, given = next(self._people)
        company = self._company()
        for language in LANGUAGES:
            between = {"en": " ", "ja": "・"}.get(language, "")
            names[language] = {
                "town": town[language],
                "person": f"{family[language]}{between}{given[language]}",
                "company": company[language],
                "thing": thing[language],
            }
        figures = {
            "a": dice.randint(200, 9800),
            "b": dice.randint(21, 190),
            "c": dice.randint(3, 60),
            "big": dice.randint(11, 980) * 10,
        }
        day = FIRST_DAY + timedelta(days=dice.randint(0, 13))
        return Story(number, dice.choice(sorted(self._data["stories"])), names, figures, day)

    def _article(self, story: Story, language: str, told: dict[str, int]) -> str:
        sentences = self._data["stories"][story.sort][language]
        hundreds = told["big"] * 100  # in units of ten thousand, as the myriad scripts count
        slots: dict[str, object] = {
            **story.names[language],
            **told,
            "a": f"{told['a']:,}" if language in ("en", "ko") else str(told["a"]),
            "big": f"{told['big']:,}",
            "bigja": _myriads(hundreds, "億", "万"),
            "bigzh": _myriads(hundreds, "亿", "万"),
            "bigko": _myriads(hundreds, "억 ", "만"),
            "day": story.day.day,
            "date": f"{story.day.day} {MONTHS[story.day.month]}",
        }
        title, lead, *rest = (sentence.format(**slots) for sentence in sentences)
        kept = sorted(self._dice.sample(range(len(rest)), k=self._dice.randint(3, len(rest))))
        gap = " " if language in ("en", "ko") else ""
        body = [gap.join([lead, *(rest[i] for i in kept[:2])]), gap.join(rest[i] for i in kept[2:])]
        published = story.day + timedelta(days=1)
        return "\n\n".join([title, published.isoformat(), *filter(None, body)]) + "\n"


def _joined(parts: Sequence[Sequence[str]], *, between: str = "") -> Names:
    """A name by language, of syllables as ``LANGUAGES`` order them; ``between`` is English."""
    spelled = dict(zip(LANGUAGES, zip(*parts, strict=True), strict=True))
    return {
        language: between.join(own).capitalize() if language == "en" else "".join(own)
        for language, own in spelled.items()
    }


def _myriads(amount: int, high: str, low: str) -> str:
    """An amount of ten thousands as 3億4500万 is written."""
    top, rest = divmod(amount, 10_000)
    parts = (f"{top}{high}" if top else "") + (f"{rest}{low}" if rest else "")
    return parts.strip()


def crossing(run: Run) -> int:
    """Findings whose claims come from more than one story."""
    path_of = {source.id: Path(source.path).name.partition("-")[0] for source in run.sources}
    return sum(
        len({path_of[claim.source] for claim in finding.claims}) > 1
        for finding in (*run.findings, *run.updates)
    )


def found_stories(run: Run) -> set[int]:
    """Numbers of the stories with a finding of any severity."""
    path_of = {source.id: Path(source.path).name.partition("-")[0] for source in run.sources}
    return {int(path_of[c.source][1:]) for finding in run.findings for c in finding.claims}


def main(arguments: list[str] | None = None) -> int:
    """Time one check of a generated wire; exit 1 where findings join two stories."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench wire", description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="write the articles here and keep them")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        stories, wrong = Generator(options.seed).write(folder, options.articles)
        start = time.perf_counter()
        run = pipeline.check([str(folder)], now=NOW, jobs=options.jobs, settings=load_settings())
        took = time.perf_counter() - start
    crossed = crossing(run)
    found = found_stories(run)
    print(f"articles {len(run.sources)}, stories {stories}, jobs {options.jobs}")
    print(f"time     {took:.2f} s, {len(run.sources) / took:.0f} articles/s")
    print(f"memory   {peak_megabytes():.0f} MB at the peak of one process")
    print(f"claims   {run.coverage.claims}, findings {len(run.findings)}")
    print(f"planted  {len(found & wrong)} of {len(wrong)} stories; others {len(found - wrong)}")
    print(f"crossing {crossed} findings join two stories")
    return 1 if crossed else 0


def peak_megabytes() -> float:
    """The most memory this process or one of its workers has held."""
    scale = 1024.0 if sys.platform != "darwin" else 1024.0 * 1024.0
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    workers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return max(own, workers) / scale
