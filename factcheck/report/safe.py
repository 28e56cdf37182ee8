"""Text from sources made harmless to show: no terminal escape, no reordering, no line break."""

from __future__ import annotations

import re

# Format characters that reorder or hide what stands around them (Unicode Bidi_Control, plus the
# tag characters and interlinear annotation).
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f"
_UNSAFE = re.compile(f"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{_BIDI}]")
_BREAKS = "\t\n\v\f\r\x85\u2028\u2029"


def visible(text: str, ascii: bool = False) -> str:
    """``text`` with control characters shown instead of obeyed: ESC as ␛, or ``\\x1b`` in ASCII.

    Line breaks and tabs become a space; bidirectional controls become ``\\u202e``.
    """
    return _UNSAFE.sub(lambda m: _shown(m.group(), ascii), text)


def same_length(text: str) -> str:
    """``text`` with each unsafe character replaced by one harmless one, so offsets stay right."""
    return _UNSAFE.sub(lambda m: _one(m.group()), text)


def _shown(char: str, ascii: bool) -> str:
    if char in _BREAKS:
        return " "
    code = ord(char)
    if not ascii and (code < 0x20 or code == 0x7F):
        return _one(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _one(char: str) -> str:
    """One visible character: the Unicode control picture where there is one."""
    if char in _BREAKS:
        return " "
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
