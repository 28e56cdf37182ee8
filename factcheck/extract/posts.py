"""Which office or job a sentence gives each person: beside the name, in brackets, in apposition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck import lexicon
from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.claims import text_claim
from factcheck.extract.events import Frames
from factcheck.extract.styled import is_title
from factcheck.lexicon import titles
from factcheck.model.claim import Claim
from factcheck.model.event import Event, Modality
from factcheck.model.mention import ConceptMention, NameKind, NameMention

# Acts that one person undergoes or does, whom a text may name by an office alone.
UNNAMED = (
    "courts/arrest",
    "courts/recapture",
    "crime/custody",
    "politics/resign",
    "politics/dismiss",
)
MINISTER = "offices/minister"
BEFORE_REACH = 14  # characters between an office and the name behind it
BODY_REACH = 70  # … of English, where the body stands between them
AFTER_REACH = 48
# What may stand between an office and the name behind it.
_BEFORE = {
    "en": re.compile(
        r",? (?:Mr|Ms|Mrs|Dr)?\.? ?"
        r"|(?:,| (?:of|at|for|in) (?:the |its |a |an )?"
        r"(?:(?!(?:and|who|said|told|was|is|has|by|with|to|from)\b)[\w’'&.-]+ ?){1,8},) "
    ),
    "ja": re.compile(r"(?:の|・|、|　| )?|（[^（）]{1,8}）(?:の|・)?|で[^、。]{0,12}"),
    "zh": re.compile(r"[ 、]?|（[^（）]{1,8}）|的(?:被告|嫌犯|主嫌)?|、[一-鿿]{2,5}"),
    "ko": re.compile(r" ?|인 (?:[가-힣]{2,5}의 )?|을 (?:지낸|맡은) |\([^()]{1,8}\) ?"),
}
# What may stand between a name and the office behind it.
_APPOSED = re.compile(
    r",? (?:aged )?(?:\d{1,3}, )?(?:who (?:is|was) )?"
    r"(?:(?!(?:said|says|told|met|and|with|by|to|from|when|while|after|has|had|will|would|but)\b)"
    r"[\w.’'-]+ ){0,4}",
    re.IGNORECASE,
)
_BRACKET = r"(?:[（(][^（）()]{1,16}[）)])?"
_AFTER = {
    "en": re.compile(r",? (?:\d{1,3}, )?|" + _APPOSED.pattern, re.IGNORECASE),
    "ja": re.compile(
        rf"{_BRACKET}(?:氏|さん)?(?:・|は、?|　| )?|[（(](?:前|元|現)?[^（）()、]{{0,10}}"
        # プーチン露大統領, モディ・インド首相
        r"|[米英仏独露伊韓中豪比印加]|・?(?:[米英韓中]国|台湾)|・[ァ-ヺー]{2,10}"
    ),
    "zh": re.compile(
        rf"{_BRACKET}[ ]?|[，,]?(?:现任|現任|时任|時任|系|是|任|担任|擔任)[一-鿿]{{0,8}}"
        r"|[（(][^（）()，]{0,10}"
    ),
    "ko": re.compile(
        rf"{_BRACKET}(?: 씨)? ?"
        r"(?:(?![가-힣]+(?:은|는|이|가|을|를|와|(?<!학)과|고|며|에게|에서|의)\b)"
        r"[가-힣]{2,10} ){0,2}"
        r"[가-힣]{0,6}"
        r"|\((?:(?:전|현|당시) ?)?(?:[가-힣]{2,10} )?"
    ),
}
# An office that is to be held, not held: "as chief executive from January".
_TO_BE = {
    "en": re.compile(
        r"\b(?:as|to be|becomes?|became|will be|named|appointed|gets?|to"
        r"|takes? over as|elected|chosen) (?:the |its |a )?(?:new |next |acting |interim )?"
        r"(?:(?:country|nation|company|party)['’]s )?\Z"
    ),
    "zh": re.compile(
        r"(?:代理|出任|担任|擔任|接任|当选|當選|选为|選為|升任|将任|將任|获任|獲任|转任|轉任|改任|调任|調任|转为|轉為|聘为|聘為|受聘|推选为|接替|出掌|执掌|執掌|提名为|提名為)[一-鿿]{0,8}\Z"
    ),
    "ja": re.compile(r"(?:次期|新)\Z"),
    "ko": re.compile(r"(?:차기|신임|새) ?\Z"),
}
_TO_BE_AFTER = {
    "en": re.compile(r"(?:'s)?(?: portfolio| post| job)? (?:goes|went|will go) to\b"),
    "ja": re.compile(r"(?:（[^（）]{1,6}）)?(?:に(?:は|就|昇|起用|任命|指名|なる|選)|へ)"),
    "zh": re.compile(
        r"(?:一职|一職)?(?:则|則|将|將)?由[^，。；]{2,24}(?:出任|担任|擔任|接任|执掌|執掌|续任|續任)"
    ),
    "ko": re.compile(
        r"(?:직|자리)?(?:으로|로|에|을|를)(?:는)? ?(?:[가-힣 ]{0,12})?"
        r"(?:임명|지명|내정|선임|발탁|당선|뽑|오르|오른|승진|취임|선출|기용|맡|위촉|추대|부임|영입|옮기|옮겨|옮긴"
        r"|물러나 앉|보임|전보)"
    ),
}


# Who is one of several: "three directors", 三董事, 社長ら3人, 임원 3명.
_SEVERAL_BEFORE = {
    "en": re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|both|\d+) \Z"),
    "ja": re.compile(r"(?:[0-9０-９二三四五六七八九十両]+(?:人|名)?の?)\Z"),
    "zh": re.compile(r"(?:[0-9二三四五六七八九十两兩多数數]+(?:名|位|个|個)?)\Z"),
    "ko": re.compile(r"(?:두|세|네|다섯|\d+)(?: ?명의?)? \Z"),
}
_SEVERAL_AFTER = {
    "ja": re.compile(r"(?:ら|など|たち|[0-9０-９二三四五六七八九十]+人)"),
    "zh": re.compile(r"(?:等|们|們|[0-9二三四五六七八九十两兩]+人)"),
    "ko": re.compile(r"(?: 등|들| ?\d+명| (?:두|세|네) 명)"),
}
# What somebody is said not to be.
_DENIED = re.compile(r"(?:では|でも|じゃ)(?:な|あり)|(?:이|가) 아니")
DIRECTOR, FILM = "offices/director", "offices/film-director"
_OF_FILM = re.compile(r" of (?:the (?:film|movie|drama|comedy|documentary) )?[\"“‘「《]")
SECTION = "offices/department-head"
_SECTION = re.compile(
    r", (?:the |its |their )?(?P<title>head of"
    r" (?!state|government|the |an? |mission|delegation|his|her|its|their|one|what)[a-z]+"
    r"(?: (?:and )?(?!at|in|for|with|of|who|told|said|on|and)[a-z]+){0,3})"
)
# Korean words that are an office only beside a name: 시장 is a market, 검사 a test, 주장 a claim.
_BOUND = {
    "시장": "offices/mayor",
    "부시장": "offices/mayor+vice",
    "검사": "offices/prosecutor",
    "감사": "offices/company-auditor",
    "주장": "offices/captain",
}
_BEHIND_KO = re.compile(
    r"(?:\([^()]{1,12}\))?(?: [가-힣]{1,6}[^은는이가을를의에로와과고며도만 ])? "
    r"(?P<word>부?시장|검사|감사)(?=(?:은|는|이|가|을|를|의|도|과|와|께서|에게)?(?:[ ,.]|\Z))"
)
_AHEAD_KO = re.compile(r"(?:\A|[ ,(·])(?P<word>주장|감사|검사) \Z")
_COMMA = re.compile("[,，、;；。]")
_AND = re.compile(r" and |, | & |・|兼|、|/| 겸 |겸 ?| 및 ")
_THEN = re.compile(
    r"(?:[时時]任[一-鿿]{0,6}|\bthen[- ]|当時の?|当时的?|當時的?|당시 (?:[가-힣]{1,8} )?)\Z"
)


def post_claims(item: Annotated) -> Iterator[Claim]:
    """A claim for each office that a line gives a person in it."""
    for line in item.lines:
        persons = [n for n in line.names if n.kind is NameKind.PERSON]
        given: set[tuple[int, int, str]] = set()
        for name, office, span in roles_given(line, persons):
            key = (*span, name.alias_of or name.id or name.surface)
            if key not in given:
                given.add(key)
                yield _claim(item, line, name, office, span)


def doer_claims(item: Annotated, frames: Frames) -> Iterator[Claim]:
    """A claim for the office or job of somebody unnamed: 船長を逮捕, "the first mate was held"."""
    for event in frames.events:
        line = item.lines[event.sentence]
        if event.concept not in UNNAMED or event.modality is not Modality.HAPPENED:
            continue
        if event.negated or any(n.kind is NameKind.PERSON for n in line.names):
            continue
        offices = [m for m in roles_of(line) if _one_stretch(line, m, event)]
        if len({m.concept for m in offices}) == 1 and not _are_several(line, offices[0]):
            yield text_claim(
                item,
                line,
                (offices[0].start, offices[0].end),
                kind="role",
                attribute="office",
                text=offices[0].concept,
                subject=(lexicon.concept(event.concept).labels["en"],),
                event=event,
            )


def _are_several(line: Line, office: ConceptMention) -> bool:
    """Whether several hold an office, or he that is named is one of several: 三董事, 社長ら3人."""
    bare = line.language[:2]
    start, end = office.start - line.start, office.end - line.start
    before, after = _SEVERAL_BEFORE.get(bare), _SEVERAL_AFTER.get(bare)
    many = bare == "en" and office.surface.casefold().endswith("s")
    many = many or (before is not None and before.search(line.text[:start]) is not None)
    return many or (after is not None and after.match(line.text, end) is not None)


def roles_of(line: Line) -> list[ConceptMention]:
    """The offices and jobs that a line names; in a name, "Mr Baker", such a word is none."""
    persons = [n for n in line.names if n.kind is NameKind.PERSON]
    found = [
        m
        for m in line.concepts
        if titles.is_role(m.concept)
        and not any(n.start < m.end and m.start < n.end for n in persons)
    ]
    found = [replace(m, concept=FILM) if _is_of_film(line, m) else m for m in found]
    # 副操縦士 is an office, and no deputy of the job 操縦士.
    offices = [m for m in found if m.concept.startswith("offices/")]
    kept = [
        m
        for m in found
        if m in offices or not any(o.start <= m.start and m.end <= o.end for o in offices)
    ]
    return [*kept, *_sections(line, kept), *_bound(line, persons, kept)]


def _bound(
    line: Line, persons: list[NameMention], known: list[ConceptMention]
) -> Iterator[ConceptMention]:
    """Offices that only the name beside them shows: 강도윤 검사는, 주장 강도윤은."""
    for name in persons if line.language == "ko" else ():
        first, last = name.start - line.start, name.end - line.start
        behind, ahead = _BEHIND_KO.match(line.text, last), _AHEAD_KO.search(line.text[:first])
        for match in (behind, ahead):
            if match is None:
                continue
            start, end = (line.start + at for at in match.span("word"))
            if not any(m.start < end and start < m.end for m in known):
                yield ConceptMention(start, end, match["word"], _BOUND[match["word"]])


def _is_of_film(line: Line, role: ConceptMention) -> bool:
    """Whether an English director is that of a film: "director of “Rubber Season”"."""
    return role.concept == DIRECTOR and _OF_FILM.match(line.text, role.end - line.start) is not None


def _sections(line: Line, known: list[ConceptMention]) -> Iterator[ConceptMention]:
    """Who leads a section by what it does: "X, head of underwater excavation"."""
    for match in _SECTION.finditer(line.text) if line.language == "en" else ():
        start, end = (line.start + at for at in match.span("title"))
        if not any(m.start < end and start < m.end for m in known):
            yield ConceptMention(start, end, match["title"], SECTION)


def _one_stretch(line: Line, office: ConceptMention, event: Event) -> bool:
    """Whether no comma stands between an office and an act; brackets do not part them."""
    first, last = min(office.end, event.end), max(office.start, event.start)
    between = line.text[first - line.start : last - line.start]
    return len(between) <= AFTER_REACH and _COMMA.search(between) is None


def roles_given(
    line: Line, persons: list[NameMention]
) -> Iterator[tuple[NameMention, str, tuple[int, int]]]:
    """Persons with their offices: as the name finder saw them, then as the lexicon shows."""
    told: set[int] = set()
    for name in persons:
        if name.office is not None and name.office_span is not None:
            office, span = _in_full(line, name.office, name.office_span)
            told.update(range(*span))
            if not is_to_be(line, span):
                yield name, _then(line, office, span), span
    for mention in roles_of(line):
        span = (mention.start, mention.end)
        if not told.isdisjoint(range(*span)):
            continue
        if is_to_be(line, span) or _DENIED.match(line.text, mention.end - line.start):
            continue
        holder = _holder(line, mention, persons)
        if holder is not None:
            told.update(range(*span))
            yield holder, _then(line, mention.concept, span), span
    yield from _joined(line, persons, told)


def _in_full(line: Line, office: str, span: tuple[int, int]) -> tuple[str, tuple[int, int]]:
    """An office as the lexicon has it where that takes in more words: "hotel director"."""
    for mention in roles_of(line):
        if mention.concept == FILM and (mention.start, mention.end) == span:
            return FILM, span
        wider = mention.start <= span[0] and span[1] <= mention.end
        if wider and mention.end - mention.start > span[1] - span[0]:
            return mention.concept, (mention.start, mention.end)
    return office, span


def _joined(
    line: Line, persons: list[NameMention], told: set[int]
) -> Iterator[tuple[NameMention, str, tuple[int, int]]]:
    """The other of two offices that one person holds: "Chairman and Chief Executive X", "X,
    director and chief financial officer"."""
    offices = roles_of(line)
    for first in offices:
        for second in offices:
            between = line.text[first.end - line.start : second.start - line.start]
            if first.end > second.start or not _AND.fullmatch(between):
                continue
            if (first.start in told) == (second.start in told):
                continue
            known, other = (second, first) if second.start in told else (first, second)
            behind = next((n for n in persons if n.start >= second.end), None)
            if known is first and behind and behind.start - second.end <= BEFORE_REACH:
                continue  # "the chairman and chief executive X" may be two
            span = (known.start, known.end)
            holder = next((n for n in persons if n.office_span == span), None)
            holder = holder or _holder(line, known, persons)
            if holder is not None:
                told.update(range(other.start, other.end))
                yield holder, other.concept, (other.start, other.end)


