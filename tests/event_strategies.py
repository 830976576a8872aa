"""Hypothesis strategies for events and all that is in them, with text that files find hard to hold."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Any, TypeVar

from date_strategies import event_dates
from hypothesis import strategies as st

from conflictevents.model.actor import Actor, ActorType, Certainty, Role
from conflictevents.model.casualty import Age, Casualty, Harm, Scope, Sex, Victims, VictimStatus
from conflictevents.model.count import LIMIT, Count, Modifier
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
from conflictevents.model.mention import Evidence

E = TypeVar("E", bound=StrEnum)

# Two lone surrogates in a row are, once in JSON, one character: no JSON text can tell them apart.
SURROGATE_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_hard = st.sampled_from("\ud800\udfff\x00\r\n\t\x1e\u2028\ufeff\",;'=+-@")
texts = st.text(st.characters() | _hard, max_size=12).filter(lambda text: not SURROGATE_PAIR.search(text))
names = texts.filter(lambda text: text.strip())
maybe_text = st.none() | texts
country_codes = st.none() | st.from_regex(r"\A[A-Z]{3}\Z")
id_codes = st.dictionaries(texts, texts, max_size=2)

json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)


def members(kind: type[E]) -> st.SearchStrategy[E]:
    return st.sampled_from(list(kind))


def several(items: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, max_size=3).map(tuple)


_numbers = st.none() | st.integers(0, 200) | st.integers(0, LIMIT // 1000)
counts = st.builds(Count, low=_numbers, best=_numbers, high=_numbers, modifier=members(Modifier), text=maybe_text)

actors = st.builds(
    Actor,
    name=names,
    role=members(Role),
    type=members(ActorType),
    country=country_codes,
    affiliation=maybe_text,
    size=st.none() | counts,
    certainty=members(Certainty),
    attributed_by=maybe_text,
    ids=id_codes,
)

victims = st.builds(
    Victims,
    status=members(VictimStatus),
    age=st.none() | members(Age),
    sex=st.none() | members(Sex),
    occupation=maybe_text,
    nationality=country_codes,
    label=maybe_text,
)
casualties = st.builds(
    Casualty,
    harm=members(Harm),
    count=counts,
    victims=victims,
    scope=members(Scope),
    claimed_by=maybe_text,
    actor=maybe_text,
    source=st.integers(0, 2),
)


@st.composite
def locations(draw: st.DrawFn) -> Location:
    """Locations with and without coordinates."""
    lat, lon = draw(st.just((None, None)) | st.tuples(st.floats(-90, 90), st.floats(-180, 180)))
    return Location(
        name=draw(maybe_text),
        country=draw(country_codes),
        admin=draw(several(st.builds(AdminArea, level=st.integers(1, 5), name=names, code=maybe_text))),
        lat=lat,
        lon=lon,
        precision=draw(members(GeoPrecision)),
        near=draw(st.booleans()),
        description=draw(maybe_text),
        ids=draw(id_codes),
    )


@st.composite
def event_kinds(draw: st.DrawFn) -> dict[str, Any]:
    """An event type, and a sub-event type that is of it."""
    kind = draw(members(EventType))
    fitting = [subtype for subtype in EventSubtype if subtype.type is kind or subtype is EventSubtype.OTHER]
    return {"type": kind, "subtype": draw(st.none() | st.sampled_from(fitting))}


sources = st.builds(Source, **dict.fromkeys(("name", "url", "title", "published", "language", "doc_id"), maybe_text))
evidence = st.builds(
    Evidence,
    field=texts,
    start=st.integers(0),
    end=st.integers(0),
    text=texts,
    rule=texts,
    source=st.integers(0, 2),
)


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Events with every field in use."""
    return Event(
        id=draw(maybe_text),
        **draw(event_kinds()),
        date=draw(st.none() | event_dates()),
        location=draw(st.none() | locations()),
        actors=draw(several(actors)),
        casualties=draw(several(casualties)),
        weapons=draw(several(st.builds(Weapon, type=names, subtype=maybe_text, detail=maybe_text, code=maybe_text))),
        status=draw(members(Status)),
        sources=draw(several(sources)),
        notes=draw(maybe_text),
        tags=draw(several(texts)),
        classifications=draw(several(st.builds(Classification, scheme=names, code=maybe_text, label=maybe_text))),
        assessments=draw(several(st.builds(Assessment, scheme=names, value=texts, by=maybe_text))),
        refs=draw(several(st.builds(Ref, rel=names, scheme=maybe_text, id=maybe_text, name=maybe_text))),
        provenance=draw(st.none() | st.builds(Provenance, dataset=maybe_text, record=maybe_text)),
        mentions=draw(several(evidence)),
        extra=draw(st.dictionaries(texts, json_values, max_size=3)),
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Reports with every field in use, whose main event, if there is one, has an id of its own."""
    told = draw(several(events()))
    ids = [event.id for event in told]
    main = draw(st.none() | st.sampled_from(told)) if told else None
    return Report(
        text=draw(texts),
        title=draw(maybe_text),
        description=draw(maybe_text),
        published=draw(st.none() | event_dates()),
        source=draw(st.none() | sources),
        events=told,
        statements=draw(several(events())),
        main=main if main is not None and main.id is not None and ids.count(main.id) == 1 else None,
        extra=draw(st.dictionaries(texts, json_values, max_size=3)),
    )
