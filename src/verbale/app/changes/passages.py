"""A person looked at a passage, or a whole document, and found no act in it: a ruling in the record, which another takes back."""

import datetime as dt
from collections.abc import Mapping, Sequence

from verbale.app.rulings import document
from verbale.errors import RecordError
from verbale.model import Marking, Reader
from verbale.record.entries import NO_ACT, Draft, Entry, EntryKind
from verbale.record.record import Record


def no_act(  # a ruling has that many sides
    record: Record,
    name: str,
    places: Sequence[tuple[int, int]],
    by: str,
    reason: str = "",
    *,
    reader: Reader | None = None,
) -> int:
    """Record that no act is in a document, or in some places of it; return the entry's number.

    Parameters
    ----------
    name
        Id of the document, or the beginning of it.
    places
        Start and end of each; none for the whole document.
    by, reason
        The person, and why.
    reader
        Documents above their clearance are not there.

    Raises
    ------
    RecordError
        For a document or a place that is not there.
    """
    head = document(record, name, reader)
    wrong = [place for place in places if not 0 <= place[0] < place[1] <= len(head.text)]
    if wrong:
        raise RecordError(f"There is no place {wrong[0][0]}–{wrong[0][1]} in that document.", "Choose one of the list.")
    body = {"ruling": NO_ACT, "reason": reason, "places": [list(place) for place in places], "act": None}
    return record.append([_draft(head.id, body, head.marking)], f"hand:{by}")[0]


def take_back(record: Record, seq: int, by: str, reason: str = "", *, reader: Reader | None = None) -> int:
    """Take such a ruling back; return the number of the entry that says so.

    Parameters
    ----------
    seq
        Number of the ruling's entry.
    by, reason, reader
        As for `no_act`.
    """
    found = next((entry for entry in standing_in(record, reader) if entry.seq == seq), None)
    if found is None:
        raise RecordError(f"Entry {seq} is no such ruling that stands.", "Choose one of the list.")
    body: dict[str, object] = {"ruling": NO_ACT, "reason": reason, "places": [], "act": None, "takes_back": seq}
    return record.append([_draft(found.subject, body, Marking.parse(found.marking))], f"hand:{by}")[0]


def standing_in(record: Record, reader: Reader | None = None) -> list[Entry]:
    """Return such rulings that nobody took back, in order, as far as the reader may see them."""
    rows = [
        entry
        for entry in record.entries(kinds=(EntryKind.RULING,))
        if entry.body.get("ruling") == NO_ACT and (reader is None or reader.sees(Marking.parse(entry.marking)))
    ]
    gone = {entry.body["takes_back"] for entry in rows if entry.body.get("takes_back")}
    return [entry for entry in rows if entry.seq not in gone and not entry.body.get("takes_back")]


def _draft(subject: str, body: Mapping[str, object], marking: Marking) -> Draft:
    return Draft(EntryKind.RULING, subject, body, dt.datetime.now(dt.UTC).date(), str(marking), subject)
