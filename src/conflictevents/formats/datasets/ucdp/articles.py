"""UCDP's source_article: all articles of a row in one text, and the three columns that repeat their parts.

Since 2013 the text is ``"office,day,headline"`` with semicolons between; headlines hold semicolons and quotes of their
own. Before, it is a free text, which is kept as it is: as the citation of one source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from conflictevents.formats.tables.cells import INTEGER
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.event import Source

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_ARTICLE = re.compile(rf'"(?>(.*?),({_DAY}),)(.*?)"(?:;|\Z)', re.DOTALL)
_NOT_COUNTED = -1


def _sources(told: Told) -> tuple[Source, ...]:
    text = told["source_article"]
    if text is None:
        return ()
    try:
        return tuple(_articles(text))
    except ValueError:
        return (Source(citation=text),)


def _articles(text: str) -> Iterator[Source]:
    """The articles of a text; raises ValueError if there is anything else in it."""
    place = 0
    while place < len(text):
        match = _ARTICLE.match(text, place)
        if match is None:
            raise ValueError("expected an article")
        yield Source(name=match[1], published=match[2], title=match[3])
        place = match.end()


def _sources_cells(sources: tuple[Source, ...]) -> Told:
    return {
        "number_of_sources": _number(sources),
        "source_article": _text(sources) if sources else None,
        "source_office": _each(source.name for source in sources),
        "source_date": _each(source.published for source in sources),
        "source_headline": _each(source.title for source in sources),
    }


def _number(sources: tuple[Source, ...]) -> int | None:
    if not sources:
        return None
    return _NOT_COUNTED if any(source.citation for source in sources) else len(sources)


def _text(sources: tuple[Source, ...]) -> str:
    if all(source.name is not None and re.fullmatch(_DAY, source.published or "") for source in sources):
        return ";".join(f'"{one.name},{one.published},{one.title or ""}"' for one in sources)
    return "; ".join(source.citation or _in_words(source) for source in sources)


def _in_words(source: Source) -> str:
    return ", ".join(filter(None, (source.name, source.published, source.title)))


def _each(told: Iterator[str | None]) -> str | None:
    """What all sources say, as UCDP repeats it: with semicolons between, and no white space around."""
    parts = list(told)
    return ";".join(part or "" for part in parts).strip() if any(parts) else None


SOURCES = Part(
    fields=("sources",),
    columns=(
        Column("number_of_sources", "sources", "how many articles; -1: not counted", INTEGER, derived=True),
        Column(
            "source_article",
            "sources[]",
            '`"office,day,headline"` of each, with `;` between; before 2013 free text',
            hxl="#meta+source",
        ),
        Column("source_office", "sources[].name", "who brought them out, with `;` between", derived=True),
        Column("source_date", "sources[].published", "their days, with `;` between", derived=True),
        Column(
            "source_headline",
            "sources[].title",
            "their headlines, with `;` between",
            derived=True,
            hxl="#description",
        ),
    ),
    read=_sources,
    write=_sources_cells,
)
