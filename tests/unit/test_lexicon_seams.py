"""Forms of the lexicon that only begin with the end of another Korean word."""

from __future__ import annotations

import pytest

from factcheck import lexicon
from factcheck.lexicon.seams import torn


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("단기금리를 올렸다", "기금"),
        ("광주가 이겼다", "주가"),
        ("공공시설 피해", "공시"),
        ("북한은 발사했다", "한은"),
        ("제약사가 개발했다", "약사"),
        ("우주항공연구원", "공연"),
        ("양국이 관계를 발전시켜", "전시"),
        ("별도로 발표했다", "도로"),
    ],
)
def test_end_of_another_word_begins_no_form(text: str, form: str) -> None:
    start = text.index(form)
    assert torn(text, start, start + len(form))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("대기업이 투자했다", "기업"),
        ("준우승에 그쳤다", "우승"),
        ("여직원의 신고", "직원"),
        ("남산터널 화재", "터널"),
        ("총사업비는 3조원", "사업비"),
        ("자회사를 팔았다", "회사"),
        ("주가가 올랐다", "주가"),
    ],
)
def test_word_of_a_compound_is_whole(text: str, form: str) -> None:
    start = text.index(form)
    assert not torn(text, start, start + len(form))


def test_torn_form_is_no_concept() -> None:
    found = {m.concept for m in lexicon.find("공공시설 피해와 북한은 별도로 다뤘다", "ko")}
    assert not found & {"outcomes/disclose", "banking/central-bank", "infrastructure/road"}
