"""A directive that writes what a dataset asks of those who use it: ``dataset-terms``, with its key, or for all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

FILE = Path(__file__).parent.parent / "_data" / "datasets.tsv"
_ADDRESS = re.compile(r"https?://\S+[\w/]")


class DatasetTerms(SphinxDirective):
    """The licence and the citation of a dataset, and what was read to know them."""

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        """A definition list."""
        self.env.note_dependency(str(FILE))
        told = [row for row in rows() if self.arguments in ([], [row["dataset"]])]
        if not told:
            raise self.error(f"no such dataset in {FILE.name}: {self.arguments[0]!r}")
        return self.parse_text_to_nodes("\n".join(line for row in told for line in definition(row)))


def rows() -> list[dict[str, str]]:
    """The datasets, in the order of the file."""
    columns, *cells = (line.split("\t") for line in FILE.read_text("utf-8").splitlines())
    return [dict(zip(columns, row, strict=True)) for row in cells]


def definition(row: Mapping[str, str]) -> Iterator[str]:
    """A dataset in Markdown."""
    yield f"[{row['title']}]({row['url']}), {row['publisher']}"
    for name in ("licence", "citation", "checked"):
        yield f": *{name.capitalize()}*: " + _ADDRESS.sub(r"<\g<0>>", row[name])
        yield ""


def setup(app: Sphinx) -> dict[str, bool]:
    """Tell Sphinx of the directive."""
    app.add_directive("dataset-terms", DatasetTerms)
    return {"parallel_read_safe": True}
