"""Bodies and places in Japanese by the words that end or begin their names."""

from __future__ import annotations

import re

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

PREFIX_BODY = pattern(r"(?:株式会社|有限会社|合同会社)([㐀-鿿々ぁ-ゖァ-ヺーA-Za-z&・]{2,14})")
MINISTRY = pattern(r"(?<![㐀-鿿ァ-ヺー])([㐀-鿿ァ-ヺー]{2,10}(?:省|庁))(?![㐀-鿿])")
PLACE_NAME = pattern(
    r"((?:[㐀-鿿々ヶケノ]{1,4}|[ァ-ヺー]{2,10})[県市町村島湾港郡])(?![長民立議営内会史役勢場況井販])"
)
WARD = pattern(r"(?<=[都市])[㐀-鿿々]{1,4}区(?![域間画分割民内])")
AFTER_BODY = chars("前側株本内発長元出製機関連")


def bodies(flat: str, held: dict[int, Candidate]) -> list[Candidate]:
    """Bodies by the word that ends their name: みなと信用金庫, 青嶺製作所."""
    out = []
    for match in MINISTRY.finditer(flat):
        start, end = match.span(1)
        inside = [c for at, c in held.items() if start < at <= end and c.kind is PLACE]
        if any(c.end == end for c in inside):
            continue  # 福建省
        start = max([start, *(c.end for c in inside)])
        if end - start > 2 and flat[start : end - 1] not in cue_set("not", "ja_ministry"):
            out.append(Candidate(start, end, BODY, SHAPED))
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
        ):
            continue
        holder = held.get(word)
        if holder is not None and holder.start == start and holder.kind is PERSON:
            continue
        out.append(Candidate(start, end, BODY, CUED))
    return out


def _in_body(char: str) -> bool:
    return is_han(char) or is_katakana(char) or (char.isascii() and char.isalpha()) or char in "・&"


def _hiragana_stem(flat: str, end: int) -> int:
    """The start of a hiragana name: みなと in みなと信用金庫, three or four letters."""
    start = end
    while start > 0 and "ぁ" <= flat[start - 1] <= "ゖ" and end - start < 5:
        start -= 1
    clean = start == 0 or flat[start - 1] in "、。「『\n 　（("
    if not clean or end - start > 4:  # はみどり銀行: the name after a particle
        start += start < end and flat[start] in "はがをにと"
        clean = flat[end - 1] not in "いなのたるくにをがはもてで"
    return start if clean and 3 <= end - start <= 4 else end


def places(flat: str) -> list[Candidate]:
    """Places by the word of rank that ends their name: 松本市, 愛知県豊田市, 東京都港区."""
    out = [Candidate(*m.span(), PLACE, CUED) for m in WARD.finditer(flat)]
    for match in PLACE_NAME.finditer(flat):
        start, end = match.span()
        stem = flat[start : end - 1]
        before = flat[start - 1] if start else " "
        if (
            (is_han(before) and before not in _rank())
            or stem in cue_set("not", "ja_place")
            or stem[0] in chars("同両各全")
        ):
            continue
        if stem[0] in chars("万億回第数") or stem[-1] in chars("台都"):
            continue
        if len(stem) < 2 and stem not in ("津", "堺", "呉", "柏", "蕨", "光", "旭", "関"):
            continue
        if (match[1][-1] in chars("島湾港郡") and len(stem) < 2) or stem.endswith("都"):
            continue
        out.append(Candidate(start, end, PLACE, CUED))
    return out


def _rank() -> frozenset[str]:
    return chars("県府都道市郡国")
