"""The front door and the floors: what is exported, and which part may import which."""

from __future__ import annotations

import ast
import graphlib
import inspect
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import conflictevents

PACKAGE = Path(conflictevents.__file__).parent

# Each floor with the floors below it, the only ones that it may import.
BELOW: dict[str, set[str]] = {
    "_version": set(),
    "errors": set(),
    "model": {"errors"},
    "reading": {"errors", "model"},
    "english": {"errors", "model", "reading"},
    "extraction": {"_version", "errors", "model", "reading", "english"},
    "convert": {"errors", "model"},
    "crosswalks": {"errors", "model"},
    "formats": {"errors", "model", "convert", "crosswalks"},
    "merging": {"_version", "errors", "model"},
}
ROOF = {"", "cli", "__main__"}
# The rooms of two floors, each with those that it may import besides what all rooms of the floor share.
BESIDE: dict[str, set[str]] = {
    "english.dates": set(),
    "english.places": set(),
    "english.actors": set(),
    "english.tolls": {"english.actors"},
    "english.deeds": {"english.actors"},
    "formats.streams": set(),
    "formats.native": {"formats.streams", "formats.tables"},
    "formats.tables": {"formats.streams"},
    "formats.datasets": {"formats.streams", "formats.tables"},
    "formats.frames": {"formats.datasets", "formats.native", "formats.streams", "formats.tables"},
    "extraction.dates": set(),
    "extraction.places": set(),
    "extraction.tolls": {"extraction.places"},
    "extraction.deeds": {"extraction.dates", "extraction.places", "extraction.tolls"},
}


def module_name(path: Path) -> str:
    """`model.count` for src/conflictevents/model/count.py, and the empty string for the package itself."""
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix("__init__").removesuffix(".")


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def floor(module: str) -> str:
    return module.partition(".")[0]


def room(module: str) -> str | None:
    """`english.dates` for english.dates.days, None for what all rooms of a floor share."""
    first_two = ".".join(module.split(".")[:2])
    return first_two if first_two in BESIDE else None


def imported_names(name: str) -> Iterator[str]:
    """The full dotted name of whatever a module imports, wherever in it the import stands."""
    package = ["conflictevents", *name.split(".")] if name else ["conflictevents"]
    if MODULES[name].name != "__init__.py":
        package.pop()
    for node in ast.walk(ast.parse(MODULES[name].read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) + 1 - node.level] if node.level else []
            source = ".".join([*start, node.module] if node.module else start)
            yield from (f"{source}.{alias.name}" for alias in node.names)


def own_imports(name: str) -> set[str]:
    """The modules of this package that a module imports."""
    found = set()
    for imported in imported_names(name):
        top, _, rest = imported.partition(".")
        if top == "conflictevents":
            found.add(rest if rest in MODULES else rest.rpartition(".")[0])
    return found


@pytest.mark.parametrize("name", [name for name in MODULES if room(name)])
def test_rooms_keep_apart(name: str) -> None:
    own = room(name)
    assert own is not None
    imported = {room(other) for other in own_imports(name) if floor(other) == floor(name)} - {None, own}
    assert imported <= BESIDE[own]


@pytest.mark.parametrize("name", MODULES)
def test_arrows_only_run_down(name: str) -> None:
    if floor(name) in ROOF:
        return
    assert floor(name) in BELOW, f"{name} stands on no floor: give it one in BELOW"
    allowed = BELOW[floor(name)] | {floor(name)}
    wrong = {imported for imported in own_imports(name) if floor(imported) not in allowed}
    assert wrong == set(), f"{name} imports what is not below it"


def test_no_module_imports_itself_in_a_circle() -> None:
    graphlib.TopologicalSorter({name: own_imports(name) for name in MODULES}).prepare()  # raises CycleError


def test_all_is_sorted_and_true() -> None:
    exported = conflictevents.__all__
    assert exported == sorted(set(exported))
    assert [name for name in exported if not hasattr(conflictevents, name)] == []


def test_every_export_is_the_thing_that_its_name_says() -> None:
    exported = {name: getattr(conflictevents, name) for name in conflictevents.__all__ if not name.startswith("_")}
    told = {name: thing.__name__.rpartition(".")[2] for name, thing in exported.items()}  # `formats` is a package too
    assert told == {name: name for name in exported}


def test_unknown_names_are_refused_as_modules_do() -> None:
    with pytest.raises(AttributeError, match="module 'conflictevents' has no attribute 'parse_dates'"):
        _ = conflictevents.parse_dates  # type: ignore[attr-defined]


def test_every_export_says_what_it_is() -> None:
    exported = [getattr(conflictevents, name) for name in conflictevents.__all__ if not name.startswith("_")]
    assert [thing for thing in exported if callable(thing) and not inspect.getdoc(thing)] == []


def test_every_verb_shows_an_example() -> None:
    exported = [getattr(conflictevents, name) for name in conflictevents.__all__]
    verbs = [thing for thing in exported if inspect.isfunction(thing)]
    assert [verb.__name__ for verb in verbs if ">>> " not in (inspect.getdoc(verb) or "")] == []


@pytest.mark.parametrize("extra", ["importlib.metadata", "rich", "conflictevents.cli"])
def test_import_leaves_alone_what_it_does_not_need(extra: str) -> None:
    code = f"import sys, conflictevents; sys.exit({extra!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_version_is_told() -> None:
    assert conflictevents.__version__.count(".") == 2
