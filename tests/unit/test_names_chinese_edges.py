"""Names of three letters in Chinese end where a verb begins, and begin with the whole surname."""

from __future__ import annotations

import pytest

from factcheck.model.mention import NameKind
from factcheck.names.find import find_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("日本选手早田希娜获得铜牌。", "早田希娜"),
        ("中国选手陈梦争夺金牌。", "陈梦"),
        ("主席李明强调合作。", "李明"),
        ("此前田海明表示反对。", "田海明"),
        ("周杰伦宣布结婚。", "周杰伦"),
    ],
)
def test_a_name_has_its_own_edges(text: str, name: str) -> None:
    found = find_names(text, "zh-Hans")
    assert [n.surface for n in found if n.kind is NameKind.PERSON] == [name]
