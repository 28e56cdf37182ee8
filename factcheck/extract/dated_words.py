"""The words right by a date, for what the lexicon does not know as a happening: 議会は24日に再開,
vouchers go out on 12 October."""

from __future__ import annotations

from factcheck import lexicon
from factcheck.extract.annotate import Line
from factcheck.extract.words import Word, never_head
from factcheck.model.mention import ConceptMention
from factcheck.model.value import Value, ValueKind

REACH = 16.0  # characters of Chinese; words further off belong to something else
NEAREST = 4  # words
LEAST = 0.5  # how much a key tells of its word, at least
BEFORE_COST = 2.0  # in Chinese, Japanese and Korean the verb follows its date


def words_by(line: Line, value: Value) -> tuple[str, ...]:
    """Keys of the content words nearest to a date in its clause, the nearest word first."""
    if value.kind is not ValueKind.DATE:
        return ()
    here = line.clause(value.start)
    ranked: list[tuple[float, int, Word]] = []
    for word in line.words:
        if line.clause(word.start) != here or _is_no_act(line, word):
            continue
        gap = line.distance((value.start, value.end), (word.start, word.end))
        if line.language != "en" and word.start < value.start:
            gap += BEFORE_COST
        if gap <= REACH:
            ranked.append((gap, word.start, word))
    ranked.sort(key=lambda entry: entry[:2])
    keys = [key for _, _, word in ranked[:NEAREST] for key, weight in word.keys if weight >= LEAST]
    keys += [f"c:{mention.concept}" for mention in _outcomes(line, value)]
    return tuple(dict.fromkeys(keys))


def _outcomes(line: Line, value: Value) -> list[ConceptMention]:
    """The acts near a date that the lexicon knows only as what something comes to."""
    return [
        mention
        for mention in line.concepts
        if lexicon.concept(mention.concept).kind == "outcome"
        and line.clause(mention.start) == line.clause(value.start)
        and line.distance((value.start, value.end), (mention.start, mention.end)) <= REACH
    ]


def _is_no_act(line: Line, word: Word) -> bool:
    """Whether a word is a part of a name or a figure, or only tells how a figure stands."""
    text = line.text[word.start - line.start : word.end - line.start]
    if never_head(text, line.language):
        return True
    taken = [*((v.start, v.end) for v in line.values), *((n.start, n.end) for n in line.names)]
    return any(start < word.end and word.start < end for start, end in taken)
