"""Numerals that count by ten thousands: Han characters (Japanese, Chinese) and Sino-Korean.

They mix freely with Arabic digits: 3億2000万, 5万3千, 4천500억, 二〇二六, 十二点五.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from factcheck.language.dotted import DOTTED
from factcheck.language.numerals_arabic import ARABIC, Number, parse_arabic
from factcheck.language.numerals_placed import MARKS, placed, pointed


@dataclass(frozen=True, eq=False)
class Script:
    """One language's numeral characters.

    ``short_tail``: a last digit right after a unit counts tenths of that unit (Chinese 二百五 is
    250, where Japanese and Korean would read 205).
    """

    digits: dict[str, int]
    tens: dict[str, int]  # 廿, 卅: a digit and its ten in one character
    small: dict[str, int]
    big: dict[str, int]
    point: str
    short_tail: bool = False
    spaced: bool = False  # spaces may stand inside: 11억 7천만, 三千 八百
    native: dict[str, int] | None = None  # words outside the system: 열다섯
    zero: str = "〇"
    sounds: dict[str, str] | None = None  # how the characters are read aloud: ろっぴゃく is 六百


_HAN_DIGITS = {
    **{c: i for i, c in enumerate("〇一二三四五六七八九")},
    "零": 0, "○": 0, "壹": 1, "壱": 1, "贰": 2, "貳": 2, "弐": 2, "叁": 3, "參": 3, "参": 3,
    "肆": 4, "伍": 5, "陆": 6, "陸": 6, "柒": 7, "捌": 8, "玖": 9,
}  # fmt: skip
_COUNTING = "两兩"  # a two that counts things; no decimal is told by it
_EITHER = [
    "一二",
    "两三",
    "二三",
    "三四",
    "四五",
    "五六",
    "六七",
    "七八",
    "八九",
]  # three or four, not 34
_HAN_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_HAN_TENS = {"廿": 20, "卅": 30, "卌": 40}
_HAN_BIG = {
    "万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12, "京": 10**16,
}  # fmt: skip

_SOUNDS = {
    "れい": "〇", "ぜろ": "〇", "いち": "一", "いっ": "一", "に": "二", "さん": "三", "よん": "四",
    "し": "四", "ご": "五", "ろく": "六", "ろっ": "六", "なな": "七", "しち": "七", "はち": "八",
    "はっ": "八", "きゅう": "九", "く": "九", "じゅう": "十", "じゅっ": "十", "ひゃく": "百",
    "びゃく": "百", "ぴゃく": "百", "せん": "千", "ぜん": "千", "まん": "万", "おく": "億",
    "ちょう": "兆",
}  # fmt: skip
JAPANESE = Script(_HAN_DIGITS, _HAN_TENS, _HAN_SMALL, _HAN_BIG, "点・", sounds=_SOUNDS)
CHINESE = Script(
    {**_HAN_DIGITS, "两": 2, "兩": 2},
    _HAN_TENS,
    _HAN_SMALL,
    {k: v for k, v in _HAN_BIG.items() if k != "京"},
    "点點",
    short_tail=True,
    spaced=True,
)
_NATIVE_TENS = {
    "열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50,
    "예순": 60, "일흔": 70, "여든": 80, "아흔": 90,
}  # fmt: skip
_NATIVE_ONES = {
    "하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "석": 3, "서": 3, "넷": 4, "네": 4,
    "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
_NATIVE = {
    **_NATIVE_TENS,
    **_NATIVE_ONES,
    **{t + o: a + b for t, a in _NATIVE_TENS.items() for o, b in _NATIVE_ONES.items()},
}
KOREAN = Script(
    {
        "영": 0, "공": 0, "일": 1, "이": 2, "삼": 3, "사": 4,
        "오": 5, "육": 6, "륙": 6, "칠": 7, "팔": 8, "구": 9,
    },
    {},
    {"십": 10, "백": 100, "천": 1000},
    {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16},
    "점",
    spaced=True,
    native=_NATIVE,
    zero="영",
)  # fmt: skip


@functools.cache
def pattern(script: Script) -> str:
    """Regular expression for a numeral of the script; possessive, so linear."""
    if script.native is not None:
        return _korean(script, script.native)
    if not script.spaced:
        return _spaced(script)
    units = _class({**script.small, **script.big})
    han = _class({**script.digits, **script.tens, **script.small})
    run = f"(?:{ARABIC}|{han}++)"
    gap = r"\s{0,2}"
    spoken = _class(digit for digit in script.digits if digit not in _COUNTING)
    decimals = rf"(?:(?:\s?[{script.point}]\s?|(?<={spoken})[{MARKS}]){spoken}++)?+"
    further = rf"(?:[零〇](?=[0-9]){ARABIC}|{run}|\s{han}++|\s[0-9]++(?={gap}{units}))"
    tail = rf"(?:{gap}{units}++{further}?+|(?<={units})\s{han}++)*+"
    return f"(?:{run}{decimals}{tail}{decimals})"


# Japanese text cut into words has spaces inside its numbers: 三千 八百, 48.2 万.  A space is part
# of one only where what follows can only be its smaller rest, which the unit before it tells.
_GROUP = r"[1-9],[0-9]{3}(?![0-9,])"
_ONE = "[0-9一二三四五六七八九]"
_LAST = "[一二三四五六七八九](?![一-龥0-9])"
_REST = {
    "億亿兆京": r"(?:[0-9]{1,4}|[一二三四五六七八九十百千]{1,7})(?=\s?万)"
    rf"|{_ONE}(?=\s?[千百十])|{_GROUP}",
    "万萬": rf"{_ONE}(?=\s?[千百十])|{_GROUP}",
    "千仟": rf"{_ONE}(?=\s?[百十])",
    "百佰": rf"{_ONE}(?=\s?十)|{_LAST}",
    "十拾": _LAST,
}


def _apart(units: Iterable[str], stop: str = "") -> str:
    """One of the units, with the rest behind a space where that can only be its rest."""
    told = [("".join(u for u in group if u in units), rest) for group, rest in _REST.items()]
    return "|".join(rf"[{group}]{stop}(?:\s(?:{rest}))?+" for group, rest in told if group)


def _spaced(script: Script) -> str:
    """A numeral of a script in whose numbers spaces stand only where text is cut into words."""
    digits, small = {**script.digits, **script.tens}, _apart(script.small)
    stop = "(?![一-龥])"
    run = f"(?:{ARABIC}{DOTTED}?+|(?:{_class(digits)}|{small})++)"
    behind = (
        rf"\s(?:{_apart('万億兆', stop)})|(?<=[一二三四五六七八九])\s(?:{_apart('十百千', stop)})"
    )
    tail = f"(?:(?:{small}|{_apart(script.big)}){run}?+|{behind})*+"
    return f"(?:{run}(?:[{script.point}]{_class(script.digits)}++)?+{tail})"


def _class(characters: Iterable[str]) -> str:
    return "[" + "".join(characters) + "]"


_SELDOM = "경"  # begins many words: 5경기 are five matches
_COPULA = "이(?:다|었|며|지만|라고|라는)"
_COUNTED = "(?:개월|년|월|일|주|시간|분|초|명|개|건|원|달러|유로|엔|위안|퍼센트|살|세|번|대|권|층)"


def _korean(script: Script, native: dict[str, int]) -> str:
    """Sino-Korean in its proper order (so that 일이 is no 12, and 5만이 no 50002), and native.

    Between words of one number there may be spaces; a last digit stands apart only at the end or
    before a counter, and an 이 that begins a copula (백칠십이다) is none.
    """
    digit = "[일이삼사오육륙칠팔구]"
    big = _class(c for c in script.big if c != _SELDOM)
    units = rf"(?:{_class(script.small)}|{big}|{_SELDOM}(?=\s?(?:[0-9]|원|달러|엔|위안)))"
    end = rf"(?![가-힣]|\s{{0,2}}[0-9]|\s(?!{_COUNTED})[가-힣])"
    last = rf"(?:(?!{_COPULA}){digit}|\s{{1,2}}{digit}{end})?+"
    tens, hundreds = (rf"(?:{digit}?{unit}|\s{{1,2}}{digit}{unit})?+" for unit in "십백")
    ten = f"{digit}?십{last}"
    hundred = f"{digit}?백{tens}{last}"
    thousand = f"{digit}?천{hundreds}{tens}{last}"
    whole = f"(?:{thousand}|{hundred}|{ten}|{digit})"
    inner = f"(?:{thousand}|{hundred}|{ten}|{digit}(?={units}))"
    spoken = _class(script.digits)
    apart = rf"\s(?:(?!{_COPULA}){spoken}){{2,}}+(?={_COPULA}|입니다|[^가-힣]|$)"
    decimals = rf"점(?:{spoken}++|{apart})"
    single = rf"(?<![가-힣0-9])만\s?(?={digit}?[십백천])"  # 만 이천 is 12 000
    first = f"(?:{ARABIC}|영(?=점)|(?:{single})?{whole})"
    tail = rf"(?:\s?{units}++(?:\s?(?:{ARABIC}|{inner}))?+)*+"
    ones = "|".join(sorted(_NATIVE_ONES, key=len, reverse=True))
    tens = "|".join(_NATIVE_TENS)
    words = rf"(?:{digit}?백)?(?:(?:{tens})(?:\s?(?:{ones}))?|(?:{ones}))"
    return f"(?:{words}(?!{units})|{first}(?:(?<![0-9]){decimals})?+{tail})"


def parse(text: str, script: Script) -> Number | None:
    """Read a numeral of the script; None where it is malformed."""
    text = re.sub(r"\s", "", text)
    if script.short_tail:
        text = pointed(text)
    if script.sounds and "ぁ" <= text[:1] <= "ん":
        text = _written(text, script.sounds)
    if script.native:
        hundreds, _, rest = text.rpartition("백")
        if rest in script.native:
            whole = _whole(f"{hundreds}백", script) if "백" in text else None
            base = whole.amount if whole is not None else Decimal(0)
            return Number(base + script.native[rest], Decimal(1))
    for mark in script.point:
        left, found, right = text.partition(mark)
        if found:
            return _decimal(left, right, script)
    return _whole(text, script)


def _written(text: str, sounds: dict[str, str]) -> str:
    """A number told in kana as its characters, the longest sound first: いっせん -> 一千."""
    words = "|".join(sorted(sounds, key=len, reverse=True))
    return re.sub(words, lambda found: sounds[found[0]], text)


def _decimal(left: str, right: str, script: Script) -> Number | None:
    """十二点五, 一点二亿: whole part, decimal digits, then units that scale both."""
    length = 0
    while length < len(right) and (right[length] in script.digits or right[length].isdigit()):
        length += 1
    whole = _whole(left, script)
    if not length or whole is None:
        return None
    tail = "".join(str(script.digits.get(c, c)) for c in right[:length])
    scale = Decimal(1)
    for unit in right[length:]:
        size = script.big.get(unit) or script.small.get(unit)
        if size is None:
            return None
        scale *= size
    amount = (whole.amount + Decimal(f"0.{tail}")) * scale
    return Number(amount, scale.scaleb(-length))


_TOKEN = re.compile(r"[0-9.,]+|.")


def _whole(text: str, script: Script) -> Number | None:
    """Positional (二〇二六) or multiplicative (三百二十) numerals, mixed with digits."""
    if script.short_tail and len(text) == 2 and text in _EITHER:
        return None
    if len(text) > 1 and all(c in script.digits for c in text):
        positional = int("".join(str(script.digits[c]) for c in text))
        return Number(Decimal(positional), Decimal(1))
    if script.short_tail and (number := placed(text, script.digits, script.big)):
        return number
    state = _Sum(script)
    for token in _TOKEN.findall(text):
        if not state.take(token):
            return None
    return state.finish()


class _Sum:
    """Adds up a multiplicative numeral token by token."""

    __slots__ = ("current", "last_big", "last_small", "place", "script", "section", "total", "zero")

    def __init__(self, script: Script) -> None:
        self.script = script
        self.total = Decimal(0)
        self.section = Decimal(0)  # below the next big unit
        self.current: Number | None = None  # digit or Arabic number waiting for its unit
        self.last_small = Decimal(10**4)
        self.last_big = Decimal(10**20)
        self.place = Decimal(0)  # size of the unit read last
        self.zero = False

    def take(self, token: str) -> bool:
        script = self.script
        if token in script.digits:
            return self._digit(script.digits[token])
        if token in script.tens:
            return self._add_small(Decimal(script.tens[token]), Decimal(10))
        if token in script.small:
            return self._small(Decimal(script.small[token]))
        if token in script.big:
            return self._big(Decimal(script.big[token]))
        number = parse_arabic(token)
        if number is None or self.current is not None:
            return False
        self.current = number
        return True

    def _digit(self, digit: int) -> bool:
        if digit == 0 and self.place and self.current is None:
            self.zero = True
            return True
        if self.current is not None:
            return False
        self.current = Number(Decimal(digit), Decimal(1))
        return True

    def _small(self, size: Decimal) -> bool:
        number = self.current or Number(Decimal(1), Decimal(1))
        self.current = None
        if not self._add_small(number.amount * size, size):
            return False
        self.place = number.precision * size
        return True

    def _add_small(self, amount: Decimal, size: Decimal) -> bool:
        if size >= self.last_small or self.current is not None:
            return False
        self.section += amount
        self.last_small = size
        self.place = size
        self.zero = False
        return True

    def _big(self, size: Decimal) -> bool:
        place = self.place if self.section else Decimal(1)
        if self.current is not None:
            self.section += self.current.amount
            place = self.current.precision
            self.current = None
        if size > self.last_big:  # 1万亿: the whole so far is multiplied
            self.total = (self.total + self.section) * size
            self.place = (place if self.section else self.place) * size
        elif size == self.last_big:
            if not self.script.short_tail or self.section:
                return False
            self.total *= size  # 四万万
            self.place *= size
        else:
            self.total += (self.section or Decimal(1)) * size
            self.place = place * size
        self.section = Decimal(0)
        self.last_small = Decimal(10**4)
        self.last_big = size
        self.zero = False
        return True

    def finish(self) -> Number | None:
        number = self.total + self.section
        if self.current is None:
            return Number(number, self.place or Decimal(1))
        tail, place = self.current.amount, self.current.precision
        unit = self.last_small if self.section else self.last_big
        short = self.script.short_tail and self.place and not self.zero
        if short and 0 < tail < 10 and place == 1 and unit > 10 and unit < 10**17:
            return Number(number + tail * unit / 10, unit / 10)
        return Number(number + tail, place)


def spell(number: int, script: Script) -> str:
    """Spell a whole number multiplicatively: 250 -> 二百五十, 이백오십."""
    if number == 0:
        return script.zero
    ones = _first_spelling(script.digits)
    smalls = sorted(_first_spelling(script.small).items(), reverse=True)
    bigs = sorted(_first_spelling(script.big).items(), reverse=True)
    chinese = script.short_tail
    out = ""
    gap = False
    for size, unit in [*bigs, (1, "")]:
        section, number = divmod(number, size)
        if not section:
            gap = bool(out)
            continue
        if chinese and out and (gap or section < 1000):
            out += "零"
        out += _spell_section(section, ones, smalls, chinese, bool(out)) + unit
        gap = False
    return out


def _first_spelling(table: dict[str, int]) -> dict[int, str]:
    out: dict[int, str] = {}
    for word, value in table.items():
        out.setdefault(value, word)
    return out


def _spell_section(
    number: int, ones: dict[int, str], smalls: list[tuple[int, str]], chinese: bool, inner: bool
) -> str:
    out = ""
    gap = False
    for size, unit in [*smalls, (1, "")]:
        digit, number = divmod(number, size)
        if not digit:
            gap = bool(out)
            continue
        if chinese and gap:
            out += "零"
        gap = False
        keep_one = chinese and (size > 10 or out or inner)
        out += ("" if digit == 1 and unit and not keep_one else ones[digit]) + unit
    return out
