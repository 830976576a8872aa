"""A directive that writes the table of a scheme from the crosswalk itself: ``crosswalk``."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from conflictevents.crosswalks.tables import ALSO, rows

READ_ONLY = "read, not written"


class Crosswalk(SphinxDirective):
    """The rows of a table, with a column for each level and one for what is only read."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The table."""
        return self.parse_text_to_nodes("\n".join(table(self.arguments[0])))


def table(name: str) -> Iterator[str]:
    """A crosswalk in Markdown."""
    told = rows(name)
    columns = list(dict.fromkeys(column for row in told.values() for column in row))
    columns.sort(key=lambda column: column == ALSO)
    yield f"| here | {' | '.join(READ_ONLY if column == ALSO else head(column) for column in columns)} |"
    yield "|---" * (len(columns) + 1) + "|"
    for key, row in told.items():
        yield f"| `{key}` | {' | '.join(row.get(column, '') for column in columns)} |"


def head(column: str) -> str:
    """``event_type:label`` as a person writes it."""
    return column.replace("_", " ").replace(":", ", ").removesuffix(", label")


def setup(app: Sphinx) -> dict[str, bool]:
    """Tell Sphinx of the directive."""
    app.add_directive("crosswalk", Crosswalk)
    return {"parallel_read_safe": True}
