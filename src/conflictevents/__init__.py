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
    from conflictevents.english import lexicon as lexicon
    from conflictevents.errors import (
        ConflictEventsError as ConflictEventsError,
    )
    from conflictevents.errors import (
        ConflictEventsWarning as ConflictEventsWarning,
    )
    from conflictevents.errors import (
        FormatError as FormatError,
    )
    from conflictevents.errors import (
        LexiconError as LexiconError,
    )
    from conflictevents.errors import (
        ParseError as ParseError,
    )
    from conflictevents.errors import (
        RuleError as RuleError,
    )
    from conflictevents.extraction.explaining import explain as explain
    from conflictevents.extraction.extractor import Extractor as Extractor
    from conflictevents.extraction.extractor import extract as extract
    from conflictevents.extraction.finding import (
        find_actors as find_actors,
    )
    from conflictevents.extraction.finding import (
        find_casualties as find_casualties,
    )
    from conflictevents.extraction.finding import (
        find_dates as find_dates,
    )
    from conflictevents.extraction.finding import (
        find_locations as find_locations,
    )
    from conflictevents.extraction.finding import (
        tally as tally,
    )
    from conflictevents.extraction.parsing import (
        parse_casualty as parse_casualty,
    )
    from conflictevents.extraction.parsing import (
        parse_count as parse_count,
    )
    from conflictevents.extraction.parsing import (
        parse_date as parse_date,
    )
    from conflictevents.formats import read as read
    from conflictevents.formats import schema as schema
    from conflictevents.formats import write as write
    from conflictevents.model.actor import Actor as Actor
    from conflictevents.model.actor import ActorType as ActorType
    from conflictevents.model.actor import Certainty as Certainty
    from conflictevents.model.actor import Role as Role
    from conflictevents.model.casualty import (
        Age as Age,
    )
    from conflictevents.model.casualty import (
        Casualty as Casualty,
    )
    from conflictevents.model.casualty import (
        Harm as Harm,
    )
    from conflictevents.model.casualty import (
        Scope as Scope,
    )
    from conflictevents.model.casualty import (
        Sex as Sex,
    )
    from conflictevents.model.casualty import (
        Victims as Victims,
    )
    from conflictevents.model.casualty import (
        VictimStatus as VictimStatus,
    )
    from conflictevents.model.count import Count as Count
    from conflictevents.model.count import Modifier as Modifier
    from conflictevents.model.count import Policy as Policy
    from conflictevents.model.date import (
        DateKind as DateKind,
    )
    from conflictevents.model.date import (
        DatePrecision as DatePrecision,
    )
    from conflictevents.model.date import (
        Duration as Duration,
    )
    from conflictevents.model.date import (
        EventDate as EventDate,
    )
    from conflictevents.model.date import (
        FarDay as FarDay,
    )
    from conflictevents.model.date import (
        PartOfDay as PartOfDay,
    )
    from conflictevents.model.date import (
        Recurrence as Recurrence,
    )
    from conflictevents.model.date import (
        Season as Season,
    )
    from conflictevents.model.event import (
        Assessment as Assessment,
    )
    from conflictevents.model.event import (
        Classification as Classification,
    )
    from conflictevents.model.event import (
        Event as Event,
    )
    from conflictevents.model.event import (
        Provenance as Provenance,
    )
    from conflictevents.model.event import (
        Ref as Ref,
    )
    from conflictevents.model.event import (
        Report as Report,
    )
    from conflictevents.model.event import (
        Source as Source,
    )
    from conflictevents.model.event import (
        Status as Status,
    )
    from conflictevents.model.event import (
        Weapon as Weapon,
    )
    from conflictevents.model.event_type import EventSubtype as EventSubtype
    from conflictevents.model.event_type import EventType as EventType
    from conflictevents.model.location import AdminArea as AdminArea
    from conflictevents.model.location import GeoPrecision as GeoPrecision
    from conflictevents.model.location import Location as Location
    from conflictevents.model.mention import Evidence as Evidence
    from conflictevents.model.mention import Mention as Mention
    from conflictevents.model.tally import Tally as Tally
    from conflictevents.model.validate import Finding as Finding
    from conflictevents.model.validate import validate as validate
    from conflictevents.reading.lexicon import Lexicon as Lexicon
    from conflictevents.reading.rules import Rule as Rule
    from conflictevents.reading.rules import rule as rule

__all__ = [
    "Actor",
    "ActorType",
    "AdminArea",
    "Age",
    "Assessment",
    "Casualty",
    "Certainty",
    "Classification",
    "ConflictEventsError",
    "ConflictEventsWarning",
    "Count",
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
    "GeoPrecision",
    "Harm",
    "Lexicon",
    "LexiconError",
    "Location",
    "Mention",
    "Modifier",
    "ParseError",
    "PartOfDay",
    "Policy",
    "Provenance",
    "Recurrence",
    "Ref",
    "Report",
    "Role",
    "Rule",
    "RuleError",
    "Scope",
    "Season",
    "Sex",
    "Source",
    "Status",
    "Tally",
    "VictimStatus",
    "Victims",
    "Weapon",
    "__version__",
    "explain",
    "extract",
    "find_actors",
    "find_casualties",
    "find_dates",
    "find_locations",
    "lexicon",
    "parse_casualty",
    "parse_count",
    "parse_date",
    "read",
    "rule",
    "schema",
    "tally",
    "validate",
    "write",
]

_NAMES_OF = {
    "english": "lexicon",
    "errors": "ConflictEventsError ConflictEventsWarning FormatError LexiconError ParseError RuleError",
    "extraction.explaining": "explain",
    "extraction.extractor": "Extractor extract",
    "extraction.finding": "find_actors find_casualties find_dates find_locations tally",
    "extraction.parsing": "parse_casualty parse_count parse_date",
    "formats": "read schema write",
    "model.actor": "Actor ActorType Certainty Role",
    "model.casualty": "Age Casualty Harm Scope Sex VictimStatus Victims",
    "model.count": "Count Modifier Policy",
    "model.date": "DateKind DatePrecision Duration EventDate FarDay PartOfDay Recurrence Season",
    "model.event": "Assessment Classification Event Provenance Ref Report Source Status Weapon",
    "model.event_type": "EventSubtype EventType",
    "model.location": "AdminArea GeoPrecision Location",
    "model.mention": "Evidence Mention",
    "model.tally": "Tally",
    "model.validate": "Finding validate",
    "reading.lexicon": "Lexicon",
    "reading.rules": "Rule rule",
}
_HOME_OF = {name: module for module, names in _NAMES_OF.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    """Each name is loaded when it is first used, so that importing the library costs next to nothing."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
