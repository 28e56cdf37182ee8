"""What a sentence tells to have happened, been done or to stand at a place it names.

A place answers a question only through a construction: in English the word before its preposition
("sails for", "was found in"), in Japanese and Korean the word behind its particle (で見つかった,
로 향했다), in Chinese either.  The words are data in ``whereabouts.yaml``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from factcheck.extract import ships
from factcheck.extract.ways import LEAD, PREP_EN, PREPOSITIONS, STOP_EN, particle
from factcheck.model.claim import PERSONAL
from factcheck.resources import package_yaml

GAP_EN = 48  # letters between an English word and the preposition it governs
_READING = re.compile("（[ぁ-ん・]{1,12}）")
HELD_REACH = 14  # characters behind "was held" within which the noun stands of what was
REACH = 30  # characters behind a particle within which its verb stands
BARE_ZH = ("measured", "fell", "began")  # what a Chinese place does without a preposition
BY_TOPIC = ("held", "built", "stands")  # which say less than what they are told of
TOPIC = 36  # characters before a place in which the topic of a Japanese or Korean clause stands
NOUNS_ZH = 14  # characters of a Chinese noun phrase that a place leads

_TOPICAL = re.compile("は、")  # 新庄では、…: what is told of a place, up to the end of its sentence
TOPIC_REACH = 20
# Behind a verb of standing: the works that stand there.
_PLANT = re.compile(
    r"[るりっ]?(?:[一-鿿ァ-ヶー・の]{0,14})(?:工場|製作所|事業所|プラント)"
    r"|(?:는|한|된)? ?(?:[가-힣]{1,8} ){0,3}?[가-힣]{0,4}공장"
)
# Where somebody was about to do something and was caught: 空港で搭乗しようとしたところを逮捕された.
_CAUGHT = {
    "ja": re.compile(
        r"[^。「」]{0,40}(?:ところを?|寸前に?|直前に?)[^。「」]{0,40}(?:逮捕|拘束|取り押さえ|身柄|捕ま|検挙)"
    ),
    "ko": re.compile(
        r"[^.]{0,40}(?:려다|려던 (?:중|순간|참에?)|다가) [^.]{0,30}(?:체포|붙잡|검거|잡혔|덜미)"
    ),
}
_HALTED = re.compile("중단|중지|금지|통제|멈|止|見合わせ")
# Words that hold a place and its question in one: 熊本行き, 부산발, Seoul-based.
_COMPOUND = {
    "en": re.compile(
        r"-(?P<bound>bound)\b|-(?P<based>based|headquartered)\b|-(?P<born>born)\b"
        r"|,? (?P<plant>(?:(?!(?:and|or|in|on|at|to|of|for|with|from|by|as|is|was|has|its|the|a)\b)"
        r"[a-z]+(?:-[a-z]+)? ){0,3}(?:plant|factory|mill|smelter|refinery|shipyard|foundry)\b)"
    ),
    "ja": re.compile(
        r"(?:市|県|港|駅)?(?:(?P<bound>行き|方面行き|を目指|へ帰港|に帰港)|(?P<departed>発(?![表見生足電言射行売動展明着]))"
        r"|(?P<origin>出身)|(?P<born>生まれ)|(?P<finished>発着)"
        r"|(?P<home>在住|の(?:会社員|自営業|農業|無職|大学生|高校生|中学生|公務員|主婦|会社役員|看護師|教員"
        r"|団体職員|アルバイト|パート従業員|男性|女性|夫婦|親子)(?!会))"
        r"|(?P<plant>(?:の?(?:新|主力|自社|現地|子会社の?)?|の[一-鿿ァ-ヶー]{2,8}(?<![側社]))"
        r"(?:工場|製作所|製鉄所|造船所)(?!長))"
        r"|(?P<works>の?[一-鿿ァ-ヶー・]{0,14}(?:教授|准教授|研究員|研究者|助教|講師|医師|所属)))"
    ),
    "zh": re.compile(
        r"(?:市|县|縣|省|区|區)?(?:"
        r"(?P<plant>(?:的?(?:新|在建)?|的(?![建设設投考参參视視开開关關收出])[一-鿿]{2,6}?)"
        r"(?:工[厂廠]|[厂廠](?![商長长家房牌址方區区])))"
        r"|(?P<origin>籍(?!的?船)|人氏)"
        r"|(?P<works>的?[一-鿿]{0,10}(?:教授|研究员|研究員|学者|學者|讲师|講師)))"
    ),
    "ko": re.compile(
        r"(?:시|도|현|항|공항)? ?(?:(?P<bound>행(?=[ ,])|[을를] 향)|(?P<departed>발(?=[ ,]))"
        r"|(?P<origin>출신)|(?P<born>태생)"
        r"|(?P<plant>의? ?(?:신|제\d|현지 |주력 )?"
        r"(?:[가-힣]{2,6}(?<![은는이가을를에서의로과와며고]) ){0,2}"
        r"(?:[가-힣]{2,6}(?<![은는이가을를에서의로과와며고]))?(?:공장|사업장|조선소|제철소)(?!장))"
        r"|(?P<works>(?:의)? ?(?:[가-힣]{2,10} ){0,2}(?:교수|연구원|소속|강사|박사|전문의)))"
    ),
}
# "What was found is where": a verb made a noun, then the place that it is.
_CLEFT = {
    "ja": re.compile(r"(?P<verb>[^、。「」]{2,14}?)(?:の|場所|所|先|地点|現場|元)?は、?\Z"),
    "ko": re.compile(r"(?P<verb>[^,.]{1,12}?) ?(?:곳|장소|지점|데)[은는] \Z"),
    "zh": re.compile(
        r"(?P<verb>[^，。；]{2,10}?)(?:的)?(?:地点|地點|地|处|處|现场|現場)?(?:是|改?为|改?為|改|设|設|位于|位於)?(?:在|到)?\Z"
    ),
}
# … and with words before the place that describe it: 現場はカキの産地として知られる松木郷。
_SCENE = {
    "ja": re.compile(
        r"(?P<verb>現場|震源地?|出火元|火元|墜落地点|着陸地点|発生場所|場所)は[^、。「」はが]{0,24}\Z"
    ),
    "ko": re.compile(
        r"(?P<verb>현장|진앙|진원지|사고 지점|발생지|발화지|장소)[은는] [^,.은는이가]{0,24}\Z"
    ),
    "zh": re.compile(
        r"(?P<verb>现场|現場|地点|地點|震中|震央|起火点|起火點)(?:位于|位於|在|是)[^，。；]{0,12}\Z"
    ),
}
# "It left Naples at noon": where it came from, without a preposition.
_LEFT_EN = re.compile(
    r"\b(?:left|leaving|departed|departing|quit) (?:the (?:port|city|town) of )?\Z"
)
_LEFT_AFTER_EN = re.compile(
    r"(?: (?:at|on|for|shortly|around|about|early|late|in the|just|before|after|earlier)\b"
    r"|[,.;]|\Z)"
)
_IS_EN = re.compile(r"\b(?:is|will be) \Z")  # "next stop is Vancouver"
# "The terminus is Suncheon": a noun of the table, then the place that it is.
_NOUN = {
    "ja": re.compile(r"(?P<verb>[^、。「」はが]{2,14})は、?[^、。はがで]{0,8}\Z"),
    "ko": re.compile(r"(?P<verb>[^,.은는이가]{2,14})[은는] (?:[^ ,.은는]+ ){0,2}\Z"),
}
_COPULA = {
    "ja": re.compile(r"(?:の[^、。はがでに]{1,14})?(?:だ|で、|。|\Z|とみられ|だった)"),
    "ko": re.compile(r"(?:의 [^,.은는이가]{1,14})?(?:이?다|이며|이었|였|으로 )"),
    "zh": re.compile(r""),
}
_TOPIC = {
    "ja": re.compile(r"(?P<noun>[^はが、]{2,12})[はが][^はが]{0,24}\Z"),
    "ko": re.compile(r"(?P<noun>[가-힣 ]{2,10}?)[은는이가] [^,.은는]{0,22}\Z"),
    "zh": re.compile(r"(?P<noun>[^在]{2,8})(?:将|將|已)?在\Z"),
}
_PREP_ZH = {
    "at": re.compile(r"(?:在|于|於|位于|位於)(?:[^，。；在]{1,12}的|首都|首都[一-鿿]{2,4})?\Z"),
    "to": re.compile(r"(?:往|到|至|赴|向|回|抵|达|達|入)\Z"),
    "from": re.compile(r"(?:从|從|由|自)\Z"),
}
# How far a town lies and what it is, between a verb and its name: 送往约90公里外的省会.
_ASIDE_ZH = re.compile(
    r"(?:[大约約]{0,2}[0-9０-９.]+(?:公里|千米|多公里)外的?)?(?:(?:附近|邻近|鄰近|当地|當地)的?)?"
    r"(?:省会|省會|首府|州府|县城|縣城|城市|小镇|小鎮|首都)?\Z"
)
_COMPOUND_LEAD_ZH = re.compile(r"(?:了|至|在|于|於|到|往|向|回|入|进|進|抵)?\Z")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a place, and whether countries and buildings answer it."""

    name: str
    by: tuple[str, ...]
    countries: bool
    only_sites: bool


