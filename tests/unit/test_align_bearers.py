"""Offices of persons whose names only sound alike, and look-alikes that stay silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.two_texts import alarms

DAY = "2026-11-03"

LOUD = {
    "minister, Latin and kana": (
        "Kenyan Agriculture Minister Wanjiru Ombati signed the grain accord in Mombasa on Monday. "
        "The deal covers 40,000 tons of maize.",
        "ケニアのワンジル・オンバティ保健相は２日、モンバサで穀物協定に署名した。トウモロコシ４万トンが対象となる。",
    ),
    "minister, surname alone in Han": (
        "Georgia's parliament passed a budget of 2.41 billion lari on Monday by 84 votes to 37. "
        "Finance Minister Kolvani Ostradze told deputies the deficit will be halved by 2028.",
        "格鲁吉亚议会2日以84票赞成、37票反对通过24.1亿拉里的预算。商业部长科尔瓦尼对议员说，赤字将在2028年前减半。",
    ),
    "ministry between name and office": (
        "케냐의 완지루 옴바티 보건부 장관은 2일 몸바사에서 옥수수 4만t을 사고파는 협정에 서명했다.",
        "ケニアのワンジル・オンバティ農業相は２日、モンバサでトウモロコシ４万トンの穀物協定に署名した。",
    ),
    "institute and ministry": (
        "윤태석 해양연구소장은 3일 빙하 시료 12개를 공개했다. 조사선은 21일 돌아온다.",
        "海洋水産相の尹泰錫（ユン・テソク）氏は３日、氷河の試料１２個を公開した。調査船は２１日に戻る。",
    ),
    "the next post": (
        "가온기계는 3일 오성철 사장이 물러나 상근고문으로 위촉된다고 밝혔다. 매출은 1230억원이다.",
        "韓国のガオン機械は３日、呉成哲（オ・ソンチョル）社長が副会長に就くと発表した。売上高は１２３０億ウォン。",
    ),
    "two offices, the second told": (
        "Usune Seiki said on 3 November that 12.4 billion yen of sales at 37 branches were padded. "
        "Shuji Okada, director and chief financial officer, will resign on 26 November.",
        "臼根精機は３日、全国３７支店の売上高を１２４億円水増ししていたと発表した。岡田修二（おかだ・しゅうじ）"
        "常勤監査役は２６日に辞任する。",
    ),
    "minister and head of the railways": (
        "Transport Minister Duminda Perera suspended two signalmen on 3 November after the "
        "collision that killed 11 near Galle.",
        "１１人が死亡したゴール近郊の列車衝突で、国鉄総裁のドゥミンダ・ペレラ氏は３日、信号係２人を停職にした。",
    ),
    "the minister, named once and then by his rank": (
        "Transport Minister Rita Moldovan stepped down on 3 November over a tender for 48 buses "
        "worth 31 million euros.",
        "리타 몰도반 에너지장관이 버스 48대, 3100만 유로 입찰 의혹으로 3일 물러났다. "
        "몰도반 장관은 결백을 주장했다.",
    ),
    "conductor and soprano": (
        "The conductor Marta Oyelaran collapsed on stage in Lyon on 3 November, 40 minutes into "
        "a concert before 1,900 people.",
        "소프라노 마르타 오옐라란이 3일 리옹에서 관객 1900명 앞 공연 40분 만에 무대에서 쓰러졌다.",
    ),
}

QUIET = {
    "government spokesman and chief cabinet secretary": (
        "Government spokesman Mitsuru Kanbe said on 3 November that 14 ships had left the lane; "
        "the fine is 200,000 euros.",
        "神戸充官房長官は３日、船１４隻が航路を外れたと述べた。罰金は２０万ユーロ。",
    ),
    "captain and midfielder": (
        'Captain Lorcan Daly said "we waited 15 years" after his side won 3-1 before 41,000 on '
        "3 November.",
        '"15년을 기다렸다"고 미드필더 로칸 데일리는 말했다. '
        "그의 팀은 3일 4만1000명 앞에서 3-1로 이겼다.",
    ),
    "another person of no like name": (
        "Kenyan Agriculture Minister Wanjiru Ombati opened the grain fair in Mombasa on Monday, "
        "with 240 stands.",
        "ケニアのダニエル・キプトゥー保健相は２日、モンバサで穀物見本市の２４０の出展を見て回った。",
    ),
    "one source names both": (
        "Agriculture Minister Wanjiru Ombati and Health Minister Winjera Ombata opened the fair in "
        "Mombasa on Monday, with 240 stands.",
        "ワンジル・オンバティ保健相は２日、モンバサで見本市の２４０の出展を見て回った。",
    ),
    "economy and trade": (
        "Economy Minister Petr Kolarik signed the accord on Monday; it covers 14 firms.",
        "チェコのペトル・コラジーク産業貿易相は２日、１４社を対象とする協定に署名した。",
    ),
    "the head of a firm by two words": (
        "鼎山食品董事長呂明哲3日表示，將回收1.2萬瓶罐頭。",
        "台湾の鼎山食品の呂明哲社長は３日、缶詰１万２千瓶を回収すると述べた。",
    ),
    "one of several": (
        "機械大手の碓峰精機は３日、不正の責任を取って社長ら４人が辞任すると発表した。",
        "日本碓峰精機假帳，四董事3日辭職。",
    ),
    "head of the institute by two words": (
        "윤태석 해양연구소장은 3일 빙하 시료 12개를 공개했다. 조사선은 21일 돌아온다.",
        "海洋研究所の尹泰錫（ユン・テソク）所長は３日、氷河の試料１２個を公開した。調査船は２１日に戻る。",
    ),
}


def _told(pair: tuple[str, str]) -> dict[str, dict[str, str]]:
    return {
        side: {"title": text.split("。")[0].split(".")[0][:24], "published": DAY, "text": text}
        for side, text in zip("ab", pair, strict=True)
    }


@pytest.mark.parametrize("name", LOUD)
def test_offices_told_two_ways_are_seen(name: str, tmp_path: Path) -> None:
    """A name that sounds like no one else's is enough to hold two offices against one another."""
    assert alarms(tmp_path, _told(LOUD[name]), "role")


@pytest.mark.parametrize("name", QUIET)
def test_look_alikes_stay_silent(name: str, tmp_path: Path) -> None:
    """Other persons, fields that overlap, and the words of a country for the head of a firm."""
    assert not alarms(tmp_path, _told(QUIET[name]), "role")
