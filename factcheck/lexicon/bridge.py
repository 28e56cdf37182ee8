"""The word bridge: words that no lexicon lists still meet across languages.

Each word gives a few keys with a weight between 0 and 1, the rarer the heavier: stems of the
English glosses, and for words written or once written in Chinese characters the folded characters.
償還期間, 还款期限, 상환 기간 and "repayment period" share "repai" and "period".

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
    stems: list[str]
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
        """Stems and weights of a prefixed word."""
        line = self.line(word)
        if line is None:
            return []
        ids = [_number(line[i : i + 3]) for i in range(0, len(line), 3)]
        return [(self.stems[i], self.weights[i]) for i in ids]


def _number(code: str) -> int:
    return sum((ord(c) - 48) * 64**i for c, i in zip(code, (2, 1, 0), strict=True))


@functools.cache
def _table() -> _Table:
    raw = zlib.decompress((data_root() / BRIDGE).read_bytes())
    head, spans, body = raw.split(b"\n", 2)
    stems, weights = [], []
    top = None
    for entry in head.decode().split(" "):
        word, _, count = entry.rpartition(":")
        top = top or math.log(2 * int(count) / RARE)
        stems.append(word)
        weights.append(min(1.0, max(0.1, 1 - math.log(max(int(count), RARE) / RARE) / top)))
    index, at = {}, 0
    for entry in spans.decode().split(" "):
        first, _, length = entry.rpartition(":")
        index[first] = (at, at := at + int(length))
    return _Table(body, index, stems, weights, {})


@functools.cache
def _weight_of() -> dict[str, float]:
    return dict(zip(_table().stems, _table().weights, strict=True))


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
    known = _weight_of()
    lower = word.lower().replace("’", "'")
    stems = [stem(part) for part in lower.split("-")]
    return [(s, known[s]) for s in stems if s in known]


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
