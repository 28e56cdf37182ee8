"""Who does what one person does on an occasion: who signed, chaired, dissented, was flying.

A part is told as an act (its doer is the subject), as an act undergone ("designed by", 由…执导,
에 의해), or as somebody's own (Lの設計, "X's dissent").  Persons told in one list hold it together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck import lexicon
from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.claims import text_claim
from factcheck.extract.deeds.persons import persons_of
from factcheck.extract.modality import modality_at
from factcheck.extract.part_words import WAYS, Part, any_part, forces_of, parts_of
from factcheck.extract.posts import in_charge_of, roles_given, roles_of
from factcheck.extract.sides import both_do, with_side
from factcheck.lexicon.fold import base_language, fold
from factcheck.model.claim import Claim, Head
from factcheck.model.event import Modality
from factcheck.model.mention import NameKind, NameMention

FORCE = "force:"  # begins the text of a claim that names a body by its sort
SUBJECT_REACH = 70
BEHIND_REACH = 50
_EARLIER = re.compile(
    r"\b(?:last year|previous|previously|earlier|once|had (?:signed|chaired|designed|written))\b"
    r"|昨年|前回|かつて|以前|去年|上届|上屆|此前|曾|지난해|작년|지난번|과거",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]*\)|（[^（）]*）")
# What stands between an English subject and its verb, appositions taken out.
_LINK_EN = re.compile(
    r"(?:['’]s)?[ ,]*(?:(?:who|has|have|had|will|would|is to|was to|is due to|then|also|later|each"
    r"|both|formally|jointly|on \w+|\w+ly|alone|himself|herself) ?)*",
    re.IGNORECASE,
)
_APPOSED_EN = re.compile(r", [^,.;:]{1,60},")
# A name that one of these stands before is no subject.
_OBJECT_EN = re.compile(
    r"\b(?:of|by|with|from|for|to|against|beat|after|over|than|like|at|in|on|under|told|met|following"
    r"|succeed\w*|replac\w*|defeat\w*|past|joining|including) (?:[\w’'.-]+ ){0,3}?\Z",
    re.IGNORECASE,
)
_AND = {
    "en": re.compile(r"(?:,| and|, and) (?:[\w’'&.-]+ ){0,7}\Z"),
    "ja": re.compile(r"[^、。がはをに]{0,12}(?:と|や|、|・)[^。がはをに]{0,14}\Z"),
    "zh": re.compile(r"(?:和|与|與|及|同|、)[^，。；]{0,14}\Z"),
    "ko": re.compile(r"[^.,은는이가을를]{0,14}(?:(?:와|과|,|·) |·)[^.,]{0,16}\Z"),
}
# What marks a name as the subject of what follows.
_SUBJECT = {
    "ja": re.compile(r"[^、。がはをに（）「」]{0,14}?(?:が|は|も)(?![あいえ])"),
    "ko": re.compile(r"\)?[^.,()]{0,16}?(?:이|가|은|는|도|께서)(?= )"),  # 위원 2명(…, …)은
}
_AGENT = {
    "ja": re.compile(r"[^、。がはを（）]{0,14}?(?:に|によって|により|による|の)?\Z"),
    "ko": re.compile(r"[^.,()]{0,14}?(?:에 의해|에게|의|이|가)? ?\Z"),
}
_OWN = {
    "en": re.compile(r"['’]s? (?:[\w-]+ ){0,2}\Z"),
    "ja": re.compile(r"[^、。がはを（）]{0,12}?(?:の|による|・)\Z"),
    "zh": re.compile(r"[^，。；]{0,6}的\Z"),
    "ko": re.compile(r"[^.,()]{0,12}?의 \Z"),
}
_IS = {
    "en": re.compile(r" (?:is|was|came from|by|from|of) (?:the )?(?:[\w’'-]+ ){0,5}\Z"),
    "ja": re.compile(r"(?:は|の|、|が|・)[^、。がを]{0,16}\Z"),
    "zh": re.compile(r"(?:为|為|是|、|，)?[^，。；]{0,14}\Z"),
    "ko": re.compile(r"(?:은|는|인|의)? ?[^.,]{0,16}\Z"),
}


# What may belong to a body before its verb.
_CRAFT_EN = re.compile(
    r"(?: (?:helicopter|fighter|jet|ship|crew|team|boat|patrol|officers|unit|plane|aircraft|divers?"
    r"|vessel))*(?: (?:on \w+|has|have|had|then|later|said it|said they))* ?"
)


def part_claims(item: Annotated) -> Iterator[Claim]:
    """A claim for each person, or sort of body, that a line gives a part."""
    for line in item.lines:
        language = base_language(line.language)
        if language not in _AND or _EARLIER.search(line.text):
            continue
        text = fold(line.text, language) if language != "en" else line.text
        if any_part(language).search(text):
            for part in parts_of(language):
                yield from _of_part(item, line, text, part)


def _of_part(item: Annotated, line: Line, text: str, part: Part) -> Iterator[Claim]:
    told: set[int] = set()
    if part.needs is not None and not part.needs.search(text):
        return
    for way, pattern in zip(WAYS, (part.does, part.by, part.of), strict=True):
        for match in pattern.finditer(text) if pattern else ():
            modality, negated = modality_at(
                line, line.start + match.start(), line.start + match.end()
            )
            if negated or modality in (Modality.POSSIBLE, Modality.DENIED):
                continue
            words = line.text[match.start() : match.end()]
            head = Head(words, line.language, (part.concept,), (), touching=True)
            persons = sorted(persons_of(line), key=lambda n: n.start)
            given = {
                name.start: (office, span) for name, office, span in roles_given(line, persons)
            }
            own = (line.start + match.start(), line.start + match.end())
            free = _free_roles(line, {own, *(span for _, span in given.values())})
            people = sorted([*persons, *free], key=lambda n: n.start)
            name = _HOLDER[way](line, people, match.start(), match.end())
            force = _force(line, text, way, match)
            if name is not None and force and name.start <= force[1][0] <= name.end:
                name = None  # a sort of body: "prosecutors", 渔民
            if name is not None and way == "does" and both_do(line, name, match.start()):
                name = None
            for holder in _together(line, people, name) if name else ():
                if holder.start not in told:
                    told.add(holder.start)
                    holder = _of_side(line, holder, own)
                    yield from _told_of(item, line, holder, head, given.get(holder.start))
            if name is None and force:
                yield _claim(item, line, force[1], head, FORCE + force[0])


def _of_side(line: Line, holder: NameMention, words: tuple[int, int]) -> NameMention:
    """A holder with the country that the words of his part name: "headed the Danish side"."""
    lands = {
        name.principal
        for name in line.names
        if words[0] <= name.start < words[1] and (name.id or "").startswith("country:")
    }
    land = lands.pop() if len(lands) == 1 else None
    return replace(holder, principal=land) if land and holder.principal is None else holder


def _free_roles(line: Line, taken: set[tuple[int, int]]) -> Iterator[NameMention]:
    """Offices and jobs that stand for a person without a name: 副操縦士が, "the captain was"."""
    for role in roles_of(line):
        if not any(role.start < end and start < role.end for start, end in taken):
            yield NameMention(
                role.start,
                role.end,
                role.surface,
                NameKind.PERSON,
                line.language,
                office=role.concept,
            )


SIGNER = "honours/signer"
SIDED = (SIGNER, "honours/delegation-head")  # parts that each of two sides has


def _told_of(
    item: Annotated,
    line: Line,
    holder: NameMention,
    head: Head,
    given: tuple[str, tuple[int, int]] | None,
) -> Iterator[Claim]:
    """The claims of one holder: who it is, where there is a name, and what office he has."""
    unnamed = holder.office if given is None and _is_role(line, holder) else None
    if head.concepts[0] in SIDED:
        holder = with_side(line, holder)
    if unnamed is None:
        principals = frozenset({holder.principal} if holder.principal else ())
        key = holder.alias_of or holder.id or holder.surface
        yield _claim(item, line, (holder.start, holder.end), head, key, principals)
    office, span = given or (unnamed, (holder.start, holder.end))
    if office is not None:
        told, begin = in_charge_of(line, office, span)
        yield text_claim(
            item,
            line,
            (begin, span[1]),
            kind="role",
            attribute="office",
            text=told,
            head=head,
            subject=(lexicon.concept(head.concepts[0]).labels["en"],),
            principals=frozenset({holder.principal} if holder.principal else ()),
            doers=() if unnamed else (holder.alias_of or holder.id or holder.surface,),
        )


def _is_role(line: Line, holder: NameMention) -> bool:
    return any((m.start, m.end) == (holder.start, holder.end) for m in line.concepts)


def _claim(
    item: Annotated,
    line: Line,
    span: tuple[int, int],
    head: Head,
    text: str,
    principals: frozenset[str] = frozenset(),
) -> Claim:
    return text_claim(
        item,
        line,
        span,
        kind="person",
        attribute="holder",
        text=text,
        head=head,
        principals=principals,
    )


def _between(line: Line, start: int, end: int) -> str:
    """The text between two offsets of a source, without what stands in brackets."""
    return _BRACKETS.sub("", line.text[start - line.start : end - line.start])


def _doer(line: Line, persons: list[NameMention], start: int, end: int) -> NameMention | None:
    """The subject of a verb: the nearest person before it that can be one."""
    first = line.start + start
    language = base_language(line.language)
    before = [n for n in persons if n.end <= first and first - n.end <= SUBJECT_REACH]
    for name in reversed(before):
        between = _between(line, name.end, first)
        if language == "en":
            own = _APPOSED_EN.sub("", between, count=1) if between.startswith(",") else between
            led = line.text[: name.start - line.start]
            if _LINK_EN.fullmatch(own) and not _OBJECT_EN.search(led):
                return name
        elif language == "zh":
            if not re.search("[，。；：]", between) and len(between) <= 18:
                return name
        elif (mark := _SUBJECT[language].match(between)) and "。" not in between:
            others = r"が|は" if language == "ja" else r"[가-힣](?:이|가) "
            if not re.search(others, between[mark.end() :]):
                return name
    return _behind(line, persons, end)


def _behind(line: Line, persons: list[NameMention], end: int) -> NameMention | None:
    """The person that a verb describes: 設計した山田氏, 임상을 총괄한 윤혜림, 主持谈判的是…."""
    language = base_language(line.language)
    after = [n for n in persons if n.start >= line.start + end]
    if not after or language == "en":
        return None
    between = _between(line, line.start + end, after[0].start)
    if language == "zh":
        found = re.fullmatch(r"[^，。；]{0,14}(?:的是?|者[是为為])[^，。；]{0,14}", between)
    elif language == "ja":
        found = re.fullmatch(
            r"(?:た|ている|ていた|る)?(?:(?:の(?:が|は))?[^、。がはをに]{0,14}"
            r"|のは、?[^。がはをに]{0,26})",
            between,
        )
    else:
        found = re.fullmatch(r" ?[^.,은는이가을를]{0,14}", between)
    return after[0] if found else None


def _agent(line: Line, persons: list[NameMention], start: int, end: int) -> NameMention | None:
    """By whom something is done: behind the words in English, before them elsewhere."""
    first, last = line.start + start, line.start + end
    language = base_language(line.language)
    if language == "en":
        after = [n for n in persons if 0 <= n.start - last <= BEHIND_REACH]
        between = line.text[end : after[0].start - line.start] if after else ""
        return after[0] if after and not re.search(r"[.;:]", between) else None
    before = [n for n in persons if n.end <= first and first - n.end <= SUBJECT_REACH]
    if not before:
        return None
    between = _between(line, before[-1].end, first)
    if language == "zh":
        led = re.search(r"由[^，。；]{0,20}\Z", line.text[: before[-1].start - line.start])
        return before[-1] if led and not re.search("[，。；]", between) else None
    return before[-1] if _AGENT[language].fullmatch(between) else None


def _owner(line: Line, persons: list[NameMention], start: int, end: int) -> NameMention | None:
    """Whose a noun is, or who it is."""
    first, last = line.start + start, line.start + end
    language = base_language(line.language)
    before = [n for n in persons if n.end <= first and first - n.end <= BEHIND_REACH]
    if before and _OWN[language].fullmatch(_between(line, before[-1].end, first)):
        return before[-1]
    after = [n for n in persons if 0 <= n.start - last <= BEHIND_REACH]
    if after and _IS[language].fullmatch(_between(line, last, after[0].start)):
        return after[0]
    return None


_HOLDER = {"does": _doer, "by": _agent, "of": _owner}


def _together(line: Line, persons: list[NameMention], name: NameMention) -> Iterator[NameMention]:
    """A holder and those who are told in one list with him."""
    yield name
    joint = _AND[base_language(line.language)]
    index = persons.index(name)
    for earlier, later in zip(
        persons[index - 1 :: -1] if index else (), persons[index::-1], strict=False
    ):
        if not joint.fullmatch(_between(line, earlier.end, later.start)):
            break
        yield earlier


def _force(
    line: Line, text: str, way: str, match: re.Match[str]
) -> tuple[str, tuple[int, int]] | None:
    """The sort of body that does a thing: right before the words, or behind "by"."""
    language = base_language(line.language)
    behind = way == "by" and language == "en"
    low, high = (match.end(), match.end() + 40) if behind else (match.start() - 60, match.start())
    low = max(0, low)
    part = text[low:high]
    stop = re.search(r"[.;。；]", part) if behind else None
    found: list[tuple[int, int, str]] = []
    for name, pattern in forces_of(language):
        for hit in pattern.finditer(part[: stop.start()] if stop else part):
            found.append((low + hit.start(), low + hit.end(), name))
    if not found or way == "of":
        return None
    if not behind and any(_parts_of_speech(text, hit[1], match.start(), language) for hit in found):
        found = [h for h in found if _parts_of_speech(text, h[1], match.start(), language)]
    elif not behind:
        return None
    groups = {name for _, _, name in found}
    if len(groups) > 1:
        return None
    start, end, name = found[0]
    return name, (line.start + start, line.start + end)


def _parts_of_speech(text: str, end: int, verb: int, language: str) -> bool:
    """Whether a body that ends at an offset is the subject of a verb."""
    between = _BRACKETS.sub("", text[end:verb])
    if language == "en":
        return _CRAFT_EN.fullmatch(between) is not None
    if language == "ja":
        return re.fullmatch(r"[^、。がはを]{0,10}(?:が|は)[^。がは]{0,24}", between) is not None
    if language == "zh":
        return re.fullmatch(r"[^，。；的]{0,14}", between) is not None
    return re.fullmatch(r"[^.,은는이가]{0,12}(?:이|가|은|는) [^.]{0,30}", between) is not None
