"""Events in short, for tests of merging: a mapping of a few words to each."""

from __future__ import annotations

from collections.abc import Mapping

from conflictevents.model.actor import Actor, Role
from conflictevents.model.casualty import Casualty, Victims
from conflictevents.model.count import Count
from conflictevents.model.date import EventDate
from conflictevents.model.event import Event, Provenance, Source, Weapon
from conflictevents.model.event_type import EventSubtype
from conflictevents.model.location import AdminArea, Location

USUAL = {
    "subtype": "air_strike",
    "date": "2019-06-30",
    "country": "SYR",
    "place": "Talmenes",
    "admin1": "Idlib",
    "at": "35.64 36.74",
    "by": "Russian air force",
}
TYPES = {
    "Russian air force": ("state_forces", "RUS"),
    "Israeli air force": ("state_forces", "ISR"),
    "Syrian army": ("state_forces", "SYR"),
    "Sons of the River": ("unknown", None),
    "gunmen": ("unidentified_armed", None),
}


def event(number: int, told: Mapping[str, str]) -> Event:
    """What is told of an event, by keys; what is told empty is left out."""
    said = {key: value for key, value in told.items() if value}
    subtype = EventSubtype(said["subtype"])
    dataset = said.get("dataset")
    source = Source(doc_id=said.get("document", f"d{number}"), published=said.get("published"))
    return Event(
        id=f"e{number}",
        type=subtype.type,
        subtype=subtype,
        date=EventDate.parse(said["date"]),
        location=location(said),
        actors=[*actors(said, "by", Role.INITIATOR), *actors(said, "against", Role.TARGET)],
        casualties=[*figures(said)],
        weapons=[Weapon(type="explosives", subtype=said["weapon"])] if "weapon" in said else [],
        status=said.get("status", "asserted"),
        sources=[source],
        provenance=Provenance(dataset=dataset) if dataset else None,
        notes=said.get("notes"),
    )


def location(said: Mapping[str, str]) -> Location:
    lat, lon = said["at"].split() if "at" in said else (None, None)
    return Location(
        name=said.get("place"),
        country=said["country"],
        admin=[AdminArea(level=1, name=said["admin1"])] if "admin1" in said else [],
        lat=lat and float(lat),
        lon=lon and float(lon),
        precision=said.get("precision", "populated_place" if "place" in said else "country"),
        near="near" in said,
    )


def actors(said: Mapping[str, str], key: str, role: Role) -> list[Actor]:
    if key not in said:
        return []
    kind, country = TYPES.get(said[key], ("rebel_group", None))
    return [Actor(name=said[key], type=kind, country=country, role=role)]


def figures(said: Mapping[str, str]) -> list[Casualty]:
    victims = Victims(occupation=said.get("victims"))
    harms = [harm for harm in ("killed", "injured") if harm in said]
    return [Casualty(harm=harm, count=Count.parse(said[harm]), victims=victims) for harm in harms]
