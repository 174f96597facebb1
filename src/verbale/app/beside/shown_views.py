"""What commands showed, beside the record: the same question of the same record by the same settings on the same day is answered with the same words.

An answer is kept for one state of the record alone, and goes with it. Everything that an answer may rest on is in its key; losing the file costs time
and nothing else, so no error of it is an error of the command. Its words are those of the record: it is as secret as that, and is forgotten
when words are taken out or the record is verified.
"""

import contextlib
import hashlib
import json
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import verbale

SUFFIX = ".views"
MOST = 48  # answers
LONGEST = 50_000_000  # bytes of one
# Files that change by being looked at: our own, parses, and what SQLite keeps beside an open file.
_OWN = tuple(f"record.db{ending}" for ending in (SUFFIX, ".parses", "-wal", "-shm"))


def beside(record: Path) -> Path:
    """Return where the answers from a record are kept."""
    return record.with_name(record.name + SUFFIX)


def forget(record: Path) -> None:
    """Take out all answers from a record."""
    with contextlib.suppress(OSError):
        beside(record).unlink(missing_ok=True)


def key_of(asked: Iterable[str], folder: Path, more: Mapping[str, object]) -> str:
    """Return the key of an answer.

    Parameters
    ----------
    asked
        The command and all that was said with it.
    folder
        The dossier's folder: each file in it and in its folders is told by its size and time, the record's own among them.
    more
        What else the answer rests on: the day, the screen.
    """
    settings = sorted((name, value) for name, value in os.environ.items() if name.startswith("VERBALE_"))
    files = sorted(row for row in _files(folder) if not row[0].startswith(_OWN))
    told = [list(asked), str(folder.resolve()), files, settings, sorted(more.items()), _program()]
    return hashlib.sha256(json.dumps(told, default=str).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Shown:
    """What a command showed.

    Parameters
    ----------
    code
        Its exit code.
    out, err
        What it printed, and what it said on standard error.
    """

    code: int
    out: str
    err: str


class ShownViews:
    """The answers from a record; those that came of another state of it are gone with the next one that is kept.

    Parameters
    ----------
    record
        Its file.
    """

    def __init__(self, record: Path) -> None:
        self._record, self._path = record, beside(record)

    def of(self, key: str) -> Shown | None:
        """Return the answer of a key, ``None`` where it is not kept."""
        if not self._path.exists():
            return None
        with contextlib.suppress(sqlite3.Error, zlib.error, ValueError), self._opened() as database:
            row = database.execute("SELECT shown FROM shown WHERE key = ?", (key,)).fetchone()
            if row is not None:
                code, out, err = json.loads(zlib.decompressobj().decompress(row[0], LONGEST))
                return Shown(int(code), str(out), str(err))
        return None

    def keep(self, key: str, state: str, shown: Shown) -> None:
        """Keep an answer.

        Parameters
        ----------
        key
            Of the answer.
        state
            Of the record: answers of other states are thrown away.
        shown
            The answer.
        """
        raw = json.dumps([shown.code, shown.out, shown.err]).encode("ascii")
        if len(raw) > LONGEST:
            return
        with contextlib.suppress(sqlite3.Error, OSError):
            if not self._path.exists():  # as open to others as the record, and no more
                os.close(os.open(self._path, os.O_CREAT | os.O_WRONLY, self._record.stat().st_mode & 0o777))
            with self._opened() as database, database:
                database.execute("DELETE FROM shown WHERE state != ?", (state,))
                database.execute("INSERT OR REPLACE INTO shown VALUES (?, ?, ?)", (key, state, zlib.compress(raw, 1)))
                database.execute(
                    "DELETE FROM shown WHERE rowid NOT IN (SELECT rowid FROM shown ORDER BY rowid DESC LIMIT ?)",
                    (MOST,),
                )

    @contextlib.contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        with contextlib.closing(sqlite3.connect(self._path, timeout=2)) as database:
            database.execute("PRAGMA secure_delete=ON")
            database.execute(
                "CREATE TABLE IF NOT EXISTS shown (key TEXT PRIMARY KEY, state TEXT NOT NULL, shown BLOB NOT NULL)"
            )
            yield database


def state_of(record: Path) -> str:
    """Return the link of a record's last entry; empty where there is none, or it cannot be asked."""
    with (
        contextlib.suppress(sqlite3.Error),
        contextlib.closing(sqlite3.connect(f"{record.resolve().as_uri()}?mode=ro", uri=True, timeout=2)) as database,
    ):
        row = database.execute("SELECT link FROM entry ORDER BY seq DESC LIMIT 1").fetchone()
        return str(row[0]) if row is not None else ""
    return ""


def _files(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Yield name, size and time of each file below a folder."""
    waiting = [str(folder)]
    start = len(waiting[0]) + 1
    while waiting:
        with os.scandir(waiting.pop()) as found:
            for entry in found:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        waiting.append(entry.path)
                    continue
                with contextlib.suppress(OSError):  # one that leads nowhere
                    seen = entry.stat()
                    yield entry.path[start:], seen.st_size, seen.st_mtime_ns


def _program() -> list[object]:
    """Return what tells this program from every other state of its source: the version, and sizes and times of its files."""
    seen = list(_files(Path(verbale.__file__).parent))
    return [verbale.__version__, len(seen), sum(size for _, size, _ in seen), max(time for *_, time in seen)]
