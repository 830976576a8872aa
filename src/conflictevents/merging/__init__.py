"""Events of several reports that are one and the same become one event, with every claim kept and every join explained.

What is compared stands in :mod:`~.traits`, what speaks for and against two events being one in :mod:`~.signs`, which
events are compared at all in :mod:`~.blocks`, what comes of them in :mod:`~.joined`.
"""

from __future__ import annotations

from conflictevents.merging.merge import Merged, merge_events
from conflictevents.merging.signs import Reason, Sign

__all__ = ["Merged", "Reason", "Sign", "merge_events"]
