"""Names in Japanese: known names, katakana runs, and names beside offices and honorifics."""

from __future__ import annotations

import functools
import re

from factcheck.names import analysers, gazetteer
from factcheck.names.find_base import (
    BODY,
    CUED,
    PERSON,
    PLACE,
    SHAPED,
    Candidate,
    apart,
    chars,
    choose,
    cue_set,
    is_han,
    is_katakana,
    known,
)
from factcheck.names.find_japanese_bodies import bodies, places
from factcheck.names.find_japanese_of import after_trade, of_family, read_aloud
from factcheck.names.find_japanese_persons import chinese_name, full_name, korean_name, persons
from factcheck.names.offices import Office, offices, state_offices, word_bounded
from factcheck.names.readings import japanese_bearers
from factcheck.names.tables import pack_data, table
from factcheck.names.words import listed

KATAKANA_RUN = re.compile(r"[ァ-ヺー]+(?:[・＝=][ァ-ヺー]+)*")
# Characters that end Japanese given names far more often than words.
GIVEN_END = frozenset(
    "郎子美一太介也彦雄夫男之志樹人斗翔香恵奈里代江穂佳織菜花平助吾司治二三史明弘博浩宏隆孝健誠"
    "剛豊茂実勇進学修勝昇徹哲聡智和俊紀幸行之久仁信伸章義則範典憲正政真麻衣優愛葵蓮湊陽悠翼希結"
    "彩凛結芽莉翠蒼颯梓楓桜蘭律凪海晴空陸怜丈沙紗由紀亜矢未央音乃々絵理世津枝千鶴輔佑祐貴輝暁敬敏秀英男寛"
)
FOLDED_END = chars("".join(sorted(GIVEN_END)))
HIRAGANA = re.compile(r"[ぁ-ゖ]{2,4}")
GIVEN = re.compile(r"[㐀-鿿々]{1,3}|[ぁ-ゖ]{2,4}|[㐀-鿿々][ぁ-ゖ]{1,2}|[ァ-ヺー]{2,5}")
COLLEGE_POST = re.compile(r"(?:特任|准|名誉|客員|特別)?教授|学長|講師|助教|大学院|研究員")
QUOTES = frozenset('「」『』《》“”"')
NATION = re.compile(r"[ァ-ヺー]{2,10}|[㐀-鿿]{2}")
NATION_END = re.compile(r"(?:[ァ-ヺー]{2,10}|[㐀-鿿]{2})\Z")
# A person's age: 小田切実（43）, 山本容疑者（56）.
AGED = re.compile(
    r"(?<![㐀-鿿々])([㐀-鿿々]{3,5}?|[㐀-鿿々]{1,3}(?!さん|ちゃん|くん)[ぁ-ゖ]{2,3}?)"
    r"(?:氏|さん|君|様|くん|ちゃん)?[（(]\d{2}[)）＝=・、,]"
)
AFTER_NAME = re.compile(r"[（(、。がはをもとに]|\Z|の(?!$)")
AFTER_OFFICE = ("の", "・", "　", " ")
BORNE = 3  # bearers of a surname that an office shows to be one
_HEADS = chars("市町村区県州")
_RANKED = frozenset(gazetteer.flat(f"{rank}の") for rank in "市町村区県州")
IN_YEARS = re.compile(r"(?:氏|さん|選手|被告|容疑者)?[（(][1-9]\d[)）＝=、]")
PLAYERS = frozenset(("FW", "MF", "DF", "GK"))
LANDS = chars("米英仏独露伊韓中豪比印加")
SURNAME_TITLES = "氏 首相 大統領 主席 被告 容疑者 国家主席 さん 外相 総統"


@functools.cache
def _surnames() -> frozenset[str]:
    return cue_set("surnames", "ja")


def _fits(flat: str, hit: gazetteer.Hit) -> bool:
    start, end = hit.start, hit.end
    first, last = flat[start], flat[end - 1]
    before = flat[start - 1] if start else " "
    after = flat[end] if end < len(flat) else " "
    if first.isascii() and not word_bounded(flat, start, end):
        return False
    nation = hit.ids[0].startswith("country:")
    if not nation and flat[start:end] in cue_set("cities_stop", "ja"):
        return False
    if is_katakana(first) and (
        is_katakana(before) or (before == "・" and not (nation and _nation_before(flat, start - 1)))
    ):
        return False
    if is_katakana(last) and (
        is_katakana(after) or (after == "・" and not (nation and _nation_after(flat, end + 1)))
    ):
        return False
    if hit.ids[0].startswith("country:") and is_han(first) and end - start == 2:
        if is_han(before) and not _after_country(flat, start) and before not in chars("在訪対"):
            return False
        return after not in chars("語酒製地刀銀電海")
    if hit.cued:
        return after in chars("氏さ首大代議選監")
    if is_han(first) and end - start == 2 and hit.ids[0].startswith(("city:", "org:")):
        left = not is_han(before) or _after_country(flat, start)
        right = not is_han(after) or after in chars("市県都府州省港駅発着内外北南東西大中会首訪")
        return left and right
    return True


