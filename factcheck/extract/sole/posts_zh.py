"""Chinese (folded): who takes a post, or stays in it: 由某接任董事长, 任命某为大使, 某将留任."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.sole.masked import PERSON
from factcheck.extract.sole.shared import POST, Sole, nearest, overlapping

_FREE = f"[^，。；：{PERSON}]"
_TAKES = (
    "(?:出任|担任|接任|接替|升任|接棒|接掌|执掌|续任|继任|兼任|掌舵|递补|当选|获任命为|获任"
    "|就任|获选为"
    "|获选|任命为|提名为|推选为|选为|转任|留任|连任|接班|升为|晋升为|上任)"
)
_SLOT = "(?P<act>[㐀-鿿]{2,14})"
_MAY = "(?P<act>[㐀-鿿]{2,14})?"
_ALL = tuple(
    re.compile(written)
    for written in (
        f"由{_FREE}{{0,18}}?(?P<who>{PERSON})[^，。；的{PERSON}]{{0,4}}?{_TAKES}{_SLOT}",
        f"{_SLOT}(?:一职|职务|位置|一席)?(?:则|将|改|拟|预定)?由{_FREE}{{0,18}}?(?P<who>{PERSON})"
        f"[^，。；的{PERSON}]{{0,4}}?(?:{_TAKES}|$|[，。；])",
        f"(?P<who>{PERSON})(?:[^，。；的{PERSON}]{{0,10}}?|以[^，。；{PERSON}]{{2,16}}?)"
        f"{_TAKES}{_SLOT}",
        f"(?:任命|提名|选举|推选|推举|选出|委任|指派|拔擢|擢升|聘请|遴选|委派"
        f"|敦聘)(?:了)?{_FREE}{{0,16}}?"
        f"(?P<who>{PERSON})(?:为|出任|担任|接任|任)(?:新任|下任|新一任|下届|新)?{_SLOT}",
        f"(?:新任|下任|下一任|继任|候任){_SLOT}(?:是|为|由|将由|人选为|人选是){_FREE}{{0,14}}?"
        f"(?P<who>{PERSON})",
        f"(?:接班人|继任者|继任人选|接任者|接任人选|接棒者){_MAY}(?:是|为|由|将是){_FREE}{{0,14}}?"
        f"(?P<who>{PERSON})",
        f"由{_FREE}{{0,18}}?(?P<who>{PERSON})[^，。；的{PERSON}]{{0,8}}?(?:接任|接棒|继任|接班"
        f"|接手|递补)",
        f"(?P<who>{PERSON})[^，。；的{PERSON}]{{0,10}}?(?:接棒|接班|接任)(?=[，。；]|$)",
    )
)
_NO_POST = re.compile("^(?:以来|期间|后|期|时|之|前|过|了|的|冠军|最佳)")
_FORMER = re.compile("(?:前任?|原任?|曾|历任|已故|先后)[^，。；]{0,4}$")


def posts(text: str) -> Iterator[Sole]:
    """Those whom a masked line tells to take a post, or to stay in it."""
    yield from nearest(_read(text))


def _read(text: str) -> Iterator[Sole]:
    for pattern in _ALL:
        for match in overlapping(pattern, text):
            slot = match.groupdict().get("act")
            if slot and _NO_POST.search(slot):
                continue
            behind = text[match.start("who") + 1 : match.start("act")] if slot else ""
            if "曾" in behind or _FORMER.search(text[: match.start()]):
                continue
            span = match.span("act") if slot else (match.start("who"), match.start("who"))
            yield Sole(POST, match.start("who"), *span)
