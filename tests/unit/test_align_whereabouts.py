"""Two sources that put one happening at two places, and look-alikes that do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline

CONFLICTS = {
    "bound for": (
        "The bulk carrier Stella Marin lost power 12 kilometres off the cape on Tuesday with 19 "
        "crew aboard. It was bound for Rotterdam with 40,000 tons of wheat.",
        "ばら積み船ステラ・マリンが４日、岬の沖１２キロで動力を失った。乗組員は１９人。"
        "船は小麦４万トンを積み、ハンブルクに向かっていた。",
    ),
    "train": (
        "一列客运列车6日在山区脱轨，18人受伤。列车当时由兰州开往西宁，车上有214名乘客。",
        "6일 산악 지대에서 여객 열차가 탈선해 18명이 다쳤다. 승객 214명을 태운 열차는 란저우를 "
        "출발해 청두로 가던 중이었다.",
    ),
    "landed": (
        "乗客１８６人を乗せた旅客機が３日、機内の煙のため福岡空港に緊急着陸した。",
        "一架载有186名乘客的客机3日因机舱冒烟紧急降落在熊本机场，无人受伤。",
    ),
    "found": (
        "行方不明だった登山者の男性（52）は９日、松本市の河川敷で遺体で見つかった。",
        "실종됐던 등산객 남성(52)은 9일 나가노시의 강변에서 숨진 채 발견됐다.",
    ),
    "treated": (
        "공연장 사고로 다친 27세 가수는 부산의 병원으로 이송돼 수술을 받았다.",
        "在演出事故中受伤的27岁歌手被送往大邱的医院接受手术。",
    ),
    "signed": (
        "Chile and Norway signed the fisheries accord in Oslo on 3 June; it covers 14 species.",
        "チリとノルウェーは６月３日、ベルゲンで漁業協定に署名した。対象は１４種。",
    ),
    "built": (
        "Ostra will build a 900-million-euro cell plant in Wroclaw and hire 1,200 people.",
        "Ostra将投资9亿欧元在波兹南建厂，招聘1200人。",
    ),
    "arrested": (
        "The fugitive banker, 58, was arrested in Lisbon on Monday after nine years.",
        "도피 9년 만에 58세 은행가가 월요일 마드리드에서 체포됐다.",
    ),
    "side of a zone": (
        "The rocket stage fell outside Japan's exclusive economic zone on Monday, after flying "
        "900 km.",
        "火箭残骸周一飞行900公里后，落在日本专属经济区内。",
    ),
    "stadium": (
        "The cup final was played at Rokuda Stadium before 21,000 people on Saturday.",
        "Saturday's cup final, watched by 21,000, was played at Marlow Arena.",
    ),
}

QUIET = {
    "seat and plant": (
        "Ostra, based in Vienna, will build a cell plant in Wroclaw with 1,200 jobs.",
        "维也纳企业Ostra将在弗罗茨瓦夫建厂，创造1200个岗位。",
    ),
    "two stops": (
        "The president signed an accord in Oslo on Monday and flew to Bergen on Tuesday.",
        "大統領は月曜日にオスロで協定に署名し、火曜日にベルゲンで工場を視察した。",
    ),
    "a district of the town": (
        "The 3 suspects were arrested in Busan on Friday.",
        "용의자 3명은 금요일 부산 해운대구에서 체포됐다.",
    ),
    "nationalities": (
        "An Austrian man, 41, was arrested in Taichung over the theft of two Japanese paintings.",
        "오스트리아인 남성(41)이 한국인 소유의 그림 2점을 훔친 혐의로 타이중에서 붙잡혔다.",
    ),
    "two victims": (
        "A man from Kurume and a woman from Saga died in the crash.",
        "亡くなったのは久留米市の男性と、長崎市の女性。",
    ),
    "from and to": (
        "The ferry sailed from Patras for Bari with 212 aboard.",
        "バーリ行きのフェリーはパトラスを出港し、２１２人が乗っていた。",
    ),
    "two matches": (
        "The opening match was played in Kaohsiung and the final will be held in Taipei on Sunday.",
        "開幕戦は高雄で行われた。決勝は日曜日に台北で開かれる。",
    ),
    "a translated name": (
        "The ceremony was held at the Olympic Sports Centre in Hangzhou on Monday.",
        "典礼周一在杭州奥体中心举行。",
    ),
    "one house": (
        "The leaders met at the Akasaka Palace in Tokyo.",
        "両首脳は東京の迎賓館で会談した。",
    ),
    "a hotel and its town": (
        "The talks were held at the Grand Hyatt Hotel on Monday.",
        "会谈周一在雅加达举行。",
    ),
    "two experts": (
        "Mara Lindqvist, a professor at the University of Turku, said the plan was sound.",
        "ヘルシンキ大学の教授オスカリ・ニエミ氏は、計画は妥当だと述べた。",
    ),
    "a capital and its airport": (
        "A jet carrying 214 people from Taoyuan to Vancouver met turbulence on the 17th.",
        "대만 타이베이를 떠나 밴쿠버로 가던 여객기가 17일 난기류를 만났다. 탑승자는 214명이다.",
    ),
    "the sea off a town": (
        "The drone fell into the sea near Gangneung.",
        "무인기가 강릉 앞바다에 추락했다.",
    ),
}


def _loud(tmp_path: Path, texts: tuple[str, ...]) -> list[str]:
    paths = []
    for number, text in enumerate(texts):
        path = tmp_path / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    run = pipeline.check(paths, now="2026-06-20")
    return [f.rule for f in run.findings if f.severity in ("error", "warning")]


@pytest.mark.parametrize("name", CONFLICTS)
def test_one_happening_at_two_places(tmp_path: Path, name: str) -> None:
    assert "place/venue" in _loud(tmp_path, CONFLICTS[name])


@pytest.mark.parametrize("name", QUIET)
def test_two_places_that_are_no_contradiction(tmp_path: Path, name: str) -> None:
    assert "place/venue" not in _loud(tmp_path, QUIET[name])
