"""How a clause holds what it tells: as done, as planned or possible, and whether it denies it."""

from __future__ import annotations

import re

from factcheck import lexicon
from factcheck.extract.acts import is_denied, is_nobody, is_reported_plan
from factcheck.extract.annotate import Line
from factcheck.extract.asides import divides
from factcheck.extract.called_off import is_called_off
from factcheck.extract.endings import is_of_end
from factcheck.lexicon.cues import Cue
from factcheck.model.event import Modality
from factcheck.model.mention import ConceptMention

# Cues that colour an event; negation turns its sign instead.
MODAL_CUES: dict[str, Modality | None] = {
    "planned": Modality.PLANNED,
    "possible": Modality.POSSIBLE,
    "denied": Modality.DENIED,
    "negation": None,
}


def _event_between(line: Line, act: tuple[int, int], cue: tuple[int, int]) -> bool:
    """Whether another trigger stands between an act and a denial, or holds the denial: that turns
    the nearest one only, and 追加接種は必要ない denies the need."""
    low, high = min(act[1], cue[1]), max(act[0], cue[0])
    if line.language[:2] == "zh" and _TO_WHOM.fullmatch(
        line.text[low - line.start : max(low, high) - line.start]
    ):
        return False  # 未能在此次访问中达成一致: the visit only tells where
    if any(_denies_intent(mention, cue, act) for mention in line.concepts):
        return False
    holds = line.language != "en"  # "no death was linked to it" denies the verb
    return any(
        (low <= mention.start and mention.end <= high)
        or (holds and mention.start <= cue[0] < mention.end and not _meet(mention, act))
        for mention in line.concepts
        if lexicon.concept(mention.concept).kind in ("event", "outcome")
    )


INTENT = "states/rule-out"  # "has no plans to"
NO_NEED = "outcomes/not-required"  # 无须入狱, "need not appear": right before what is not done
INTENT_REACH = 3  # characters between an act and the words that nobody means to do it


def _denies_intent(mention: ConceptMention, cue: tuple[int, int], act: tuple[int, int]) -> bool:
    """Whether the trigger that holds a denial only tells that an act is not meant to be done:
    受け入れる考えはない, 不打算接受 deny the accepting."""
    holds = mention.start < cue[1] and cue[0] < mention.end
    gap = min(abs(mention.start - act[1]), abs(act[0] - mention.end))
    no_need = mention.concept == NO_NEED and 0 <= act[0] - mention.end <= 1
    return holds and (no_need or (mention.concept == INTENT and gap <= INTENT_REACH))


def _meet(mention: ConceptMention, span: tuple[int, int]) -> bool:
    return mention.start < span[1] and span[0] < mention.end


