"""How precisely a place and a day are known, as datasets code it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from conflictevents.crosswalks.codes import of_scheme, read_as, written_for
from conflictevents.model.date import EventDate
from conflictevents.model.location import GeoPrecision
from conflictevents.model.units import DatePrecision

GeoScheme: TypeAlias = Literal["acled", "gdelt", "gtd", "ucdp"]
"""The schemes that say how precisely a place is known."""

DateScheme: TypeAlias = Literal["acled", "ucdp"]
"""The schemes that say how precisely a day is known."""

_IN_THE_UNITED_STATES = {"4": "3", "5": "2"}


def geo_precision_of(code: str | int, scheme: GeoScheme) -> GeoPrecision | None:
    """The precision of a place that a code stands for; None where the scheme does not have it.

    ACLED's geo_precision, UCDP's where_prec, GTD's specificity, GDELT's Geo_Type. Raises ValueError for another scheme.

    >>> geo_precision_of(3, "ucdp").value, geo_precision_of("3", "acled").value
    ('admin2', 'region')
    """
    told = read_as("geo_precision", scheme, code)
    return GeoPrecision(told) if told else None


def geo_precision_code(precision: GeoPrecision | str, scheme: GeoScheme, country: str | None = None) -> str | None:
    """The finest code that claims no more than is known of a place; None where the scheme has none so coarse.

    GDELT has codes of its own for the United States, so it also takes the country (ISO 3166-1 alpha-3). Raises
    ValueError for another scheme.

    >>> [geo_precision_code("admin2", scheme) for scheme in ("acled", "ucdp", "gtd", "gdelt")]
    ['2', '3', '3', '5']
    >>> geo_precision_code("country", "acled") is None
    True
    """
    told = written_for("geo_precision", scheme, GeoPrecision(precision))
    if told is None:
        return None
    at_home = scheme == "gdelt" and country == "USA"
    return _IN_THE_UNITED_STATES.get(told["code"], told["code"]) if at_home else told["code"]


def date_precision_of(code: str | int, scheme: DateScheme) -> DatePrecision | None:
    """The precision of a date that a code stands for; None where the scheme does not have it.

    ACLED's time_precision, UCDP's date_prec. Raises ValueError for another scheme.

    >>> date_precision_of(2, "acled").value, date_precision_of(2, "ucdp").value
    ('week', 'range')
    """
    told = read_as("date_precision", scheme, code)
    return DatePrecision(told) if told else None


def date_precision_code(date: EventDate, scheme: DateScheme) -> str | None:
    """The code for the days that a date spans, as UCDP counts them; None where it is open, or longer than all codes.

    "About 12 June" is three days, see :attr:`~conflictevents.EventDate.earliest`. Raises ValueError for another scheme.

    >>> [date_precision_code(EventDate.parse("[2019-06-03..2019-06-06]"), scheme) for scheme in ("ucdp", "acled")]
    ['2', '2']
    >>> date_precision_code(EventDate.parse("2019-06"), "ucdp"), date_precision_code(EventDate.parse("2019"), "acled")
    ('4', None)
    """
    codes = of_scheme("date_precision", scheme)
    if date.earliest is None or date.latest is None:
        return None
    days = date.latest.toordinal() - date.earliest.toordinal() + 1
    return next((line["code"] for line in codes if days <= int(line["days"])), None)
