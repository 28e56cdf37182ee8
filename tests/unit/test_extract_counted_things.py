"""What figures answer to that name no noun: whose age, which place in a race, what lasted, of which
nation, and by how much somebody is ahead."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data


def figures(text: str, kind: str) -> list[Claim]:
    """The claims of one kind that a short text makes, in order."""
    sources, _ = read_data(text.encode(), "a.txt")
    return [c for source in sources for c in extract(source).claims if c.kind == kind]


def head(claim: Claim) -> str | None:
    """The first concept of a claim's noun."""
    return claim.head.concepts[0] if claim.head and claim.head.concepts else None


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Lena Marsh was held on Monday. The 47-year-old denied it.", "Lena Marsh"),
        ("잡힌 사람은 쉬자량(許家良·47) 씨다.", "許家良"),
        ("47岁的许家良被捕。", "许家良"),
        ("Lena Marsh and Paul Dorn were held. The 47-year-old denied it.", None),
        ("Lena Marsh was held on Monday. A 47-year-old bystander was hurt.", None),
    ],
)
def test_an_age_is_that_of_the_person_it_goes_on_telling_of(text: str, want: str | None) -> None:
    (age,) = figures(text, "age")
    assert age.subject == ((want,) if want else ())


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("運転手の男（58）が事情を聴かれている。", "people/driver"),
        ("58岁的司机正在接受问询。", "people/driver"),
        ("The 58-year-old suspect said nothing.", "courts/suspect"),
        ("逮捕されたのは58歳の男。", "courts/suspect"),
        ("58歳の男性がけがをした。", None),
    ],
)
def test_who_is_not_named_is_known_by_a_role(text: str, want: str | None) -> None:
    (age,) = figures(text, "age")
    assert head(age) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Mina Orlova came home fifth.", "sport/placing"),
        ("羅子軒選手は5位に入った。", "sport/placing"),
        ("选手罗子轩名列第五。", "sport/placing"),
        ("Mina Orlova is ranked fifth in the world.", None),
        ("選手の羅子軒は世界ランク5位。", None),
    ],
)
def test_a_place_in_a_race_is_no_place_on_a_list(text: str, want: str | None) -> None:
    heads = [head(claim) for claim in figures(text, "ordinal")]
    assert ("sport/placing" in heads) == (want is not None)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The road was reopened six hours after the blast.", "measures/time-out-of-service"),
        ("도로는 사고 6시간 만에 통행이 재개됐다.", "measures/time-out-of-service"),
        ("大火燃烧6小时后被扑灭。", "measures/time-burning"),
        ("火は約6時間後に消し止められた。", "measures/time-burning"),
        ("The blast came six hours after the road was reopened.", None),
        ("통행 재개 6시간 만에 다시 사고가 났다.", None),
        ("The blaze was brought under control after six hours.", None),
    ],
)
def test_what_lasted_until_something_happened(text: str, want: str | None) -> None:
    heads = {head(claim) for claim in figures(text, "duration")}
    made = {"measures/time-out-of-service", "measures/time-burning"}
    assert heads & made == ({want} if want else set())


@pytest.mark.parametrize(
    "text",
    [
        "Of the 58 men, nine dropped out.",
        "58人が出場し、9人が途中棄権した。",
        "58人出发，9人中途退赛。",
        "58명이 출발해 9명이 중도 포기했다.",
    ],
)
def test_those_who_gave_up_are_counted_by_what_they_did(text: str) -> None:
    claim = next(c for c in figures(text, "count") if c.text == "9")
    assert head(claim) == "sport/dropout"


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Three of the dead were Chinese nationals.", ("3", "CN", "disasters/dead")),
        ("死亡した4人のうち3人は中国籍だった。", ("3", "CN", "disasters/dead")),
        ("另有11人受伤，其中3人来自越南。", ("3", "VN", "disasters/injured")),
        ("사망자 중 3명은 중국 국적이다.", ("3", "CN", "disasters/dead")),
        ("3人は中国で治療を受けている。", ("3", None, None)),
        ("Three were Chinese food lovers.", ("3", None, None)),
    ],
)
def test_the_nation_that_is_said_of_those_counted(
    text: str, want: tuple[str, str | None, str | None]
) -> None:
    claim = next(c for c in figures(text, "count") if c.text == "3")
    nation = claim.subject[0].partition(":")[2] if claim.subject else None
    assert (claim.text, nation) == want[:2]
    if want[2] is not None:
        assert head(claim) == want[2]


@pytest.mark.parametrize(
    ("text", "women"),
    [
        ("She is the second woman to lead the city.", True),
        ("她是该市第二位女市长。", True),
        ("同市で女性市長は2人目となる。", True),
        ("여성 시장은 두 번째다.", True),
        ("She is the second mayor of the new city.", False),
        ("她是该市第二位市长。", False),
    ],
)
def test_an_ordinal_may_number_women_only(text: str, women: bool) -> None:
    (claim,) = figures(text, "ordinal")
    assert (head(claim) == "people/woman") == women


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("優勝タイムは1時間52分14秒3だった。", "PT1H52M14.3S"),
        ("他的成绩是1小时52分14秒3。", "PT1H52M14.3S"),
        ("1시간 52분 14초 3의 기록으로 우승했다.", "PT1H52M14.3S"),
    ],
)
def test_tenths_of_a_second_are_told_without_a_point(text: str, want: str) -> None:
    assert [claim.text for claim in figures(text, "duration")] == [want]
