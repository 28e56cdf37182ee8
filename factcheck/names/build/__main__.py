"""``python -m factcheck.names.build``: makes the tables in ``factcheck/names/data``.

Needs the packages of ``requirements-build.txt`` and the Unihan database (``--unihan``, by default
where Debian's ``unicode-data`` puts it).  The same versions give the same bytes.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from factcheck.names import fold, tables
from factcheck.names.build import (
    aliases,
    folding,
    foreign,
    given,
    hangul_ja,
    places,
    places_ja,
    readings,
    sound,
    surnames,
    towns,
    words,
)


def write(name: str, lines: list[str]) -> None:
    """Store one table."""
    tables.folder().mkdir(exist_ok=True)
    path = tables.folder() / f"{name}.tsv.z"
    path.write_bytes(tables.pack(lines))
    print(f"{name}: {len(lines)} lines, {path.stat().st_size // 1024} KB")


def main() -> None:
    """Build every table, in the order in which they need one another."""
    parser = argparse.ArgumentParser(prog="python -m factcheck.names.build", description=__doc__)
    parser.add_argument("--unihan", type=Path, default=Path("/usr/share/unicode"))
    arguments = parser.parse_args()
    write("fold", folding.classes(arguments.unihan))
    tables.table.cache_clear()
    fold._classes.cache_clear()
    fold.fold.cache_clear()
    write("countries", places.country_lines())
    rows = places.cities()
    write("cities", places.city_lines(rows))
    write("city_names", places.city_name_lines(rows))
    write("city_provinces", places.province_lines(rows))
    small = towns.rows()
    write("towns", towns.town_lines(small))
    write("town_sounds", towns.sound_lines(small))
    write("city_points", towns.point_lines(small, (city.id for city in rows)))
    write("readings", readings.reading_lines(arguments.unihan))
    bearers = surnames.bearers()
    write("surnames_ja", surnames.surname_lines(bearers))
    write("given_ja", surnames.lines(bearers.given))
    write("given_zh", given.chinese())
    write("japanese", readings.japanese_lines(surnames.readings(bearers)))
    tables.table.cache_clear()
    write("hangul_ja", hangul_ja.lines())
    of_surnames, of_given = readings.japanese_sounds(arguments.unihan)
    write("sound_ja_surname", of_surnames)
    write("sound_ja_given", of_given)
    kana, han = foreign.japanese(), foreign.chinese()
    write("places_ja", places_ja.lines())
    write("foreign_kana", foreign.lines(kana))
    write("foreign_han", foreign.lines(han))
    write("foreign_latin", foreign.turned(kana))
    write("english", foreign.english_words())
    for language in words.LANGUAGES:
        write(f"words_{language}", words.lines(language))
    for pair, found in sorted(sound.examples(kana, han).items()):
        write(f"sound_{pair[0]}_{pair[1]}", sound.learn(pair, found))
    tables.table.cache_clear()
    english, loans = sound.english(foreign.glossed())
    write("sound_kana_english", english)
    write("loans", foreign.turned(loans))
    tables.table.cache_clear()
    aliases.main()  # last: it reads the countries and cities written above


if __name__ == "__main__":
    main()
