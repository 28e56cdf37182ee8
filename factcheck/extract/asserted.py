"""Whether a trigger asserts its act, or only names it: a device, a chance, an attempt, a part.

"No instrument landing system" denies no landing, "talk of a strike" tells of none, and "not all
members agreed" neither affirms nor denies that they did.
"""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line

# What the act is for, not the act: a trigger right before one of these is part of a noun.
_THING_AFTER = {
    "en": re.compile(
        r"[ -](?:alarms?|warnings?|sensors?|detectors?|avoidance"
        r"|systems?|gear|lights?|strips?|craft|devices?|equipment|fees?|permits?|licen[cs]es?"
        r"|zones?|areas?|sites?|points?|crews?|teams?|staff|officers?|officials?|rights?|laws?"
        r"|rules?|acts?|bills?|regulations?|procedures?|guidelines?|committees?|commissions?"
        r"|boards?|panels?|agency|agencies|offices?|cent(?:re|er)s?|facility|facilities|funds?"
        r"|budgets?|programmes?|programs?|software|technology|capacity|experience|records?|costs?"
        r"|prices?|industry|experts?|specialists?|hatch(?:es)?|doors?|routes?|plans?|orders?"
        r"|drills?|kits?|buttons?|pads?|platforms?|stages?|clauses?|notices?|hotlines?|season"
        r"|forms?|tools?|fields?|beacons?|aids?)\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"(?:の)?(?:警報|検知|防止|回避装置|予防|装置|システム|設備|施設|器具|機器|灯|滑走路|料金|料(?!理)|費|証|許可証|地点|区域"
        r"|地帯|場所|場(?!合)|所(?=[がはをも、])|要員|担当者|業者|基金|予算|態勢|体制|権(?!利金)|法(?=[がはを])"
        r"|規則|規定|規程|制度|委員会|日程|日時|センター|機構|機関|基準|手順|指針|経験|技術|能力|ソフト|訓練"
        r"|ボタン|用(?=の)|歴)"
    ),
    "zh": re.compile(
        r"(?:警报|警報|预警|預警|系统|系統|装置|裝置|设备|設備|设施|設施|仪器|儀器|灯|燈|跑道|器(?=[，。、的])|舱|艙|费用|費用"
        r"|费(?=[，。、的])|許可證|许可证|区域|區域|区(?=[，。、的])|地点|地點|地带|地帶|场所|場所|所(?=[，。、的])"
        r"|人员|人員|员(?=[，。、的])|权利|權利|权(?=[，。、的])|法规|法規|条例|條例|规定|規定|制度|机制|機制|委员会"
        r"|委員會|小组|小組|中心|机构|機構|基金|预算|預算|标准|標準|程序|流程|指南|经验|經驗|能力|技术"
        r"|技術|平台|日期|细节|細節|软件|軟體|工具|演练|演習|按钮|通道|口(?=[，。、的]))"
    ),
    "ko": re.compile(
        r" ?(?:경보|감지기|방지|장치|시스템|시설|설비|장비|유도등|등대|등(?=이 없)|활주로|비용"
        r"|료(?=[를가는])|허가증|지점|구역|장소|요원|인력|업체|권(?=[을이은])|규정|제도|날짜|일정|위원회|센터|기관|기준|절차|지침|경험|기술|능력"
        r"|기금|예산|훈련|버튼|통로|구(?=[가는를])|소(?=[가는를]))"
    ),
}
_DETERMINED = re.compile(
    r"(?:^|\b(?:no|without|any|an?|the|its|their|his|her|our|this|that|each|every|of|for|under|new"
    r"|old|with|and|or|has|have|had)\s+)(?:[a-z]+[ -]){0,1}\Z",
    re.IGNORECASE,
)
# Chances, threats, attempts and calls: what they are of has not happened by that.
_CHANCE = (
    r"(?:chances?|odds|probability|likelihood|risks?|threats?|prospects?|possibility|hopes?|fears?"
    r"|danger|talk|rumou?rs?|speculation|expectations?|bets?|calls?|demands?|requests?|attempts?"
    r"|efforts?|bids?|moves?|pressure|push|proposals?|motions?|need|reasons?|conditions?|grounds"
    r"|deadline|timetable|pleas?|appeals?|warnings?|scenario|question|idea|campaign)"
)
_DET = r"(?:(?:an?|the|any|another|further|more|new|early|full|possible|its|their|his|her) )"
_CHANCE_BEFORE = {
    "en": re.compile(
        rf"\b{_CHANCE} (?:of|for|to|about|on|at|that)"
        rf" (?:{_DET}{{0,3}}|{_DET}{{1,3}}(?P<noun>[\w-]+ ))\Z",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"(?:试图|試圖|企图|企圖|尝试|嘗試|力图|力圖|呼吁|呼籲|要求|敦促|促请|促請|寻求|尋求|谋求|謀求)[^，。；]{0,14}\Z"
    ),
}
_CHANCE_AFTER = {
    "ja": re.compile(
        r"(?:する|した|される|の|を|が|は|への|に対する)?(?:の)?(?:確率|可能性|公算|危険|恐れ|おそれ|懸念|リスク|脅威|観測(?!され|した|し)"
        r"|思惑|試み|努力|作業|要求|要請|提案|動議|条件|余地|圧力|必要|機運|期待|心配)"
    ),
    "zh": re.compile(
        r"(?:[0-9.]{1,6}个?(?:基点|百分点|bp))?的?(?:概率|機率|机率|几率|機會|机会|可能性?|风险|風險|威胁|威脅|危险|危險|隐患|預期|预期"
        r"|猜测|猜測|传闻|傳聞|呼声|呼聲|要求|请求|請求|申请|申請|提议|提議|建议|建議|动议|動議|条件|條件"
        r"|必要|理由|压力|壓力|空间|空間|尝试|嘗試|努力|(?<!停止)(?<!暂停)(?<!暫停)(?<!中断)(?<!中斷)(?:工作|作业|作業)|迹象|跡象|时间表|時間表)"
    ),
    "ko": re.compile(
        r"(?:할|될|의|하려는|하자는|하라는|을|를|에 대한)? ?(?:확률|가능성|공산|위험"
        r"|우려|관측|시도|노력|작업|요구|요청|제안|동의안|조건|여지|압박|필요|기대|징후|조짐)"
    ),
}
# "X called on Y to resign": what somebody is asked to do.
_ASKED = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:up)?on|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|press(?:es|ed|ing)"
    r"|pressur(?:es|ed|ing)|begg?(?:ed|ing)|plead(?:s|ed|ing)? with|invit(?:es|ed|ing)"
    r"|wants?|wanted|expect(?:s|ed)?|lobb(?:ied|ying)|implor(?:es|ed))\b[^.;]{1,60}\bto \Z",
    re.IGNORECASE,
)
# Before and until: told with regard to an act that had not happened then.
_NOT_YET_BEFORE = {
    "en": re.compile(
        r"\b(?:before|until|till|ahead of|prior to|pending)"
        r" (?:(?:an?|the|any|its|their|being|they|it|he|she|\w+ing|operations|services?"
        r"|talks|work|flights|trains) ?){0,2}\Z",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"(?:直到|直至)[^，。；]{0,16}\Z|(?<![招接期对對看优優虐款])待\Z"),  # 待復電
}
_NOT_YET_AFTER = {
    "ja": re.compile(r"(?:する|される|の)?(?:直前|前(?=[にのまは、])|までの?(?!は))"),
    "zh": re.compile(r"(?:之前|以前|前(?=[，。、夕]))"),
    "ko": re.compile(r"(?:하|되|되기|하기)? ?(?:전에|전까지|전 |직전|할 때까지|될 때까지|때까지)"),
}
# A "not" that denies a part, a beginning or the word "only".
_PARTLY = {
    "en": re.compile(
        r"\b(?:not|n't|never|no) (?:only|just|merely|simply|all|every|everyone|everybody"
        r"|necessarily|always|fully|entirely|completely|wholly|immediately|until|long|least|far"
        r"|later than|sooner|less than|fewer than|more than|exactly|quite|yet clear)\b"
        r"[^.;]{0,60}\Z",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"(?:不仅|不僅|不只|不单|不單|不光|并非所有|並非所有|不是所有|并非全部|並非全部|不一定|未必|不完全"
        r"|不得不|不能不|无不|無不|没有全部|沒有全部|并非一直|尚未完全|未完全|直到|直至)[^，。；]{0,16}\Z"
    ),
}
_PARTLY_AFTER = {
    "ja": re.compile(
        r"[^、。]{0,10}?(?:だけで(?:は|も)?な|のみならず|のみでな|ばかりでな|ばかりか|にとどまらず|とは限ら"
        r"|わけでは|というわけ|とは言い切れ)"
    ),
    "ko": re.compile(
        r"[^,.]{0,8}?(?:뿐(?:만)? 아니|뿐더러|만이 아니|데 그치지|것만은 아니"
        r"|다는 것은 아니|다고 볼 수는 없)"
    ),
}
# What somebody only made others believe: 建てるとうたって資金を集めた, 谎称兴建, 짓겠다고 속여.
_FEIGNED_BEFORE = {
    "en": re.compile(
        r"\b(?:falsely|pretend(?:s|ed|ing)?|purport(?:s|ed|ing|edly)|supposedly|feign(?:s|ed|ing)?"
        r"|pretext|guise|bogus|sham|fictitious|claim(?:s|ed|ing) (?:to|that|it|he|she|they))"
        r"(?: [\w'’-]+){0,4} \Z",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"(?:谎称|謊稱|诈称|詐稱|佯称|佯稱|假称|假稱|伪称|偽稱|虚构|虛構|编造|編造|捏造|打着|打著)[^，。；]{0,24}\Z"
    ),
}
_FEIGNED_AFTER = {
    "ja": re.compile(
        r"[ぁ-ん]{0,4}」?(?:など)?と(?:うた[いっ]|謳[いっ]|偽[りっる]|称[しす]|だま[しさ]|騙[しさ]|うそ|嘘"
        r"|見せかけ|装[いっ]|持ちかけ|もちかけ|勧誘)|[ぁ-ん]{0,4}(?:との|という)?(?:触れ込み|うたい文句|名目で|口実)"
    ),
    "zh": re.compile(
        r"[^，。；]{0,12}?(?:为名|為名|为幌子|為幌子|的名义|的名義|为诱饵|為誘餌|为由诈|為由詐|的谎言|的謊言)"
    ),
    "ko": re.compile(
        r"[가-힣]{0,5}(?:다고|다며|다면서|라고|라며) ?(?:[가-힣]+ )?"
        r"(?:속[이여]|거짓|사칭|꾀[어었]|유인해|현혹)"
        r"|[가-힣]{0,4} ?(?:명목으로|빌미로|미끼로|구실로|빙자)"
    ),
}
_UP_TO = {  # "until three o'clock it was not": then it was
    "ja": re.compile(
        r"(?:時|分|日|朝|夜|夕方|昼|未明|午後|午前|正午)(?:ごろ|頃|すぎ|過ぎ)?まで[^、。]{0,12}\Z"
    ),
    "ko": re.compile(
        r"(?:시|분|일|밤|아침|오전|오후|정오|새벽)(?:쯤|께|경)?까지(?:도|는)? [^,.]{0,12}\Z"
    ),
}


