"""Contradictions inside one source: found where they are plain, silent where they are not."""

from __future__ import annotations

import pytest

from factcheck.engine.checks import ACROSS, CHECKS
from factcheck.examples import prepare
from factcheck.model.claim import FactGroup


def found(
    check: str, text: str, lang: str | None = None, published: str | None = "2026-03-01"
) -> list[FactGroup]:
    groups = prepare(text, None, lang=lang, published=published).groups
    return [g for g in groups if g.check == check]


@pytest.mark.parametrize(
    ("lang", "text", "right"),
    [
        ("en", "The hearing was moved to Friday, March 6, 2026.", None),
        ("en", "The hearing was moved to Thursday, March 6, 2026.", "weekday:4"),
        ("en", "The hearing is on Monday (March 3).", "weekday:1"),
        ("ja", "公判は3月3日（水）に開かれる。", "weekday:1"),
        ("ja", "公判は3月3日（火）に開かれる。", None),
        ("ko", "재판은 3일(수) 열린다.", "weekday:1"),
        ("ko", "재판은 3일(화) 열린다.", None),
        ("zh-Hant", "公聽會將於3日（週五）舉行。", "weekday:1"),
        ("zh-Hans", "听证会将于2026年3月3日（星期二）举行。", None),
        ("en", "The treaty was signed on Monday, 20 July 1959.", None),
        ("en", "Sent: Wed Mar 3 15:50:06 2021", None),
    ],
)
def test_weekday(lang: str, text: str, right: str | None) -> None:
    groups = found("weekday", text, lang)
    assert [g.facts["right"] for g in groups] == ([right] if right else [])


def test_a_bare_day_far_from_the_publication_is_left_alone() -> None:
    assert not found("weekday", "재판은 20일(수) 열렸다.", "ko", "2026-03-05")
    assert not found("weekday", "公判は3月3日（水）に開かれる。", "ja", None)


@pytest.mark.parametrize(
    ("lang", "text", "right"),
    [
        ("en", "Output rose from 200 tonnes to 250 tonnes, up 20 percent.", "25 %"),
        ("en", "Output rose from 200 tonnes to 250 tonnes, up 25 percent.", None),
        ("en", "Output fell from 250 tonnes to 200 tonnes, down 25 percent.", "-20 %"),
        ("en", "Output fell from 250 tonnes to 200 tonnes, down 20 percent.", None),
        ("en", "Sales rose from 1.2 billion dollars to 1.3 billion dollars, up 9 percent.", None),
        ("ja", "生産量は200トンから250トンへ20％増えた。", "25 %"),
        ("ja", "生産量は200トンから250トンへ25％増えた。", None),
        ("zh-Hans", "产量从200吨增至250吨，增长20%。", "25 %"),
        ("ko", "생산량은 200톤에서 250톤으로 25% 늘었다.", None),
        ("en", "Of 250 tonnes, 200 tonnes were sold, and prices rose 20 percent.", None),
        ("ja", "金利を2.50％から2.25％に0.50ポイント引き下げた。", "0.25 pp"),
        ("ja", "金利を2.50％から2.25％に0.25ポイント引き下げた。", None),
    ],
)
def test_percent_change(lang: str, text: str, right: str | None) -> None:
    groups = found("percent-change", text, lang)
    assert [g.facts["right"] for g in groups] == ([right] if right else [])


