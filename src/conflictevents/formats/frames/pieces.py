"""A file that is written to and hands over, piece by piece, what was written."""

from __future__ import annotations

import io
from typing import Any


class Pieces(io.RawIOBase):
    """A binary file in memory that forgets what was taken from it.

    >>> file = Pieces()
    >>> _ = file.write(b"PAR1")
    >>> file.taken(), file.taken(), file.tell()
    (b'PAR1', b'', 4)
    """

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._length = 0

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, piece: Any) -> int:
        """Add a piece, and say how long it is."""
        self._pieces.append(bytes(piece))
        self._length += len(self._pieces[-1])
        return len(self._pieces[-1])

    def tell(self) -> int:
        """How much was written in all."""
        return self._length

    def taken(self) -> bytes:
        """What was written since this was last asked."""
        pieces, self._pieces = self._pieces, []
        return b"".join(pieces)