def _nation_before(flat: str, end: int) -> bool:
    """Whether the word that ends here is a country: 中国・カザフスタン, モンゴル・ロシア."""
    match = NATION_END.search(flat[max(0, end - 12) : end])
    return match is not None and _is_nation(match[0])


def _nation_after(flat: str, start: int) -> bool:
    match = NATION.match(flat, start)
    return match is not None and _is_nation(match[0])


@functools.lru_cache(maxsize=1024)
def _is_nation(word: str) -> bool:
    return any(i.startswith("country:") for i in gazetteer.ids(word, "place"))


def _after_country(flat: str, start: int) -> bool:
    return flat[max(0, start - 2) : start] in _countries()


@functools.cache
def _countries() -> frozenset[str]:
    return frozenset(gazetteer.flat(w) for w in ["中国", "韓国", "日本", "米国", "英国", "台湾"])


def find(text: str, flat: str) -> list[Candidate]:
    """Candidates in a Japanese text, overlaps settled."""
    hits = choose(known(flat, "ja", lambda hit: _fits(flat, hit)))
    ends = {c.end: c for c in hits}
    words = offices(flat, "ja")
    starts = {o.start: o for o in words}
    out = list(hits)
    titles = frozenset(o.end for o in words if o.name != "person")
    out += [c for o in words if (c := _before_office(flat, o, ends, titles)) is not None]
    out += [c for o in words if (c := _after_office(flat, o)) is not None]
    out += _katakana(flat, starts)
    out += _aged(flat, frozenset(starts))
    out += read_aloud(flat)
    out += persons(flat)
    out += bodies(flat, ends)
    out += places(flat, frozenset(ends))
    out += _latin(text, starts)
    out = choose([_as_college(flat, c) for c in out])
    return choose([*out, *apart(_analysed(text), out)])


def _as_college(flat: str, found: Candidate) -> Candidate:
    """東西大教授: what stands before a professor and ends in 大 is a university, not a person."""
    if found.kind is PERSON and flat[found.end - 1] == "大" and COLLEGE_POST.match(flat, found.end):
        return Candidate(found.start, found.end, BODY, found.rank)
    return found


def _analysed(text: str) -> list[Candidate]:
    """Full names and places that the analyser sees, where there is one."""
    out: list[Candidate] = []
    before: analysers.Proper | None = None
    for proper in analysers.japanese(text):
        joined = before is not None and before.end == proper.start and before.sort == "surname"
        if before is not None and joined and proper.sort == "given":
            out.append(Candidate(before.start, proper.end, PERSON, SHAPED))
        elif proper.sort == "place" and proper.end - proper.start > 1:
            out.append(Candidate(proper.start, proper.end, PLACE, SHAPED))
        before = proper
    return out


def _before_office(
    flat: str, office: Office, ends: dict[int, Candidate], titles: frozenset[int]
) -> Candidate | None:
    """A Japanese or other Han name that touches its office: 西川美穂市長, 宮園千鶴さん, 李氏."""
    end = office.start
    if end in ends or end == 0 or not (is_han(flat[end - 1]) or "ぁ" <= flat[end - 1] <= "ゖ"):
        return _kana_given(flat, end)
    if shown := after_trade(flat, end) or of_family(flat, end):
        return shown
    floor = max([0, *(e for e in ends if e < end and e > end - 9)])
    floor = max([floor, *(e for e in titles if end - 6 < e < end - 1)])  # 小山市長浅野氏
    for start in range(max(floor, end - 7), end - 1):
        name = flat[start:end]
        clean = start == floor or not is_han(flat[start - 1])
        if clean and 3 <= len(name) <= 5 and all(map(is_han, name)) and _full_name(name):
            return Candidate(start, end, PERSON, CUED)
        for length in (2, 3, 1):
            given = name[length:]
            if (
                name[:length] in _surnames()
                and GIVEN.fullmatch(given)
                and clean
                and given[0] not in "氏君様"
            ):
                if length == 1 and len(given) > 2:
                    continue
                return Candidate(start, end, PERSON, CUED)
    return _bare_before_office(flat, office, floor)