@pytest.mark.parametrize(
    ("lang", "text", "right"),
    [
        ("ja", "けが人は男性12人、女性9人の計20人。", "21"),
        ("ja", "けが人は男性12人、女性9人の計21人。", None),
        ("ja", "けが人は男性12人、女性9人など計30人。", None),
        ("ko", "부상자 44명은 남성이 27명, 여성이 19명이다.", "46"),
        ("ko", "부상자 46명은 남성이 27명, 여성이 19명이다.", None),
        ("zh-Hans", "受伤20人，其中男性12人，女性9人。", "21"),
        ("zh-Hans", "受伤20人，其中重伤12人，轻伤3人。", None),
        ("en", "A total of 20 people were hurt, among them 12 men and 3 children.", None),
        ("zh-Hant", "機上共58人，5名為機組員、53名為乘客，已有13人罹難。", None),
        ("zh-Hant", "機上共58人，5名為機組員、51名為乘客。", "56"),
        ("en", "Twelve trucks, nine buses and three cars took part.", None),
        ("ko", "최근 20년간 총 200건(내국인 138건)이 출원됐다.", None),
        ("ko", "버스에는 22명이 타고 있었다. 사망 3명, 중상 5명, 경상 14명이다.", None),
        ("en", "Of 22 casualties three died. Five had serious and 14 had minor injuries.", None),
        ("ja", "けが人は40人。このほか前日に男性12人、女性9人が搬送された。", None),
    ],
)
def test_sum(lang: str, text: str, right: str | None) -> None:
    groups = found("sum", text, lang)
    assert [g.facts["right"] for g in groups] == ([right] if right else [])


@pytest.mark.parametrize(
    ("lang", "text", "fires"),
    [
        ("en", "The party took 161 of 200 seats (90 percent).", True),
        ("en", "The party took 161 of 200 seats (about 80 percent).", False),
        ("ja", "200議席のうち161議席（80.5％）を得た。", False),
        ("ko", "200석 중 161석(90%)을 얻었다.", True),
        ("zh-Hans", "200席中的161席（90%）归该党。", True),
    ],
)
def test_share(lang: str, text: str, fires: bool) -> None:
    assert bool(found("share", text, lang)) is fires


@pytest.mark.parametrize(
    ("lang", "text", "fires"),
    [
        ("en", "The camp lies 50 miles (50 km) from the border.", True),
        ("en", "The camp lies 50 miles (80 km) from the border.", False),
        ("en", "The camp lies 50 miles, or about 80 kilometres, from the border.", False),
        ("en", "It is 50 miles (wide) and 3 km deep.", False),
        ("ja", "国境から約80キロ（50マイル）の地点。", False),
        ("zh-Hans", "距边境50英里（约50公里）。", True),
    ],
)
def test_conversion(lang: str, text: str, fires: bool) -> None:
    assert bool(found("conversion", text, lang)) is fires


@pytest.mark.parametrize(
    ("lang", "text", "fires"),
    [
        ("en", "The new governor, 61, was born in 1970.", True),
        ("en", "The new governor, 56, was born in 1970.", False),
        ("en", "The new governor, 55, was born in May 1970.", False),
        ("en", "The governor, who was born in 1970, died at 41.", False),
        ("en", "Born in 1970, she has 61 cousins.", False),
        ("ja", "1970年生まれの新知事（61）が就任した。", True),
        ("ja", "1970年生まれの新知事（55）が就任した。", False),
        ("zh-Hans", "1970年出生的新省长（61岁）就职。", True),
    ],
)
def test_age(lang: str, text: str, fires: bool) -> None:
    assert bool(found("age", text, lang)) is fires


@pytest.mark.parametrize(
    ("lang", "text", "fires"),
    [
        ("ja", "計画は令和7年（2026年）に始まった。", True),
        ("ja", "計画は令和7年（2025年）に始まった。", False),
        ("ja", "計画は2026年（令和7年）に始まった。", True),
        ("ja", "計画は令和7年に始まり、2026年に終わった。", False),
        ("zh-Hant", "計畫始於民國115年（2026年）。", False),
    ],
)
def test_era(lang: str, text: str, fires: bool) -> None:
    assert bool(found("era-year", text, lang)) is fires


def test_a_night_less_is_unsure() -> None:
    nights = found("stay", "She makes a two-day visit (13-15 March 2026).", "en")
    assert [g.sure for g in nights] == [False]
    assert not found("stay", "She makes a three-day visit (13-15 March 2026).", "en")
    assert found("stay", "She makes a five-day visit (13-15 March 2026).", "en")[0].sure


