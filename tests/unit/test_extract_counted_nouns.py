"""What a count is of, where the noun hides in a phrase, is the counter itself, stands behind a
measure, or is told by what befell the persons counted."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data


def counts(text: str) -> list[Claim]:
    """The counts of a short text, in order."""
    sources, _ = read_data(text.encode(), "a.txt")
    return [c for source in sources for c in extract(source).claims if c.kind == "count"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Six trains were cancelled on Tuesday.", "transport/train"),
        ("因大雾，6个航班取消。", "transport/flight"),
        ("The council ordered 30 buses from a maker abroad.", "transport/vehicle"),
        ("The fire closed two campuses.", "education/school"),
        ("バス12路線を来春に廃止する。", "transport/route"),
        ("同社は年内に9店を閉める。", "business/store"),
        ("台風で7校が休校となった。", "education/school"),
        ("14カ国が協定に署名した。", "diplomacy/country"),
        ("阵列将由9座口径13米的天线组成。", "objects/antenna"),
        ("Five coaches derailed outside the station.", "disasters/carriage"),
        ("Three cars left the rails, and the train stopped.", "disasters/carriage"),
        ("The storm cut power to 4,100 customers in the valley.", "disasters/cut-off-customer"),
        ("The lower house suspended eleven members for a week.", "offices/lawmaker"),
        ("By nightfall police had arrested 24 supporters.", "courts/suspect"),
        ("There were twelve arrests at the gate.", "courts/suspect"),
        ("僧侶4人が寺を離れた。", "jobs/monk"),
    ],
)
def test_what_is_counted(text: str, want: str) -> None:
    (count, *_) = counts(text)
    assert count.head is not None
    assert want in count.head.concepts


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Three cars collided near the market.", "disasters/carriage"),
        ("The bank lost 4,100 customers last year.", "disasters/household"),
        ("The choir has eleven members.", "offices/lawmaker"),
        ("戦車14両を引き渡した。", "transport/route"),
        ("The head coach praised two players.", "disasters/carriage"),
    ],
)
def test_what_is_not_counted(text: str, never: str) -> None:
    heads = [count.head.concepts for count in counts(text) if count.head]
    assert all(never not in told for told in heads)


def test_a_counter_keeps_the_words_of_the_noun_beside_it() -> None:
    (ships,) = counts("天津调集6艘挖泥船昼夜作业。")
    assert ships.head is not None
    assert {"transport/ship", "objects/dredger"} & set(ships.head.concepts)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("申請は前年を下回る120件にとどまった。", "current"),
        ("負傷者は前年より多い31人だった。", "current"),
        ("前年同月の762件を上回った。", "comparison"),
    ],
)
def test_what_is_more_than_last_year_is_of_this_year(text: str, want: str) -> None:
    (count,) = counts(text)
    assert count.role == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Four climbers died, the ministry said in its final bulletin.", True),
        ("이 사고로 5명이 다쳤다. 다른 부상자는 없다.", True),
        ("事故造成3人死亡。失联人员均已找到。", True),
        ("けが人は5人。ほかにけが人はいない。", True),
        ("Four climbers died and two are missing.", False),
        ("事故造成3人死亡，仍有两人失联。", False),
    ],
)
def test_a_count_is_closed_where_nobody_more_is_to_come(text: str, want: bool) -> None:
    assert all(count.settled == want for count in counts(text))


def test_one_woman_told_of_makes_no_count_one_of_women() -> None:
    (first, *_) = counts("被困的游客174人全部获救，其中一名老年女性由直升机接走。")
    assert first.basis == ()
