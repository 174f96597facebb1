"""The append-only record of documents, acts and rulings; the state of play is computed from it."""

from verbale.record.adding import Added, add_document, add_files
from verbale.record.desk import Desk, open_folder, open_paths
from verbale.record.matrix import matrix
from verbale.record.open import memory_record, open_record
from verbale.record.record import Record
from verbale.record.verify import Verdict, verify
from verbale.record.views import state_of_play

__all__ = [
    "Added",
    "Desk",
    "Record",
    "Verdict",
    "add_document",
    "add_files",
    "matrix",
    "memory_record",
    "open_folder",
    "open_paths",
    "open_record",
    "state_of_play",
    "verify",
]
