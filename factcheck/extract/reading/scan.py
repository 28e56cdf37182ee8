"""One pass over a text: the pack's scanner finds surfaces, builders turn them into drafts."""

from __future__ import annotations

import functools
import re
from decimal import Decimal

from factcheck.extract.reading.draft import Draft
from factcheck.extract.reading.lengths import on_the_clock
from factcheck.language.numerals import parse_number
from factcheck.language.numerals_arabic import Number
from factcheck.language.pack import Pack, Pattern
from factcheck.model.value import Bound, ValueKind

KINDS = {kind.value: kind for kind in ValueKind}
TIMES = (ValueKind.DATE, ValueKind.TIME)
_HALF = Decimal("0.5")
_ORDINAL_TAIL = re.compile(r"(?<=[0-9])\s?(?:st|nd|rd|th)$")
_ORDINAL_ENDS = ("st", "nd", "rd", "th")
_EITHER_SIGN = ("正", "プラス", "플러스", "plus or ", "plus-or-")  # 正负3个百分点: three either way
_WORD = re.compile(r"(?<!\w)\w[\w'’.-]*")
_WORD_REACH = 40
_ALONE = re.compile(r"(?:^|\n)- ")  # before a number that has its line for itself
_LINE_END = re.compile(r"[ \t]*(?:\n|$)")
_SPACE = re.compile(r"\s")
_CLOCK = ("h", "min", "s")  # of a duration told like a clock time: 2:04:17
_ONE = {"元", "a", "an"}
_BELOW_ZERO = frozenset({"C", "F", "K", "deg"})
_DEGREES = re.compile(r"\s?(?:度|도|°|℃|%)")
# Numerals as on cheques: alone they are mostly no numbers (大陆, 参加).
_FORMAL = frozenset("壹贰貳叁參参肆伍陆陸柒捌玖拾佰仟壱弐")
_PARTS = ("num", "about", "scale", "inside", "unit", "half")  # of a quantity


def scan(text: str, plain: str, pack: Pack, language: str) -> list[Draft]:
    """Drafts in the order they stand; ``plain`` is the levelled text."""
    drafts: list[Draft] = []
    patterns, search = pack.patterns, pack.scanner.search
    at = 0
    found = search(plain, at)
    while found is not None:
        name, match = found
        start, end = match.span()
        at = end if end > start else end + 1
        pattern = patterns.get(name)
        draft = None
        if pattern is None:
            prefix = match["prefix"] if name == "prefixed" else None
            draft = _quantity(plain, match, prefix, pack, language)
        elif pattern.kind != "skip":
            draft = _from_pattern(text, plain, match, pattern, pack)
            if draft is None and (pattern.capital or pattern.behind_capital or pattern.behind_noun):
                # "20 may attend": no month, but a number
                found = pack.scanner.instead(plain, start, name) or search(plain, at)
                continue
        if draft is not None:
            drafts.append(draft)
        found = search(plain, at)
    return drafts


@functools.lru_cache(maxsize=4096)
def _number(text: str, language: str) -> Number | None:
    """Read a numeral of a language; 元 is an era's first year, "5th" is 5."""
    plain = text.strip()
    if plain.endswith(_ORDINAL_ENDS):
        plain = _ORDINAL_TAIL.sub("", plain)
    return parse_number("1" if plain in _ONE else plain, language)


def _quantity(
    plain: str, found: re.Match[str], prefix: str | None, pack: Pack, language: str
) -> Draft | None:
    numeral, about, scale, inside, unit, half = found.group(*_PARTS)
    if numeral in _FORMAL:
        return None
    number = _number(numeral + scale if scale else numeral, pack.language)
    if number is None:
        return None
    start, end = found.span()
    draft = Draft(start, end, ValueKind.NUMBER)
    draft.amount, draft.precision = number.amount, number.precision
    if about or inside:
        draft.bound = Bound(pack.hedges.inside[about or inside])
    if unit and _runs_on(plain, found, pack):
        unit, draft.end = None, found.start("unit")
    if prefix is not None:
        if not unit and numeral == "一":
            return None  # 人民币一度: the beginning of a word
        _set_unit(draft, *pack.prefixes[prefix], prefix, pack, language)
        if unit in pack.open_units and pack.units[unit][0] == draft.kind:
            pass  # 新台幣150元: the prefix says which 元
        elif unit and pack.units[unit][0] == draft.kind:
            _set_unit(draft, *pack.units[unit], unit, pack, language)
        elif unit:
            draft.end = found.end("num")
    elif unit:
        _set_unit(draft, *pack.units[unit], unit, pack, language)
        if half and draft.kind is ValueKind.PERCENT:
            draft.amount = (draft.amount or number.amount) + 5  # 5割半
        elif half:
            draft.amount = number.amount + _HALF
            draft.precision = _HALF
            since = pack.joins.get("half_since")
            if since is not None and (behind := since.match(plain, draft.end)):
                draft.kind, draft.end = ValueKind.INTERVAL, behind.end()  # 4年半ぶり
    else:
        draft.bare = True
    _sign(plain, draft, pack)
    return draft


