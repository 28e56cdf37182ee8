"""Small places that no table needs to know: by the rank at their end, the works that bear their
name, the hospital that stands there.

Where a word is a place only by what stands around it, dictionaries must not list it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.annotate import Line
from factcheck.extract.place_words import NOT_EN
from factcheck.model.mention import NameKind
from factcheck.names.find_base import cue_set
from factcheck.names.find_chinese import FOREIGN
from factcheck.names.korean_words import is_alien
from factcheck.names.words import listed

Found = tuple[int, int, str, str | None]  # span in the text, the name, the level that is told

LEAST_ZH = 2
LONG_KO = 4  # letters of a word that is strange though it may be native
TABLED = ""  # the level of what is a place only where a table knows it

# Works that are called by their town: 麻豆廠, 新営工場, 창원공장, "the Changwon works".
WORKS = {
    "en": re.compile(
        r"(?<![\w-])(?P<name>[A-Z][a-z]+(?:-[A-Z]?[a-z]+| [A-Z][a-z]+)?)"
        r" (?=(?:[a-z]+(?:-[a-z]+)? ){0,2}"
        r"(?:works|plants?|factory|mill|yard|shipyard|refinery|smelter|foundry|depot|campus)\b)"
    ),
    "ja": re.compile(
        r"(?<![一-鿿々ァ-ヶー])(?P<name>[一-鿿々]{2,4}|[ァ-ヶー]{2,8})(?:第[一二三四1-4])?"
        r"(?=(?:新)?(?:工場|製作所|製鉄所|造船所|製油所|事業所|発電所|本社))"
    ),
    "ko": re.compile(
        r"(?<![가-힣])(?P<name>[가-힣]{2,4}) ?(?:제?\d)? ?"
        r"(?=(?:공장|사업장|제철소|조선소|정유공장|제련소|발전소|본사))"
    ),
    "zh": re.compile(
        r"(?P<name>[一-鿿]{2,4})(?:新|老|第[一二三四])?(?=(?:工)?[厂廠](?![商長长家房牌址方區区]))"
    ),
}
# What works are called by that is no town: what they make.
_INDUSTRY = re.compile(
    r".*(?:化[学學]|化[纤纖肥]|化工|石化|[电電]子|[电電][机機]|[电電]池|[钢鋼][铁鐵]|制[钢鋼]|製鋼|[汽自]?[车車]|"
    r"[动動][车車]|[纺紡][织織]|食品|水泥|半[导導][体體]|玻璃|[药薬藥]|[纸紙]|[机機]械|塑[胶膠]|橡[胶膠]|[饲飼]料|"
    r"肥料|啤酒|[炼煉]油|[发發発][电電]|焚化|[净淨]水|自[来來]水|家具|印刷|冷[冻凍]|精密|[矿鉱]|原子力|火力|水力|風力|"
    r"화학|전자|자동차|제철|제약|식품|제지|섬유|반도체|배터리|시멘트|타이어|가구|화력|원자력|수력)\Z"
)
_BUILT_ZH = re.compile(
    "(?:兴建|興建|新建|扩建|擴建|开设|開設|设立|設立|建设|建設|建造|投资|投資|关闭|關閉|收购|收購|出售)"
)
# A place whose rank is told: 布袋鎮, 馬家郷, 스링촌.
RANKED = {
    "zh": re.compile(r"(?P<name>[一-鿿]{2,3}?)(?P<rank>[镇鎮乡鄉村])(?![一-鿿]?[镇鎮长長民委])"),
    "ja": re.compile(
        r"(?P<name>[一-鿿々]{1,4}|[ァ-ヶー]{2,10})(?P<rank>郷|集落|地区|鎮)(?![一-鿿])"
    ),
    "ko": re.compile(
        r"(?<![가-힣])(?P<name>[가-힣]{2,5})(?P<rank>리|촌|마을|읍|면|동)"
        r"(?=(?:에서|에|의|으로|로)[ ,])"
    ),
}
# What shows that an unknown word is a place: the seat of its region, what stands there.
SHOWN = {
    "en": re.compile(
        r"\b(?:hospital|plant|works|factory|station|base|camp|mine|port|site|museum|hotel|market"
        r"|village|school|court|prison|airport|stadium) (?:in|at|near) "
        r"(?P<name>[A-Z][a-z’']+(?:-[A-Z]?[a-z]+)*)(?![\w’'-]| [A-Z])"
        r"|\b(?:in|at|near|to|from) (?P<named>[A-Z][a-z’']+(?:-[A-Z]?[a-z]+)*)"
        r", (?:a|the) (?:[a-z-]+ ){0,3}(?:town|village|city|port|district|hamlet|suburb)\b"
    ),
    "ja": re.compile(
        r"(?:県都|州都|省都|道都|郡都|県庁所在地|港町|の町|の村|の街)[・、の]?(?P<name>[ァ-ヶー]{3,12})"
        r"|(?<![ァ-ヶー・一-鿿])(?P<named>[ァ-ヶー]{3,12})の"
        r"(?=(?:軍|市立|県立|国立|総合|中央)?(?:病院|工場|港|基地|造船所|鉱山|空港|刑務所|裁判所|市場"
        r"|競技場|スタジアム))"
        r"|(?<![一-鿿々ァ-ヶー])(?P<bare>[一-鿿]{2,4})(?=では、)"
    ),
    "zh": re.compile(
        r"(?:省会|省會|首府|州府|县城|縣城|府城|小镇|小鎮|港口城市|港城|城市|村庄|村莊)"
        r"(?P<name>[一-鿿]{2,6}?)(?=[，。、的（(]|[救治医醫就接]|\Z)"
    ),
    "ko": re.compile(
        r"(?<![가-힣])(?P<name>[가-힣]{3,7})(?=의 (?:[가-힣]{1,4} )?"
        r"(?:병원|공장|항구|기지|공항|조선소|광산|교도소|법원|시장|경기장|호텔|박물관)"
        r"|에 (?:있는|위치한|자리한|들어선))"
    ),
}
# What no place begins with, or what ends before one.
_EDGE_ZH = re.compile(
    r"(?:\A|[^一-鿿]|[在于於到至往赴抵从從由经經过過入回离離的和与與及市县縣区區省州国國镇鎮租进進])\Z"
)
_FUNCTION_ZH = re.compile(
    "[在于於到至往赴抵从從由的了和与與是该該本同全各每某两兩几幾一二三四五六七八九十这這那]"
)
_GENERIC = re.compile(
    r".*(?:同|各|全|両|当|某|本|該|该|隣|近|農|农|漁|渔|山|乡|鄉|城|新|一|両|被災|避難|危険|周辺|中心|沿岸|市街|住宅|工業|開発|選手|選挙)"
)
_HAN = re.compile("[一-鿿]")
_NOUNS_KO = re.compile(
    r".*(?:시내|지역|인근|근처|현지|대학|도시|시설|공항|국내|해외|주변|기업|회사|외곽|본토)"
)
_NOT_KO = re.compile(
    r".*(?:한편|모두|자리|거리|관리|처리|우리|무리|소리|머리|다리|요리|논리|심리|수리|원리|권리|총리|행동|활동|운동|노동|이동|공동|자동|측면|반면|장면|화면|표면|수면|정면|농촌|어촌|선수촌)"
)


# A port or a district in a town where something was measured: 日南市|油津|觀測到20公分海嘯.
_MEASURED_ZH = re.compile(
    r"(?<=[市县縣町村])(?P<name>[一-鿿]{2,3}?)港?(?=(?:观测|觀測|测得|測得|测到|測到|录得|錄得|记录|記錄|监测|監測)到?)"
)


def hamlets(line: Line) -> Iterator[Found]:
    """Words of a line that stand as small places do; those that only a table can tell to be places
    have no level."""
    bare = line.language[:2]
    if (works := WORKS.get(bare)) is not None:
        for match in works.finditer(line.text):
            yield from _of_works(line, match, bare)
    if (rank := RANKED.get(bare)) is not None:
        for match in rank.finditer(line.text):
            start, name = match.start(), match["name"]
            if bare == "ja":  # 嘉野県東岸郷: the county before it is another place
                name = re.split("[県市郡州省区]", name)[-1]
                start = match.end("name") - len(name)
            if bare == "zh" and name[0] in "县縣" and len(name) > LEAST_ZH:
                name, start = name[1:], start + 1  # 台東縣成功鎮
            if level := _rank(line, name, match["rank"], start, bare):
                yield start, match.end(), name, level
    for match in _MEASURED_ZH.finditer(line.text) if bare == "zh" else ():
        if not listed(match["name"], "zh"):
            yield (*match.span("name"), match["name"], "town")
    for match in SHOWN[bare].finditer(line.text) if bare in SHOWN else ():
        group = match.lastgroup or "name"
        if _is_strange(match[group], bare) and not _is_named(line, match.start(group)):
            yield (*match.span(group), match[group], "town")


def _of_works(line: Line, match: re.Match[str], bare: str) -> Iterator[Found]:
    """The town of a works: of Chinese, where nothing parts words, any end of the characters; behind
    the name of a firm it need not be known."""
    if _INDUSTRY.fullmatch(match["name"]):
        return
    start, end = match.span("name")
    for length in range(end - start, 1, -1) if bare == "zh" else (end - start,):
        owned = any(other.end == line.start + end - length for other in line.names)
        name = match["name"][-length:]
        owned = owned and bare == "zh" and length == LEAST_ZH and not listed(name, "zh")
        if bare == "zh" and (_FUNCTION_ZH.search(name) or name[-1] in "个個家间間座处處所"):
            continue
        owned = owned and not _BUILT_ZH.fullmatch(name)  # 在牙山市|兴建工厂
        yield end - length, end, name, "town" if owned else None


def _rank(line: Line, name: str, rank: str, start: int, bare: str) -> str | None:
    """The level of a word that ends as small places do; TABLED where it is a word besides; None
    where it is no place."""
    if bare == "ko":
        plain = _NOT_KO.fullmatch(name + rank) or listed(name + rank, "ko") or not is_alien(name)
        return None if plain else "town"
    if not name or _GENERIC.fullmatch(name) or listed(name + rank, bare):
        return None
    if bare == "ja":
        return None if listed(name, "ja") or _is_named(line, start) else "town"
    if _FUNCTION_ZH.search(name):
        return None
    if listed(name, "zh"):
        return TABLED
    before = line.text[:start]
    return "town" if _EDGE_ZH.search(before) or listed(before[-2:], "zh") else TABLED


def _is_strange(word: str, bare: str) -> bool:
    """Whether no dictionary of a language has a word."""
    if bare == "en":
        from factcheck.names.tables import table

        if NOT_EN.match(word):
            return False
        return all(table("english").get(part.lower()) is None for part in re.split("[-’']", word))
    if bare == "zh":
        return FOREIGN.issuperset(word)
    if bare == "ko":
        plain = listed(word, "ko") or listed(word[:2], "ko") or _NOUNS_KO.fullmatch(word)
        long = len(word) >= LONG_KO and not plain
        return (is_alien(word) or long) and word not in cue_set("not", "ko_foreign")
    pairs = [word[i : i + 2] for i in range(len(word) - 1)] if _HAN.match(word) else []
    return not any(listed(part, bare) for part in (word, *pairs))


def _is_named(line: Line, at: int) -> bool:
    """Whether a name of a person or a body stands at an offset."""
    start = line.start + at
    return any(
        name.start <= start < name.end and name.kind is not NameKind.PLACE for name in line.names
    )
