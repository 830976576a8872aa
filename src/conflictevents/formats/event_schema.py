"""The JSON Schema of an event, which lies beside this module as ``event.schema.json``."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one event, as JSON and JSON Lines hold it.

    >>> schema()["$id"]
    'urn:conflictevents:schema:event:1'
    """
    text = resources.files(__package__).joinpath("event.schema.json").read_text("utf-8")
    told: dict[str, Any] = json.loads(text)
    return told
