"""What a denial takes back of a state: its end, not the state.

"The strike has not ended", 溝は埋まらない and 未能弥合分歧 deny the ending, the filling and the
bridging: strike, gap and dispute are there.
"""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.lexicon.cues import Cue

# Verbs by which a state ends; they stand between the state and its denial.
_ENDING = {
    "en": re.compile(
        r"\b(?:end(?:ing)?|resolve|resolving|settle|settling|overcome|overcoming|bridge|bridging"
        r"|narrow(?:ing)?|close|closing|ease|easing|contain(?:ing)?|break(?:ing)?|halt(?:ing)?"
        r"|stop(?:ping)?|defuse|defusing|quell(?:ing)?|put(?:ting)? out|iron(?:ing)? out"
        r"|clear(?:ing)?(?: up)?|fix(?:ing)?|repair(?:ing)?|avert(?:ing)?)(?: [\w'’-]+){0,3} \Z",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"\A[^、。]{0,4}?[はがもをの](?:[^、。]{0,6}?)(?:終わ|終え|終結|終了|収ま|収束|解消|解決|解け|埋ま|埋め"
        r"|縮ま|縮め|やん|止ま|止め|途切|消え|鎮ま|鎮火|決着|打開|まとま|折り合|克服|実を結|結論|進展|進ま)"
    ),
    "zh": re.compile(
        r"(?:弥合|彌合|解决|解決|消除|结束|結束|终止|終止|平息|化解|缩小|縮小|打破|停止|中断|中斷|缓解|緩解"
        r"|控制|扑灭|撲滅|排除|阻止|制止|克服)[^，。；]{0,8}\Z"
    ),
    "ko": re.compile(
        r"\A[가-힣]{0,2}(?:은|는|이|가|을|를|도) ?(?:[가-힣]{1,5} ){0,2}(?:끝나|끝내|해소|해결"
        r"|좁히|좁혀|풀리|풀지|가라앉|멈추|멎|그치|마무리|매듭|봉합|타결|종료|종결|진화|잡히|진전|결실|결론)"
    ),
}
# What is there only once it is brought to its end: 合意はまとまらず tells that there is none.
_ACHIEVED = re.compile(
    r"agree|deal|accord|treat|pact|contract|sign|合意|一致|同意|協定|协定|协议|協議書|契約|条約|署名|調印|签|簽"
    r"|합의|협정|계약|조약|서명|체결",
    re.IGNORECASE,
)
_BEHIND = ("ja", "ko")  # a denial stands behind its verb


def is_of_end(line: Line, cue: Cue, start: int, end: int) -> bool:
    """Whether a denial of a span denies only that what stands there ended: 파업은 끝나지 않았다."""
    language = line.language[:2]
    pattern = _ENDING.get(language)
    if pattern is None or _ACHIEVED.search(line.text[start - line.start : end - line.start]):
        return False
    low, high = (end, cue.start) if language in _BEHIND else (cue.end, start)
    if high <= low:
        return False
    # The verb may run into the cue: 埋まら＋ず.
    return pattern.search(line.text[low - line.start : high - line.start]) is not None
