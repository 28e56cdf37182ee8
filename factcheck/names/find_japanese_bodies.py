"""Bodies and places in Japanese by the words that end or begin their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from factcheck.names.find_base import (
    BODY,
    CUED,
    PERSON,
    PLACE,
    SHAPED,
    Candidate,
    chars,
    cue_set,
    cue_words,
    is_han,
    is_katakana,
    pattern,
)
from factcheck.names.readings import japanese_bearers
from factcheck.names.words import listed

PREFIX_BODY = pattern(r"(?:株式会社|有限会社|合同会社)([㐀-鿿々ぁ-ゖァ-ヺーA-Za-z&・]{2,14})")
MINISTRY = pattern(r"(?<![㐀-鿿ァ-ヺー])([㐀-鿿ァ-ヺー]{2,10}(?:省|庁))(?![㐀-鿿])")
STEM = r"(?:[㐀-鿿々ヶケノ]{1,4}?|[ァ-ヺー]{2,10})"
RANKED = pattern(
    rf"(?=({STEM}[県市町村島湾港郡区])(?<!選挙区)(?![長民立議営内会史役勢場況井販域間画分割]))"
)
# What nature and people have made: 磯部川, 潮見橋, 鷹巣駅; no word of the dictionary.
NATURAL = pattern(
    r"(?=((?:[㐀-鿿々ヶケノ]{2,4}?|[ァ-ヺー]{2,10})"
    r"(?:川|橋|大橋|湖|駅|峠|岳|海峡|半島|空港|海岸|高原|温泉|ダム|トンネル|インターチェンジ|公園|海水浴場|団地))"
    r"(?![東西南北上下][市町村区郡])"  # 赤森県川西町 has no river
    r"(?=[がはをにのでと、。前付近沿周辺から東西南北下上流・でよ近行発着間構（(]|\Z))"
)
AFTER_BODY = chars("前側株本内発長元出製機関連")
# Bodies whose name ends in one or two letters and is no word: 桜木署, 講英社, 民主改革党.
SMALL_BODY = pattern(
    r"(?<![㐀-鿿々ァ-ヺー])((?:[㐀-鿿々]{2,6}|[ァ-ヺー]{2,8})(?:署|社|党|大|会|神社|大社|交響楽団|合唱団|劇団))"
    r"(?=[がはをにのでとも、。（(・」]|によ|から)"
)
# "AとBの間": stretches of a line or road.
STRETCH = pattern(r"(?<![㐀-鿿々ァ-ヺー])([㐀-鿿々]{2,4})[―－–〜～-]([㐀-鿿々]{2,4})間")
TEAM = re.compile(
    r"(?<![㐀-鿿々A-Za-z])((?:FC|SC|AC|SV)[ 　]?[㐀-鿿々ァ-ヺーぁ-ゖ]{2,8}?)"
    r"(?=[がはをにのでとも、。（(・]|\Z)"
)
NICKNAME = re.compile(r"(?<![㐀-鿿々ァ-ヺー])[㐀-鿿々]{2,4}([ァ-ヺー]{4,9})(?![ァ-ヺー・])")
# A foreign town after its province: テキサス州ブレナムで.
AFTER_RANK = pattern(r"[州省県郡島](?:の)?([ァ-ヺー]{3,10})(?=で(?!は|も|す)|近郊|郊外|から|へ|市)")


def bodies(flat: str, held: dict[int, Candidate]) -> list[Candidate]:
    """Bodies by the word that ends their name: みなと信用金庫, 青嶺製作所."""
    out = [*_ministries(flat, held), *_small(flat)]
    for match in PREFIX_BODY.finditer(flat):
        stem = re.split(r"[のはがをにでと、。]", match[1])[0]
        if len(stem) > 1:
            end = match.start(1) + len(stem)
            out.append(Candidate(match.start(), end, BODY, CUED))

    def ends(at: int) -> bool:
        return at >= len(flat) or flat[at] in AFTER_BODY or not is_han(flat[at])

    for word, end in cue_words(flat, ends, "bodies", "ja"):
        start = word
        floor = max(0, start - 14)
        while start > floor and _in_body(flat[start - 1]):
            start -= 1
        if start > 1 and start == word:
            start = _hiragana_stem(flat, start)
        stem = flat[start:word]
        if (
            len(stem) < 2
            or stem in cue_set("not", "ja_body")
            or stem[:1] in chars("同両各某")
            or start == floor > 0
            or listed(flat[start:end], "ja")
        ):
            continue
        holder = held.get(word)
        if holder is not None and holder.start == start and holder.kind is PERSON:
            continue
        out.append(Candidate(start, end, BODY, CUED))
    return out


def _ministries(flat: str, held: dict[int, Candidate]) -> Iterator[Candidate]:
    for match in MINISTRY.finditer(flat):
        start, end = match.span(1)
        inside = [c for at, c in held.items() if start < at <= end and c.kind is PLACE]
        if any(c.end == end for c in inside):
            continue  # 福建省
        start = max([start, *(c.end for c in inside)])
        if end - start > 2 and flat[start : end - 1] not in cue_set("not", "ja_ministry"):
            yield Candidate(start, end, BODY, SHAPED)


def _small(flat: str) -> Iterator[Candidate]:
    """Bodies that a short ending shows, where the whole is no word; teams."""
    for match in SMALL_BODY.finditer(flat):
        name = match[1]
        stem = name[:-2] if name.endswith(("神社", "大社")) else name[:-1]
        if len(stem) < 2 or stem[0] in chars("同両各某全他本当自") or listed(name, "ja"):
            continue
        short = name[-1] in chars("社大党会")
        if name[-1] in chars("会") and len(stem) > 2:
            continue
        if stem in cue_set("not", "ja_small") or stem in cue_set("not", "ja_body"):
            continue
        worded = len(stem) < 3 and listed(stem, "ja")
        if short and (worded or stem[-1] in cue_set("not", "ja_small")):
            continue
        if name[-1] in chars("大") and (len(stem) > 3 or not _like_a_school(flat, match.end())):
            continue
        if japanese_bearers(name) == 0:
            yield Candidate(*match.span(1), BODY, SHAPED)
    for match in TEAM.finditer(flat):
        yield Candidate(*match.span(1), BODY, SHAPED)
    for match in NICKNAME.finditer(flat):
        if match[1] in cue_set("bodies", "ja_teams"):
            yield Candidate(*match.span(), BODY, CUED)


def _like_a_school(flat: str, end: int) -> bool:
    """Whether what follows X大 is said of a university: 宮前大の梶原, 宮前大は."""
    return flat[end : end + 1] in ("の", "は", "が", "と", "、", "（", "(")


def _in_body(char: str) -> bool:
    return is_han(char) or is_katakana(char) or (char.isascii() and char.isalpha()) or char in "・&"


def _hiragana_stem(flat: str, end: int) -> int:
    """The start of a hiragana name: みなと in みなと信用金庫, three or four letters."""
    start = end
    while start > 0 and "ぁ" <= flat[start - 1] <= "ゖ" and end - start < 5:
        start -= 1
    clean = start == 0 or flat[start - 1] in "、。「『\n 　（(" or is_han(flat[start - 1])
    if is_han(flat[start - 1 : start]):
        start += start < end and flat[start] in "はがをにとの"
    if not clean or end - start > 4:  # はみどり銀行: the name after a particle
        start += start < end and flat[start] in "はがをにと"
        clean = flat[end - 1] not in "いなのたるくにをがはもてで"
    return start if clean and 3 <= end - start <= 4 else end


def places(flat: str, known: Set[int]) -> list[Candidate]:
    """Places by the word of rank that ends their name: 松本市, 愛知県豊田市, 東京都港区; ``known``
    are the ends of known names, which a place may follow directly: 北海道雪沢町."""
    out = []
    for match in RANKED.finditer(flat):
        start, end = match.span(1)
        stem = flat[start : end - 1]
        before = flat[start - 1] if start else " "
        follows = start in known or before in _rank()
        if (is_han(before) and not follows) or stem in cue_set("not", "ja_place"):
            continue
        if is_katakana(before) and is_katakana(stem[0]):
            continue
        if stem[0] in chars("同両各全万億回第数") or stem[-1] in chars("台都挙"):
            continue
        if len(stem) < 2 and not _short(stem, flat[end - 1], follows):
            continue
        if flat[end - 1] in chars("区") and (
            listed(flat[start:end], "ja") or stem[-1] in chars("地")
        ):
            continue
        out.append(Candidate(start, end, PLACE, CUED))
    out += _natural(flat)
    for match in STRETCH.finditer(flat):
        ends = (match.span(1), match.span(2))
        if not all(listed(flat[a:b], "ja") for a, b in ends):
            out += [Candidate(*span, PLACE, SHAPED) for span in ends]
    for match in AFTER_RANK.finditer(flat):
        if not listed(match[1], "ja"):
            out.append(Candidate(*match.span(1), PLACE, SHAPED))
    return out


def _short(stem: str, rank: str, follows: bool) -> bool:
    """Whether a single character names a place: 津市, 東京都港区."""
    if rank in chars("区"):
        return follows
    return rank in chars("市町村県") and stem in ("津", "堺", "呉", "柏", "蕨", "光", "旭", "関")


def _natural(flat: str) -> Iterator[Candidate]:
    for match in NATURAL.finditer(flat):
        start, end = match.span(1)
        name = match[1]
        before = flat[start - 1] if start else " "
        if (is_han(before) or is_katakana(before)) and before not in _rank():
            continue
        if listed(name, "ja") or japanese_bearers(name) or name[0] in chars("同両各全当本最"):
            continue
        if name in cue_set("not", "ja_natural") or name[:2] in cue_set("not", "ja_natural"):
            continue
        yield Candidate(start, end, PLACE, SHAPED)


def _rank() -> frozenset[str]:
    return chars("県府都道市郡国")
