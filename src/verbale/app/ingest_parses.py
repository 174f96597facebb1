"""Kept parses beside the record: for documents of the record alone, one row for each, gone with it.

They hold no words: places, tags and heads of words, under digests. Losing them costs time and nothing else, so no error of this file
is an error of reading.
"""

import contextlib
import json
import sqlite3
import zlib
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
SUFFIX = ".parses"
LONGEST = 200_000_000  # bytes of the parses of one document


def beside(record: Path) -> Path:
    """Return where the parses of a record are kept."""
    return record.with_name(record.name + SUFFIX)


class Parses:
    """The kept parses of a record's documents.

    Parameters
    ----------
    path
        The file; made when the first parse is kept.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def of(self, document: str) -> dict[str, str]:
        """Return what is kept of a document, by its id."""

        def look(database: sqlite3.Connection) -> dict[str, str]:
            row = database.execute("SELECT rows FROM parse WHERE document = ?", (document,)).fetchone()
            unpacked: dict[str, str] = json.loads(zlib.decompressobj().decompress(row[0], LONGEST)) if row else {}
            return unpacked

        return self._do(look) or {}

    def keep(self, rows: Mapping[str, Mapping[str, str]]) -> None:
        """Keep the parses of some documents, in place of what was kept of them."""
        packed = [(name, zlib.compress(json.dumps(dict(one)).encode(), 6)) for name, one in rows.items() if one]
        if packed:
            self._do(
                lambda database: database.executemany("INSERT OR REPLACE INTO parse VALUES (?, ?)", packed), make=True
            )

    def forget(self, document: str) -> None:
        """Take out what is kept of a document, for good."""
        self._do(lambda database: database.execute("DELETE FROM parse WHERE document = ?", (document,)))

    def keep_only(self, documents: Collection[str]) -> None:
        """Take out what is kept of all other documents."""

        def sift(database: sqlite3.Connection) -> None:
            kept = {row[0] for row in database.execute("SELECT document FROM parse")}
            database.executemany("DELETE FROM parse WHERE document = ?", [(name,) for name in kept - set(documents)])

        self._do(sift)

    def _do(self, work: Callable[[sqlite3.Connection], T], *, make: bool = False) -> T | None:
        """Do something in one transaction; ``None`` where there is no file, or it cannot be used."""
        if not (make or self.path.exists()):
            return None
        try:
            with contextlib.closing(sqlite3.connect(self.path, timeout=10)) as database, database:
                database.execute("PRAGMA secure_delete=ON")
                database.execute("CREATE TABLE IF NOT EXISTS parse (document TEXT PRIMARY KEY, rows BLOB NOT NULL)")
                return work(database)
        except (sqlite3.Error, zlib.error, ValueError):  # see above
            return None
