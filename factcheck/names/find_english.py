"""Names in English and other Latin text: known names and runs of capitalised words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.names import gazetteer
from factcheck.names.find_base import (
    BODY,
    CUED,
    PERSON,
    PLACE,
    SHAPED,
    Candidate,
    apart,
    choose,
    cue_set,
    known,
)
from factcheck.names.offices import offices, word_bounded
from factcheck.names.tables import table
from factcheck.names.vietnamese import goes_on, in_english, is_surname

WORD = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ0-9'’&.-]*+")
# Small words inside names: "Ludwig van Beethoven", "Mohammed bin Salman".
_INNER = "van von de der den di da dos das del la le bin al el ibn ter ten du binti"
INNER = frozenset(_INNER.split())
# A point belongs to these; elsewhere it ends the word, and the run.
DOTTED = re.compile(
    r"(?:[A-Z]\.)+[A-Z]?\.?|(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Gen|Sen|Gov|Rep|Prof|Inc|Corp|Co|Ltd|Lt|Col"
    r"|Capt|Sgt|Rev|Adm)\."
)
SENTENCE_GAP = re.compile(r"[.!?\n\"“”:•‘(]|\A\Z")
QUOTES = frozenset("\"'“”‘’")
SAYS = re.compile(r",? (?:said|says|told|added|asked|wrote|argued|warned|who|tweeted)\b")
# What only persons do.
DOES = re.compile(
    r",? (?:testified|pleaded|resigned|died|scored|married|retired|swam|recalled|smiled|wept"
    r"|quipped|(?:won|took) (?:gold|silver|bronze)|grew up|graduated|stepped down|conceded"
    r"|w(?:as|ere) (?:born|sentenced|arrested|jailed|acquitted|sworn|buried|convicted|re-elected))"
)
AGE = re.compile(r",? \(?(?:aged )?\d{1,2}(?:,|\.|\)|$| )")
APPOSITION = re.compile(
    r"(?<=[a-z]), (?:\d{1,2}, )?(?:the |its |an? |who is )?([a-z]+ )?(?=[A-Za-z])"
)
PLACE_BEFORE = re.compile(
    r"(?:\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|[Aa]cross)"
    r"|\b(?:town|city|village|port|suburb|island|county|district|province) of) (?:the )?\Z"
)
WHERE = re.compile(r"\b(?:in|near|outside|visited|reached|toward|towards|off|to|from) \Z")
# "the vice mayor of Lianhu" names a town; so does "Yukisawa, a town in Hokkaido".
SEAT = re.compile(r"\b(?:[Mm]ayor|[Mm]ayoress|[Ss]heriff|[Vv]icar) of \Z")
TOWN = re.compile(
    r", (?:a|the|an) (?:[a-z-]+ ){0,3}"
    r"(?:town|city|village|port|suburb|hamlet|island|district|county)\b"
)
PARTNERS = re.compile(r"\b([A-Z][a-z'’-]{2,}) & ([A-Z][a-z'’-]{2,})\b(?! [A-Z&])")
# Behind a name that opens a sentence: a verb, "of Thailand", "'s lawyer".
OPENING = re.compile(r",? [a-z]|['’]s (?:lawyer|wife|husband|father|mother|son|daughter|coach)\b")
WHICH = re.compile(r", which\b")
LATIN_NEXT = re.compile(r" ([A-Z][a-z]+)\b")
BY_NAME = re.compile(r"(?:['’]s)?,? (?:[a-z]|\d)")
PLACE_WORD = re.compile(r"\b(?:town|city|village|port|suburb|island|county|province) of \Z")
THE_BEFORE = re.compile(r"\b[Tt]he (?:[a-z-]+ )?\Z")
SHIP = re.compile(
    r"\b(?:[MS][VS]|RMS|USS|HMS|ferry|ship|vessel|tanker|carrier|boat|yacht|trawler|freighter|liner"
    r"|schooner|tug|barge|bulker|submarine|frigate|destroyer) (?:the )?\Z"
)
# Words of rank that take no article in the name of a place; "the Golden Harbour" is a ship.
NO_ARTICLE = frozenset(("Harbour", "Harbor", "Bay", "Island", "Lake"))
FIRST_OF_PLACES = frozenset(("Mount", "Lake", "Cape", "Fort", "Puerto", "Port", "Villa", "Bandar"))
BEFORE_STATE = re.compile(r"(?<![A-Z][a-z] )\b([A-Z][a-z]{3,}), \Z")
# Words that begin names of bodies, though elsewhere they only open a sentence.
SCOPE = frozenset(("National", "International", "Global", "Federal"))
OF_REST = re.compile(
    r" (?:of|for) (?:the )?[A-Z][\w'’-]*(?:(?: and|, [A-Z][\w'’-]*(?: and|, and)?)? [A-Z][\w'’-]*)*"
)
SYLLABLES = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{1,6}")  # Dong-hyuk, Kar-ming
# "The nominee, Tin Barbaric, has": a name between commas after who somebody is.
APPOSED = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Aa]n?) (?:[a-z-]+ ){0,3}[a-z-]+, \Z"
)
MAKER = re.compile(r"[A-Z][a-z]+maker")


@dataclass(frozen=True, slots=True)
class Token:
    """A capitalised word, or a small word between two such."""

    start: int
    end: int
    text: str
    opens: bool  # first of a sentence


def _word(raw: str) -> str:
    if DOTTED.fullmatch(raw):
        return raw
    bare = raw.rstrip(".'’-&")
    return bare[:-2] if bare.endswith(("'s", "’s")) else bare


def runs(text: str) -> list[list[Token]]:
    """Capitalised words that stand together; small words may stand inside, never at an end."""
    out: list[list[Token]] = []
    run: list[Token] = []
    inner: list[Token] = []
    last = 0
    breaks = True  # a run cannot go on across what stood before this word
    for match in WORD.finditer(text):
        raw, start = match[0], match.start()
        word = _word(raw)
        gap = text[last:start]
        opens = (breaks and last == 0) or bool(SENTENCE_GAP.search(gap))
        if breaks or gap != " ":
            out.append(run)
            run, inner = [], []
        token = Token(start, start + len(word), word, opens)
        if word[:1].isupper():
            run += [*inner, token]
            inner = []
        elif run and word in INNER and not inner:
            inner = [token]
        else:
            out.append(run)
            run, inner = [], []
        breaks = len(word) != len(raw)
        last = start + len(word)
    out.append(run)
    return [r for r in out if r]


def _fits(text: str, flat: str, hit: gazetteer.Hit) -> bool:
    if not word_bounded(flat, hit.start, hit.end):
        return False
    surface = flat[hit.start : hit.end]
    if surface in cue_set("cities_stop", "en"):
        return False
    if not surface[0].isascii() or surface.islower():
        return False
    road = LATIN_NEXT.match(text, hit.end) if hit.ids[0].startswith("person:") else None
    if road and road[1] in cue_set("places", "en_after"):  # King Charles Street
        return False
    after = text[hit.end : hit.end + 2]
    # "Indo-Pacific", "Chinese-made": the adjective is part of another word only before a capital
    if after[:1] == "-" and after[1:].isupper() and not hit.adjective:
        return hit.ids[0].startswith("country:")
    return True


def _is_body(word: str) -> bool:
    return word in cue_set("bodies", "en")


def find(text: str, flat: str) -> list[Candidate]:
    """Candidates in a Latin text, overlaps settled."""
    hits = known(flat, "en", lambda hit: _fits(text, flat, hit))
    for hit in hits:
        hit.start += 4 * text.startswith("the ", hit.start)  # "the Philippines"
    at_start = {c.start: c for c in choose(hits)}
    out = list(at_start.values())
    found = offices(flat, "en")
    titles = {i for o in found for i in range(o.start, o.end)}
    held = _held(text, {o.start for o in found})
    for run in runs(text):
        out += _of_run(text, run, at_start, titles, held)
    out += [Candidate(*m.span(), BODY, SHAPED) for m in PARTNERS.finditer(text) if _firm(m)]
    out += [Candidate(*span, PERSON, SHAPED) for span in in_english(text)]
    return choose([*out, *apart(_before_states(text, out), out)])


def _before_states(text: str, found: list[Candidate]) -> list[Candidate]:
    """A town before its state or country: "Brenham, Texas, was hit"."""
    out = []
    for place in found:
        told = (place.id or "").startswith(("country:", "place:")) and not place.adjective
        match = BEFORE_STATE.search(text[: place.start]) if told and place.kind is PLACE else None
        after = text[place.end : place.end + 1]
        if match is not None and after in (",", ".", "", ")", "\n") and not is_common(match[1]):
            out.append(Candidate(*match.span(1), PLACE, CUED))
    return out


def _held(text: str, starts: set[int]) -> frozenset[int]:
    """Where a name ends that an office follows: ", president of", ", the former mayor"."""
    return frozenset(
        m.start() for m in APPOSITION.finditer(text) if m.end() in starts or m.start(1) in starts
    )


def _of_run(
    text: str,
    run: list[Token],
    at_start: dict[int, Candidate],
    titles: set[int],
    held: frozenset[int],
) -> list[Candidate]:
    """Names in one run: known ones cut it, titles and opening words fall away."""
    out: list[Candidate] = []
    part: list[Token] = []
    titled = False
    i = 0
    while i < len(run):
        token = run[i]
        hit = at_start.get(token.start)
        body = _body_end(text, run, i, titles) if not part else None
        if body is not None and not (hit and hit.end >= body):
            out.append(Candidate(token.start, body, BODY, CUED))
            i = next((k for k in range(i, len(run)) if run[k].start >= body), len(run))
            continue
        if hit is not None and not part and _is_given(run, i, hit, at_start):
            hit = None
        if hit is not None and _is_of_name(run, i, hit, part):
            hit = None
        if hit is not None and not (part and hit.kind is PLACE and not hit.adjective):
            out += _of_part(text, part, titled, held)
            part, titled = [], False
            i = next((k for k in range(i, len(run)) if run[k].start >= hit.end), len(run))
            continue
        surname = len(part) == 1 and part[0].text in cue_set("given", "en")  # "Adam Driver"
        if token.start in titles and not surname:
            out += _of_part(text, part, titled, held)
            part, titled = [], True
            i += 1
            continue
        named = titled and token.text in cue_set("surnames", "en_worldly") and i + 1 < len(run)
        if not part and token.text in cue_set("stop", "en") and not named:
            i += 1
            continue
        part.append(token)
        i += 1
    return out + _of_part(text, part, titled, held)


def _is_of_name(run: list[Token], at: int, hit: Candidate, part: list[Token]) -> bool:
    """Whether a known name is part of another's: "Yoon Tae-san", "Khairul Anwar"."""
    after = run[at + 1] if at + 1 < len(run) else None
    if hit.kind is PERSON and not part and after is not None and hit.end == run[at].end:
        return "-" in after.text
    if hit.kind is PERSON and hit.short and 1 <= len(part) <= 2 and hit.end == run[at].end:
        return part[-1].text in cue_set("given", "en") or not is_common(part[-1].text)
    last = after is None and hit.kind is PLACE and hit.adjective and len(part) in (2, 3)
    return last and is_surname(part[0].text)