# What is not decided, said or settled with regard to an act is not the act.
_WITH_REGARD = {
    "en": re.compile(
        r"\b(?:decid\w*|rul(?:e|ed|ing)|comment\w*|announc\w*|say|said|disclos\w*|specif\w*"
        r"|vot(?:e|ed)|agree\w*|respond\w*|confirm\w*|explain\w*|set a date|set out)"
        r" (?:on|about|whether|for|over|to|how|why|when)\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"について|に関し|をめぐ|を巡|の(?:可否|是非|有無|時期|詳細)|かどうか"),
    "ko": re.compile(r"에 대(?:해|한)|[을를] 두고|[을를] 둘러|에 관(?:해|한)|관련|여부"),
}
_UNDECIDED = re.compile(
    r"[^，。；]{0,12}(?:作出|做出|给出|給出|公布|有)?(?:决定|決定|裁决|裁決|结论|結論|表态|表態|置评|置評|回应|回應)"
)


def _is_with_regard(line: Line, cue: Cue, start: int, end: int) -> bool:
    """Whether a denial is of what is decided or said about an act: "has yet to decide on the sale",
    売却についてまだ判断していない."""
    low, high = (cue.end, start) if cue.end <= start else (end, cue.start)
    between = line.text[low - line.start : max(low, high) - line.start]
    if line.language[:2] == "zh":
        behind = line.text[end - line.start :]
        return between.startswith(("就", "对", "對")) and _UNDECIDED.match(behind) is not None
    pattern = _WITH_REGARD.get(line.language[:2])
    return pattern is not None and pattern.search(between) is not None


# "Showed no reaction as the ruling was read" denies the reaction.
_NEXT_CLAUSE = re.compile(r"\b(?:as|when|while|after|before|because|since|until)\b", re.IGNORECASE)
# "Was not ready and its signing was put off": what is denied stands before "and".
_NEXT_SUBJECT = re.compile(
    r"\b(?:and|but|so|while|when|after|because|since) (?:then )?"
    r"(?:the|its|their|his|her|an?|it|they|he|she)\b",
    re.IGNORECASE,
)


# "Does not restore the pension frozen in 2014": the participle only describes what is denied.
_OF_OBJECT = re.compile(
    r"\s+(?!been\b|be\b|yet\b|see\b|have\b|get\b|want\b|consider\b)[a-z]+ "
    r"(?:the|an?|its|their|his|her|any) (?:[\w'’-]+ ){1,3}\Z"
)


def _ends_before(line: Line, cue: Cue, start: int, end: int) -> bool:
    """Whether an English denial is of the clause before that of a trigger, or of a verb of which
    the trigger only describes the object."""
    if line.language != "en" or cue.end > start:
        return False
    between = line.text[cue.end - line.start : start - line.start]
    surface = line.text[start - line.start : end - line.start]
    if surface.endswith(("ed", "en")) and _OF_OBJECT.match(between):
        return True
    if cue.surface.casefold() in ("no", "without") and _NEXT_CLAUSE.search(between):
        return True
    return _NEXT_SUBJECT.search(between) is not None


# 승복하지 않고 재검표를 요구했다: what is demanded is not what was not done.
_INSTEAD = re.compile(r"(?:[가-힣]{0,3}지 )?(?:않|못하|못)고 ")


def _is_done_instead(line: Line, end: int, cue: Cue) -> bool:
    """Whether a Korean cue behind an act governs what was done instead of it."""
    if line.language != "ko":
        return False
    first = end - line.start
    found = _INSTEAD.match(line.text, first) or _INSTEAD.match(line.text, max(0, first - 1))
    return found is not None and line.start + found.end() <= cue.start


# 没有向市民道歉, 未能在访问中达成一致: what stands between a denial and its verb tells to whom, of
# what, with whom, where.
_TO_WHOM = re.compile(
    r"(?:公开|公開|正式|当面|當面|直接|就此|立即|当场|當場)?"
    r"(?:[向对對与與和跟同给給][^，。；：、的了不没沒未无無]{1,12}"
    r"|[在于於就][^，。；：、的了不没沒未无無]{1,12}?[上中内內里裡间間前后後])"
)
# What is itself the object of such a word: 没有对议会选举结果提出异议 denies no election.
_OBJECT_BEHIND = re.compile(r"的|结果|結果|问题|問題|事宜|进程|進程|程序|前|后|後|之|期间|期間|中")


# Words that begin with a denial and deny nothing.
_NO_DENIAL = re.compile(
    r"不(?:记名|記名|具名|动产|動產|锈|鏽|断|斷|仅|僅|但|过|過|惜|久|少|料|禁|妨|惟|只|光|信任|可抗力|倒翁|夜城"
    r"|佳|良|利(?!用)|力|善|[当當](?![选選])|法|[实實](?![施行现現])|明|安(?![排装裝置])|[满滿](?!足)|慎|幸"
    r"|[适適](?![用合])|便|同(?!意)|景[气氣]|[稳穩]定|[确確]定|[规規][范範])"
    r"|无(?:记名|人[机驾区岛店车艇潜值看]|线电)|無(?:記名|人[機駕區島店車艇潛值看]|線電)"
)


def _governs(line: Line, cue: Cue, start: int, end: int) -> bool:
    """Whether a cue governs a span: within its reach, or in Chinese past whom the act is for."""
    if line.language[:2] == "zh" and _NO_DENIAL.match(line.text, cue.start - line.start):
        return False
    if cue.governs(start, end):
        return True
    if line.language[:2] != "zh" or cue.kind != "negation" or cue.stands != "before":
        return False
    between = line.text[cue.end - line.start : max(cue.end, start) - line.start]
    if _OBJECT_BEHIND.match(line.text, end - line.start):
        return False
    return _TO_WHOM.fullmatch(between) is not None


# 即将离任的市长: what is soon to come is told of him, not of what he did.
_SOON = re.compile(
    r"(?:离任|離任|卸任|退休|到期|离职|離職|上任|就任|届满|屆滿|下台|退役|离开|離開)[^，。；、]{0,4}的"
)


def _is_of_a_noun(line: Line, cue: Cue, start: int) -> bool:
    """Whether a plan only tells what sort of person or thing the verb is told of."""
    if line.language[:2] != "zh":
        return False
    between = line.text[cue.end - line.start : max(cue.end, start) - line.start]
    return _SOON.match(between) is not None


# 没有在宣判现场露面, 未到庭审现场: the act only tells where somebody was not.
_SCENE = re.compile(r"现场|現場|会场|會場")
_PLACED = re.compile(r"[在到于於][^，。；、]*\Z")
_SCENE_AFTER = re.compile(
    r"(?:[时時中上]|之?[前后後]|期间|期間|仪式|儀式|活动|活動)(?![一-鿿]?(?:了|。))"
)
# 作出没有偏袒的判决: the denial is of what describes the noun, not of the noun.
_MADE_SO = re.compile(r"(?:作出|做出|给出|給出|是|[一这這那][个個份次场場项項])了?\Z")
_DESCRIBED = re.compile(
    r"(?!任何|[一-鿿]{0,2}(?:新|正式|类似|類似|其他|明确|明確|具体|具體)的).+的"
)


def _is_beside_denied(line: Line, cue: Cue, start: int, end: int) -> bool:
    """Whether a Chinese denial before an act is of another word: of the verb that the act only
    tells the scene of, or of what describes the act."""
    if line.language[:2] != "zh" or cue.end > start:
        return False
    between = line.text[cue.end - line.start : start - line.start]
    behind = end - line.start
    if _SCENE.match(line.text, behind):
        return True
    if _PLACED.search(between) and _SCENE_AFTER.match(line.text, behind):
        return True
    made = _MADE_SO.search(line.text[: cue.start - line.start]) is not None
    return made and _DESCRIBED.fullmatch(between) is not None


# 两国将签署, 央行將再升息: right before its verb the word tells what is to come, not of its object.
_WILL = re.compile(
    r"(?<![大名麻上中少主老小准干幹健])[将將](?:会|會|要|再次?|正式|首次|首度|陆续|陸續|全面|逐步|共同|一并|一併"
    r"|如期|进一步|進一步|大幅|立即|尽快|盡快|同时|同時|一起|分别|分別|暂时|暫時|永久|自行|继续|繼續)?$"
)
_NOUN_OF_ACT = re.compile(r"[案书書令费費金款权權物者员員人]")


def _is_to_come(line: Line, start: int, end: int) -> bool:
    """Whether a Chinese verb is told as one to come by the word right before it."""
    if line.language[:2] != "zh" or _NOUN_OF_ACT.match(line.text, end - line.start):
        return False
    return _WILL.search(line.text, max(0, start - line.start - 6), start - line.start) is not None


# "Never before had a ruling been broadcast": now it has.
_NEVER_BEFORE = re.compile(r"never before(?! in\b)", re.IGNORECASE)


def modality_at(line: Line, start: int, end: int, bare: bool = True) -> tuple[Modality, bool]:
    """Modality and negation of what stands at a span, from the cues that govern it.

    ``bare``: a Chinese 将 right before its verb makes a plan of it; other languages tell many such
    plans in the present, so who holds verbs against verbs leaves it out.
    """
    to_come = bare and _is_to_come(line, start, end)
    modality = Modality.PLANNED if to_come else Modality.HAPPENED
    denials: list[Cue] = []
    for cue in line.cues:
        if cue.kind not in MODAL_CUES or not _governs(line, cue, start, end):
            continue
        if divides(line, (cue.start, cue.end), (start, end)):
            continue
        if cue.kind != "negation" and _is_done_instead(line, end, cue):
            continue
        if cue.kind == "planned" and _is_of_a_noun(line, cue, start):
            continue
        if cue.kind == "negation" and _NEVER_BEFORE.match(line.text, cue.start - line.start):
            continue
        if cue.kind == "negation" and (
            _is_beside_denied(line, cue, start, end) or is_of_end(line, cue, start, end)
        ):
            continue
        if cue.kind == "negation":
            same_clause = line.clause(cue.start) == line.clause(start)
            apart = _event_between(line, (start, end), (cue.start, cue.end))
            apart = apart or _is_with_regard(line, cue, start, end)
            if (
                (same_clause or is_nobody(cue))
                and not apart
                and not _ends_before(line, cue, start, end)
            ):
                denials.append(cue)
        elif MODAL_CUES[cue.kind] is not None and modality is not Modality.DENIED:
            modality = MODAL_CUES[cue.kind] or modality
            if modality is Modality.POSSIBLE and is_reported_plan(line, cue.start, cue.surface):
                modality = Modality.PLANNED
    if modality is Modality.HAPPENED and is_called_off(line, start, end):
        modality = Modality.POSSIBLE
    return modality, is_denied(denials, start)
