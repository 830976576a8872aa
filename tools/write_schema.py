"""Write what follows from the classes of the model: the JSON Schemas of events and reports, and their page.

python tools/write_schema.py            write the files
python tools/write_schema.py --check    say whether they are as they would be written
"""

from __future__ import annotations

import datetime
import inspect
import json
import re
import sys
import types
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Self, Union, get_args, get_origin, get_type_hints

import attrs

from conflictevents.convert import SCHEMA
from conflictevents.formats.native.codes import CODE_COLUMNS
from conflictevents.formats.native.columns import COLUMNS
from conflictevents.model.calendar import FarDay
from conflictevents.model.count import LIMIT, Count
from conflictevents.model.date import EventDate
from conflictevents.model.event import Event, Report, Source
from conflictevents.model.event_type import EventSubtype, EventType

ROOT = Path(__file__).parents[1]
SCHEMAS = ROOT / "src/conflictevents/formats/native"
PAGE_FILE = ROOT / "docs/schema.md"

# --- what the annotations of the classes do not say

DAY = r"(-?[0-9]{4}|Y-?[0-9]{5,12})-[0-9]{2}-[0-9]{2}"
TIME = r"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[-+][0-9]{2}:[0-9]{2})?"
UNIT = r"Y?-?[0-9X]{4,12}(-[0-9X]{2}){0,2}(T[-+:.0-9A-Z]+)?[?~%]?"
CHOICE = rf"({UNIT})?(\.\.({UNIT})?)?"
EDTF = rf"^({UNIT}|({UNIT}|\.\.)?/({UNIT}|\.\.)?|\[{CHOICE}(,{CHOICE})*\])$"
COUNT = r"^(~?[0-9]{1,18}|[0-9]{0,18}\.\.([0-9]{0,18}\.\.)?[0-9]{0,18})$"

NOTATIONS = {
    "EDTF": {"description": "A date in EDTF (ISO 8601-2:2019).", "type": "string", "pattern": EDTF},
    "CountNotation": {
        "description": "A count in notation: 6, 6.., ..10, 24..99, ~30.",
        "type": "string",
        "pattern": COUNT,
    },
}
NUMBER = {"minimum": 0, "maximum": LIMIT - 1}
TOLD_OTHERWISE: dict[type, list[dict[str, Any]]] = {
    EventDate: [{"$ref": "#/$defs/EDTF"}],
    Count: [{"type": "integer", **NUMBER}, {"$ref": "#/$defs/CountNotation"}],
    Source: [{"type": "string"}],
}
BOUNDS: dict[str, dict[str, Any]] = {
    "Location.lat": {"minimum": -90, "maximum": 90},
    "Location.lon": {"minimum": -180, "maximum": 180},
    "Casualty.source": {"minimum": 0},
    "Evidence.source": {"minimum": 0},
    "AdminArea.level": {"minimum": 1, "maximum": 5},
    **{f"Count.{bound}": NUMBER for bound in ("low", "best", "high")},
    **{f"{kind}.country": {"pattern": "^[A-Z]{3}$"} for kind in ("Actor", "Location")},
    **{name: {"pattern": r"\S"} for name in ("Actor.name", "AdminArea.name", "Weapon.type", "Ref.rel")},
    **{name: {"pattern": r"\S"} for name in ("Classification.scheme", "Assessment.scheme")},
}
IN_PLACE_OF: dict[str, dict[str, Any]] = {"Report.main": {"description": "The id of the event.", "type": "string"}}
ACLED_TYPES = {
    EventType.BATTLE: "Battles",
    EventType.EXPLOSION_REMOTE_VIOLENCE: "Explosions/Remote violence",
    EventType.VIOLENCE_AGAINST_CIVILIANS: "Violence against civilians",
    EventType.PROTEST: "Protests",
    EventType.RIOT: "Riots",
    EventType.STRATEGIC_DEVELOPMENT: "Strategic developments",
}
ACLED_SUBTYPES = {
    EventSubtype.ARMED_CLASH: "Armed clash",
    EventSubtype.GOVERNMENT_REGAINS_TERRITORY: "Government regains territory",
    EventSubtype.NON_STATE_ACTOR_OVERTAKES_TERRITORY: "Non-state actor overtakes territory",
    EventSubtype.AIR_STRIKE: "Air/drone strike",
    EventSubtype.DRONE_STRIKE: "Air/drone strike",
    EventSubtype.SHELLING_ARTILLERY_MISSILE: "Shelling/artillery/missile attack",
    EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED: "Remote explosive/landmine/IED",
    EventSubtype.SUICIDE_BOMB: "Suicide bomb",
    EventSubtype.GRENADE: "Grenade",
    EventSubtype.CHEMICAL_WEAPON: "Chemical weapon",
    EventSubtype.ATTACK: "Attack",
    EventSubtype.ABDUCTION_FORCED_DISAPPEARANCE: "Abduction/forced disappearance",
    EventSubtype.SEXUAL_VIOLENCE: "Sexual violence",
    EventSubtype.PEACEFUL_PROTEST: "Peaceful protest",
    EventSubtype.PROTEST_WITH_INTERVENTION: "Protest with intervention",
    EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS: "Excessive force against protesters",
    EventSubtype.VIOLENT_DEMONSTRATION: "Violent demonstration",
    EventSubtype.MOB_VIOLENCE: "Mob violence",
    EventSubtype.AGREEMENT: "Agreement",
    EventSubtype.ARRESTS: "Arrests",
    EventSubtype.CHANGE_TO_GROUP: "Change to group/activity",
    EventSubtype.DISRUPTED_WEAPONS_USE: "Disrupted weapons use",
    EventSubtype.BASE_ESTABLISHED: "Headquarters or base established",
    EventSubtype.LOOTING_PROPERTY_DESTRUCTION: "Looting/property destruction",
    EventSubtype.NON_VIOLENT_TRANSFER: "Non-violent transfer of territory",
    EventSubtype.OTHER: "Other",
}

