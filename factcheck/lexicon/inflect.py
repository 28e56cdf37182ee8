"""Regular English inflection, and the irregular words that news uses, for the lexicon's forms."""

from __future__ import annotations

import functools
import re

# base, past, participle (where it differs)
_IRREGULAR = """
arise arose arisen; bear bore borne; beat beat beaten; become became become; begin began begun
bid bid; bind bound; blow blew blown; break broke broken; bring brought; build built; burn burnt
burst burst; buy bought; cast cast; catch caught; choose chose chosen; come came come; cost cost
cut cut; deal dealt; dig dug; do did done; draw drew drawn; drink drank drunk
drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought
find found; flee fled; fly flew flown; forbid forbade forbidden; forgive forgave forgiven
freeze froze frozen; get got gotten; give gave given; go went gone; grow grew grown; have had
hear heard; hide hid hidden; hit hit; hold held; hurt hurt; keep kept; lay laid; lead led
leave left; lend lent; let let; lose lost; make made; mean meant; meet met; offset offset
overcome overcame overcome; overthrow overthrew overthrown; oversee oversaw overseen
overtake overtook overtaken; pay paid; put put; quit quit; read read; repay repaid; reset reset
ride rode ridden; ring rang rung; rise rose risen; run ran run; say said; see saw seen
seek sought; sell sold; send sent; set set; shake shook shaken; shoot shot; show showed shown
shut shut; sing sang sung; sink sank sunk; sit sat; slide slid; speak spoke spoken; spend spent
spill spilt; spin spun; split split; spread spread; spring sprang sprung; stand stood
steal stole stolen; stick stuck; strike struck; swear swore sworn; sweep swept; swim swam swum
take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown
undergo underwent undergone; uphold upheld; wear wore worn; win won; withdraw withdrew withdrawn
withhold withheld; withstand withstood; write wrote written; rebuild rebuilt
retake retook retaken; foresee foresaw foreseen; outdo outdid outdone; shed shed
broadcast broadcast; forecast forecast; resell resold; undercut undercut
bend bent; bleed bled; breed bred; cling clung; creep crept; dwell dwelt; fling flung
forget forgot forgotten; hang hung; kneel knelt; know knew known; leap leapt; light lit
mislead misled; mistake mistook mistaken; shrink shrank shrunk; slay slew slain; sleep slept
speed sped; sting stung; strive strove striven; swing swung; upset upset; wake woke woken
weep wept; weave wove woven; bite bit bitten; foretell foretold; overrun overran overrun
"""

_VERBS: dict[str, tuple[str, ...]] = {}
for _entry in re.split(r"[;\n]", _IRREGULAR):
    _words = _entry.split()
    if _words:
        _VERBS[_words[0]] = tuple(_words[1:])

_NOUNS = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people",
    "foot": "feet",
    "memorandum": "memoranda",
    "crisis": "crises",
    "basis": "bases",
    "analysis": "analyses",
    "index": "indices",
    "referendum": "referenda",
    "spokesman": "spokesmen",
    "spokeswoman": "spokeswomen",
    "chairman": "chairmen",
    "serviceman": "servicemen",
    "bus": "buses",
    "gas": "gases",
    "tooth": "teeth",
    "mouse": "mice",
    "thief": "thieves",
    "knife": "knives",
    "wolf": "wolves",
    "half": "halves",
    "life": "lives",
    "wife": "wives",
    "aircraft": "aircraft",
    "series": "series",
    "headquarters": "headquarters",
}

# Two-syllable verbs stressed on the last, which double their consonant as short ones do.
_DOUBLING_WORDS = """
    admit allot commit compel confer control defer deter equip expel incur occur omit
    permit prefer propel rebut recur refer regret remit submit transfer unplug cancel
    travel label shovel total model
"""
_DOUBLING = set(_DOUBLING_WORDS.split())

# Nouns that are plural as listed; but "bus", "campus", "surplus".
_PLURAL = re.compile(r"[^su]s$")
_PREPOSITIONS = re.compile(r" (?:of|for|to|on|in|with|at|between|against|by|from|without) ")

