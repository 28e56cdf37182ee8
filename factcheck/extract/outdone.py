"""Persons that a clause names only to tell another's place by them: whom somebody beat, came in
behind, or had so many votes less than."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.mention import NameMention

BEFORE = 48  # characters before a name that can tell so
BEHIND = 32  # characters behind it

# The name stands right behind these, with a title between them at most.
_AHEAD = {
    "en": re.compile(
        r"\b(?:than|behind|ahead of|over|past|beat(?:s|ing|en by)?|defeat\w*|edg(?:ed|ing)(?: out)?"
        r"|upset(?:ting)?|oust\w*|overtak\w+|overtook|outpoll\w*|pipp\w+|topp(?:ed|ing)|trail\w*"
        r"|los(?:t|es|ing) to|lead\w* over|held off|holding off|runner-up to|second to|following"
        r"|succeed(?:s|ed|ing)?(?! by)|replac(?:es?|ed|ing)(?! by)|in place of|takes? over from"
        r"|took over from)"
        r" (?:[\w.’'-]+ ){0,5}\Z",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"(?:比|较|較|击败|擊敗|战胜|戰勝|力压|力壓|力克|压倒|壓倒|超越|超过|超過|领先|領先|落后|落後"
        r"|不敌|不敵|输给|輸給|败给|敗給|次于|次於|逆转|逆轉)(?!的)[^，。；、]{0,10}\Z"
    ),
}
# These stand behind the name, with its title between them at most.
_THEN = {
    "ja": re.compile(
        r"[^、。がはもを]{0,14}?(?:より|に次|に続|に敗|に及ば|に\d+[票点打差]"
        r"|を[^、。をが]{0,10}?(?:破|下し|下す|抑え|退け|上回|逆転|倒し|倒す|振り切|かわ|押さえ|引き離))"
    ),
    "ko": re.compile(
        r"(?:\([^()]{1,12}\))?(?: [가-힣·]{1,10}){0,3}?[가-힣]{0,4}?"
        r"(?:보다|에 이어|에 이은|에 뒤|에게? (?:밀|져|패)|[을를] (?:[가-힣\d]+ ){0,2}?"
        r"(?:꺾|누르|눌러|눌렀|제치|제쳤|물리|이기|이겼|따돌|앞질|앞서|앞선|역전))"
    ),
}


def is_outdone(line: Line, name: NameMention) -> bool:
    """Whether a person is named as one who was beaten or outnumbered, or came before another."""
    bare = line.language.partition("-")[0]
    start, end = name.start - line.start, name.end - line.start
    ahead, then = _AHEAD.get(bare), _THEN.get(bare)
    if ahead is not None and ahead.search(line.text[max(0, start - BEFORE) : start]):
        return True
    return then is not None and then.match(line.text[end : end + BEHIND]) is not None
