"""English: "the first to leave was A", "A was the only one to vote no", "it was A who"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.sole.masked import PERSON
from factcheck.extract.sole.shared import FIRST, LAST, OLDEST, ONE, YOUNGEST, Sole

_SORTS = {
    "first": FIRST, "earliest": FIRST, "last": LAST, "final": LAST, "only": ONE, "sole": ONE,
    "lone": ONE, "solitary": ONE, "youngest": YOUNGEST, "oldest": OLDEST, "eldest": OLDEST,
}  # fmt: skip
_SORT = r"(?P<sort>first|earliest|last|final|only|sole|lone|solitary|youngest|oldest|eldest)"
_THE = r"(?:the|its|their|his|her|[\w’'-]+['’]s)"
_BE = (
    r"(?:was|is|were|became|becomes|has been|had been|would be|will be|turned out to be|remains?"
    r"|remained)"
)
# Words between a verb and the name: "the bookkeeper", "Japanese microbiologist", "reported to be".
_WHO = r"(?:(?:the|a|an|one|none other than|his|her|its|their) )?(?:[\w’'.-]+,? ){0,6}?"
_APPOSED = r"(?:, [^.;:]{1,70}?,)?"
_NO_OWN = rf"{PERSON}(?!['’]s)"
_SOLE = (
    # "The first to come up, shortly after six, was A", "the first of the dead named is A".
    re.compile(
        rf"\b{_THE} {_SORT} (?P<act>[^.;:,{PERSON}]{{3,80}}?){_APPOSED},? {_BE} {_WHO}"
        rf"(?P<who>{_NO_OWN})",
        re.IGNORECASE,
    ),
    # "A, a farmer, was the only one to leave".
    re.compile(
        rf"(?P<who>{PERSON}){_APPOSED},? {_BE} (?:also |reportedly |again |among |perhaps )?"
        rf"{_THE} {_SORT} (?P<act>[^.;,{PERSON}]{{3,90}})",
        re.IGNORECASE,
    ),
    # "A, the first to testify, said".
    re.compile(
        rf"(?P<who>{PERSON}), {_THE} {_SORT} (?P<act>[^.;,{PERSON}]{{3,80}})", re.IGNORECASE
    ),
    # "The first witness, A, said": in apposition.
    re.compile(
        rf"\b{_THE} {_SORT} (?P<act>(?:[\w’'-]+ ){{0,7}}?[\w’'-]+), (?:[\w’'-]+ ){{0,3}}?"
        rf"(?P<who>{_NO_OWN})(?=[,.])",
        re.IGNORECASE,
    ),
    # "Only A voted against", "A alone voted against".
    re.compile(
        rf"(?:\A|[,;:] |\bbut )(?P<sort>only) {_WHO}(?P<who>{_NO_OWN}){_APPOSED} "
        rf"(?P<act>[a-z]+(?:ed|t|ke|ve|id|aw|ew|od|de|ot|ught|ang)\b[^.;,{PERSON}]{{0,60}})",
        re.IGNORECASE,
    ),
    # "A was first to reach the top", "A was alone in voting no".
    re.compile(
        rf"(?P<who>{PERSON}){_APPOSED} {_BE} (?P<sort>first|last|alone|the only) (?:to|in)"
        rf" (?P<act>[^.;,{PERSON}]{{3,70}})",
        re.IGNORECASE,
    ),
)
_HE = re.compile(
    rf"\b(?:she|he) {_BE} (?:also )?{_THE} {_SORT} (?P<act>(?:[\w’'-]+ ){{0,4}}?(?:to|who|of)\b"
    rf"[^.;,{PERSON}]{{3,80}})",
    re.IGNORECASE,
)
_CLEFT = (
    # "It was A, a farmer, who saw the smoke".
    re.compile(
        rf"\b(?:it|that) (?:was|is) {_WHO}(?P<who>{_NO_OWN}){_APPOSED},? (?:who|that)"
        rf" (?P<act>[^.;{PERSON}]{{3,90}})",
        re.IGNORECASE,
    ),
    # "The one who saw the smoke was A".
    re.compile(
        rf"\bthe (?:one|man|woman|person|boy|girl|player|member|[a-z]+(?:er|or|ist|man)) who"
        rf" (?P<act>[^.;,{PERSON}]{{3,80}}?),? (?:was|is) {_WHO}(?P<who>{_NO_OWN})",
        re.IGNORECASE,
    ),
)
# What is no act of anybody: "the first of three", "the last time".
_EMPTY = re.compile(
    r"(?:of )?(?:the |two|three|four|five|six|\d)|time\b|day\b|week|month|year\b|half|quarter|round"
    r"|leg\b|set\b|game\b|match\b|stage|place\b|step|part\b",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(r"of (?:the|its|their) ", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|n't|neither|nor|among|one of)\b[^,;]{0,12}\Z", re.IGNORECASE)


def told(text: str) -> Iterator[Sole]:
    """Those whom a masked line tells to be the first, the last or the only one."""
    for pattern in _SOLE:
        for match in pattern.finditer(text):
            word = match["sort"].lower()
            sort = ONE if word in ("alone", "the only") else _SORTS[word]
            if _stands(text, match):
                yield Sole(sort, match.start("who"), *match.span("act"))
    before = [at for at, letter in enumerate(text) if letter == PERSON]
    for match in _HE.finditer(text) if len(before) == 1 else ():
        if before[0] < match.start() and _stands(text, match):
            yield Sole(_SORTS[match["sort"].lower()], before[0], *match.span("act"))
    for pattern in _CLEFT:
        for match in pattern.finditer(text):
            if not _NOT.search(text[: match.start("who")]):
                yield Sole(ONE, match.start("who"), *match.span("act"))


def _stands(text: str, match: re.Match[str]) -> bool:
    act = match["act"]
    empty = _EMPTY.match(act) is not None and _OF_PEOPLE.match(act) is None
    head = text[max(0, match.start() - 30) : match.start("sort")]
    return not empty and not _NOT.search(head)
