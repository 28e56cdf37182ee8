"""Claims of plain verbs: that something opened, was sent, was free of charge, or was not.

They are many and say nothing by themselves; alignment keeps those that another source denies.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from factcheck.extract.acts import (
    is_anterior,
    is_conditional,
    is_of_another_time,
    objects_of,
    time_of_act,
)
from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.asserted import is_asserted
from factcheck.extract.claims import text_claim
from factcheck.extract.events import place_near
from factcheck.extract.modality import modality_at
from factcheck.extract.plain import en, ja, ko, zh
from factcheck.extract.plain.shared import Told, word_end
from factcheck.lexicon import verbs
from factcheck.lexicon.verbs import Form
from factcheck.model.claim import PLAIN, Claim
from factcheck.model.event import Modality
from factcheck.model.source import SentenceRole
from factcheck.model.value import ValueKind

AXIS = "v:"  # begins the key of an axis of the table of verbs
FIELD = "f:"  # begins the key of a field of meaning that many axes share
COUNTED = (ValueKind.COUNT, ValueKind.NUMBER)
WORDS_BEFORE = 4  # words before a verb of Japanese or Korean that may tell what it is done to
FAR_DENIAL = 6  # characters of Chinese from which a denial may be of another verb than a rare one
OBJECT_REACH = 12.0  # how far from it they stand
NEVER_REACH = 6  # characters behind a denial in which "never" may stand: 한 적이 없다
LONGEST = 600  # characters of a passage; a longer one is a list or a table
# Of another time, or of another one of its sort: このときは, "at first", 另一項.
_OTHER_ONE = re.compile(
    r"\b(?:at the time|back then|on that occasion|in those days|another|the others?|at first"
    r"|initially)\b|[このそ](?:とき|時)は|当時[はの]|那时|當時|当时|那次|그때|당시(?:에는|엔|는)"
    r"|\bcompetitors?\b|\ba separate\b|競合|他社|竞争对手|競爭對手|同业|경쟁사|경쟁 업체|별도의"
    r"|当初|起初|最初|처음에|당초|另一(?!焦点|焦點|议题|議題|重点|重點|争议)|其他|其[余餘]|別の"
    r"|もう一(?:[人件本台隻]|つ(?!の(?:焦点|争点|議題|柱|課題|目玉|懸案)))|다른 ",
    re.IGNORECASE,
)
# Of a while: it denies only what is told never to have been.
_BRIEF = re.compile(
    r"\b(?:for a while|for a time|briefly|temporarily)\b|いったん|一時[、は的]|一度は|一度[^、も]"
    r"|暂时|暫時|한때|일시",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"\b(?:never|at no (?:time|point)|not once)\b|[一1１]度も|[一1１]回も"
    r"|从未|從未|从来没|從來沒|未曾|从不|從不|한 번도|한번도|(?:적|일)(?:이|은|도)? ?없",
    re.IGNORECASE,
)
# A plan that is withdrawn was one.
PLANS = f"{AXIS}plan"
_WITHDRAWN = re.compile(
    r"\b(?:withdr[ae]w|scrap|abandon|drop|cancel|shelve|call(?:ed)? off)|撤回|取[りや消]|断念|白紙"
    r"|放弃|放棄|철회|취소|백지화|포기|접었"
)
EVER = "e:"  # begins the key of what was so once, or never was
# A vote has two sides, whatever comes of it.
_VOTED = re.compile(
    r"\bvot(?:e|es|ed|ing)\b|\bballot|票|表決|表决|採決|표결|투표|찬반", re.IGNORECASE
)
_DECIDED = re.compile(
    r"\b(?:decided|agreed|voted|chose|opted|resolved) (?:not )?to\b"
    r"|기로 (?:했|결정|하였|합의|의결)|방침을 (?:정|굳|밝)|ことを決め|ことに(?:した|決め|なった)"
    r"|方針を(?:決め|固め|示し)|决定|決定|定案|拍板"
)
DEATH = f"{FIELD}death"  # somebody died, or nobody: so many dead are somebody
HURT = f"{FIELD}hurt"
SOMEBODY = (DEATH, HURT)
DONE = f"{FIELD}done"
# Whose denial tells of a plan: who does not appeal will not.
INTENDED = (f"{FIELD}appealed", f"{AXIS}appeal", f"{AXIS}run for", f"{AXIS}resign")
RUNNING = f"{FIELD}running"
# What runs no longer than until then will run no more.
_ONLY_UNTIL = re.compile(
    r"까지만|을 끝으로|を最後に|までで|[日月末]をもって|限りで"
    r"|(?:日|月|月底|年底)为止|只(?:营运|運營|运营|营业|開|开)(?:到|至)"
    r"|\b(?:only until|for the last time|one last time|for the final time)\b",
    re.IGNORECASE,
)
FAVOUR = f"{FIELD}favour"  # who is for or against a thing: that tells only of him
# Questions of which the answer is that of one person or body.
HELD_BY = (FAVOUR, *(FIELD + name for name in verbs.questions("of_whom")))
# Questions that are not asked of each of several.
ASKED_OF_ONE = frozenset(
    FIELD + name
    for name in verbs.questions()
    - (verbs.questions("of_several") - verbs.questions("of_the_story"))
)
# What somebody will do, whichever end: "would stay" and 떠난다 are of one time.
CHOICES = tuple(FIELD + name for name in verbs.questions("choices"))
STAYS = f"{FIELD}stays"  # in a post: which one is half of what is told
ALLOWED = f"{FIELD}allowed"  # what somebody may do: its "may" opens no possibility
# What may open a possibility, but with a denial takes it away.
UNABLE = ("수 없다", "수 없는", "cannot", "can't", "could")
# What a sentence speaks of, up to its topic mark or first comma.
_TOPIC = {
    "en": re.compile(r"[^,;:()]{2,80}?(?=[,;:(]| (?:was|were|is|are|has|had|who|which|that)\b)"),
    "ja": re.compile(r"[^。、]{1,40}?(?:は|が)(?=[、一-鿿ァ-ヶ])|[^。、]{2,30}(?=、)"),
    "zh": re.compile(r"[^，。；：]{2,40}(?=[，；：])"),
    "ko": re.compile(r"[^,.]{1,40}?[가-힣)](?:은|는|이|가)(?= )|[^,.]{2,30}(?=,)"),
}
# What stands in a quotation before a verb of which the speaker himself is the subject.
_I_SAY = {
    "en": re.compile(r"\b(?:we|i)\b(?: [\w'’]+){0,3} \Z", re.IGNORECASE),
    "ja": re.compile(
        r"\A[^。はが]*\Z|(?:私|我々|われわれ|組合|党|会|当社)(?:たち|ら)?は[^。はが]*\Z"
    ),
    "zh": re.compile(
        r"(?:我|我们|我們|本会|本會|本党|本黨|工会|工會)[^，。；]{0,8}\Z|\A[^，。；]{0,2}\Z"
    ),
    "ko": re.compile(  # 보장받은, 우려하는 are verbs
        r"\A(?:(?!(?<![받같않많좋높낮적깊짧늦맞찾남작넓좁])은 |(?<![하되있없가오보려])는 "
        r"|[가-힣][이가] )[^.])*\Z"
        r"|(?:우리|저희|저|나|노조|당|본회)[은는] [^.]*\Z"
    ),
}
_QUOTED = re.compile(r"“[^”]*”|「[^」]*」|『[^』]*』|\"[^\"]*\"|‘[^’]{12,}’")

Reading = Callable[[str, int, int, Form], Told | None]
Others = Callable[[str], Iterator[tuple[int, int, tuple[str, ...]]]]


@dataclass(frozen=True, slots=True)
class _Language:
    """How a language tells and denies a verb."""

    told: Reading
    others: Others
    other_form: Form  # how the verbs stand that no table knows


_LANGUAGES = {
    "en": _Language(en.told, en.others, Form.STEM),
    "ja": _Language(ja.told, ja.others, Form.NOUN),
    "zh": _Language(zh.told, zh.others, Form.STEM),
    "ko": _Language(ko.told, ko.others, Form.NOUN),
}


@dataclass(frozen=True, slots=True)
class _Verb:
    start: int
    end: int
    form: Form
    # Each with whether the verb stands for its own end, and whether its denial tells the other.
    keys: tuple[tuple[str, bool, bool], ...]


def plain_claims(item: Annotated) -> Iterator[Claim]:
    """A claim for every plain verb of an item that is surely affirmed or surely denied."""
    for line in item.lines:
        language = _LANGUAGES.get(line.language.split("-")[0])
        if language is None or len(line.text) > LONGEST:
            continue
        if _OTHER_ONE.search(line.text):
            continue
        topic = topic_end(line)
        for verb in _verbs(line, language):
            told = language.told(line.text, verb.start, verb.end, verb.form)
            span = (line.start + verb.start, line.start + verb.end)
            if told is None or is_conditional(line, *span) or _is_denied_afar(line, verb, told):
                continue
            modality, _ = modality_at(line, *span, bare=False)
            settled = _is_decided_against(line, verb, told)
            if modality is Modality.PLANNED and settled:
                modality = Modality.HAPPENED
            if modality is Modality.POSSIBLE and not told.affirmed and _is_unable(line):
                modality = Modality.HAPPENED
            if modality is Modality.POSSIBLE and any(key == ALLOWED for key, _, _ in verb.keys):
                modality = Modality.HAPPENED
            if modality in (Modality.POSSIBLE, Modality.DENIED):
                continue
            if not is_asserted(line, *span, not told.affirmed):
                continue
            if is_of_another_time(line, span[0]):
                continue
            signs = _kept(line, span, _signs(verb, told), told)
            if not signs:
                continue
            yield text_claim(
                item,
                line,
                (
                    line.start + told.start,
                    line.start + word_end(line.text, told.end, line.language),
                ),
                own_words=verb.form is Form.PHRASE and not _is_nobody(signs),
                topic=topic,
                kind="polarity",
                attribute=PLAIN,
                text="yes" if told.affirmed else "no",
                signs=signs,
                reference=time_of_act(line, *span),
                modality=modality,
                negated=not told.affirmed,
                settled=settled or _is_intended(signs),
                anterior=is_anterior(line, *span),
                place=place_near(line, *span),
                qualifiers=_object_of(line, (line.start + told.start, line.start + told.end)),
                doers=_holder_of(line, span[0], topic) if _has_holder(signs) else (),
                objects=objects_of(line, *span) if STAYS in dict(signs) else (),
            )


def _has_holder(signs: tuple[tuple[str, bool], ...]) -> bool:
    """Whether a passage tells where somebody stands, or what he chooses."""
    return any(key in HELD_BY for key, _ in signs)


def _is_intended(signs: tuple[tuple[str, bool], ...]) -> bool:
    """Whether what a passage tells is a plan by its sense, whatever its words."""
    return any((key, False) in signs for key in INTENDED) or any(key in CHOICES for key, _ in signs)


def _is_nobody(signs: tuple[tuple[str, bool], ...]) -> bool:
    """Whether something is told to have befallen nobody."""
    return any((key, False) in signs for key in SOMEBODY)


def _is_denied_afar(line: Line, verb: _Verb, told: Told) -> bool:
    """Whether a denial stands so far from a word of no table that it may be of a verb between."""
    listed = any(key.startswith((AXIS, FIELD)) for key, _, _ in verb.keys)
    far = verb.start - told.start > FAR_DENIAL
    return line.language[:2] == "zh" and not told.affirmed and not listed and far


def _object_of(line: Line, span: tuple[int, int]) -> tuple[str, ...]:
    """The keys of the first words on the side where a language puts what a verb is done to."""
    here = line.clause(span[0])
    behind = line.language[:2] in ("en", "zh")
    side = [
        word
        for word in line.words
        if line.clause(word.start) == here
        and (span[1] <= word.start if behind else word.end <= span[0])
    ]
    nearest = side[:1] if behind else side[-WORDS_BEFORE:]
    near = [w for w in nearest if line.distance((w.start, w.end), span) <= OBJECT_REACH]
    return tuple(key for word in near for key, _ in word.keys)


def _holder_of(line: Line, at: int, topic: int) -> tuple[str, ...]:
    """The keys of the words and names of the subject: what stands before the verb in its clause,
    in Japanese and Korean what the sentence speaks of."""
    if line.language[:2] in ("en", "zh"):
        here = line.clause(at)
        low, high = line.start, at
        words = [w for w in line.words if w.end <= high and line.clause(w.start) == here]
    else:
        low, high = line.start, min(topic, at)  # a phrase may hold the subject: 通行料は取らない
        words = [w for w in line.words if w.end <= high]
    names = [n for n in line.names if low <= n.start and n.end <= high]
    return (
        *(key for word in words for key, _ in word.keys),
        *(f"n:{name.alias_of or name.id or name.surface}" for name in names),
    )


def _is_decided_against(line: Line, verb: _Verb, told: Told) -> bool:
    """Whether it is settled that something is not done: 포기하기로 했다, 見送ることを決めた."""
    if any(own == told.affirmed for _, own, _ in verb.keys):
        return False
    return _DECIDED.search(line.text) is not None


def topic_end(line: Line) -> int:
    """Where the subject of a sentence ends, of which all its verbs tell; its start where no one
    can tell."""
    pattern = _TOPIC.get(line.language.split("-")[0])
    found = pattern.match(line.text) if pattern else None
    return line.start + found.end() if found else line.start


def _is_unable(line: Line) -> bool:
    """Whether a passage only says that somebody cannot: 받아들일 수 없다, "could not accept"."""
    doubts = [cue.surface.casefold() for cue in line.cues if cue.kind == "possible"]
    return bool(doubts) and all(doubt in UNABLE for doubt in doubts)


def _signs(verb: _Verb, told: Told) -> dict[str, bool]:
    """What a verb affirms and denies; what it would do both of it does neither of."""
    signs: dict[str, set[bool]] = {}
    for key, own, turns in verb.keys:
        if told.affirmed or turns:
            signs.setdefault(key, set()).add(own == told.affirmed)
    return {key: next(iter(both)) for key, both in signs.items() if len(both) == 1}


def _kept(
    line: Line, span: tuple[int, int], signs: dict[str, bool], told: Told
) -> tuple[tuple[str, bool], ...]:
    """What a passage surely tells of its signs: of what was so for a while, that it was once; of
    what befell so many, that it befell somebody."""
    if _is_brief(line, span):
        ends = {f"{EVER}{'' if sign else '!'}{key}": True for key, sign in signs.items()}
        return tuple(ends.items()) if told.affirmed else ()
    if _is_of_some(line, span, told.affirmed):  # a drill of 120 men took place
        kept = (*SOMEBODY, DONE) if told.affirmed else ()
        some = {key: True for key in kept if signs.get(key)}
        # How many take part in a vote or are told of a ruling does not divide it.
        return (*some.items(), *((k, sign) for k, sign in signs.items() if k in ASKED_OF_ONE))
    if _VOTED.search(line.text):
        signs = {key: sign for key, sign in signs.items() if key != f"{FIELD}accepted"}
    if told.affirmed and signs.get(RUNNING) and _ONLY_UNTIL.search(line.text):
        signs = {RUNNING: False}  # 30일까지만 운항한다
    if not told.affirmed and _WITHDRAWN.search(line.text[told.start : told.end]):
        signs.pop(PLANS, None)
    if not told.affirmed and _NEVER.search(line.text[told.start : told.end + NEVER_REACH]):
        never = {f"{EVER}{'!' if sign else ''}{key}": False for key, sign in signs.items()}
        return (*signs.items(), *never.items())
    return tuple(signs.items())


def _is_brief(line: Line, span: tuple[int, int]) -> bool:
    """Whether a passage tells of a while; in Chinese the clause of the verb does: 一度逼近满水位,
    最后没有实施 tells of the release that it never was."""
    here = line.clause(span[0])
    return any(
        line.language[:2] != "zh" or line.clause(line.start + found.start()) == here
        for found in _BRIEF.finditer(line.text)
    )


def _is_of_some(line: Line, span: tuple[int, int], affirmed: bool) -> bool:
    """Whether a verb is told of so many: "three did not return" says nothing of the others."""
    here = line.clause(span[0])
    return any(
        value.kind in COUNTED
        and line.clause(value.start) == here
        and (not affirmed or value.counter_class == "person")
        and not (span[0] <= value.start < span[1])  # "the dead include the driver" is of him
        for value in line.values
    )


def _verbs(line: Line, language: _Language) -> list[_Verb]:
    """The verbs of a passage that stand in no quotation, name or figure."""
    quotes = [match.span() for match in _QUOTED.finditer(line.text)]
    taken = [*quotes, *((n.start - line.start, n.end - line.start) for n in line.names)]
    taken += [(v.start - line.start, v.end - line.start) for v in line.values if v.noun is None]
    found: list[_Verb] = []
    for mention in verbs.find(line.text, line.language):
        # A phrase may hold the name of what it is told of; its verb may be none.
        last = mention.start + 1 if mention.form is Form.PHRASE else mention.end
        keys = tuple(
            (f"{FIELD if sense.field else AXIS}{sense.name}", sense.yes, sense.turns)
            for sense in mention.senses
        )
        if _inside(mention.start, last, taken):
            spoken = _is_spoken(line, mention.start, quotes) and not _inside(
                mention.start, last, taken[len(quotes) :]
            )
            himself = _of_himself(line, mention.start, quotes)
            keys = tuple(entry for entry in keys if (himself if entry[0] == FAVOUR else spoken))
        if keys:
            found.append(_Verb(mention.start, mention.end, mention.form, keys))
    if line.sentence.role is SentenceRole.HEADING:
        return found  # nouns stand for verbs there
    known = [(verb.start, verb.end) for verb in found]
    for start, end, own in language.others(line.text):
        if not _inside(start, end, taken) and not _inside(start, end, known):
            found.append(
                _Verb(start, end, language.other_form, tuple((k, True, True) for k in own))
            )
    return found


LEAST_SPOKEN = {"en": 16, "ja": 8, "zh": 8, "ko": 10}  # characters of a statement; fewer are a term


def _is_spoken(line: Line, start: int, quotes: list[tuple[int, int]]) -> bool:
    """Whether a verb stands in a quotation that is long enough to be a statement."""
    least = LEAST_SPOKEN.get(line.language[:2], 16)
    return any(low < start < high and high - low - 2 >= least for low, high in quotes)


def _of_himself(line: Line, start: int, quotes: list[tuple[int, int]]) -> bool:
    """Whether a verb in a quotation is told by the speaker of himself: "we welcome", 환영한다."""
    pattern = _I_SAY.get(line.language[:2])
    opened = next((low for low, high in quotes if low < start < high), None)
    return (
        opened is not None
        and pattern is not None
        and pattern.search(line.text[opened + 1 : start]) is not None
    )


def _inside(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(low < end and start < high for low, high in spans)
