"""The drill: a record of ten thousand entries is backed up, wiped, restored and verified, and every view is as before."""

import datetime as dt
import hashlib
from pathlib import Path

from benchmarks.record.corpus import batches, dossier
from tests.record.conftest import behind
from verbale.app.redaction import redact
from verbale.app.rulings import rule
from verbale.model import Marking
from verbale.record import Record, verify
from verbale.record.exchange.backup import backup, restore
from verbale.record.integrity.seal import seal_path
from verbale.record.open import open_record
from verbale.state import state_of_play

ENTRIES = 10_000
LOOKS = (
    (dt.date(2024, 12, 31), None, None),
    (dt.date(2018, 6, 30), dt.date(2017, 1, 1), None),
    (dt.date(2024, 12, 31), None, Marking("CLEAR")),
)


def views(record: Record) -> list[str]:
    """Return a hash of every view that is looked at."""
    settings = dossier()
    return [
        hashlib.sha256(repr(state_of_play(settings, record, on, known, reader)).encode()).hexdigest()
        for on, known, reader in LOOKS
    ]


def test_backup_wipe_restore(tmp_path: Path) -> None:
    """After everything is lost but the backup, chain, verdict and views are those of before; what a later copy broke is not taken."""
    path, copy = tmp_path / "record.db", tmp_path / "copy.db"
    record = open_record(path)
    for drafts, texts in batches(ENTRIES - 2, 2000):
        record.append(drafts, "drill", texts)
    entries = list(record.entries())
    acts = [entry.subject for entry in entries if entry.kind == "act"]
    rule(record, acts[5], "reject", "an analyst")
    redact(record, acts[9], "an analyst", "asked for")
    before, seen = verify(record), views(record)
    assert (before.entries, before.faults) == (ENTRIES, ())
    assert len(set(seen)) > 1
    assert backup(path, copy) == before
    record.close()
    for lost in (path, seal_path(path)):
        lost.unlink()
    assert restore(copy, path) == before
    again = open_record(path)
    assert verify(again) == before
    assert views(again) == seen
    again.close()
    behind(path, "UPDATE entry SET marking = 'TLP:RED' WHERE seq = 7")
    assert any("entry 7" in fault for fault in verify(open_record(path)).faults)
