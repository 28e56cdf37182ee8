"""Short forms inside an item and entities over the sources of a story."""

from __future__ import annotations

from itertools import permutations

import pytest

from factcheck.model.mention import NameMention
from factcheck.names.cluster import Entity, cluster
from factcheck.names.find import find_names, find_pairs
from factcheck.names.short_forms import resolve, resolve_pairs
from tests.names import evaluate


def resolved(text: str, language: str) -> list[NameMention]:
    """The mentions of an item with short forms resolved."""
    return resolve(find_names(text, language), text, language)


@pytest.mark.parametrize(
    ("text", "language", "short", "full"),
    [
        ("Clara Whitcombe spoke. Whitcombe then left.", "en", "Whitcombe", "Clara Whitcombe"),
        ("President Lee Jae-myung met Xi Jinping. Lee said so.", "en", "Lee", "Lee Jae-myung"),
        ("李在明大統領は訪問した。李氏は述べた。", "ja", "李", "李在明"),
        ("이재명 대통령은 방문했다. 이 대통령은 말했다.", "ko", "이", "이재명"),
        ("みなと信用金庫は6日、発表した。同行は否定した。", "ja", "同行", "みなと信用金庫"),
        (
            "President Lee Jae-myung spoke. The president then left.",
            "en",
            "president",
            "Lee Jae-myung",
        ),
    ],
)
def test_a_short_form_goes_to_its_name(text: str, language: str, short: str, full: str) -> None:
    found = [m for m in resolved(text, language) if m.surface == short]
    assert [m.alias_of for m in found] == [full]


def test_a_surname_of_two_persons_stays_open() -> None:
    text = "Clara Whitcombe and Martin Whitcombe spoke. Whitcombe then left."
    found = [m for m in resolved(text, "en") if m.surface == "Whitcombe"]
    assert [m.alias_of for m in found] == [None]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("習近平国家主席は李在明大統領と会談した。両国は合意した。", "ja"),
        ("习近平同李在明会谈。两国关系向好。", "zh"),
        ("시진핑 주석은 이재명 대통령과 만났다. 양국은 합의했다.", "ko"),
        ("Xi Jinping met Lee Jae-myung. The two countries agreed.", "en"),
    ],
)
def test_both_countries_are_those_of_the_paragraph(text: str, language: str) -> None:
    pairs = resolve_pairs(resolved(text, language), find_pairs(text, language), text, language)
    assert [set(p.countries) for p in pairs] == [{"CN", "KR"}]


@pytest.mark.parametrize("file", ["short_forms.yaml", "short_forms_fourth.yaml"])
def test_short_forms_go_where_they_should(file: str) -> None:
    score = evaluate.short_forms(file)
    assert score.right >= 0.84 * score.wanted
    assert score.right >= 0.92 * score.said


@pytest.mark.parametrize(
    ("text", "language", "short", "full"),
    [
        # a word for a body goes to one of its own sort
        ("青葉大学と東和電機工業は協定を結んだ。同社が費用を出す。", "ja", "同社", "東和電機工業"),
        ("Halden Bank sued Kestrel Motors Inc. The bank won.", "en", "The bank", "Halden Bank"),
        ("蓝海银行与东海大学签约。该校将建楼。", "zh", "该校", "东海大学"),
        ("새벽은행과 한빛대학교가 협약했다. 이 대학은 반겼다.", "ko", "이 대학", "한빛대학교"),
        # a foreign name by its last part
        ("秘鲁外长迭戈·萨尔塞多到访。萨尔塞多致谢。", "zh", "萨尔塞多", "迭戈·萨尔塞多"),
    ],
)
def test_a_pointing_word_goes_to_its_own_sort(
    text: str, language: str, short: str, full: str
) -> None:
    found = [m for m in resolved(text, language) if m.surface == short]
    assert [m.alias_of for m in found] == [full]


