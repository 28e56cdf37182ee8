"""The word bridge: words that no lexicon lists still meet across languages.

Each word gives a few keys with a weight between 0 and 1, the rarer the heavier: words of the
English glosses, one for all of a family, and for words written or once written in Chinese
characters the folded characters.  償還期間, 还款期限, 상환 기간 and "repayment period" share
"repay" and "period"; 崩れた, 倒塌, 무너졌으며 and "collapsed" share "collapse".

The table is built by :mod:`factcheck.lexicon.build_bridge` and carries its own licence
(``data/bridge.LICENSE.txt``).
"""

from __future__ import annotations

import functools
import math
import re
import zlib
from dataclasses import dataclass

from factcheck.language.han import fold_han
from factcheck.lexicon import hangul, okurigana
from factcheck.lexicon.fold import base_language
from factcheck.lexicon.stems import stem
from factcheck.resources import data_root

BRIDGE = "lexicon/data/bridge.bin"
MAX_STEMS = 4
MAX_COMMON = 6  # of a word that is common in newspapers, which has more senses
HAN_WEIGHT = 0.5  # the same characters: less than a rare shared gloss, as 手紙 is no toilet paper
RARE = 8  # a stem in so few words of the dictionaries weighs 1
GOES_ON = "-"  # in the table before the letters that make a word of a stem
_LONGEST = 6  # characters of the longest piece tried
_HAN = re.compile(r"[\u3400-\u9fff々]+")
_RUN = re.compile(
    r"[\u3400-\u9fff々][\u3400-\u9fff々ぁ-ん]*|[ァ-ヺー]+|[\uac00-\ud7a3]+|[A-Za-z][A-Za-z'’-]*"
)


Keys = tuple[tuple[str, float], ...]


@dataclass(slots=True)
class _Table:
    """Packed blocks of words, each unpacked when its first character is met."""

    body: bytes
    index: dict[str, tuple[int, int]]
    number_of: dict[str, int]  # by stem
    words: list[str]  # by which each stem is shown: the keys
    weights: list[float]
    blocks: dict[str, dict[str, str]]

    def line(self, word: str) -> str | None:
        """What stands behind a prefixed word, or None."""
        first = word[:2]
        block = self.blocks.get(first)
        if block is None:
            start, end = self.index.get(first, (0, 0))
            rows = self.body[start:end].decode().split("\n") if end else []
            block = dict(row.split("\t") for row in rows)
            self.blocks[first] = block
        return block.get(word[2:])

    def glosses(self, word: str) -> list[tuple[str, float]]:
        """Keys and weights of a prefixed word."""
        line = self.line(word)
        if line is None:
            return []
        ids = [_number(line[i : i + 3]) for i in range(0, len(line), 3)]
        return [(self.words[i], self.weights[i]) for i in ids]


def _number(code: str) -> int:
    return sum((ord(c) - 48) * 64**i for c, i in zip(code, (2, 1, 0), strict=True))


@functools.cache
def _table() -> _Table:
    raw = zlib.decompress((data_root() / BRIDGE).read_bytes())
    stems, ends, counts, spans, body = raw.split(b"\n", 4)
    own = stems.decode().split(" ")
    told = [_told(*pair) for pair in zip(own, ends.decode().split(" "), strict=True)]
    met = [int(count) for count in counts.split(b" ")]
    top = math.log(2 * met[0] / RARE)
    weights = [min(1.0, max(0.1, 1 - math.log(max(n, RARE) / RARE) / top)) for n in met]
    index, at = {}, 0
    for entry in spans.decode().split(" "):
        first, _, length = entry.rpartition(":")
        index[first] = (at, at := at + int(length))
    return _Table(body, index, dict(zip(own, range(len(own)), strict=True)), told, weights, {})


def _told(stem: str, end: str) -> str:
    """The word that is shown for a stem: "collapse" for collaps."""
    return stem + end[1:] if end.startswith(GOES_ON) else end or stem


@functools.lru_cache(maxsize=50_000)
def _keys(word: str, language: str) -> Keys:
    out: dict[str, float] = {}
    for match in _RUN.finditer(word):
        run = match.group()
        if run[0].isascii():
            found = _english(run)
        elif "\uac00" <= run[0] <= "\ud7a3":
            found = _korean(run)
        elif "ァ" <= run[0] <= "ー":
            found = _pieces(run, "j")
        elif language == "ja":
            found = _japanese(fold_han(run))
        else:
            found = [key for han in _HAN.findall(run) for key in _pieces(fold_han(han), "z")]
        for key, weight in found:
            out[key] = max(out.get(key, 0.0), weight)
    return tuple(out.items())


