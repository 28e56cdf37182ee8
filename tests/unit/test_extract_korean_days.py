"""Days that Korean news tells without a date: 이날, 전날, and months of the year before."""

from __future__ import annotations

import pytest

from factcheck.extract.values import find_values


def days(text: str, published: str) -> list[str]:
    return [v.text for v in find_values(text, "ko", published) if v.kind.value == "date"]


@pytest.mark.parametrize(
    ("text", "published", "last"),
    [
        # the day of the report, not one told between
        (
            "법원이 6일 선고했다. 검찰은 앞서 2월 27일 구형했다. 이날 공판은 중계됐다.",
            "2018-04-06",
            "2018-04-06",
        ),
        (
            "25일 당국에 따르면 수색이 이어졌다. 24일 공장에서 불이 났다. 22명이 숨졌다."
            " 당국은 이날 오전 감식에 나섰다.",
            "2024-06-25",
            "2024-06-25",
        ),
        (
            "지난 9월 4일 이후 가장 많다. 전날보다 8명 줄었다.",
            "2022-12-18",
            "2022-12-17",
        ),
        # told right before it
        (
            "25일 발표가 있었다. 24일 공장에서 불이 났다. 이날 불로 3명이 숨졌다.",
            "2024-06-25",
            "2024-06-24",
        ),
        ("11일 불이 났다. 3명이 다쳤다. 경찰은 이날 조사했다.", "2024-06-12", "2024-06-11"),
        ("1950년 6월 25일 전쟁이 났다. 같은 날 회의가 열렸다.", "2024-06-25", "1950-06-25"),
        # months of the year told before them
        ("지난해 8월과 10월에 금리를 내렸다.", "2025-08-13", "2024-10"),
        ("지난해 10월 금리를 내리며 돌입했고, 11월에는 또 내렸다.", "2025-07-10", "2024-11"),
        # still to come
        ("9월 개통하는 노선이다.", "2025-03-10", "2025-09"),
        ("2단계 구간은 하반기에 개통된다.", "2025-03-10", "2025-07-01/2025-12-31"),
        ("범행은 9월 시작된 것으로 추정된다.", "2025-03-10", "2024-09"),
    ],
)
def test_day_told(text: str, published: str, last: str) -> None:
    assert days(text, published)[-1] == last
