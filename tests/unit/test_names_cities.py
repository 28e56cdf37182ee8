"""The cities of the table, by their ids."""

from __future__ import annotations

from factcheck.names.cities import PREFIX, city
from factcheck.names.tables import table


def test_every_row_of_the_table_is_read() -> None:
    rows = table("cities")
    assert len(rows) > 1000
    for number, _ in list(rows.items())[::50]:
        known = city(PREFIX + number)
        assert known is not None
        assert len(known.country) == 2
        assert known.inhabitants >= 0
        assert known.name


def test_what_is_no_city_of_the_table_is_none() -> None:
    number, _ = next(table("cities").items())
    assert city(number) is None  # an id without its kind
    assert city("place:" + number) is None
    assert city(PREFIX + "nowhere") is None
