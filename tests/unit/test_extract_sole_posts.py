"""Who takes a post, or stays in it, in active and passive sentences and in labels."""

from __future__ import annotations

import pytest

from factcheck.extract.sole.shared import POST
from factcheck.extract.whole import extract
from factcheck.readers.read import read_data


def _posts(text: str) -> list[tuple[str, str]]:
    (source,), _ = read_data(f"Published: 2026-05-04\n\n{text}\n".encode(), "a.txt")
    return [
        (c.surface, c.head.text)
        for c in extract(source).claims
        if c.head is not None and c.head.concepts == (POST,)
    ]


TOLD = [
    ("Anna Brandt, who runs the rail arm, was named as chief executive.", "Anna Brandt"),
    ("The board appointed Paul Hartley, 54, as chairman.", "Paul Hartley"),
    ("Its next ambassador in Oslo would be Maria Lindholm, 52.", "Maria Lindholm"),
    ("The force will be led by Anna Brandt from May.", "Anna Brandt"),
    ("Paul Hartley has been chosen to run the central bank.", "Paul Hartley"),
    ("Maria Lindholm will take charge of the Kelso Museum.", "Maria Lindholm"),
    ("Since the flood the chamber has elected Peter Novak as speaker.", "Peter Novak"),
    ("His successor will be Peter Novak, a former regulator.", "Peter Novak"),
    ("Mr Moss will be succeeded by Laura Bennett.", "Laura Bennett"),
    ("Anna Brandt remains chief executive.", "Anna Brandt"),
    ("The chamber elected Helen Moss, a retired judge, as its speaker.", "Helen Moss"),
    ("クラブは田中浩二氏の新監督就任を発表した。", "田中浩二"),
    ("審査委員長を高橋健太監督が務める。", "高橋健太"),
    ("後任の社長には高橋健太専務が就く。", "高橋健太"),
    ("佐藤由美副社長が社長に昇格する人事を決めた。", "佐藤由美"),
    ("買収後も田中浩二氏が最高経営責任者として指揮を執る。", "田中浩二"),
    ("董事会决定由首席财务官王建国接任董事长。", "王建国"),
    ("总统任命李小红为新任驻日大使。", "李小红"),
    ("財務長由陳美玲接任。", "陳美玲"),
    ("비판을 받는 기관의 새 청장에 김민수가 내정됐다.", "김민수"),
    ("구단은 박지영을 새 감독으로 승격시켰다.", "박지영"),
    ("후임 대표에는 김민수 부사장이 내정됐다.", "김민수"),
    ("박지영 상무가 사장으로 승진한다.", "박지영"),
    ("대통령은 신임 대사에 이철수 국장을 지명했다.", "이철수"),
]


@pytest.mark.parametrize(("text", "who"), TOLD, ids=lambda x: str(x)[:24])
def test_who_takes_a_post_is_found(text: str, who: str) -> None:
    """Named, elected, promoted, succeeding, staying."""
    assert who in {surface for surface, _ in _posts(text)}


OTHERS = [
    "Anna Brandt was named player of the year.",
    "Anna Brandt was picked to lead the review.",
    "田中浩二大統領は新しい司令官に中将を任命した。",
    "Anna Brandt became chief executive in May 2019.",
    "Anna Brandt became a symbol of the protest.",
    "Anna Brandt will not be the next chief executive.",
    "Former chief Anna Brandt took over the microphone.",
    "佐藤由美さんは最優秀選手に選ばれた。",
    "王建国曾任董事长。",
    "김민수 씨는 최우수선수로 뽑혔다.",
]


@pytest.mark.parametrize("text", OTHERS, ids=lambda x: str(x)[:24])
def test_nobody_takes_a_post(text: str) -> None:
    """Prizes, what was long ago, what is denied, and what is no post."""
    assert _posts(text) == []


@pytest.mark.parametrize("leaves", ["stepping down", "resigning", "leaving", "handing over"])
def test_who_leaves_an_office_does_not_get_it(leaves: str) -> None:
    """Both are named in the sentence that tells of the change."""
    text = (
        "Mr Brook will be sworn in by the assembly as the 12th prime minister on May 4, with "
        f"Ms Hale officially {leaves} as prime minister on the same day."
    )
    (source,), _ = read_data(text.encode(), "a.txt")
    held = {c.surface for c in extract(source).claims if c.attribute == "holder"}
    assert held == {"Brook"}
