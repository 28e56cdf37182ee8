"""Rounds of one tournament are held apart, whatever verb tells them."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import check

ENGLISH = (
    "Mira Holt of Estonia lost to Yuki Hayase of Japan in the bronze medal match in Macau on "
    "Saturday, 3 October 2026."
)
ROUNDS = [
    ("미라 홀트(에스토니아)는 2026년 10월 2일 마카오에서 열린 여자 단식 4강에서 졌다.", 0),
    ("エストニアのミラ・ホルトは2026年10月2日、マカオでの準決勝で敗れた。", 0),
    ("爱沙尼亚选手米拉·霍尔特2026年10月2日在澳门举行的半决赛中落败。", 0),
    ("エストニアのミラ・ホルトは2026年10月2日、マカオでの3位決定戦で早瀬ゆきに敗れた。", 1),
]


@pytest.mark.parametrize(("other", "told"), ROUNDS)
def test_the_day_of_one_round_is_not_that_of_another(tmp_path: Path, other: str, told: int) -> None:
    for name, text in (("a.txt", ENGLISH), ("b.txt", other)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    run = check([str(tmp_path)])
    assert len([f for f in run.findings if f.kind == "date"]) == told
