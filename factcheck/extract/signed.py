"""What the words beside an amount make of its head in Japanese: a balance told to be in the red is
a deficit (貿易収支は5千億円の赤字), a price told for one share is that of a share (1株18ドル).
"""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extract.annotate import Line
from factcheck.model.claim import Head
from factcheck.model.value import Value, ValueKind

_RED = re.compile(r"」?の?(?:大幅な|巨額の)?(?:純|最終|営業|経常|貿易)?赤字")
_BLACK = re.compile(r"」?の?(?:大幅な)?(?:純|最終|営業|経常|貿易)?黒字")
_A_SHARE = re.compile(r"(?:1|１|一)株(?:当たり|あたり|につき)?(?:約)?\Z")
IN_RED = {
    "trade/trade-balance": "trade/trade-deficit",
    "business/net-profit": "business/net-loss",
    "business/operating-profit": "business/operating-loss",
}
IN_BLACK = {
    "trade/trade-balance": "trade/trade-surplus",
    "business/net-loss": "business/net-profit",
    "business/operating-loss": "business/operating-profit",
}
FOR_A_SHARE = {"mergers/deal-value": "mergers/offer-price"}


def with_sign(line: Line, value: Value, head: Head | None) -> Head | None:
    """The head of an amount, as what is told right beside it has it."""
    if head is None or line.language != "ja" or value.kind is not ValueKind.MONEY:
        return head
    start, end = value.start - line.start, value.end - line.start
    told: dict[str, str] = {}
    if _RED.match(line.text, end):
        told = IN_RED
    elif _BLACK.match(line.text, end):
        told = IN_BLACK
    elif _A_SHARE.search(line.text, max(0, start - 8), start):
        told = FOR_A_SHARE
    if not told or not head.concepts or head.concepts[0] not in told:
        return head
    return replace(head, concepts=(told[head.concepts[0]], *head.concepts[1:]))
