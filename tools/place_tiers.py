"""How closely the news of conflict looks at a country, and so how many of its places are in the list."""

from __future__ import annotations

from typing import NamedTuple


class Tier(NamedTuple):
    """From how many people a city of some countries is in the list, and from how many its name stands alone."""

    listed: int
    alone: int
    countries: str = ""


PEACE = Tier(15_000, 100_000)
_TIERS = (
    Tier(500, 5_000, "SY IQ YE AF LY SD SS SO ML BF NE TD CM CF CD MZ MM PS LB HT"),
    Tier(5_000, 15_000, "UA IL ET NG PK CO MX PH BI RW KE UG"),
    Tier(15_000, 25_000, "IN BD LK NP TH ID EG TR IR SA RU VE EC PE GT SV HN TN DZ ER GE AM AZ"),
)
"""Countries by how much of the news of conflict is about them; the others are at peace."""
WITH_DISTRICTS = f"{_TIERS[0].countries} PH PK NG UG KE ET UA IN BD NP LK"
"""Countries whose second-level areas the news names."""
NAMED_DISTRICTS = "PH"
"""Where these stand alone, as first-level regions do elsewhere."""
LONG = 6
ROMANISED_ODDLY = "SY IQ YE AF LY SD SO ET UA"
"""From so many letters on, other romanisations of these countries' names stand alone too: nobody is called so."""


def tier(country: str) -> Tier:
    """The tier of a country by its ISO 3166-1 alpha-2 code.

    >>> tier("SY").listed, tier("FR").listed
    (500, 15000)
    """
    return next((tier for tier in _TIERS if country in tier.countries), PEACE)
