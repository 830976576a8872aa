"""Files to events and back: one module a format, and the verbs that pick the right one.

The package has the name of one of its verbs, and is that verb too:

>>> import conflictevents as ce
>>> ce.formats() == formats()
True
"""

from __future__ import annotations

import sys
from types import ModuleType

from conflictevents.formats.files import read, read_reports, write, write_reports
from conflictevents.formats.loss import Loss, LossReport, loss_report
from conflictevents.formats.native.schemas import schema
from conflictevents.formats.registry import formats

__all__ = ["Loss", "LossReport", "formats", "loss_report", "read", "read_reports", "schema", "write", "write_reports"]


class _Verb(ModuleType):
    """A package that can be called: importing any part of it puts it where ``ce.formats`` would stand."""

    def __call__(self) -> tuple[str, ...]:
        return formats()


sys.modules[__name__].__class__ = _Verb
