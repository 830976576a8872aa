"""AWSD: the Aid Worker Security Database, in which an incident is told by the aid workers who came to harm in it.

Conventions after its codebook (Humanitarian Outcomes). Victims are aid workers only, so nobody else's harm is counted;
a day or a month that is not known is blank, and ``Unknown`` stands where a code is not.
"""

from __future__ import annotations

from conflictevents.formats.datasets.awsd.table import AWSD

__all__ = ["AWSD"]
