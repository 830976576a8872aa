"""Crosswalks: what other schemes call an event or an actor, and what their codes are here.

Each scheme is a table beside this module; its head line names the source. A row is a sub-event type or a type of
actors, a column a level of the scheme, as a code or a label; ``also`` holds what is only read.
"""

from __future__ import annotations

from conflictevents.crosswalks.actors import classify_actor
from conflictevents.crosswalks.events import classify
from conflictevents.crosswalks.reading import subtypes_of
from conflictevents.crosswalks.tables import Scheme

__all__ = ["Scheme", "classify", "classify_actor", "subtypes_of"]
