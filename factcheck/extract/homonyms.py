"""Words that are a trigger elsewhere and a part of an address here: the province 경기 (Gyeonggi) is
written as a match is, and stands before most towns around Seoul."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.model.mention import NameKind, NameMention

_PROVINCE = "경기"
# 경기 남양주시, 경기 북부, 경기도 소방; not 경기 당시, 경기도 졌다.
_ADDRESS = re.compile(
    r"경기(?:도 ?(?:[가-힣]{2,4}[시군](?![가-힣]{2})|청|지사|교육청|의회|소방|경찰|재난|당국|민|내)"
    r"| [가-힣]{2,4}[시군](?=[ ,·()의에은는과와]|$)|[ ]?[남북]부)"
)


def is_in_address(text: str, start: int, end: int, names: Iterable[NameMention], by: int) -> bool:
    """Whether a form that was found in a text is a province before a town.

    ``names`` are those of its line, which count from ``by`` further on than the text.
    """
    if text[start:end] != _PROVINCE:
        return False
    if _ADDRESS.match(text, start):
        return True
    town = end + by + 1
    return text[end : end + 1] == " " and any(
        name.start == town and name.kind is NameKind.PLACE and (name.id or "").startswith("city:")
        for name in names
    )
