"""What a sentence tells of a place: found there, bound for it, held in it."""

from __future__ import annotations

import pytest

from factcheck.extract.whereabouts import nearest, question, tried

ASKED = [
    # bound for, come from
    ("en", "The tanker Halvor is now steaming for [Piraeus] at ten knots.", "bound"),
    ("en", "The coach was on its way to [Lublin] when the tyre burst.", "bound"),
    ("en", "The ferry sailed from [Patras] on Monday.", "departed"),
    ("en", "the [Izmir]-bound night train", "bound"),
    ("ja", "貨物船は１３日、[室蘭]に向けて出港した。", "bound"),
    ("ja", "[小樽]行きのフェリー", "bound"),
    ("ja", "[舞鶴]発のフェリー", "departed"),
    ("ja", "代表団は[長崎]から出発した。", "departed"),
    ("ja", "[高松]を出港した貨物船", "departed"),
    ("zh", "货轮正驶往[大连]，预计周五靠岸。", "bound"),
    ("zh", "这趟开往[成都]的列车", "bound"),
    ("zh", "客轮从[烟台]启航。", "departed"),
    ("ko", "화물선은 [포항]으로 향하고 있었다.", "bound"),
    ("ko", "[목포]행 여객선", "bound"),
    ("ko", "여객선은 [통영]을 출발했다.", "departed"),
    ("ko", "여객선은 [통영]을 향해 가고 있었다.", "bound"),
    # fell, landed
    ("en", "The helicopter crashed near [Bodrum] shortly after take-off.", "fell"),
    ("ja", "小型機は[庄内町]の山林に墜落した。", "fell"),
    ("zh", "直升机在[丽江]郊外坠毁。", "fell"),
    ("zh", "残骸坠落于[清远]一带", "fell"),
    ("ko", "헬기는 [양양군]의 야산에 추락했다.", "fell"),
    ("en", "The airliner diverted to [Tbilisi].", "landed"),
    ("ja", "旅客機は[秋田空港]に着陸した。", "landed"),
    # found
    ("en", "The stolen bronze was discovered in a barn near [Viseu].", "found"),
    ("ja", "盗まれた仏像は[松江市]の倉庫で見つかった。", "found"),
    ("ja", "仏像が見つかったのは[松江市]の倉庫だ。", "found"),
    ("zh", "警方在[嘉义]一处仓库寻获铜像。", "found"),
    ("ko", "청동상은 [밀양]의 창고에서 발견됐다.", "found"),
    ("ko", "청동상이 발견된 곳은 [밀양]의 창고였다.", "found"),
    # taken to hospital
    ("en", "Both climbers were airlifted to a hospital in [Innsbruck].", "taken"),
    ("ja", "男性は[松山]の病院に搬送された。", "taken"),
    ("zh", "伤者被送往[昆明]救治。", "taken"),
    ("ko", "부상자들은 [전주]의 병원으로 이송됐다.", "taken"),
    # signed, held
    ("en", "The pact was signed in [Windhoek] on Friday.", "signed"),
    ("ja", "両社は[福岡]で契約書に署名した。", "signed"),
    ("ja", "署名式は[福岡]で行われた。", "signed"),
    ("zh", "双方在[厦门]签署协议。", "signed"),
    ("ko", "양측은 [경주]에서 협정에 서명했다.", "signed"),
    ("en", "The fair will be held in [Malmo] next spring.", "held"),
    ("ja", "会議は来月、[金沢]で開かれる。", "held"),
    ("zh", "论坛将在[三亚]举行。", "held"),
    ("zh", "部长前往[三亚]与代表会谈。", "held"),
    ("ko", "회의는 다음 달 [여수]에서 열린다.", "held"),
    # built, based
    ("en", "Ostra will build a cell plant in [Tarnow].", "built"),
    ("ja", "同社は[北九州]に新工場を建設する。", "built"),
    ("zh", "公司将在[合肥]建厂。", "built"),
    ("zh", "新厂选址[合肥]。", "built"),
    ("ko", "회사는 [구미]에 공장을 짓는다.", "built"),
    ("en", "The [Graz]-based maker", "based"),
    # arrested, tried
    ("en", "A dealer was arrested in [Antwerp].", "arrested"),
    ("ja", "男は[那覇]で逮捕された。", "arrested"),
    ("zh", "主嫌在[金边]落网。", "arrested"),
    ("ko", "용의자는 [마카오]에서 붙잡혔다.", "arrested"),
    # persons
    ("en", "Nils Aarre, a teacher from [Tromso], won.", "origin"),
    ("ja", "[鳥取]出身の画家", "origin"),
    ("ja", "[米子市]の会社員、山根さん", "home"),
    ("zh", "来自[绍兴]的选手", "origin"),
    ("ko", "[제천] 출신의 화가", "origin"),
    # measured, began, filed, called
    ("en", "The highest wind was recorded at [Inverie].", "measured"),
    ("ja", "[日立市]で震度５強を観測した。", "measured"),
    ("zh", "[花莲]测得震度5级。", "measured"),
    ("ko", "[포항]에서는 진도 5가 관측됐다.", "measured"),
    ("en", "The blaze started in [Kalyves].", "began"),
    ("ja", "火は[倉吉市]の倉庫から出火した。", "began"),
    ("en", "It will first file for approval in [Chile].", "filed"),
    ("ja", "[チリ]で承認を申請した。", "filed"),
    ("zh", "公司已在[智利]送件。", "filed"),
    ("ko", "[칠레]에 허가를 신청했다.", "filed"),
    ("ja", "船は[那覇]に寄港した。", "called"),
    # dined, spoke to people, were cut off
    ("ja", "社長主催の晩餐会は同日夜、[熱海]で開かれ、90人が出席した。", "dined"),
    ("ja", "[熱海]で開かれた歓迎夕食会", "dined"),
    ("ko", "만찬은 [부여]에서 만찬 형식으로 마련됐다.", "dined"),
    ("ko", "당선인은 [가람시장]을 찾아 지지자들에게 큰절을 했다.", "addressed"),
    ("zh", "当选人到[罗岭]谢票，商户放起鞭炮。", "addressed"),
    ("ja", "[野沢平]では、客31人を乗せたバスが土砂で前後をふさがれた。", "stranded"),
    ("zh", "一辆大巴受阻于[石湾村]的公路。", "stranded"),
    # the works that stand there, the scene of all that is told
    ("ko", "[보령]에 있는 자회사 공장에서 불이 났다.", "plant"),
    ("ja", "製品は[熊取]の工場で作られた。", "plant"),
    ("ja", "現場はミカンの産地として知られる[有沢町]。", "lies"),
    ("zh", "伤者被送往约90公里外的省会[科尔丹]救治。", "taken"),
]

