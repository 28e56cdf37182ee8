"""What a figure answers to, by what stands between it and its noun."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data


def figures(text: str) -> dict[str, Claim]:
    """The figures of a short text by their canonical value."""
    sources, _ = read_data(text.encode(), "a.txt")
    return {c.text: c for s in sources for c in extract(s).claims if c.value is not None}


@pytest.mark.parametrize(
    ("text", "value", "concept"),
    [
        # the level that was left and the one that was reached answer to one noun
        ("央行决定将基准利率由2.75%下调至2.50%。", "2.5 %", "economy/policy-rate"),
        ("来年の成長率見通しは1.9％から1.7％へ下方修正された。", "1.7 %", "economy/gdp-growth"),
        ("The bank cut its benchmark rate from 3.50% to 3.25%.", "3.25 %", "economy/policy-rate"),
        # a conversion in brackets stands between no figure and its noun
        ("정부는 항만 건설에 1천500억 엔(약 1조 4천억 원)의 차관을 제공한다.", "150000000000 JPY",
         "trade/loan"),
        ("運営会社は３０万ペソ（約８１万円）の見舞金を出す。", "300000 peso",
         "politics/cash-handout"),
        # a share's dividend is a dividend
        ("The interim dividend will be 32 yen per share.", "32 JPY", "business/dividend"),
        # what a happening makes of a sum
        ("Tokyo will lend 90 billion yen for a harbour bridge.", "90000000000 JPY", "trade/loan"),
        ("우승팀은 120만 달러를 받는다.", "1200000 USD", "culture/prize-money"),
        # what is late, and how long a charge lasts
        ("開演は予定から90分遅れた。", "PT90M", "transport/delay-length"),
        ("개막을 50분 늦춘 뒤 공연이 열렸다.", "PT50M", "transport/delay-length"),
        ("A full charge now lasts seven hours.", "PT7H", "measures/battery-life"),
        ("一次充電可用9小時。", "PT9H", "measures/battery-life"),
        ("島では20センチの津波を観測した。", "20 cm", "disasters/wave-height"),
        # persons are no things that stand nearer
        ("另有9人在後方吊籃急停時撞傷。", "9", "disasters/injured"),
        ("世界の従業員の9％にあたる1430人を減らすと明らかにした。", "1430", "labour/job-cut"),
        # days within which something is due are no trading session
        ("買方須在十個營業日內支付解約金360億韓元。", "36000000000 KRW", "mergers/break-fee"),
    ],
)  # fmt: skip
def test_a_figure_answers_to(text: str, value: str, concept: str) -> None:
    head = figures(text)[value].head
    assert head is not None
    assert concept in head.concepts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("회사는 유족에게 가구당 200만 페소를 주기로 했다.", "2000000 peso"),
        ("Officials promised 200,000 rupees to each bereaved family.", "200000 INR"),
        ("政府は1世帯あたり20万円を配る。", "200000 JPY"),
    ],
)
def test_to_whom_each_a_sum_goes_is_not_what_it_measures(text: str, value: str) -> None:
    head = figures(text)[value].head
    assert head is None or "disasters/household" not in head.concepts


def test_a_part_of_what_is_counted_behind_it_counts_the_same() -> None:
    found = figures("The company won 11 of the 14 tenders in those years.")
    assert found["11"].head is not None and found["11"].head.text == "tenders"


@pytest.mark.parametrize(
    "text",
    ["本季毛利率衝上18%，優於去年同期的14.5%。", "粗利率は18％で、前年同期の14.5％から改善した。"],
)
def test_a_period_dates_the_figure_behind_it(text: str) -> None:
    now, then = (figures(text)[value].reference for value in ("18 %", "14.5 %"))
    assert now is None or then is None or now.start != then.start
