"""Sentences of many genres and what each of their figures answers to."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim, Role
from factcheck.readers import read_paths

# Sentence, language, the figure as written, the concept it answers to ("" for none).
HEADS = [
    # Who is counted, and what befell them.
    ("The gale killed at least nine people, officials said.", "nine", "disasters/dead"),
    ("Some 40 people were taken to hospital.", "40", "health/hospitalised"),
    ("沿岸の住民ら3200人が避難している。", "3200人", "disasters/evacuee"),
    ("上陸前に約3200人が避難した。", "3200人", "disasters/evacuee"),
    ("13名滞留当地的游客均已返回。", "13名", "transport/affected-passenger"),
    ("2名外籍学生已经出院。", "2名", "people/student"),
    ("합의부 판사 3명이 심리했다.", "3명", "offices/judge"),
    ("급행열차 승객 97명이 탔다.", "97명", "disasters/passenger"),
    # A counter that says what it counts.
    ("先頭の2両が線路を外れた。", "2両", "disasters/carriage"),
    ("前2节脱轨。", "2节", "disasters/carriage"),
    ("8階建ての集合住宅が傾いた。", "8階建て", "measures/floors"),
    ("The quake tilted a five-storey apartment block.", "five-storey", "measures/floors"),
    # An amount answers to an amount, never to who has it or where it is.
    ("크레모나호에는 건널목 자갈 9t이 실려 있었다.", "9t", ""),
    ("The 127-minute film opens in May.", "127-minute", "culture/running-time"),
    ("127분짜리 극영화가 개봉한다.", "127분", "culture/running-time"),
    ("The 1.9-km bridge opened in 1998.", "1.9-km", "infrastructure/length"),
    ("The group has revenue of $70 million.", "$70 million", "business/revenue"),
    # The subject of one clause is not that of the next.
    ("单季营收184亿元，年增7%，税后纯益12亿元。", "7%", "business/revenue"),
    # A part answers to what the whole does.
    ("Two of the six carriages jumped the rails.", "Two", "disasters/carriage"),
    ("She had 9,400 of about 31,000 ballots cast.", "9,400", "elections/votes"),
    ("상금은 300만 대만달러(약 1억4천만 원)다.", "1억4천만 원", "culture/prize-money"),
    # A sum keeps its noun where another currency stands between the two.
    (
        "Brenta made 610 million kroner (approx. $58 million) in operating profit.",
        "610",
        "business/operating-profit",
    ),
    (
        "It expects a total of 74 billion kroner (about $7 billion) of group revenue.",
        "74",
        "business/revenue",
    ),
    # The level that a rise led to answers to what rose.
    (
        "Its sales rose 23.4 per cent on-year to 7.6 billion kroner and net profit soared.",
        "7.6",
        "business/revenue",
    ),
    (
        "Revenue fell 4% from a year earlier to $3.1 billion, while net profit doubled.",
        "$3.1",
        "business/revenue",
    ),
    ("売上高は4%増の31億ドルで、純利益は倍増した。", "31億ドル", "business/revenue"),
    ("营业收入增长4%，达到31亿美元，净利润翻番。", "31亿美元", "business/revenue"),
    ("매출은 4% 증가한 31억 달러였고 순이익은 두 배였다.", "31억", "business/revenue"),
    (
        "Operating profit was 10.4 billion kroner ($1 billion), up from 668 million kroner.",
        "668",
        "business/operating-profit",
    ),
]


def _claim(folder: Path, text: str, figure: str) -> Claim:
    file = folder / "a.txt"
    file.write_text(text + "\n", encoding="utf-8")
    sources, _ = read_paths([str(file)])
    claims = extract(sources[0]).claims
    found = [c for c in claims if c.value is not None and c.surface.startswith(figure)]
    assert found, [c.surface for c in claims]
    return found[0]


@pytest.mark.parametrize(("text", "figure", "concept"), HEADS)
def test_what_a_figure_answers_to(tmp_path: Path, text: str, figure: str, concept: str) -> None:
    head = _claim(tmp_path, text, figure).head
    known = head.concepts if head else ()
    assert known[:1] == ((concept,) if concept else ())


@pytest.mark.parametrize(
    ("text", "figure", "role"),
    [
        # A way that something went is no change of a figure.
        ("The aircraft fell 410 feet within seconds.", "410 feet", Role.CURRENT),
        ("여객기가 125m 떨어졌다.", "125m", Role.CURRENT),
        ("The fare rose 200 won on Monday.", "200 won", Role.CHANGE),
        ("股价今天收在258元，上涨4.5元。", "258元", Role.CURRENT),
        ("股价今天收在258元，上涨4.5元。", "4.5元", Role.CHANGE),
        ("基本給の月6万8000ウォン（約7500円）引き上げを示した。", "6万8000ウォン", Role.CHANGE),
        ("It was carried by five votes to three.", "five votes", Role.CURRENT),
        ("The shares rose 4.5 yuan to 258 yuan.", "4.5 yuan", Role.CHANGE),
        ("The shares rose 4.5 yuan to 258 yuan.", "258 yuan", Role.CURRENT),
        ("투표율은 58.6%로 2022년의 59.4%를 밑돌았다.", "59.4%", Role.COMPARISON),
        ("投票率は58.6％で、前回の59.4％をやや下回った。", "59.4％", Role.COMPARISON),
        ("每股纯益3.15元。", "3.15元", Role.CURRENT),
    ],
)
def test_what_a_figure_does(tmp_path: Path, text: str, figure: str, role: Role) -> None:
    assert _claim(tmp_path, text, figure).role is role


@pytest.mark.parametrize(
    "text",
    [
        "運転士（29）は軽傷だった。",
        "社長の長谷川充さん（当時39）が見つかった。",
        "운전사(29)는 다치지 않았다.",
    ],
)
def test_a_bare_number_in_brackets_behind_a_person_is_an_age(tmp_path: Path, text: str) -> None:
    figure = "39" if "39" in text else "29"
    assert _claim(tmp_path, text, figure).kind == "age"


def test_a_period_of_the_comparison_is_not_that_of_the_figure(tmp_path: Path) -> None:
    text = "The jury read 412 books, up from 355 in 2024."
    assert _claim(tmp_path, text, "412").reference is None
    assert _claim(tmp_path, text, "355").reference is not None


def test_two_persons_are_told_nothing_per_head(tmp_path: Path) -> None:
    """两人均平安: both are safe; 人均 says per head only where no number stands before it."""
    assert "basis/per-capita" not in _claim(tmp_path, "2名旅客被救出，两人均平安。", "2名").basis
    assert "basis/per-capita" in _claim(tmp_path, "当地人均收入为3万元。", "3万元").basis


@pytest.mark.parametrize(
    ("text", "figure", "concept"),
    [
        ("Divers found four bombs near the quay.", "four", "things/bomb"),
        ("강변에서 불발탄 4발이 나왔다.", "4발", "things/bomb"),
        ("The gang took 31 watches from the shop.", "31", "things/watch"),
        ("店から腕時計31点が奪われた。", "31点", "things/watch"),
        ("매장에서 손목시계 31점이 사라졌다.", "31점", "things/watch"),
        ("当地五个政党签署声明。", "五个", "things/political-party"),
        ("The governments signed 14 documents after the talks.", "14", "trade/document"),
        ("両政府が署名した文書は計14件。", "14件", "trade/document"),
    ],
)
def test_what_news_of_any_kind_counts(tmp_path: Path, text: str, figure: str, concept: str) -> None:
    head = _claim(tmp_path, text, figure).head
    assert head is not None
    assert concept in (*head.concepts, *head.others[:1])