# --- the classes


def hints(kind: type) -> Iterator[tuple[attrs.Attribute[Any], Any]]:
    """The fields of a class with their types; what may be left out counts as its type."""
    resolved = get_type_hints(kind)
    for field in attrs.fields(kind):
        yield field, stated(resolved[field.name], kind)


def stated(hint: Any, kind: type) -> Any:
    """A type without None; the days of all years are one type."""
    if get_origin(hint) in (Union, types.UnionType):
        told = [part for part in get_args(hint) if part is not type(None)]
        return datetime.date if FarDay in told else told[0]
    if get_args(hint) == (Self, ...):
        return types.GenericAlias(tuple, (kind, ...))
    return hint


def is_enum(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, StrEnum)


def used(kind: type, seen: dict[type, None] | None = None) -> list[type]:
    """The class and all classes and enums under its fields, in the order in which they are met."""
    seen = {} if seen is None else seen
    seen[kind] = None
    for _, hint in hints(kind):
        for inner in (hint, *get_args(hint)):
            if inner not in seen and is_enum(inner):
                seen[inner] = None
            elif inner not in seen and attrs.has(inner):
                used(inner, seen)
    return list(seen)


def summary(kind: type) -> str:
    """What a class or an enum is: the first line of its docstring."""
    return (inspect.getdoc(kind) or "").partition("\n")[0]


# --- the schema


def schema(kind: type) -> dict[str, Any]:
    """The JSON Schema of an event or a report."""
    told = object_schema(kind)
    told["properties"] = {"schema": {"const": SCHEMA}} | told["properties"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:conflictevents:schema:{kind.__name__.lower()}:1",
        "title": kind.__name__,
        **told,
        "$defs": {inner.__name__: definition(inner) for inner in used(kind)[1:]} | NOTATIONS,
    }


def definition(kind: type) -> dict[str, Any]:
    if is_enum(kind):
        return {"description": summary(kind), "type": "string", "enum": [one.value for one in kind]}  # type: ignore[attr-defined]
    return object_schema(kind)


def object_schema(kind: type) -> dict[str, Any]:
    names = {field.name: f"{kind.__name__}.{field.name}" for field, _ in hints(kind)}
    fields = {
        field.name: IN_PLACE_OF.get(names[field.name]) or field_schema(hint) | BOUNDS.get(names[field.name], {})
        for field, hint in hints(kind)
    }
    told: dict[str, Any] = {"description": summary(kind), "type": "object", "properties": fields}
    if kind is EventDate:
        fields["edtf"] = {"$ref": "#/$defs/EDTF"}
        return told | {"anyOf": [{"required": ["edtf"]}, {"required": ["precision"]}], "additionalProperties": True}
    required = [field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING]
    return told | ({"required": required} if required else {}) | {"additionalProperties": True}


def field_schema(hint: Any) -> dict[str, Any]:
    plain: dict[Any, dict[str, Any]] = {
        str: {"type": "string"},
        int: {"type": "integer"},
        float: {"type": "number"},
        bool: {"type": "boolean"},
        datetime.date: {"type": "string", "pattern": f"^{DAY}$"},
        datetime.time: {"type": "string", "pattern": f"^{TIME}$"},
        Any: {},
    }
    if hint in plain:
        return plain[hint]
    if get_origin(hint) is tuple:
        return {"type": "array", "items": field_schema(get_args(hint)[0])}
    if get_origin(hint) is Mapping:
        return {"type": "object", "additionalProperties": field_schema(get_args(hint)[1]) or True}
    reference = {"$ref": f"#/$defs/{hint.__name__}"}
    return {"anyOf": [reference, *TOLD_OTHERWISE[hint]]} if hint in TOLD_OTHERWISE else reference


