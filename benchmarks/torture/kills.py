"""Writers killed at random moments, again and again, on a record that keeps growing: what they acknowledged is there, and the chain holds."""

import random
import selectors
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import sqlalchemy as sa

from benchmarks.torture.writer import Child, Told, appending, fork
from verbale.record import Record, verify
from verbale.record.integrity.integrity_checks import check_entries
from verbale.record.open import open_record
from verbale.record.storage import schema

EARLY = (
    0.25  # of the writers are ended at a random moment since their birth, the others since their first acknowledgement
)
LONGEST = 0.06  # seconds
PATIENCE = 300  # seconds until a writer that acknowledges nothing is ended all the same
WHOLE = 250  # cycles between two checks of the whole record
STRIKES = 3
Strike = Callable[[Child, str, random.Random], None]


@dataclass(slots=True)
class Toll:
    """What killing did.

    Parameters
    ----------
    cycles
        Writers ended.
    before, after
        Of them, those ended before and after their first acknowledged append.
    inside
        Of them, those ended in the middle of a transaction that had begun to write (a journal was left; SQLite only).
    unacknowledged
        Entries found that were committed and not yet acknowledged, which is allowed.
    refused, unsure
        Appends told to have failed (nothing recorded), and to have an unknown end.
    entries
        In the record at the end.
    lost, altered
        Acknowledged entries that are not there, or not as acknowledged.
    ghosts
        Entries that were told to have failed and are there.
    faults
        What the checks of the chain found.
    """

    cycles: int = 0
    before: int = 0
    after: int = 0
    inside: int = 0
    unacknowledged: int = 0
    refused: int = 0
    unsure: int = 0
    entries: int = 0
    lost: int = 0
    altered: int = 0
    ghosts: int = 0
    faults: int = 0

    @property
    def holds(self) -> bool:
        """Say whether nothing was lost, altered, doubled or broken."""
        return not (self.lost or self.altered or self.ghosts or self.faults)


def kill(child: Child, _: str, draw: random.Random) -> None:
    """End a client at a random moment."""
    if draw.random() > EARLY:
        _until_it_tells(child)
    time.sleep(draw.random() * LONGEST)
    child.kill()


def _until_it_tells(child: Child) -> None:
    """Wait until a client says something; poll, because select knows no file beyond the thousandth."""
    with selectors.DefaultSelector() as told:
        told.register(child.pipe, selectors.EVENT_READ)
        told.select(PATIENCE)


def terminate(child: Child, address: str, draw: random.Random) -> None:
    """End the client's connection in the server at random moments, some times, and then the client."""
    from benchmarks.torture.server import end_backends  # an extra

    for _ in range(STRIKES):
        _until_it_tells(child)
        time.sleep(draw.random() * LONGEST)
        end_backends(address)
    kill(child, address, draw)


def torture(address: str, cycles: int, strike: Strike = kill, seed: int = 1) -> Toll:
    """Kill writers, look after each kill, and check the whole record at times and at the end."""
    draw, toll = random.Random(seed), Toll()
    where = address if "://" in address else Path(address)
    open_record(where).close()
    checked = 0
    for cycle in range(cycles):
        child = fork(address, appending(f"{seed}.{cycle}"))
        strike(child, address, draw)
        journal = Path(f"{address}-journal")
        toll.inside += journal.exists() and journal.stat().st_size > 0
        record = open_record(where)
        checked = settle(record, child.told(), checked, toll)
        if cycle % WHOLE == WHOLE - 1 or cycle == cycles - 1:
            toll.faults += len(verify(record).faults)
            print(f"{cycle + 1:,} of {cycles:,} kills, {toll.entries:,} entries", file=sys.stderr)
        let_go(record)
    return toll


def settle(record: Record, told: Told, checked: int, toll: Toll) -> int:
    """Compare what a writer said with what is there; return the number of the last entry looked at."""
    toll.cycles += 1
    toll.before += not told.acknowledged
    toll.after += bool(told.acknowledged)
    toll.refused += len(told.errors) - told.unsure
    toll.unsure += told.unsure
    entry = schema.entry.c
    with record.engine.connect() as connection:
        query = sa.select(entry.seq, entry.subject).where(entry.seq > checked)
        found = {row.seq: row.subject for row in connection.execute(query)}
        last = max(found, default=checked)
        toll.faults += len(check_entries(connection, checked, last).faults)
    said = told.acknowledged
    toll.lost += sum(seq not in found for seq in said)
    toll.altered += sum(found.get(seq, subject) != subject for seq, subject in said.items())
    toll.ghosts += len(told.refused & set(found.values()))
    toll.unacknowledged += len(found.keys() - said.keys())
    toll.entries = last
    return last


def let_go(record: Record) -> None:
    """Close a record without a new seal: sealing reads the whole file, which the next writer would outdate at once."""
    record.engine.dispose()


def row(name: str, toll: Toll, seconds: float) -> dict[str, object]:
    """Return what to show of a run."""
    return {"what": name, **asdict(toll), "seconds": round(seconds, 1), "holds": toll.holds}