def _then(line: Line, office: str, span: tuple[int, int]) -> str:
    """An office held at the time that is told of, as a former one: 时任董事长, "then-president"."""
    before = line.text[max(0, span[0] - line.start - 12) : span[0] - line.start]
    if "+former" in office or not _THEN.search(before):
        return office
    base, *modifiers = office.split("+")
    return "+".join((base, *sorted((*modifiers, "former"))))


def _holder(line: Line, office: ConceptMention, persons: list[NameMention]) -> NameMention | None:
    """The person whose name stands before an office or behind it with nothing else between."""
    bare = line.language[:2]
    if bare not in _AFTER:
        return None
    ranked: list[tuple[int, NameMention]] = []
    reach = BODY_REACH if bare == "en" else BEFORE_REACH
    for name in persons:
        if office.end <= name.start and name.start - office.end <= reach:
            between = line.text[office.end - line.start : name.start - line.start]
            if _BEFORE[bare].fullmatch(between):
                ranked.append((len(between), name))
        elif name.end <= office.start and office.start - name.end <= AFTER_REACH:
            between = line.text[name.end - line.start : office.start - line.start]
            if _AFTER[bare].fullmatch(between) and not _named(line, persons, name, office):
                ranked.append((len(between) + (bare != "ko"), name))
    return min(ranked, key=lambda one: one[0])[1] if ranked else None


