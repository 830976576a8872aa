"""The tree of errors.

::

    ConflictEventsError
      ParseError(ValueError)      a phrase that is not what it was read as
      FormatError(ValueError)     a file, row or column that does not hold what its format promises
      LexiconError(ValueError)    a word list or an entry that cannot be used
      RuleError(ValueError)       a rule that cannot be compiled
    ConflictEventsWarning(UserWarning)
"""

from __future__ import annotations


class ConflictEventsError(Exception):
    """The root of every error that this library raises on purpose."""


class ParseError(ConflictEventsError, ValueError):
    """A phrase that is not what it was read as.

    >>> raise ParseError("date", "the other day")
    Traceback (most recent call last):
    ...
    conflictevents.errors.ParseError: not a date: 'the other day'
    """

    def __init__(self, what: str, phrase: str, why: str | None = None) -> None:
        self.what = what
        self.phrase = phrase
        self.why = why
        super().__init__(what, phrase, why)

    def __str__(self) -> str:
        shown = self.phrase if len(self.phrase) <= 80 else self.phrase[:77] + "..."
        return f"not a {self.what}: {shown!r}" + (f" ({self.why})" if self.why else "")


class FormatError(ConflictEventsError, ValueError):
    """A file, row or column that does not hold what its format promises.

    >>> str(FormatError("expected a whole number, got 'many'", path="acled.csv", row=12, column="fatalities"))
    "acled.csv row 12, fatalities: expected a whole number, got 'many'"
    """

    def __init__(
        self, message: str, *, path: str | None = None, row: int | None = None, column: str | None = None
    ) -> None:
        self.message = message
        self.path = path
        self.row = row
        self.column = column
        super().__init__(message)

    def __str__(self) -> str:
        at_row = f"row {self.row}" if self.row is not None else None
        place = " ".join(part for part in (self.path, at_row) if part)
        where = ", ".join(part for part in (place, self.column) if part)
        return f"{where}: {self.message}" if where else self.message


class LexiconError(ConflictEventsError, ValueError):
    """A word list, or an entry of one, that cannot be used."""


class RuleError(ConflictEventsError, ValueError):
    """A rule that cannot be compiled: its message names the rule and the trouble."""


class ConflictEventsWarning(UserWarning):
    """The root of every warning that this library gives."""
