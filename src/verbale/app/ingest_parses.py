"""Kept parses beside the record: for documents of the record alone, one row for each, gone with it.

They hold no words: places, tags and heads of words, under digests. Losing them costs time and nothing else, so no error of this file
is an error of reading.
"""

import contextlib
import json
import sqlite3
import zlib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

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
        if not self.path.exists():
            return {}
        with self._open() as database:
            row = database.execute("SELECT rows FROM parse WHERE document = ?", (document,)).fetchone()
            if row is None:
                return {}
            unpacked: dict[str, str] = json.loads(zlib.decompressobj().decompress(row[0], LONGEST))
            return unpacked
        return {}

    def keep(self, rows: Mapping[str, Mapping[str, str]]) -> None:
        """Keep the parses of some documents, in place of what was kept of them."""
        packed = [(name, zlib.compress(json.dumps(dict(one)).encode(), 6)) for name, one in rows.items() if one]
        if packed:
            with self._open() as database, database:
                database.executemany("INSERT OR REPLACE INTO parse VALUES (?, ?)", packed)

    def forget(self, document: str) -> None:
        """Take out what is kept of a document, for good."""
        if self.path.exists():
            with self._open() as database, database:
                database.execute("DELETE FROM parse WHERE document = ?", (document,))

    def keep_only(self, documents: Collection[str]) -> None:
        """Take out what is kept of all other documents."""
        if not self.path.exists():
            return
        with self._open() as database, database:
            kept = {row[0] for row in database.execute("SELECT document FROM parse")}
            database.executemany("DELETE FROM parse WHERE document = ?", [(name,) for name in kept - set(documents)])

    @contextlib.contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with contextlib.suppress(sqlite3.Error, zlib.error, ValueError):  # see above
            database = sqlite3.connect(self.path, timeout=10)
            try:
                database.execute("PRAGMA secure_delete=ON")
                database.execute("CREATE TABLE IF NOT EXISTS parse (document TEXT PRIMARY KEY, rows BLOB NOT NULL)")
                yield database
            finally:
                database.close()
