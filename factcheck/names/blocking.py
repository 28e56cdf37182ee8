"""Blocking keys: names that share none are never compared.

A key is a known id, a folded form, or the first consonants of surname and given name in coarse
classes (k g q; t d; p b f v; s z ch j x; l r; m n), taken from every reading the script allows.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from factcheck.names import (
    arabic,
    known,
    organisations,
    persons,
    persons_japanese,
    tokens,
    vietnamese,
)
from factcheck.names import readings as read
from factcheck.names.fold import fold
from factcheck.names.respell import respelled
from factcheck.names.romaji import lax, romaji
from factcheck.names.script import Script
from factcheck.names.spelling import bare, hokkien, jamo, surname_spellings
from factcheck.names.strip import Name, forms, rank_of, stripped

_CLASSES = tuple(
    (re.compile(a), b)
    for a, b in (
        (r"ng(?=[^aeiouy]|$)", "N"), (r"tch|tsch|sch|cz|zh|ch|sh|ts|dz|j|x|z|c(?=[eiy])|s", "S"),
        (r"q(?!u)", "S"), (r"ph|f|v|b|p", "P"), (r"igh(?=t|$)", "i"), (r"ck|kh|gh|c|k|g|q", "K"),
        (r"th|t|d", "T"), (r"l|r", "R"), (r"m|n", "N"), (r"[hwy]", ""), (r"[^SPKTRN]+", "-"),
    )
)  # fmt: skip
# Onsets, vowels and codas of hangul letters as the same classes.
_HANGUL = dict(zip("ᄀᄁᄂᄃᄄᄅᄆᄇᄈᄉᄊᄌᄍᄎᄏᄐᄑᄒ", "KKNTTRNPPSSSSSKTP-", strict=True))
_HANGUL |= dict(zip("ᆨᆩᆫᆮᆯᆷᆸᆺᆻᆼᆽᆾᆿᇀᇁ", "KKNTRNPTTNTTKTP", strict=True))


_VOWELS = frozenset("aeiouy")


@functools.lru_cache(maxsize=1 << 15)
def skeleton(latin: str) -> str:
    """Consonant classes of a Latin word, a leading vowel kept as "-"."""
    out = latin
    for pattern, sign in _CLASSES:
        out = pattern.sub(sign, out)
    head = "-" if out.startswith("-") else ""
    return head + re.sub(r"(.)\1+", r"\1", out.replace("-", ""))


def _hangul_skeleton(text: str) -> str:
    signs = "".join(_HANGUL.get(c, "-") for c in jamo(text))
    head = "-" if signs.startswith("-") else ""
    return head + re.sub(r"(.)\1+", r"\1", signs.replace("-", ""))


def _skeletons(word: str, script: Script) -> set[str]:
    """Skeletons of one word, from dictionaries where it is listed and from its letters."""
    out = {skeleton(w) for w in tokens.latin_forms(word, script)}
    if script is Script.LATIN:
        plain = bare(word)
        out.add(skeleton(plain))
        if "th" in plain:  # ソーントン
            out.add(skeleton(plain.replace("th", "s")))
        if plain.startswith("j"):  # イェンス
            out.add(skeleton("y" + plain[1:]))
        if re.search("q(?![iu])", plain):  # Tariq, Tarek
            out.add(skeleton(plain.replace("q", "k")))
        if plain[:1] == "h" and plain[1:2] not in _VOWELS:  # フリツェンコ
            out.add(skeleton("f" + plain[1:]))
    elif script is Script.KANA:
        out.add(skeleton(romaji(word)))
    elif script is Script.HANGUL:
        out.add(_hangul_skeleton(word))
    elif script is Script.HAN and (sounds := read.pinyin(word)):
        whole = "".join(s[0] for s in sounds)
        out.update((skeleton(whole), skeleton(whole.replace("w", "v"))))
    return out


def _pair(first: Iterable[str], second: Iterable[str], more: int = 1) -> Iterator[str]:
    for a in first:
        for b in second:
            yield "|".join(sorted((_head(a, more), _head(b, more))))


def _head(sounds: str, more: int) -> str:
    """The first class and some more; an r that is not the first is heard in some languages only."""
    return sounds[:1] + sounds[1:].replace("R", "")[:more]


def _han(name: Name) -> Iterator[str]:
    """Keys of a Han name in each language that may read it."""
    for surname, given in persons.chinese_splits(name.joined):
        heads = {skeleton(s) for o in read.pinyin(surname, True) or () for s in o}
        heads |= set(map(skeleton, surname_spellings("chinese").get(surname, ())))
        tails = _joined(read.pinyin(given))
        yield from _pair(heads, tails)
        if all(c in hokkien() for c in surname + given):
            ways = tuple(hokkien()[c] for c in given)
            yield from _pair(set(map(skeleton, hokkien()[surname])), _joined(ways))
        if cantonese := read.cantonese(surname + given):
            yield from _pair({skeleton(s) for s in cantonese[0]}, _joined(cantonese[1:]))
        if korean := read.hangul(surname + given):
            heads = {h for s in korean[0] for h in _korean_surname(s)}
            yield from _pair(heads, {_hangul_skeleton("".join(o[0] for o in korean[1:]))})
    for surname, given in read.japanese_splits(name.joined):
        heads = {skeleton(s) for s in read.lax_readings(read.japanese_surname(surname))}
        tails = {skeleton(s) for s in read.lax_readings(read.japanese_given(given))}
        yield from _pair(heads, tails)


def _korean_surname(surname: str) -> set[str]:
    spellings = surname_spellings("korean").get(surname, ())
    return {_hangul_skeleton(surname), *map(skeleton, spellings)}


def _joined(options: tuple[tuple[str, ...], ...] | None) -> set[str]:
    if not options:
        return set()
    return {skeleton("".join(o[0] for o in options)), skeleton("".join(o[-1] for o in options))}


def _whole(name: Name) -> Iterator[str]:
    """Keys of a name taken as one word."""
    for found in _skeletons("".join(name.tokens), name.script):
        yield f"w:{found[:4]}"
    if name.script is Script.HAN:
        if korean := read.hangul(name.joined):
            yield "w:" + _hangul_skeleton("".join(o[0] for o in korean))[:4]
            yield "w:" + _hangul_skeleton("".join(o[-1] for o in korean))[:4]
        for sound in read.lax_readings(read.japanese_surname(name.joined)):
            yield "w:" + skeleton(sound)[:4]


def _elsewhere(name: Name, words: tuple[str, ...]) -> Iterator[str]:
    """Keys of a name as the languages it may come from spell and sound it."""
    ways, listed = arabic.keys(name)
    yield from listed
    for way in ways:
        yield from _pair(_skeletons(way[0], name.script), _skeletons(way[-1], name.script))
    if name.script is Script.LATIN:
        first, last = respelled(words[0]), respelled(words[-1])
        for language in first.keys() | last.keys():
            ends = first.get(language, words[0]), last.get(language, words[-1])
            for key in _pair({skeleton(ends[0])}, {skeleton(ends[1])}, 2):
                yield f"r:{key}"
    else:
        ends = words[0], words[-1]
        for key in _pair(_skeletons(ends[0], name.script), _skeletons(ends[1], name.script), 2):
            yield f"r:{key}"


def _of_form(name: Name) -> Iterator[str]:
    yield f"f:{name.joined}"
    yield from known.ids(name.text)
    yield from vietnamese.keys(name)
    words = tokens.words(name)
    if len(words) > 1:
        first, last = _skeletons(words[0], name.script), _skeletons(words[-1], name.script)
        yield from _pair(first, last)
        if len(words) > 2:
            rest = "".join(words[1:]), "".join(words[:-1])
            yield from _pair(first, _skeletons(rest[0], name.script))
            yield from _pair(last, _skeletons(rest[1], name.script))
        if len(words) > 3:  # Desmond Quah Teck Hin
            second, tail = (_skeletons(w, name.script) for w in (words[1], "".join(words[2:])))
            yield from _pair(second, tail)
        yield from _elsewhere(name, words)
        if name.script in (Script.LATIN, Script.KANA):
            sounds = [lax(romaji(w) if name.script is Script.KANA else w) for w in words]
            yield from _pair({skeleton(sounds[0])}, {skeleton(sounds[-1])})
    else:
        yield from _whole(name)
        if cut := persons_japanese.kana_given(name):
            heads = {skeleton(s) for s in read.lax_readings(read.japanese_surname(cut[0]))}
            yield from _pair(heads, {skeleton(lax(cut[1]))})
        if name.script is Script.HAN:
            yield from _han(name)
        elif name.script is Script.HANGUL:
            for surname, given in persons.korean_splits(name.joined):
                yield from _pair(_korean_surname(surname), {_hangul_skeleton(given)})
            cuts = persons.spelled_splits(name)[:2]
            for surname, given in cuts:
                yield from _pair({_hangul_skeleton(surname)}, {_hangul_skeleton(given)})


@functools.lru_cache(maxsize=1 << 15)
def blocking_keys(name: str) -> frozenset[str]:
    """The keys of a name; two names that are one share at least one key, nearly always."""
    out: set[str] = set()
    for form in forms(name):
        out.update(_of_form(form))
        short, rank = rank_of(form.text)
        if rank:
            out.update(_whole(stripped(short)))
            out.add(f"f:{stripped(short).joined}")
        parts = organisations.built(form)
        for part in parts.rest if parts.words else ():
            head = "+".join(sorted(parts.words))
            inner = stripped(part)
            keys = {*_whole(inner), f"f:{fold(part)}", *known.part_ids(inner)}
            keys |= {_head(sounds, 1) for sounds in _skeletons(inner.joined, inner.script)}
            out.update(f"{head}:{k}" for k in keys)
    return frozenset(out)
