"""A sealed record of the small dossier, copies of it, and what is found against them."""

import shutil
from pathlib import Path

from tests.app.reads import quay
from verbale.app.rulings import rule
from verbale.errors import VerbaleError
from verbale.record import verify
from verbale.record.integrity.seal import seal_path
from verbale.record.open import open_record


def make(folder: Path) -> Path:
    """Make the record of the small dossier with some rulings, closed and sealed."""
    desk = quay.made(folder / "quay")
    for number in range(20):
        rule(desk.record, quay.PRAISE.id, "accept", "an analyst", f"reason {number}")
    desk.record.close()
    return folder / "quay" / "record.db"


def faults(path: Path) -> list[str]:
    """Return what is found against a record file, an error on opening it included."""
    try:
        record = open_record(path)
    except VerbaleError as error:
        return [str(error)]
    found = list(verify(record).faults)
    record.engine.dispose()
    return found


def copied(sealed: Path, to: Path) -> Path:
    """Copy a record with its seal."""
    shutil.copy(sealed, to / "record.db")
    shutil.copy(seal_path(sealed), seal_path(to / "record.db"))
    return to / "record.db"
