"""What the parts of UCDP's table share: its name, and how codes are written."""

from __future__ import annotations

import re
from typing import Final

from conflictevents.formats.tables.cells import Cell

NAME: Final = "ucdp"

_WITH_ZEROS = re.compile(r"([0-9]{1,18})\.0+", re.ASCII)


def _without_zeros(text: str) -> str:
    match = _WITH_ZEROS.fullmatch(text)
    return match[1] if match else text


CODE = Cell("number that stands for something", _without_zeros, str, is_number=True)
"""A code, which software that has none with gaps between them writes ``652.0``."""

CLARITY: Final = f"{NAME}.event_clarity"
"""The scheme of the assessment that tells one event from a summary of several."""
ONE_EVENT, SUMMARY = "1", "2"
