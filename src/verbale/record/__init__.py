"""The append-only record of documents, acts and rulings: the only truth, from which every view is computed."""

from verbale.record.integrity.verify import Verdict, verify
from verbale.record.open import memory_record, open_record
from verbale.record.record import Record

__all__ = ["Record", "Verdict", "memory_record", "open_record", "verify"]
