"""Canonical values as a reader of each language writes them."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from fractions import Fraction

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip

_BOUNDS: dict[str, dict[str, str]] = {
    "~": {"en": "about {}", "ja": "約{}", "zh": "约{}", "ko": "약 {}"},
    ">=": {"en": "at least {}", "ja": "{}以上", "zh": "至少{}", "ko": "{} 이상"},
    ">": {"en": "more than {}", "ja": "{}超", "zh": "超过{}", "ko": "{} 초과"},
    "<=": {"en": "at most {}", "ja": "{}以下", "zh": "至多{}", "ko": "{} 이하"},
    "<": {"en": "under {}", "ja": "{}未満", "zh": "不到{}", "ko": "{} 미만"},
}

_DAY = {"en": "{d} {month} {y}", "ja": "{y}年{m}月{d}日", "zh": "{y}年{m}月{d}日",
        "ko": "{y}년 {m}월 {d}일"}  # fmt: skip
_MONTH = {"en": "{month} {y}", "ja": "{y}年{m}月", "zh": "{y}年{m}月", "ko": "{y}년 {m}월"}
_YEAR = {"en": "{y}", "ja": "{y}年", "zh": "{y}年", "ko": "{y}년"}
# Of a date whose year nobody tells.
_DAY_OF_YEAR = {"en": "{d} {month}", "ja": "{m}月{d}日", "zh": "{m}月{d}日", "ko": "{m}월 {d}일"}
_MONTH_OF_YEAR = {"en": "{month}", "ja": "{m}月", "zh": "{m}月", "ko": "{m}월"}
_DAY_OF_MONTH = {"en": "the {nth}", "ja": "{d}日", "zh": "{d}日", "ko": "{d}일"}
_SPAN = {"en": "{} to {}", "ja": "{}から{}", "zh": "{}至{}", "ko": "{}~{}"}
_OPEN = {"en": ("until {}", "from {}"), "ja": ("{}まで", "{}から"), "zh": ("到{}", "自{}"),
         "ko": ("{}까지", "{}부터")}  # fmt: skip

_UNITS: dict[str, dict[str, str]] = {
    "Y": {"en": "year", "ja": "年", "zh": "年", "ko": "년"},
    "M": {"en": "month", "ja": "か月", "zh": "个月", "ko": "개월"},
    "W": {"en": "week", "ja": "週間", "zh": "周", "ko": "주"},
    "D": {"en": "day", "ja": "日", "zh": "天", "ko": "일"},
    "h": {"en": "hour", "ja": "時間", "zh": "小时", "ko": "시간"},
    "min": {"en": "minute", "ja": "分", "zh": "分钟", "ko": "분"},
    "s": {"en": "second", "ja": "秒", "zh": "秒", "ko": "초"},
}
_POINTS = {"en": "{} points", "ja": "{}ポイント", "zh": "{}个百分点", "ko": "{}%포인트"}
_ORDINAL = {"ja": "{}番目", "zh": "第{}", "ko": "{}번째"}

_LARGE: dict[str, tuple[tuple[int, str], ...]] = {
    "en": ((12, " trillion"), (9, " billion"), (6, " million")),
    "ja": ((12, "兆"), (8, "億"), (4, "万")),
    "zh": ((12, "万亿"), (8, "亿"), (4, "万")),
    "ko": ((12, "조"), (8, "억"), (4, "만")),
}

_WORDS: dict[str, dict[str, str]] = {
    "yes": {"en": "it happened", "ja": "肯定", "zh": "肯定", "ko": "긍정"},
    "no": {"en": "it did not happen", "ja": "否定", "zh": "否定", "ko": "부정"},
}

_WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ja": ("月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日"),
    "zh": ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
    "ko": ("월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"),
}

_DATE_PART = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d)?(\S*))?)?)?$")
_OPEN_DATE = re.compile(r"--(\d\d)?(?:(?:-|--)(\d\d))?(?:T(\d\d:\d\d)\S*)?$")
_DURATION = re.compile(r"P(?:(\d[\d.]*)([YMWD]))*(?:T(?:(\d[\d.]*)([HMS]))*)?$")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?$")


def base_language(language: str) -> str:
    """The report's language of a tag: zh-Hant → zh; English where there is none."""
    base = language.split("-", 1)[0].lower()
    return base if base in _DAY else "en"


