"""Names that one source shows by a cue, looked for in the sources that tell its story with it.

"Mayor Ren Hoshikawa" in one source shows what 星川蓮 or a bare "Hoshikawa" is in another.  A name
in full is looked for in every script; a surname alone only where one person of the story has it.
Words that are names of their own, or too short or too common to tell, are left alone.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from factcheck.model.mention import NameKind, NameMention
from factcheck.names import gazetteer
from factcheck.names.blocking import blocking_keys
from factcheck.names.find_base import Shown, base_language, is_han, is_katakana
from factcheck.names.match import same_name
from factcheck.names.script import Script, script_of
from factcheck.names.short_forms import is_short, short_names, stands_alone
from factcheck.names.strip import stripped
from factcheck.names.unnamed import Run, is_word, unnamed

LEAST = 3  # letters of a name that is looked for again
# How alike a surname is that is found by its sound, and one of whom the text says that it is a
# person: 巴馬塞達 where nobody but Balmaceda can be meant.
SAME, ALMOST = 0.85, 0.75
QUOTES = frozenset("\"'“”‘’「」『』《》〈〉")
# Letters of one word that is looked for alone; shorter ones are borne by many, or are words.
LEAST_SINGLE = {Script.HAN: 2, Script.KANA: 3, Script.HANGUL: 3, Script.LATIN: 5}


@dataclass(frozen=True, slots=True)
class Known:
    """A name that a source shows: its entity's key in the story, its kind and how it is written."""

    key: str
    kind: NameKind
    name: str


def known(mention: NameMention, key: str) -> Known | None:
    """The full name that a mention shows, if it shows one."""
    if mention.alias_of is not None or is_short(mention):
        return None
    return Known(key, mention.kind, mention.surface)


@functools.lru_cache(maxsize=1 << 14)
def telling(name: str) -> bool:
    """Whether a name says enough by itself to be looked for where no cue stands."""
    flat = gazetteer.flat(name)
    if flat[:1].isascii():
        return " " in flat or (len(flat) >= LEAST_SINGLE[Script.LATIN] and not is_word(flat))
    return len(flat) >= LEAST or (len(flat) == 2 and is_han(flat[0]))


def find_shown(
    wanted: Sequence[Known],
    persons: Sequence[Known],
    text: str,
    language: str,
    own: Sequence[NameMention],
) -> list[Shown]:
    """Where an item has names that linked sources show, and that are no mention of it yet.

    ``persons`` are all of the story, the item's own among them: a surname that two of them have
    is nobody's.  The order of neither changes the result.
    """
    bare = base_language(language)
    flat = gazetteer.flat(text)
    lone = [m for m in own if _lone(m) and script_of(m.surface) in LEAST_SINGLE]
    taken = {i for m in own for i in range(m.start, m.end) if m not in lone}
    alone = [Run(m.start, m.end, m.surface, script_of(m.surface), True, True) for m in lone]
    runs = functools.cache(lambda: (*unnamed(text, flat, bare, frozenset(taken)), *alone))
    out: list[Shown] = []
    for one in sorted(set(wanted), key=lambda k: (-len(k.name), k.name, k.kind, k.key)):
        found = [*_same_letters(one, flat, bare, taken), *_other_letters(one, flat, runs)]
        if not found and one.kind is NameKind.PERSON:
            found = list(_surnames(one, persons, runs()))
        for shown in found:
            span = range(shown.start, shown.end)
            if taken.isdisjoint(span):
                taken.update(span)
                out.append(shown)
    return sorted(out, key=lambda s: s.start)


def _lone(mention: NameMention) -> bool:
    """Whether a mention is, or may be, a surname of nobody known: "Mr Hoshikawa said", 索尔贝格."""
    if mention.kind is not NameKind.PERSON or mention.id or mention.alias_of:
        return False
    foreign = len(mention.surface) > LEAST and is_han(mention.surface[0])
    return is_short(mention) or (foreign and not any(c in mention.surface for c in "·・‧•"))


