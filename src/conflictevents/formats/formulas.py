"""Cells that a spreadsheet would take for formulas: an apostrophe before them guards against it, as OWASP advises."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r\n\0]")
_NUMBER = re.compile(r"[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?", re.ASCII)


def guarded(cell: str) -> str:
    """The cell with an apostrophe before it if it begins as a formula does and is no number.

    >>> guarded("=1+1"), guarded("-0.25"), guarded("on 3 May")
    ("'=1+1", '-0.25', 'on 3 May')
    """
    return "'" + cell if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def unguarded(cell: str) -> str:
    """The cell without the apostrophe that :func:`guarded` put before it."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
