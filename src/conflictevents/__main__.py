"""``python -m conflictevents``: the command line."""

import sys

from conflictevents.cli import main

sys.exit(main())
