"""UCDP GED: the Georeferenced Event Dataset of the Uppsala Conflict Data Program, and its Candidate releases.

Conventions after the UCDP GED Codebook (23.1). An event is deadly violence of an organised actor, on one day or many;
``event_clarity`` tells an event somewhere in its days from one that sums up all of them. The deaths of four groups are
best estimates; their sum is the best estimate of the total, which has a lowest and a highest one besides.
"""

from __future__ import annotations

from conflictevents.formats.datasets.ucdp.table import UCDP

__all__ = ["UCDP"]