SILENT = [
    ("en", "Officials in [Windhoek] said nothing."),
    ("en", "Sales rose, according to the ministry, in [Chile]."),
    ("en", "The dog found a bone, and prices in [Malmo] rose."),
    ("ja", "[金沢]の天気は晴れ。"),
    ("zh", "[合肥]天气晴朗。"),
    ("ko", "[여수]의 날씨는 맑다."),
]


def _spans(marked: str) -> tuple[str, int, int]:
    first, last = marked.index("["), marked.index("]") - 1
    return marked.replace("[", "").replace("]", ""), first, last


@pytest.mark.parametrize(("language", "marked", "asked"), ASKED)
def test_the_question_a_place_answers(language: str, marked: str, asked: str) -> None:
    text, first, last = _spans(marked)
    found = question(text, language, first, last)
    assert found is not None
    assert found.name == asked


@pytest.mark.parametrize(("language", "marked"), SILENT)
def test_a_place_of_which_nothing_is_told(language: str, marked: str) -> None:
    text, first, last = _spans(marked)
    assert question(text, language, first, last) is None


def test_a_court_that_rules_is_where_it_was_tried() -> None:
    text = "부산고등법원은 12일 항소심에서 징역 3년을 선고했다."
    found = tried(text, "ko", text.index("은"))
    assert found is not None
    assert found.name == "tried"
    assert tried("부산고등법원 앞에서 선고를 기다렸다.", "ko", 6) is None


def test_the_nearest_word_stands_before_a_zone_in_english() -> None:
    text = "The rocket came down outside the economic zone."
    found = nearest(text, "en", text.index("outside"), len(text) - 1)
    assert found is not None
    assert found.name == "fell"
