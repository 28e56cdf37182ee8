"""Breaking lines by terminal cells, with the rules of Japanese, Chinese and Korean text."""

from __future__ import annotations

import unicodedata

from rich.cells import cell_len
from rich.text import Text

# Never at the start of a line (JIS X 4051 and GB/T 15834 agree on these).
_NOT_FIRST = frozenset(
    "、。，．・：；？！゛゜´｀¨ヽヾゝゞ々〻―〜…‥）〕］｝〉》」』】〙〗〟’”｠»"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶー,.:;?!)]}%％℃°′″、〉"
)
# Never at the end of a line.
_NOT_LAST = frozenset("（〔［｛〈《「『【〘〖〝‘“｟«([{＄￥￡$¥£")


def _ideographic(char: str) -> bool:
    """Whether a line may break beside the character: kana and Han, but not Hangul (keep-all)."""
    if char < "\u2e80":
        return False
    if "\uac00" <= char <= "\ud7a3" or "\u1100" <= char <= "\u11ff":
        return False
    return unicodedata.east_asian_width(char) in "WF"


def _may_break(before: str, after: str) -> bool:
    if before == " ":
        return after != " "
    if after == " " or after in _NOT_FIRST or before in _NOT_LAST:
        return False
    if _digit(before) and _digit(after):
        return False
    return _ideographic(before) or _ideographic(after)


def _digit(char: str) -> bool:
    return char.isdigit() or char in ".,．，"


def breaks(text: str, width: int) -> list[int]:
    """Offsets at which to break ``text`` so that no line is wider than ``width`` cells.

    Spaces at a break stay at the end of the line before (they may hang over the edge).
    """
    found: list[int] = []
    begin = last = 0
    used = since = 0  # cells of the line, and of what stands after the last chance to break
    for i, char in enumerate(text):
        if i > begin and _may_break(text[i - 1], char):
            last, since = i, 0
        size = cell_len(char)
        # Twice at most: what was carried over may itself leave no room for a wide character.
        while used + size > width and char != " " and i > begin:
            if last > begin:
                begin, used = last, since
            else:
                begin, used, since = i, 0, 0
            found.append(begin)
        used += size
        since += size
    return found


def wrapped(text: Text, width: int) -> list[Text]:
    """``text`` in lines of at most ``width`` cells, styles kept, trailing spaces dropped."""
    lines: list[Text] = []
    for paragraph in text.split("\n", allow_blank=True):
        for line in paragraph.divide(breaks(paragraph.plain, max(2, width))):
            line.rstrip()
            lines.append(line)
    return lines


def cut(text: Text, width: int, ellipsis: str = "…") -> Text:
    """``text`` shortened to ``width`` cells, ending in the ellipsis where something was lost."""
    if text.cell_len <= width:
        return text
    room = width - cell_len(ellipsis)
    keep = used = 0
    for char in text.plain:
        used += cell_len(char)
        if used > room:
            break
        keep += 1
    short = text[:keep]
    short.append(ellipsis)
    return short


def padded(text: Text, width: int, right: bool = False) -> Text:
    """``text`` filled with spaces to ``width`` cells."""
    missing = max(0, width - text.cell_len)
    if right:
        return Text(" " * missing).append_text(text)
    return text.copy().append(" " * missing)
