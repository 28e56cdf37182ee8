"""Korean figures beside a verb of moving or comparing."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim, Role
from factcheck.readers.read import read_data


def figures(text: str) -> dict[str, Claim]:
    """The figures of a short text by their canonical value."""
    sources, _ = read_data(f"2024년 5월 8일\n\n{text}".encode(), "a.txt")
    return {c.text: c for s in sources for c in extract(s).claims if c.value is not None}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("가계대출은 3조5000억원 불어나 1100조원이 됐다.", "3500000000000 KRW"),
        ("예금은 2조원 빠졌다.", "2000000000000 KRW"),
        ("전세보증금이 4000만원 올라 5억원이 됐다.", "40000000 KRW"),
        ("농가 소득은 120만원 줄어들었다.", "1200000 KRW"),
        ("전셋값이 2% 뛰었다.", "2 %"),
        ("수입은 지난해보다 7.5%(27억3000만 달러) 늘었다.", "7.5 %"),
        ("수입은 지난해보다 7.5%(27억3000만 달러) 늘었다.", "2730000000 USD"),
        ("화재는 613건(3.5%)이 줄었다.", "613"),
        ("화재는 613건(3.5%)이 줄었다.", "3.5 %"),
        ("김씨는 4%포인트, 이씨는 9%포인트 급등했다.", "4 pp"),
        ("매출은 전 분기 대비 12.3%, 전년 동기 대비 14.1% 각각 줄었다.", "12.3 %"),
        ("요금은 다른 노선보다 10% 저렴하다.", "10 %"),
        ("이동 시간이 74분에서 44분으로 30분 단축된다.", "PT30M"),
        ("사망자는 21명 늘어 400명이 됐다.", "21"),
    ],
)
def test_by_how_much(text: str, value: str) -> None:
    assert figures(text)[value].role is Role.CHANGE


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("전망치인 8조9000억원을 크게 웃도는 9조3000억원을 냈다.", "8900000000000 KRW"),
        ("이익은 증권사 전망치 평균(5조4400억원)을 밑돌았다.", "5440000000000 KRW"),
        ("전국 투표율(60.2%)을 웃도는 67.9%의 투표율을 보였다.", "60.2 %"),
        ("확진자는 85명으로 전날(56명)보다 29명 많았다.", "56"),
        ("수출은 228억달러로 전년(209억달러) 대비 늘었다.", "20900000000 USD"),
        ("이동 시간이 74분에서 44분으로 30분 단축된다.", "PT74M"),
        ("노선 길이는 412㎞에서 418㎞로 늘어난다.", "412 km"),
        (
            "이는 작년 매출 52조원, 영업이익 6조원 대비 각각 17%, 44% 증가한 것이다.",
            "52000000000000 KRW",
        ),
    ],
)
def test_what_it_is_held_against(text: str, value: str) -> None:
    assert figures(text)[value].role is Role.COMPARISON


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("위중증 환자는 17명 늘어난 285명이다.", "285"),
        ("부상자는 128명(15.8%) 증가한 938명이다.", "938"),
        ("기준금리를 3.25%로 인하했다.", "3.25 %"),
        ("이날 비가 100mm 내렸다.", "100 mm"),
        ("선수 3명이 무대에 올랐다.", "3"),
        ("2명이 물에 빠졌다.", "2"),
        ("조문객 3000명이 줄이어 찾았다.", "3000"),
        ("학생 5명에게 1억원을 준 2명을 조사했다.", "100000000 KRW"),
        ("전망치인 8조9000억원을 크게 웃도는 9조3000억원을 냈다.", "9300000000000 KRW"),
        ("예산은 3조원을 넘었다.", ">3000000000000 KRW"),
    ],
)
def test_levels_stay_levels(text: str, value: str) -> None:
    assert figures(text)[value].role not in (Role.CHANGE, Role.COMPARISON)
