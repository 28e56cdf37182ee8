"""Small made-up stories in four languages: facts, sentences that tell them, and planted changes.

A story is a set of facts.  Every language has its own sentence for each of them, so that two
sources tell the same facts in other words and another order; a plant changes one fact in one
source.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from factcheck import pipeline
from factcheck.model.report import Finding

LANGUAGES = ("en", "ja", "zh", "ko")
STAMP = {
    "en": "Published: {day}", "ja": "発行日：{day}", "zh": "发布时间：{day}", "ko": "게재일: {day}",
}  # fmt: skip
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip
PUBLISHED = date(2026, 3, 20)
NOW = "2026-03-21"

Value = int | date | str
#: the value as a language writes it
Write = Callable[[Value, str], str]


def _day(value: Value, language: str) -> str:
    assert isinstance(value, date)
    return {
        "en": f"{value.day} {MONTHS[value.month - 1]}",
        "ja": f"{value.month}月{value.day}日",
        "zh": f"{value.month}月{value.day}日",
        "ko": f"{value.month}월 {value.day}일",
    }[language]


def _plain(value: Value, language: str) -> str:
    return f"{value:,}" if language == "en" and isinstance(value, int) else str(value)


def _millions(value: Value, language: str) -> str:
    """A sum in millions of dollars."""
    assert isinstance(value, int)
    if language == "en":
        return f"{value} million dollars"
    word = {"ja": ("億", "万ドル"), "zh": ("亿", "万美元"), "ko": ("억 ", "만 달러")}[language]
    whole, rest = divmod(value, 100)
    tail = f"{rest * 100}{word[1]}" if rest else word[1].removeprefix("万").removeprefix("만")
    return (f"{whole}{word[0]}" if whole else "") + tail


def _name(value: Value, language: str) -> str:
    return NAMES[str(value)][language]


NAMES = {
    "busan": {"en": "Busan", "ja": "釜山", "zh": "釜山", "ko": "부산"},
    "osaka": {"en": "Osaka", "ja": "大阪", "zh": "大阪", "ko": "오사카"},
    "lisbon": {"en": "Lisbon", "ja": "リスボン", "zh": "里斯本", "ko": "리스본"},
    "nairobi": {"en": "Nairobi", "ja": "ナイロビ", "zh": "内罗毕", "ko": "나이로비"},
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: its kind in reports, its values to choose from, its sentence in each language."""

    kind: str
    values: tuple[Value, ...]
    write: Write
    tell: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Plot:
    """What a story is about: the sentence that opens it, facts, and sentences without any."""

    name: str
    facts: Mapping[str, Fact]
    opening: Mapping[str, str]  # tells the facts named in it
    idle: Mapping[str, tuple[str, ...]]
    changes: tuple[str, ...] = ()  # the facts a plant may change; none named: all of them


def days(*numbers: int) -> tuple[Value, ...]:
    return tuple(date(2026, 3, n) for n in numbers)