def named(name: str) -> Question:
    """The question of a name."""
    return _table()[name]


def nearest(text: str, language: str, first: int, last: int) -> Question | None:
    """The question whose word stands nearest to a passage of a sentence, before it in English."""
    bare = language[:2]
    begin = max(0, first - GAP_EN) if bare in ("en", "zh") else last
    part = text[begin:first] if begin < first else text[last : last + REACH]
    part = re.split(r"[。，；！？!?;]|\. ", part)[-1 if begin < first else 0]
    found = _verbs(part, bare, len(part))
    if not found:
        return None
    return _table()[found[-1 if begin < first else 0][0][0]]


def tried(text: str, language: str, last: int) -> Question | None:
    """Whether a court that ends at an offset is said to have ruled: 高等法院判处."""
    bare = language[:2]
    rest = re.split(r"[。；;]|\. ", text[last : last + LEAD])[0]
    subject = {"ja": "[はが]", "ko": "[은는이가] "}.get(bare, "")
    if not re.match(subject, rest):
        return None
    found = [asked for asked, _ in _verbs(rest, bare, len(rest)) if "tried" in asked]
    return _table()["tried"] if found else None


def question(text: str, language: str, first: int, last: int) -> Question | None:
    """The question that the place between two offsets of a sentence answers, or None."""
    bare = language[:2]
    if bare not in ("en", "ja", "zh", "ko"):
        return None
    if found := _COMPOUND[bare].match(text, last):
        return _table()[found.lastgroup or ""]
    if bare == "en":
        called = ships.calls(text, bare, first, last)
        return _table()["called"] if called else _english(text, first, last)
    if ships.calls(text, bare, first, last):
        return _table()["called"]
    if bare == "zh":
        return _chinese(text, first, last) or _scene(text, bare, first, last)
    asked = _behind(text, bare, first, last) or _cleft(text, bare, first, last)
    return asked or _scene(text, bare, first, last)


