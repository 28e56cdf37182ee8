"""Builds ``han.txt``: which Chinese characters are the same character in another script.

Run ``python -m factcheck.language.build_han`` with the packages of requirements-build.txt.
The pairs come from OpenCC (Apache-2.0): traditional to simplified, Japanese to traditional.
"""

from __future__ import annotations

from factcheck.resources import data_root

# Japanese forms that OpenCC leaves or gives to another word than news uses: 労働, 弁護, 予定.
_JAPANESE = {"働": "动", "弁": "辩", "予": "预", "豫": "预", "両": "两", "歩": "步", "塁": "垒"}

_RANGES = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))


def pairs() -> list[tuple[str, str]]:
    """Each character that folds, with the simplified character it folds to."""
    import opencc

    simplify = opencc.OpenCC("t2s").convert
    traditional = opencc.OpenCC("s2t").convert
    from_japanese = opencc.OpenCC("jp2t").convert
    from_taiwan = opencc.OpenCC("tw2s").convert
    out: list[tuple[str, str]] = []
    for first, last in _RANGES:
        for code in range(first, last):
            char = chr(code)
            to = simplify(char)
            if to == char:
                to = from_taiwan(char)
            # A simplified character keeps its Chinese reading: 沪 is 滬, not the Japanese 濾.
            if to == char and traditional(char) == char:
                to = simplify(from_japanese(char))
            to = _JAPANESE.get(char, to)
            if to != char and len(to) == 1:
                out.append((char, to))
    return _closed(out)


def _closed(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Follow chains, so that folding twice changes nothing."""
    table = dict(found)
    out = []
    for char, to in table.items():
        seen = {char}
        while to in table and to not in seen:
            seen.add(to)
            to = table[to]
        if to not in table and to != char:
            out.append((char, to))
    return out


def main() -> None:
    """Write the table: one line of characters, one line of what each folds to."""
    found = pairs()
    path = data_root() / "language" / "han.txt"
    lines = ["".join(a for a, _ in found), "".join(b for _, b in found)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(found)} characters")


if __name__ == "__main__":
    main()