def _kana_given(flat: str, end: int) -> Candidate | None:
    """A Han surname and a given name in katakana before an office: 浜名スミさん."""
    start = end
    while start and is_katakana(flat[start - 1]):
        start -= 1
    if not 2 <= end - start <= 4:
        return None
    first = start
    while first and is_han(flat[first - 1]):
        first -= 1
    surname = flat[first:start]
    listed = len(surname) < 4 and surname and _readings(surname)[0]
    return Candidate(first, end, PERSON, CUED) if listed else None


def _bare_before_office(flat: str, office: Office, floor: int) -> Candidate | None:
    end = office.start
    start = end
    while start > floor and is_han(flat[start - 1]):
        start -= 1
    name = flat[start:end]
    word = flat[end : office.end]
    if name in LANDS and office.name in state_offices():
        return None  # 米大統領, トランプ米大統領
    if name in _surnames() or (len(name) == 1 and name in cue_set("surnames", "zh")):
        if word in _folded_honorifics() or _family(flat, name, start, office):
            return Candidate(start, end, PERSON, CUED, short=True)
        return None
    if _family(flat, name, start, office):
        return Candidate(start, end, PERSON, CUED, short=True)
    if full_name(name) or chinese_name(name) or (len(name) == 3 and korean_name(name)):
        return Candidate(start, end, PERSON, CUED)
    chinese = name[:1] in cue_set("surnames", "zh") or name[:1] in _surnames()
    shaped = 4 <= len(name) <= 5 and name[-1] in FOLDED_END and office.name != "minister"
    given = len(name) == 4 and _readings(name[2:])[1]
    if shaped and (given or any(_readings(name[:n])[0] for n in (2, 3))):
        return Candidate(start, end, PERSON, SHAPED)
    if 3 <= len(name) <= 4 and office.name == "person" and word in _folded_honorifics():
        return Candidate(start, end, PERSON, SHAPED)
    if len(name) == 3 and chinese and office.name in ("professor", "athlete", "spokesperson"):
        return Candidate(start, end, PERSON, SHAPED)
    return None


def _family(flat: str, name: str, start: int, office: Office) -> bool:
    """Whether a word before an office is a surname that known persons bear: 藤巻容疑者, 岩城監督.

    Before 町長 it may be the town's name, but after another place it is not: 八坂町の仲村渠町長."""
    if name in cue_set("not", "ja_surname") or not 1 < len(name) < 4 or listed(name, "ja"):
        return False
    word = flat[office.start : office.end]
    if word in _folded_honorifics():
        return japanese_bearers(name) > 0
    placed = flat[max(0, start - 2) : start] in _RANKED
    if word[:1] in _HEADS and not placed:
        return False
    return japanese_bearers(name) >= (1 if placed else BORNE) and not gazetteer.ids(name)


@functools.cache
def _folded_honorifics() -> frozenset[str]:
    return frozenset(gazetteer.flat(w) for w in SURNAME_TITLES.split())


def _after_office(flat: str, office: Office) -> Candidate | None:
    """A name after its office, as in lists: 作家の村田新, 監督・山下健, 社長水野彩が."""
    joint = flat[office.end : office.end + 1]
    start = office.end + (joint in AFTER_OFFICE)
    for end in range(start + 5, start + 2, -1):
        name = flat[start:end]
        if len(name) == end - start and all(map(is_han, name)) and AFTER_NAME.match(flat, end):
            surname = next((n for n in (2, 3) if name[:n] in _surnames()), 0)
            given = name[surname:]
            listed = office.name != "person" and _full_name(name)
            marked = joint in AFTER_OFFICE and surname and given[-1:] and given[-1] in FOLDED_END
            apart = joint in (" ", "　") and _readings(name[2:])[1]  # 局長 福園明美
            if listed or marked or apart:
                return Candidate(start, end, PERSON, SHAPED)
    return None


@functools.lru_cache(maxsize=4096)
def _readings(name: str) -> tuple[bool, bool]:
    """Whether a word is listed as a surname, and as a given name."""
    surname, _, given = (table("japanese").get(name) or "").partition("\t")
    return bool(surname) or name in _surnames(), bool(given)