def _same_letters(one: Known, flat: str, bare: str, taken: Set[int]) -> Iterator[Shown]:
    """The full name itself, whole words only."""
    name = gazetteer.flat(one.name)
    if script_of(name) is Script.LATIN and bare != "en":
        return  # it stands in a bracket there, and is found with its name
    start = flat.find(name)
    while start >= 0:
        end = start + len(name)
        if _clear(flat, start, end, bare, taken) and not _quoted(flat, start, end):
            yield Shown(start, end, one.kind)
        start = flat.find(name, end)


def _clear(flat: str, start: int, end: int, bare: str, taken: Set[int]) -> bool:
    """Whether a name found letter by letter is a word by itself; what a known name ends at, as
    笠守市 in 群馬県笠守市, is the end of a word."""
    if not is_han(flat[start]):
        return stands_alone(flat, start, end, bare)
    before = flat[start - 1 : start] if start and start - 1 not in taken else " "
    after = flat[end : end + 1] if end not in taken else " "
    if bare == "zh" and end - start >= LEAST:
        return True
    return not any(map(_goes_on, (before, after)))


def _goes_on(char: str) -> bool:
    """Whether a Han name beside this character is part of a longer one: 東河バイオ, 豊洲PIT."""
    return bool(char) and (is_han(char) or is_katakana(char) or (char.isascii() and char.isalnum()))


def _quoted(flat: str, start: int, end: int) -> bool:
    """Whether a name is all that stands in quotation marks, as of a film, a drill or a ship."""
    return flat[start - 1 : start] in QUOTES and flat[end : end + 1] in QUOTES if start else False


def _other_letters(one: Known, flat: str, runs: Callable[[], Sequence[Run]]) -> Iterator[Shown]:
    """The full name in another script."""
    script = script_of(one.name)
    for run in runs() if script in LEAST_SINGLE else ():
        if run.script is script or (run.single and one.kind is NameKind.PERSON):
            continue
        if run.single and (len(run.text) < LEAST_SINGLE[run.script] or is_word(run.text)):
            continue
        if blocking_keys(one.name).isdisjoint(blocking_keys(run.text)):
            continue
        if same_name(run.text, one.name, one.kind).verdict == "same":
            end = run.start + len(stripped(run.text).text)  # without an office behind it
            if not _quoted(flat, run.start, run.end):
                yield Shown(run.start, end, one.kind)


def _surnames(one: Known, persons: Sequence[Known], runs: Sequence[Run]) -> Iterator[Shown]:
    """The surname alone, where nobody else of the story has it."""
    for run in runs:
        if not run.single or len(run.text) < LEAST_SINGLE[run.script] or is_word(run.text):
            continue
        least = ALMOST if run.person and len(run.text) > LEAST else SAME
        if _likeness(run.text, one.name) >= least:
            bearers = {p.key for p in persons if _likeness(run.text, p.name) >= ALMOST}
            if bearers == {one.key}:
                yield Shown(run.start, run.end, one.kind, one.name)


@functools.lru_cache(maxsize=1 << 14)
def _likeness(word: str, name: str) -> float:
    """How well a word is the surname of a full name, in whatever script, 0 to 1."""
    flat, best = gazetteer.flat(word), 0.0
    for short in short_names(name):
        if short == flat:
            return 1.0
        if script_of(short) is not script_of(word) and len(short) > 1:
            best = max(best, same_name(word, short, "place").score)
    return best


def stand_for(names: Sequence[NameMention], shown: Sequence[Shown]) -> list[NameMention]:
    """The mentions of an item, its lone surnames with the full name that another source gives."""
    full = {(one.start, one.end): one.stands_for for one in shown if one.stands_for}
    return [
        replace(name, alias_of=full[name.start, name.end])
        if name.alias_of is None and (name.start, name.end) in full
        else name
        for name in names
    ]
