"""What took place, stood, came back or was charged in one source and not in the other, through the
whole program; and look-alikes that tell of another thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.two_texts import alarms_of

QUAKE = {
    "en": "A magnitude 6.4 earthquake struck the island of Solvana at 5.12 a.m. on 18 October 2026,"
    " injuring 41 people. The quake was 30 kilometres deep. {0} Aftershocks went on all day.",
    "ja": "2026年10月18日午前5時12分、ソルバナ島でマグニチュード6.4の地震があり、41人がけがをした。"
    "震源の深さは30キロ。{0}余震が終日続いた。",
    "zh": "2026年10月18日凌晨5时12分，索尔瓦纳岛发生6.4级地震，41人受伤，震源深度30公里。{0}"
    "余震持续了一整天。",
    "ko": "2026년 10월 18일 오전 5시 12분 솔바나섬에서 규모 6.4의 지진이 일어나 41명이 다쳤다."
    " 진원의 깊이는 30㎞였다. {0} 여진이 하루 종일 이어졌다.",
}
VERDICT = {
    "en": "The regional court in Drava on 3 July 2026 sentenced former mayor Goran Petrak, 63, to"
    " six years in prison for fraud over a stadium worth 28 million euros. {0}"
    " His lawyers have 30 days to appeal.",
    "ja": "ドラバ地方裁判所は2026年7月3日、2800万ユーロの競技場工事をめぐる詐欺の罪で、"
    "ゴラン・ペトラク前市長（63）に禁錮6年の判決を言い渡した。{0}控訴期間は30日。",
    "zh": "德拉瓦地方法院2026年7月3日以诈骗罪判处前市长戈兰·佩特拉克（63岁）六年监禁，"
    "案件涉及2800万欧元的体育场工程。{0}律师可在30天内上诉。",
    "ko": "드라바 지방법원은 2026년 7월 3일 2800만 유로 규모의 경기장 공사를 둘러싼 사기"
    " 혐의로 고란 페트라크(63) 전 시장에게 징역 6년을 선고했다. {0} 항소 기한은 30일이다.",
}
BRIDGE = {
    "en": "The 2.8-kilometre Mokdo Bridge in South Korea, linking the island of Mokdo with"
    " Haeryong, will open at noon on 3 October 2026. Building it took seven years and 310 billion"
    " won. {0}",
    "ja": "韓国の木島と海龍を結ぶ木島大橋（全長2.8キロ）が2026年10月3日正午に開通する。"
    "工期7年、総工費は3100億ウォン。{0}",
    "zh": "连接韩国木岛与海龙的木岛大桥将于2026年10月3日正午通车，全长2.8公里，历时七年建成，"
    "耗资3100亿韩元。{0}",
    "ko": "목도와 해룡을 잇는 목도대교(길이 2.8㎞)가 2026년 10월 3일 정오 개통한다."
    " 7년간 3100억원이 들었다. {0}",
}
DRILL = {
    "en": "Navies of Indonesia, Australia and Japan ended the exercise Silver Tern off Sabang on 20"
    " November 2026. Eight ships and 1,900 sailors took part. {0}",
    "zh": "印度尼西亚、澳大利亚与日本海军在沙璜外海举行的“银燕鸥”联合演习2026年11月20日结束，"
    "共有8艘舰艇、约1900人参加。{0}",
    "ja": "インドネシア、オーストラリア、日本の海軍によるサバン沖の共同訓練「シルバー・ターン」が"
    "2026年11月20日に終わった。艦艇8隻、約1900人が参加した。{0}",
    "ko": "인도네시아와 호주, 일본 해군이 사방 앞바다에서 벌인 연합훈련 '실버 턴'이 2026년 11월"
    " 20일 끝났다. 함정 8척과 1900여 명이 참가했다. {0}",
}
Side = tuple[str, str]  # language, sentence


@pytest.mark.parametrize(
    ("context", "one", "other"),
    [
        (
            QUAKE,
            ("en", "The wall of the Meris reservoir gave way."),
            ("ja", "メリス貯水池の堤防は持ちこたえた。"),
        ),
        (
            QUAKE,
            ("ko", "메리스 저수지 둑이 무너졌다."),
            ("zh", "梅里斯水库大坝安然无恙。"),
        ),
        (
            VERDICT,
            ("zh", "佩特拉克当庭被收押。"),
            ("en", "Petrak remains free on bail."),
        ),
        (
            VERDICT,
            ("ko", "페트라크 전 시장은 법정 구속됐다."),
            ("ja", "ペトラク被告は刑の執行停止を認められた。"),
        ),
        (
            BRIDGE,
            ("en", "Parking at its foot costs 3,000 won a day."),
            ("ja", "橋の駐車場は無料で使える。"),
        ),
        (
            BRIDGE,
            ("en", "Drivers will pay a toll of 2,400 won."),
            ("ko", "통행료는 받지 않는다."),
        ),
        (
            DRILL,
            ("ja", "ミサイルの実弾射撃は16日に行い、標的を沈めた。"),
            ("en", "The missile live firing was called off."),
        ),
    ],
)
def test_told_both_ways(context: dict[str, str], one: Side, other: Side, tmp_path: Path) -> None:
    texts = [context[language].format(told) for language, told in (one, other)]
    assert alarms_of(tmp_path, "polarity", *texts)


@pytest.mark.parametrize(
    ("context", "one", "other"),
    [
        (
            QUAKE,
            ("en", "The wall of the Meris reservoir gave way."),
            ("ja", "島のつり橋は揺れに耐えた。"),
        ),
        (
            QUAKE,
            ("ko", "메리스 저수지 둑이 무너졌다."),
            ("zh", "当地教堂安然无恙。"),
        ),
        (
            QUAKE,
            ("en", "Water was restored in Lomas by evening."),
            ("ja", "島北部では停電が続いている。"),
        ),
        (
            VERDICT,
            ("en", "Petrak was driven to jail."),
            ("zh", "佩特拉克随即被押往监狱。"),
        ),
        (
            BRIDGE,
            ("en", "No toll will be charged."),
            ("ko", "통행료는 없다."),
        ),
        (
            BRIDGE,
            ("en", "Drivers will pay a toll of 2,400 won."),
            ("ja", "駐車場は無料で使える。"),
        ),
        (
            DRILL,
            ("zh", "导弹实弹射击因海况不佳最终取消。"),
            ("en", "The missile live firing was called off."),
        ),
    ],
)
def test_another_thing_or_the_same_is_no_alarm(
    context: dict[str, str], one: Side, other: Side, tmp_path: Path
) -> None:
    texts = [context[language].format(told) for language, told in (one, other)]
    assert not alarms_of(tmp_path, "polarity", *texts)
