"""Files to events and back: one module a format, and the verbs that pick the right one."""

from __future__ import annotations

from conflictevents.formats.event_schema import schema
from conflictevents.formats.files import read, write
from conflictevents.formats.registry import formats

__all__ = ["formats", "read", "schema", "write"]
