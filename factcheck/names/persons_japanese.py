"""Names read in Japanese, and names of any reading taken as one word, as places and firms are."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

from factcheck.names import readings as read
from factcheck.names import spelling as spell
from factcheck.names.fold import fold
from factcheck.names.persons import (
    NOTHING,
    READ,
    UNPARTED,
    Match,
    Split,
    chinese_pieces,
    korean_pieces,
    korean_reason,
    plain,
    spelled_splits,
)
from factcheck.names.romaji import lax, romaji
from factcheck.names.script import Script
from factcheck.names.spelling import Pieces
from factcheck.names.strip import Name
from factcheck.names.tables import table


@functools.lru_cache(maxsize=1 << 14)
def _sounds(which: str) -> Callable[[str], Pieces]:
    rows = table(f"sound_ja_{which}")

    @functools.lru_cache(maxsize=1 << 13)
    def pieces(character: str) -> Pieces:
        row = rows.get(fold(character))
        if row is None:
            return {}
        return {p[:-1]: (ord(p[-1]) - 32) / 20.0 for p in row.split("\t") if len(p) > 1}

    return pieces


_GIVEN_IN_KANA = re.compile("([\u4e00-\u9fff々]{1,4})([ぁ-ゖー]{1,6}|[ァ-ヺー]{1,6})")
VARIED = 0.03  # off, where length and voicing are lost
LISTED, LEARNED = 0.96, 0.89  # the reading is in the list of names; built from its characters
USUAL = 3.4  # nats a character up to which a reading is one of the usual ones
DEAREST = 4.2  # nats a character above which a built reading is not believed


def japanese_part(kanji: str, sound: str, surname: bool) -> float:
    """How well a surname or given name can be read as a lax Latin sound: 0, LEARNED or LISTED."""
    listed = read.japanese_surname(kanji) if surname else read.japanese_given(kanji)
    if listed and sound in read.lax_readings(listed):
        return LISTED
    pieces = _sounds("surname" if surname else "given")
    cost = spell.fits([pieces(c) for c in kanji], sound)
    if cost is None or cost / len(kanji) > DEAREST:
        return 0.0
    return LEARNED


def built_reading(han: Name, spelled: Name) -> bool:
    """Whether a place or firm may be read so with usual readings of its characters only."""
    if han.script is not Script.HAN or spelled.script not in (Script.LATIN, Script.KANA):
        return False
    pieces = _sounds("surname")
    cost = spell.fits([pieces(c) for c in han.joined], lax(plain(spelled)))
    return cost is not None and cost / len(han.joined) <= USUAL


def japanese(han: Name, spelled: Name) -> Match:
    """A Han name against one in Latin letters or kana, read as a Japanese name."""
    best = NOTHING
    if spelled.script is Script.HANGUL:
        return _japanese_hangul(han, spelled)
    for surname, given in _japanese_cuts(han):
        for other, rest in spelled_splits(spelled) or ():
            first = japanese_part(surname, lax(other), True)
            score = min(first, japanese_part(given, lax(rest), False)) if first else 0.0
            if score > best[0]:
                best = (score, f"Japanese name reading {han.text} → {spelled.text}")
    if not best[0] and not spelled_splits(spelled) and len(han.joined) > 2:
        best = _japanese_unparted(han, spelled)
    return best


def _japanese_hangul(han: Name, spelled: Name) -> Match:
    """A Japanese name by its listed readings; its length in hangul is left to taste."""
    for surname, given in read.japanese_splits(han.joined):
        heads = read.lax_readings(read.japanese_surname(surname))
        tails = read.lax_readings(read.japanese_given(given))
        for first, second in spelled_splits(spelled):
            if _in_hangul(heads, first) and _in_hangul(tails, second):
                return LISTED - VARIED, f"Japanese name reading {han.text} → {spelled.text}"
    return NOTHING


def _in_hangul(sounds: frozenset[str], text: str) -> bool:
    squeezed = squeeze(text)
    return any(
        (pieces := spell.japanese_hangul(s)) and spell.fits(pieces, t) is not None
        for s in sounds
        for t in {text, squeezed}
    )


def squeeze(letters: str) -> str:
    """Hangul letters without vowels that only make a Japanese vowel long (오우 → 오)."""
    return re.sub("(ᅩ)[ᅩᅮ]|(ᅮ)ᅮ|(ᅵ)ᅵ|(ᅦ)ᅦ", lambda m: "".join(g or "" for g in m.groups()), letters)


def japanese_spelled(hangul: Name, spelled: Name) -> Match:
    """A Japanese name in hangul against the same in Latin letters or kana."""
    if len(hangul.tokens) != len(spelled.tokens) or len(spelled.tokens) != 2:
        return NOTHING
    for first, second in spelled_splits(hangul):
        for surname, given in spelled_splits(spelled):
            if _in_hangul(frozenset({lax(surname)}), first) and _in_hangul(
                frozenset({lax(given)}), second
            ):
                return LEARNED, f"one Japanese name in {hangul.text} and {spelled.text}"
    return NOTHING


def _japanese_unparted(han: Name, spelled: Name) -> Match:
    sound = lax(plain(spelled))
    for surname, given in _japanese_cuts(han):
        for head in read.lax_readings(read.japanese_surname(surname)):
            if sound.startswith(head) and japanese_part(given, sound[len(head) :], False) == LISTED:
                return LISTED - UNPARTED, f"Japanese name reading {han.text} → {spelled.text}"
    return NOTHING


@functools.lru_cache(maxsize=1 << 14)
def kana_given(name: Name) -> Split | None:
    """The surname in characters and the given name in kana of 宮沢ひかる; None for other names."""
    match = _GIVEN_IN_KANA.fullmatch("".join(name.tokens))
    if match is None or not read.japanese_surname(match[1]):
        return None
    return fold(match[1]), romaji(match[2])


def of_kana_given(mixed: Name, other: Name) -> Match:
    """A name whose given name is in kana against one in another script."""
    cut = kana_given(mixed)
    if cut is None:
        return NOTHING
    surname, given = cut
    reason = f"Japanese name reading {mixed.text} → {other.text}"
    if other.script is Script.HAN:
        spelled = {lax(given)}
        same = [g for s, g in _japanese_cuts(other) if s == surname]
        read_so = any(read.lax_readings(read.japanese_given(g)) & spelled for g in same)
        return (LEARNED, reason) if read_so else NOTHING
    heads = read.lax_readings(read.japanese_surname(surname))
    for first, second in spelled_splits(other):
        if other.script is Script.HANGUL:
            met = _in_hangul(heads, first) and _in_hangul(frozenset({lax(given)}), second)
        else:
            met = lax(first) in heads and lax(second) == lax(given)
        if met:
            return LISTED - VARIED, reason
    return NOTHING


@functools.lru_cache(maxsize=1 << 14)
def _japanese_cuts(han: Name) -> tuple[Split, ...]:
    if len(han.tokens) == 2:
        return ((fold(han.tokens[0]), fold(han.tokens[1])),)
    name = han.joined
    cuts = list(read.japanese_splits(name))
    cuts += [(name[:c], name[c:]) for c in (2, 1, 3) if 1 <= len(name) - c <= 3]
    return tuple(dict.fromkeys(cuts))


def on_reading(han: Name, spelled: Name) -> Match:
    """A Chinese or Korean name read the Japanese way: 習近平 as しゅう・きんぺい."""
    rows = [read.readings(c) for c in han.joined]
    if not 2 <= len(rows) <= 4:
        return NOTHING
    pieces = [dict.fromkeys(r.on, 0.0) for r in rows if r]
    sound = lax(plain(spelled))
    voiced = [{**p, **{_voiced(s): 0.02 for s in p}} for p in pieces]
    if len(voiced) == len(rows) and spell.fits(voiced, sound) is not None:
        return 0.88, f"Sino-Japanese reading {han.text} → {spelled.text}"
    return NOTHING


def _voiced(sound: str) -> str:
    return {"h": "p", "f": "p"}.get(sound[:1], sound[:1]) + sound[1:]


def whole(name: Name, spelled: Name) -> Match:
    """A Han or hangul name read as one word, as places and firms are: 慶州 → Gyeongju."""
    text = plain(spelled)
    if len(text) < 3 or not 2 <= len(name.joined) <= 5:
        return NOTHING
    best = NOTHING
    if spelled.script in (Script.LATIN, Script.KANA):
        pieces = korean_pieces(name.joined, spelled.script, True)
        penalty = spell.fits(pieces, text) if pieces else None
        if penalty is not None:
            best = (READ - UNPARTED - penalty, korean_reason(name, spelled))
    if name.script is Script.HAN:
        mandarin = chinese_pieces(name.joined, spelled.script, "mandarin", False)
        penalty = spell.fits(mandarin, text) if mandarin else None
        if penalty is not None:
            best = max(best, (READ - UNPARTED - penalty, f"Chinese reading → {spelled.text}"))
        listed = read.lax_readings(read.japanese_surname(name.joined))
        spoken = spelled.script is Script.HANGUL and _in_hangul(listed, text)
        if spoken or (spelled.script is not Script.HANGUL and lax(text) in listed):
            best = max(best, (LISTED - UNPARTED, f"Japanese reading → {spelled.text}"))
        elif built_reading(name, spelled):
            best = max(best, (0.84, f"a possible Japanese reading → {spelled.text}"))
    return best
