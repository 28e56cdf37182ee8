"""Finding concepts in running text: the longest form that is really there."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Any

from factcheck.lexicon.concept import LANGUAGES
from factcheck.lexicon.fold import base_language, fold
from factcheck.lexicon.offices import with_modifiers
from factcheck.lexicon.seams import torn
from factcheck.lexicon.tables import (
    EDGE_AFTER,
    EDGE_BEFORE,
    all_concepts,
    is_a,
    language_table,
)
from factcheck.model.mention import ConceptMention

SHORT = 5  # a Latin word of so few letters begins too many others
_ENDING = re.compile(r"(?:e?s|e?d|ing)?(?![a-z])")
NEAR = {"en": 120, "ja": 50, "zh": 50, "ko": 60}  # characters each side that "near" looks at
THEN = {"en": 40, "ja": 16, "zh": 18, "ko": 18}  # characters behind a match that "then" looks at

LAYERS = ("basis", "outcome", "honour", "job")  # kinds matched beside all others

# What may follow a Korean form that must end its word.
_PARTICLE_WORDS = """
    은 는 이 가 을 를 의 에 로 으로 와 과 도 만 부터 까지 보다 이나 라고 이라 으로서 로서 로써
    에서 입니다 이다 다 였 인
"""
_PARTICLES = tuple(_PARTICLE_WORDS.split())


def _script(char: str) -> str:
    """Coarse script of a character, for the edges of words."""
    if "a" <= char <= "z" or "\u00c0" <= char <= "\u024f":
        return "latin"
    if "\uac00" <= char <= "\ud7a3":
        return "hangul"
    if "\u30a1" <= char <= "\u30fc" and char != "・":
        return "katakana"
    if "\u3041" <= char <= "\u309f":
        return "hiragana"
    if "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf" or char == "々":
        return "han"
    return ""


def whole(text: str, start: int, end: int, edges: int) -> bool:
    """Whether a span of folded text is not the inside of a longer word.

    Latin letters always end at a word's edge; other scripts only where ``edges`` asks for it.
    """
    if start > 0:
        before, first = _script(text[start - 1]), _script(text[start])
        if before == first and first and (first == "latin" or edges & EDGE_BEFORE):
            return False
    if end < len(text):
        after, last = _script(text[end]), _script(text[end - 1])
        if after == last and last and (last == "latin" or edges & EDGE_AFTER):
            return last == "hangul" and text.startswith(_PARTICLES, end)
    return True


def _shortened(text: str, start: int, end: int) -> bool:
    """Whether English letters go on past an apostrophe, or end a name: "won't", Seung-won."""
    if text.startswith(("'t", "’t"), end) and text[end - 1] == "n":
        return True
    return text[start - 1 : start] == "-" and text[start:end] == "won"


@dataclass(slots=True)
class Matcher:
    """The automaton of one language.

    Bases and outcomes are layers of their own, which hide nothing and are hidden by nothing but
    themselves: "state visit" is an event and the basis of a count.
    """

    language: str
    automaton: Any
    rows: list[tuple[tuple[str, int, int], ...]]
    guards: list[list[tuple[str, ...]]]
    offices: frozenset[str]
    layers: dict[str, str]  # concept -> its layer, where that is not the main one
    expects: dict[str, tuple[str, ...]]

    def find(self, text: str) -> list[ConceptMention]:
        """All mentions, sorted; forms of several concepts give one mention each."""
        folded = fold(text, self.language)
        hits = self.automaton.find_matches_as_indexes(folded, overlapping=True)
        hits.sort(key=lambda hit: (hit[1], -hit[2]))
        out: list[ConceptMention] = []
        layered: list[ConceptMention] = []
        covered = 0
        ends = dict.fromkeys(self.layers.values(), 0)
        outer = ""
        korean = self.language == "ko"
        for pattern, start, end in hits:
            inside = start < covered
            taken = {layer for layer, last in ends.items() if start < last}
            for key, edges, guard in self.rows[pattern]:
                layer = self.layers.get(key)
                if layer in taken:
                    continue
                if layer is None and inside and not self._expected(key, outer, end, covered):
                    continue
                if not whole(folded, start, end, edges) or _shortened(folded, start, end):
                    continue
                if korean and torn(folded, start, end):
                    continue
                if guard >= 0 and not self._allowed(folded, start, end, guard):
                    continue
                first, last = start, end
                if key.partition("+")[0] in self.offices:
                    key, first, last = with_modifiers(folded, start, end, key, self.language)
                if layer is not None:
                    layered.append(ConceptMention(first, last, text[first:last], key))
                    ends[layer] = max(ends[layer], last)
                    continue
                if key.partition("+")[0] in self.offices:
                    while out and out[-1].end > first and not _are_one(out[-1], first, last):
                        out.pop()
                out.append(ConceptMention(first, last, text[first:last], key))
                if not inside:
                    covered, outer = max(covered, last), key
        return sorted(out + layered, key=lambda m: (m.start, -m.end)) if layered else out

    def _expected(self, key: str, outer: str, end: int, covered: int) -> bool:
        """Whether a mention inside a longer event phrase is of what that event expects.

        "Imposed tariffs" is the event and names the thing it is about.
        """
        wanted = self.expects.get(outer, ()) if end <= covered else ()
        return any(is_a(key, one) for one in wanted)

    def _allowed(self, text: str, start: int, end: int, guard: int) -> bool:
        not_before, not_after, near, then = self.guards[guard]
        if not_before and _ends_with(text[max(0, start - 40) : start].rstrip(), not_before):
            return False
        if not_after and _starts_with(text[end : end + 40].lstrip(), not_after):
            return False
        if near:
            reach = NEAR[self.language]
            around = text[max(0, start - reach) : start] + "\n" + text[end : end + reach]
            own = text[start:end]  # "the film opens" tells by itself what it is about
            if not _stands(around, near) and not _stands(own, tuple(w for w in near if w != own)):
                return False
        if then:
            return _stands(text[end : end + THEN[self.language]], then)
        return True


def _are_one(mention: ConceptMention, start: int, end: int) -> bool:
    """Whether a form is also one of another concept: a coach trains a team or runs on rails."""
    return (mention.start, mention.end) == (start, end)


def _stands(text: str, words: tuple[str, ...]) -> bool:
    """Whether one of the words begins somewhere in a text; Latin ones only where a word begins,
    and short ones only where it ends too: "test" does not stand in "testified"."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            latin = "a" <= word[0] <= "z"
            if not latin or (
                (at == 0 or not "a" <= text[at - 1] <= "z")
                and (len(word) > SHORT or _ENDING.match(text, at + len(word)))
            ):
                return True
            at = text.find(word, at + 1)
    return False


