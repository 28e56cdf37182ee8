"""Sixty words of the news, as texts inflect them, meet in every pair of languages."""

from __future__ import annotations

import itertools

import pytest

from factcheck.lexicon.bridge import keys

LANGUAGES = ("en", "ja", "zh-Hans", "zh-Hant", "ko")
MEETS = 0.1  # weight of a shared key, the lighter of its two
MOST_APART = 6  # of sixty

# English, Japanese, simplified Chinese, traditional Chinese, Korean
TABLE = """
collapsed | 崩れた | 倒塌 | 倒塌 | 무너졌으며
bridge | 橋 | 桥梁 | 橋樑 | 다리가
fled | 逃げた | 逃离 | 逃離 | 달아났다
extinguished | 消し止めた | 扑灭 | 撲滅 | 껐다
trapped | 閉じ込められた | 被困 | 受困 | 갇힌
rescued | 助け出された | 救出 | 救出 | 구조됐다
spread | 燃え広がった | 蔓延 | 蔓延 | 번졌다
sank | 沈んだ | 沉没 | 沉沒 | 가라앉았다
won | 勝った | 获胜 | 獲勝 | 이겼다
lost | 敗れた | 输掉 | 輸掉 | 졌다
withdrew | 引き揚げた | 撤回 | 撤回 | 철수했다
cancelled | 取り消された | 取消 | 取消 | 취소됐다
postponed | 見送られた | 推迟 | 延後 | 미뤘다
stopped | 止まった | 停止 | 停止 | 멈췄다
goalkeeper | ゴールキーパー | 守门员 | 守門員 | 골키퍼가
bus | バス | 巴士 | 巴士 | 버스에
tunnel | トンネル | 隧道 | 隧道 | 터널에서
wildfire | 山火事 | 山火 | 山火 | 산불이
village | 村 | 村庄 | 村莊 | 마을에
tree | 樹木 | 树木 | 樹木 | 나무를
rain | 雨 | 雨水 | 雨水 | 비가
roof | 屋根 | 屋顶 | 屋頂 | 지붕이
buried | 埋もれた | 掩埋 | 掩埋 | 묻혔다
injured | 負傷した | 受伤 | 受傷 | 다쳤다
died | 死亡した | 死亡 | 死亡 | 숨졌다
missing | 行方不明 | 失踪 | 失蹤 | 실종된
evacuated | 避難した | 疏散 | 疏散 | 대피했다
flooded | 浸水した | 淹没 | 淹沒 | 물에 잠겼다
helicopter | ヘリコプター | 直升机 | 直升機 | 헬기가
landed | 着陸した | 着陆 | 著陸 | 착륙했다
exploded | 爆発した | 爆炸 | 爆炸 | 폭발했다
arrested | 逮捕された | 逮捕 | 逮捕 | 체포됐다
stabbed | 刺された | 刺伤 | 刺傷 | 찔렸다
stole | 盗んだ | 偷窃 | 偷竊 | 훔쳤다
signed | 署名した | 签署 | 簽署 | 서명했다
resigned | 辞任した | 辞职 | 辭職 | 물러났다
elected | 選ばれた | 当选 | 當選 | 뽑혔다
raised | 引き上げた | 提高 | 提高 | 올렸다
lowered | 引き下げた | 降低 | 降低 | 낮췄다
fell | 下がった | 下跌 | 下跌 | 떨어졌다
bought | 買い取った | 收购 | 收購 | 사들였다
sold | 売った | 出售 | 出售 | 팔았다
built | 建てた | 建造 | 建造 | 지었다
opened | 開いた | 打开 | 打開 | 열었다
closed | 閉じた | 关闭 | 關閉 | 닫았다
repaired | 直した | 修理 | 修理 | 고쳤다
shook | 揺れた | 摇晃 | 搖晃 | 흔들렸다
hit | 襲った | 袭击 | 襲擊 | 덮쳤다
broke | 壊れた | 破损 | 破損 | 부서졌다
burned | 焼けた | 烧毁 | 燒毀 | 불탔다
ship | 船 | 船舶 | 船舶 | 배가
house | 家屋 | 房屋 | 房屋 | 집이
snow | 雪 | 大雪 | 大雪 | 눈이
earth | 土砂 | 泥土 | 泥土 | 흙이
mountain | 山 | 山 | 山 | 산에서
student | 学生 | 学生 | 學生 | 학생들이
hospital | 病院 | 医院 | 醫院 | 병원으로
ticket | 切符 | 车票 | 車票 | 표를
factory | 工場 | 工厂 | 工廠 | 공장에서
worker | 労働者 | 工人 | 工人 | 노동자가
"""
ROWS = [tuple(cell.strip() for cell in row.split("|")) for row in TABLE.strip().splitlines()]


def meet(one: str, language: str, other: str, other_language: str) -> bool:
    a, b = keys(one, language), keys(other, other_language)
    return any(min(a[key], b[key]) >= MEETS for key in a.keys() & b.keys())


@pytest.mark.parametrize("pair", [*itertools.combinations(range(len(LANGUAGES)), 2)])
def test_words_of_the_news_meet(pair: tuple[int, int]) -> None:
    x, y = pair
    apart = [
        (row[x], row[y]) for row in ROWS if not meet(row[x], LANGUAGES[x], row[y], LANGUAGES[y])
    ]
    assert len(apart) <= MOST_APART, apart


def test_other_rows_do_not() -> None:
    """Words of two rows hardly ever share a telling key."""
    met = total = 0
    for one, other in itertools.permutations(ROWS, 2):
        a, b = keys(one[0], "en"), keys(other[4], "ko")
        total += 1
        met += any(min(a[key], b[key]) >= 0.3 for key in a.keys() & b.keys())
    assert met <= 0.01 * total
