"""Telling languages apart, down to headlines without kana."""

from __future__ import annotations

import pytest

from factcheck.language.identify import language_of, script_counts

TEXTS = [
    ("en", "The mayor of Marlow resigned on Tuesday after the vote."),
    ("en", "Mayor resigns"),
    ("en", "A ferry sank; 14 died."),
    ("ja", "町長は火曜日に辞任した。"),
    ("ja", "首相、北京訪問へ"),
    ("ja", "韓国大統領が来日"),
    ("ja", "東京五輪、開催決定"),
    ("ja", "国会議員を逮捕"),
    ("zh-Hans", "市长星期二宣布辞职。"),
    ("zh-Hans", "日本首相访问北京"),
    ("zh-Hans", "韩国总统访华"),
    ("zh-Hans", "上海市长辞职"),
    ("zh-Hant", "總統府發言人表示，雙方將簽署協議。"),
    ("zh-Hant", "行政院長公布預算"),
    ("ko", "시장은 화요일 사임했다."),
    ("ko", "한국 대통령 방중"),
    ("fr", "Le maire a été élu dans la ville de Lyon avec les voix des deux partis."),
    ("de", "Der Bürgermeister wurde am Montag gewählt und ist nicht im Amt."),
    ("es", "El alcalde fue elegido en la ciudad por los vecinos."),
    ("it", "Il sindaco è stato eletto nella città con il voto di domenica."),
    ("pt", "O prefeito foi eleito na cidade com mais votos do que em 2020."),
    ("ru", "Мэр города ушёл в отставку"),
    ("und", "12 34 / 56"),
    ("und", ""),
]


@pytest.mark.parametrize(("language", "text"), TEXTS, ids=[t[:16] or "empty" for _, t in TEXTS])
def test_language(language: str, text: str) -> None:
    """Each text is taken for what it is."""
    assert language_of(text) == language


def test_scripts_are_counted() -> None:
    """Letters of each script are told apart."""
    counts = script_counts("市長はMarlowの시장")
    assert (counts.han, counts.kana, counts.latin, counts.hangul) == (2, 2, 6, 2)
