"""Mishaps: what kills and hurts people without anybody's violence, and what only sounds like violence."""

from __future__ import annotations

from collections.abc import Mapping

from conflictevents.english.clauses import Action
from conflictevents.english.deeds import Deed
from conflictevents.english.tables import names
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"harmless"})

_MISHAPS = (
    "earthquake;earthquakes;quake;aftershock;tsunami;flood;floods;flooding;flash flood;flash floods;landslide;"
    "landslides;mudslide;avalanche;cyclone;hurricane;typhoon;storm;tropical storm;tornado;drought;famine;"
    "heatwave;wildfire;wildfires;bushfire;volcano;eruption;monsoon;heavy rains;torrential rains;lightning;"
    "epidemic;pandemic;cholera;Ebola;malaria;coronavirus;Covid;bus crash;car crash;plane crash;train crash;"
    "road crash;truck crash;helicopter crash;car accident;road accident;traffic accident;bus accident;"
    "train accident;accident;derailment;stampede;shipwreck;capsized;gas explosion;gas leak;boiler explosion;"
    "mine collapse;building collapse;dam collapse;factory fire;house fire"
)
_HARMLESS = (
    "general strike;labour strike;labor strike;on strike;go on strike;went on strike;going on strike;gone on strike;"
    "strike action;"
    "teachers' strike;doctors' strike;transport strike;bus strike;rail strike;indefinite strike;"
    "nationwide strike;sit-down strike;strike ballot;lightning strike;heart attack;heart attacks;panic attack;"
    "asthma attack;shark attack;dog attack;cyber attack;cyberattack;legal battle;court battle;election battle;"
    "battle for the nomination;custody battle;verbal attack;verbal attacks;attack ad;attack ads;"
    "stock market rally;price rally;struck a deal;struck a pose;political battle;battle of ideas;"
    "attack on the bill;price shock;bombshell;box office bomb"
)


def words() -> Mapping[str, Words]:
    """Disasters and accidents; and phrases with a word for a deed that tell of none."""
    return {"mishap": names(_MISHAPS), "harmless": names(_HARMLESS)}


@rule("action", "this:mishap", {"earthquake": "one other", "a bus crash": "one other"})
def mishap() -> Action:
    """A disaster or an accident: it takes up the harm that is told of it, and is no conflict event."""
    return Action(deed=Deed(subtype=EventSubtype.OTHER), finite=False)