# "No date for a truce": it is the date that is denied.
_OF_A_NOUN = {
    "en": re.compile(
        r"\bno (?:date|word|details?|mention|agreement|decision|venue|time|timetable|deadline|place"
        r"|name|reason|explanation|comment|information|news|figures?|consensus|breakthrough|hurry)"
        r" (?:was |were |had been )?(?:for|of|on|about|over|to|as to|in|from)(?: [\w'-]+){0,3} \Z",
        re.IGNORECASE,
    ),
}


def is_asserted(line: Line, start: int, end: int, negated: bool) -> bool:
    """Whether a trigger tells of its act: that it was or was not."""
    if _is_part_of_a_noun(line, start, end) or _is_chance(line, start, end):
        return False
    if stands_beside(line, start, end, _NOT_YET_BEFORE, _NOT_YET_AFTER):
        return False
    if stands_beside(line, start, end, _FEIGNED_BEFORE, _FEIGNED_AFTER):
        return False
    if negated and (
        stands_beside(line, start, end, _UP_TO, {})
        or stands_beside(line, start, end, _OF_A_NOUN, {})
    ):
        return False
    return not stands_beside(line, start, end, _PARTLY, _PARTLY_AFTER)


def _is_part_of_a_noun(line: Line, start: int, end: int) -> bool:
    """Whether the trigger only says what sort of thing a noun is: 着陸装置, "a strike fund"."""
    bare = line.language.split("-")[0]
    pattern = _THING_AFTER.get(bare)
    if pattern is None or pattern.match(line.text, end - line.start) is None:
        return False
    if bare != "en":
        return True
    # "Signed rules" is a verb and its object, "the signing rules" is not.
    return _DETERMINED.search(line.text[: start - line.start]) is not None


def _is_chance(line: Line, start: int, end: int) -> bool:
    bare = line.language.split("-")[0]
    before = line.text[: start - line.start]
    if (ahead := _CHANCE_BEFORE.get(bare)) and (found := ahead.search(before)):
        noun = found.groupdict().get("noun")
        verb = line.text[start - line.start : end - line.start].split(" ")[0].endswith("ed")
        if not (noun and verb):
            return True
    if bare == "en" and _ASKED.search(before):
        return True
    behind = _CHANCE_AFTER.get(bare)
    return behind is not None and behind.match(line.text, end - line.start) is not None


def stands_beside(
    line: Line,
    start: int,
    end: int,
    before: dict[str, re.Pattern[str]],
    after: dict[str, re.Pattern[str]],
) -> bool:
    """Whether the words before or behind a span are of a sort, by language: ``before`` ends at it,
    ``after`` begins behind it."""
    bare = line.language.split("-")[0]
    if (ahead := before.get(bare)) and ahead.search(line.text[: start - line.start]):
        return True
    behind = after.get(bare)
    return behind is not None and behind.match(line.text, end - line.start) is not None
