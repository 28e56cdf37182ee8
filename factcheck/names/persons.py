"""Comparing personal names: each name parted into surname and given name, read in the system that
its script allows (Chinese or Korean), and laid over the other name in that system."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

from factcheck.names import readings as read
from factcheck.names import spelling as spell
from factcheck.names.fold import fold
from factcheck.names.romaji import romaji
from factcheck.names.script import Script
from factcheck.names.spelling import Pieces, bare, jamo, surname_spellings
from factcheck.names.strip import Name
from factcheck.names.tables import table

Match = tuple[float, str]
Split = tuple[str, str]  # surname, given name; the surname is empty where no cut is known
NOTHING: Match = (0.0, "")
SYSTEMS = ("mandarin", "cantonese", "hokkien")  # in which Chinese names are spelled

READ = 0.96  # both names read alike, syllable by syllable
COMMON = 0.80  # the same, but the name is borne by too many
ALL_BUT_ONE = 0.70  # the surname and one syllable of the given name agree: never more than unsure
MANY = "a name borne by many"
UNPARTED = 0.05  # off, where only the whole could be compared
RUN_TOGETHER = 0.13  # off, where kana are not parted either: トランプ could be read as Chinese


@functools.lru_cache(maxsize=1 << 15)
def korean_splits(joined: str) -> tuple[Split, ...]:
    """Ways to part an unspaced hangul name of two to five syllables."""
    known = surname_spellings("korean")
    out = []
    for cut in (1, 2):
        if joined[:cut] in known and 1 <= len(joined) - cut <= 3:
            out.append((joined[:cut], joined[cut:]))
    return tuple(out)


@functools.lru_cache(maxsize=1 << 15)
def chinese_splits(joined: str) -> tuple[Split, ...]:
    """Ways to part an unspaced Han name of two to four characters."""
    if joined[:2] in read.double_surnames() and len(joined) in (3, 4):
        return ((joined[:2], joined[2:]),)
    return ((joined[:1], joined[1:]),) if 2 <= len(joined) <= 3 else ()


@functools.lru_cache(maxsize=1 << 15)
def spelled_splits(name: Name) -> tuple[Split, ...]:
    """Ways to part a name whose words stand apart: surname first, surname last."""
    latin = name.script is Script.LATIN
    parts = [parted(t) if latin else plain_token(t, name.script) for t in name.tokens]
    tokens = [t for t in parts if t]
    mark = "-" if latin else ""
    if len(tokens) < 2:
        if name.script is Script.HANGUL and 2 <= len(name.joined) <= 6:
            return tuple(
                (jamo(name.joined[:cut]), jamo(name.joined[cut:]))
                for cut in (1, 2, 3)
                if cut < len(name.joined)
            )
        return ()
    out = [(tokens[0], mark.join(tokens[1:])), (tokens[-1], mark.join(tokens[:-1]))]
    if len(tokens) > 2:
        out.append((mark.join(tokens[:2]), mark.join(tokens[2:])))
        out.append((mark.join(tokens[-2:]), mark.join(tokens[:-2])))
    return tuple(dict.fromkeys(out))


def parted(token: str) -> str:
    """A Latin word folded, its hyphens kept: syllables end there (Do-hyun is not Doh-yun)."""
    return re.sub(r"[^a-z-]", "", fold(token)).strip("-")


def plain_token(token: str, script: Script) -> str:
    if script is Script.LATIN:
        return bare(token)
    if script is Script.KANA:
        return romaji(token)
    if script is Script.HANGUL:
        return jamo(token)
    return fold(token)


@functools.lru_cache(maxsize=1 << 15)
def plain(name: Name) -> str:
    """A whole name as the letters it is compared by."""
    return plain_token("".join(name.tokens), name.script)


NORTHERN = frozenset(
    ["ri", "choe", "pak", "rim", "ryang", "ryu", "paek", "so", "sin", "jong", "jo"]
)


def breveless(name: Name) -> bool:
    """Whether o and yo stand for two vowels each: other breves are written, or the name stands as
    Pyongyang writes it, three words with a capital each and a surname spelled as only there."""
    if set(name.text) & set("ŏŭŎŬ"):
        return True
    words = name.tokens
    return (
        len(words) == 3
        and all(t[:1].isupper() and "-" not in t for t in words)
        and bare(words[0]) in NORTHERN
    )


# --- known syllables against a spelled name ------------------------------------------------------


@functools.lru_cache(maxsize=1 << 15)
def korean_syllables(part: str) -> tuple[tuple[str, ...], ...] | None:
    """The hangul syllables that Han characters or hangul stand for."""
    if part and all("가" <= c <= "힣" for c in part):
        return tuple((c,) for c in part)
    return read.hangul(part)


def korean_pieces(part: str, script: Script, loose: bool) -> list[Pieces] | None:
    """Spellings of each syllable of a Korean name; ``loose`` lets breves go."""
    options = korean_syllables(part)
    if options is None:
        return None
    if script is Script.LATIN:
        return [spell.merged(spell.korean_latin(s, loose) for s in o) for o in options]
    return [spell.merged(spell.korean_kana(s, i == 0) for s in o) for i, o in enumerate(options)]


def _surname_fits(part: str, text: str, system: str) -> bool:
    """Whether a Latin surname is one that families of this surname use."""
    known = surname_spellings(system)
    if system == "korean":
        options = korean_syllables(part) or ()
        names = {""}
        for o in options:
            names = {n + s for n in names for s in o}
        return any(text.replace("-", "") in known.get(n, ()) for n in names)
    return text.replace("-", "") in known.get(fold(part), ())


def korean(read_name: Name, spelled: Name) -> Match:
    """A Han or hangul name against one in Latin letters or kana, read in Korean."""
    splits = korean_splits(read_name.joined)
    if read_name.script is Script.HAN:
        splits = chinese_splits(read_name.joined)
    loose = breveless(spelled)
    best = NOTHING
    for surname, given in splits:
        for other, rest in spelled_splits(spelled) or (("", plain(spelled)),):
            if not other:
                pieces = korean_pieces(surname + given, spelled.script, loose)
                penalty = spell.fits(pieces, rest) if pieces else None
                penalty = None if penalty is None else penalty + UNPARTED
            else:
                penalty = _parted(surname, given, other, rest, spelled.script, loose)
            if penalty is not None and READ - penalty > best[0]:
                best = (READ - penalty, korean_reason(read_name, spelled))
    return best


def _parted(
    surname: str, given: str, other: str, rest: str, script: Script, loose: bool
) -> float | None:
    first = korean_pieces(surname, script, True)
    if first is None:
        return None
    named = script is Script.LATIN and _surname_fits(surname, other, "korean")
    begin = 0.0 if named else spell.fits(first, other)
    if begin is None:
        return None
    second = korean_pieces(given, script, loose)
    end = spell.fits(second, rest) if second else None
    return None if end is None else min(begin, 0.04) + end


def korean_reason(a: Name, b: Name) -> str:
    """How a name is read in Korean, in words."""
    options = korean_syllables(a.joined) or ()
    shown = "".join(o[-1] if i == 0 else o[0] for i, o in enumerate(options))
    kind = "hanja reading" if a.script is Script.HAN else "reading"
    return f"{kind} {shown} → {b.text}"


def chinese(read_name: Name, spelled: Name) -> Match:
    """A Han name against one in Latin letters, kana or hangul, read in Chinese."""
    best = NOTHING
    for surname, given in chinese_splits(read_name.joined):
        parts = spelled_splits(spelled) or (("", plain(spelled)),)
        tokens = spelled.tokens
        if len(tokens) > 3 or (len(tokens) == 3 and "-" in tokens[-1]):  # John Lee Ka-chiu
            latin = [parted(t) for t in tokens]
            parts = (*parts, (latin[1], "-".join(latin[2:])))
        for other, rest in parts:
            score = _chinese_parted(surname, given, other, rest, spelled.script)
            if score > best[0]:
                shown = "".join(o[0] for o in read.pinyin(surname + given, True) or ())
                best = (score, f"Chinese reading {shown} → {spelled.text}")
        if best[0] > COMMON and borne_by_many(surname, given):
            best = (COMMON, f"{best[1]}, {MANY}")
    return best


@functools.cache
def _common(part: str) -> frozenset[str]:
    return frozenset(fold(spell.rules()["chinese"]["common"][part]))


def borne_by_many(surname: str, given: str) -> bool:
    """Whether a folded Chinese name of two syllables has homophones that as many bear."""
    return surname in _common("surnames") and given in _common("given")


def _chinese_parted(surname: str, given: str, other: str, rest: str, script: Script) -> float:
    best = 0.0
    for system in SYSTEMS if script is Script.LATIN else SYSTEMS[:1]:
        first = chinese_pieces(surname, script, system, True)
        second = chinese_pieces(given, script, system, False)
        if not first or not second:
            continue
        if not other:
            penalty = spell.fits([*first, *second], rest)
            extra = RUN_TOGETHER if script is Script.KANA else UNPARTED
        else:
            known = script is Script.LATIN and _surname_fits(surname, other, "chinese")
            begin = spell.fits(first, other)
            if begin is None and not known:
                continue
            penalty, extra = spell.fits(second, rest), min(begin or 0.0, 0.04)
            if system != "mandarin" and _looks_korean(other, rest):
                extra += spell.DOUBTFUL
        if penalty is not None:
            best = max(best, READ - penalty - extra)
    return best


@functools.lru_cache(maxsize=1 << 13)
def _looks_korean(surname: str, given: str) -> bool:
    """Whether Latin syllables are Korean ones too: Lee Seung-ho is 李相浩 in Hong Kong, and another
    in Seoul."""
    spelled = any(surname in s for s in surname_spellings("korean").values())
    parts = given.split("-")
    syllables = table("spelled")
    return spelled and all(syllables.get(f"korean:latin:{p}") is not None for p in parts)


@functools.lru_cache(maxsize=1 << 15)
def chinese_pieces(
    part: str, script: Script, system: str, surname: bool
) -> tuple[Pieces, ...] | None:
    """Spellings of each character of a part of a Chinese name."""
    if system == "hokkien":
        return _hokkien(part)
    if system == "cantonese":
        sounds = read.cantonese(part)
        if sounds is None:
            return None
        return tuple(spell.merged(spell.cantonese_latin(s) for s in o) for o in sounds)
    syllables = read.pinyin(part, surname)
    speller: dict[Script, Callable[[str], Pieces]] = {
        Script.LATIN: spell.chinese_latin,
        Script.KANA: spell.chinese_kana,
        Script.HANGUL: spell.chinese_hangul,
    }
    if syllables is None or script not in speller:
        return None
    return tuple(spell.merged(speller[script](s) for s in o) for o in syllables)


def _hokkien(part: str) -> tuple[Pieces, ...] | None:
    """Spellings of each character in the dialects of Fujian; None where one is not listed."""
    listed = spell.hokkien()
    if not all(c in listed for c in fold(part)):
        return None
    return tuple(dict.fromkeys(listed[c], spell.OLDER) for c in fold(part))


def hanja(a: Name, b: Name) -> Match:
    """A Han name whose characters are read as one in Hangul."""
    options = read.hangul(a.joined)
    if options is None or len(options) != len(b.joined):
        return NOTHING
    met = [c in o for c, o in zip(b.joined, options, strict=True)]
    if not all(met):
        # Characters that a newsroom abroad guessed for a name it only heard: 吴多率 for 오다솜.
        guessed = len(met) == len(a.text) == 3 and met[0] and sum(met) == 2
        return (ALL_BUT_ONE, f"all but one syllable of {b.text}") if guessed else NOTHING
    given = {g for _, g in korean_splits(b.joined)}
    if given & set(spell.rules()["korean"]["common"]):
        return COMMON, f"hanja reading {b.joined}, {MANY}"
    return READ, f"hanja reading {a.text} → {b.text}"
