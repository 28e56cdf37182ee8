"""``python -m tests.names.evaluate [--misses]``: how well names are matched, found and resolved.

With the extras [ja] and [ko] installed, names in text are measured without and with each, so that
what it adds can be seen.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from factcheck.model.mention import NameMention
from factcheck.names import analysers
from factcheck.names.cluster import cluster
from factcheck.names.find import find_names
from factcheck.names.match import same_name
from factcheck.names.principals import learn, principal_of
from factcheck.names.short_forms import resolve
from factcheck.resources import read_yaml

TESTS = Path(__file__).parents[1]
PAIRS = TESTS / "names"
DATA = TESTS / "unit" / "data"
MARK = re.compile(r"<([pol]):([^>]+)>")
KINDS = {"p": "person", "o": "organisation", "l": "place"}
LANGUAGES = ("en", "ja", "zh", "ko")
Span = tuple[int, int, str]


@dataclass(slots=True)
class Score:
    """What was right, what was said, what was wanted; ``misses`` tell the rest in words."""

    right: int = 0
    said: int = 0
    wanted: int = 0
    misses: list[str] | None = None

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / max(1, self.said + self.wanted)

    def __str__(self) -> str:
        precision, recall = self.right / max(1, self.said), self.right / max(1, self.wanted)
        return f"precision {precision:.3f}  recall {recall:.3f}  F1 {self.f1:.3f}"


def gold(line: str) -> tuple[str, set[Span]]:
    """The bare text of a marked line, and its names."""
    text, spans, at = "", set(), 0
    for mark in MARK.finditer(line):
        text += line[at : mark.start()]
        spans.add((len(text), len(text) + len(mark[2]), KINDS[mark[1]]))
        text += mark[2]
        at = mark.end()
    return text + line[at:], spans


def in_text(file: str, language: str) -> Score:
    """Exact spans and kinds over a file's sentences of one language."""
    score = Score(misses=[])
    for line in read_yaml(DATA / file).data[language].splitlines():
        text, want = gold(line)
        got = {(m.start, m.end, str(m.kind)) for m in find_names(text, language)}
        score.right += len(got & want)
        score.said += len(got)
        score.wanted += len(want)
        if got != want and score.misses is not None:
            lacks = [text[a:b] for a, b, _ in sorted(want - got)]
            spare = [f"{text[a:b]} ({kind})" for a, b, kind in sorted(got - want)]
            score.misses.append(f"{text}  lacks {lacks}, has {spare}")
    return score


def pairs(file: str, typed: bool = True) -> Score:
    """Pairs called the same, against those that are."""
    score = Score(misses=[])
    for kind, a, b, verdict in read_yaml(PAIRS / file).data["pairs"]:
        match = same_name(a, b, kind if typed else None)
        score.said += match.verdict == "same"
        score.wanted += verdict == "same"
        score.right += match.verdict == verdict == "same"
        if match.verdict != verdict and score.misses is not None:
            score.misses.append(f"{kind}  {a} / {b}: {match}, ought to be {verdict}")
    return score


SHORT = re.compile(r"<([^=<>]+)=([^<>@]*)(?:@([A-Z]{2}))?>")


@dataclass(frozen=True, slots=True)
class Form:
    """A short form in an item: what it stands for ("" for itself, "?" open), for whom it acts."""

    item: int
    start: int
    end: int
    stands_for: str
    principal: str | None


def passages(file: str) -> Iterator[tuple[list[tuple[str, str]], list[Form]]]:
    """The passages of a file: items (language, text) and the short forms in them."""
    for passage in read_yaml(DATA / file).data:
        items, forms = [], []
        for number, (language, line) in enumerate(passage):
            text, at = "", 0
            for mark in SHORT.finditer(line):
                text += line[at : mark.start()]
                end = len(text) + len(mark[1])
                forms.append(Form(number, len(text), end, mark[2], mark[3]))
                text += mark[1]
                at = mark.end()
            items.append((language, text + line[at:]))
        yield items, forms


def stands(form: Form, found: list[list[NameMention]]) -> str:
    """ "" where a form goes to what it stands for and to its principal, else what is wrong."""
    mentions = found[form.item]
    here = [m for m in mentions if m.start < form.end and m.end > form.start]
    learned = learn(m for item in found for m in item)
    keys = cluster(found)
    if form.stands_for == "?":
        said = [m.alias_of for m in here if m.alias_of]
        return f"goes to {said[0]}" if said else ""
    if not here:
        return "not found"
    mention = here[0]
    told = mention.alias_of or mention.surface
    if form.stands_for and told != form.stands_for:
        full = [m for m in mentions if m.surface == form.stands_for and m.id == mention.id]
        if not (mention.id and full):
            return f"stands for {mention.alias_of}"
    if form.principal:
        key = keys.keys[form.item][mentions.index(mention)]
        entity = next(e for e in keys.entities if e.key == key)
        acts = principal_of(mention, learned) or entity.principal
        if acts != form.principal:
            return f"acts for {acts}"
    return ""


def short_forms(file: str) -> Score:
    """Short forms that go where they should; a form that ought to stay open counts too."""
    score = Score(misses=[])
    for items, forms in passages(file):
        found = [resolve(find_names(text, lang), text, lang) for lang, text in items]
        for form in forms:
            wrong = stands(form, found)
            score.wanted += 1
            score.said += not wrong or "goes to" in wrong or "stands for" in wrong
            score.right += not wrong
            if wrong and score.misses is not None:
                text = items[form.item][1]
                score.misses.append(f"{text}  {text[form.start : form.end]}: {wrong}")
    return score


def without() -> ExitStack:
    """A context in which no analyser is installed."""
    stack = ExitStack()
    for name in ("japanese", "korean"):
        stack.enter_context(patch.object(analysers, name, lambda text: []))
    return stack


def show(name: str, score: Score, misses: bool) -> None:
    """One line, and what went wrong where that is asked for."""
    print(f"{name:<34} {score}")
    for miss in (score.misses or ()) if misses else ():
        print(f"    {miss}")


def main() -> None:
    """Print everything that is measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.names.evaluate", description=__doc__)
    parser.add_argument("--misses", action="store_true")
    misses = parser.parse_args().misses
    for file in ("pairs.yaml", "blind.yaml", "third.yaml", "fourth.yaml", "fifth.yaml"):
        show(f"pairs, {file}", pairs(file), misses)
    for file in ("short_forms.yaml", "short_forms_fourth.yaml"):
        show(file.removesuffix(".yaml").replace("_", " "), short_forms(file), misses)
    for language in LANGUAGES:
        for part in ("tune", "measure", "third", "fourth", "fifth", "sixth"):
            name = f"names in text, {language}, {part}"
            file = f"names_in_text_{part}.yaml"
            with without():
                bare = in_text(file, language)
            show(name, bare, misses)
            installed = {"ja": analysers._sudachi, "ko": analysers._kiwi}.get(language)
            if installed is not None and installed() is not None:
                show(f"  with the extra [{language}]", in_text(file, language), misses)
    for language, found in (("ja", analysers._sudachi()), ("ko", analysers._kiwi())):
        if found is None:
            print(f'the extra [{language}] is not installed: pip install ".[{language}]"')


if __name__ == "__main__":
    main()
