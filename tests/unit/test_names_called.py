"""Names by which towns are called, points in Chinese names, lists of Korean ones, titles that are
said of one office."""

from __future__ import annotations

import pytest

from factcheck.align.identity import are_apart
from factcheck.extract.whole import extract
from factcheck.lexicon import titles
from factcheck.names.cities import may_be_called
from factcheck.names.skeleton import skeleton
from factcheck.names.strip import stripped
from factcheck.readers.read import read_data


def test_a_small_town_is_called_as_it_sounds() -> None:
    assert not may_be_called("city:2130741", "Aburatsu")  # which lists give to Abashiri
    assert may_be_called("city:2130741", "Abasiri")
    assert may_be_called("city:1816670", "Peking")


def test_points_tell_that_characters_stand_for_sounds() -> None:
    assert skeleton("罗斯曼·阿都卡迪") and not skeleton("阿都卡迪")
    assert not are_apart("拿督罗斯曼·阿都卡迪", "Rosman Abdul Kadir")
    assert are_apart("罗斯曼·阿都卡迪", "Azman Abdul Rahim")
    assert stripped("拿督阿兹曼·拉欣").text == "阿兹曼·拉欣"


@pytest.mark.parametrize(
    "text",
    [
        "위원 2명(신우진, 장혜린)은 기준금리를 내려야 한다는 소수의견을 밝혔다.",
        "위원 7명 가운데 신우진·장혜린 위원 2명이 0.25%포인트 인하 의견을 냈다.",
    ],
)
def test_who_dissented_is_told_in_a_list(text: str) -> None:
    sources, _ = read_data(f"제목\n\nPublished: 2026-05-20\n\n{text}\n".encode(), "a.txt")
    held = {c.surface for c in extract(sources[0]).claims if c.attribute == "holder"}
    assert held == {"신우진", "장혜린"}


def test_one_office_goes_by_two_titles() -> None:
    assert titles.are_one_office("Premier", "省長")
    assert titles.are_one_office("위원장", "director")
    assert not titles.are_one_office("Premier", "市長")
