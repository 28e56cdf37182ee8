"""Vietnamese names of several words, in English and Korean."""

from __future__ import annotations

import pytest

from factcheck.names.find import find_names


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The trial was led by Dr Nguyen Thi Hoai An of Hue.", "en", "Nguyen Thi Hoai An"),
        ("시험은 병원의 응우옌 티 호아이 안 박사가 이끌었다.", "ko", "응우옌 티 호아이 안"),
        ("우승은 팜 티 란이 차지했다.", "ko", "팜 티 란"),
        ("总理任命莎琳·戈文登为部长。", "zh-Hans", "莎琳·戈文登"),
    ],
)
def test_whole_names(text: str, language: str, expected: str) -> None:
    found = [name.surface for name in find_names(text, language) if name.kind == "person"]
    assert found == [expected]


def test_small_words_make_no_name() -> None:
    found = find_names("한편 이 도 안은 부결됐다.", "ko")
    assert not [name for name in found if name.kind == "person"]
