"""Compiles the office words of the pack and of the lexicon into ``data/offices.tsv.z``."""

from __future__ import annotations

from typing import Any

from factcheck import lexicon
from factcheck.lexicon.concept import plain
from factcheck.lexicon.offices import base_of, modifiers_of
from factcheck.names import gazetteer
from factcheck.resources import package_yaml

SMALL = frozenset(("of", "the", "for", "and", "to"))
# What the pack calls a concept, where it is not the concept's own name.
NAMES = {
    "supreme-leader": "leader",
    "monarch": "king",
    "general-military": "commander",
    "senator": "lawmaker",
    "security-adviser": "national-security-adviser",
    "hong-kong-chief": "chief-executive",
    "state-chairman": "president",
    "police-chief": "director",
    "fire-chief": "director",
    "analyst": "professor",
    "university-president": "professor",
    "founder": "chief-executive-officer",
    "coach": "director",
    "captain": "director",
    "prosecutor": "lawyer",
    "city-official": "title",
}
VICE = {"president": "vice-president", "prime-minister": "deputy-prime-minister"}


def _pack() -> Any:
    return package_yaml("names/aliases/offices.yaml").data


def lines() -> list[str]:
    """Lines "language:word, name, concept", sorted."""
    forms = _forms()
    out: dict[str, str] = {}
    for name, words in _pack()["offices"].items():
        for language in gazetteer.LANGUAGES:
            for word in words.get(language) or ():
                told = words.get("told") != "no"
                concept = _concept(word, language, forms)
                concept = concept or (words.get("concept", "") if told else "")
                if name == "person":
                    concept = ""
                for written in {word, word[0].upper() + word[1:]}:
                    out.setdefault(f"{language}:{gazetteer.flat(written)}", f"{name}\t{concept}")
    for (language, _), (word, concept) in forms.items():
        if len(word) < 2 or not word[-1].isalpha() or word.endswith(("이", "인")):
            continue
        for written in _cased(word) if language == "en" else [word]:
            key = f"{language}:{gazetteer.flat(written)}"
            out.setdefault(key, f"{_name(concept.lstrip('?'))}\t{concept}")
    return sorted(f"{k}\t{v}" for k, v in out.items())


def _forms() -> dict[tuple[str, str], tuple[str, str]]:
    """Words of the offices by language and folded word; a word of two offices has no concept."""
    raw: Any = package_yaml("lexicon/offices.yaml").data["concepts"]
    out: dict[tuple[str, str], tuple[str, str]] = {}
    for concept in lexicon.all_concepts():
        if concept.domain != "offices":
            continue
        guards = raw[concept.id.partition("/")[2]].get("guards", {})
        for language, words in concept.forms.items():
            for listed in words:
                word, _, modifier = plain(listed).partition("+")
                told = concept.id + (f"+{modifier}" if modifier else "")
                if language in guards:
                    told = "?" + told
                key = (language, gazetteer.flat(word).lower())
                taken = out.get(key)
                if taken is not None and taken[1] != told:
                    told = "?" + told.lstrip("?")
                out[key] = (word, told)
    return out


def _concept(word: str, language: str, forms: dict[tuple[str, str], tuple[str, str]]) -> str:
    listed = forms.get((language, gazetteer.flat(word).lower()))
    if listed is not None:
        return listed[1]
    for mention in lexicon.find(word, language):
        whole = (mention.start, mention.end) == (0, len(word))
        if whole and mention.concept.startswith("offices/"):
            return mention.concept
    return ""


def _cased(word: str) -> set[str]:
    """How an English office is written: as listed, as a title, at the start of a sentence."""
    title = " ".join(w if w in SMALL else w[:1].upper() + w[1:] for w in word.split(" "))
    return {word, title, word[0].upper() + word[1:]}


def _name(concept: str) -> str:
    """What the pack calls the office of a concept."""
    base = base_of(concept).partition("/")[2]
    if "vice" in modifiers_of(concept) or "assistant" in modifiers_of(concept):
        minister = lexicon.is_a(base_of(concept), "offices/minister")
        return VICE.get(base, "deputy-minister" if minister else "title")
    name = NAMES.get(base, base)
    return name if name in _pack()["offices"] else "title"
