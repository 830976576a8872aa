"""Reports of political violence in, typed conflict events out.

>>> import conflictevents as ce
>>> report = ce.extract("Gunmen killed four soldiers near Gao on Sunday.", published="2019-07-01")
>>> for event in report.events:
...     print(event.date, event.tally)
2019-06-30 killed 4
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from conflictevents._version import __version__

if TYPE_CHECKING:
    from conflictevents.crosswalks import (
        CameoEvent,
        actor_type_of,
        cameo_event,
        classify,
        classify_actor,
        event_type_of,
        subtypes_of,
    )
    from conflictevents.english import lexicon
    from conflictevents.english.places.gazetteer import Gazetteer, gazetteer
    from conflictevents.english.places.place import Place
    from conflictevents.errors import (
        ConflictEventsError,
        ConflictEventsWarning,
        FormatError,
        LexiconError,
        ParseError,
        RuleError,
    )
    from conflictevents.extraction.explaining import explain, explain_event
    from conflictevents.extraction.extractor import Extractor, extract
    from conflictevents.extraction.finding import (
        find_actors,
        find_casualties,
        find_dates,
        find_locations,
        find_timexes,
        tally,
    )
    from conflictevents.extraction.parsing import (
        parse_casualty,
        parse_count,
        parse_date,
    )
    from conflictevents.extraction.places.placing import place_of
    from conflictevents.formats import (
        Loss,
        LossReport,
        formats,
        loss_report,
        read,
        read_reports,
        schema,
        write,
        write_reports,
    )
    from conflictevents.formats.frames import (
        from_arrow,
        from_geopandas,
        from_pandas,
        from_polars,
        from_records,
        to_arrow,
        to_geopandas,
        to_pandas,
        to_polars,
        to_records,
    )
    from conflictevents.merging import Merged, Reason, Sign, merge_events
    from conflictevents.model.actor import Actor, ActorType, Certainty, Role
    from conflictevents.model.casualty import (
        Age,
        Casualty,
        Harm,
        Scope,
        Sex,
        Victims,
        VictimStatus,
    )
    from conflictevents.model.claims import best_claims
    from conflictevents.model.count import Count, Modifier, Policy
    from conflictevents.model.country import Country
    from conflictevents.model.date import (
        DateKind,
        DatePrecision,
        Duration,
        EventDate,
        FarDay,
        Limit,
        PartOfDay,
        Recurrence,
        Reference,
        Season,
        Timex,
    )
    from conflictevents.model.event import (
        Assessment,
        Classification,
        Event,
        Provenance,
        Ref,
        Report,
        Source,
        Status,
        Weapon,
    )
    from conflictevents.model.event_type import EventSubtype, EventType
    from conflictevents.model.location import AdminArea, GeoPrecision, Location
    from conflictevents.model.mention import Evidence, Mention, Why
    from conflictevents.model.tally import Tally
    from conflictevents.model.validate import Finding, validate
    from conflictevents.reading.lexicon import Lexicon
    from conflictevents.reading.rules import Rule, rule

__all__ = [
    "Actor",
    "ActorType",
    "AdminArea",
    "Age",
    "Assessment",
    "CameoEvent",
    "Casualty",
    "Certainty",
    "Classification",
    "ConflictEventsError",
    "ConflictEventsWarning",
    "Count",
    "Country",
    "DateKind",
    "DatePrecision",
    "Duration",
    "Event",
    "EventDate",
    "EventSubtype",
    "EventType",
    "Evidence",
    "Extractor",
    "FarDay",
    "Finding",
    "FormatError",
    "Gazetteer",
    "GeoPrecision",
    "Harm",
    "Lexicon",
    "LexiconError",
    "Limit",
    "Location",
    "Loss",
    "LossReport",
    "Mention",
    "Merged",
    "Modifier",
    "ParseError",
    "PartOfDay",
    "Place",
    "Policy",
    "Provenance",
    "Reason",
    "Recurrence",
    "Ref",
    "Reference",
    "Report",
    "Role",
    "Rule",
    "RuleError",
    "Scope",
    "Season",
    "Sex",
    "Sign",
    "Source",
    "Status",
    "Tally",
    "Timex",
    "VictimStatus",
    "Victims",
    "Weapon",
    "Why",
    "__version__",
    "actor_type_of",
    "best_claims",
    "cameo_event",
    "classify",
    "classify_actor",
    "event_type_of",
    "explain",
    "explain_event",
    "extract",
    "find_actors",
    "find_casualties",
    "find_dates",
    "find_locations",
    "find_timexes",
    "formats",
    "from_arrow",
    "from_geopandas",
    "from_pandas",
    "from_polars",
    "from_records",
    "gazetteer",
    "lexicon",
    "loss_report",
    "merge_events",
    "parse_casualty",
    "parse_count",
    "parse_date",
    "place_of",
    "read",
    "read_reports",
    "rule",
    "schema",
    "subtypes_of",
    "tally",
    "to_arrow",
    "to_geopandas",
    "to_pandas",
    "to_polars",
    "to_records",
    "validate",
    "write",
    "write_reports",
]

_NAMES_OF = {
    "crosswalks": "CameoEvent actor_type_of cameo_event classify classify_actor event_type_of subtypes_of",
    "english": "lexicon",
    "english.places.gazetteer": "Gazetteer gazetteer",
    "english.places.place": "Place",
    "errors": "ConflictEventsError ConflictEventsWarning FormatError LexiconError ParseError RuleError",
    "extraction.explaining": "explain explain_event",
    "extraction.extractor": "Extractor extract",
    "extraction.finding": "find_actors find_casualties find_dates find_locations find_timexes tally",
    "extraction.parsing": "parse_casualty parse_count parse_date",
    "extraction.places.placing": "place_of",
    "formats": "Loss LossReport loss_report read read_reports schema write write_reports",
    "formats.frames": (
        "from_arrow from_geopandas from_pandas from_polars from_records "
        "to_arrow to_geopandas to_pandas to_polars to_records"
    ),
    "merging": "Merged Reason Sign merge_events",
    "model.actor": "Actor ActorType Certainty Role",
    "model.casualty": "Age Casualty Harm Scope Sex VictimStatus Victims",
    "model.claims": "best_claims",
    "model.count": "Count Modifier Policy",
    "model.country": "Country",
    "model.date": "DateKind DatePrecision Duration EventDate FarDay Limit PartOfDay Recurrence Reference Season Timex",
    "model.event": "Assessment Classification Event Provenance Ref Report Source Status Weapon",
    "model.event_type": "EventSubtype EventType",
    "model.location": "AdminArea GeoPrecision Location",
    "model.mention": "Evidence Mention Why",
    "model.tally": "Tally",
    "model.validate": "Finding validate",
    "reading.lexicon": "Lexicon",
    "reading.rules": "Rule rule",
}
_HOME_OF = {name: module for module, names in _NAMES_OF.items() for name in names.split()}


if not TYPE_CHECKING:  # a type checker has the imports above, and so knows which names there are not

    def __getattr__(name: str) -> Any:
        """Each name is loaded when it is first used, so that importing the library costs next to nothing."""
        if name == "formats":
            return import_module(f"{__name__}.{name}")
        if name not in _HOME_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
