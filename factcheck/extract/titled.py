"""Persons whom their office or job shows, though no list of names or of titles does: "the soprano
Marta Oyel", 주방장 노태문은, 노태문 강원대 지질학과 교수는, 主厨罗启文说.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from factcheck.extract.place_words import NOT_EN
from factcheck.lexicon import titles
from factcheck.lexicon.fold import base_language
from factcheck.model.mention import ConceptMention, NameKind, NameMention
from factcheck.names.find_base import cue_set
from factcheck.names.fold import fold
from factcheck.names.korean_words import body_length, is_alien, is_name
from factcheck.names.tables import table
from factcheck.names.words import listed

Span = tuple[int, int]

_WORD_EN = r"[A-Z][a-zà-ÿ]+(?:[-’'][A-Za-zà-ÿ]+)*"
_EN = re.compile(
    rf" (?P<name>{_WORD_EN}(?: (?:[A-Z]\. )?{_WORD_EN}){{1,2}})(?![\w’'-]*\w)(?! [A-Z])"
)
# What sets a name beside the office or job behind it: "Marta Oyel, a spokeswoman for the port,".
_APPOSED_EN = re.compile(
    rf"(?:\A|[.:;,”\"] |\b(?:and|said|says|by|with|to|that|told|for|but|while|when|as|added) )"
    rf"(?P<name>{_WORD_EN}(?: (?:[A-Z]\. )?{_WORD_EN}){{1,2}}),(?: (?:aged )?\d{{1,3}},)? "
    r"(?:(?P<one>an?|its|their|his|her|who (?:is|was|works? as|serves? as)(?: an?| the)?)"
    r"|the|[\w’'-]+['’]s) (?:(?!(?:of|and|or|that|said|told)\b)[\w’'.&-]+ ){0,5}\Z"
)
_BEHIND_EN = re.compile(r" (?:of|at|for|in|from|who|on|with|responsible)\b|,")
_REACH_EN = 90  # characters before an office in which the name that it is told of begins
_LEAST_JOB = 4  # letters of an English word for a job
_PARTICLE_KO = r"(?=(?:은|는|이|가|을|를|의|에게|도|과|와|께서|이라고|라고)(?:[ ,.]|\Z)| 씨)"
_KO = re.compile(rf" (?P<name>[가-힣]{{3}}){_PARTICLE_KO}")
_FOREIGN_KO = re.compile(rf" (?P<name>[가-힣]{{2,6}} [가-힣]{{2,7}}?){_PARTICLE_KO}")
_WORD_KO = r"[가-힣A-Za-z]{2,12}"
_BODY_KO = (
    r"[가-힣A-Za-z]{1,10}(?:대|대학|대학교|병원|의료원|연구소|연구원|공사|공단|재단|협회|학회|연맹|위원회|부|처|청"
    r"|센터|그룹|은행|본부|실|소방서|경찰서|박물관|미술관|교향악단|관현악단|노조|공항|항만|조합|법원|지법|지검)"
)
# A name, the body, its parts, up to the office that stands at their end.
_LED_KO = re.compile(
    rf"(?<![가-힣])(?P<name>[가-힣]{{3}}) {_BODY_KO}"
    rf"(?: (?!{_WORD_KO}[은는을를의에](?: |,)){_WORD_KO}){{0,2}} ?\Z"
)
_DIRECT_KO = re.compile(r"(?<![가-힣])(?P<name>[가-힣]{3}) \Z")
_AFTER_ROLE_KO = re.compile(
    r"(?:은|는|이|가|도|께서|에게|의|으로|와|과|이?다|였다|이었다|이며|였으며|라고)?(?=[ ,.(]|\Z)"
)
_ZH = re.compile(
    r"(?P<name>[一-鿿]{2,3}?)(?=说|說|表示|指出|认为|認為|称[，：“「]|稱[，：“「]|透露|坦言|强调|強調|宣布|被"
    r"|，|、|。|在|于|於|将|將|也|对|對|向|因|率|获|獲|的|告诉|告訴|回应|回應|解释|解釋)"
)


def titled(
    text: str,
    language: str,
    start: int,
    concepts: list[ConceptMention],
    names: list[NameMention],
) -> Iterator[NameMention]:
    """The further persons of a sentence; ``start`` is its offset in the source, where those of
    ``concepts`` and ``names`` count from."""
    bare = base_language(language)
    find = {"en": _english, "ko": _korean, "zh": _chinese}.get(bare)
    if find is None:
        return
    taken = [(n.start - start, n.end - start) for n in names]
    persons = [(n.start - start, n.end - start) for n in names if n.kind is NameKind.PERSON]
    roles = [
        (m.start - start, m.end - start)
        for m in concepts
        if titles.is_role(m.concept) and not _meets((m.start - start, m.end - start), persons)
    ]
    for span in find(text, roles):
        others = (
            (m.start - start, m.end - start)
            for m in concepts
            if bare != "en" and not titles.is_role(m.concept)
        )
        if not _meets(span, taken) and not _meets(span, others):
            taken.append(span)
            surface = text[span[0] : span[1]]
            yield NameMention(span[0] + start, span[1] + start, surface, NameKind.PERSON, language)


def _meets(span: Span, others: Iterable[Span]) -> bool:
    return any(a < span[1] and span[0] < b for a, b in others)


def _english(text: str, roles: list[Span]) -> Iterator[Span]:
    for first, last in roles:
        if last - first < _LEAST_JOB or (text[first:last].istitle() and first > 0):
            continue  # "Captain America", "Judge Street": parts of a name
        match = _EN.match(text, last)
        if match and _is_english(match["name"], any):
            yield match.span("name")
        apposed = _APPOSED_EN.search(text, max(0, first - _REACH_EN), first)
        clear = apposed and (apposed["one"] or _BEHIND_EN.match(text, last))
        if apposed and clear and _is_english(apposed["name"], all):
            yield apposed.span("name")


def _is_english(name: str, how_many: Callable[[Iterable[bool]], bool]) -> bool:
    """Whether capital words are a person's name: a known given name begins it, or ``how_many`` of
    them are no words of the language."""
    if NOT_EN.match(name):
        return False
    words = re.split(r"[ -]", name)
    unlisted = (table("english").get(word.lower()) is None for word in words)
    return words[0] in cue_set("given", "en") or how_many(unlisted)


def _korean(text: str, roles: list[Span]) -> Iterator[Span]:
    for first, last in roles:
        native, foreign = _KO.match(text, last), _FOREIGN_KO.match(text, last)
        if native and _is_person(native["name"]):
            yield native.span("name")
        elif foreign and _is_foreign(foreign["name"]):
            yield foreign.span("name")
        led = _LED_KO.search(text, 0, first) or _DIRECT_KO.search(text, 0, first)
        if led and _AFTER_ROLE_KO.match(text, last) and _is_person(led["name"]):
            yield led.span("name")


def _is_person(word: str) -> bool:
    body = body_length(word) or re.fullmatch(_BODY_KO, word)
    return is_name(word) and not listed(word, "ko") and not body


def _is_foreign(name: str) -> bool:
    words = name.split(" ")
    plain = any(listed(word, "ko") or word in cue_set("not", "ko_foreign") for word in words)
    return is_alien("".join(words)) and not plain


def _chinese(text: str, roles: list[Span]) -> Iterator[Span]:
    surnames = cue_set("surnames", "zh")
    for _, last in roles:
        match = _ZH.match(text, last)
        if match and fold(match["name"])[0] in surnames and not listed(match["name"], "zh"):
            yield match.span("name")
