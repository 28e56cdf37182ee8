"""A sentence that was asked for is not the one passed."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from factcheck.extract.demanded import DEMANDED
from factcheck.extract.whole import extract
from factcheck.pipeline import check
from factcheck.readers import read_paths


def told(text: str) -> dict[str, bool]:
    """The lengths of time of a text, with whether they were asked for only."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.txt"
        file.write_text(f"Published: 2026-11-13\n\n{text}\n", encoding="utf-8")
        sources, _ = read_paths([str(file)])
    claims = extract(sources[0]).claims
    return {c.text: DEMANDED in c.basis for c in claims if c.kind == "duration"}


@pytest.mark.parametrize(
    ("text", "passed", "asked"),
    [
        ("裁判長は懲役18年（求刑懲役22年）を言い渡した。", "P18Y", "P22Y"),
        ("裁判長は懲役18年（求刑・懲役22年）を言い渡した。", "P18Y", "P22Y"),
        ("求刑（懲役12年）を下回る懲役8年とした。", "P8Y", "P12Y"),
        ("법원은 징역 5년을 선고했다. 검찰은 징역 9년을 구형했다.", "P5Y", "P9Y"),
        ("검찰이 징역 9년을 구형한 가운데 법원은 징역 5년을 선고했다.", "P5Y", "P9Y"),
        ("检方求刑10年，法院判处有期徒刑7年。", "P7Y", "P10Y"),
        ("法院判處18年，檢方原求刑22年。", "P18Y", "P22Y"),
        ("Prosecutors had sought 12 years; the court gave him eight years in prison.",
         "P8Y", "P12Y"),
    ],
)  # fmt: skip
def test_what_the_prosecution_asked_for(text: str, passed: str, asked: str) -> None:
    assert told(text) == {passed: False, asked: True}


def test_the_sentence_passed_is_no_answer_to_the_one_asked_for(tmp_path: Path) -> None:
    head = "2026-06-11\n\n"
    lead = "岡山地裁は11日、会社員の黒川拓也被告（47）に"
    texts = (
        lead + "懲役18年（求刑懲役22年）を言い渡した。黒川被告は倉庫で同僚を殺害した。",
        lead + "懲役22年を言い渡した。黒川被告は倉庫で同僚を殺害した。",
    )
    paths = []
    for number, text in enumerate(texts):
        paths.append(tmp_path / f"{number}.txt")
        paths[-1].write_text(head + text + "\n", encoding="utf-8")
    run = check([str(path) for path in paths], now="2026-06-12")
    found = {(f.rule, tuple(sorted(c.surface for c in f.claims))) for f in run.findings}
    assert ("duration/duration", ("18年", "22年")) in found
