"""Builds ``lunar.txt``: on which days the months of the Chinese calendar begin.

Run ``python -m factcheck.language.build_lunar`` with the packages of requirements-build.txt.  The
days come from Borax (MIT), whose table follows the Hong Kong Observatory's.
"""

from __future__ import annotations

from datetime import date

from factcheck.resources import data_root

FIRST, LAST = 1930, 2060  # years of the common era
TERMS = ("清明", "冬至")  # feasts that go by the sun


def year_line(year: int) -> str:
    """The first days of the twelve months, leap months left out, and the days of the terms."""
    from borax.calendars.lunardate import LunarDate, TermUtils

    months = (LunarDate(year, month, 1).to_solar_date() for month in range(1, 13))
    terms = (TermUtils.nth_term_day(year, TermUtils.name2index(name)) for name in TERMS)
    days: list[date] = [*months, *terms]
    return " ".join([str(year), *(f"{day:%m-%d}" for day in days)])


def main() -> None:
    """Write the table, a line a year; a day earlier than its line's first is of the next year."""
    path = data_root() / "language" / "lunar.txt"
    lines = [year_line(year) for year in range(FIRST, LAST + 1)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(lines)} years")


if __name__ == "__main__":
    main()