def _runs_on(plain: str, found: re.Match[str], pack: Pack) -> bool:
    """Whether a unit is the beginning of a longer word: 한 기업 is no 한 기, 2国元首 no money."""
    stop, end = pack.joins.get("unit_stop"), pack.joins.get("unit_end")
    if stop is not None and stop.match(plain, found.start("unit")):
        return True
    if end is None or found["num"][0] in "0123456789.":
        return False
    if len(found["num"]) == 1 and found.end("num") == found.start("unit"):
        glued = pack.joins.get("glued")  # 한명, but 서명 and 구석 are words
        return glued is not None and not glued.fullmatch(plain, found.start(), found.end("unit"))
    return end.match(plain, found.end()) is None


def _sign(plain: str, draft: Draft, pack: Pack) -> None:
    """A minus (or "minus", 零下) right before the number, where it cannot join two numbers."""
    at = draft.start
    if not at or plain[at - 1] not in pack.minus_ends:
        return
    before = plain[max(0, at - 10) : at]
    if pack.minus and before.rstrip(" ").endswith(pack.minus):
        word = next(word for word in pack.minus if before.rstrip(" ").endswith(word))
        start = before.rindex(word) + at - len(before)
        either = plain.endswith(_EITHER_SIGN, max(0, start - 8), start)
        if not either and not (start and word.isascii() and plain[start - 1].isalpha()):
            draft.start, draft.amount = start, -(draft.amount or Decimal(0))
            return
    if before.endswith("-") and not before.endswith("+/-") and not _named(plain, draft):
        draft.start, draft.amount = at - 1, -(draft.amount or Decimal(0))
    elif _ALONE.fullmatch(plain, max(0, at - 3), at) and _LINE_END.match(plain, draft.end):
        draft.start, draft.amount = at - 2, -(draft.amount or Decimal(0))


def _named(plain: str, draft: Draft) -> bool:
    """Whether a hyphen ties a number to what stands before: 火星-19, but 气温-5℃."""
    char = plain[draft.start - 2 : draft.start - 1] or " "
    if char.isascii():
        return char.isalnum() or char in ")%.-"
    if not char.isalpha() or draft.kind is ValueKind.PERCENT or draft.unit in _BELOW_ZERO:
        return False
    return not _DEGREES.match(plain, draft.end)


def _set_unit(draft: Draft, kind: str, unit: str, word: str, pack: Pack, language: str) -> None:
    draft.kind = KINDS[kind]
    if draft.kind is ValueKind.COUNT:
        draft.counter, draft.counter_class = word, unit
        return
    draft.counter = word
    name = _scaled(draft, unit)
    draft.unit = name or None
    by_language = pack.open_units.get(word)
    if by_language:
        likely = by_language.get(language) or by_language.get("any") or name
        draft.unit = likely
        others = (by_language.get("others") or "").split()
        draft.alternatives = tuple(o for o in others if o != likely)
    if draft.kind is ValueKind.ORDINAL:
        draft.unit, draft.counter_class = None, name


def _scaled(draft: Draft, unit: str) -> str:
    """Name of a unit that may be told in parts of another: "0.01*USD" are cents."""
    scale, _, name = unit.rpartition("*")
    if scale:
        draft.scale = Decimal(scale)
        draft.amount = (draft.amount or Decimal(0)) * draft.scale
        draft.precision = (draft.precision or Decimal(1)) * draft.scale
    return name