PLOTS = (
    Plot(
        "ferry",
        {
            "day": Fact("date", days(3, 4, 5), _day, {}),
            "place": Fact("place", ("busan", "osaka", "lisbon"), _name, {}),
            "injured": Fact("count", (14, 15, 41), _plain, {
                "en": "The fire injured {} people.",
                "ja": "この火災で{}人がけがをした。",
                "zh": "火灾造成{}人受伤。",
                "ko": "이 화재로 {}명이 다쳤다.",
            }),
            "aboard": Fact("count", (184, 148, 194), _plain, {
                "en": "There were {} passengers aboard.",
                "ja": "フェリーには乗客{}人が乗っていた。",
                "zh": "渡轮上载有{}名乘客。",
                "ko": "여객선에는 승객 {}명이 타고 있었다.",
            }),
            "cost": Fact("money", (130, 150, 310), _millions, {
                "en": "The operator puts the damage at {}.",
                "ja": "運航会社は損害額を{}と見積もる。",
                "zh": "运营公司估计损失为{}。",
                "ko": "운항사는 피해액을 {}로 추산했다.",
            }),
        },
        {
            "en": "A fire broke out on a ferry in the port of {place} on {day}.",
            "ja": "{day}、{place}港でフェリーから火が出た。",
            "zh": "{day}，{place}港一艘渡轮起火。",
            "ko": "{day} {place}항에서 여객선에 불이 났다.",
        },
        {
            "en": ("The cause is being looked into.", "The ship had been overhauled in winter."),
            "ja": ("原因を調べている。", "船は冬に整備を受けたばかりだった。"),
            "zh": ("起火原因正在调查。", "该船冬季刚刚检修。"),
            "ko": ("원인을 조사하고 있다.", "배는 겨울에 정비를 받았다."),
        },
    ),
    Plot(
        "treaty",
        {
            "day": Fact("date", days(4, 5, 6), _day, {}),
            "place": Fact("place", ("osaka", "nairobi", "lisbon"), _name, {}),
            "papers": Fact("count", (14, 15, 17), _plain, {
                "en": "The two sides signed {} agreements.",
                "ja": "両国は{}件の協定に署名した。",
                "zh": "双方签署了{}项协议。",
                "ko": "양국은 협정 {}건에 서명했다.",
            }),
            "loan": Fact("money", (320, 350, 230), _millions, {
                "en": "Kenya will get a loan of {}.",
                "ja": "ケニアは{}の融資を受ける。",
                "zh": "肯尼亚将获得{}贷款。",
                "ko": "케냐는 {}의 차관을 받는다.",
            }),
            "trade": Fact("percent", (12, 18, 21), _plain, {
                "en": "Trade between the two countries grew {} percent last year.",
                "ja": "両国の貿易額は昨年{}％増えた。",
                "zh": "去年两国贸易额增长{}%。",
                "ko": "지난해 양국 교역액은 {}% 늘었다.",
            }),
        },
        {
            "en": "The leaders of Japan and Kenya held a summit in {place} on {day}.",
            "ja": "日本とケニアの首脳会談が{day}、{place}で開かれた。",
            "zh": "日本和肯尼亚{day}在{place}举行首脑会谈。",
            "ko": "일본과 케냐의 정상회담이 {day} {place}에서 열렸다.",
        },
        {
            "en": ("Both sides spoke of trust.", "A dinner followed in the evening."),
            "ja": ("双方は信頼を強調した。", "夜には夕食会が開かれた。"),
            "zh": ("双方强调互信。", "晚间举行了晚宴。"),
            "ko": ("양측은 신뢰를 강조했다.", "저녁에는 만찬이 이어졌다."),
        },
    ),
    Plot(
        "plant",
        {
            "day": Fact("date", days(9, 10, 11), _day, {}),
            "place": Fact("place", ("busan", "nairobi", "osaka"), _name, {}),
            "money": Fact("money", (320, 350, 230), _millions, {
                "en": "The plant cost {}.",
                "ja": "工場の建設費は{}だ。",
                "zh": "工厂建设费用为{}。",
                "ko": "공장 건설비는 {}다.",
            }),
            "jobs": Fact("count", (450, 540, 460), _plain, {
                "en": "It employs {} workers.",
                "ja": "工場では従業員{}人が働く。",
                "zh": "工厂雇用{}名工人。",
                "ko": "공장에서는 직원 {}명이 일한다.",
            }),
            "share": Fact("percent", (38, 36, 83), _plain, {
                "en": "Women make up {} percent of the workers.",
                "ja": "従業員の{}％は女性だ。",
                "zh": "工人中女性占{}%。",
                "ko": "직원의 {}%는 여성이다.",
            }),
        },
        {
            "en": "A battery plant of the company Norvolt opened in {place} on {day}.",
            "ja": "ノルボルト社の電池工場が{day}、{place}で開業した。",
            "zh": "诺沃特公司的电池工厂{day}在{place}投产。",
            "ko": "노르볼트사의 배터리 공장이 {day} {place}에서 문을 열었다.",
        },
        {
            "en": ("Neighbours had asked for less traffic.", "A band played at the gate."),
            "ja": ("近くの住民は交通量を心配していた。", "門の前で楽団が演奏した。"),
            "zh": ("附近居民担心车流。", "乐队在大门口演奏。"),
            "ko": ("주민들은 교통량을 걱정했다.", "정문에서 악단이 연주했다."),
        },
    ),
    Plot(
        "quake",
        {
            "day": Fact("date", days(15, 16, 17), _day, {}),
            "place": Fact("place", ("osaka", "lisbon", "nairobi"), _name, {}),
            "depth": Fact("measure", (10, 12, 15), _plain, {
                "en": "The quake struck at a depth of {} kilometres.",
                "ja": "震源の深さは{}キロだった。",
                "zh": "震源深度为{}公里。",
                "ko": "진원의 깊이는 {}km였다.",
            }),
            "injured": Fact("count", (13, 18, 31), _plain, {
                "en": "It left {} people injured.",
                "ja": "{}人が負傷した。",
                "zh": "地震造成{}人受伤。",
                "ko": "이 지진으로 {}명이 부상했다.",
            }),
            "houses": Fact("count", (340, 430, 350), _plain, {
                "en": "{} houses collapsed.",
                "ja": "家屋{}棟が倒壊した。",
                "zh": "{}间房屋倒塌。",
                "ko": "가옥 {}채가 무너졌다.",
            }),
        },
        {
            "en": "An earthquake shook the area of {place} on {day}.",
            "ja": "{day}、{place}付近で地震があった。",
            "zh": "{day}，{place}附近发生地震。",
            "ko": "{day} {place} 부근에서 지진이 발생했다.",
        },
        {
            "en": ("Schools stayed shut.", "Many people spent the night outdoors."),
            "ja": ("学校は休校になった。", "多くの人が屋外で夜を過ごした。"),
            "zh": ("学校停课。", "许多人在户外过夜。"),
            "ko": ("학교는 휴교했다.", "많은 사람이 밖에서 밤을 보냈다."),
        },
    ),
    Plot(
        "final",
        {
            "day": Fact("date", days(6, 7, 8), _day, {}),
            "place": Fact("place", ("osaka", "busan", "lisbon"), _name, {}),
            "score": Fact("score", ("2-0", "3-1", "4-2"), lambda v, _: str(v), {
                "en": "Japan beat Kenya {}.",
                "ja": "日本がケニアに{}で勝った。",
                "zh": "日本队以{}战胜肯尼亚队。",
                "ko": "일본이 케냐를 {}로 이겼다.",
            }),
            "crowd": Fact("count", (42500, 45200, 42800), _plain, {
                "en": "A crowd of {} watched the match.",
                "ja": "観客{}人が試合を見守った。",
                "zh": "{}名观众观看了比赛。",
                "ko": "관중 {}명이 경기를 지켜봤다.",
            }),
        },
        {
            "en": "Japan and Kenya met in the final of the volleyball cup in {place} on {day}.",
            "ja": "バレーボール大会の決勝、日本対ケニアが{day}、{place}で行われた。",
            "zh": "排球锦标赛决赛{day}在{place}举行，日本队对阵肯尼亚队。",
            "ko": "배구 대회 결승 일본 대 케냐 경기가 {day} {place}에서 열렸다.",
        },
        {
            "en": ("Rain fell in the morning.", "The coach thanked the fans."),
            "ja": ("朝は雨だった。", "監督はファンに感謝した。"),
            "zh": ("早上下了雨。", "教练感谢球迷。"),
            "ko": ("아침에는 비가 내렸다.", "감독은 팬들에게 감사했다."),
        },
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Story:
    """A story as two or more sources tell it, and what was planted: the fact and its values."""

    plot: str
    texts: tuple[str, ...]
    languages: tuple[str, ...]
    planted: str | None
    kind: str | None


def tell(plot: Plot, values: Mapping[str, Value], language: str, dice: Random) -> str:
    """One source: its stamp, the opening, the other facts in any order, idle sentences between."""
    told = {n: f.write(values[n], language) for n, f in plot.facts.items()}
    lines = [f.tell[language].format(told[n]) for n, f in plot.facts.items() if f.tell]
    lines += dice.sample(plot.idle[language], dice.randint(0, len(plot.idle[language])))
    dice.shuffle(lines)
    space = "" if language in ("ja", "zh") else " "
    body = space.join([plot.opening[language].format(**told), *lines])
    return f"{STAMP[language].format(day=PUBLISHED.isoformat())}\n\n{body}\n"


def findings_of(story: Story) -> list[Finding]:
    """What the whole program finds in a story."""
    with TemporaryDirectory() as name:
        paths = []
        for number, text in enumerate(story.texts):
            path = Path(name) / f"{number}.txt"
            path.write_text(text, encoding="utf-8")
            paths.append(str(path))
        return pipeline.check(paths, now=NOW).findings


def plots(names: Mapping[str, tuple[str, ...]]) -> tuple[Plot, ...]:
    """The plots of those names, in which only the facts named may be changed."""
    return tuple(replace(p, changes=names[p.name]) for p in PLOTS if p.name in names)


def make(seed: int, planted: bool, among: Sequence[Plot] = PLOTS) -> Story:
    """The story of a seed, in two or three sources; with one fact changed in the last of them."""
    dice = Random(seed)
    plot = dice.choice(among)
    values = {name: dice.choice(fact.values) for name, fact in plot.facts.items()}
    languages = tuple(dice.choice(LANGUAGES) for _ in range(dice.randint(2, 3)))
    other = dict(values)
    changed = None
    if planted:
        changed = dice.choice(plot.changes or tuple(plot.facts))
        fact = plot.facts[changed]
        other[changed] = dice.choice([v for v in fact.values if v != values[changed]])
    texts = [tell(plot, values, language, dice) for language in languages[:-1]]
    texts.append(tell(plot, other, languages[-1], dice))
    kind = plot.facts[changed].kind if changed else None
    return Story(plot.name, tuple(texts), languages, changed, kind)
