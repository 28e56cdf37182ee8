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
