"""A copy of a record while it is in use, and back. A backup is verified before it replaces anything.

The backup of a shared database is a record file with the same links: it can be looked at anywhere, and taken back into an empty database.
"""

import shutil
import sqlite3
from pathlib import Path

from verbale.errors import RecordError
from verbale.record.exchange.json_lines import lines, take_in
from verbale.record.integrity.seal import seal_path, write_seal
from verbale.record.integrity.verify import Verdict, verify
from verbale.record.open import open_record
from verbale.record.record import Record


def backup(source: Path | str, target: Path) -> Verdict:
    """Copy a record, whoever writes to it meanwhile; return what verifying the copy found."""
    if isinstance(source, Path) and not source.is_file():
        raise RecordError(f"{source} is not there.", "Make a record first: verbale add.")
    if target.exists():
        raise RecordError(f"{target} exists.", "Name a new file; backups are not written over.")
    if isinstance(source, str):
        _taken_over(open_record(source), target)
        return _checked(target)
    with sqlite3.connect(source) as original, sqlite3.connect(target) as copy:
        original.backup(copy)
    original.close()
    copy.close()
    write_seal(target)
    return _checked(target)


def restore(source: Path, target: Path | str) -> Verdict:
    """Put a backup in the place of a record.

    A record file that was there is kept beside it as ``.before``; a database must be empty.
    """
    if not source.is_file():
        raise RecordError(f"{source} is not there.", "Name the file that `verbale backup` wrote.")
    verdict = _checked(source)
    if isinstance(target, str):
        _taken_over(open_record(source), target)
        return verdict
    if target.exists():
        target.replace(target.with_name(target.name + ".before"))
    seal_path(target).unlink(missing_ok=True)
    shutil.copy(source, target)
    write_seal(target)
    return verdict


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