_SPELLINGS = (
    ("defence", "defense"),
    ("offence", "offense"),
    ("licence", "license"),
    ("labour", "labor"),
    ("programme", "program"),
    ("organis", "organiz"),
    ("nationalis", "nationaliz"),
    ("privatis", "privatiz"),
    ("normalis", "normaliz"),
    ("annualis", "annualiz"),
    ("capitalis", "capitaliz"),
    ("hospitalis", "hospitaliz"),
    ("authoris", "authoriz"),
    ("criticis", "criticiz"),
    ("finalis", "finaliz"),
    ("formalis", "formaliz"),
    ("mobilis", "mobiliz"),
    ("stabilis", "stabiliz"),
    ("harbour", "harbor"),
    ("centre", "center"),
    ("colour", "color"),
    ("honour", "honor"),
    ("neighbour", "neighbor"),
    ("favour", "favor"),
    ("armour", "armor"),
    ("behaviour", "behavior"),
    ("metre", "meter"),
    ("litre", "liter"),
    ("theatre", "theater"),
    ("tonne", "ton"),
    ("cheque", "check"),
    ("apologis", "apologiz"),
    ("recognis", "recogniz"),
    ("legalis", "legaliz"),
    ("penalis", "penaliz"),
    ("analys", "analyz"),
    ("paralys", "paralyz"),
    ("paediatric", "pediatric"),
    ("anaesth", "anesth"),
    ("haem", "hem"),
    ("diarrhoea", "diarrhea"),
    ("manoeuvre", "maneuver"),
    ("grey", "gray"),
    ("tyre", "tire"),
    ("plough", "plow"),
    ("enrolment", "enrollment"),
    ("instalment", "installment"),
    ("judgement", "judgment"),
    ("cancelled", "canceled"),
    ("cancelling", "canceling"),
    ("travelled", "traveled"),
    ("travelling", "traveling"),
    ("labelled", "labeled"),
    ("totalled", "totaled"),
    ("modelled", "modeled"),
    ("pleaded", "pled"),
)


@functools.cache
def base_forms() -> dict[str, str]:
    """Irregular past forms and plurals to their base: "met" to "meet", "men" to "man"."""
    verbs = {form: base for base, forms in _VERBS.items() for form in forms if form != base}
    nouns = {many: one for one, many in _NOUNS.items() if many != one}
    return nouns | verbs


def plural(noun: str) -> str:
    """Plural of one lower-case English noun."""
    if noun in _NOUNS:
        return _NOUNS[noun]
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    if re.search(r"(?:s|x|z|ch|sh)$", noun):
        return noun + "es"
    return noun + "s"


def verb_forms(verb: str) -> tuple[str, ...]:
    """A verb's base, third person, past, participle and -ing form."""
    third = plural(verb) if verb != "have" else "has"
    stem, last = verb, verb[-1]
    if verb.endswith("ie"):
        progressive, past = verb[:-2] + "ying", verb + "d"
    elif verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        progressive, past = verb[:-1] + "ing", verb + "d"
    else:
        short = re.fullmatch(r"(?:[^aeiou]|qu)*[aeiou][^aeiouwxy]", verb)
        if short or verb in _DOUBLING:
            stem += last
        progressive = stem + "ing"
        past = (
            verb[:-1] + "ied" if re.search(r"[^aeiou]y$", verb) else stem.removesuffix("e") + "ed"
        )
    if verb in _VERBS:
        return (verb, third, *_VERBS[verb], progressive)
    return (verb, third, past, progressive)


def english_forms(form: str) -> list[str]:
    """All spellings of one listed form: "to sign a deal" is a verb, anything else a noun phrase.

    A trailing ``=`` takes the form as it stands.
    """
    if form.endswith("="):
        return _spellings([form[:-1]])
    if form.startswith("to "):
        verb, _, rest = form[3:].partition(" ")
        tail = f" {rest}" if rest else ""
        return _spellings([v + tail for v in verb_forms(verb)])
    out = [form]
    joint = _PREPOSITIONS.search(form)
    head, tail = (form[: joint.start()], form[joint.start() :]) if joint else (form, "")
    before, _, noun = head.rpartition(" ")
    lead = f"{before} " if before else ""
    if noun.isalpha() and (noun in _NOUNS or not _PLURAL.search(noun)):
        out.append(lead + plural(noun) + tail)
        if noun in ("memorandum", "referendum", "index"):
            out.append(lead + noun + ("es" if noun == "index" else "s") + tail)
    return _spellings(out)


def _spellings(forms: list[str]) -> list[str]:
    """British and American spelling, and a space for a hyphen."""
    out = dict.fromkeys(forms)
    for form in forms:
        for one, other in _SPELLINGS:
            if one in form:
                out.setdefault(form.replace(one, other))
            elif other in form and one != other and other not in ("ton", "check", "hem", "tire"):
                out.setdefault(form.replace(other, one))
    for form in list(out):
        if "-" in form:
            out.setdefault(form.replace("-", " "))
    return list(out)
