"""Clock times: the hour of the day, and the moment on a given day."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from factcheck.extract.reading.calendar import Impossible
from factcheck.model.value import Grain, TimeSpan


def with_clock(said: dict[str, str]) -> dict[str, str]:
    """The fields with a 24-hour ``hour``; raises Impossible for 27 o'clock."""
    if "hour" not in said:
        return said
    hour = int(Decimal(said["hour"]))
    half = said.get("ampm")
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return {**said, "hour": str(hour)}


def instant(day: datetime, said: dict[str, str]) -> TimeSpan:
    """The hour or minute told, on a day; raises Impossible where no clock shows it."""
    told = with_clock(said)
    hour, minute = int(told["hour"]), int(Decimal(told.get("minute", "0")))
    if hour > 29 or minute > 59:
        raise Impossible(f"there is no clock time {hour}:{minute:02d}")
    start = day + timedelta(hours=hour, minutes=minute)
    grain = Grain.MINUTE if "minute" in told else Grain.HOUR
    length = timedelta(minutes=1) if grain is Grain.MINUTE else timedelta(hours=1)
    zone = int(told["zone"]) if "zone" in told else None
    return TimeSpan(start, start + length, grain, zone)