def _named(
    line: Line, persons: list[NameMention], name: NameMention, office: ConceptMention
) -> bool:
    """Whether another person stands between a name and an office."""
    return any(
        name.end <= other.start < office.start
        for other in persons
        if other.alias_of is None and not _is_reading(line, name, other)
    )


def _is_reading(line: Line, name: NameMention, other: NameMention) -> bool:
    """Whether a name in brackets right behind another tells how that is read: 裵（ペ）."""
    between = line.text[name.end - line.start : other.start - line.start]
    return between in ("(", "（")


def is_to_be(line: Line, span: tuple[int, int]) -> bool:
    """Whether an office is one that somebody takes over, and does not hold yet."""
    bare = line.language[:2]
    before = line.text[max(0, span[0] - line.start - 24) : span[0] - line.start]
    found = _TO_BE.get(bare)
    if found is not None and found.search(before):
        return not is_title(line, span)
    after = _TO_BE_AFTER.get(bare)
    return after is not None and after.match(line.text, span[1] - line.start) is not None


def _claim(
    item: Annotated, line: Line, name: NameMention, office: str, span: tuple[int, int]
) -> Claim:
    told, begin = in_charge_of(line, office, span)
    return text_claim(
        item,
        line,
        (begin, span[1]),
        kind="role",
        attribute="office",
        text=told,
        subject=(name.id or name.surface,),
        principals=frozenset({name.principal} if name.principal else ()),
    )


def in_charge_of(line: Line, office: str, span: tuple[int, int]) -> tuple[str, int]:
    """A role with the fields that its title names, and where the title begins: 農業副大臣.

    A minister whose title names more than his concept says has those fields: who is minister of the
    economy may be the finance minister of one paper and the trade minister of another.
    """
    base = office.partition("+")[0]
    start, end = (at - line.start for at in span)
    if base not in titles.FIELDED:
        told = titles.fields_in(line.text[start:end], line.language)
        if lexicon.is_a(base, MINISTER) and told and told != titles.fields_of(base):
            return titles.with_fields(office, told), span[0]
        return office, span[0]
    fields, first = titles.fields_beside(line.text, start, end, line.language)
    return titles.with_fields(office, fields), line.start + first
