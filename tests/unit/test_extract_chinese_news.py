"""Forms of Chinese news prose: tolls, old and new levels, rows of figures, plans, places."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.engine.relation import Relation, relation
from factcheck.extract.whole import extract
from factcheck.model.claim import Claim, Role
from factcheck.model.event import Modality
from factcheck.model.value import ValueKind
from factcheck.names.match import same_name
from factcheck.readers.read import read_data
from tests.unit.two_texts import alarms_of

HEAD = "港湾日报\n2026年10月31日\n\n"


def claims(text: str) -> list[Claim]:
    sources, _ = read_data((HEAD + text).encode(), "a.txt")
    return [c for source in sources for c in extract(source).claims]


def figures(text: str) -> dict[str, Claim]:
    return {c.surface: c for c in claims(text) if c.value is not None}


def concepts(text: str) -> dict[str, str]:
    return {
        surface: claim.head.concepts[0]
        for surface, claim in figures(text).items()
        if claim.head and claim.head.concepts
    }


@pytest.mark.parametrize(
    ("text", "dead", "hurt", "missing"),
    [
        ("颱風釀1失蹤2死490傷。", "2", "490", "1"),
        ("列車相撞釀3死12傷1失蹤。", "3", "12", "1"),
        ("山崩造成4死1失蹤9傷。", "4", "9", "1"),
    ],
)
def test_each_figure_of_a_short_toll_is_its_own(
    text: str, dead: str, hurt: str, missing: str
) -> None:
    found = concepts(text)
    assert found[dead] == "disasters/dead"
    assert found[hurt] == "disasters/injured"
    assert found[missing] == "disasters/missing"


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("支持率由4月底的二成九逐渐下滑至目前的二成。", "二成九", "二成"),
        ("列车运行时间从现在的20多个小时缩短到8小时。", "20多个小时", "8小时"),
        ("大幅上修經濟成長率至7.31%，較9月預測的4.55%上調近3個百分點。", "4.55%", "7.31%"),
        ("失业率为5.3%，比上月的5.1%高0.2个百分点。", "5.1%", "5.3%"),
        ("法院将刑期由34个月改为61个月。", "34个月", "61个月"),
    ],
)
def test_the_old_level_and_the_new(text: str, old: str, new: str) -> None:
    found = figures(text)
    assert found[old].role is Role.COMPARISON
    assert found[new].role is Role.CURRENT


def test_each_level_of_a_list_is_an_old_one() -> None:
    found = figures("利率分別由年息1.625%、2%及3.875%，調升至1.75%、2.125%、4%。")
    assert [found[s].role for s in ("1.625%", "2%", "3.875%")] == [Role.COMPARISON] * 3
    assert found["1.75%"].role is not Role.COMPARISON


@pytest.mark.parametrize(
    "text", ["下议院由350席分区议员和150席不分区议员组成。", "合议庭由350席代表组成。"]
)
def test_what_a_body_is_made_up_of_is_no_old_level(text: str) -> None:
    assert figures(text)["350席"].role is not Role.COMPARISON


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "央行預測CPI與核心CPI年增率分別為1.66%、1.65%。",
            {"1.66%": "economy/consumer-prices", "1.65%": "economy/core-inflation"},
        ),
        ("出口和进口分别增长5.2%和1.3%。", {"5.2%": "trade/exports", "1.3%": "trade/imports"}),
        (
            "公司上半年营收120亿元、净利润15亿元，同比分别增长10%和8%。",
            {"10%": "business/revenue", "8%": "business/net-profit"},
        ),
    ],
)
def test_figures_in_a_row_go_each_with_its_own_noun(text: str, want: dict[str, str]) -> None:
    found = concepts(text)
    assert {surface: found[surface] for surface in want} == want


@pytest.mark.parametrize(
    ("text", "surface", "want"),
    [
        ("淨利45億元，創下新高，同比增加39%，環比增加13%，每股純益7元。", "13%", "net-profit"),
        ("第三季營收98億元，季增6%、年增達30%，稅後純益季增13%。", "30%", "revenue"),
        ("全年营收2400亿元，同比下降3%。", "2400亿元", "revenue"),
    ],
)
def test_how_a_figure_moved_is_told_behind_it(text: str, surface: str, want: str) -> None:
    assert concepts(text)[surface] == f"business/{want}"


def test_a_noun_of_the_next_clause_heads_no_figure_before_it() -> None:
    assert concepts("全年新增22万亿元，其中住房贷款增加4万亿元。").get("22万亿元") is None


@pytest.mark.parametrize(
    ("text", "surface", "want"),
    [
        ("两国将签署协议。", "签署", Modality.PLANNED),
        ("央行將再升息。", "升息", Modality.PLANNED),
        ("工会宣布将罢工。", "罢工", Modality.PLANNED),
        ("法院将其判处死刑。", "判处", Modality.HAPPENED),
        ("军方已将部队撤出。", "撤出", Modality.HAPPENED),
        ("卫星进入预定轨道，任务取得成功。", "取得成功", Modality.HAPPENED),
    ],
)
def test_what_is_to_come(text: str, surface: str, want: Modality) -> None:
    found = {c.surface: c for c in claims(text) if c.kind == "polarity"}
    assert found[surface].modality is want


def test_what_is_awaited_has_not_come() -> None:
    assert not [c for c in claims("尚有63816戶待修復。") if c.kind == "polarity"]
    assert concepts("仍有15人待救出。").get("15人") != "disasters/rescued"
    assert concepts("已有15人获救，消防员救出15人。")["15人"] == "disasters/rescued"


@pytest.mark.parametrize(
    ("text", "surface", "want"),
    [
        ("以每股人民幣17.72元的價格收購全部股權。", "人民幣17.72元", "mergers/offer-price"),
        ("以12亿元收购全部股权。", "12亿元", "mergers/deal-value"),
        ("航班中有73架次被取消。", "73架次", "transport/aircraft"),
        ("3奈米製程佔營收比重達23%。", "23%", "business/revenue"),
        ("國民黨38席，民眾黨5席。", "5席", "elections/seats"),
    ],
)
def test_what_a_figure_answers_to(text: str, surface: str, want: str) -> None:
    assert concepts(text)[surface] == want


def test_an_age_in_brackets_is_of_the_name_before() -> None:
    found = figures("死者為陳建熹（18歲）、林子健（22歲）、鄭浩麟（25歲）。")
    assert found["18歲"].subject == ("陳建熹",)
    assert found["22歲"].subject == ("林子健",)
    assert found["25歲"].subject == ("鄭浩麟",)


def test_who_judges_is_not_judged() -> None:
    told = [c for c in claims("法官徐綺薇4日裁定11人暴動罪成。") if c.surface == "罪成"]
    assert told and told[0].subject == ()


def test_a_starting_point_is_no_sentence() -> None:
    found = figures("法官以四年七個月為量刑起點，最高刑罰為十年。")
    assert found["四年七個月"].role is Role.THRESHOLD


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("颱風自台東縣成功鎮登陸。", "~town:成功"),
        ("韩江现任韩国艺术大学教授。", "~site:university/韩国艺术"),
    ],
)
def test_names_of_places_begin_where_they_begin(text: str, place: str) -> None:
    assert place in {c.text for c in claims(text) if c.kind == "place"}


@pytest.mark.parametrize(
    "text", ["巴士行至石屏縣大橋鄉境內。", "警方在屯門區一個工廠大廈內檢獲毒品。"]
)
def test_no_place_of_that_name(text: str) -> None:
    told = {c.text for c in claims(text) if c.kind == "place"}
    assert not [one for one in told if "bridge" in one or "一" in one]


def test_a_fall_may_be_told_by_a_sign_or_by_a_word() -> None:
    word = figures("營收61億元，季減4.1%。")["4.1%"]
    sign = figures("營收61億元，季變動-4.1%。")["-4.1%"]
    assert relation(word, sign) is not Relation.CONTRADICTS
    other = figures("營收61億元，季減4.3%。")["4.3%"]
    assert relation(other, sign) is Relation.CONTRADICTS


def test_a_province_has_a_premier(tmp_path: Path) -> None:
    english = "Northbay vote\n\nPremier Blair Doucette held his seat in Northbay on 5 May 2026."
    chinese = "北灣省選舉\n\n2026年5月5日，北灣省省長布萊爾·杜塞特（Blair Doucette）保住席位。"
    assert not alarms_of(tmp_path, "role", english, chinese)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("婁燁奪最佳導演。", {"婁燁"}),
        ("優必選還將向鋒龍電氣發起要約。", set()),
        ("陳明當選第十五任總統、副總統。", {"陳明"}),
        ("主席奧爾森讚揚這部小說。", {"奧爾森"}),
        ("水务局前局长拿督罗斯曼·阿都卡迪受审。", {"罗斯曼·阿都卡迪"}),
    ],
)
def test_names_end_where_they_end(text: str, names: set[str]) -> None:
    assert {c.surface for c in claims(text) if c.kind == "name"} == names


@pytest.mark.parametrize(
    ("chinese", "latin", "same"),
    [
        ("罗斯曼·阿都卡迪", "Rosman Abdul Kadir", True),
        ("莫哈末·哈山", "Mohamad Hasan", True),
        ("阿末·扎希", "Ahmad Hassan", False),
    ],
)
def test_names_of_malays_meet_their_spelling(chinese: str, latin: str, same: bool) -> None:
    assert (same_name(chinese, latin, "person").verdict == "same") is same


def test_a_visit_of_three_days_is_no_run() -> None:
    value = figures("首相展開一連3日的訪華行程。")["3日"].value
    assert value is not None and value.kind is ValueKind.DURATION
    assert concepts("首相展開一連3日的訪華行程。")["3日"] == "diplomacy/visit-length"


def test_the_port_of_a_town_where_something_was_measured() -> None:
    assert "~town:油津" in {c.text for c in claims("日南市油津觀測到20公分海嘯。")}