def _is_given(run: list[Token], at: int, hit: Candidate, at_start: dict[int, Candidate]) -> bool:
    """Whether a city's name is a given name here: "Sofia Lindgren"."""
    after = run[at + 1] if at + 1 < len(run) else None
    if after is None or hit.end != run[at].end or hit.kind is not PLACE or hit.adjective:
        return False
    if run[at].text not in cue_set("given", "en") or after.start in at_start:
        return False
    words = cue_set("places", "en_after") | cue_set("not", "en_last") | cue_set("stop", "en")
    return after.text not in words and not _is_body(after.text)


def _body_end(text: str, run: list[Token], at: int, titles: set[int]) -> int | None:
    """Where a body that begins at a word of the run ends: "Halden Shipping Co.", "Ministry of
    Transport"."""
    first = run[at]
    if first.text in INNER or (first.text in cue_set("stop", "en") and first.text not in SCOPE):
        return None
    if first.text in cue_set("bodies", "en_prefix") and at + 1 < len(run):
        return run[min(len(run), at + 4) - 1].end
    if first.text in cue_set("bodies", "en_first"):
        rest = OF_REST.match(text, first.end)
        if rest:
            return rest.end()
    last = None
    for k in range(at + 1, len(run)):
        if _is_body(run[k].text):
            last = k
    if last is None:
        return None
    middle = run[at:last]
    if first.start in titles and last - at < 2:
        return None
    end = run[last].end
    if text[end : end + 1] == "." and run[last].text in ("Inc", "Co", "Corp", "Ltd"):
        end += 1
    rest = OF_REST.match(text, run[last].end)
    if rest and run[last].text in cue_set("bodies", "en_first") and middle:
        return rest.end()
    return end


