"""The append-only record of documents, acts and rulings; the state of play is computed from it."""

from verbale.record.matrix import matrix
from verbale.record.open import memory_record, open_record
from verbale.record.record import Record
from verbale.record.verify import Verdict, verify
from verbale.record.views import state_of_play

__all__ = ["Record", "Verdict", "matrix", "memory_record", "open_record", "state_of_play", "verify"]
