"""Two directives that write tables from the English floor itself: ``rule-catalogue`` and ``word-kinds``."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from itertools import islice

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from conflictevents import english
from conflictevents.reading.rules import Rule

SHOWN = 8
"""So many phrases of a kind are shown."""


class RuleCatalogue(SphinxDirective):
    """Every rule under the stage that reads it: what it is, its examples with their meaning, its pattern."""

    def run(self) -> list[nodes.Node]:
        """The sections of the stages."""
        return self.parse_text_to_nodes("\n".join(stages()), allow_section_headings=True)


class WordKinds(SphinxDirective):
    """Every kind of words with a few of its phrases."""

    def run(self) -> list[nodes.Node]:
        """The table."""
        return self.parse_text_to_nodes("\n".join(kinds()))


def stages() -> Iterator[str]:
    """The catalogue, in Markdown."""
    for number, stage in enumerate(english.STAGES, 1):
        yield f"## Stage {number}: {' and '.join(f'`{kind}`' for kind in stage)}\n"
        for rule in english.rules():
            if rule.makes in stage:
                yield from entry(rule)


def entry(rule: Rule) -> Iterator[str]:
    """One rule: its name, what it says of itself, its examples and its pattern."""
    yield f"### {rule.name}\n"
    yield f"{prose(rule)} Makes `{rule.makes}`, in `english/{module_of(rule)}.py`.\n"
    yield "| phrase | reads as |\n|---|---|"
    for phrase, meaning in rule.examples.items():
        yield f"| {phrase} | {code(meaning)} |"
    yield f"\n```{{code-block}} text\n:class: pattern\n\n{' '.join(rule.pattern.split())}\n```\n"


def prose(rule: Rule) -> str:
    """The docstring of a rule's function, as Markdown."""
    return (inspect.getdoc(rule.function) or "").replace("``", "`").replace("\n\n", "\n")


def module_of(rule: Rule) -> str:
    """The module that a rule stands in, as a path below ``english``."""
    return str(rule.function.__module__).partition("english.")[2].replace(".", "/")


def kinds() -> Iterator[str]:
    """The table of kinds, in Markdown."""
    phrases: dict[str, list[str]] = {}
    for entries in english.lexicon().entries.values():
        for phrase, kind, _ in entries:
            phrases.setdefault(kind, []).append(phrase)
    yield "| kind | phrases | such as |\n|---|---|---|"
    for kind, known in sorted(phrases.items()):
        yield f"| `{kind}` | {len(known):,} | {', '.join(map(code, islice(known, SHOWN)))} |"


def code(text: str) -> str:
    """A text as code in a cell of a table."""
    return "`" + text.replace("|", "\\|") + "`"


def setup(app: Sphinx) -> dict[str, bool]:
    """Tell Sphinx of the directives."""
    app.add_directive("rule-catalogue", RuleCatalogue)
    app.add_directive("word-kinds", WordKinds)
    return {"parallel_read_safe": True}
