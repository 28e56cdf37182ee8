"""Words that stand where a place stands, whether any table knows them or not: "at Tell Harmun",
テル・カシムから, 풀다를 출발해, 产自巴彦扎格.

They are read loosely: such a place says something only where the words around it ask the very same
as those around a place of another source; see ``sited``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck.extract import place_words
from factcheck.extract.annotate import Line
from factcheck.extract.facility_kinds import names_a_kind
from factcheck.extract.ways import ways_of
from factcheck.lexicon import bridge
from factcheck.model.source import SentenceRole
from factcheck.names import gazetteer
from factcheck.names.find_base import cue_set
from factcheck.names.find_chinese import FOREIGN
from factcheck.names.korean_ordinary import verbal
from factcheck.names.korean_words import is_alien
from factcheck.names.tables import table
from factcheck.names.words import listed

Found = tuple[int, int, str]  # span in the line, the name

LEAST_EN = 4
TAIL = 4  # letters of a word in kana that tell what a compound is: トゥイロケット
_EN = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][a-zà-ÿ’']+(?:-[A-Za-zà-ÿ]+)*"
    r"(?: (?:(?:de|al|el|la|le|ben) )?[A-Z][a-zà-ÿ’']+(?:-[A-Za-zà-ÿ]+)*){0,2})(?![\w’-])(?!['’]s)"
)
_TAIL_EN = re.compile(r"-(?:bound|based|born|led|backed|owned|built|made|registered|flagged)\Z")
_AFTER_NAME_EN = re.compile(r"\b[A-Z][\w.&’'-]* \Z")  # the SAG Awards
_BODY_EN = re.compile(
    r".*\b(?:Ltd|Inc|Corp|Co|Group|Bank|Party|Union|Club|United|City|Rovers|Ministry|Police|Army"
    r"|Airlines?|Airways|Press|News|Times|Post|Institute|Company|League|Cup|Court|Council|Committee"
    r"|Commission|Agency|Association|Federation|Act|Prize|Award|Street|Road|Avenue|River|Sea|Ocean"
    r"|Awards?|Oscars|Grammys|Emmys|Games|Olympics|Paralympics|Festival|Open|Championships?|Prix|Summit"
    r"|Conference|Forum|Series|Masters|Tour|Parliament|Congress|Senate|Assembly|Senators|Series|TV"
    r"|Desert|Valley|Basin|Peninsula|Mountains|Plateau|Gulf|Bay|Strait)\Z"
)
_JA = re.compile(
    r"(?<![ァ-ヶー・一-鿿々])(?P<name>[ァ-ヶー]{2,10}(?:・[ァ-ヶー]{2,10}){0,2})"
    r"(?:山|峠|岬|村|町|島|港|駅|海岸|湖)?(?=から|で(?!き|す|は?な)|に|へ|まで|を|沖|の(?:[一-鿿])|だ?。|だった|\Z)"
)
_LED_JA = re.compile(
    r"(?<=[部方側国県州省市町村近郊根])の?(?P<name>[ァ-ヶー]{2,10}(?:・[ァ-ヶー]{2,10}){0,2})"
    r"(?=から|で(?!き|す|は?な)|に|へ|まで)"
)
_KO = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{2,7}?)(?: ?(?:산|봉|고개|곶|마을|섬|항|역|해변|호수|언덕|유적))?"
    r"(?=(?:에서|에(?! (?:담|넣|싸여|싸서|싼|적힌|적혀|새겨|그려|꽂))|으로|로|까지|부터)"
    r"(?:는|도)?[ ,]"
    r"|[을를] (?:출발|떠나|떠난|찾|거쳐|지나|향)"
    r"|의 [가-힣]{1,6}(?:에서|에|으로|로)[ ,])"
)
_IS_KO = re.compile(r"(?<![가-힣])(?P<name>[가-힣]{2,7}?)(?=(?:이?다|이며|이었다|였다)(?:[.]|\Z))")
_ZH = re.compile(
    r"(?:[在于於从從自至到往赴抵入向]|位于|位於|运往|運往|移至|迁往|遷往)(?P<name>[一-鿿·]{3,10})"
)
_LEAST_ZH = 3
LEAST_KO = 3
MOST_GLOSSED = 4  # a longer word is glossed by what its letters may hold
# Korean words that end, or begin, as no foreign place does.
NATIVE_KO = re.compile(
    r".*(?:더미|째|틀간|마다|씩|쯤|들|측|편|곳|떼|끝|밖|앞|옆|뒤|속|셋|넷|여기|거기|저기|때|무렵|동안|차례|가량|때문|덕분|가운데|사이|이었|였|었|았|했"
    r"|도시|포럼|킥|슛|오른발|왼발|펀드|스와프|는지|리기|하기"
    r"|터미널|센터|빌딩|타워|호텔|마트|아파트|클럽|스튜디오|캠프|리조트|마켓|플랫폼|시스템|사이트|게이트|라운지|로비)"
    r"|(?:이|그|저|어느|여러|모든|온|첫|맨|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열).{1,2}"
)
# Korean words that end as places do: 대법정, 휴양도시, 정상궤도.
_NO_PLACE_KO = re.compile(
    r"(?:[대중소]법정|[가-힣]*(?:휴양|관광|산업|대|신|항구|국경|위성|자매)도시?|[가-힣]*궤도)"
)
_MONEY_KO = re.compile(r"[조억만천백]*(?:달러|유로|위안|파운드|루블|루피|프랑|페소|바트)")
_SUFFIX_KO = "비기킥슛골률율력용형식전권값료세급점발팀"
_PLAIN_KO = "은는을를들이가와과고며면서도만"


def strangers(line: Line) -> Iterator[Found]:
    """Words of a line that stand as places do and that no dictionary has."""
    bare = line.language[:2]
    if bare == "en" and line.sentence.role is not SentenceRole.HEADING:
        yield from _english(line)
    elif bare == "ja":
        for pattern in (_JA, _LED_JA):
            for match in pattern.finditer(line.text):
                if not _is_japanese_word(match["name"]):
                    yield (*match.span("name"), match["name"])
    elif bare == "ko":
        for match in _KO.finditer(line.text):
            if not _is_korean_word(match["name"]):
                yield (*match.span("name"), match["name"])
        for match in _IS_KO.finditer(line.text):
            if gazetteer.ids(match["name"], "place"):
                yield (*match.span("name"), match["name"])
    elif bare == "zh":
        yield from _chinese(line)


def _english(line: Line) -> Iterator[Found]:
    for match in _EN.finditer(line.text):
        name = match["name"]
        if _TAIL_EN.search(name):
            continue  # a Songshan-bound train
        words = re.split("[ -]", name)
        if _AFTER_NAME_EN.search(line.text[: match.start()]):
            continue
        if match.start() == 0 or len(name) < LEAST_EN or _BODY_EN.fullmatch(name):
            continue
        if place_words.NOT_EN.match(name) or all(map(_is_english, words)):
            continue
        if names_a_kind(name, "en"):
            continue
        if ways_of(line.text, "en", *match.span()):
            yield (*match.span("name"), name)


def _is_english(word: str) -> bool:
    word = word.lower().rstrip("'’")
    forms = (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y")
    return any(table("english").get(form) is not None for form in forms)


# How words end that Japanese borrowed, and hardly a place: イノベーション, ホールディングス.
_LOAN_END = re.compile(
    r".*(?:ーション|ッション|メント|ネット|ングス?|ティー|キック|タイム|シュート|ゴール|ボール|システム|サービス"
    r"|ビジネス|クルマ|クチャー?|ージ|ロジー|ライン|アップ|ダウン|アウト|カード|ネス|イズム|ホーム|スーパー|センター"
    r"|ヘッド|テスト|リスト|マシン|モデル|スポーツ|メール|サイト|ソフト|ロボット|ドローン|データ|グループ|メーカー)"
)


@functools.lru_cache(maxsize=1 << 12)
def _is_japanese_word(name: str) -> bool:
    """Whether a word in kana is one of the language, or was borrowed into it."""
    if _LOAN_END.fullmatch(name):
        return True
    parts = [part for part in name.split("・") if part]
    tails = [part[at:] for part in parts for at in range(len(part) - TAIL + 1)]
    return any(listed(tail, "ja") or tail in _borrowed() for tail in tails) or all(
        listed(part, "ja") or part in _borrowed() for part in parts
    )


@functools.cache
def _borrowed() -> frozenset[str]:
    """English words as Japanese writes them."""
    return frozenset(kana for row in table("loans").values() for kana in row.split())


@functools.lru_cache(maxsize=1 << 12)
def _is_korean_word(name: str) -> bool:
    if len(name) < LEAST_KO and not gazetteer.ids(name, "place"):
        return True
    plain = listed(name, "ko") or name[-1] in _PLAIN_KO or name in cue_set("not", "ko_foreign")
    compound = len(name) >= LEAST_KO and made_of_words(name)
    native = NATIVE_KO.fullmatch(name) is not None or compound
    glossed = len(name) <= MOST_GLOSSED and bool(bridge.keys(name, "ko"))
    return plain or native or glossed or not is_alien(name)


def is_native(name: str) -> bool:
    """Whether a word is Korean by how it ends or by what it is made of."""
    return NATIVE_KO.fullmatch(name) is not None or made_of_words(name)


def is_no_place(word: str) -> bool:
    """Whether a Korean word only ends as places do: 따르면, 대법정."""
    korean = "가" <= word[-1:] <= "힣"
    return korean and (verbal(word) or _NO_PLACE_KO.fullmatch(word) is not None)


@functools.lru_cache(maxsize=1 << 12)
def made_of_words(name: str) -> bool:
    """Whether a Korean word is made of others, or tells a sum of money: 동방경제포럼, 만달러."""
    if _MONEY_KO.fullmatch(name) or verbal(name):
        return True
    heads = (name[:at] for at in range(2, len(name)) if len(name) - at != 1 or at > 2)
    return any(
        (listed(head, "ko") or bridge.is_korean(head)) and _is_rest(name[len(head) :])
        for head in heads
    )


def _is_rest(rest: str) -> bool:
    if len(rest) == 1:
        return rest in _SUFFIX_KO
    return listed(rest, "ko") or bridge.is_korean(rest) or made_of_words(rest)


def _chinese(line: Line) -> Iterator[Found]:
    """The run of characters that spell foreign names behind a preposition."""
    for match in _ZH.finditer(line.text):
        run = match["name"]
        length = next((i for i, c in enumerate(run) if c not in FOREIGN and c != "·"), len(run))
        name = run[:length]
        pairs = (name[i : i + 2] for i in range(length - 1))
        if length >= _LEAST_ZH and not any(listed(pair, "zh") for pair in pairs):
            yield match.start("name"), match.start("name") + length, name
