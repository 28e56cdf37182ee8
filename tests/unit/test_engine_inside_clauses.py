"""Figures of two clauses are not held against one another inside one sentence."""

from __future__ import annotations

import pytest

from factcheck.examples import prepare


def found(check: str, text: str, lang: str, published: str = "2026-03-01") -> int:
    groups = prepare(text, None, lang=lang, published=published).groups
    return sum(group.check == check for group in groups)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ko", "대출 금리는 23년 만의 최고 수준에 머물다가 2020년 3월 이후 처음 내려갔다."),
        ("ko", "2020년 이후 처음 오른 원유 재고는 15년 만에 가장 많은 양이다."),
        ("ko", "항구 물동량은 2021년 이후 줄곧 줄었고, 지난달에는 30년 만에 바닥을 쳤다."),
        ("en", "The lending rate stood at its highest in 23 years until its first cut since 2020."),
        ("en", "Stocks had their first gain since 2021, but silver is at its dearest in 30 years."),
        ("en", "It was the wettest March in 40 years, and the first with floods since 2019."),
        ("ja", "貸出金利は23年ぶりの高さが続いたが、2020年3月以来初めて下がった。"),
        ("ja", "2021年以来の赤字となり、株価は30年ぶりの安値をつけた。"),
        ("ja", "港は2019年以来の休港となった。嵐は40年ぶりの強さで、損害も大きい。"),
        ("zh-Hans", "贷款利率此前处于23年来最高水平，如今自2020年3月以来首次下调。"),
        ("zh-Hans", "自2021年以来首次上涨的银价创下30年来新高。"),
        ("zh-Hant", "時隔30年再度開放的渡口，客流為2021年以來最高。"),
    ],
)
def test_the_last_time_of_another_thing(lang: str, text: str) -> None:
    assert found("interval", text, lang) == 0


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "It is the guild's first strike in nine years, since 2021."),
        ("en", "It is the guild's first strike since 2021 and the first in nine years."),
        ("en", "The ferry ran for the first time in 12 years (since 2021)."),
        ("ja", "組合のストは2021年以来、9年ぶりだ。"),
        ("ja", "優勝は2021年のリーグ戦以来9年ぶりだ。"),
        ("ja", "優勝は9年ぶり（2021年以来）だ。"),
        ("zh-Hans", "这是该队自2021年夺冠以来时隔9年再次夺冠。"),
        ("zh-Hant", "這是該隊時隔9年（自2021年以來）再次奪冠。"),
        ("ko", "조합의 파업은 2021년 이후 9년 만이다."),
        ("ko", "우승은 2021년 대회 이후 9년 만이다."),
    ],
)
def test_the_last_time_of_the_same(lang: str, text: str) -> None:
    assert found("interval", text, lang) == 1


@pytest.mark.parametrize(
    ("check", "lang", "text"),
    [
        ("multiple", "en", "Net income doubled to $5.1bn and revenue rose to $45.1bn."),
        ("multiple", "en", "Profit more than doubled, while sales rose from $40bn to $45bn."),
        ("multiple", "en", "Profit tripled to 30 million dollars from 10 million and sales held."),
        ("percent-change", "en", "Net income doubled to $5.1bn and revenue jumped 21% to $45.1bn."),
        (
            "percent-change", "en",
            "Net income doubling to reach $5.1bn and revenue jumping 21 per cent to $45.1bn.",
        ),
        ("percent-change", "en", "Profit rose 30%, and revenue went from $40bn to $45bn."),
        ("percent-change", "ja", "純利益は30％増え、売上高は40億円から45億円に伸びた。"),
        ("percent-change", "ja", "純利益は5億円に増え、売上高は21％増の45億円に伸びた。"),
        ("percent-change", "zh-Hans", "净利润增长30%，营收从40亿元增至45亿元。"),
        ("percent-change", "zh-Hans", "净利润增至5亿元，营收增长21%至45亿元。"),
        ("percent-change", "ko", "순이익은 30% 늘었고 매출은 40억원에서 45억원으로 늘었다."),
        ("percent-change", "ko", "순이익은 5억원으로 늘었고, 매출은 21% 늘어 45억원이 됐다."),
        ("multiple", "ja", "純利益は2倍に増え、売上高は40億円から45億円に伸びた。"),
        ("multiple", "zh-Hans", "净利润翻了一番，营收从40亿元增至45亿元。"),
        ("multiple", "ko", "순이익은 2배로 늘었고 매출은 40억원에서 45억원으로 늘었다."),
    ],
)  # fmt: skip
def test_a_rise_of_another_quantity(check: str, lang: str, text: str) -> None:
    assert found(check, text, lang) == 0


@pytest.mark.parametrize(
    ("check", "lang", "text"),
    [
        ("multiple", "en", "Visitors doubled, from 20,000 to 90,000."),
        ("multiple", "ja", "売上高は40億円から45億円に2倍に増えた。"),
        ("percent-change", "en", "Sales and profit: revenue rose 40%, from $40bn to $45bn."),
        ("percent-change", "ja", "純利益が減り、売上高は40億円から45億円へ30％伸びた。"),
        ("percent-change", "zh-Hans", "净利润下滑，营收增长30%，从40亿元增至45亿元。"),
        ("percent-change", "ko", "순이익은 줄었고 매출은 40억원에서 45억원으로 30% 늘었다."),
    ],
)
def test_a_rise_of_the_same_quantity(check: str, lang: str, text: str) -> None:
    assert found(check, text, lang) == 1