def _scene(text: str, bare: str, first: int, last: int) -> Question | None:
    """Whether a place is told to be the scene of all that a text tells."""
    lead = text[max(0, first - LEAD) : first]
    found = _SCENE[bare].search(lead)
    return _table()["lies"] if found and _COPULA[bare].match(text, last) else None


def _english(text: str, first: int, last: int) -> Question | None:
    lead = text[max(0, first - LEAD) : first]
    for stop in STOP_EN.finditer(lead):
        cut = stop.end()
        lead = " " * cut + lead[cut:]
    if _LEFT_EN.search(lead) and _LEFT_AFTER_EN.match(text, last):
        return _table()["departed"]
    prep = PREP_EN.search(lead)
    if prep is None:
        is_next = _IS_EN.search(lead) and _verbs(lead.rstrip(), "en", len(lead.rstrip()))[-1:]
        told = is_next and "next" in is_next[0][0] and is_next[0][1] == len(lead.rstrip())
        return _table()["next"] if told else None
    ways = {PREPOSITIONS[prep["prep"]]}
    at = prep.start("prep")
    outer = PREP_EN.search(lead[:at].rstrip() + " ")
    if outer and outer["noun"].strip():
        # "to a hospital in": the outer preposition tells the way.
        ways.add(PREPOSITIONS[outer["prep"]])
        at = outer.start("prep")
    for begin in dict.fromkeys((prep.start("prep"), at)):
        for asked, end in reversed(_verbs(lead, "en", begin)[-1:]):
            if begin - end <= GAP_EN and (found := _fitting(asked, ways)):
                return found
    return None


def _behind(text: str, bare: str, first: int, last: int) -> Question | None:
    """The verb behind the particle of a place."""
    found = particle(text, bare, last)
    if found is None:
        return None
    ways, begin = found
    reach = REACH
    if bare == "ja" and (told := _TOPICAL.match(text, begin)):
        begin, reach = told.end(), REACH + TOPIC_REACH
    if "at" in ways and bare in _CAUGHT and _CAUGHT[bare].match(text, begin):
        return _table()["arrested"]
    rest = re.split("[。「」！？;]|(?<=다)\\. ", text[begin : begin + reach])[0]
    for asked, at in _verbs(rest, bare, len(rest)):
        if entry := _fitting(asked, ways):
            if entry.name == "stands" and _PLANT.match(rest, at):
                return _table()["plant"]
            if entry.name == "departed" and _HALTED.search(rest, at):
                return None  # nothing left
            topic = entry.name in BY_TOPIC and (_held(rest[at:], bare) or _topic(text, bare, first))
            return topic or (entry if entry.name != "stands" else None)
        if "、" in rest[:at]:
            break
    return None


def _held(rest: str, bare: str) -> Question | None:
    """What was held, where its noun follows: 開かれた歓迎夕食会."""
    for asked, _ in _verbs(rest, bare, HELD_REACH)[:1]:
        return _table()["dined"] if "dined" in asked else None
    return None


