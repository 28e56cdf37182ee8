"""Units of measure, duration and ratio as exact factors to a base unit.

Factors are exact by definition: the international foot (0.3048 m) and pound (0.45359237 kg) of
1959, the nautical mile of 1929, the Japanese shakkanho and Chinese market units as fixed by law,
the Korean pyeong (400/121 m²).  Currencies are not here: no exchange rate is ever guessed.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

_F = Fraction

#: unit -> (dimension, factor to the base unit of the dimension)
MEASURES: dict[str, tuple[str, Fraction]] = {
    # length, metre
    "mm": ("length", _F(1, 1000)),
    "cm": ("length", _F(1, 100)),
    "m": ("length", _F(1)),
    "km": ("length", _F(1000)),
    "in": ("length", _F("0.0254")),
    "inch": ("length", _F("0.0254")),
    "ft": ("length", _F("0.3048")),
    "foot": ("length", _F("0.3048")),
    "yd": ("length", _F("0.9144")),
    "mi": ("length", _F("1609.344")),
    "mile": ("length", _F("1609.344")),
    "nmi": ("length", _F(1852)),
    "dm": ("length", _F(1, 10)),
    "um": ("length", _F(1, 10**6)),
    "nm": ("length", _F(1, 10**9)),
    "li": ("length", _F(500)),
    # area, square metre
    "m2": ("area", _F(1)),
    "m²": ("area", _F(1)),
    "km2": ("area", _F(1_000_000)),
    "km²": ("area", _F(1_000_000)),
    "ha": ("area", _F(10_000)),
    "ac": ("area", _F("4046.8564224")),
    "acre": ("area", _F("4046.8564224")),
    "ft2": ("area", _F("0.09290304")),
    "ft²": ("area", _F("0.09290304")),
    "mi2": ("area", _F("2589988.110336")),
    "mi²": ("area", _F("2589988.110336")),
    "pyeong": ("area", _F(400, 121)),
    "tsubo": ("area", _F(400, 121)),
    "ping": ("area", _F(400, 121)),
    "mu": ("area", _F(2000, 3)),
    # mass, kilogram
    "mg": ("mass", _F(1, 1_000_000)),
    "g": ("mass", _F(1, 1000)),
    "kg": ("mass", _F(1)),
    "t": ("mass", _F(1000)),
    "lb": ("mass", _F("0.45359237")),
    "oz": ("mass", _F("0.028349523125")),
    "jin": ("mass", _F(1, 2)),
    "liang": ("mass", _F(1, 20)),
    # volume, litre
    "ml": ("volume", _F(1, 1000)),
    "mL": ("volume", _F(1, 1000)),
    "l": ("volume", _F(1)),
    "L": ("volume", _F(1)),
    "kl": ("volume", _F(1000)),
    "m3": ("volume", _F(1000)),
    "m³": ("volume", _F(1000)),
    "ft3": ("volume", _F("28.316846592")),
    "gal": ("volume", _F("3.785411784")),
    "bbl": ("volume", _F("158.987294928")),
    # speed, metre a second
    "m/s": ("speed", _F(1)),
    "km/s": ("speed", _F(1000)),
    "km/h": ("speed", _F(5, 18)),
    "mi/h": ("speed", _F("0.44704")),
    "mph": ("speed", _F("0.44704")),
    "kn": ("speed", _F(1852, 3600)),
    "kt": ("speed", _F(1852, 3600)),
    # power, watt
    "W": ("power", _F(1)),
    "kW": ("power", _F(1000)),
    "MW": ("power", _F(1_000_000)),
    "GW": ("power", _F(10**9)),
    # energy, watt hour
    "Wh": ("energy", _F(1)),
    "kWh": ("energy", _F(1000)),
    "MWh": ("energy", _F(1_000_000)),
    "GWh": ("energy", _F(10**9)),
    "TWh": ("energy", _F(10**12)),
    "J": ("energy", _F(1, 3600)),
    "cal": ("energy", _F("4.184") / 3600),
    "kcal": ("energy", _F(4184, 3600)),
    # pressure, pascal
    "Pa": ("pressure", _F(1)),
    "hPa": ("pressure", _F(100)),
    "kPa": ("pressure", _F(1000)),
    # data, byte; rate, bit a second
    "B": ("data", _F(1)),
    "kB": ("data", _F(1000)),
    "KB": ("data", _F(1000)),
    "MB": ("data", _F(10**6)),
    "GB": ("data", _F(10**9)),
    "TB": ("data", _F(10**12)),
    "Mbps": ("rate", _F(10**6)),
    "Gbps": ("rate", _F(10**9)),
    # frequency, hertz; dose, sievert
    "Hz": ("frequency", _F(1)),
    "MHz": ("frequency", _F(10**6)),
    "GHz": ("frequency", _F(10**9)),
    "mSv": ("dose", _F(1, 1000)),
    "Sv": ("dose", _F(1)),
}

#: unit -> (family, factor): calendar units in months, clock units in seconds
DURATIONS: dict[str, tuple[str, Fraction]] = {
    "C": ("calendar", _F(1200)),
    "Y": ("calendar", _F(12)),
    "Q": ("calendar", _F(3)),
    "M": ("calendar", _F(1)),
    "W": ("clock", _F(604_800)),
    "D": ("clock", _F(86_400)),
    "h": ("clock", _F(3600)),
    "H": ("clock", _F(3600)),
    "min": ("clock", _F(60)),
    "s": ("clock", _F(1)),
    "S": ("clock", _F(1)),
}

#: mean Gregorian month: 146,097 days in 4,800 months
SECONDS_A_MONTH = _F(146_097 * 86_400, 4800)

RATIOS: dict[str, tuple[str, Fraction]] = {
    "percent": ("ratio", _F(1)),
    "%": ("ratio", _F(1)),
    "permille": ("ratio", _F(1, 10)),
    "pp": ("points", _F(1)),
    "bp": ("points", _F(1, 100)),
}

_TEMPERATURES = {"C": 0, "°C": 0, "degC": 0, "celsius": 0, "F": 1, "°F": 1, "degF": 1,
                 "fahrenheit": 1}  # fmt: skip


def factor(unit: str, kind: str) -> tuple[str, Fraction] | None:
    """Dimension and factor of a unit for a value kind; None for a unit nobody knows."""
    if kind in ("duration", "interval", "age"):
        return DURATIONS.get(unit)
    if kind == "percent":
        return RATIOS.get(unit)
    return MEASURES.get(unit)


def is_temperature(unit: str | None) -> bool:
    """Whether the unit is a temperature scale (converted with an offset)."""
    return unit in _TEMPERATURES


def is_felt(unit: str | None) -> bool:
    """Whether the unit is a step of the Japanese scale of how strongly a quake is felt."""
    return unit is not None and unit.partition(" ")[0] == "shindo"


def celsius(amount: Decimal, unit: str) -> Decimal:
    """A temperature in degrees Celsius; ``unit`` must be a temperature scale."""
    if _TEMPERATURES[unit]:
        return (amount - 32) * 5 / 9
    return amount
