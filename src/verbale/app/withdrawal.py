"""A document taken out of play, and taken back in: it stays in the record with all its acts, and no view counts them.

The document's entry and the entries of its acts are never changed; a withdrawal of the document and a ruling on each act are added.
"""

import datetime as dt

from verbale.errors import RecordError
from verbale.model import Document
from verbale.record.entries import Draft, EntryKind
from verbale.record.record import Record


def withdraw(record: Record, document: Document, by: str, reason: str) -> int:
    """Take a document out of play; return how many acts go with it.

    Parameters
    ----------
    by, reason
        The person, and why: both stay in the record.

    Raises
    ------
    RecordError
        Without a reason, or when it is out already.
    """
    if not reason.strip():
        raise RecordError("A withdrawal needs a reason.", "Give one: it stays in the record.")
    if is_withdrawn(record, document.id):
        raise RecordError(f"{document.name or document.id[:12]} is withdrawn already.", "See `verbale log`.")
    drafts = gone(record, document, reason)
    record.append(drafts, f"hand:{by}")
    return len(drafts) - 1


def take_back(record: Record, document: Document, by: str, reason: str) -> int:
    """Bring a withdrawn document back into play; return how many acts come with it.

    Parameters
    ----------
    record, document
        Where, and which.
    by, reason
        The person, and why.
    """
    if not is_withdrawn(record, document.id):
        raise RecordError(f"{document.name or document.id[:12]} is not withdrawn.", "There is nothing to take back.")
    drafts = gone(record, document, reason, back=True)
    record.append(drafts, f"hand:{by}")
    return len(drafts) - 1


def gone(record: Record, document: Document, reason: str, *, back: bool = False, by_reading: str = "") -> list[Draft]:
    """Return the entries that take a document out of play, or back in, with the acts quoted from it.

    Parameters
    ----------
    by_reading
        Id of the later reading that replaces it; then what a person ruled on or entered stays in force.
    """
    today, mark = dt.datetime.now(dt.UTC).date(), str(document.marking)
    body = {"withdrawn": not back, "reason": reason, "by_reading": by_reading}
    drafts = [Draft(EntryKind.WITHDRAWAL, document.id, body, today, mark, document.id)]
    for name, marking in acts_of(record, document.id, drafted_only=bool(by_reading)).items():
        ruling = {"ruling": "restored" if back else "withdrawn", "reason": reason, "act": None}
        drafts.append(Draft(EntryKind.RULING, name, ruling, today, marking, document.id))
    return drafts


def acts_of(record: Record, document: str, *, drafted_only: bool = False) -> dict[str, str]:
    """Return the acts quoted from a document, each with its marking.

    Parameters
    ----------
    record, document
        Where, and the id of the document.
    drafted_only
        Only drafts on which nobody ruled.
    """
    found: dict[str, str] = {}
    for entry in record.entries(kinds=(EntryKind.ACT, EntryKind.RULING)):
        if entry.document != document or not entry.body:
            continue
        hand = entry.recorded_by.startswith("hand:")
        if entry.kind == EntryKind.ACT and not (drafted_only and hand):
            found.setdefault(entry.subject, entry.marking)
        elif entry.kind == EntryKind.RULING and drafted_only and hand:
            found.pop(entry.subject, None)
    return found


def is_withdrawn(record: Record, document: str) -> bool:
    """Say whether a document is out of play."""
    last = [entry for entry in record.history(document) if entry.kind == EntryKind.WITHDRAWAL]
    return bool(last) and bool(last[-1].body.get("withdrawn"))
