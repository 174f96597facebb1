"""Dates that cannot be so: an entry dated before the one before it, or after a checkpoint that it precedes by its own date.

No clock is trusted: dates are compared with each other alone. Two clocks may differ by `SKEW`. What a checkpoint or an entry says of the
time proves nothing by itself; it is bounded by what stands before and after it, and by a witness elsewhere.
"""

import datetime as dt
from collections.abc import Sequence

import sqlalchemy as sa

from verbale.record.integrity.checkpoint import Checkpoint
from verbale.record.record import Record
from verbale.record.storage import schema

SKEW = dt.timedelta(hours=1)


def date_faults(record: Record, lines: Sequence[Checkpoint]) -> list[str]:
    """Return what the dates of entries and checkpoints (in their order) say against each other, one line each."""
    entry, after = schema.entry, schema.entry.alias()
    query = (
        sa.select(entry.c.seq, entry.c.recorded_at)
        .join(after, after.c.seq == entry.c.seq - 1)
        .where(entry.c.recorded_at < after.c.recorded_at)
        .order_by(entry.c.seq)
    )
    with record.engine.connect() as connection:
        found = [f"entry {row.seq} is dated before the one before it" for row in connection.execute(query)]
        ends = {line.seq: _span(connection, line.seq) for line in lines}
    for number, line in enumerate(lines):
        signed, (last, following) = _time(line.time), ends[line.seq]
        if number and signed < _time(lines[number - 1].time) - SKEW:
            found.append(f"the checkpoint of entry {line.seq} is dated before the one before it")
        if last is not None and signed < last - SKEW:
            found.append(f"the checkpoint of entry {line.seq} is dated {line.time}, before that entry was recorded")
        if following is not None and following < signed - SKEW:
            found.append(f"entry {line.seq + 1} is dated back: the checkpoint before it was signed {line.time}")
    return found


def _span(connection: sa.Connection, seq: int) -> tuple[dt.datetime | None, dt.datetime | None]:
    """Return when an entry and the one after it say that they were recorded."""
    query = sa.select(schema.entry.c.seq, schema.entry.c.recorded_at).where(schema.entry.c.seq.in_([seq, seq + 1]))
    found = {row.seq: _time(row.recorded_at) for row in connection.execute(query)}
    return found.get(seq), found.get(seq + 1)


def _time(text: str) -> dt.datetime:
    time = dt.datetime.fromisoformat(text)
    return time if time.tzinfo is not None else time.replace(tzinfo=dt.UTC)
