"""Names in Chinese: known names, and names by segmentation beside offices, verbs and suffixes."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

from factcheck.names import find_chinese_given as by_letters
from factcheck.names import find_chinese_plain as plain
from factcheck.names import gazetteer
from factcheck.names.chinese_edges import MALAY, PRAISES, bounded, is_japanese, is_no_name
from factcheck.names.find_base import (
    CUED,
    KNOWN,
    PERSON,
    PLACE,
    SHAPED,
    Candidate,
    apart,
    choose,
    cue_set,
    cue_words,
    cues,
    is_han,
    known,
    pattern,
)
from factcheck.names.find_chinese_bodies import bodies, places
from factcheck.names.find_japanese_persons import full_name
from factcheck.names.offices import Office, offices, word_bounded
from factcheck.names.readings import given_bearers
from factcheck.names.words import listed

# Characters by which foreign names are usually written.
FOREIGN = frozenset(
    "丁万丘丝丰丹丽乃久乌乔九云亚亨京什仁代伊伍休伦伯佐何佛佩侯修儒克兰兴兹内冈农冯凌凡凯切列利加努劳勒匹千卓南博卡卢厄友古史叶司吉吐吕君吾哈哥哲唐喀嘉因图圣圭坎坡坤"
    "坦埃培基堡塔塞墨士夏多夫夸奇奈奎契奥女妙妮姆姬威娃娅娜婆嫩孔孙孜孟季宁宇安宗宜宝宾密寇富察尔尚尤尼屈山巴布希帕席平庇库庞康延廷弗弥彭彼得德怀思恩恰惠慕戈戴扎托扬"
    "拉拿捷摩撒敏敬斯施日旦旺昂昆明易晋普曼曾朔朗朝木本朱李杜杨杰松林果查柯柳柴根格桂桑梁梅森楚欣欧武比毛民汉江汤沃沙泊法波泰泼泽洛津洪派济海涅温满潘热焦特猜玛玫珀珂"
    "珊珍班琪琳琴瑞瑟璐瓜瓦甘田申留略登皮盖盛知石祖福科穆章端简米素索约纳纽绍维绿缪罕罗翁翠翰耀考耶肖肯胡腾舍舒艾芒芙芝芬苏若英茂范茅茹荣莉莎莫莱菲萝萨葛蒂蒙蓓蓬蕾薇"
    "西詹让许诗诺谟谢谭豪贝贵费贾赖赛赞赫路辛达迈连迪逊逖道邓郭里金钦铁银锡门阔阿陶隆雄雅雍雨雷霍霞韦音顿颂香马骆高魏鲁鲍鸿麦黑默黛齐龄龙"
    "卜茨贡彻吞敦栋披末迭狄笛宽治汶缇媞茜茱莲娥绮洁贞芮蕊琼璐璜窦廖澳渥浦滕瓊邹祎弋忒惕鞑靼阔郜裴奚"
)
DOTS = "·・‧•."  # the last is the full-width one, folded
DOTTED = re.compile(rf"[㐀-鿿]{{1,7}}(?:[{DOTS}][㐀-鿿]{{1,8}}|[{DOTS}][A-Z]\.?){{1,3}}")
# Words after a person's name, before which a third character cannot be a particle or verb.
SAYS_WORDS = (
    "说 表示 称 指出 强调 认为 告诉 回忆 介绍 透露 坦言 警告 宣布 呼吁 接受 出席 率 等 和 与 "
    "同 在 的 是 从 于 向 将 已 曾 也 还 则 对 辞职 访问 抵达 会见 谴责 当选 参加 通 提出 "
    "发表 主持 今 昨 周 , 。 、 ( ) ” ： 因 就 被 获 现年 现任 随 当天 当日 日前 近日 "
    "回应 感谢 率领 带领 出任 担任 前往 离开 则表示 任 敲 打出 "
)
NOT_GIVEN = frozenset(
    "某第在于和与及同的了是说称对将向从为以被把就也都还会已曾并则而或其各该这那此让等给到与跟再又不没有来去后前中上下内外时年月日表指强宣认出"
)
DESCENT = "裔"
COMPOUND = frozenset(w for w in cues("surnames", "zh") if len(w) == 2)
# Words of one letter before a name that no foreign name begins with: 由|托马斯·巴斯克斯.
_BEFORE_NAMES = frozenset(
    gazetteer.flat("由被与與和跟同向对對让讓给給为為将將把及是称稱获獲任在从從经經")
)
_NAMES = pattern(
    r"(?:任命|提名|委任|指派|命|批准|会见|邀请|选举|宣布|(?:拿督|拿汀)(?:斯里|威拉)?|丹斯里|潘斯里)(?=..)"
)
_SELDOM = frozenset(gazetteer.flat("文生宏仁玉山冰叶凤荷宾"))
_ENDS_NAME = pattern("(?:说|称|表示|指出|认为|坦言|为|出任|接任|担任|将)")
PERSON_TAGS = frozenset(["nr", "nrt", "nrfg"])


# What shows a town of two characters that the segmenter joins with its neighbours: 从春川出发.
_LED = pattern(r"(?:从|自|在|于|往|至|抵|驶离|离开|来自)\Z")
_FOLLOWED = pattern(
    r"[，。、；]|出发|启程|启航|起飞|出港|离港|动身|前往|开往|飞往|驶往|驶向|返回|举行|举办|召开|开幕"
    r"|登场|落户|兴建|建厂|建设|设厂|开设|参观|访问|出席|考察|视察|献花|会见|与|一[家座所处]|市|县|机场|港|的(?!时|話|话|情|前|后|同)|\Z"
)


class Tokens:
    """A segmented text: token spans, tags, and where tokens begin and end."""

    __slots__ = ("begins", "ends", "spans", "tags")

    def __init__(self, text: str) -> None:
        import rjieba  # here: five megabytes of dictionary that only Chinese text needs

        tagged = rjieba.tag(text)
        ends = list(accumulate(len(word) for word, _ in tagged))
        starts = [0, *ends[:-1]]
        self.tags: list[str] = [tag for _, tag in tagged]
        self.spans: list[tuple[int, int]] = list(zip(starts, ends, strict=False))
        self.begins = {start: i for i, (start, _) in enumerate(self.spans)}
        self.ends = {end: i for i, end in enumerate(ends)}

    def around(self, at: int) -> Iterator[tuple[int, int, str]]:
        """Tokens before an offset, nearest first."""
        place = self.ends.get(at)
        while place is not None and place >= 0:
            yield (*self.spans[place], self.tags[place])
            place -= 1


@functools.cache
def _surnames() -> frozenset[str]:
    return cue_set("surnames", "zh")


@functools.cache
def _foreign() -> frozenset[str]:
    return frozenset(gazetteer.flat("".join(sorted(FOREIGN))))


@functools.cache
def _not_given() -> frozenset[str]:
    return frozenset(gazetteer.flat("".join(sorted(NOT_GIVEN))))


@functools.cache
def _says() -> re.Pattern[str]:
    words = "|".join(re.escape(gazetteer.flat(w)) for w in SAYS_WORDS.split())
    return re.compile(rf"{words}|\s|\Z")


# Folded characters are already what the segmenter knows, but for a few it wants back.
SEGMENTED = (("徳", "德"), ("歩", "步"), ("黒", "黑"), ("毎", "每"))


def segmented(flat: str) -> Tokens:
    for folded, wanted in SEGMENTED:
        flat = flat.replace(folded, wanted)
    return Tokens(flat)


def _fits(flat: str, tokens: Tokens, words: set[int], hit: gazetteer.Hit) -> bool:
    start, end = hit.start, hit.end
    if flat[start].isascii():
        return word_bounded(flat, start, end)
    if hit.cued:
        return end in words
    if end - start > 2:
        return True
    if hit.ids[0].startswith("country:"):
        return True
    if flat[start:end] in cue_set("cities_stop", "zh"):
        return False
    bounded = start in tokens.begins and end in tokens.ends
    if hit.ids[0].startswith("person:"):
        return bounded or end in words or start in words
    return bounded or (
        _LED.search(flat[max(0, start - 2) : start]) is not None
        and _FOLLOWED.match(flat, end) is not None
    )


def find(flat: str) -> list[Candidate]:
    """Candidates in a Chinese text (already flat), overlaps settled."""
    tokens = segmented(flat)
    found = offices(flat, "zh")
    edges = {o.start for o in found} | {o.end for o in found}
    hits = choose(known(flat, "zh", lambda hit: _fits(flat, tokens, edges, hit)))
    inside = {i for c in hits for i in range(c.start, c.end)}
    out = list(hits)
    for office in found:
        out += list(_beside(flat, tokens, office, inside))
    for _, end in cue_words(flat, lambda end: end not in inside, "roles_zh"):
        after = chinese_name(flat, tokens, end)
        if after is not None and after - end > 2:
            out.append(Candidate(end, after, PERSON, SHAPED))
    out += _dotted(flat, tokens)
    out += _tagged(flat, tokens, inside, {o.start for o in found})
    out += bodies(flat, tokens, {o.start for o in found})
    out += places(flat, tokens, inside)
    words = cue_set("not", "zh_person")
    out = [c for c in out if c.kind is not PERSON or flat[c.start : c.end] not in words]
    out = [c for c in choose(_with_given(flat, out, found, inside)) if not _descends(flat, c)]
    taken = {i for c in out for i in range(c.start, c.end)}
    ends = {c.end for c in out if c.kind is PLACE}
    more = [*plain.persons(flat, taken), *plain.places(flat, ends, taken)]
    told = (bounded(flat, tokens, one) for one in (*out, *apart(more, out)))
    return choose([one for one in told if not is_no_name(flat, one)])


def _descends(flat: str, found: Candidate) -> bool:
    """Whether what looks like a name tells of what descent somebody is: 韩裔女|律师."""
    return found.kind is PERSON and DESCENT in flat[found.start : found.end]


def _with_given(
    flat: str, found: list[Candidate], held: tuple[Office, ...], known: set[int]
) -> Iterator[Candidate]:
    """What was found, and the names that their letters show; such a name cuts off what the
    segmenter has at its end: 梁嘉铭|囚."""
    titles = {o.end for o in held}
    words = {i for o in held for i in range(o.start, o.end)}
    plain_names = [c for c in found if c.kind is PERSON and c.rank < KNOWN and not c.short]
    foreign = {i for c in plain_names if _is_foreign(flat, c) for i in range(c.start, c.end)}
    shown = list(by_letters.persons(flat, titles, known | foreign | words))
    shown += by_letters.japanese(flat, titles, known | foreign | words)
    ends = {c.start: c.end for c in shown}
    yield from shown
    for one in found:
        if one in plain_names and one.start not in foreign:
            if one.end > ends.get(one.start, one.end):
                continue
            if by_letters.doubtful(flat, one.start, one.end, titles) or _overrun(flat, one):
                continue
        yield one


def _is_foreign(flat: str, name: Candidate) -> bool:
    """Whether a name is written as those from elsewhere are."""
    text = flat[name.start : name.end]
    return any(c in DOTS for c in text) or (len(text) > 3 and all(c in _foreign() for c in text))


def _overrun(flat: str, name: Candidate) -> bool:
    """Whether four letters are no name of four, Chinese or Japanese: 武警官兵."""
    text = flat[name.start : name.end]
    return len(text) == 4 and not (text[:2] in COMPOUND or full_name(text))


def _beside(flat: str, tokens: Tokens, office: Office, inside: set[int]) -> list[Candidate]:
    start = office.end
    if start in inside:
        return []
    after = chinese_name(flat, tokens, start)
    if after is not None:
        return [Candidate(start, after, PERSON, CUED)]
    japanese = japanese_name(flat, tokens, start)
    if japanese is not None:
        return [Candidate(start, japanese, PERSON, CUED)]
    foreign = start
    while foreign < len(flat) and flat[foreign] in _foreign() and foreign not in inside:
        if flat[foreign : foreign + 2] in PRAISES:
            break
        foreign += 1
    if foreign - start >= 3 or (foreign - start == 2 and _says().match(flat, foreign)):
        return [Candidate(start, foreign, PERSON, CUED)]
    return _surname_before(flat, tokens, office)


def _surname_before(flat: str, tokens: Tokens, office: Office) -> list[Candidate]:
    """李总统, 王先生, 张晓明教授."""
    end = office.start
    for length in (3, 2):
        start = end - length
        if start < 0 or start not in tokens.begins:
            continue
        name = flat[start:end]
        clean = start == 0 or not is_han(flat[start - 1]) or flat[start - 1] in "的和与同对向"
        if name[0] in _surnames() and all(map(is_han, name)) and clean:
            tag = tokens.tags[tokens.begins[start]]
            if tag.startswith("nr") or (length == 3 and name[1] not in _not_given()):
                return [Candidate(start, end, PERSON, CUED)]
    if office.name not in ("person", "president", "prime-minister", "professor", "minister"):
        return []
    if not end or flat[end - 1] not in _surnames() or end - 1 not in tokens.begins:
        return []
    if flat[end - 1] in "向和应全时后来对任联":
        return []
    return [Candidate(end - 1, end, PERSON, CUED, short=True)]


def chinese_name(flat: str, tokens: Tokens, start: int) -> int | None:
    """Where a Chinese name that begins here ends: surname and one or two characters."""
    size = 2 if flat[start : start + 2] in COMPOUND else 1
    if size == 1 and flat[start : start + 1] not in _surnames():
        return None
    word = tokens.begins.get(start)
    if word is not None and tokens.tags[word].startswith("nr"):
        end = tokens.spans[word][1]
        if size + 2 == end - start:
            return end
    for given in (2, 1):
        end = start + size + given
        rest = flat[start + size : end]
        if len(rest) != given or not all(map(is_han, rest)):
            continue
        if any(c in _not_given() for c in rest):
            continue
        if end in tokens.ends and (given == 2 or _says().match(flat, end)):
            return end
        if end not in tokens.ends and _says().match(flat, end):
            return end
    return None


def japanese_name(flat: str, tokens: Tokens, start: int) -> int | None:
    """Where a Japanese name that begins here ends: 社长水野彩在, 局长福园明美向."""
    by_bearers = None
    for size, given in ((2, 3), (3, 2), (2, 2), (3, 1), (2, 1)):
        end = start + size + given
        rest = flat[start + size : end]
        if not is_japanese(flat[start : start + size]) or len(rest) != given:
            continue
        if not all(map(is_han, rest)) or (given < 3 and set(rest) & _not_given()):
            continue
        if given == 3 and not given_bearers(rest):
            continue
        if given == 3 or _says().match(flat, end) or (given == 2 and end in tokens.ends):
            return end
        by_bearers = by_bearers or (end if given_bearers(rest) else None)
    return by_bearers


def _dotted_spans(flat: str) -> Iterator[tuple[int, int]]:
    """Stretches with dots; one with other letters between two dots is two names with a verb between
    them: 苏珊·里德|接替|佩尔·奥森."""
    for match in DOTTED.finditer(flat):
        start, end = match.span()
        dots = [i for i in range(start, end) if flat[i] in DOTS]
        for left, right in pairwise(dots):
            other = [i for i in range(left + 1, right) if flat[i] not in _foreign()]
            if other and not flat[left + 1 : right].isascii():
                yield start, other[0]
                start = other[-1] + 1
        yield start, end


def _dotted(flat: str, tokens: Tokens) -> list[Candidate]:
    out = []
    for here, elsewhere in MALAY:
        flat = flat.replace(here, elsewhere)
    for start, end in _dotted_spans(flat):
        first = re.split(f"[{DOTS}]", flat[start:end])[0]
        titles = [o.end - 1 - start for o in offices(flat, "zh") if start < o.end <= end]
        alien = [i for i, c in enumerate(first) if c not in _foreign()]
        alien = [i for i in titles if i < len(first) - 1] or alien  # 委員宋猜·阿倫
        first, start = first[max(alien, default=-1) + 1 :], start + max(alien, default=-1) + 1
        last_dot = max(flat.rfind(dot, start, end) for dot in DOTS)
        whole = flat[end : end + 1] in ("(", "（") and end - last_dot <= 5
        while end > last_dot + 2 and flat[end - 1] not in _foreign() and not whole:
            end -= 1
        for at in range(last_dot + 2, last_dot if whole else end):
            if flat[at] not in _foreign() and not _spells(flat, at, end):
                end = at
                break
        start, end = _between_words(flat, tokens, start, end)
        while len(first) > 2 and flat[start] in _BEFORE_NAMES:
            start, first = start + 1, first[1:]
        if verb := _NAMES.match(first):  # 总理|任命|莎琳·戈文登
            start, first = start + verb.end(), first[verb.end() :]
        first = flat[start : start + len(first)]
        stops = "." in flat[start:end] and min(map(len, flat[start:end].split("."))) < 2
        if first and not stops and flat[end - 1] not in DOTS:
            out.append(Candidate(start, end, PERSON, CUED))
    return out


def _spells(flat: str, at: int, end: int) -> bool:
    """Whether a character that foreign names seldom have is one of one: 戈|文|登."""
    pair = flat[at : at + 2]
    return flat[at] in _SELDOM and at + 1 < end and pair[1] in _foreign() and not listed(pair, "zh")


def _between_words(flat: str, tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """A span without the letters at its ends that belong to words around it: 主席|伊尔泽,
    瓦里克|留任."""
    for first, last in tokens.spans:
        if first < start < last == start + 1:
            start = last
        if first == end - 1 and last > end and not _ENDS_NAME.match(flat, end):
            end = first
    return start, end


def _tagged(flat: str, tokens: Tokens, inside: set[int], titles: set[int]) -> list[Candidate]:
    """Words that the segmenter takes for persons and that a verb or break confirms."""
    out = []
    for place, tag in enumerate(tokens.tags):
        if tag not in PERSON_TAGS:
            continue
        start, end = tokens.spans[place]
        if start in inside or not 2 <= end - start <= 4:
            continue
        name = flat[start:end]
        if name[0] not in _surnames() and name[:2] not in COMPOUND:
            continue
        if not titles.isdisjoint(range(start + 1, end)):
            continue  # 李总统 in one word
        if name[0] in cue_set("not", "zh_surname"):
            continue
        if start and flat[start - 1] in _foreign() and all(c in _foreign() for c in name):
            continue  # the end of a longer foreign name
        if end - start == 2 and flat[end : end + 1] and end in tokens.begins:
            following = tokens.spans[tokens.begins[end]]
            single = following[1] - following[0] == 1 and flat[end] not in _not_given()
            if single and is_han(flat[end]) and _says().match(flat, end + 1):
                end += 1
        confirmed = end - start >= 3 or (
            _says().match(flat, end) and flat[end : end + 1] not in "的在是"
        )
        if confirmed and not any(c in _not_given() for c in flat[start + 1 : end]):
            out.append(Candidate(start, end, PERSON, SHAPED))
    return out
