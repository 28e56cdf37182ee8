"""Checks over all sources at once: "the first", "the third", and the events that are listed."""

from __future__ import annotations

import pytest

from factcheck.engine.checks import ACROSS
from factcheck.examples import prepare

LIST_JA = (
    "日韓の往来をまとめた。\n\n| 開催日 | 会合 | 出席者 |\n|---|---|---|\n"
    "| 2025年6月17日 | 日韓首脳会談 | 李在明大統領、石破首相 |\n"
    "| 2025年10月30日 | 日韓首脳会談 | 李在明大統領、高市首相 |\n"
    "| 2026年1月13日 | 同上 | 同上 |\n"
)
LIST_KO = (
    "한중 정상의 만남을 정리했다.\n\n| 일자 | 행사 |\n|---|---|\n"
    "| 2025년 11월 1일 | 한중 정상회담 |\n| 2026년 1월 5일 | 한중 정상회담 |\n"
)


def found(
    check: str, a: str, b: str, lang: str, lang_b: str, published: str | None = "2026-01-14"
) -> list[dict[str, str]]:
    ready = prepare(a, b, lang=lang, lang_b=lang_b, published=published, published_b="2026-01-20")
    assert ACROSS[check].name == check
    return [g.facts for g in ready.groups if g.check == check]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The prime minister of Japan, Sanae Takaichi, and South Korean President Lee Jae-myung "
         "held their first formal summit on 13 January 2026.", "en"),
        ("日本の高市早苗首相と韓国の李在明大統領は2026年1月13日、初の首脳会談を行った。", "ja"),
        ("日本首相高市早苗与韩国总统李在明2026年1月13日举行首次首脑会谈。", "zh-Hans"),
        ("이재명 대통령과 일본의 다카이치 사나에 총리는 2026년 1월 13일 첫 정상회담을 했다.", "ko"),
    ],
)  # fmt: skip
def test_a_first_meeting_of_two_persons_and_an_earlier_row(text: str, lang: str) -> None:
    told = found("first-listed", text, LIST_JA, lang, "ja")
    assert [f["earlier"] for f in told] == ["2025-10-30"]


def test_a_year_nobody_told_is_taken_from_the_source_that_dates_the_event() -> None:
    text = (
        "日本首相高市早苗将于1月13日在奈良接待韩国总统李在明。"
        "这是高市早苗与李在明两国首脑首次首脑会谈。"
    )
    assert found("first-listed", text, LIST_JA, "zh-Hans", "ja", None)
    elsewhere = text.replace("1月13日", "3月2日")
    assert not found("first-listed", elsewhere, LIST_JA, "zh-Hans", "ja", None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("高市早苗氏が初の女性首相として2026年1月13日、日韓首脳会談に臨んだ。", "ja"),
        ("日韓両国は2026年1月13日、就任後初の首脳会談を開いた。", "ja"),
        ("한국과 일본은 2026년 1월 13일 올해 첫 정상회담을 열었다.", "ko"),
    ],
)
def test_a_first_word_that_belongs_elsewhere(text: str, lang: str) -> None:
    assert not found("first-listed", text, LIST_JA, lang, "ja")


@pytest.mark.parametrize(
    "text",
    [
        # other persons: the row of June is of another prime minister
        "The prime minister of Japan, Shigeru Ishiba, and South Korean President Lee Jae-myung "
        "held their first summit on 17 June 2025.",
        # counted from some point
        "Japan and South Korea held their first summit of the year on 13 January 2026.",
        "Japan and South Korea held their first summit in six years on 13 January 2026.",
        "Japan and South Korea held their first summit since Lee took office on 13 January 2026.",
        # other parties, another kind of event, no first at all
        "Japan and China held their first summit on 13 January 2026.",
        "Japan and South Korea held their first trade fair on 13 January 2026.",
        "Japan and South Korea held a summit on 13 January 2026.",
        "Japan and South Korea held no first summit on 13 January 2026.",
    ],
)
def test_a_first_of_something_else_is_left_alone(text: str) -> None:
    assert not found("first-listed", text, LIST_JA, "en", "ja")


@pytest.mark.parametrize(
    ("text", "lang", "counted"),
    [
        ("China and South Korea held their third summit on 5 January 2026.", "en", None),
        ("China and South Korea held their second summit on 5 January 2026.", "en", None),
        ("2026年1月13日，日韩首脑举行第二次首脑会谈。", "zh-Hans", "3"),
        ("日韓両国は2026年1月13日、4回目の首脳会談を開いた。", "ja", None),
        ("高市早苗首相と李在明大統領は2026年1月13日、3回目の日韓首脳会談を開いた。", "ja", "2"),
        ("高市早苗首相と李在明大統領は2026年1月13日、2回目の日韓首脳会談を開いた。", "ja", None),
        ("한국과 일본은 2026년 1월 13일 두 번째 정상회담을 열었다.", "ko", "3"),
    ],
)
def test_a_numbered_event_and_a_list(text: str, lang: str, counted: str | None) -> None:
    ready = [
        found("nth-listed", text, one, lang, own) for one, own in ((LIST_JA, "ja"), (LIST_KO, "ko"))
    ]
    assert [f["right"] for told in ready for f in told] == ([counted] if counted else [])


def test_a_list_that_ends_before_the_event_says_nothing_of_it() -> None:
    text = "Japan and South Korea held their second summit on 2 May 2026."
    assert not found("nth-listed", text, LIST_JA, "en", "ja", "2026-05-03")
