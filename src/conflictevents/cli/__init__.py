"""The command line: ``conflictevents extract``, ``explain``, ``convert``, ``merge``, ``validate``, ``schema``.

Exit codes: 0 done; 1 an input failed, or ``validate`` found something; 2 a wrong command line; 130 stopped with Ctrl-C;
141 the reader of the output went away.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from conflictevents.cli.commands import FAILED, USAGE, NothingReadError, UsageError
from conflictevents.cli.console import complain, ready_streams
from conflictevents.cli.parser import parser
from conflictevents.errors import ConflictEventsError

STOPPED = 130
PIPE_CLOSED = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; a wrong command line raises SystemExit with code 2."""
    ready_streams()
    try:
        options = parser().parse_args(arguments)
        code: int = options.run(options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        _forget_output()
        return PIPE_CLOSED
    except NothingReadError:
        return FAILED
    except UsageError as error:
        complain(error)
        return USAGE
    except (ConflictEventsError, OSError) as error:
        complain(error)
        return FAILED
    return code


def _forget_output() -> None:
    """Point the output at nothing, or Python would try, and fail, to write the rest of it on its way out."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)
