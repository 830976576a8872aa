"""Files to events and back: one module a format, and the verbs that pick the right one."""

from __future__ import annotations

from conflictevents.formats.files import read, read_reports, write, write_reports
from conflictevents.formats.registry import formats
from conflictevents.formats.schemas import schema

__all__ = ["formats", "read", "read_reports", "schema", "write", "write_reports"]
