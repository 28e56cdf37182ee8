"""How many of a small board were outvoted: two of "a 5-2 vote", of "two members preferred a cut".

Votes of central banks, courts and committees are told by the tally in one report and by the number
of dissenters in the next.  Only a small board's: of 120 to 85 nobody tells who dissented.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.annotate import Line
from factcheck.model.claim import Claim, Head, Role
from factcheck.model.value import Bound, ValueKind

AGAINST = "politics/votes-against"
BOARD = Decimal(15)  # members of such a board, at the most
REACH = 24  # characters on either side of a tally in which its vote is told
_VOTE = {
    "en": re.compile(r"\b(?:vot(?:e[sd]?|ing)|majority|ruling|split|dissent\w*)\b", re.IGNORECASE),
    "ja": re.compile(r"賛成|反対|採決|票決|多数決|賛成多数|投票"),
    "zh": re.compile(r"投票|票数|票數|表决|表決|票赞成|票贊成|多数|多數|裁决|裁決|[0-9]\s?票"),
    "ko": re.compile(r"표결|찬성|반대|의견|투표|소수의견|표로"),
}

# Who sits on such a board, and what the outvoted of it do behind their number; what is thought of
# months to come is no vote.
_BOARD = {
    "en": re.compile(
        r"\b(?:members?|policy-?makers?|(?:rate-)?setters|governors|judges|justices|directors"
        r"|board|committee|panel)\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"委員|理事|裁判官|判事|審議"),
    "zh": re.compile(r"委员|委員|理事|成员|成員|法官|大法官|董事"),
    "ko": re.compile(r"위원|재판관|대법관|이사"),
}
_DISSENT = {
    "en": re.compile(
        r"(?:[^.;]|\.(?=\d)){0,90}?\b"
        r"(?P<cue>dissent\w*|voted (?:against|for no change|to (?:hold|cut|raise|keep))"
        r"|oppos(?:ed|ing)|prefer(?:red|ring)|broke ranks|in the minority|out-?voted"
        r"|(?:favou?r(?:ed|ing)|backed|wanted|called for|calling for|argued for|pushed for)"
        r" (?:a|an|no|to|holding|cutting|raising|keeping)\b)",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"人?(?:の(?:委員|理事|裁判官|判事|審議委員))?(?:が|は)[^。、]{0,34}"
        r"(?P<cue>を主張し|に?反対(?:し|票)|を求め|異議|を提案し|少数意見)"
    ),
    "zh": re.compile(
        r"(?:位|名|人|个|個)?(?:委员|委員|理事|成员|成員|法官|大法官)?[^。，、；赞贊]{0,20}"
        r"(?P<cue>主张|主張|反对|反對|异议|異議|不同意见|不同意見)"
    ),
    "ko": re.compile(
        r"명?(?! ?(?:중|가운데))(?:[^.]|\.(?=\d)){0,48}"
        r"(?P<cue>소수 ?의견|반대(?:했|표|의견)|의견을 (?:냈|밝|제시)|주장했)"
    ),
}
# "Of the seven": the whole board.
_WHOLE = re.compile(r"\bof (?:the|its|their|all)?\s?\Z", re.IGNORECASE)
_AHEAD = re.compile(
    r"(?:months? (?:ahead|out)|possib|future|next (?:year|quarter)|今後|将来|可能性|先行き"
    r"|未来|未來|可能|향후|앞으로|가능성|개월)",
    re.IGNORECASE,
)


def with_outvoted(line: Line, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of a line, those of dissenters as such, and beside each tally of a small board
    the number of the outvoted."""
    for claim in claims:
        yield _of_dissenters(line, claim)
        if (few := _outvoted(line, claim)) is not None:
            yield few


def _of_dissenters(line: Line, claim: Claim) -> Claim:
    """A count of those on a board who wanted something else than was decided, as votes against."""
    value = claim.value
    base = line.language.partition("-")[0]
    if claim.kind != "count" or value is None or base not in _DISSENT or claim.negated:
        return claim
    if value.amount is None or value.bound is not Bound.EXACT or not 0 < value.amount <= BOARD / 2:
        return claim
    start, end = claim.start - line.start, claim.end - line.start
    found = _DISSENT[base].match(line.text, end)
    if found is None or not _BOARD[base].search(line.text, 0, found.end()):
        return claim
    if _AHEAD.search(line.text, start, found.end()) or _WHOLE.search(line.text[:start]):
        return claim
    head = Head(text=found["cue"], language=claim.language, concepts=(AGAINST,), touching=True)
    return replace(claim, attribute=f"count:{AGAINST}", head=head, role=Role.CURRENT)


def _outvoted(line: Line, claim: Claim) -> Claim | None:
    value = claim.value
    if value is None or value.kind is not ValueKind.SCORE or value.bound is not Bound.EXACT:
        return None
    if value.amount is None or value.upper is None or value.text.count("-") != 1:
        return None
    few, many = sorted((value.amount, value.upper))
    if few == many or few + many > BOARD or any(n != int(n) for n in (few, many)):
        return None
    if claim.event is not None and claim.event.concept.startswith("sport/"):
        return None
    start, end = claim.start - line.start, claim.end - line.start
    near = _VOTE.get(line.language.partition("-")[0])
    around = line.text[max(0, start - REACH) : start] + " " + line.text[end : end + REACH]
    if near is None or not near.search(around):
        return None
    text = str(int(few))
    head = Head(text=claim.surface, language=claim.language, concepts=(AGAINST,), touching=True)
    return replace(
        claim,
        kind="count",
        attribute=f"count:{AGAINST}",
        role=Role.CURRENT,
        text=text,
        value=replace(
            value, kind=ValueKind.COUNT, text=text, amount=few, upper=None, precision=Decimal(1)
        ),
        head=head,
    )
