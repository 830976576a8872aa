"""The JSON Schema of an event, which lies beside this module as ``event.schema.json``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one event, as JSON and JSON Lines hold it.

    >>> schema()["$id"]
    'urn:conflictevents:schema:event:1'
    """
    told: dict[str, Any] = json.loads(Path(__file__).with_name("event.schema.json").read_text("utf-8"))
    return told
