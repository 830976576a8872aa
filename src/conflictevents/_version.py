"""The version, kept in one place: the build reads this file, and `conflictevents.__version__` comes from it."""

__version__ = "0.1.0"
