"""A record broken in one place at a time: every damage must be found on opening or by `verify`, or leave every recorded word as it was.

Five things are broken: a sealed file, its seal, a file whose last writer was killed before it could seal, the journal of a transaction
that was killed in the middle, and the end of each of the files.
"""

import os
import random
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import sqlalchemy as sa

from benchmarks.record.corpus import batches
from verbale.errors import VerbaleError
from verbale.record import verify
from verbale.record.open import open_record
from verbale.record.storage import schema
from verbale.record.storage.bulk import put

ENTRIES = 330
FILES = ("record.db", "record.db.seal", "record.db-journal")


@dataclass(slots=True)
class Seen:
    """What came of damage.

    Parameters
    ----------
    what
        Which file of which record was damaged, and how.
    damaged
        How many times, each alone.
    found
        By `verify` or on opening.
    idle
        Not found, and every entry, quote and text is as it was: the damaged place holds nothing (any more).
    silent
        Not found, and something recorded is changed or gone.
    """

    what: str
    damaged: int = 0
    found: int = 0
    idle: int = 0
    silent: int = 0


def bit(content: bytes, draw: random.Random) -> bytes:
    """Flip one bit anywhere."""
    place = draw.randrange(len(content))
    return content[:place] + bytes([content[place] ^ 1 << draw.randrange(8)]) + content[place + 1 :]


def cut(content: bytes, draw: random.Random) -> bytes:
    """Cut a file off anywhere, now and then at the end of a page."""
    place = draw.randrange(len(content))
    return content[: place // 4096 * 4096 if draw.random() < 0.25 else place]


def damaged(times: int, seed: int = 2) -> list[Seen]:
    """Damage each file of each record in each way."""
    with tempfile.TemporaryDirectory() as folder:
        return list(_damaged(Path(folder), times, random.Random(seed)))


def _damaged(folder: Path, times: int, draw: random.Random) -> Iterator[Seen]:
    made: dict[str, Callable[[Path], None]] = {"sealed": sealed, "unsealed": unsealed, "killed inside": broken_off}
    broken = {"sealed": FILES[:2], "unsealed": FILES[:1], "killed inside": (FILES[0], FILES[2])}
    for state, make in made.items():
        (source := folder / state).mkdir()
        make(source)
        whole = words(source, folder / "whole")
        for name in broken[state]:
            for how, damage in (("bit flipped", bit), ("cut off", cut)):
                seen = Seen(f"{state} record, {name}: {how}")
                for _ in range(times):
                    attempt(source, folder / "broken", name, partial(damage, draw=draw), whole, seen)
                yield seen


def attempt(source: Path, to: Path, name: str, damage: Callable[[bytes], bytes], whole: list[str], seen: Seen) -> None:
    """Damage one file of a copy and see what is found."""
    copy(source, to)
    (to / name).write_bytes(damage((to / name).read_bytes()))
    seen.damaged += 1
    if faults(to / FILES[0]):
        seen.found += 1
    elif words(to, None) == whole:
        seen.idle += 1
    else:
        seen.silent += 1


def copy(source: Path, to: Path) -> None:
    """Copy the files of a record into an empty folder."""
    shutil.rmtree(to, ignore_errors=True)
    to.mkdir()
    for name in FILES:
        if (source / name).exists():
            shutil.copy(source / name, to / name)


def faults(path: Path) -> list[str]:
    """Return what is found against a record, an error on opening it included."""
    try:
        record = open_record(path)
    except VerbaleError as error:
        return [str(error)]
    try:
        return list(verify(record).faults)
    finally:
        record.engine.dispose()


def words(folder: Path, to: Path | None) -> list[str]:
    """Return everything recorded, and the rules that guard it; of a copy, where the record must stay as it is."""
    if to is not None:
        copy(folder, to)
    record = open_record((to or folder) / FILES[0])
    with record.engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None  # an open connection has one
        raw.text_factory = bytes  # also what is no text any more can be compared
        found: list[object] = [tuple(row) for table in schema.TRUTH for row in connection.execute(sa.select(table))]
        rules = connection.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name")
        found += [tuple(row) for row in rules]
    record.engine.dispose()
    return sorted(map(repr, found))


def sealed(folder: Path) -> None:
    """Make a record and leave it in peace."""
    record = open_record(folder / FILES[0])
    for drafts, texts in batches(ENTRIES, 40):
        record.append(drafts, "torture", texts)
    record.close()


def unsealed(folder: Path) -> None:
    """Make a record whose writer went on after its last seal and was ended before it could seal."""
    sealed(folder)
    _child(folder, lambda: _more(folder))


def broken_off(folder: Path) -> None:
    """Make a record whose writer was ended in the middle of a transaction, with its pages partly in the file."""
    unsealed(folder)
    _child(folder, lambda: _half(folder))


def _more(folder: Path) -> None:
    record = open_record(folder / FILES[0])
    for drafts, texts in batches(ENTRIES // 3, 40, seed=9):
        record.append(drafts, "torture", texts)


def _half(folder: Path) -> None:
    record = open_record(folder / FILES[0])
    with record.engine.execution_options(write=True).begin() as connection:
        connection.exec_driver_sql("PRAGMA cache_size=4")  # pages go to the file before the commit
        rows = [
            {column.name: str(number) for column in schema.entry.columns} | {"seq": 100_000 + number, "body": "x" * 900}
            for number in range(400)
        ]
        put(connection, schema.entry, rows)
        os.kill(os.getpid(), signal.SIGKILL)


def _child(folder: Path, work: Callable[[], None]) -> None:
    """Do something in a process that ends without a word."""
    pid = os.fork()
    if not pid:
        try:
            work()
        finally:
            os._exit(0)
    os.waitpid(pid, 0)
    if not (folder / FILES[0]).exists():
        raise RuntimeError("the writer made no record")
