"""Where a speaker stands, in four languages, and statements that contradict one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.extract.stances import stances

SIDES = [
    ("We were not afraid of them.", "en", "stance!:fear", False),
    ("彼らが怖かった", "ja", "stance!:fear", True),
    ("我们的动作并不慢", "zh", "stance!:quick", True),
    ("무섭지 않았다", "ko", "stance!:fear", False),
    ("그 결정은 옳지 않았다", "ko", "stance:right", False),
    ("判断は正しかった", "ja", "stance:right", True),
    ("這個決定是錯誤的", "zh-Hant", "stance:right", False),
    ("It was easy", "en", "stance:ease", True),
]


@pytest.mark.parametrize(("words", "language", "axis", "side"), SIDES)
def test_sides_are_read(words: str, language: str, axis: str, side: bool) -> None:
    """A word of the other side, and a negation of either."""
    assert stances(words, language)[axis] is side


def test_both_sides_of_one_axis_say_nothing() -> None:
    """Afraid at first, not afraid in the end."""
    assert "stance!:fear" not in stances("I was afraid, but then I was not afraid.", "en")


def _quotes(a: str, b: str, folder: Path) -> set[str]:
    paths = [folder / "a.txt", folder / "b.txt"]
    for path, text in zip(paths, (a, b), strict=True):
        path.write_text(f"Published: 2026-05-04\n\n{text}\n", encoding="utf-8")
    run = pipeline.check([str(p) for p in paths], now="2026-05-05")
    return {finding.severity for finding in run.findings if finding.kind == "quote"}


def test_one_speaker_is_told_to_have_said_the_opposite(tmp_path: Path) -> None:
    """In two languages, by a word that has an opposite, the speaker going on as "she"."""
    a = (
        "Mina Talvik won the Aldmoor Cup on Sunday. "
        '"I was not afraid of the typhoon or the waves at the harbour," she said.'
    )
    b = (
        "ミナ・タルビク選手は日曜、アルドムーア杯を制した。"
        "タルビク選手は「港では台風も波も怖かった」と話した。"
    )
    assert _quotes(a, b, tmp_path)


def test_other_matters_are_left_alone(tmp_path: Path) -> None:
    """The same speaker praises one thing and blames another."""
    a = 'Coach Ola Renn spoke after the Aldmoor Cup. "The defence was great," Ola Renn said.'
    b = "アルドムーア杯の後、オラ・レン監督は「芝の状態は残念だった」と話した。"
    assert not _quotes(a, b, tmp_path)