def _firm(match: re.Match[str]) -> bool:
    """Whether "Halden & Moss" is a firm by its first name, and no heading: "News & Analysis"."""
    return not is_common(match[1]) and match[1] not in cue_set("stop", "en")


def _opens_with_name(text: str, part: list[Token], end: int) -> bool:
    """Whether two words that open a sentence are a person, of whom a verb or possessive tells."""
    if len(part) != 2 or BY_NAME.match(text, end) is None:
        return False
    places = any(table("city_names").get(gazetteer.key(t.text)) is not None for t in part)
    known = table("foreign_latin").get(part[0].text.lower()) is not None
    told = OPENING.match(text, end) is not None
    return known or (told and not (places or any(is_common(t.text) for t in part)))


def is_common(word: str) -> bool:
    """Whether a capitalised word is one of the language, not only a name."""
    if word in cue_set("not", "en_first") or word in cue_set("not", "en_last"):
        return True
    return table("english").get(word.lower()) is not None


def _no_person(part: list[Token]) -> bool:
    """Whether words beside which no title stands name a storm, a province or a firm by its town."""
    first, last = part[0].text, part[-1].text
    if first in cue_set("not", "en_person_first") or last in cue_set("places", "en_last"):
        return True
    if MAKER.fullmatch(first):
        return True
    return any(i.startswith("country:") for i in gazetteer.ids(last))


