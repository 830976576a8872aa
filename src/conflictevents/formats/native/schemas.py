"""The JSON Schemas of events and of reports, which lie beside this module as ``event.schema.json`` and the like."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal


def schema(of: Literal["event", "report"] = "event") -> dict[str, Any]:
    """The JSON Schema (2020-12) of one event, as JSON and JSON Lines hold it, or of one report.

    >>> schema()["$id"], schema("report")["required"]
    ('urn:conflictevents:schema:event:1', ['text'])
    """
    told: dict[str, Any] = json.loads(Path(__file__).with_name(f"{of}.schema.json").read_text("utf-8"))
    return told
