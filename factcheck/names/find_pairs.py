"""Short forms of countries in compounds: 中韓, 日米韓, 한·미·일, 访华, 방중, Sino-Korean."""

from __future__ import annotations

import functools
import re
from typing import Any

from factcheck.model.mention import PairMention
from factcheck.names import gazetteer
from factcheck.names.find_base import chars, cue_set, cues, is_han, is_hangul
from factcheck.names.tables import pack_data, table

SEPARATORS = "・·ㆍ‧∙/-"
KO_PARTICLE = re.compile(r"(?:이|은|의|과|을|가|는|와|를|도|에|에서|으로|로)?(?![가-힣])")
LATIN_PAIR = re.compile(
    r"(?<![\w-])[A-Z][A-Za-z.]*(?: [A-Z][a-z]+)?"
    r"(?:[-–—/][A-Z][A-Za-z.]*(?: [A-Z][a-z]+)?){1,3}"
)
# Verbs after which a country is a topic, not a destination, and only some nouns may follow.
TOWARD = "在対反親知来对涉援亲"


def find(text: str, flat: str, language: str) -> list[PairMention]:
    """Pairs and one-country short forms (訪中) in a text, in order."""
    if language in ("ja", "zh"):
        found = [
            *_han_visits(flat, language),
            *_han_pairs(flat, language),
            *_full_pairs(flat, FULL_HAN),
        ]
    elif language == "ko":
        found = [*_korean_visits(flat), *_korean_pairs(flat), *_full_pairs(flat, FULL_KOREAN)]
    else:
        found = _latin(text)
    taken: set[int] = set()
    out = []
    for start, end, countries in found:
        if not taken.intersection(range(start, end)):
            taken.update(range(start, end))
            out.append(PairMention(start, end, text[start:end], countries))
    return sorted(out, key=lambda p: p.start)


FULL_HAN = re.compile(
    r"(?<![㐀-鿿ァ-ヺー])([ァ-ヺー]{2,10}|[㐀-鿿]{2,6})[・·‧∙—–-]"
    r"([ァ-ヺー]{2,10}|[㐀-鿿]{2,6}?)(?=[両关関首外会間貿贸経经国友防通自共合二双]|の)"
)
FULL_KOREAN = re.compile(
    r"(?<![가-힣])([가-힣]{2,7})[·ㆍ‧∙-]([가-힣]{2,7})"
    r"(?= (?:정상|외교|외무|국방|양국|관계|경제|통상|무역|협력|총리|장관|수교|고위급|자유))"
)
Found = tuple[int, int, tuple[str, ...]]


@functools.cache
def letters(language: str) -> dict[str, str]:
    """One-character names of countries, ``flat``."""
    node: Any = pack_data("countries")["letters"].get(language, {})
    return {gazetteer.flat(k): v for k, v in node.items()}


@functools.cache
def _chain(language: str) -> re.Pattern[str]:
    single = "".join(k for k in letters(language) if len(k) == 1)
    longer = "".join(f"|{k}" for k in letters(language) if len(k) > 1)
    unit = f"(?:[{single}]{longer})"
    return re.compile(rf"{unit}(?:[{SEPARATORS}]?{unit})+")


@functools.cache
def _set(name: str) -> frozenset[str]:
    return chars("".join(cues("pairs", name)))


def _split(surface: str, language: str) -> tuple[str, ...]:
    """The countries of a chain of letters; empty where one stands twice."""
    known = letters(language)
    out = []
    at = 0
    while at < len(surface):
        step = next((n for n in (3, 2, 1) if surface[at : at + n] in known), 0)
        if step:
            out.append(known[surface[at : at + step]])
        at += step or 1
    return tuple(out) if len(set(out)) == len(out) else ()


def _han_pairs(flat: str, language: str) -> list[Found]:
    out: list[Found] = []
    for match in _chain(language).finditer(flat):
        start, end = match.span()
        countries = _split(match[0], language)
        before = flat[start - 1] if start else " "
        after = flat[end] if end < len(flat) else " "
        if len(countries) < 2 or before.isdigit() or before in _set("not_after"):
            continue
        if language == "ja" and is_han(before) and before not in chars("の新対前"):
            continue
        if match[0] in cue_set("pairs", f"{language}_words"):
            if after not in _set("strong"):
                continue
        elif is_han(after) and after not in _set(f"{language}_after"):
            continue
        out.append((start, end, countries))
    return out


