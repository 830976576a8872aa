"""Datelines: where a report was written, as at its head: "KABUL (Pajhwok) – ". No event is there for that alone."""

from __future__ import annotations

import re

from conflictevents.english.gazetteer import gazetteer
from conflictevents.english.places import locate
from conflictevents.english.sites import Site
from conflictevents.model.location import Location
from conflictevents.reading.rules import rule

_WORD = "(caps|name|place_name|capital)"
_TOWN = f"{_WORD} ('-'? {_WORD}){{0,3}}"
_REST = f"(',' (nation:country|{_WORD}|demonym|date)+){{0,2}}"
_AGENCY = "'(' (organisation|word|number|digits|country|demonym|place_name|capital|name|'/'|'-'){1,6} ')'"
_TOWN_ENDS = re.compile(r"\s*(?:[,(—–:]|-[-\s]|\s-)")


@rule(
    "dateline",
    f"{_TOWN} {_REST} {_AGENCY} {_REST} ('—'|'–'|'-'|':') '-'?",
    {
        "KABUL (Pajhwok) –": "Kabul, AFG",
        "Mogadishu (HOL) -": "Mogadishu, Banadir, SOM",
        "TUNGAN BAKI, Nigeria (Agency) —": "TUNGAN BAKI, NGA",
    },
)
def agency_dateline(phrase: str, nation: str | None) -> Location | None:
    """A town in capitals, or one that the gazetteer has, with the agency that reports from it."""
    town = _town(phrase)
    return _written_in(town, nation) if town.isupper() or gazetteer().candidates(town) else None


@rule(
    "dateline",
    f"{_TOWN} {_REST} ('—'|'–'|'-' '-'|':')",
    {
        "NAIROBI, Kenya —": "Nairobi, KEN",
        "LIMA:": "Lima, PER",
        "PORT-AU-PRINCE, 3 May --": "Port-au-Prince, Ouest, HTI",
    },
)
def dateline(phrase: str, nation: str | None) -> Location | None:
    """A town in capitals before a dash, if the gazetteer has it."""
    town = _town(phrase)
    return _written_in(town, nation) if town.isupper() and gazetteer().candidates(town) else None


def _town(phrase: str) -> str:
    return _TOWN_ENDS.split(" ".join(phrase.split()), maxsplit=1)[0]


def _written_in(town: str, nation: str | None) -> Location | None:
    return locate([Site(name=town), *([nation] if nation else [])])