def _from_pattern(
    text: str, plain: str, found: re.Match[str], pattern: Pattern, pack: Pack
) -> Draft | None:
    if pattern.behind_noun and not _behind_noun(plain, found.start(), pattern.behind_noun, pack):
        return None
    if pattern.behind_capital and not _behind_capitals(text, found.start(), pattern.behind_capital):
        return None
    fields = dict(pattern.fixed)
    for name, block, told in pattern.captures:
        surface = found[name]
        if surface is None:
            continue
        if (
            name in pattern.capital
            and surface in pack.proper
            and not text[found.start(name)].isupper()
        ):
            return None
        meaning = _meaning(surface, block, pack)
        if meaning is None:
            return None
        fields[told] = meaning
        if block == "few":
            fields["vague"] = "1"
        if block in ("unit", "counter") or block.endswith("_unit"):
            fields["counter_word"] = surface
    start, end = found.span()
    for name in pattern.narrowed:
        if found[name]:
            start, end = found.span(name)
            break
    kind = KINDS[pattern.kind]
    draft = Draft(start, end, kind, pattern.id)
    if kind in TIMES:
        draft.said = fields
        return draft
    built = _from_fields(draft, fields, pack)
    if built is not None and built.amount is not None and kind is not ValueKind.SCORE:
        _sign(plain, built, pack)
    return built


def _behind_noun(plain: str, start: int, wanted: str, pack: Pack) -> bool:
    """Whether the word before is a noun of that class."""
    words = _WORD.findall(plain, max(0, start - _WORD_REACH), start)
    return bool(words) and pack.nouns.get(words[-1].rstrip(",")) == wanted


def _behind_capitals(text: str, start: int, count: int) -> bool:
    """Whether so many words before begin with a capital."""
    words = _WORD.findall(text, max(0, start - _WORD_REACH), start)[-count:]
    return len(words) == count and all(word[0].isupper() for word in words)


def _meaning(surface: str, block: str, pack: Pack) -> str | None:
    table = pack.tables.get(block)
    if table is not None:
        return table.get(surface) or table[_SPACE.sub(" ", surface)]
    if block == "unit" or block.endswith("_unit"):
        return pack.units[surface][1]
    if block.endswith("prefix"):
        return pack.prefixes[surface][1]
    return _told(surface, pack.language)


@functools.lru_cache(maxsize=4096)
def _told(surface: str, language: str) -> str | None:
    number = _number(surface, language)
    return str(number.amount) if number is not None else None


def _from_fields(draft: Draft, fields: dict[str, str], pack: Pack) -> Draft | None:
    """A quantity from a pattern's captures: num, denominator, other, unit, whole, bound."""
    if "num" in fields:
        amount = Decimal(fields["num"])
        if "over" in fields:
            over = Decimal(fields["over"])
            if not over:
                return None
            amount = amount / over
            draft.unit = None
        amount += Decimal(fields.get("whole", "0"))
        amount += Decimal(fields.get("hundredths", "0")) / 100  # 3割2分5厘
        if "scale" in fields:
            amount *= Decimal(fields["scale"])
        amount += Decimal(fields.get("plus", "0"))
        if fields.get("sign") == "-":
            amount = -amount
        draft.amount = amount.normalize() + 0 if "over" in fields else amount
        draft.precision = Decimal(1).scaleb(int(min(0, _exponent(amount))))
    clock = [(Decimal(fields[name]), name) for name in _CLOCK if name in fields]
    if clock:
        draft.amount, draft.unit = (len(clock) > 1 and on_the_clock(clock)) or clock[0]
        draft.parts, draft.precision = tuple(clock), Decimal(1)
    if "other" in fields:
        draft.upper = Decimal(fields["other"]) * Decimal(fields.get("scale", "1"))
    unit = fields.get("unit") or next(
        (v for k, v in fields.items() if k.endswith(("_unit", "_prefix"))), None
    )
    if draft.kind is ValueKind.COUNT or draft.kind is ValueKind.ORDINAL:
        draft.counter_class = fields.get("counter") or unit
        draft.counter = fields.get("counter_word")
    elif unit:
        draft.unit = _scaled(draft, unit)
    if "degree" in fields:
        draft.unit = f"{draft.unit} {fields['degree']}"
    if "bound" in fields:
        draft.bound = Bound(fields["bound"])
    if "role" in fields:
        draft.roles = (fields["role"],)
    draft.bare = "bare" in fields
    return draft


def _exponent(amount: Decimal) -> int:
    exponent = amount.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
