"""The story format of the corpus: a folder of sources and a ``story.yaml`` that says what is so.

The gold names passages by exact quote and, in the quote, the words of the value, never by offset:
a source may be mended without renumbering.  Loading checks that every quote stands exactly once in
its source and every value exactly once in its quote, so a typing slip cannot become a wrong gold.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factcheck.errors import DataError, DataMistake
from factcheck.resources import read_yaml

STORY = "story.yaml"
SOURCE_SUFFIXES = (".txt", ".md")

ConflictKind = Literal[
    "date",
    "count",
    "money",
    "percent",
    "duration",
    "ordinal",
    "measure",
    "place",
    "person",
    "role",
    "quote",
    "polarity",
    "score",
    "age",
    "weekday",
    "arithmetic",
    "metadata",
    "name",
]
Language = Literal["en", "ja", "zh-Hans", "zh-Hant", "ko"]
Where = tuple[str | int, ...]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Passage(_Strict):
    """A value where it stands: the words of the value in a quote of a source."""

    source: str
    quote: str = Field(min_length=1)
    value: str = Field(min_length=1)


class Conflict(_Strict):
    """A contradiction an editor would want to see; each side holds passages that agree."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    kind: ConflictKind
    severity: Literal["hard", "soft"]
    why: str = Field(min_length=1)
    sides: tuple[tuple[Passage, ...], ...] = Field(min_length=2)
    inside: bool = False  # the contradiction stands inside one source


class Quiet(_Strict):
    """Passages that look as if they disagreed and do not: nothing may be reported between them."""

    why: str = Field(min_length=1)
    passages: tuple[Passage, ...] = Field(min_length=2)


class Agreement(_Strict):
    """One fact told with one value by several passages."""

    kind: ConflictKind
    passages: tuple[Passage, ...] = Field(min_length=2)


class Update(_Strict):
    """One figure that grew: the passages tell it at different times, oldest first."""

    kind: ConflictKind
    passages: tuple[Passage, ...] = Field(min_length=2)


class StoryFile(_Strict):
    """``story.yaml`` as written."""

    title: str = Field(min_length=1)
    domain: str = Field(min_length=1)
    half: Literal["tune", "measure"]
    languages: tuple[Language, ...] = Field(min_length=1)
    now: date
    conflicts: tuple[Conflict, ...] = ()
    quiet: tuple[Quiet, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    updates: tuple[Update, ...] = ()


class Story(StoryFile):
    """A checked story: its gold, its folder and the text of its sources by file name."""

    folder: Path
    texts: dict[str, str]

    @property
    def slug(self) -> str:
        """The folder's name."""
        return self.folder.name

    @property
    def paths(self) -> list[Path]:
        """The source files, sorted by name."""
        return [self.folder / name for name in sorted(self.texts)]

    def span(self, passage: Passage) -> tuple[int, int]:
        """Start and end of the passage's value in its source, in characters."""
        start = self.texts[passage.source].index(passage.quote) + passage.quote.index(passage.value)
        return start, start + len(passage.value)


def load_stories(root: Path) -> list[Story]:
    """All stories below ``root``, sorted by slug; raises one DataError naming every mistake."""
    stories: list[Story] = []
    mistakes: list[DataMistake] = []
    for file in sorted(root.glob(f"*/{STORY}")):
        try:
            stories.append(load_story(file.parent))
        except DataError as error:
            mistakes.extend(error.mistakes)
    if mistakes:
        raise DataError(mistakes)
    return stories


def load_story(folder: Path) -> Story:
    """One story; raises DataError with file and line of each mistake."""
    shown = f"{folder.name}/{STORY}"
    document = read_yaml(folder / STORY, shown)
    try:
        parsed = StoryFile.model_validate(document.data)
    except ValidationError as error:
        raise DataError(
            [
                DataMistake(
                    shown, document.line_of(*each["loc"]), _complaint(each["loc"], each["msg"])
                )
                for each in error.errors()
            ]
        ) from None
    texts = {
        path.name: path.read_text(encoding="utf-8")
        for path in sorted(folder.iterdir())
        if path.suffix in SOURCE_SUFFIXES
    }
    story = Story(**dict(parsed), folder=folder, texts=texts)
    complaints = list(_complaints(story)) or list(_clashes(story))
    mistakes = [DataMistake(shown, document.line_of(*where), what) for where, what in complaints]
    if mistakes:
        raise DataError(mistakes)
    return story


def passages(story: StoryFile) -> Iterator[tuple[Where, Passage]]:
    """Every passage of the gold with its place in the file."""
    for i, conflict in enumerate(story.conflicts):
        for j, side in enumerate(conflict.sides):
            for k, passage in enumerate(side):
                yield ("conflicts", i, "sides", j, k), passage
    for part in ("quiet", "agreements", "updates"):
        for i, group in enumerate(getattr(story, part)):
            for k, passage in enumerate(group.passages):
                yield (part, i, "passages", k), passage


def _complaints(story: Story) -> Iterator[tuple[Where, str]]:
    if len(story.texts) < 2:
        yield (), "a story needs two sources or more"
    used = {passage.source for _, passage in passages(story)}
    for name in sorted(set(story.texts) - used):
        yield (), f"no passage of {name} is used"
    for where, passage in passages(story):
        yield from ((where, what) for what in _passage_complaints(story, passage))
    seen: set[str] = set()
    for i, conflict in enumerate(story.conflicts):
        if conflict.id in seen:
            yield ("conflicts", i), f'conflict "{conflict.id}" stands twice'
        seen.add(conflict.id)
        yield from ((("conflicts", i), what) for what in _conflict_complaints(conflict))


def _passage_complaints(story: Story, passage: Passage) -> Iterator[str]:
    text = story.texts.get(passage.source)
    if text is None:
        yield f"there is no source {passage.source}"
        return
    found = text.count(passage.quote)
    if found != 1:
        yield f"quote found {found} times in {passage.source}: {passage.quote}"
    found = passage.quote.count(passage.value)
    if found != 1:
        yield f'value "{passage.value}" found {found} times in its quote: {passage.quote}'


def _conflict_complaints(conflict: Conflict) -> Iterator[str]:
    sides = conflict.sides
    if not all(sides):
        yield f'conflict "{conflict.id}" has an empty side'
    sources = {passage.source for side in sides for passage in side}
    if conflict.inside and len(sources) != 1:
        yield f'conflict "{conflict.id}" is inside one source but names {len(sources)}'
    if not conflict.inside and len(sources) < 2:
        yield f'conflict "{conflict.id}" names one source only: mark it inside, or add another'
    told = [{(p.source, p.quote, p.value) for p in side} for side in sides]
    if sum(map(len, told)) != len(set().union(*told)):
        yield f'conflict "{conflict.id}" has one passage twice'


def _clashes(story: Story) -> Iterator[tuple[Where, str]]:
    """Gold that contradicts itself: opposite sides of a conflict said to be quiet or to agree."""
    for conflict in story.conflicts:
        sides = [{(p.source, story.span(p)) for p in side} for side in conflict.sides]
        for part in ("quiet", "agreements", "updates"):
            for i, group in enumerate(getattr(story, part)):
                told = {(p.source, story.span(p)) for p in group.passages}
                if sum(bool(side & told) for side in sides) > 1:
                    yield (part, i), f'joins opposite sides of conflict "{conflict.id}"'


def _complaint(loc: Where, message: str) -> str:
    return f"{'.'.join(map(str, loc)) or 'story'}: {message}"