def display(text: str, language: str = "en", kind: str | None = None) -> str:
    """A canonical value for a reader; text that is no canonical value stays as it is.

    ``kind`` tells a year from a count: four digits are both.
    """
    lang = base_language(language)
    if kind == "date" and (year := _year(text, lang)):
        return year
    for prefix in (">=", "<=", "~", ">", "<"):
        if text.startswith(prefix):
            return _BOUNDS[prefix][lang].format(_plain(text[len(prefix) :], lang))
    return _plain(text, lang)


def _plain(text: str, lang: str) -> str:
    if text in _WORDS:
        return _WORDS[text][lang]
    if re.fullmatch(r"weekday:[0-6]", text):
        return _WEEKDAYS[lang][int(text[-1])]
    if re.fullmatch(r"year:\d+", text):
        return text[5:]  # no thousands mark, and the message has the word
    if "/" in text and (shown := _interval(text, lang)):
        return shown
    if (date := _date(text, lang) or _open_date(text, lang)) is not None:
        return date
    if text.startswith("#") and text[1:].isdigit():
        return _ordinal(int(text[1:]), lang)
    if text.startswith("P") and (shown := _duration(text, lang)):
        return shown
    amount, _, unit = text.partition(" ")
    if _NUMBER.match(amount):
        if unit == "pp":
            shown = _POINTS[lang].format(amount)
            return shown.removesuffix("s") if amount == "1" and lang == "en" else shown
        return f"{number(amount, lang)} {unit}".strip() if unit else number(amount, lang)
    return text


def number(text: str, lang: str) -> str:
    """A number with the language's large units or thousands marks."""
    try:
        amount = Decimal(text)
    except InvalidOperation:
        return text
    for power, word in _LARGE[lang]:
        scaled = amount.scaleb(-power)
        if abs(amount) >= Decimal(10) ** power and (Fraction(scaled) * 10_000).denominator == 1:
            short = f"{scaled.normalize():f}"
            if len(short.replace(".", "").lstrip("-")) <= 6:
                return f"{short}{word}"
    return f"{amount:,}"


def _date(text: str, lang: str) -> str | None:
    found = _DATE_PART.match(text)
    if found is None or (found[2] is None and len(text) != 4):
        return None
    year, month, day, clock, zone = found.groups()
    if month is None:
        return None  # four digits may as well be a count
    if not 1 <= int(month) <= 12:
        return None
    parts = {"y": int(year), "m": int(month), "d": int(day or 0), "month": _MONTHS[int(month) - 1]}
    shown = (_DAY if day else _MONTH)[lang].format(**parts)
    return f"{shown} {clock}{f' ({zone})' if zone else ''}" if clock else shown


def _open_date(text: str, lang: str) -> str | None:
    found = _OPEN_DATE.match(text)
    if found is None or not 1 <= int(found[1] or 1) <= 12:
        return None
    month, day = int(found[1] or 0), int(found[2] or 0)
    forms = _DAY_OF_MONTH if not month else _DAY_OF_YEAR if day else _MONTH_OF_YEAR
    name = _MONTHS[month - 1]
    shown = forms[lang].format(m=month, d=day, month=name, nth=_ordinal(day, lang))
    return f"{shown} {found[3]}" if found[3] else shown


def _interval(text: str, lang: str) -> str | None:
    first, _, last = text.partition("/")
    shown = [
        (_date(x, lang) or _year(x, lang)) if x not in ("", "..") else "" for x in (first, last)
    ]
    if shown[0] is None or shown[1] is None or not any(shown):
        return None
    if not shown[0] or not shown[1]:
        return _OPEN[lang][0 if shown[1] else 1].format(shown[1] or shown[0])
    return _SPAN[lang].format(*shown)


def _year(text: str, lang: str) -> str | None:
    return _YEAR[lang].format(y=text) if re.fullmatch(r"\d{4}", text) else None


def _ordinal(n: int, lang: str) -> str:
    if lang != "en":
        return _ORDINAL[lang].format(n)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th") if n % 100 not in (11, 12, 13) else "th"
    return f"{n}{ending}"


def _duration(text: str, lang: str) -> str | None:
    if not _DURATION.match(text):
        return None
    date, _, time = text[1:].partition("T")
    parts = [(n, u) for n, u in re.findall(r"([\d.]+)([YMWD])", date)]
    parts += [
        (n, {"H": "h", "M": "min", "S": "s"}[u]) for n, u in re.findall(r"([\d.]+)([HMS])", time)
    ]
    if not parts:
        return None
    if lang == "en":
        return " ".join(f"{n} {_UNITS[u]['en']}{'' if n == '1' else 's'}" for n, u in parts)
    return "".join(f"{n}{_UNITS[u][lang]}" for n, u in parts)
