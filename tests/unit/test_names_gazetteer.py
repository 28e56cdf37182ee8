"""The gazetteer: ids, names, dated principals, and a table that is what the pack says."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.names import gazetteer, tables
from factcheck.names.build import aliases
from factcheck.resources import data_root, package_yaml, walk_yaml


def test_the_table_is_what_the_pack_gives() -> None:
    for name, lines in aliases.built().items():
        assert tables.table(name).lines == lines, "run python -m factcheck.names.build.aliases"


def test_the_pack_is_large_and_dated() -> None:
    count = 0
    for path in walk_yaml(data_root() / "names" / "aliases"):
        pack = package_yaml(f"names/aliases/{path.name}").data
        assert date.fromisoformat(pack["pack"]) <= date(2026, 12, 31)
        if pack.get("kind") in ("person", "organisation"):
            count += len(pack["entries"])
    assert count >= 1500


@pytest.mark.parametrize(
    ("names", "identity"),
    [
        (("Lee Jae-myung", "李在明", "이재명", "イ・ジェミョン"), "person:lee-jae-myung"),
        (("IAEA", "国際原子力機関", "国际原子能机构", "국제원자력기구"), "org:iaea"),
        (("Samsung Electronics", "三星電子", "三星电子", "삼성전자"), "org:samsung-electronics"),
        (("習近平", "习近平", "Xi Jinping", "시진핑"), "person:xi-jinping"),
        (("South Korea", "韓国", "韩国", "韓國", "한국"), "country:KR"),
        (("臺灣", "台湾", "대만", "Taiwan"), "country:TW"),
    ],
)
def test_one_id_in_four_languages(names: tuple[str, ...], identity: str) -> None:
    assert {gazetteer.ids(name) for name in names} == {(identity,)}


def test_principals_are_dated() -> None:
    yoon = "person:yoon-suk-yeol"
    assert gazetteer.principal(yoon, date(2024, 1, 5)) == "KR"
    assert gazetteer.principal(yoon, date(2026, 1, 5)) is None
    assert gazetteer.principal("person:wang-yi", date(2023, 3, 1)) is None
    assert gazetteer.principal("person:wang-yi", date(2026, 3, 1)) == "CN"


def test_a_post_of_a_year_or_month_counts_whole() -> None:
    post = gazetteer.Post("envoy", "US", "2025", "2026-01")
    assert post.held(date(2025, 2, 1))
    assert post.held(date(2026, 1, 20))
    assert not post.held(date(2024, 12, 31))
    assert not post.held(date(2026, 2, 1))


def test_a_capital_stands_for_its_country_and_another_city_for_none() -> None:
    assert gazetteer.principal("city:1816670") == "CN"
    assert gazetteer.is_capital("city:1816670")
    (busan,) = gazetteer.ids("부산")
    assert gazetteer.principal(busan) is None
    assert gazetteer.country(busan) == "KR"
    assert gazetteer.principal("org:samsung-electronics") is None


def test_holders_by_surname_office_and_country() -> None:
    assert "person:lee-jae-myung" in gazetteer.holders("李", "president", "KR")
    assert gazetteer.holders("李", "president", "JP") == ()


def test_flat_keeps_length_and_case() -> None:
    text = "Ｘi Jinping 習近平 Émile 慶州"
    assert len(gazetteer.flat(text)) == len(text)
    assert gazetteer.flat("Émile") == "Emile"
    assert gazetteer.flat("慶州") == gazetteer.flat("庆州")


def test_no_full_name_of_a_person_belongs_to_two() -> None:
    for known in gazetteer.entries():
        if known.kind != "person":
            continue
        for name in (n for cell in known.names for n in cell):
            if name not in known.short:
                assert len(gazetteer.ids(name, "person")) == 1, (known.id, name)