@functools.cache
def _han_visit(language: str) -> re.Pattern[str]:
    verbs = "".join(sorted(_set(f"{language}_visit")))
    single = "".join(k for k in letters(language) if len(k) == 1)
    return re.compile(f"([{verbs}])([{single}])")


def _han_visits(flat: str, language: str) -> list[Found]:
    out: list[Found] = []
    for match in _han_visit(language).finditer(flat):
        start, end = match.span()
        before = flat[start - 1] if start else " "
        after = flat[end] if end < len(flat) else " "
        if before in chars("以本将未往近从存現现") or before.isdigit():
            continue
        toward = match[1] in chars(TOWARD) and not (language == "ja" and match[0] == "来日")
        allowed = _set(
            "ja_toward_after" if toward and language == "ja" else f"{language}_visit_after"
        )
        if (is_han(after) and after not in allowed) or (toward and not is_han(after)):
            continue
        out.append((start, end, (letters(language)[match[2]],)))
    return out


@functools.cache
def _korean_context(name: str) -> re.Pattern[str]:
    return re.compile(" ?(?:" + "|".join(cues("pairs", name)) + ")")


def _korean_visits(flat: str) -> list[Found]:
    out: list[Found] = []
    for match in re.finditer(r"(?<![가-힣])(방|주|대)([한중미일북러영불독인])", flat):
        start, end = match.span()
        toward = match[1] != "방"
        follows = _korean_context("ko_toward_after" if toward else "ko_visit_after")
        if flat[start : end + 1] in cue_set("pairs", "ko_not_visit"):
            continue
        if match[0] in cue_set("pairs", "ko_not_visit") and not toward:
            continue
        plain = not toward and not is_hangul(flat[end : end + 1] or " ")
        if plain or follows.match(flat, end):
            out.append((start, end, (letters("ko")[match[2]],)))
    return out


def _korean_pairs(flat: str) -> list[Found]:
    out: list[Found] = []
    for match in _chain("ko").finditer(flat):
        start, end = match.span()
        countries = _split(match[0], "ko")
        if len(countries) < 2 or is_hangul(flat[start - 1] if start else " "):
            continue
        context = _korean_context("ko_after").match(flat, end)
        separated = any(c in match[0] for c in SEPARATORS)
        doubtful = not separated and match[0] in cue_set("not", "ko_pair")
        if context or (not doubtful and KO_PARTICLE.match(flat, end)):
            out.append((start, end, countries))
    return out


@functools.cache
def _codes() -> dict[str, str]:
    """English names, adjectives and combining forms of countries."""
    out = dict(pack_data("countries")["combining"])
    for identity, rest in table("gazetteer").starting("country:"):
        known = gazetteer.parse(identity, rest)
        for name in (*known.names[0], *known.adjectives):
            out.setdefault(name, known.principal)
    return out | {"EU": "EU", "ASEAN": "ASEAN", "NATO": "NATO", "European": "EU"}


def _full_pairs(flat: str, words: re.Pattern[str]) -> list[Found]:
    """Two countries by their full names: 中国・カザフスタン首脳会談, 한국·몽골 정상회담."""
    out: list[Found] = []
    for match in words.finditer(flat):
        both = tuple(_country(name) for name in match.groups())
        if both[0] and both[1] and both[0] != both[1]:
            out.append((*match.span(), (both[0], both[1])))
    return out


@functools.lru_cache(maxsize=1024)
def _country(name: str) -> str:
    """The code of a country by one of its names, "" for anything else."""
    found = [i for i in gazetteer.ids(name, "place") if i.startswith("country:")]
    return found[0].removeprefix("country:") if len(found) == 1 else ""


def _latin(text: str) -> list[Found]:
    out: list[Found] = []
    codes = _codes()
    for match in LATIN_PAIR.finditer(text):
        start, end = match.span()
        parts = re.split("[-–—/]", match[0])
        if parts[-1] not in codes and " " in parts[-1]:  # "US-China Business Council"
            word = parts[-1].split(" ")[0]
            end -= len(parts[-1]) - len(word)
            parts[-1] = word
        if parts[0] not in codes and " " in parts[0]:  # "The US-China talks"
            word = parts[0].split(" ")[1]
            start += len(parts[0]) - len(word)
            parts[0] = word
        if all(p in codes for p in parts):
            countries = tuple(codes[p] for p in parts)
            if len(set(countries)) == len(countries):
                out.append((start, end, countries))
    return out
