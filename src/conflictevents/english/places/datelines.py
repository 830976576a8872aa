"""Datelines: where a report was written, as at its head: "KABUL (Pajhwok) – ". No event is there for that alone."""

from __future__ import annotations

import re

from conflictevents.english.places.whereabouts import Site, Whereabouts, state
from conflictevents.reading.rules import rule

_KNOWN = "(place_name|unsure_name|capital|country)"
_TOWN = f"({_KNOWN}|caps ('-'? caps){{0,3}})"
_REST = f"(',' (nation:country|caps|name|{_KNOWN}|demonym|date)+){{0,2}}"
_AGENCY = "'(' (organisation|word|number|digits|country|demonym|place_name|capital|name|'/'|'-'){1,6} ')'"
_TOWN_ENDS = re.compile(r"\s*(?:[,(—–:]|-[-\s]|\s-)")


@rule(
    "dateline",
    f"{_TOWN} {_REST} {_AGENCY} {_REST} ('—'|'–'|'-'|':') '-'?",
    {
        "KABUL (Pajhwok) –": "KABUL",
        "Mogadishu (HOL) -": "Mogadishu",
        "TUNGAN BAKI, Nigeria (Agency) —": "TUNGAN BAKI, NGA",
    },
)
def agency_dateline(phrase: str, nation: str | None) -> Whereabouts:
    """A town in capitals, or one that the gazetteer has, with the agency that reports from it."""
    return _written_in(_town(phrase), nation)


@rule(
    "dateline",
    f"{_KNOWN} {_REST} ('—'|'–'|'-' '-'|':')",
    {
        "NAIROBI, Kenya —": "NAIROBI, KEN",
        "LIMA:": "LIMA",
        "PORT-AU-PRINCE, 3 May --": "PORT-AU-PRINCE",
    },
)
def dateline(phrase: str, nation: str | None) -> Whereabouts | None:
    """A town in capitals before a dash, if the gazetteer has it."""
    town = _town(phrase)
    return _written_in(town, nation) if town.isupper() else None


@rule(
    "dateline",
    f"{_TOWN} (',' (nation:country|caps|name|{_KNOWN}))? ','? ('(' date ')'|date) ('—'|'–'|'-' '-'?|':')",
    {
        "KADUNA, Nigeria, June 13 -": "KADUNA, NGA",
        "Chiang Mai, 20 February:": "Chiang Mai",
        "KYIV (Friday) -": "KYIV",
    },
)
def dated_dateline(phrase: str, nation: str | None) -> Whereabouts:
    """A town in capitals, or one that the gazetteer has, with the day of the report, which no event has from it."""
    return _written_in(_town(phrase), nation)


def _town(phrase: str) -> str:
    return _TOWN_ENDS.split(" ".join(phrase.split()), maxsplit=1)[0]


def _written_in(town: str, nation: str | None) -> Whereabouts:
    around = state(nation)
    return Whereabouts((Site(name=town), *([around] if around else [])))