def _full_name(name: str) -> bool:
    """Whether a word is a surname and a given name, by the readings listed for them."""
    return any(_readings(name[:n])[0] and _is_given(name[n:]) for n in (2, 3, 1) if n < len(name))


def _is_given(name: str) -> bool:
    single = len(name) == 1 and name in FOLDED_END
    return single or _readings(name)[1] or bool(HIRAGANA.fullmatch(name))


def _aged(flat: str, starts: frozenset[int]) -> list[Candidate]:
    """Full names before an age in brackets; an office between the two is no part of the name."""
    out = []
    for match in AGED.finditer(flat):
        if not starts.isdisjoint(range(match.start(1) + 2, match.end(1))):
            continue  # 小林誠社長（65）
        if _full_name(match[1]) or match[1][:2] in _surnames():
            out.append(Candidate(match.start(1), match.end(1), PERSON, CUED))
    return out


def _katakana(flat: str, starts: dict[int, Office]) -> list[Candidate]:
    """Runs of katakana that an office, a middle dot or a place word shows to be a name."""
    out = []
    for match in KATAKANA_RUN.finditer(flat):
        start, end = match.span()
        if end - start < 2 or (start and is_katakana(flat[start - 1])):
            continue
        parts = re.split("[・＝=]", match[0])
        if _is_nation(parts[0]) or parts[-1] in cue_set("not", "ja_katakana"):
            continue
        office = starts.get(end)
        if flat[max(0, start - 2) : start].upper() in PLAYERS:  # FWアリ
            out.append(Candidate(start, end, PERSON, CUED, short=len(parts) == 1))
            continue
        if office is not None and len(parts) > 1 and _is_nation(parts[-1]):
            end -= len(parts.pop()) + 1  # モディ・インド首相
        dotted = len(parts) > 1
        after = flat[end : end + 2]
        if office is not None and not (end < len(flat) and after[:1] in chars("社")):
            short = not dotted
            out.append(Candidate(start, end, PERSON, CUED, short=short))
        elif after[:1] in chars("市州県村島湾") and end - start > 2:
            out.append(Candidate(start, end + 1, PLACE, CUED))
        elif after[:1] == "社" and end - start > 2:
            out.append(Candidate(start, end, BODY, CUED))
        elif dotted and len(match[0]) >= 6 and match[0].count("・") <= 3:
            quoted = flat[start - 1 : start] in QUOTES and start and flat[end : end + 1] in QUOTES
            aged = IN_YEARS.match(flat, end) is not None and parts[0] not in cue_set(
                "not", "ja_katakana"
            )
            if aged:  # ウルフ・アロン（28）
                out.append(Candidate(start, end, PERSON, SHAPED))
                continue
            if parts[0] in cue_set("not", "ja_katakana") or quoted or not _of_person(parts):
                continue
            if (
                all(len(p) >= 2 for p in parts)
                and len(parts) <= 3
                and after[:1]
                in (
                    "",
                    "（",
                    "(",
                    "、",
                    "が",
                    "は",
                    "を",
                    "も",
                    "と",
                    "に",
                    "の",
                    "。",
                    "」",
                )
            ):
                out.append(Candidate(start, end, PERSON, SHAPED))
    return out


@functools.cache
def _given() -> frozenset[str]:
    """Given names in katakana."""
    return frozenset(w for row in pack_data("given")["kana"] for w in row.split()[1:])


def _of_person(parts: list[str]) -> bool:
    """Whether words in katakana may be a person's: none is a word of the language, unless the first
    is a given name, and the last is no word that ends the names of firms, ships and drills."""
    if any(p in ("アンド", "オブ", "アポン", "ザ") for p in parts) or parts[-1].endswith(_firms()):
        return False
    if parts[0] in _given():
        return True
    town = any(i.startswith("city:") for i in gazetteer.ids(parts[0]))
    return not (town or any(len(p) > 2 and listed(p, "ja") for p in parts))


@functools.cache
def _firms() -> tuple[str, ...]:
    return tuple(sorted(cue_set("not", "ja_firm_ends")))


def _latin(text: str, starts: dict[int, Office]) -> list[Candidate]:
    """Latin names before a Japanese office: "Vladimir Putin大統領", "Smith氏"."""
    out = []
    for match in re.finditer(r"[A-Z][A-Za-z.'’-]+(?: [A-Z][A-Za-z.'’-]+){0,3}", text):
        if match.end() in starts:
            out.append(Candidate(*match.span(), PERSON, CUED, short=" " not in match[0]))
    return out
