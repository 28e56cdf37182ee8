"""A count that its words limit to one region is not that of the whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers import read_paths

LIMITED = [
    ("ja", "尾根県内のけが人はこれまでに8人となりました。"),
    ("ja", "県内では8人が負傷し、2棟が壊れた。"),
    ("ja", "県内の死者は8人に上った。"),
    ("zh-Hans", "地震造成省内共8人受伤。"),
    ("zh-Hant", "地震造成縣內共8人受傷。"),
    ("ko", "도내에서만 8명이 다쳤다."),
    ("ko", "현 내 부상자는 8명으로 늘었다."),
    ("en", "The quake injured 8 people within the prefecture, officials said."),
    ("en", "In the province alone, 8 people were hurt."),
]
WHOLE = [
    ("ja", "地震で12人が負傷した。"),
    ("ja", "けが人は市内の病院に運ばれ、12人が入院した。"),
    ("zh-Hans", "地震造成12人受伤。"),
    ("ko", "지진으로 12명이 다쳤다."),
    ("en", "The quake injured 12 people, officials said."),
    ("en", "He was alone when the quake injured 12 people."),
]


def _counts(folder: Path, text: str) -> list[Claim]:
    file = folder / "a.txt"
    file.write_text(f"2026-03-05\n\n{text}\n", encoding="utf-8")
    sources, _ = read_paths([str(file)])
    return [c for c in extract(sources[0]).claims if c.kind == "count"]


@pytest.mark.parametrize(("language", "text"), LIMITED)
def test_a_limited_count(language: str, text: str, tmp_path: Path) -> None:
    claims = [c for c in _counts(tmp_path, text) if c.text == "8"]
    assert claims, language
    assert all(c.subject and c.subject[0].startswith("within:") for c in claims)


@pytest.mark.parametrize(("language", "text"), WHOLE)
def test_a_count_of_the_whole(language: str, text: str, tmp_path: Path) -> None:
    claims = [c for c in _counts(tmp_path, text) if c.text == "12"]
    assert claims, language
    assert not any(c.subject for c in claims)
