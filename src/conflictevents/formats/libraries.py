"""The libraries that extras bring, none of which is imported before something of it is used."""

from __future__ import annotations

from importlib import import_module
from typing import Any


class Library:
    """A module that is imported when something of it is used; raises ImportError that tells the extra to install.

    >>> Library("polaris", extra="polars").DataFrame
    Traceback (most recent call last):
    ...
    ImportError: this needs polaris: pip install conflictevents[polars]
    """

    def __init__(self, name: str, extra: str) -> None:
        self._name = name
        self._extra = extra

    def __getattr__(self, attribute: str) -> Any:
        try:
            module = import_module(self._name)
        except ImportError as error:
            raise ImportError(f"this needs {self._name}: pip install conflictevents[{self._extra}]") from error
        return getattr(module, attribute)


pandas = Library("pandas", extra="pandas")
polars = Library("polars", extra="polars")
pyarrow = Library("pyarrow", extra="arrow")
pyarrow_parquet = Library("pyarrow.parquet", extra="arrow")
geopandas = Library("geopandas", extra="geo")
