"""Content words of a passage as keys that can meet across languages.

Four sorts of key, told apart by their prefix:

* ``w:`` a Latin-script word, lightly stemmed: meets only within a language;
* ``h:`` two Han characters in a row, folded: Japanese and Chinese meet;
* ``k:`` a Korean stem;
* ``g:`` a gloss of the word bridge: all languages meet.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from factcheck.language.jamo import with_final
from factcheck.lexicon import bridge
from factcheck.names.fold import fold
from factcheck.resources import package_yaml

_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ'’-]+")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff々]+")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]{2,}")
_HANGUL = re.compile(r"[\uac00-\ud7a3]+")

# Past tenses (but "speed", "bed", "watershed") and adverbs (but "family", "supply").
_NO_NOUN = re.compile(
    "[a-z]{2,}(?<!e)(?<!hundr)(?<!b)(?<!sh)ed|[a-z]{2,}(?<!famil)(?<!suppl)(?<!assembl)(?<!ral)ly"
)
# Verbs by their endings; only a past tense (했, 있, 겠 …) has a syllable closed by ㅆ.
_KOREAN_VERB = re.compile(
    r".*[가-힣](?:[한된이는]다|며|면서|지만|는데|도록|거나|려고|려던|더니|자마자|느라)|.+[가-힣]게|.*["
    + with_final(20)
    + r"].*"
    # An adnominal or a joining form of 하다, 되다 (작성한, 포함해), but no 유통기한, 인명피해.
    + r"|.{2,}(?:하는|되는|하고|되고|하며|하여|되어|던|된|돼)"
    + r"|.{2,}(?<!기)(?<!제)(?<!권)(?<!시)(?<!북)(?<!남)(?<!상)(?<!무)한"
    + r"|.{2,}(?<!피)(?<!재)(?<!중)(?<!동)(?<!서)(?<!남)(?<!북)(?<!올)(?<!리)(?<!극)해"
)

_WHEN = ("前", "后", "後", "時", "时", "中")  # 上陸前, 事故後: when something was, no noun counted

BIGRAM_WEIGHT = 0.6  # two Han characters: less than a word, for neighbouring words share them
WORD_WEIGHT = 1.0
MAX_RUN = 12  # a longer run of Han is cut: it is a name or a title, and would drown the rest


@dataclass(frozen=True, slots=True)
class Word:
    """A content word: where it stands and its keys with their weights (0 to 1)."""

    start: int
    end: int
    keys: tuple[tuple[str, float], ...]


@functools.cache
def _stop(language: str) -> frozenset[str]:
    data = package_yaml("extract/words.yaml").data
    return frozenset(fold(w) for w in data[language]["stop"].split())


@functools.cache
def _no_heads(language: str) -> frozenset[str]:
    data = package_yaml("extract/words.yaml").data
    return frozenset(fold(w) for w in data[language]["no_head"].split())


@functools.lru_cache(maxsize=50_000)
def never_head(word: str, language: str) -> bool:
    """Whether a word says how a figure stands ("reached", 達到, 달했다), never what it counts."""
    base = language.split("-")[0]
    folded = fold(word)
    if base in ("en", "ja", "zh", "ko") and folded in _no_heads(base):
        return True
    if base == "ko":
        return _KOREAN_VERB.fullmatch(folded) is not None
    if base == "en":
        return _NO_NOUN.fullmatch(folded) is not None
    return word.endswith(_WHEN) or (base == "ja" and "ぁ" <= word[-1:] <= "ん")


@functools.cache
def _korean_endings() -> tuple[str, ...]:
    data = package_yaml("extract/words.yaml").data
    return tuple(sorted(data["ko"]["endings"].split(), key=len, reverse=True))


@functools.lru_cache(maxsize=100_000)
def korean_stem(word: str) -> str:
    """A Korean word without its particle or verbal ending (at least two syllables stay)."""
    for ending in _korean_endings():
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            return word[: -len(ending)]
    return word


@functools.lru_cache(maxsize=100_000)
def english_stem(word: str) -> str:
    """A Latin-script word without the commonest inflections."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    for ending, least in (("ies", 5), ("ing", 6), ("ed", 5), ("es", 5), ("s", 4)):
        if len(word) >= least and word.endswith(ending):
            stem = word[: -len(ending)]
            if ending == "s" and stem.endswith("s"):
                return word
            if ending in ("ing", "ed") and len(stem) > 3 and stem[-1] == stem[-2]:
                stem = stem[:-1]
            return (stem + "y" if ending == "ies" else stem).rstrip("e")
    return word.rstrip("e") if len(word) > 4 else word


