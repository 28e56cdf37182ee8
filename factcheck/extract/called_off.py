"""English acts that were only tried, or were called off: "the launch of two satellites on
Friday was aborted", "its third attempt to land was scrubbed", "the launch window opens"."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line

REACH = 90  # characters on either side of an act in which it is called off
_OFF = (
    r"(?:aborted|scrubbed|cancell?ed|called off|scrapped|abandoned|postponed|delayed|put off"
    r"|put back|pushed back|bumped|halted|shelved|deferred|suspended|rescheduled)"
)
_BEHIND = re.compile(
    r"(?: (?:attempt|plan|bid|effort)s?)?"
    r"(?: (?:of|from|by|to|in|at|for|on|scheduled|planned|set|due|this|last) [^,;.:]{1,45}?)*"
    rf" (?:was|were|has been|have been|had been|is being|was being) (?:\w+ ){{0,2}}{_OFF}\b"
)
_TRIED = re.compile(r" (?:attempt|window|opportunity|date|bid|plan|target)s?\b")
_BEFORE = re.compile(
    r"\b(?:abort|scrub|cancel|postpon|delay|call(?:s|ed)? off|put(?:s)? off|push(?:es|ed) back"
    r"|abandon|scrap)(?:s|p?ed|b?ed|l?ed|es|b?ing|p?ing|l?ing)? "
    r"(?:(?!and |but |to |after |before |because |as )[\w’'-]+ ){0,5}"
    r"(?:(?:attempt|bid|plan|effort)s? to )?$"
)


def is_called_off(line: Line, start: int, end: int) -> bool:
    """Whether an act was called off, put off or only tried."""
    if line.language != "en":
        return False
    behind = line.text[end - line.start : end - line.start + REACH]
    if _TRIED.match(behind) or _BEHIND.match(behind):
        return True
    first = max(0, start - line.start - REACH)
    return _BEFORE.search(line.text[first : start - line.start]) is not None
