"""What a figure does in its sentence, and which time a period tells of it."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim, Role
from factcheck.readers.read import read_data


def figures(text: str) -> dict[str, Claim]:
    """The figures of a short text by their canonical value."""
    sources, _ = read_data(text.encode(), "a.txt")
    return {c.text: c for s in sources for c in extract(s).claims if c.value is not None}


@pytest.mark.parametrize(
    ("text", "value", "role"),
    [
        # only the figure right before it is the gap
        ("反対７４、賛成７３の１票差で、内閣は生き残った。", "73", Role.CURRENT),
        ("反対７４、賛成７３の１票差で、内閣は生き残った。", "1", Role.CHANGE),
        ("찬성 151표, 반대 149표로 2표 차로 가결됐다.", "149", Role.CURRENT),
        # so many out of a whole
        ("The company won 11 of the 14 tenders.", "11", Role.MEMBER),
        ("The company won 11 of the 14 tenders.", "14", Role.CURRENT),
        ("Seven of the 12 samples were clean.", "7", Role.MEMBER),
        ("公司拿下14项招标中的9项。", "9", Role.MEMBER),
        ("公司拿下14项招标中的9项。", "14", Role.CURRENT),
        ("14개 사업 가운데 9개를 따냈다.", "9", Role.MEMBER),
        ("14개 사업 가운데 9개를 따냈다.", "14", Role.CURRENT),
        ("委員14人中9人が賛成した。", "9", Role.MEMBER),
        # each of a list is a part, though the word stands by the first alone
        ("送醫者中，包括甲組200人、乙組150人。", "150", Role.MEMBER),
        # what something is one or a part of is the whole
        ("One of the four injured passengers was discharged.", "4", Role.CURRENT),
        ("She is part of a 31.2-billion-yen mission.", "31200000000 JPY", Role.CURRENT),
        ("Some of the 300 passengers slept there.", "300", Role.CURRENT),
        # to each of whom, and each of what
        ("The buyer pays S$3.40 in cash for each share.", "3.4 SGD", Role.CURRENT),
        ("The families will get $500 each.", "500 USD", Role.MEMBER),
        # a figure before the one that falls short
        ("The motion got 73 votes, one short of the 74 needed.", "73", Role.CURRENT),
    ],
)
def test_the_role_of_a_figure(text: str, value: str, role: Role) -> None:
    assert figures(text)[value].role is role


@pytest.mark.parametrize(
    ("text", "value", "year"),
    [
        ("Turnout was 52.3%, against 61.8% in 2024.", "52.3 %", None),
        ("Profit rose to $9 million, compared with $7 million in 2024.", "9000000 USD", None),
        ("The fund paid 40 grants, more than the 31 in 2024.", "40", None),
        ("Exports fell to $3 billion in 2024.", "3000000000 USD", 2024),
    ],
)
def test_the_period_of_what_a_figure_is_held_against(
    text: str, value: str, year: int | None
) -> None:
    told = figures(text)[value].reference
    assert (told.start.year if told and told.start else None) == year


@pytest.mark.parametrize(
    ("text", "value", "concept"),
    [
        # how long something stood still is told of the standstill, not of the thing
        ("The runway was closed for nine hours.", "PT9H", "measures/time-out-of-service"),
        ("空港の滑走路は９時間にわたって閉鎖された。", "PT9H", "measures/time-out-of-service"),
        ("機場關閉9小時。", "PT9H", "measures/time-out-of-service"),
        ("활주로가 9시간 동안 폐쇄됐다.", "PT9H", "measures/time-out-of-service"),
        # how long somebody was held fast
        ("광부가 41시간 만에 구조됐다.", "PT41H", "measures/time-trapped"),
        ("作業員は41時間ぶりに救助された。", "PT41H", "measures/time-trapped"),
        ("受困19小時後獲救。", "PT19H", "measures/time-trapped"),
        ("She was trapped for 19 hours in the lift.", "PT19H", "measures/time-trapped"),
        # and for how long he goes to prison
        ("前主席梁嘉銘入獄8年。", "P8Y", "courts/prison-term"),
        ("A court sent the head of Bright Harbour to prison for eight years.", "P8Y",
         "courts/prison-term"),
    ],
)  # fmt: skip
def test_what_a_time_is_told_of(text: str, value: str, concept: str) -> None:
    head = figures(text)[value].head
    assert head is not None
    assert concept in head.concepts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("출항 약 40분 뒤 정전이 발생했다.", "~PT40M"),
        ("The power failed 40 minutes after the ship left.", "PT40M"),
        ("出港から40分後に停電した。", "PT40M"),
        ("停電は起きる。起きたあと40分間で何ができるか。", "PT40M"),
    ],
)
def test_a_time_until_something_happened_is_not_how_long_it_lasted(text: str, value: str) -> None:
    found = figures(text)
    heads = [c.head.concepts for c in found.values() if c.kind == "duration" and c.head]
    assert all("measures/time-out-of-service" not in concepts for concepts in heads)


def test_a_word_of_a_name_is_no_head() -> None:
    found = figures("A judge gave the owner of Silver Bridge a fine of $3 million on Monday.")
    head = found["3000000 USD"].head
    assert head is not None and "infrastructure/bridge" not in (*head.concepts, *head.others)


def test_the_country_of_a_town_is_no_party_to_the_talks() -> None:
    text = "파키스탄과 아프가니스탄 대표단은 15일 오만 무스카트에서 열린 4차 협상을 마쳤다."
    assert figures(text)["#4"].principals == frozenset({"PK", "AF"})
    text = "Pakistan and Afghanistan ended the fourth round of negotiations in the Omani capital."
    assert "OM" not in figures(text)["#4"].principals


def test_the_ruling_is_where_the_day_of_the_crime_is_told() -> None:
    text = (
        "判決によると、被告は2024年3月9日夜、市内の倉庫で首をロープで絞めて男性を殺害し、逃げた。"
    )
    claim = figures(text)["2024-03-09"]
    assert claim.event is not None and claim.event.concept == "courts/murder"
