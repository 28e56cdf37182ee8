"""Words that may well be a person's name, though nothing beside them shows it for certain.

They are only names where something else bears them out: what a sentence tells of them by its
grammar, and that another text tells the very same of somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.names import gazetteer
from factcheck.names.find_base import cue_set
from factcheck.names.find_chinese import (
    DESCENT,
    Tokens,
    chinese_name,
    japanese_name,
    segmented,
)
from factcheck.names.find_english import is_common, runs
from factcheck.names.find_japanese_persons import WORD_END
from factcheck.names.find_korean_plain import full_name
from factcheck.names.korean_words import body_length, place_length, strip, surnames
from factcheck.names.readings import hangul
from factcheck.names.spelled import is_chinese_name
from factcheck.names.words import listed

Span = tuple[int, int]
LEAST_HAN = 3  # characters of a Chinese name of which nothing else tells that it is one
_FUNCTION_WORDS = """
by in on at as but and after before when while for from with since then if though until the a an
said says former acting late new police judge"""
_FUNCTION = frozenset(_FUNCTION_WORDS.split())
_STOPS = "，。、；：（「『,;:("
_MARKS = _STOPS + "的由与和跟被向让给對对自 　\n"
# What stands right before a name: who somebody is, where he is from.
_WHO_ZH = re.compile(
    "(?:家|员|師|师|农|民|手|长|工|女|生|医|警|兵|将|教授|导演|理事|选手|队员|主任|老人|男子|女子|方|籍|队"
    "|国|星|帅|总|代表|发言人|负责人|创办人|创始人|候选人|当事人|同胞|新秀|名宿|岁)\\Z"
)
_KOREAN = re.compile(
    r"(?<![가-힣])(?=(?P<name>[가-힣]{2,6} [가-힣]{1,6}?)"
    r"(?P<title> (?:재판장|판사|감독|선수|씨|장관|차관|의원|대표|사장|회장|교수|국장|기장|작가|시장"
    r"|지사))?"
    r"(?P<after>\((?:[가-힣]+|\d\d)[),·]|(?:은|는|이|가|을|를|와|과|의|에게)?(?=[ ,.(]|\Z)))"
)
_KOREAN_ONE = re.compile(
    r"(?:(?P<who>[가-힣]+) |(?<![가-힣]))(?P<name>[가-힣]{3,5}?)"
    r"(?P<after>\((?:[가-힣]+|\d\d)[),·]|(?:은|는|이|가|을|를|와|과|의|에게)(?=[ ,.]))"
)
# A Korean name with a word for who he is that no table has: 한도윤 소방교가.
_KOREAN_FULL = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{3})"
    r"(?=(?: [가-힣]{1,6}?)?(?:은|는|이|가|을|를|와|과|의|에게)(?=[ ,.])|\()"
)
_FROM = re.compile("[가-힣]{2,}의|[가-힣]*(?:선수|감독|배우|씨|여사|장관|대표|출신|국적|여성|남성)")
# Syllables in which Korean spells Japanese: open ones, or closed by n or a doubled consonant.
_KANA = (
    "(?:[아이우에오가기구게고카키쿠케코사시스세소자지즈제조다데도타치쓰츠테토나니누네노하히후헤호바비부베보"
    "파피푸페포마미무메모야유요라리루레로와갸규교캬큐쿄샤슈쇼주차추초냐뉴뇨햐휴효뱌뷰뵤먀뮤묘랴류료]|"
    "[안인운엔온간긴군겐곤칸킨쿤켄콘산신순센손잔진준젠존단덴돈탄친텐톤난닌넨논한힌훈헨혼반빈분벤본만민문멘몬란린"
    "룬렌론완윤욘슌슈쇼춘쿄캇킷쿳켓콧삿싯슷셋솟탓칫텟톳핫힛훗헷홋맛밋못]){%s}"
)
_KANA_FIRST, _KANA_LAST = (re.compile(_KANA % size) for size in ("2,6", "1,5"))
_JAPANESE = re.compile(
    r"(?<![㐀-鿿々ァ-ヺー])(?P<name>[㐀-鿿々]{2,5})"
    r"(?=・|[（(]|氏|さん|選手|被告|容疑者|議員|投手|捕手|内野手|外野手|監督|教授|裁判[官長]"
    r"|[はがをとに])"
)
_HONORIFIC = re.compile(r"氏|さん|選手|被告|容疑者|議員|監督|裁判[官長]")


def plausible(text: str, language: str) -> Iterator[Span]:
    """Stretches of a text that may be persons' full names."""
    match language.partition("-")[0]:
        case "en":
            yield from _english(text)
        case "zh":
            yield from _chinese(gazetteer.flat(text))
        case "ko":
            yield from _korean(text)
        case "ja":
            yield from _japanese(text)