def _english(word: str) -> list[tuple[str, float]]:
    table = _table()
    lower = word.lower().replace("’", "'")
    numbers = (table.number_of.get(stem(part)) for part in lower.split("-"))
    return [(table.words[n], table.weights[n]) for n in numbers if n is not None]


def _japanese(run: str) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []
    done = 0
    for match in _HAN.finditer(run):
        start, end = match.span()
        if start < done:
            continue  # the second character of 引き揚げ
        if inflected := okurigana.find(run, start, end, _is_japanese):
            end, done, listed = inflected
            found.extend(_table().glosses("j" + listed))
        if start < end:
            found.extend(_pieces(run[start:end], "j"))
    return found


def _is_japanese(word: str) -> bool:
    return _table().line("j" + word) is not None


def inflected(text: str, start: int, end: int) -> tuple[int, int, Keys] | None:
    """The Japanese word that begins among the Han characters ``text[start:end]`` and ends in kana:
    its span and keys."""
    found = okurigana.find(
        fold_han(text[start : end + okurigana.LONGEST]), 0, end - start, _is_japanese
    )
    if found is None:
        return None
    at, stop, listed = found
    return start + at, start + stop, tuple(_table().glosses("j" + listed))


def _pieces(run: str, prefix: str) -> list[tuple[str, float]]:
    """Keys of the longest known pieces of a run, from the left; single characters say nothing."""
    if len(run) == 1:
        return _han_keys(run, prefix)
    found: list[tuple[str, float]] = []
    at = 0
    while at < len(run) - 1:
        for length in range(min(_LONGEST, len(run) - at), 1, -1):
            if keys := _han_keys(run[at : at + length], prefix):
                found.extend(keys)
                at += length
                break
        else:
            at += 1
    return found


def _korean(run: str) -> list[tuple[str, float]]:
    table = _table()
    found: list[tuple[str, float]] = []
    for sort, word in hangul.pieces(run, lambda word: table.line(word) is not None):
        if sort == hangul.HANJA:
            found.extend(_hanja_keys(word))
            continue
        own = table.glosses(sort + word)
        found.extend(own)
        if sort == hangul.NOUN:
            told = {key for key, _ in own}
            for keys in _readings(word):  # 수도 that is a capital is 首都, not 水道
                if any(key in told for key, _ in keys):
                    found.extend(one for one in keys if not one[0].isascii())
    return found


def _readings(word: str) -> list[list[tuple[str, float]]]:
    hanja = _table().line(hangul.HANJA + word)
    return [_han_keys(one, "zj") for one in hanja.split(" ")] if hanja else []


def _hanja_keys(word: str) -> list[tuple[str, float]]:
    readings = _readings(word)
    share = 1.0 if len(readings) == 1 else 0.7  # two readings: each is less sure
    return [(key, weight * share) for keys in readings for key, weight in keys]


def _han_keys(word: str, prefixes: str) -> list[tuple[str, float]]:
    table = _table()
    out: dict[str, float] = {}
    for prefix in prefixes:
        for key, weight in table.glosses(prefix + word):
            out[key] = max(out.get(key, 0.0), weight)
    if out and len(word) > 1 and not "ァ" <= word[0] <= "ー":
        halves = (word[:2], word[2:]) if len(word) == 4 else (word,)
        out.update(dict.fromkeys(halves, HAN_WEIGHT))
    return list(out.items())


def is_korean(word: str) -> bool:
    """Whether the dictionaries have a Korean noun."""
    table = _table()
    return any(table.line(sort + word) is not None for sort in (hangul.NOUN, hangul.HANJA))


def words(prefix: str) -> list[str]:
    """All words of a dictionary: "j" Japanese, "z" Chinese, "k" Korean that has Han characters."""
    table = _table()
    for first in table.index:
        table.line(first)  # unpacks the block
    blocks = table.blocks.items()
    return sorted(f"{at[1:]}{rest}" for at, block in blocks if at[0] == prefix for rest in block)


def keys(word: str, language: str) -> dict[str, float]:
    """Keys of a word or short phrase with their weights; {} for what the dictionaries lack.

    ``language`` is a tag as of ``language_of``.  Weights lie in (0, 1].
    """
    return dict(_keys(word, base_language(language)))
