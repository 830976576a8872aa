"""Rules: a pattern over kinds of tokens, and a function that says what it means.

The pattern language is told in :mod:`conflictevents.reading.pattern`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import FunctionType
from typing import Any, cast

import attrs

from conflictevents.errors import RuleError
from conflictevents.reading.pattern import Pattern, read_pattern

PHRASE = "phrase"
"""A parameter of this name is handed the words of the phrase."""

THIS = "this"
"""The name of the part of a pattern that is the phrase, where the rest is only its context."""


@attrs.frozen(eq=False)
class Rule:
    """A named phrase: what it makes, its pattern, its meaning, and examples of both.

    Calling a rule calls its function, so rules can be tested and built upon like any function.
    """

    name: str
    makes: str
    pattern: str
    function: Callable[..., Any]
    examples: Mapping[str, str]
    form: Pattern
    parameters: tuple[str, ...]

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """The meaning of the phrase, from the values of its named parts; None is a veto."""
        return self.function(*args, **kwargs)


def rule(makes: str, pattern: str, examples: Mapping[str, str]) -> Callable[[Callable[..., Any]], Rule]:
    """Declare a rule: the decorated function gives the meaning of every phrase that fits the pattern.

    ``makes`` is the kind of the token that stands for the phrase afterwards, and so says in which stage it is read.
    ``examples`` map phrases to the short notation of their meaning; the tests read each of them. Raises RuleError for a
    pattern that cannot be read, that has two phrases named ``this``, or whose names are not the function's parameters.

    >>> @rule("harm", "harm:harmed count:count", {"lost six": "killed 6"})
    ... def lost(harm: str, count: int) -> str:
    ...     return f"{harm} {count}"
    >>> lost.name, lost.makes, lost("killed", 6)
    ('lost', 'harm', 'killed 6')
    """

    def declare(function: Callable[..., Any]) -> Rule:
        name, code = function.__name__, cast("FunctionType", function).__code__
        parameters = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        try:
            form = read_pattern(pattern)
        except RuleError as error:
            raise RuleError(f"rule {name}: {error}") from None
        _check_names(name, form, parameters)
        return Rule(name, makes, pattern, function, dict(examples), form, parameters)

    return declare


def _check_names(rule_name: str, form: Pattern, parameters: tuple[str, ...]) -> None:
    named = [capture.name for capture in form.captures]
    if named.count(THIS) > 1:
        raise RuleError(f"rule {rule_name}: its pattern names {THIS!r} twice")
    captured = set(named)
    optional = {PHRASE} if THIS in parameters else {PHRASE, THIS}
    for name in sorted(captured.symmetric_difference(parameters) - optional):
        where = "pattern names" if name in captured else "function takes"
        raise RuleError(f"rule {rule_name}: its {where} {name!r}, the other does not")