def _english(text: str) -> Iterator[Span]:
    """Two or three capitalised words of which the last is no word of the language."""
    for run in runs(text):
        words = list(run)
        while len(words) > 1 and words[0].text.lower() in _FUNCTION:
            words = words[1:]  # "By Hyacinth Rowe", "On Wednesday"
        if len(words) == 3 and is_common(words[0].text):
            words = words[1:]  # "Substitute Bae Si-yun"
        if not 2 <= len(words) <= 3 or any(not w.text[:1].isupper() for w in words):
            continue
        if is_common(words[-1].text) or (is_common(words[0].text) and words[0].opens):
            continue
        if any(w.text.isupper() and len(w.text) > 1 for w in words):
            continue
        yield words[0].start, words[-1].end


def _chinese(flat: str) -> Iterator[Span]:
    """A surname with one or two characters where a word ends, behind what tells who it is."""
    tokens: Tokens = segmented(flat)
    done = 0
    for start in sorted(tokens.begins):
        if start < done or not (start == 0 or _may_follow(flat, tokens, start)):
            continue
        end = chinese_name(flat, tokens, start)
        if end is None or end - start < LEAST_HAN:
            end = japanese_name(flat, tokens, start)
            if end is None or end - start <= LEAST_HAN or listed(flat[start + 2 : end], "zh"):
                continue
        name = flat[start:end]
        if listed(name, "zh") or name in cue_set("not", "zh_person") or name[-1] in WORD_END:
            continue
        if _opens_with_word(tokens, start, name) or DESCENT in name:
            continue
        done = end
        yield start, end


def _opens_with_word(tokens: Tokens, start: int, name: str) -> bool:
    """Whether a stretch begins with a word of two characters or more that is no name: 关税走向."""
    word = tokens.begins[start]
    size = tokens.spans[word][1] - start
    return 1 < size < len(name) + 1 and not tokens.tags[word].startswith(("nr", "ns"))


def _may_follow(flat: str, tokens: Tokens, start: int) -> bool:
    marked = flat[start - 1] in _MARKS and (flat[start - 1] in _STOPS or start - 1 in tokens.begins)
    return marked or _WHO_ZH.search(flat[max(0, start - 4) : start]) is not None


def _korean(text: str) -> Iterator[Span]:
    """Two words that no dictionary has and that are spelled as Japanese ones are, or before a
    country; one that is read as a Chinese name, beside what tells who it is."""
    done = 0
    for match in _KOREAN.finditer(text):
        first, last = match["name"].split(" ")
        named = _is_strange(last) or match["title"]
        if match.start("name") < done or not (_is_strange(first) and named):
            continue
        native = _KANA_FIRST.fullmatch(first) and _KANA_LAST.fullmatch(last)
        if native or match["after"].startswith("("):
            done = match.end("name")
            yield match.span("name")
    for match in _KOREAN_FULL.finditer(text):
        if full_name(match["name"]) and _is_strange(match["name"]):
            yield match.span("name")
    for match in _KOREAN_ONE.finditer(text):
        if match.start("name") < done and match["after"].startswith("("):
            continue
        shown = match["after"].startswith("(") or _FROM.fullmatch(match["who"] or "")
        if shown and _is_strange(match["name"]) and is_chinese_name(match["name"]):
            yield match.span("name")


def _is_strange(word: str) -> bool:
    """Whether a word of Hangul is none of the language, nor a place or body."""
    if body_length(word) or place_length(word) or gazetteer.ids(word):
        return False
    forms = {word, strip(word, 1)}
    return not any(form in cue_set("not", "ko_foreign") or listed(form, "ko") for form in forms)


def _is_surname(han: str) -> bool:
    """Whether a character is a surname in China or, as it is read there, in Korea."""
    read = hangul(han)
    return han in cue_set("surnames", "zh") or bool(read and surnames() & set(read[0]))


def _japanese(text: str) -> Iterator[Span]:
    """A run of Han that begins with a surname of any of the three languages."""
    for match in _JAPANESE.finditer(text):
        name = match["name"]
        flat = gazetteer.flat(name)
        honoured = _HONORIFIC.match(text, match.end("name")) is not None
        chinese = len(name) == LEAST_HAN and _is_surname(flat[0])
        native = any(flat[:cut] in cue_set("surnames", "ja") for cut in (2, 1, 3))
        if listed(name, "ja") or not (chinese or native):
            continue
        if (native and (honoured or len(name) > LEAST_HAN)) or (
            chinese and text[match.end("name")] in "・（(氏"
        ):
            yield match.span("name")
