"""Which language a text is in, from its script and its smallest words.

Cheap enough to be asked for every paragraph: one translation pass and a few set look-ups.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SCRIPT = re.compile(
    r"(?P<kana>[\u3040-\u30ff\uff66-\uff9d]+)|(?P<hangul>[\uac00-\ud7a3\u1100-\u11ff]+)"
    r"|(?P<han>[\u3400-\u9fff\uf900-\ufaff]+)|(?P<latin>[A-Za-z\u00c0-\u024f]+)"
    r"|(?P<other>[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u0900-\u097f\u0e00-\u0e7f]+)"
)
SAMPLE = 4000  # characters looked at; more changes nothing

# Characters written so in one standard only.
_SIMPLIFIED = frozenset(
    "这们对说时间为发经见关过让还进远连选门问闻阅队阳阴陈际难页项须顾领题额颜风饭马鱼鸟龙"
    "东车书长张刘陆华韩国际议统总设计协议签订购买卖贸货币资产业务动劳农机场厂广县区图团圆"
    "报导导弹战争军舰飞枪击伤亿余个仅从众优传伟体亚欧历现约级纪组织结终线练给维网缩绿权极"
    "样树桥检欢款毁气汉汇济测满漁灭灯炼烧热爱状独环电画监盖矿码确种称积稳竞简筑类粮紧红纳"
    "纽细绍继续罗职联胜脑腾艺节苏药营蓝虽蚁补规视览觉誉认讨训记讲许论证评识诉词译试诗话询"
    "该详语误请诸读课调谈谋谢谱谷贝负财责败质贩贫贯贱贴贵费贺赛赞赵趋跃轨转轮软轻载较辅辆"
    "边达迁运违适释钟钢钱铁银错锦镇闭闹阶险随隐静韦顶顺预驱驶驻骑验鲁鲜齐齿"
)
_TRADITIONAL = frozenset(
    "這們對說時間為發經見關過讓還進遠連選門問聞閱隊陽陰陳際難頁項須顧領題額顏風飯馬魚鳥龍"
    "東車書長張劉陸華韓國議統總設計協簽訂購買賣貿貨幣資產業務動勞農機場廠廣縣區圖團圓"
    "報導彈戰爭軍艦飛槍擊傷億餘個僅從眾優傳偉體亞歐歷現約級紀組織結終線練給維網縮綠權極"
    "樣樹橋檢歡毀氣漢匯濟測滿滅燈煉燒熱愛狀獨環電畫監蓋礦碼確種稱積穩競簡築類糧緊紅納習議員審選舉"
)
# Of those, only the ones Japanese does not write.
_NOT_JAPANESE = frozenset(
    "這們對說為經讓還遠發關聞閱隊陰難顧領顏飯劉國總設簽訂賣貿幣產勞廠廣縣區圖團圓報導彈戰爭"
    "艦槍擊億餘個僅從眾優傳偉體亞歐歷網權樣樹橋檢歡毀氣漢匯濟滿滅煉燒愛狀獨畫監蓋礦碼稱穩競築糧"
    "你妳您他她它們吗嗎呢吧哪啊的是在了和與或把被從給於將會"
) - frozenset(
    "遠間難領飯設訂勞報導爭億個優傳網監稱競築従的是在和与或把被給将会聞隊関従陰偉漢愛歓樹橋"
)
_JAPANESE = frozenset(
    "発売検圧円駅様関価団広応悪択沢掲拡桜楽歩毎焼経総緑縦聴薬蔵証訳変豊転軽辞辺逓遅鉄鉱銭闘陥険"
    "隠雑霊頼顕騒験髪黒斎剤剣効単厳収囲圏塩壊壌奨実帰弾徳拠挙払渉済渋権栄両並乗仮伝児処図県氏々"
    "込働畑峠辻枠栃匂戦対読気満芸浜渓瀬滝竜労勲歳残殺毒産"
) - frozenset("毒殺産残単図")
_CHINESE_WORDS = re.compile(r"[的了是在他她们們这這那和与與将將被把于於为為對对]")
_JAPANESE_WORDS = re.compile(
    r"首相|氏|会談|[〇-九]人|円|約|県|都内|発表|逮捕|就任|訪問|年度|五輪|大統領|震度|来日|来年度|続報"
)

_WORDS = {
    "en": "the of and to in is was for on that with said by at from has have were will its are be"
    " a an he she they not after but who which over than into",
    "fr": "le la les des et est une dans pour que qui du au aux sur avec pas par ce été il sont",
    "de": "der die das und ist nicht mit von den dem ein eine zu im für auf sich auch werden wurde",
    "es": "el la los las de y en que del una por con para se su más fue al como es ha son",
    "it": "il la di che e un una per non con del della sono nel gli le alla dei più ha anche è",
    "pt": "o a os as de e em que do da dos das um uma para com não por no na foi mais ao são é",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er door werd naar ook",
    "id": "yang dan di dari untuk dengan pada ini itu dalam akan tidak telah oleh sebagai",
    "vi": "và của là có không được trong cho với các một những người đã này từ",
    "tr": "ve bir bu için ile da de olarak daha çok olan gibi ancak sonra",
    "pl": "i w na z do się nie że jest to o jak po za od przez dla oraz",
    "sv": "och att det som en på är av för med till den har inte om ett",
}
_SMALL_WORDS = {code: frozenset(words.split()) for code, words in _WORDS.items()}
_LETTERS = {
    "fr": "éèêàçùœ", "de": "äöüß", "es": "ñáíóú¿¡", "pt": "ãõçáê", "it": "òàùì", "pl": "łąęśż",
    "tr": "ğışı", "sv": "åäö", "vi": "ươđạếộ",
}  # fmt: skip
_OTHER = (
    (r"[\u0400-\u04ff]", "ru"), (r"[\u0370-\u03ff]", "el"), (r"[\u0590-\u05ff]", "he"),
    (r"[\u0600-\u06ff]", "ar"), (r"[\u0900-\u097f]", "hi"), (r"[\u0e00-\u0e7f]", "th"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ScriptCounts:
    """Letters of each script in a text."""

    kana: int = 0
    hangul: int = 0
    han: int = 0
    latin: int = 0
    other: int = 0


def script_counts(text: str) -> ScriptCounts:
    """Count the letters of each script (first :data:`SAMPLE` characters)."""
    counts = dict.fromkeys(("kana", "hangul", "han", "latin", "other"), 0)
    for found in _SCRIPT.finditer(text[:SAMPLE]):
        counts[str(found.lastgroup)] += found.end() - found.start()
    return ScriptCounts(**counts)


def language_of(text: str) -> str:
    """BCP 47 code of the language: en, ja, zh-Hans, zh-Hant, ko, fr, …, or "und"."""
    sample = text[:SAMPLE]
    counts = script_counts(sample)
    # A Han character or a syllable says as much as about three Latin letters.
    weights = {
        "ko": counts.hangul * 3,
        "han": (counts.han + counts.kana) * 3,
        "latin": counts.latin,
        "other": counts.other * 2,
    }
    best = max(weights, key=lambda name: weights[name])
    if not weights[best]:
        return "und"
    if best == "ko" or (counts.hangul * 2 > counts.han and counts.hangul > counts.kana):
        return "ko"
    if best == "han":
        return _han_language(sample, counts)
    return _latin_language(sample) if best == "latin" else _other_language(sample)


def _han_language(sample: str, counts: ScriptCounts) -> str:
    if counts.kana * 12 > counts.han:
        return "ja"
    # Characters of one standard decide; words both write (首相) only break a tie.
    japanese = 3 * sum(c in _JAPANESE for c in sample) + len(_JAPANESE_WORDS.findall(sample))
    simplified = sum(c in _SIMPLIFIED and c not in _JAPANESE for c in sample)
    traditional = sum(c in _TRADITIONAL for c in sample)
    foreign = 2 * sum(c in _NOT_JAPANESE for c in sample) + len(_CHINESE_WORDS.findall(sample))
    # 韓国: new and old forms side by side are written in Japanese only.
    if any(c in _NEW_FORMS for c in sample):
        japanese += 2 * sum(c in _TRADITIONAL and c not in _NOT_JAPANESE for c in sample)
    only_simplified = sum(c in _SIMPLIFIED and c not in _SHARED for c in sample)
    if japanese > foreign + 3 * only_simplified:
        return "ja"
    return "zh-Hant" if traditional > simplified else "zh-Hans"


# Simplified forms that Japanese writes too.
_SHARED = frozenset("国体区会争点万与来当旧号虫声双图区") | (_SIMPLIFIED & _JAPANESE)


# New forms that Japanese and simplified Chinese share, and traditional Chinese does not write.
_NEW_FORMS = frozenset("国会来学体区当点号声旧万与医党宝写麦乱断参将状")


def _latin_language(sample: str) -> str:
    words = re.findall(r"[^\W\d_]+", sample.lower())
    if not words:
        return "und"
    scores = {
        code: sum(word in small for word in words) + 0.0 for code, small in _SMALL_WORDS.items()
    }
    lowered = sample.lower()
    for code, letters in _LETTERS.items():
        scores[code] += 0.5 * sum(lowered.count(c) for c in letters)
    best = max(scores, key=lambda code: scores[code])
    if scores[best] == 0:
        return "en" if sample.isascii() else "und"
    return best


def _other_language(sample: str) -> str:
    tallies = [(len(re.findall(pattern, sample)), code) for pattern, code in _OTHER]
    return max(tallies)[1] if max(tallies)[0] else "und"
