"""Names that one source introduces are read in the sources linked with it."""

from __future__ import annotations

from pathlib import Path

from factcheck import align
from factcheck.gather import gather
from factcheck.pipeline import check, check_whole
from factcheck.projection import with_shown_names
from factcheck.store import Store

WIRE = """Kelvarra harbour fire burns for two days

KELVARRA, 3 March 2026 - A fire at the Kelvarra fish market burned for two days and destroyed 41
stalls, Mayor Ren Hoshikawa said on Tuesday. Hoshikawa, 52, closed the market until May.
The fire began at the auction hall on Sunday night. Damage is put at 340 million yen.
"""
PAPER = """ケルヴァラ漁港の市場火災、二日間燃え続ける

2026年3月3日　ケルヴァラの魚市場で起きた火災は二日間燃え続け、43店が焼けた。
星川蓮だけが火曜日に語った。星川は52歳。市場は5月まで閉鎖される。
火は日曜の夜に競り場から出た。損害は3億4千万円とみられる。
"""


def written(folder: Path) -> list[str]:
    """The two sources as files."""
    out = []
    for name, text in (("wire.txt", WIRE), ("paper.txt", PAPER)):
        (folder / name).write_text(text, encoding="utf-8")
        out.append(str(folder / name))
    return out


def test_a_person_of_one_source_is_found_in_the_other(tmp_path: Path) -> None:
    whole = check_whole(written(tmp_path), now="2026-03-04")
    names = {Path(r.source.path).name: [m for _, m in r.names] for r in whole.reads}
    found = {(m.surface, m.alias_of) for m in names["paper.txt"] if m.kind == "person"}
    assert ("星川蓮", None) in found
    keys = {
        Path(read.source.path).name: {
            key_of[m.start] for _, m in read.names if "星川蓮" in m.surface
        }
        | {key_of[m.start] for _, m in read.names if "Hoshikawa" in m.surface}
        for read, key_of in zip(whole.reads, whole.alignment.entities.key_of, strict=True)
    }
    assert keys["paper.txt"]
    assert keys["paper.txt"] <= keys["wire.txt"]


def test_the_order_of_sources_changes_nothing(tmp_path: Path) -> None:
    reads = gather(written(tmp_path)).reads
    there = with_shown_names(reads, align.link(reads))
    back = with_shown_names(reads[::-1], align.link(reads[::-1]))
    assert [r.names for r in there] == [r.names for r in back[::-1]]
    assert [r.names for r in there] != [r.names for r in reads]


def test_what_is_kept_of_a_file_does_not_depend_on_the_others(tmp_path: Path) -> None:
    paths = written(tmp_path)
    store = Store(tmp_path / "cache")
    first = check(paths, now="2026-03-04", store=store)
    alone = [gather([path]).reads[0].names for path in paths]
    kept = [gather([path], store=store).reads[0].names for path in paths]
    assert kept == alone
    again = check(paths, now="2026-03-04", store=store)
    assert again.model_dump() == first.model_dump()
    store.close()


def test_sources_that_show_nothing_are_not_read_again(tmp_path: Path) -> None:
    reads = gather(written(tmp_path)[:1]).reads
    assert with_shown_names(reads, align.link(reads)) is reads
