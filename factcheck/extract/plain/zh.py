"""Chinese: 没有打开, 未能签署, 不在名单内, 没有向保健所报告."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.plain.shared import Told, clause_of, folded, gloss_keys
from factcheck.lexicon.fold import fold
from factcheck.lexicon.verbs import Form

_DENY = (
    r"(?:没有|没能|没|未能|未曾|未予|未获|未有|并未|尚未|仍未|从未|未|不曾|不会|不再|不予|不肯|不愿|不想|不打算"
    r"|不准备|无法|无力|无意|拒绝|拒不|并非|不是|难以|绝不|决不|并不|暂不|不"
    # What is given up, stopped or put off is not done.
    r"|停止|中止|暂停|终止|放弃|暂缓|搁置|推迟|延后|押后|叫停|打消)"
)
_BETWEEN = (
    r"(?:[向对把将与和跟同给在被让为就因][^，。；：、的了不没未无]{1,9}|(?:能|能够|得到|有|受到|遭|作出|进行|有效|如期"
    r"|正常|一起|亲自|立即|进一步|明确|正式|完全|按时|及时|主动|直接|公开|成功|再|真正|实际|全部|最终|因此|同时"
    r"|也|都|到|有人|任何人|发现|造成|任何|出现){0,2})"
)
_DENIED_BEFORE = folded(rf"{_DENY}{_BETWEEN}$")
# 没有燃油外泄: nothing of the sort happened.
_NONE_BEFORE = folded(
    r"(?:没有|并无|未有|未见|无|未发生|没有发生|未出现|没有出现|未发现|没有发现)[^，。；的了]{1,4}$"
)
_ENDS = folded(r"(?:的?(?:情况|现象|迹象|事故|报告|通报|消息))?$")
# No denials, though they begin with one; and what holds of some only.
_HARMLESS = folded(
    r"不(?:少|久|断|过|同|料|禁|妨|日|时|幸|慎|法|满|惜|已)|无(?:人机|线|限|锡|疑|数)|未来|未成年"
    r"|没收|非(?:洲|常|营利)|否则|不明飞行物"
)
_UNSURE = folded(
    r"不[仅只但光单止]|不[全都]|并非所有|未必|不一定|不得不|无不|不能不|不无|无非|不至于|几乎|差点|险些|如果|若是"
    r"|是否|能否|有否|会不会|有没有|一旦|除非|除了|否认|并不是|[应应]该?(?:当|主动|尽快|立即)|请|宜"
)
_ANY_DENIAL = folded(
    r"[不没未无非拒勿]|避免|免于|放弃|暂缓|停止|中止|暂停|终止|搁置|推迟|延后|押后|叫停|打消|否"
)
_NOUN_AFTER = folded(
    r"[率者员局部法案费量区厅店书方性令点处权额价所室队型化式手罪度党派团]|(?:时间|地点|仪式|现场|计划|方案|工作|活动)"
)
# It only tells which one is meant: 中断已久的谈判.
_DESCRIBES = folded(r"了?(?:已久|多年|多时|许久|[一二两三四五六七八九十数\d]+[年月天日])的")
_CLAUSE = re.compile(r"[，。；：、？！,;:!?（）()—\s]")
LEAST = 2  # characters of a verb that no table knows


def told(text: str, start: int, end: int, form: Form) -> Told | None:
    """How a verb is told; None where that is not sure."""
    plain = fold(text, "zh")
    low, high = clause_of(plain, start, end, _CLAUSE)
    clause = plain[low:high]
    if form is Form.PHRASE:  # 否认指控 denies by itself
        clause = f"{plain[low:start]}{'　' * (end - start)}{plain[end:high]}"
    if _UNSURE.search(clause):
        return None
    bare = _HARMLESS.sub(lambda m: "　" * len(m.group()), clause)
    own = bare[: start - low]
    denials = _ANY_DENIAL.findall(own + bare[end - low :])
    if found := _DENIED_BEFORE.search(own):
        if len(denials) > len(_ANY_DENIAL.findall(found.group())):
            return None
        return Told(False, low + found.start(), end)
    none = _NONE_BEFORE.search(own)
    if none and len(denials) == 1 and _ENDS.match(bare, end - low):
        return Told(False, low + none.start(), end)
    if denials:
        return None
    if _DESCRIBES.match(bare, end - low):
        return None
    # What stands for a state may be a noun: 船长的遗体.
    if form is Form.STEM and (own.endswith("的") or _NOUN_AFTER.match(bare, end - low)):
        return None
    return Told(True, start, end)


def others(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Verbs that no table need know: their span and keys."""
    import rjieba  # here: its dictionary is loaded only when Chinese is read

    at = 0
    for piece, sort in rjieba.tag(fold(text, "zh")):
        start, at = at, at + len(piece)
        if len(piece) < LEAST or not sort.startswith("v"):
            continue
        if _ANY_DENIAL.match(piece):
            continue
        keys = (f"h:{piece}", *gloss_keys(piece, "zh"))
        yield start, at, keys
