"""A copy of a record while it is in use, and back. A backup is verified before it replaces anything.

The backup of a shared database is a record file with the same links: it can be looked at anywhere, and taken back into an empty database.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import sqlalchemy as sa

from verbale.errors import RecordError
from verbale.record.exchange.json_lines import lines, take_in
from verbale.record.integrity.seal import seal_path, write_seal
from verbale.record.integrity.verify import Verdict, verify
from verbale.record.open import open_record
from verbale.record.record import Record
from verbale.record.storage import schema


def backup(source: Path | str, target: Path) -> Verdict:
    """Copy a record, whoever writes to it meanwhile; return what verifying the copy found."""
    if isinstance(source, Path) and not source.is_file():
        raise RecordError(f"{source} is not there.", "Make a record first: verbale add.")
    if target.exists():
        raise RecordError(f"{target} exists.", "Name a new file; backups are not written over.")
    if isinstance(source, str):
        _taken_over(open_record(source), target)
        return _checked(target)
    with closing(sqlite3.connect(source)) as original, closing(sqlite3.connect(target)) as copy:
        original.backup(copy)
    write_seal(target)
    return _checked(target)


def restore(source: Path, target: Path | str, *, discard: bool = False) -> Verdict:
    """Put a backup in the place of a record.

    A record file that was there is kept beside it as ``.before``, the next one as ``.before-2``; a database must be empty.

    Parameters
    ----------
    source, target
        The backup, and where the record is.
    discard
        Whether to do so even where the record there has entries that the backup lacks.
    """
    if not source.is_file():
        raise RecordError(f"{source} is not there.", "Name the file that `verbale backup` wrote.")
    verdict = _checked(source)
    if isinstance(target, str):
        _taken_over(open_record(source), target)
        return verdict
    if target.is_dir():
        raise RecordError(f"{target} is a folder, not a record.", "Move it away first.")
    if target.exists() and target.samefile(source):
        raise RecordError(f"{source} is the record itself.", "Name the file that `verbale backup` wrote.")
    if target.exists() and not discard:
        _refuse_loss(source, target)
    part = target.with_name(f".{target.name}.part")
    shutil.copy(source, part)
    if target.exists():
        before = _free(target)
        journal = target.with_name(f"{target.name}-journal")
        if journal.exists():  # of a write that was broken off: it belongs to what was there
            journal.replace(before.with_name(f"{before.name}-journal"))
        target.replace(before)
    seal_path(target).unlink(missing_ok=True)
    part.replace(target)
    write_seal(target)
    return verdict


def _refuse_loss(source: Path, target: Path) -> None:
    """Raise `RecordError` where a record has entries that its backup lacks; one that is damaged has nothing to lose."""
    try:
        there, backed_up = _links(target), _links(source)
    except (RecordError, sa.exc.DatabaseError, ValueError):
        return
    if there and backed_up[: len(there)] != there:
        common = next(
            (place for place, (one, two) in enumerate(zip(there, backed_up, strict=False)) if one != two), None
        )
        kept = min(len(there), len(backed_up)) if common is None else common
        raise RecordError(
            f"{target} has {len(there) - kept} entries that {source} lacks.",
            "Back it up first; then, if you mean it: --discard keeps it as record.db.before.",
        )


def _links(path: Path) -> list[str]:
    record = open_record(path)
    try:
        with record.engine.connect() as connection:
            return list(connection.scalars(sa.select(schema.entry.c.link).order_by(schema.entry.c.seq)))
    finally:
        record.engine.dispose()


def _free(target: Path) -> Path:
    """Return a name beside a record that nothing has."""
    names = (target.with_name(f"{target.name}.before{number}") for number in ("", *(f"-{n}" for n in range(2, 10_000))))
    return next(name for name in names if not name.exists())


def _taken_over(source: Record, target: Path | str) -> None:
    other = open_record(target)
    take_in(other, lines(source))
    other.close()
    source.close()


def _checked(path: Path) -> Verdict:
    record = open_record(path)
    verdict = verify(record)
    record.engine.dispose()
    if verdict.faults:
        raise RecordError(f"{path} does not verify: {verdict.faults[0]}.", "Use another backup.")
    return verdict
