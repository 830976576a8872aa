"""Binary files that are taken for text, and what they look like."""

from __future__ import annotations

import codecs

from conflictevents.errors import FormatError

_SIGNATURES: dict[bytes, str] = {
    b"PK\x03\x04": "a zip file or a workbook (.xlsx)",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an old workbook (.xls)",
    b"PAR1": "a Parquet file",
    b"ARROW1": "an Arrow file",
    b"\x89HDF\r\n\x1a\n": "an HDF5 file",
    b"RDX2\n": "data of R",
    b"RDX3\n": "data of R",
    b"<stata_dta>": "data of Stata",
    b"SQLite format 3\0": "a SQLite database",
    b"\x1f\x8b": "a gzip file, which a name ending in .gz would tell",
    b"BZh91AY&SY": "a bzip2 file, which a name ending in .bz2 would tell",
    b"\xfd7zXZ\0": "an xz file, which a name ending in .xz would tell",
    b"\x28\xb5\x2f\xfd": "a Zstandard file",
    b"7z\xbc\xaf\x27\x1c": "a 7-Zip file",
    b"%PDF-": "a PDF document",
    b"\x89PNG\r\n\x1a\n": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
}


def refuse_binary(first: bytes) -> None:
    """Raise FormatError for the beginning of a file that is not text, or is UTF-16.

    A null is looked for in the first line only: cells of text further on may hold one.
    """
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise FormatError("expected UTF-8 text, got UTF-16: save it as UTF-8")
    for signature, says in _SIGNATURES.items():
        if first.startswith(signature):
            raise FormatError(f"not text: it looks like {says}")
    null = first.partition(b"\n")[0].find(b"\0")
    if null >= 0:
        raise FormatError(f"not text: it has a null at {null}")
