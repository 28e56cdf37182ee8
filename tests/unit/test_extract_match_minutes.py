"""Minutes of a match from kick-off, days by another land's clock, and figures of a lead."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.day_clocks import with_clocks
from factcheck.extract.match_minutes import from_kick_off
from factcheck.extract.values import find_values
from factcheck.model.value import Value, ValueKind
from tests.unit.two_texts import alarms_of


def _values(text: str, language: str, kind: ValueKind) -> list[Value]:
    found = with_clocks(from_kick_off(find_values(text, language, "2026-11-24"), text), text)
    return [value for value in found if value.kind is kind]


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        ("ja", "後半30分にモリタが同点ゴールを決めた。", "#75"),
        ("ja", "前半30分にモリタが先制した。", "#30"),
        ("ja", "延長に入り、同後半7分に決勝点を奪った。", "#112"),
        ("ja", "ラグビーの決勝は後半30分にトライで動いた。", "#70"),
        ("ja", "女子ハンドボールの決勝は後半20分に動いた。", "#50"),
        ("ko", "후반 38분 역전골이 터졌다.", "#83"),
        ("ko", "후반 36분 핸드볼 파울로 페널티킥을 내줬다.", "#81"),
        ("ko", "전반 38분 선제골이 터졌다.", "#38"),
        ("ko", "연장 전반 8분에 골이 나왔다.", "#98"),
        ("zh-Hans", "下半场第30分钟,双方战平。", "#75"),
        ("zh-Hans", "下半场第83分钟,客队反超。", "#83"),
        ("zh-Hant", "第75分鐘,雙方戰平。", "#75"),
        ("en", "He levelled in the 12th minute of the second half.", "#57"),
        ("en", "He levelled in the 12th minute.", "#12"),
    ],
)
def test_a_minute_of_a_later_half_counts_from_kick_off(language: str, text: str, want: str) -> None:
    assert _values(text, language, ValueKind.ORDINAL)[0].text == want


@pytest.mark.parametrize(
    ("language", "text", "clock"),
    [
        ("ja", "授賞式は10日（日本時間）に開かれた。", "540"),
        ("ja", "授賞式は9日（日本時間10日）に開かれた。", None),
        ("ja", "授賞式は現地時間9日に開かれた。", "local"),
        ("ko", "결승은 24일(한국시간) 열렸다.", "540"),
        ("ko", "결승은 23일(현지시간) 열렸다.", "local"),
        ("zh-Hans", "决赛于北京时间11月24日举行。", "480"),
        ("zh-Hant", "頒獎典禮於美東時間9日舉行。", "-300"),
        ("en", "The final was played on Nov. 23 (Singapore time).", "480"),
        ("en", "The final was played on Nov. 23 local time.", "local"),
        ("en", "The final was played on Nov. 23 at a time of crisis.", None),
    ],
)
def test_a_day_knows_by_whose_clock_it_is_told(language: str, text: str, clock: str | None) -> None:
    assert dict(_values(text, language, ValueKind.DATE)[0].said).get("clock") == clock


LOCAL = (
    "The Larkspur film awards were held in Los Angeles on 9 February 2026. The drama Salt Road by "
    "director Ana Belmont won best film.\n"
)
ABROAD = [
    "ロサンゼルスで2026年2月10日（日本時間）、ラークスパー映画賞の授賞式が開かれ、"
    "アナ・ベルモント監督の「ソルト・ロード」が作品賞を受賞した。\n",
    "라크스퍼 영화상 시상식이 2026년 2월 10일(한국시간) 미국 로스앤젤레스에서 열려 "
    "아나 벨몬트 감독의 '솔트 로드'가 작품상을 받았다.\n",
    "拉克斯珀电影奖颁奖典礼北京时间2026年2月10日在洛杉矶举行，安娜·贝尔蒙特导演的《盐路》获得最佳影片。\n",
]


@pytest.mark.parametrize("abroad", ABROAD)
def test_a_day_by_an_eastern_clock_is_the_evening_before_elsewhere(
    tmp_path: Path, abroad: str
) -> None:
    assert alarms_of(tmp_path, "date", LOCAL, abroad) == []


def test_two_days_by_one_clock_are_two(tmp_path: Path) -> None:
    own = (
        "일본은 2026년 11월 {}일(한국시간) 카타르 도하에서 열린 월드컵 E조 1차전에서 "
        "독일을 2-1로 이겼다.\n"
    )
    found = alarms_of(tmp_path, "date", own.format(23), own.format(24))
    assert len(found) == 1


@pytest.mark.parametrize(
    ("lead", "goals"),
    [
        (
            "Marlow United kept a one-goal lead over Velmora at half-time of the final on "
            "4 May 2026.",
            "Marlow United scored two goals against Velmora in the final on 4 May 2026.",
        ),
        (
            "マーロー・ユナイテッドは2026年5月4日の決勝で1点差でベルモラを下した。",
            "マーロー・ユナイテッドは2026年5月4日の決勝でベルモラから2点を奪った。",
        ),
        (
            "말로 유나이티드는 2026년 5월 4일 결승에서 벨모라를 한 골 차로 앞섰다.",
            "말로 유나이티드는 2026년 5월 4일 결승에서 벨모라를 상대로 두 골을 넣었다.",
        ),
        (
            "马洛联队在2026年5月4日的决赛中以一球优势击败韦尔莫拉。",
            "马洛联队在2026年5月4日的决赛中攻入韦尔莫拉两球。",
        ),
    ],
)
def test_a_lead_of_a_goal_is_not_the_goals(tmp_path: Path, lead: str, goals: str) -> None:
    assert alarms_of(tmp_path, "count", lead + "\n", goals + "\n") == []


@pytest.mark.parametrize(
    ("apart", "together"),
    [
        (
            "President Han Do-yun of South Korea met separately with the leaders of Japan and "
            "China in Seoul on 26 May 2026.",
            "The trilateral summit of South Korea, Japan and China was held in Seoul on "
            "27 May 2026.",
        ),
        (
            "韓国のハン・ドユン大統領は2026年5月26日、ソウルで日本と中国の首脳とそれぞれ会談した。",
            "日中韓首脳会談が2026年5月27日、ソウルで開かれた。",
        ),
        (
            "韩国总统韩道允2026年5月26日在首尔分别与日本和中国领导人举行会谈。",
            "中日韩领导人会议2026年5月27日在首尔举行。",
        ),
        (
            "한도윤 대통령은 2026년 5월 26일 서울에서 일본, 중국 정상과 각각 양자 회담을 했다.",
            "한중일 정상회담이 2026년 5월 27일 서울에서 열렸다.",
        ),
    ],
)
def test_talks_one_by_one_are_not_those_of_all_together(
    tmp_path: Path, apart: str, together: str
) -> None:
    assert alarms_of(tmp_path, "date", apart + "\n", together + "\n") == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("後半8分に失点し、同22分にも決められた。", ["#53", "#67"]),
        ("前半10分に先制、同15分に追加点を奪った。", ["#10", "#15"]),
        ("延長前半3分に追いつき、同9分に逆転した。", ["#93", "#99"]),
        ("後半8分に失点した。審判団は同22分の中断を認めた。", ["#53"]),
    ],
)
def test_a_minute_of_the_same_half(text: str, want: list[str]) -> None:
    assert [v.text for v in _values(text, "ja", ValueKind.ORDINAL)] == want
