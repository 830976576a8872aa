"""Test profiles, and the examples in README, documentation and docstrings, which run as tests."""

from __future__ import annotations

import contextlib
import doctest
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from sybil import Example, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

ROOT = Path(__file__).parent

settings.register_profile("fast", max_examples=50, deadline=None)
settings.register_profile("thorough", max_examples=200, deadline=None, derandomize=True)
settings.load_profile("thorough" if os.environ.get("CI") else "fast")


def enter_scratch(namespace: dict[str, Any]) -> None:
    """Examples run in an empty folder where only `seeds/` is to be seen, so what they write is gone afterwards."""
    stack = namespace["_stack"] = contextlib.ExitStack()
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    (folder / "seeds").symlink_to(ROOT / "seeds")
    stack.enter_context(contextlib.chdir(folder))


def leave_scratch(namespace: dict[str, Any]) -> None:
    """Go back to where the tests were started."""
    namespace["_stack"].close()


def run_console(example: Example) -> str | None:
    """Run the commands of a ``console`` block, each after ``$ ``, and compare what they print with what follows."""
    for block in str(example.parsed).split("$ ")[1:]:
        command, _, wanted = block.partition("\n")
        got = shell(command)
        if not doctest.OutputChecker().check_output(wanted, got, doctest.ELLIPSIS):
            return f"$ {command}\nexpected:\n{wanted}\ngot:\n{got}"
    return None


def shell(command: str) -> str:
    """What a command prints, with this Python's own commands first in the path, and the sources that are tested."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    sources = str(ROOT / "src")
    done = subprocess.run(
        command,
        shell=True,
        check=False,
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=os.environ | {"PATH": path, "PYTHONPATH": sources, "COLUMNS": "100", "NO_COLOR": "1"},
    )
    return done.stdout


documents = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS),
        CodeBlockParser("console", run_console),
        SkipParser(),
    ],
    patterns=["README.md", "CONTRIBUTING.md", "docs/*.md", "docs/**/*.md"],
    setup=enter_scratch,
    teardown=leave_scratch,
)
docstrings = Sybil(
    parsers=[DocTestParser(doctest.ELLIPSIS)],
    path="src",
    patterns=["*.py"],  # at any depth, which `src/**/*.py` is not before Python 3.13
    setup=enter_scratch,
    teardown=leave_scratch,
)
pytest_collect_file = (documents + docstrings).pytest()
