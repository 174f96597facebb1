"""Reading again from the desk: one document or all, with a preview; and back to the reading before, by an entry of its own."""

from collections.abc import Sequence
from dataclasses import replace

from verbale.app.reread import Again, reread
from verbale.app.withdrawal import gone, is_withdrawn
from verbale.app.workspace import waiting_files
from verbale.app.workspace_cache import WorkspaceCache
from verbale.brief.wording import counted, listed
from verbale.errors import RecordError
from verbale.model import Document
from verbale.record.entries import EntryKind
from verbale.record.record import Record, document_of


def read_again(office: WorkspaceCache, documents: Sequence[str] = (), *, preview: bool = False) -> list[Again]:
    """Read documents of a served dossier again; record what each brings, unless this is a preview.

    Parameters
    ----------
    office
        The dossier.
    documents
        Ids; all that are in play when empty.
    """
    desk = office.desk()
    return list(reread(desk.dossier, desk.record, waiting_files(office.folder), documents, preview=preview))


def summary(found: Sequence[Again]) -> str:
    """Say in a few words what reading again brought."""
    parts = [
        (sum(len(one.comes) for one in found), "act came", "acts came"),
        (sum(len(one.goes) for one in found), "act went", "acts went"),
        (sum(len(one.changes) for one in found), "act changed", "acts changed"),
        (sum(one.failure is not None for one in found), "file could not be read", "files could not be read"),
    ]
    told = [counted(number, one, many) for number, one, many in parts if number]
    return listed(told) if told else "nothing else changed"


def now_of(record: Record, document: str) -> str:
    """Return the id of the reading of a document that is in play: of the last that replaced it."""
    seen = {document}
    while is_withdrawn(record, document):
        last = [entry for entry in record.history(document) if entry.kind == EntryKind.WITHDRAWAL][-1]
        later = str(last.body.get("by_reading") or "")
        if not later or later in seen:
            break
        seen.add(later)
        document = later
    return document


def before_of(record: Record, document: str) -> str:
    """Return the id of the reading that a document replaced; empty for a first one."""
    rows = [
        entry
        for entry in record.entries(kinds=(EntryKind.WITHDRAWAL,))
        if entry.body.get("by_reading") == document and entry.body.get("withdrawn")
    ]
    return rows[-1].subject if rows else ""


def back_to_before(record: Record, document: str, by: str) -> str:
    """Take the last reading of a document back: the one before is in play again. Return its id.

    Parameters
    ----------
    record
        Where both stand.
    document
        Id of the reading in play.
    by
        The person.

    Raises
    ------
    RecordError
        For a document that was never read again.
    """
    earlier = before_of(record, document)
    if not earlier or is_withdrawn(record, document):
        raise RecordError("That document was not read again.", "There is nothing to take back.")
    why = f"{by} took the later reading back"
    later, held = _document(record, document), _document(record, earlier)
    entered = {
        entry.subject for entry in record.entries(kinds=(EntryKind.ACT,)) if entry.recorded_by.startswith("hand:")
    }
    out = [draft for draft in gone(record, later, why) if draft.subject not in entered]
    out[0] = replace(out[0], body={**out[0].body, "by_reading": earlier})
    record.append([*out, *gone(record, held, why, back=True)], f"hand:{by}")
    return earlier


def _document(record: Record, name: str) -> Document:
    head = next(entry for entry in record.history(name) if entry.kind == EntryKind.DOCUMENT)
    return document_of(head, record.texts([name])[name])