def test_years_since_the_last_one() -> None:
    assert found("interval", "It is the first visit in six years, since 2016.", "en")
    assert not found("interval", "It is the first visit in nine years, since 2016.", "en")
    assert not found("interval", "It is the first in six years; a 2016 law forbids it.", "en")


LIST = "The minister named {n} conditions: (1) a ceasefire, (2) open roads, (3) monitors."


def test_an_announced_list() -> None:
    assert found("counted-list", LIST.format(n="four"), "en")[0].facts["right"] == "3"
    assert not found("counted-list", LIST.format(n="three"), "en")
    assert not found("counted-list", "The minister named four conditions for talks.", "en")
    below = "Minister names four conditions\n\n" + LIST.format(n="three")
    assert not found("counted-list", below, "en")  # what a heading counts, stands anywhere below


TABLE = (
    "{text}\n\n| Harbour | Ships |\n|---|---|\n| Tarlow | 140 |\n| Wenmore | 95 |\n| Total | {n} |"
)


def test_a_table_against_its_text_and_its_total() -> None:
    text = "The harbour of Tarlow handled 410 ships."
    assert found("table", TABLE.format(text=text, n=235), "en")[0].facts["table"] == "140"
    right = "The harbour of Tarlow handled 140 ships."
    assert not found("table", TABLE.format(text=right, n=235), "en")
    assert not found("table", TABLE.format(text="Four harbours, 410 ships.", n=235), "en")
    assert found("table-sum", TABLE.format(text=right, n=245), "en")[0].facts["right"] == "235"
    assert not found("table-sum", TABLE.format(text=right, n=235), "en")


def test_a_headline_against_its_article() -> None:
    text = "# Two sides sign {n} agreements\n\nThe two sides signed 17 agreements on Monday."
    assert found("headline", text.format(n=12), "en")
    assert not found("headline", text.format(n=17), "en")
    assert not found("headline", text.format(n="about 20"), "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("# Six nations open a drill\n\nIt was watched by officers of 11 other nations.", "en"),
        (
            "業績のご報告\n\n次の通りです。\n\n営業利益 31億円\n\n通期は営業利益140億円です。",
            "ja",
        ),
        (
            "개요\n○ 장소: 공장\n○ 시각: 5시\n○ 피해: 부상 9명\n\n- 부상자 7명은 퇴원했다.",
            "ko",
        ),
        ("# Plant blaze hurts 13\n\nSix were seriously hurt, seven slightly hurt.", "en"),
        ("# 보일러 폭발로 13명 부상\n\n3일 6명이 중상, 7명이 경상을 입었다.", "ko"),
    ],
)
def test_what_is_no_headline_or_tells_of_a_part_is_not_held_against_it(
    text: str, language: str
) -> None:
    assert not found("headline", text, language)


def test_a_dateline_of_the_day_before_is_how_news_is_made() -> None:
    text = "Published: 2026-03-05\n\nSEOUL, March {d} (Example News) -- The talks ended."
    assert not found("stamps", text.format(d=4), "en", None)
    assert not found("stamps", text.format(d=5), "en", None)
    assert found("stamps", text.format(d=6), "en", None)
    assert found("stamps", text.format(d=2), "en", None)


def test_a_percentage_of_percentages() -> None:
    wrong = "The rate rose from 5 percent to 7 percent, up 2 percent."
    assert found("percent-point", wrong, "en")[0].facts["right"] == "2 pp"
    assert not found("percent-point", wrong.replace("2 percent.", "40 percent."), "en")


def test_every_check_has_a_rule_and_a_name_of_its_own() -> None:
    from factcheck.engine.loader import load_rules

    used = {r.check for r in load_rules() if r.check}
    assert used == set(CHECKS) | set(ACROSS)


@pytest.mark.parametrize(
    "text", ["", "—", "50", "（水）", "| | |\n|---|---|\n| | |", "1. 2. 3. 4."]
)
def test_scraps_are_silent(text: str) -> None:
    assert not prepare(text, None, lang="ja", published="2026-03-01").groups