def _gloss_keys(word: str, language: str) -> tuple[tuple[str, float], ...]:
    return tuple((f"g:{gloss}", weight) for gloss, weight in bridge.keys(word, language).items())


@functools.lru_cache(maxsize=50_000)
def _latin_keys(word: str) -> tuple[tuple[str, float], ...]:
    lower = word.lower()
    if lower in _stop("en") or len(lower) < 3:
        return ()
    return ((f"w:{english_stem(lower)}", WORD_WEIGHT), *_gloss_keys(lower, "en"))


@functools.lru_cache(maxsize=50_000)
def _korean_keys(word: str) -> tuple[tuple[str, float], ...]:
    stem = korean_stem(word)
    if stem in _stop("ko") or word in _stop("ko"):
        return ()
    own = ((f"k:{stem}", WORD_WEIGHT),) if len(stem) > 1 else ()
    return (*own, *_gloss_keys(word, "ko"))


@functools.lru_cache(maxsize=50_000)
def _han_keys(run: str, language: str) -> tuple[tuple[str, float], ...]:
    folded = fold(run)
    stop = _stop("ja" if language == "ja" else "zh")
    if folded in stop:
        return ()
    keys = [
        (f"h:{folded[i : i + 2]}", BIGRAM_WEIGHT)
        for i in range(len(folded) - 1)
        if folded[i : i + 2] not in stop
    ]
    return (*keys, *_gloss_keys(run, language))


def _han_words(run: str, language: str) -> list[str]:
    """A run of Han cut into words: by the segmenter for Chinese, whole for Japanese."""
    if language == "ja" or len(run) <= 2:
        return [run]
    import rjieba  # here: its dictionary is loaded only when Chinese is read

    return list(rjieba.cut(run))


def content_words(text: str, language: str, base: int = 0) -> list[Word]:
    """Content words of a text in order of place; ``base`` is added to their offsets."""
    lang = language.split("-")[0]
    words: list[Word] = []
    for match in _LATIN.finditer(text):
        if keys := _latin_keys(match.group()):
            words.append(Word(base + match.start(), base + match.end(), keys))
    if lang in ("ja", "zh", "ko"):
        done = 0
        for match in _HAN.finditer(text):
            at, end = match.span()
            if at < done:
                continue  # the second character of 引き揚げ
            if lang == "ja" and (inflected := bridge.inflected(text, at, end)):
                end, done, keys = inflected
                glosses = tuple((f"g:{key}", weight) for key, weight in keys)
                words.append(Word(base + end, base + done, glosses))
            run = text[at : min(end, at + MAX_RUN * 4)]
            if lang == "ja" and len(run) > 1 and run[-1] == "約":
                run = run[:-1]  # 東約90キロ
            for piece in _han_words(run, lang) if run else ():
                if keys := _han_keys(piece[:MAX_RUN], lang):
                    words.append(Word(base + at, base + at + len(piece), keys))
                at += len(piece)
    if lang == "ja":
        for match in _KATAKANA.finditer(text):
            keys = ((f"k:{match.group()}", WORD_WEIGHT), *_gloss_keys(match.group(), "ja"))
            words.append(Word(base + match.start(), base + match.end(), keys))
    if lang == "ko":
        for match in _HANGUL.finditer(text):
            if keys := _korean_keys(match.group()):
                words.append(Word(base + match.start(), base + match.end(), keys))
    words.sort(key=lambda word: word.start)
    return words
