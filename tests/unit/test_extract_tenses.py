"""Whether the words of an act leave open that it is still to come."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline


def _tenseless(folder: Path, text: str) -> bool:
    path = folder / "a.txt"
    path.write_text(text, encoding="utf-8")
    whole = pipeline.check_whole([str(path)], now="2026-12-31")
    acts = [f.claim for f in whole.alignment.features if f.claim.kind == "polarity"]
    assert acts
    return acts[0].tenseless


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("漁師のヤノ被告は4日、判決に控訴しないと述べた。", True),
        ("漁師のヤノ被告は4日に控訴した。", False),
        ("町は4日、報告書を公表していない。", False),
        ("어부 야노는 4일 판결에 항소하지 않겠다고 밝혔다.", True),
        ("어부 야노는 4일 판결에 항소했다.", False),
        ("회사는 4일 주전자를 리콜하지 않았다.", False),
        ("渔民亚诺4日表示不上诉。", True),
        ("渔民亚诺4日没有上诉。", False),
        ("The fisherman appealed on 4 May.", False),
    ],
)
def test_what_may_still_come(text: str, is_open: bool, tmp_path: Path) -> None:
    assert _tenseless(tmp_path, text) is is_open
