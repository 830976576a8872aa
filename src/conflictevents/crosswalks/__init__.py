"""Crosswalks: what other schemes call an event or an actor, and what their codes are here.

Each scheme is a table beside this module; its head line names the source. A row of a scheme of events is a sub-event
type, a column a level, as a code or a label; ``also`` holds what is only read. A row of the other tables is a code.
"""

from __future__ import annotations

from conflictevents.crosswalks.actors import ActorScheme, actor_type_of, classify_actor
from conflictevents.crosswalks.cameo import CameoEvent, cameo_event
from conflictevents.crosswalks.events import classify
from conflictevents.crosswalks.gtd import (
    classify_weapon,
    gtd_code,
    gtd_label,
    target_type_of,
    weapon_type_of,
)
from conflictevents.crosswalks.interactions import interaction
from conflictevents.crosswalks.precisions import (
    DateScheme,
    GeoScheme,
    date_precision_code,
    date_precision_of,
    geo_precision_code,
    geo_precision_of,
)
from conflictevents.crosswalks.reading import event_type_of, subtypes_of
from conflictevents.crosswalks.regions import RegionScheme, region_of
from conflictevents.crosswalks.tables import Scheme

__all__ = [
    "ActorScheme",
    "CameoEvent",
    "DateScheme",
    "GeoScheme",
    "RegionScheme",
    "Scheme",
    "actor_type_of",
    "cameo_event",
    "classify",
    "classify_actor",
    "classify_weapon",
    "date_precision_code",
    "date_precision_of",
    "event_type_of",
    "geo_precision_code",
    "geo_precision_of",
    "gtd_code",
    "gtd_label",
    "interaction",
    "region_of",
    "subtypes_of",
    "target_type_of",
    "weapon_type_of",
]