def _of_part(text: str, part: list[Token], titled: bool, held: frozenset[int]) -> list[Candidate]:
    """What a stretch of unknown capitalised words is."""
    while part and (part[-1].text in INNER or part[-1].text in cue_set("stop", "en")):
        if goes_on([token.text for token in part]):
            break
        part = part[:-1]
    while part and (
        part[0].text in INNER or (len(part) > 1 and part[0].text in cue_set("courtesy_en"))
    ):
        titled = titled or part[0].text in cue_set("courtesy_en")
        part = part[1:]
    if not part:
        return []
    start, end = part[0].start, part[-1].end
    before = text[max(0, start - 40) : start]
    if len(part) == 1:
        if titled and part[0].text.lower() not in ("office", "house"):
            return [Candidate(start, end, PERSON, CUED, short=True)]
        seat = PLACE_WORD.search(before) or SEAT.search(before)
        if (seat and not part[0].opens) or (TOWN.match(text, end) and not is_common(part[0].text)):
            return [Candidate(start, end, PLACE, CUED)]
        small = WHERE.search(before) and not part[0].opens and not is_common(part[0].text)
        if small and table("city_names").get(gazetteer.key(part[0].text)) is not None:
            return [Candidate(start, end, PLACE, SHAPED)]
        return []
    if SHIP.search(before) or (THE_BEFORE.search(before) and part[-1].text in NO_ARTICLE):
        return []
    if part[0].text in FIRST_OF_PLACES or part[-1].text in cue_set("places", "en_after"):
        return [Candidate(start, end, PLACE, CUED)]
    if len(part) > 4 or (not titled and (_no_person(part) or WHICH.match(text, end))):
        return []
    given = part[0].text in cue_set("given", "en") or bool(
        re.fullmatch(r"(?:[A-Z]\.){1,3}", part[0].text)
    )
    quoted = text[start - 1 : start] in QUOTES and text[end : end + 1] in QUOTES
    if quoted and start and not titled:
        return []  # a film, a drill, a song
    cued = bool(titled or given or end in held or AGE.match(text, end))
    cued = cued or (len(part) == 2 and bool(SYLLABLES.fullmatch(part[1].text)))
    cued = cued or bool(APPOSED.search(before) and text[end : end + 1] == ",")
    acts = SAYS.match(text, end) or DOES.match(text, end)
    cued = cued or bool(acts and not all(is_common(t.text) for t in part))
    if cued and not (titled or given) and part[-1].text in cue_set("not", "en_last"):
        return []
    if acts and not (titled or given or end in held) and is_common(part[-1].text):
        return []  # "Sorano Materials said"
    if not cued and part[0].text in cue_set("surnames", "en"):
        cued = len(part) <= 3
    if cued and not any(t.text in cue_set("places", "en_after") for t in part):
        return [Candidate(start, end, PERSON, CUED)]
    if PLACE_BEFORE.search(before):
        return [Candidate(start, end, PLACE, SHAPED)] if PLACE_WORD.search(before) else []
    if part[0].opens and not _opens_with_name(text, part, end):
        return []
    if THE_BEFORE.search(before) or len(part) > 3:
        return []
    if any(t.text.isupper() for t in part):
        return []
    if any(is_common(t.text) for t in part):
        return []
    return [Candidate(start, end, PERSON, SHAPED)]
