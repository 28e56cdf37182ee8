"""English: who takes a post, or stays in it: "A will be the next chair", "succeeded by A"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.sole.masked import PERSON
from factcheck.extract.sole.shared import FIELDS, POST, Sole

_APPOSED = r"(?:, [^.;:]{1,80}?,)?"
_WHO = r"(?:(?:the|a|an|its|his|her|their) )?(?:[\w’'.-]+,? ){0,6}?"
_PUT = (
    r"(?:named|appointed|chosen|elected|re-elected|promoted|picked|tapped|selected|nominated"
    r"|confirmed|installed|hired|designated|proposed|put forward|drafted in)"
)
_TAKES = (
    r"(?:takes? over|took over|taking over|becomes?|became|steps? up|stepped up|moves? up|moved up"
    r"|takes? office|took office|assumes?|assumed|starts?|sworn in|takes? charge|took charge"
    r"|begins?)"
)
_STAYS = (
    r"(?:remains?|will remain|stays?(?: on)?|will stay(?: on)?|continues?|will continue|to stay on"
    r"|would remain|would stay(?: on)?|is to remain|is to stay(?: on)?)"
)
_AUX = (
    r"(?:(?:will|would|is|was|are|has|have|been|being|to|be|had|formally|unanimously|who|then"
    r"|is due"
    r"|widely expected) )*"
)
_AS = r"(?:as|to be|to become|to serve as|to the post of|to the role of|for|to)"
_OWN = r"(?:the |a |an |its |his |her |their |[\w’'-]+['’]s )?"
_SLOT = (
    rf"(?P<act>{_OWN}(?:(?!on\b|from\b|in (?:19|20)|after\b|when\b|until\b|and\b)[\w’'-]+"
    rf" ?){{1,7}})"
)
_PATTERNS = (
    # "A, a former regulator, was named as its chief executive", "A takes over as chief".
    rf"(?P<who>{PERSON}){_APPOSED} {_AUX}(?:{_PUT}(?: by [\w ]{{2,24}}?)?|{_TAKES}|{_STAYS})"
    rf"(?: {_AS})? {_SLOT}",
    # "A will be the next ambassador".
    rf"(?P<who>{PERSON}){_APPOSED} (?:will|would|is to|was to|is set to) (?:be|become) {_SLOT}",
    # "A takes over at energy", "A moves to the finance ministry".
    rf"(?P<who>{PERSON}){_APPOSED} {_AUX}(?:takes? over|took over|taking over|moves?|moved"
    rf"|switch(?:es|ed)?|goes|is moving) (?:at|to) (?P<act>(?:the )?(?:{FIELDS})"
    r"(?: ministry| department| portfolio)?)(?=[ ,.]|\Z)",
    # "A will succeed B as finance chief".
    rf"(?P<who>{PERSON}){_APPOSED} {_AUX}(?:succeeds?|succeeded|replaces?|replaced)"
    rf" (?:[\w’'.-]+ ){{0,3}}{PERSON}{_APPOSED},? as {_SLOT}",
    # "The board named A, 52, as chief executive", "elected A, a judge, its speaker".
    rf"\b(?:{_PUT}|chose|picks?|names|appoints|elects|nominates|taps|promotes|hires|chooses"
    rf"|backed) {_WHO}(?P<who>{PERSON}){_APPOSED},? (?:(?:to succeed|in place of)"
    rf" [^.;,]{{0,40}}?,? )?"
    rf"(?:{_AS} )?{_SLOT}",
    # "Its next ambassador in Oslo would be A".
    rf"\b(?:the|its|his|her|their|[\w’'-]+['’]s) (?:next|new|incoming|future) "
    rf"(?P<act>(?:[\w’'-]+ ){{1,5}}?)(?:[^.;,{PERSON}]{{0,30}}? )?"
    rf"(?:will be|would be|is to be|is|was announced as|was named as)"
    rf" {_WHO}(?P<who>{PERSON})(?!['’]s)",
)
_BARE = (
    # "His successor will be A", "succeeded by A", "the job goes to A".
    rf"\bsuccessor(?: as (?P<act>[\w’' -]{{3,40}}?))?,? (?:will be|would be|is|was|was named as"
    rf"|is to be) {_WHO}(?P<who>{PERSON})(?!['’]s)",
    rf"\b(?:succeeded|replaced)(?: as (?P<act>[\w’' -]{{3,40}}?))? by"
    rf" {_WHO}(?P<who>{PERSON})(?!['’]s)",
    rf"\b(?:job|post|role|position|portfolio|seat) (?:as (?P<act>[\w’' -]{{3,40}}?) )?(?:will"
    rf" go|goes"
    rf"|went|has gone|would go|passes|passed) to {_WHO}(?P<who>{PERSON})",
    rf"\b(?:hands?|handed|handing|hand) (?:over|the reins)(?: as (?P<act>[\w’' -]{{3,40}}?))? to"
    rf" {_WHO}(?P<who>{PERSON})",
    rf"(?P<who>{PERSON}){_APPOSED} {_AUX}(?:succeeds?|takes over from|took over from)"
    rf" {_WHO}{PERSON}",
    # "The force will be led by A", "A has been chosen to run the bank", "A will take charge of it".
    rf"\b(?:will|is to|are to|would|set to) be (?:led|headed|run|chaired|commanded|steered) by"
    rf" {_WHO}(?P<who>{PERSON})(?!['’]s)",
    rf"(?P<who>{PERSON}){_APPOSED} (?:(?:will|would|has|have|had|is|was|been|be|then) )*{_PUT}"
    r" (?:by [\w ]{2,24}? )?to (?:lead|head|run|chair|command|steer|take charge of|take the helm)\b"
    r"(?! (?:(?:an?|its|the|his|her|their|this) )?(?:[\w’'-]+ ){0,3}?(?:inquiry|probe|review|team"
    r"|delegation|investigation|panel|mission|committee|talks|project|effort|campaign))",
    rf"(?P<who>{PERSON}){_APPOSED} (?:will|would|is to|is set to|has) "
    r"(?:take|taken|assume|assumed) (?:charge of|the helm of|the reins of|command of|control of)"
    r" (?:the |its )?(?-i:[A-Z])",
    rf"(?P<who>{PERSON}){_APPOSED} (?:will|would|is to|is set to) (?:lead|head|run)"
    r" (?:the )?(?-i:[A-Z])[\w’'-]+(?: [\w’'-]+){0,5}?,? (?:from|after|when|until|for"
    r" (?:the next )?(?:\w+) years?|following|in place of|starting)\b",
    rf"(?:\A|\n)\W*(?:successor|appointee|nominee|new (?P<act>[\w ]{{3,30}}))\W*:"
    rf" ?\W*{_WHO}(?P<who>{PERSON})",
)
_ALL = tuple(re.compile(written, re.IGNORECASE) for written in (*_PATTERNS, *_BARE))
_NO_POST = re.compile(
    r"(?:a |an |the )?(?:symbol|example|star|hero|member|victim|candidate|favou?rite|champion"
    r"|winner"
    r"|suspect|player of|best|most|first|last|youngest|oldest|only|citizen|mother|father|man|woman"
    r"|world number|second|third|mvp|job|work|calm|silent|open|in|at|with|committed|part of"
    r"|one of)\b",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"\b(?:former|formerly|previously|once|acting|interim|temporar\w+|not)\b[^,]{0,20}\Z"
)


def posts(text: str) -> Iterator[Sole]:
    """Those whom a masked line tells to take a post, or to stay in it."""
    for pattern in _ALL:
        for match in pattern.finditer(text):
            slot = match.groupdict().get("act")
            if slot is not None and _NO_POST.match(slot):
                continue
            if _FORMER.search(text[: match.start("who")][-40:]):
                continue
            span = match.span("act") if slot else (match.start("who"), match.start("who"))
            yield Sole(POST, match.start("who"), *span)
