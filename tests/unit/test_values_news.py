"""News sentences of our own: nearly all values are read, and hardly anything else."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from factcheck.extract.values import find_values
from factcheck.resources import parse_yaml

DATA = Path(__file__).parent / "data"
LEAST_RIGHT = 0.97
LEAST_PRECISION = 0.98
FEWEST_SENTENCES = 150


@pytest.mark.parametrize("language", ["en", "ja", "zh", "ko"])
def test_news_sentences(language: str) -> None:
    """The share of wanted values read, and of read values wanted, over all sentences."""
    path = DATA / f"values_news_{language}.yaml"
    data = parse_yaml(path.read_text(encoding="utf-8"), path.name).data
    wanted = read = right = 0
    wrong = []
    for case in data["sentences"]:
        values = find_values(case["text"], case["lang"], data["published"])
        found = Counter(value.text for value in values)
        want = Counter(case["want"])
        wanted, read = wanted + want.total(), read + found.total()
        right += (want & found).total()
        if want != found:
            wrong.append(f"{case['text']}: {sorted(found)} instead of {sorted(want)}")
    assert len(data["sentences"]) >= FEWEST_SENTENCES
    assert right / wanted >= LEAST_RIGHT, "\n".join(wrong)
    assert right / read >= LEAST_PRECISION, "\n".join(wrong)


def test_traditional_chinese_is_well_covered() -> None:
    """At least fifty of the Chinese sentences are in traditional characters."""
    text = (DATA / "values_news_zh.yaml").read_text(encoding="utf-8")
    assert text.count("lang: zh-Hant") >= 50