@pytest.mark.parametrize(
    ("text", "language", "name", "times"),
    [
        ("문채린 선수가 우승했다. 문채린은 웃었다. 문채린류 춤은 없다.", "ko", "문채린", 2),
        ("堂本慎吾さん（43）が去った。関係者は堂本慎吾が来たと言う。", "ja", "堂本慎吾", 2),
        (
            "Okoro Baxley, 34, won. They like Okoro Baxley, not Okoro Baxleys.",
            "en",
            "Okoro Baxley",
            2,
        ),
    ],
)
def test_a_name_shown_once_is_found_again(text: str, language: str, name: str, times: int) -> None:
    assert [m.surface for m in resolved(text, language)].count(name) == times


def test_two_of_a_sort_stay_open() -> None:
    text = "Halden Bank sued Norwick Bank. The bank won."
    assert [m for m in resolved(text, "en") if m.surface == "The bank"] == []


def test_a_surname_meets_its_full_name_in_another_script() -> None:
    mentions = [
        resolved("ソルベルグ外相は答えなかった。", "ja"),
        resolved("Norwegian Foreign Minister Renata Solberg arrived in Tokyo.", "en"),
    ]
    found = cluster(mentions)
    assert found.keys[0][0] == found.keys[1][1]
    assert next(e for e in found.entities if e.key == found.keys[0][0]).principal == "NO"


def test_a_common_name_that_one_bears_in_each_source_is_one() -> None:
    mentions = [resolved("目击者李伟说，火很大。", "zh"), resolved("Li Wei said so.", "en")]
    found = cluster(mentions)
    assert found.keys[0][0] == found.keys[1][0]
    more = [*mentions, resolved("李威说，烟很浓。", "zh")]  # two of them could be Li Wei
    assert len({key for keys in cluster(more).keys for key in keys}) == 3


SOURCES = [
    (
        "ja",
        "韓国の李在明(イ・ジェミョン)大統領は北京で習近平国家主席と会談した。村田新一さんは見た。",
    ),
    (
        "en",
        "South Korean President Lee Jae-myung met Xi Jinping. Lee spoke. Clara Whitcombe saw it.",
    ),
    ("ko", "이재명 대통령은 시진핑 주석과 만났다. 삼성전자는 논평하지 않았다."),
    ("zh-Hans", "习近平会见李在明。三星电子没有评论。"),
]


def entities(order: tuple[int, ...]) -> tuple[Entity, ...]:
    """The entities of the sources in an order."""
    return cluster([resolved(SOURCES[i][1], SOURCES[i][0]) for i in order]).entities


def test_names_of_one_person_meet_over_the_scripts() -> None:
    found = {e.key: e for e in entities((0, 1, 2, 3))}
    lee = found["person:lee-jae-myung"]
    assert lee.principal == "KR"
    assert {language for language, _ in lee.names_by_language} == {"en", "ja", "ko", "zh"}
    assert "org:samsung-electronics" in found
    assert "person:xi-jinping" in found


def test_the_order_of_sources_changes_no_entity() -> None:
    first = entities((0, 1, 2, 3))
    for order in permutations(range(4)):
        assert entities(order) == first


def test_a_cluster_never_holds_two_ids() -> None:
    mentions = [*resolved(*SOURCES[0][::-1]), *resolved("李在鎔会長は語った。", "ja")]
    keys = {m.id for m in mentions if m.id}
    assert keys <= {e.key for e in cluster([mentions]).entities}


@pytest.mark.parametrize(
    ("text", "language", "principal"),
    [
        ("波蘭國防部長到訪。", "zh-Hant", "PL"),
        ("法国国防部发表声明。", "zh-Hans", "FR"),
        ("国防部发表声明。", "zh-Hans", "CN"),
    ],
)
def test_a_ministry_is_that_of_the_country_named_before_it(
    text: str, language: str, principal: str
) -> None:
    bodies = [m for m in find_names(text, language) if m.surface in ("國防部", "国防部")]
    assert [m.principal for m in bodies] == [principal]
