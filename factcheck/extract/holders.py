"""Who holds a prize, a rank, a part or an office that one person alone holds on an occasion."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck import lexicon
from factcheck.extract import embedded as described
from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.bylines import wrote
from factcheck.extract.claims import holder_claim, text_claim
from factcheck.extract.modality import modality_at
from factcheck.extract.outdone import is_outdone
from factcheck.extract.posts import is_to_be
from factcheck.extract.sole.shared import SORTS
from factcheck.model.claim import Claim, Head
from factcheck.model.event import Modality
from factcheck.model.mention import ConceptMention, NameKind, NameMention

REACH = 40.0  # how far a holder may stand from what is held
CLEARLY = 10.0  # how much nearer than any other person
#: somebody else held it at an earlier time
EARLIER = re.compile(
    r"\b(?:last year|previous|former|past|in (?:19|20)\d\d)\b"
    r"|昨年|前回|前年|過去|去年|上届|上屆|往届|지난해|작년|지난 대회|역대|전년"
    r"|(?:19|20)\d\d年に|以来|以來|이래|이후 처음|년 만",
    re.IGNORECASE,
)
# The winner and the runner-up in one word: 冠亚军, 優勝と準優勝.
_TOGETHER = re.compile(r"[冠季][亚亞季][军軍]|優勝・準優勝|우승과 준우승")
# The stretches in which a holder and what he holds stand together.
_STRETCH = re.compile(r"[,;，；、。　]|\band\b")
# Countries or sides that sign for themselves: 兩國簽署, "the two sides signed".
_SIDES = re.compile(
    r"\b(?:two|both) (?:countries|sides|governments|nations|parties)\b"
    r"|[两兩両](?:国|國|岸|地)|双方|雙方|양국|양측|두 나라",
    re.IGNORECASE,
)
SIGNER = "honours/signer"
# What begins with a verb has its holder before it: "Mizuhara, 24, came second and Fang third".
_VERB = re.compile(
    r"(?:came|finished|placed|took|takes|won|wins|equali[sz]ed|levell?ed|drew|opened|broke|struck"
    r"|scored|headed(?! by))\b",
    re.IGNORECASE,
)
_MINISTRY = {
    "en": re.compile(
        r"\b(?P<body>(?P<field>foreign|finance|defen[cs]e|interior|justice|health|trade|economy"
        r"|agriculture|environment|transport|education|labou?r|energy|culture|science)"
        r" (?:portfolio|ministry|job|post))"
        r"(?! (?:officials?|spokes\w+|secretar(?:y|ies)|advis[eo]rs?|sources?|veteran|bureaucrat"
        r"|staff|lawyer|economist|diplomat|employees?|headquarters|building|data|statement)\b)"
    ),
    "zh": re.compile(
        r"(?:执掌|執掌|掌管|接掌|主掌|入主)(?P<body>(?P<field>[一-鿿]{2,5}?)部)(?![长長])"
    ),
}
_SEXES = {
    "basis/men-only": re.compile(r"(?<!wo)\bmen['’]s\b|男子|남자(?!친구)", re.IGNORECASE),
    "basis/women-only": re.compile(r"\bwomen['’]s\b|女子|여자(?!친구)", re.IGNORECASE),
}
# Who receives something: a name by the particle or verb behind it.
_RECEIVES = {
    "ko": re.compile(
        r"(?:의|배우|감독|선수|가수|작가|출신) (?P<name>[가-힣]{3,5})(?:\([^()]{1,8}\))?"
        r"(?:에게|가 받|이 받)"
    ),
    "zh": re.compile(
        r"由[^，。；]{0,16}(?:的|[任长師师员士])"
        r"(?P<to>[一-鿿]{2,4})(?=出任|接任|接掌|接棒|接替|担任|擔任|升任|续任|續任|执掌|執掌)"
        r"|(?:[岁歲]的|选手|選手|演员|演員|球员|球員|歌手|作家|导演|導演|小将|小將|名将|名將|前锋|前鋒|后卫|後衛|门将|門將)"
        r"(?P<name>[一-鿿]{2,5}(?:[·．・][一-鿿]{1,6})?)(?=(?:以[^，。]{1,12})?(?:[获獲夺奪摘膺荣榮封]))"
    ),
}
_PANEL = re.compile(r"\d부(?:\(|의 | )[가-힣]{2,4} (?P<slot>(?:부장)?판사)")
JUDGE = "honours/presiding-judge"
TOUCH = 2  # characters between a name and the title behind it
_DOER = re.compile(
    r"(?:이|가|은|는|께서)(?= )|[がは、]|(?: (?:said|told|read|asked|found|ruled))\b"
)
_CUT = re.compile(r"[가-힣] [가-힣]\Z")
_HANGUL = re.compile(r"(?!(?:은|는|이|가|을|를|의|도|과|와|씨|께서|에게)(?![가-힣]))[가-힣]")
_TAKES = re.compile(
    r"\b(?:goes to|go to|gets?|got|takes? over|took over|becomes?|became|will be"
    r"|to be|named|appointed|elected|chosen|handed to|given to|keeps?|retains?)\b"
    r"|に就|が就|就任|起用|充て|任命|指名|昇格|選出|選ばれ|当選|代理|当选|當選|选为|選為|选举|選舉|出任|担任|擔任|接任|執掌|执掌|出掌|掌管"
    r"|转任|轉任|改任|调任|調任|升任|受聘|聘为|聘為"
    r"|맡|임명|지명|내정|기용|발탁|취임|오른다|돌아갔|위촉|추대|선임|선출|당선|뽑[혔힌]|부임|영입"
)


def holder_claims(item: Annotated) -> Iterator[Claim]:
    """The person told to hold each honour, or to get each office, where one clearly does."""
    for line in item.lines:
        persons = [n for n in line.names if n.kind is NameKind.PERSON and not wrote(line, n)]
        persons = [n for n in persons if not _is_cut(line, n)]
        slots = [*_honours(line), *(_offices(line) if persons or line.language[:2] == "zh" else ())]
        persons += _told(line, persons) if slots else []
        for slot in slots:
            modality, negated = modality_at(line, slot.start, slot.end)
            office = slot.concept.startswith("offices/")
            if negated or (modality is not Modality.HAPPENED and not office):
                continue
            name = _holder(line, slot, slots, persons)
            if name is None or _is_unnamed(line, slot, persons):
                continue
            text = line.text[slot.start - line.start : slot.end - line.start]
            head = Head(text, line.language, (slot.concept,), (), touching=True)
            yield holder_claim(item, line, name, head, basis=_whose(line))
            if office:
                yield text_claim(
                    item,
                    line,
                    (slot.start, slot.end),
                    kind="role",
                    attribute="office",
                    text=f"{slot.concept.partition('+')[0]}+elect",
                    subject=(name.id or name.surface,),
                )


def _is_unnamed(line: Line, slot: ConceptMention, persons: list[NameMention]) -> bool:
    """Whether a judge is told of by his title alone, as the doer of something: 재판장이 읽는."""
    if slot.concept != JUDGE or not _DOER.match(line.text, slot.end - line.start):
        return False
    return not any(0 <= slot.start - name.end <= TOUCH for name in persons)


def _is_cut(line: Line, name: NameMention) -> bool:
    """Whether a Korean name breaks off within a word: 시인 랴|오쓰치는."""
    return (
        _CUT.search(name.surface) is not None
        and _HANGUL.match(line.text, name.end - line.start) is not None
        and name.id is None
    )


def _told(line: Line, persons: list[NameMention]) -> list[NameMention]:
    """Names that only their place in the sentence shows: 린위신에게 돌아갔다, 法利亚斯获选."""
    pattern = _RECEIVES.get(line.language[:2])
    out = []
    for match in pattern.finditer(line.text) if pattern else ():
        named = "to" if match.groupdict().get("to") else "name"
        start, end = (line.start + at for at in match.span(named))
        taken = any(n.start < end and start < n.end for n in (*persons, *line.names))
        listed = any(m.start < end and start < m.end for m in line.concepts)
        if not taken and not listed and not match[named].endswith("들"):
            out.append(NameMention(start, end, match[named], NameKind.PERSON, line.language))
    return out


def _whose(line: Line) -> tuple[str, ...]:
    """Whether a line speaks of the men's or of the women's prize."""
    found = {concept for concept, words in _SEXES.items() if words.search(line.text)}
    return tuple(found) if len(found) == 1 else ()


def _honours(line: Line) -> list[ConceptMention]:
    if EARLIER.search(line.text):
        return []
    told = [
        m
        for m in line.concepts
        if lexicon.concept(m.concept).kind == "honour" and m.concept not in SORTS
    ]
    told += _panel_heads(line)
    both = [m.span() for m in _TOGETHER.finditer(line.text)]
    return [
        m
        for m in told
        if not any(a < m.end - line.start and m.start - line.start < b for a, b in both)
    ]


def _panel_heads(line: Line) -> Iterator[ConceptMention]:
    """The judge whom Korean names with a panel, who presides over it: 형사7부(류정안 부장판사)."""
    for match in _PANEL.finditer(line.text) if line.language == "ko" else ():
        start, end = (line.start + at for at in match.span("slot"))
        yield ConceptMention(start, end, match["slot"], "honours/presiding-judge")


# Who leaves an office in the sentence that tells who gets it.
_LEAVES = re.compile(
    r"\b(?:step(?:s|ped|ping)? down|stand(?:s|ing)? down|stood down|resign(?:s|ed|ing)?"
    r"|retir(?:es|ed|ing)|outgoing|leav(?:es|ing)|left|vacat(?:es|ed|ing)|hand(?:s|ed|ing) over)\b"
    r"[^,.;]{0,24}\Z",
    re.IGNORECASE,
)


# Of such each country has one in every other: who becomes which is read with the words around it.
_ABROAD = ("offices/ambassador", "offices/consul", "offices/envoy")


def _offices(line: Line) -> list[ConceptMention]:
    """The offices that somebody gets in a line: "becomes finance minister", 財務相には."""
    if not _TAKES.search(line.text):
        return []
    found = [
        m
        for m in line.concepts
        if m.concept.startswith("offices/")
        and "+former" not in m.concept
        and m.concept not in _ABROAD
        and not _LEAVES.search(line.text[: m.start - line.start])
        and is_to_be(line, (m.start, m.end))
    ]
    return [*found, *_ministries(line)]


def _ministries(line: Line) -> Iterator[ConceptMention]:
    """The offices of ministries that somebody gets: "the finance portfolio", 执掌财政部."""
    bare = line.language[:2]
    for match in _MINISTRY[bare].finditer(line.text) if bare in _MINISTRY else ():
        start, end = (line.start + at for at in match.span("body"))
        office = f"{match['field']} minister" if bare == "en" else f"{match['field']}部长"
        for mention in lexicon.find(office, line.language):
            if mention.concept.startswith("offices/"):
                yield ConceptMention(start, end, match["body"], mention.concept)


def _holder(
    line: Line, slot: ConceptMention, slots: list[ConceptMention], persons: list[NameMention]
) -> NameMention | None:
    """The one person in the stretch of a slot, else the one that clearly stands nearest."""
    outside = [n for n in persons if n.end <= slot.start or slot.end <= n.start]
    outside = [n for n in outside if not is_outdone(line, n)]
    outside = described.outside(line, outside, slot.start)
    if slot.concept == SIGNER and _signed_by_sides(line, slot, outside):
        return None
    if line.language == "en" and _VERB.match(slot.surface):
        ahead = [n for n in outside if n.end <= slot.start][-1:]
        gaps = [line.distance((n.start, n.end), (slot.start, slot.end)) for n in ahead]
        return ahead[0] if gaps and gaps[0] <= REACH else None
    keys = {_key(n) for n in outside}
    own = [n for n in outside if _stretch(line, n.start) == _stretch(line, slot.start)]
    if len({_key(n) for n in own}) == 1:
        shared = [s for s in slots if s is not slot and s.concept != slot.concept]
        alone = not any(_stretch(line, s.start) == _stretch(line, slot.start) for s in shared)
        if alone:
            return own[0]
    if slot.concept.startswith("offices/"):
        # "Andris Vitols, who leads the Union, becomes finance minister": nobody else is named.
        # So it does in Japanese where he comes behind it: 社長には、…を務めた佐々木氏が就く.
        before = outside[0].end <= slot.start or line.language == "ja" if outside else False
        return outside[0] if len(keys) == 1 and before and len(slots) == 1 else None
    return _nearest(line, slot, slots, outside)


def _signed_by_sides(line: Line, slot: ConceptMention, persons: list[NameMention]) -> bool:
    """Whether countries sign in the stretch of a slot, and nobody is named there."""
    here = _stretch(line, slot.start)
    if any(_stretch(line, name.start) == here for name in persons):
        return False
    return any(_stretch(line, line.start + m.start()) == here for m in _SIDES.finditer(line.text))


def _stretch(line: Line, position: int) -> int:
    return len(_STRETCH.findall(line.text, 0, position - line.start))


def _nearest(
    line: Line, slot: ConceptMention, slots: list[ConceptMention], persons: list[NameMention]
) -> NameMention | None:
    span = (slot.start, slot.end)
    ranked: dict[str, tuple[float, NameMention]] = {}
    for name in persons:
        gap = line.distance((name.start, name.end), span)
        if gap <= REACH and (_key(name) not in ranked or gap < ranked[_key(name)][0]):
            ranked[_key(name)] = (gap, name)
    best = sorted(ranked.values(), key=lambda one: one[0])
    if not best or (len(best) > 1 and best[1][0] - best[0][0] < CLEARLY):
        return None
    name = best[0][1]
    nearer = any(
        other is not slot
        and line.distance((name.start, name.end), (other.start, other.end)) < best[0][0]
        for other in slots
    )
    return None if nearer else name


def _key(name: NameMention) -> str:
    return name.alias_of or name.id or name.surface