# --- the page

HEAD = """\
# The schema of events and reports

<!-- Written by tools/write_schema.py from the classes of the model: change them, and run it. -->

Every class is frozen, is made with keyword arguments, and keeps lists as tuples. A field that is not stated is left out
of files; `None` is *not stated*, `0` is *stated to be none*. Files keep what they hold beyond these fields in
[`extra`](#event). The `main` of a [report](#report) is in files the id of that event. `conflictevents schema` and
`conflictevents schema report` print the same as JSON Schema 2020-12.
"""


def page() -> str:
    """The page, in Markdown."""
    kinds = [*used(Event), Report]
    classes = [class_section(kind) for kind in kinds if not is_enum(kind)]
    enums = [enum_section(kind) for kind in kinds if is_enum(kind)]
    return "\n".join([HEAD, *classes, "## Values\n", *enums, columns_section()])


def class_section(kind: type) -> str:
    rows = [f"| `{field.name}` | {words_for(hint)} | {default_of(kind, field)} |" for field, hint in hints(kind)]
    head = ["| field | holds | if left out |", "|---|---|---|"]
    return "\n".join([f"## {kind.__name__}\n", prose(kind), "", *head, *rows, ""])


def prose(kind: type) -> str:
    """The docstring of a class up to its example, as Markdown."""
    text = (inspect.getdoc(kind) or "").partition("\n>>>")[0].strip()
    text = re.sub(r":\w+:`~?[.\w]*?(\w+)`", r"`\1`", text)
    return text.replace("``", "`")


def words_for(hint: Any) -> str:
    plain = {
        str: "text",
        int: "whole number",
        float: "number",
        bool: "true or false",
        datetime.date: "day, ISO 8601",
        datetime.time: "time, ISO 8601",
        Any: "any JSON value",
    }
    if hint in plain:
        return plain[hint]
    if get_origin(hint) is tuple:
        return f"list of {words_for(get_args(hint)[0])}"
    if get_origin(hint) is Mapping:
        return f"names with {words_for(get_args(hint)[1])}"
    return f"[{hint.__name__}](#{hint.__name__.lower()})"


def default_of(kind: type, field: attrs.Attribute[Any]) -> str:
    if field.default is attrs.NOTHING:
        return "open" if kind is EventDate and field.name != "precision" else "**needed**"
    factory = getattr(field.default, "factory", None)
    default = factory() if factory else field.default
    if default in (None, False):
        return "`false`" if default is False else "not stated"
    return f"`{default}`" if default else "none"


def enum_section(kind: type[StrEnum]) -> str:
    return "\n".join([f"### {kind.__name__}\n", prose(kind), "", *values_of(kind), ""])


def values_of(kind: type[StrEnum]) -> list[str]:
    """The values of an enum: a table where ACLED has names for them, else a list."""
    if kind is EventType:
        rows = [f"| `{one}` | {ACLED_TYPES.get(one, '')} |" for one in EventType]
        return ["| value | ACLED |", "|---|---|", *rows]
    if kind is EventSubtype:
        rows = [f"| `{one}` | `{one.type}` | {ACLED_SUBTYPES.get(one, '')} |" for one in EventSubtype]
        return ["| value | event type | ACLED |", "|---|---|---|", *rows]
    return [", ".join(f"`{one}`" for one in kind) + "."]


def columns_section() -> str:
    rows, codes = ([f"| `{column.name}` | {column.says} |" for column in told] for told in (COLUMNS, CODE_COLUMNS))
    about = (
        "The columns of the [flat CSV](formats.md#csv), and the properties of [GeoJSON](formats.md#geojson) features."
    )
    asked = "With `classify`, these follow for the [schemes](crosswalks.md) that are named:"
    head = ["| column | says |", "|---|---|"]
    return "\n".join(["## Columns\n", about, "", *head, *rows, "", asked, "", *head, *codes, ""])


def files() -> dict[Path, str]:
    """The text of each file."""
    schemas = {SCHEMAS / f"{kind.__name__.lower()}.schema.json": schema(kind) for kind in (Event, Report)}
    texts = {path: json.dumps(told, indent=2, ensure_ascii=False) + "\n" for path, told in schemas.items()}
    return {**texts, PAGE_FILE: page()}


def main() -> int:
    if "--check" not in sys.argv[1:]:
        for path, text in files().items():
            path.write_text(text, "utf-8")
        return 0
    stale = [path for path, text in files().items() if not path.exists() or path.read_text("utf-8") != text]
    for path in stale:
        print(f"{path.relative_to(ROOT)} is not as tools/write_schema.py writes it", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
