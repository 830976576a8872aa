"""CAMEO's event codes, as GDELT and ICEWS have them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import attrs

from conflictevents.crosswalks.tables import Row, parts, rows

_LAST_ROOTS = ("05", "09", "14", "20")
"""The last root of each quad class."""
_LENGTHS = (4, 3, 2)
_GENERAL = ", not specified below"


@attrs.frozen(kw_only=True)
class CameoEvent:
    """An event code of CAMEO, of two to four digits, and what follows from it.

    ``goldstein`` is GDELT's score of how far it tears or binds, -10 to 10, ``intensity`` that of ICEWS; either is None
    where the scale leaves a code out. ``text`` is the label as ICEWS writes it.
    """

    code: str
    label: str
    text: str
    goldstein: float | None
    intensity: float | None

    @property
    def root(self) -> str:
        """Its first two digits, of which there are 20."""
        return self.code[:2]

    @property
    def base(self) -> str:
        """Its first three digits: itself, or what it is a kind of."""
        return self.code[:3]

    @property
    def quad_class(self) -> int:
        """GDELT's QuadClass: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""
        return 1 + sum(self.root > last for last in _LAST_ROOTS)


def cameo_event(code: str) -> CameoEvent | None:
    """The event that a code of CAMEO stands for, with its leading zero; None where there is no such code.

    >>> bombing = cameo_event("1831")
    >>> bombing.label, bombing.goldstein, bombing.base, bombing.root, bombing.quad_class
    ('Carry out suicide bombing', -10.0, '183', '18', 4)
    >>> cameo_event("016").goldstein, cameo_event("016").intensity
    (-2.0, -5.0)
    """
    return _events().get(code.strip())


def inherited(code: str, column: str) -> tuple[str, ...]:
    """What the table says in a column of a code, or of the longest code that it begins with."""
    known = rows("cameo_events")
    told = (parts(known.get(code[:length], {}), column) for length in _LENGTHS)
    return next(filter(None, told), ())


@cache
def _events() -> Mapping[str, CameoEvent]:
    return {code: _event(code, row) for code, row in rows("cameo_events").items()}


def _event(code: str, row: Row) -> CameoEvent:
    goldstein = row.get("goldstein")
    return CameoEvent(
        code=code,
        label=row["label"],
        text=row.get("icews", row["label"].removesuffix(_GENERAL)),
        goldstein=_score(goldstein),
        intensity=_score(row.get("intensity", goldstein)),
    )


def _score(cell: str | None) -> float | None:
    return None if cell is None else float(cell)