def _ends_with(text: str, words: tuple[str, ...]) -> bool:
    if not text.endswith(words):
        return False
    return any(text.endswith(w) and whole(text, len(text) - len(w), len(text), 0) for w in words)


def _starts_with(text: str, words: tuple[str, ...]) -> bool:
    if not text.startswith(words):
        return False
    return any(text.startswith(w) and whole(text, 0, len(w), 0) for w in words)


@functools.cache
def matcher(language: str) -> Matcher:
    """The matcher of "en", "ja", "zh" or "ko", built on first use."""
    from ahocorasick_rs import AhoCorasick, MatchKind

    table = language_table(language)
    forms: dict[str, list[list[Any]]] = table["forms"]
    # Tens of thousands of forms have a few thousand rows between them.
    kept: dict[tuple[tuple[str, int, int], ...], tuple[tuple[str, int, int], ...]] = {}
    told = (tuple((key, edges, guard) for key, edges, guard in rows) for rows in forms.values())
    return Matcher(
        language,
        AhoCorasick(list(forms), matchkind=MatchKind.Standard),
        [kept.setdefault(rows, rows) for rows in told],
        [[tuple(words) for words in guard] for guard in table["guards"]],
        frozenset(c.id for c in all_concepts() if c.kind in ("office", "job")),
        {c.id: c.kind for c in all_concepts() if c.kind in LAYERS},
        {c.id: c.expects for c in all_concepts() if c.expects},
    )


def find(text: str, language: str) -> list[ConceptMention]:
    """Concepts in a text, sorted by place; spans are code points of the text as given.

    ``language`` is a tag as of ``language_of``; a language the lexicon does not have finds nothing.
    Where one form belongs to several concepts, each gives a mention with the same span.
    """
    base = base_language(language)
    if base not in LANGUAGES or not text:
        return []
    return matcher(base).find(text)
