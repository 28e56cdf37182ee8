"""Who was beaten holds no place of the one who beat him."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.whole import extract
from factcheck.readers import read_paths


def told(folder: Path, text: str) -> tuple[set[str], set[str]]:
    """Names of the holders of a text, and those whom its ordinals are about."""
    path = folder / "a.txt"
    path.write_text(text + "\n", encoding="utf-8")
    sources, _ = read_paths([str(path)])
    claims = extract(sources[0]).claims
    holders = {c.surface for c in claims if c.attribute == "holder"}
    ranked = {name for c in claims if c.kind == "ordinal" for name in c.subject}
    return holders, ranked


@pytest.mark.parametrize(
    ("text", "beaten"),
    [
        ("Mira Halvorsen came second with 88 votes, nine fewer than Tomas Varga.", "Tomas Varga"),
        ("Mira Halvorsen beat Tomas Varga and finished in second place overall.", "Tomas Varga"),
        ("投票で村瀬遥氏は大久保進氏より9票少ない88票で2位だった。", "大久保進"),
        ("村瀬遥氏が決勝で大久保進氏を破り、2位に入った。", "大久保進"),
        ("周若兰比林浩然少九票，得票排名第二名。", "林浩然"),
        ("周若兰击败林浩然，排名第二名。", "林浩然"),
        ("한지우 후보는 오세진 후보보다 9표 적은 88표로 2위를 차지했다.", "오세진"),
        ("한지우는 준결승에서 오세진을 꺾고 2위에 올랐다.", "오세진"),
    ],
)
def test_the_place_is_not_that_of_whom_it_is_told_by(
    text: str, beaten: str, tmp_path: Path
) -> None:
    holders, ranked = told(tmp_path, text)
    assert not any(beaten in name for name in holders)
    assert not any(beaten in name for name in ranked)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mira Halvorsen finished in second place, ahead of Tomas Varga.", "Mira Halvorsen"),
        ("村瀬遥氏は大久保進氏を抑えて2位だった。", "村瀬遥"),
        ("한지우는 오세진을 제치고 2위를 차지했다.", "한지우"),
        ("한지우 후보는 조합 46표, 마을 42표를 얻어 2위로 결선에 올랐다.", "한지우"),
        ("村瀬遥氏は組合の票が46票、町の票が42票で、2位だった。", "村瀬遥"),
    ],
)
def test_the_place_is_that_of_the_other_one(text: str, who: str, tmp_path: Path) -> None:
    holders, ranked = told(tmp_path, text)
    assert any(who in name for name in holders | ranked)


def test_who_is_elected_is_beaten_by_nobody(tmp_path: Path) -> None:
    """The object of another verb may well hold what is told."""
    holders, ranked = told(tmp_path, "審査員は村瀬遥氏を2位に選んだ。")
    assert any("村瀬遥" in name for name in holders | ranked)
