"""Which part of a sentence a date stands in: the main clause, a clause that only tells before or
after what it was, or one that tells what somebody said.

"Damage emerged on 10 October after the storm hit the coast" gives the storm no day, nor does
台風が上陸した後、10日に; and who said on Monday that the ferry had sunk dates the saying.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from factcheck.extract.annotate import Line
from factcheck.extract.asides import divides
from factcheck.language.jamo import final_of

Span = tuple[int, int]

_NIEUN = 4  # number of the final consonant of a Korean verb before a noun: 상륙한 뒤
_STOPS = {"en": ",;:—()", "ja": "、，。；：（）「」", "zh": "，、,；：。（）“”", "ko": ",;“”()"}

_EN_TIME = re.compile(
    r"\b(?:after|before|following|since|until|once|ahead of|prior to|in the wake of"
    r"|in the aftermath of)\b(?! (?:all|then|that|long|now|him|her|them|us|me|it\b|\d))"
    r"(?! (?:the |a |an )?(?:[\w-]+ )?(?:court|judge|parliament|committee|panel|tribunal|jury"
    r"|commission|council|congress|senate)(?:[,.;]|\Z| (?:on|in|for|over|to)\b))",
    re.IGNORECASE,
)
_EN_NAMED = re.compile(r"\b(?:named|look(?:s|ed|ing)?|day|year|week|month|night)\Z", re.IGNORECASE)
_EN_THAT = re.compile(
    r"\b(?:said|says|reported|confirmed|announced|disclosed|revealed|claimed|stated|told|estimated"
    r"|acknowledged|admitted|added|noted|wrote|alleged|insisted|warned|declared|tweeted|posted"
    r"|informed|recalled|argued|indicated)\b[^,;.]{0,40}? that\b",
    re.IGNORECASE,
)

_JA_TIME = re.compile(
    r"(?:た|だ)(?:直?後|あと|のち|翌日|翌朝|翌々日)(?![輩任継援半者方])"
    r"|(?:て|で)から(?=[、一-鿿0-9０-９])"
    r"|(?<![そこ])の(?:直後|[後あ]と?)(?=[、に]|の[0-9０-９])"
    r"|(?<![最今午前背老以])(?:直後|後)(?=[、に]|の[0-9０-９])"
    r"|(?<=[るうくすつむぶぐぬ])(?:直前|前)(?=[、に]|の[0-9０-９])"
    r"|(?:直前|(?:開会|開幕|会談|選挙|試合|判決|決定|発表|離陸|上陸|出発|採決|投票)前)(?=[、に]"
    r"|の[0-9０-９])"
    r"|(?:の|こと|[一-鿿ァ-ヶー])を(?:受け|うけ)(?=て|、|[0-9０-９])"
    r"|から(?:一夜|[0-9０-９一二三四五六七八九十数半]+(?:か月|カ月|ヶ月|週間|時間|[夜日年]))"
    r"(?:後|明け|余り|たった|経)"
    r"|[0-9０-９一二三四五六七八九十数半]+(?:日|週間|か月|カ月|ヶ月|年|時間|分)後(?=[、に]|の)"
    r"|に(?:続き|続いて|先立ち|先立って)|を控え"
)
_JA_SAID = re.compile(
    r"と(?:の(?:考え|見方|認識|声明|見解|談話|コメント)を)?"
    r"(?:報じ|伝え|述べ|語っ|話し|明らかに|報道|主張|指摘|説明|強調|非難|発表|表明|答え|証言)"
    r"|(?:こと|方針|意向|考え)を(?:明らかに|発表|表明|公表|報じ|伝え)"
)
_ZH_TIME = re.compile(
    r"(?<![最今此其随隨然午事先前背落皇日稍])(?:[之以]?[后後])(?=[，、,于於在]"
    r"|[0-9０-９]{1,2}[日月])"
    r"|(?:在"
    r"|自)[^，。；]{2,30}?[^最今此其随隨然午事先前背落皇日稍，](?:[之以]?[后後])(?![者来來续續果方台臺勤卫衛])"
    r"|(?<![目此日之年月天周提先当當午史空])(?:[之以]?前)(?=[，,]|[0-9０-９]{1,2}[日月])"
    r"|(?:以来|以來)(?=[，,])"
    r"|(?:次日|翌日|隔天|第二天)(?=[，,即0-9])"
    r"|(?:[0-9０-９一两兩二三四五六七八九十数數几幾半]+个?(?:小时|小時|天|日|周|週|月|年))[后後]"
)
_ZH_SAID = re.compile(
    r"(?:说|說|表示|宣布|称|稱|透露|指出|通报|通報|报道|報道|報導|证实|證實|披露)(?:[：:，,]?)"
)
_KO_TIME = re.compile(
    r"(?<=[가-힣]) (?P<noun>뒤|후|이후|직후|다음 ?날|이튿날)(?=[ ,에인]|\Z)"
    r"|(?<=[가-힣])기 (?:전|직전|하루 전|[0-9]+일 전)(?=[ ,에인]|\Z)"
    r"|(?<=[가-힣]) 지 (?=[^,.]{1,12}(?:만[에인]|돼|되|뒤|후|째|안))"
    r"|[0-9]+(?:일|시간|주|주일|개월|년|분) (?:뒤|후|만에)(?=[ ,인에]|\Z)"
    r"|에 앞서|[을를] 앞두고|에 이어|[을를] 받아|[함됨]에 따라|[한된] 데 따라"
)
_KO_SAID = re.compile(
    r"[다라냐자]고 (?:[^ ,.]{1,8} )?"
    r"(?:밝혔|밝힌|전했|보도|말했|설명했|강조했|알렸|주장했|지적했|발표했|공시했|덧붙|언급했"
    r"|비판했|통보했|보고했)"
)
# What somebody is charged with, or was found guilty of: 살해한 혐의로, 殺害した罪に問われ.
_CHARGE = {
    "en": re.compile(
        r"\b(?:accused of|charged with|convicted of|(?:found |pleaded |plead )?guilty (?:of|to)"
        r"|charges of|suspicion of|suspected of|for (?:allegedly )?\w+ing)\b"
    ),
    "ja": re.compile(r"(?:罪|疑い)(?:など)?(?:で|に問われ|を問われ|の疑い)"),
    "zh": re.compile(r"(?:罪|案)(?:名)?(?:被|遭|受|判|，)"),
    "ko": re.compile(r" 혐의(?:로|를|가)| 죄로"),
}
_YEAR = {
    "ja": re.compile(r"(?:[0-9０-９]{4}年|昨年|一昨年|平成[0-9元]+年|令和[0-9元]+年)"),
    "zh": re.compile(r"(?:[0-9]{4}年|去年|前年)"),
    "ko": re.compile(r"(?:지난 )?(?:[0-9]{4}년|작년|지난해|재작년)"),
}
_TIME = {"en": _EN_TIME, "ja": _JA_TIME, "zh": _ZH_TIME, "ko": _KO_TIME}
# What a date opens its sentence, or stands behind the subject of the main clause, before.
_TOPIC = {
    "ja": re.compile(r"(?:[はもで]|によると|によれば|では|として)[、，]?\Z"),
    "ko": re.compile(r"[은는](?: [가-힣]{1,8}[에의])? \Z"),
}
_SUBJECT = {"ja": re.compile("[一-鿿ァ-ヶー々a-zA-Z]が"), "ko": re.compile("[가-힣][이가] ")}
_TELLERS = {
    "ja": re.compile(r"(?:通信|紙|新聞|テレビ|放送|電|メディア|当局|警察|省|庁|政府|会社|社)が\Z"),
    "ko": re.compile(r"(?:통신|신문|일보|방송|뉴스|언론|매체|당국|경찰|정부|회사)[이가] \Z"),
}
_PAUSE = re.compile(
    r"(?:[（(][^（）()]{1,10}[）)])?(?:午前|午後|夜|朝|早朝|未明|深夜|夕方|夕|晚|晚间|上午|下午"
    r"|凌晨|早上|傍晚)?(?:に|の)?[、，,]"
)


@dataclass(frozen=True, slots=True)
class Sub:
    """A clause within a sentence that stands apart from its main clause in time.

    Offsets are those of the sentence; ``marker`` is where the word begins that sets it apart, which
    stands first in English and last in the other languages.
    """

    start: int
    end: int
    marker: int
    said: bool = False  # it tells what somebody said
    charge: bool = False  # it tells what somebody is charged with, from its year on


def divided(line: Line, date: Span, act: Span) -> bool:
    """Whether a date and an act stand in two clauses of which one is before or after the other,
    told by the other, or an aside to it."""
    bare = line.language[:2]
    if bare not in _TIME:
        return False
    if divides(line, date, act):
        return True
    at, first = date[0] - line.start, act[0] - line.start
    length = date[1] - date[0]
    for sub in _subs(line.text, bare):
        inside = _inside(line.text, bare, sub, at, at + length)
        if inside is not None and inside != (sub.start <= first < sub.end):
            return True
    return False


@functools.lru_cache(maxsize=1 << 12)
def _subs(text: str, bare: str) -> tuple[Sub, ...]:
    found = _english(text) if bare == "en" else _marked_behind(text, bare)
    return tuple(found)


def _english(text: str) -> list[Sub]:
    out = []
    for match in _EN_TIME.finditer(text):
        if not _EN_NAMED.search(text[: match.start()].rstrip()):
            out.append(Sub(match.start(), _next_stop(text, "en", match.end()), match.start()))
    for match in _CHARGE["en"].finditer(text):
        out.append(Sub(match.start(), _next_stop(text, "en", match.end()), match.start()))
    if told := _EN_THAT.search(text):
        out.append(Sub(told.end(), len(text), told.end(), said=True))
    return out


def _marked_behind(text: str, bare: str) -> list[Sub]:
    out = []
    for match in _TIME[bare].finditer(text):
        if bare == "ko" and not _follows_verb(text, match):
            continue
        start = _last_stop(text, bare, match.start())
        if bare == "zh" and text[match.start()] in "在自":
            start = match.start()
        out.append(Sub(start, match.end(), match.start()))
    out += _charges(text, bare)
    said = {"ja": _JA_SAID, "ko": _KO_SAID}.get(bare)
    if said and (told := list(said.finditer(text))):
        out.append(Sub(0, told[-1].start(), told[-1].start(), said=True))
    return out


def _charges(text: str, bare: str) -> list[Sub]:
    """The clauses that tell what somebody is charged with, from the year of the deed on."""
    out = []
    for match in _CHARGE[bare].finditer(text):
        years = list(
            _YEAR[bare].finditer(text, text.rfind("。", 0, match.start()) + 1, match.start())
        )
        if years:
            first = years[-1].start()
            out.append(Sub(first, match.end(), match.start(), charge=True))
    return out


def _follows_verb(text: str, match: re.Match[str]) -> bool:
    """Whether 뒤, 후 stand behind a verb before a noun (상륙한 뒤) or a noun of an act."""
    if match["noun"] is None:
        return True
    before = text[match.start() - 1]
    return final_of(before) == _NIEUN or match["noun"] in ("이후", "직후", "이튿날")


def _inside(text: str, bare: str, sub: Sub, start: int, end: int) -> bool | None:
    """Whether a date stands in a clause; None where that cannot be told."""
    if bare == "en" or sub.charge:
        return sub.start <= start < sub.end
    if sub.said:
        return None if start < sub.marker and not _is_tellers(text, bare, start, end) else False
    if start >= sub.marker:
        return False
    if start >= sub.start:
        return _within(text, bare, sub, start)
    return False if _leads(text, bare, sub, start, end) else None


def _within(text: str, bare: str, sub: Sub, start: int) -> bool | None:
    """As :func:`_inside`, of a date between the last stop and the word that marks the clause."""
    before = text[sub.start : start]
    if bare == "ko":
        if not before.strip():
            return None
        return _TOPIC["ko"].search(before) is None or not _has_subject(text, bare, sub, start)
    return True


def _has_subject(text: str, bare: str, sub: Sub, start: int) -> bool:
    """Whether a clause has a subject of its own behind a date, other than that of the main one."""
    return _SUBJECT[bare].search(text, start, sub.marker) is not None


def _is_tellers(text: str, bare: str, start: int, end: int) -> bool:
    """Whether a date behind who tells something is that of the telling: 当局は10日、…と発表."""
    before = text[_last_stop(text, bare, start) : start]
    if _TOPIC[bare].search(before) is None and _TELLERS[bare].search(before) is None:
        return False
    return bare == "ko" or _PAUSE.match(text, end) is not None


def _leads(text: str, bare: str, sub: Sub, start: int, end: int) -> bool:
    """Whether a date right before a clause is that of the main one: 知事は4日、…受け、."""
    pause = _PAUSE.match(text, end)
    if bare == "ko" or pause is None or pause.end() != sub.start:
        if bare == "zh":
            return end <= sub.start and text[sub.start] in "在自"
        return False
    before = text[_last_stop(text, bare, start) : start]
    if bare == "zh":
        return True
    led = not before or _TOPIC["ja"].search(before) is not None
    return led and _has_subject(text, bare, sub, sub.start)


def _last_stop(text: str, bare: str, position: int) -> int:
    return max(text.rfind(stop, 0, position) for stop in _STOPS[bare]) + 1


def _next_stop(text: str, bare: str, position: int) -> int:
    found = [at for stop in _STOPS[bare] if (at := text.find(stop, position)) >= 0]
    return min(found, default=len(text))
