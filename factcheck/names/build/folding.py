"""Classes of Han characters: OpenCC's character tables joined with Unihan's variants."""

from __future__ import annotations

import bz2
from collections import defaultdict
from pathlib import Path

from factcheck.names.build import package

# Japanese new forms whose old forms are several characters (弁 for 辨, 辯, 瓣) and others where a
# chain of conversions would join characters that names keep apart.
APART = frozenset("弁欠缶糸芸予苧猪缺醋酢沪")
# Printed variants of one and the same name character that no conversion table lists.
SAME = ("高髙", "崎﨑", "吉𠮷", "徳德", "黒黑", "薮藪", "桧檜", "頼賴赖", "瀬瀨濑")


def unihan(folder: Path, part: str) -> dict[str, dict[str, str]]:
    """One part of the Unihan database: character → field → value."""
    out: dict[str, dict[str, str]] = defaultdict(dict)
    packed = folder / f"Unihan_{part}.txt.bz2"
    data = bz2.decompress(packed.read_bytes()) if packed.exists() else None
    text = (data or (folder / f"Unihan_{part}.txt").read_bytes()).decode("utf-8")
    for line in text.splitlines():
        if line.startswith("U+"):
            code, field, value = line.split("\t", 2)
            out[chr(int(code[2:], 16))][field] = value
    return out


def classes(folder: Path, characters: str | None = None) -> list[str]:
    """Lines "kept, tab, members"; only classes of the given characters when they are named."""
    OpenCC = package("opencc").OpenCC

    to_simple, to_new = OpenCC("t2s"), OpenCC("t2jp")
    to_old, taiwan = OpenCC("s2t"), OpenCC("tw2t")
    variants = unihan(folder, "Variants")
    han = [chr(c) for c in (*range(0x4E00, 0xA000), *range(0x3400, 0x4DC0))]
    parent: dict[str, str] = {}

    def root(c: str) -> str:
        while parent.get(c, c) != c:
            c = parent[c]
        return c

    def join(a: str, b: str) -> None:
        if len(a) == len(b) == 1 and a != b:
            parent[root(a)] = root(b)

    for c in han:
        for converter in (to_simple, to_old, taiwan):
            join(c, converter.convert(c))
        if c not in APART and (new := to_new.convert(c)) not in APART:
            join(c, new)
        fields = variants.get(c, {})
        for field in ("kSimplifiedVariant", "kZVariant"):
            for value in fields.get(field, "").split():
                join(c, chr(int(value.partition("<")[0][2:], 16)))
    for group in SAME:
        for c in group[1:]:
            join(c, group[0])
    members: dict[str, list[str]] = defaultdict(list)
    for c in {*parent, *(parent.values())}:
        members[root(c)].append(c)
    wanted = set(characters) if characters is not None else None
    lines = []
    for group_members in members.values():
        if wanted is not None and not wanted & set(group_members):
            continue
        kept = min(group_members, key=lambda c: (to_simple.convert(c) != c, ord(c)))
        rest = "".join(sorted(c for c in group_members if c != kept))
        if rest:
            lines.append(f"{kept}\t{rest}")
    return sorted(lines)