def _topic(text: str, bare: str, first: int) -> Question | None:
    """What a sentence says to have been held: 署名式は…で行われた asks where it was signed."""
    marks = "[。；]" if bare == "ja" else "[、。，；,]"
    lead = re.split(marks, _READING.sub("", text[max(0, first - TOPIC) : first]))[-1]
    topic = _TOPIC[bare].search(lead)
    asked = _verbs(topic["noun"], bare, len(topic["noun"])) if topic else []
    entry = _table()[asked[-1][0][0]] if asked else None
    told = entry is not None and "at" in entry.by and entry.name not in PERSONAL
    return entry if told else None  # where a team plays is not whose it is


def _cleft(text: str, bare: str, first: int, last: int) -> Question | None:
    lead = text[max(0, first - 24) : first]
    found = _CLEFT[bare].search(lead)
    if found is None and bare in _NOUN and _COPULA[bare].match(text, last):
        found = _NOUN[bare].search(lead)
        if found and not any(end == len(found["verb"]) for _, end in _verbs_of(found, bare)):
            return None
    if found is None:
        return None
    verbs = _verbs_of(found, bare)
    return _table()[verbs[-1][0][0]] if verbs else None


def _verbs_of(found: re.Match[str], bare: str) -> list[tuple[tuple[str, ...], int]]:
    return _verbs(found["verb"], bare, len(found["verb"]))


def _chinese(text: str, first: int, last: int) -> Question | None:
    lead = re.split("[，。；！？：]", text[max(0, first - 24) : first])[-1]
    lead = _ASIDE_ZH.sub("", lead)
    bare_lead = _COMPOUND_LEAD_ZH.sub("", lead)
    before = _verbs(lead, "zh", len(lead))
    for asked, end in before[-1:]:
        if end < len(bare_lead):
            continue
        entry = _table()[asked[0]]
        if entry.name == "based" and len(before) > 1:
            return _table()[before[-2][0][0]]  # 终点设在: where it ended
        purpose = None if text.startswith("的", last) else _then(text, last)
        return purpose if purpose and entry.name == "bound" else entry
    if lead.endswith("往"):
        return _table()["bound"]  # 一列往松山列車
    ways = [way for way, prep in _PREP_ZH.items() if prep.search(lead)]
    rest = re.split("[，。；！？、]", text[last : last + NOUNS_ZH + REACH])[0]
    for asked, _ in _verbs(rest, "zh", len(rest))[:1]:
        if found := _fitting(asked, ways or ["at"]):
            return found if ways or found.name in BARE_ZH else None
    return (
        _cleft(text, "zh", first, last)
        if "at" in ways or lead.endswith(("是", "为", "為"))
        else None
    )


def _fitting(asked: tuple[str, ...], ways: Collection[str]) -> Question | None:
    """The first of some questions that a place may answer that hangs so on their word."""
    for name in asked:
        if set(ways).intersection(_table()[name].by):
            return _table()[name]
    return None


def _then(text: str, last: int) -> Question | None:
    """What is done where somebody has gone: 前往首相官邸与首相会谈."""
    rest = re.split("[，。；！？、]", text[last : last + NOUNS_ZH + REACH])[0]
    for asked, _ in _verbs(rest, "zh", len(rest))[:1]:
        return _fitting(asked, ("at",))
    return None


def _verbs(text: str, bare: str, end: int) -> list[tuple[tuple[str, ...], int]]:
    """The words of a passage that ask a question, in order: the questions each may ask, and where
    it ends."""
    found: dict[int, tuple[tuple[str, ...], int]] = {}
    for name, pattern in _words(bare).items():
        for match in pattern.finditer(text, 0, end):
            asked, last = found.get(match.start(), ((), 0))
            if match.end() == last:
                found[match.start()] = ((*asked, name), last)
            elif match.end() > last:  # "came down" says more than "came"
                found[match.start()] = ((name,), match.end())
    # "News conference" is no conference.
    ends = {last: at for at, (_, last) in sorted(found.items(), reverse=True)}
    return [found[at] for at in sorted(found) if ends[found[at][1]] == at]


@functools.cache
def _data() -> Any:
    return package_yaml("extract/whereabouts.yaml").data


@functools.cache
def _table() -> dict[str, Question]:
    return {
        name: Question(
            name,
            tuple(entry["by"]),
            entry.get("countries") == "yes",
            entry.get("sites") == "yes",
        )
        for name, entry in _data()["questions"].items()
    }


@functools.cache
def _words(bare: str) -> dict[str, re.Pattern[str]]:
    """The words of each question."""
    form = r"\b(?:{})\b" if bare == "en" else "{}"
    return {
        name: re.compile(form.format("|".join(entry[bare])), re.IGNORECASE)
        for name, entry in _data()["questions"].items()
    }
