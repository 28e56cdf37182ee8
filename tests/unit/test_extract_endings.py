"""What a denial is of: the end of a state, the clause before, a need; and what only was a cause."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.lexicon import verbs
from factcheck.lexicon.verbs import Form
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data


def polarities(text: str) -> list[Claim]:
    """What a short text tells as done or not done, by the lexicon."""
    sources, _ = read_data(f"{text}\n".encode(), "a.txt")
    return [c for s in sources for c in extract(s).claims if c.kind == "polarity"]


def told(text: str, concept: str) -> set[str]:
    return {c.text for c in polarities(text) if c.event and c.event.concept == concept}


@pytest.mark.parametrize(
    ("text", "concept", "answer"),
    [
        ("ストライキは終わっていない。", "labour/walkout", {"yes"}),
        ("파업은 끝나지 않았다.", "labour/walkout", {"yes"}),
        ("罢工尚未结束。", "labour/walkout", {"yes"}),
        ("交渉は今回もまとまらず、8月に再び話し合う。", "diplomacy/negotiation", {"yes"}),
        ("双方未能弥合分歧。", "diplomacy/disagree", {"no"}),
        ("노사는 이견을 해소하지 못했다.", "diplomacy/disagree", {"no"}),
        ("両者の溝は埋まらず、協議は続く。", "diplomacy/disagree", {"no"}),
        ("ストライキは行われなかった。", "labour/walkout", {"no"}),
        ("파업은 없었다.", "labour/walkout", {"no"}),
        ("停電は解消していない。", "science/outage-over", {"no"}),
        ("両国は合意をまとめなかった。", "diplomacy/agree", {"no"}),
    ],
)
def test_a_denied_end_leaves_the_state(text: str, concept: str, answer: set[str]) -> None:
    assert told(text, concept) == answer


@pytest.mark.parametrize(
    ("text", "concept", "answer"),
    [
        ("The text was not ready and its signing was put off.", "trade/shelve", {"no"}),
        ("上诉期间他无须入狱。", "outcomes/lock-up", {"no"}),
        ("事故原因仍在调查，目前无人被捕。", "courts/arrest", {"no"}),
        ("他当天被捕。", "courts/arrest", {"yes"}),
        ("因天气不佳，演习取消。", "states/abolish", {"no"}),
        ("待復電4萬戶。", "science/outage-over", set()),
        ("央行有空间下调利率。", "politics/cut-policy", set()),
    ],
)
def test_what_a_denial_is_of(text: str, concept: str, answer: set[str]) -> None:
    assert told(text, concept) == answer


@pytest.mark.parametrize(
    "text",
    [
        "The match was called off because of a strike.",
        "ストのため公演は中止された。",
        "파업 여파로 공연이 취소됐다.",
        "演出因罢工取消。",
    ],
)
def test_a_cause_is_not_what_was_called_off(text: str) -> None:
    assert "no" not in told(text, "labour/walkout")


def test_a_form_of_two_kinds_is_told_as_each() -> None:
    """まとまる is a verb that a denial turns, まとまら(ず) a state that needs none."""
    found = {m.form for m in verbs.find("交渉はまとまらず、終わった。", "ja") if m.start == 3}
    assert found == {Form.STEM, Form.STATE}
