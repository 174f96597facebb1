"""Files that broke a limit of reading or hold nothing that can be read, by the digest of their bytes: known before they are tried again, whatever they are called.

They stand beside the truth, among what may be emptied: a file set aside is named on every run, and is read again when somebody asks for it or when
the reader has changed. That it could not be read is an entry of its own, see `verbale.record.sources`.
"""

import json
from contextlib import suppress

import sqlalchemy as sa

from verbale.errors import RecordError
from verbale.model import Failure
from verbale.record.record import Record
from verbale.record.storage import schema

_FORM = "set aside:"  # before a digest, where else a path stands: no path begins so


def set_aside(record: Record, digest: str, failure: Failure, reader: str) -> None:
    """Set a file aside; where the record cannot be written now, it is tried once more on the next run.

    Parameters
    ----------
    record
        Of the dossier that it was to be read into.
    digest
        SHA-256 of its bytes, in hex.
    failure
        Why; it names the limit.
    reader
        Name and version of the reader that failed.
    """
    told = json.dumps([reader, failure.reason, failure.cure, failure.limit])
    name = _FORM + digest
    row = {"path": name, "size": 0, "mtime_ns": 0, "document": told}
    with (
        suppress(sa.exc.OperationalError, RecordError),
        record.engine.execution_options(write=True).begin() as connection,
    ):
        connection.execute(sa.delete(schema.stamp).where(schema.stamp.c.path == name))
        connection.execute(sa.insert(schema.stamp).values(**row))


def aside(record: Record, digest: str, source: str, reader: str) -> Failure | None:
    """Return why a file was set aside, ``None`` where it was not, or by another reader than this one.

    Parameters
    ----------
    record, digest, reader
        See `set_aside`.
    source
        The file, for people.
    """
    query = sa.select(schema.stamp.c.document).where(schema.stamp.c.path == _FORM + digest)
    with record.engine.connect() as connection:
        told = connection.execute(query).scalar()
    if told is None:
        return None
    by, reason, cure, limit = json.loads(told)
    return Failure(source, reason, cure, limit) if by == reader else None


def take_up(record: Record, digest: str) -> None:
    """Take a file up again: it is tried the next time."""
    with record.engine.execution_options(write=True).begin() as connection:
        connection.execute(sa.delete(schema.stamp).where(schema.stamp.c.path == _FORM + digest))
