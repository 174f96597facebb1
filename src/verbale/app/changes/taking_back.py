"""A ruling is taken back by another: the act stands again as it did before. Both stay in the record, with who and why."""

from verbale.app.rulings import drafted
from verbale.errors import RecordError
from verbale.model import Marking, Reader
from verbale.record.entries import JUDGED, TAKEN_BACK, Draft, Entry, EntryKind, standing
from verbale.record.record import Record
from verbale.state.entry_cache import CachedEntry
from verbale.state.views import entry_cache_of

LISTED = 20  # last rulings that are listed


def take_back(record: Record, act: str, by: str, reason: str = "", *, reader: Reader | None = None) -> int:
    """Take back the last ruling on an act that still stands; return the number of the entry that says so.

    Parameters
    ----------
    act
        Id of the act, or the beginning of one.
    by, reason
        The person, and why.
    reader
        Who takes it back: a ruling above their clearance is not there.

    Raises
    ------
    RecordError
        For an act that is not there, and one on which no ruling stands.
    """
    first = drafted(record, act, reader)
    rows = [entry for entry in standing(record.history(first.subject)) if _seen(entry, reader)]
    if not rows:
        raise RecordError("No ruling stands on that act.", f"See its history: verbale log FOLDER --act {act}")
    last = rows[-1]
    body = {"ruling": TAKEN_BACK, "takes_back": last.seq, "reason": reason, "act": None}
    draft = Draft(EntryKind.RULING, first.subject, body, record.today(), last.marking, first.document)
    return record.append([draft], f"hand:{by}")[0]


def last_rulings(record: Record, reader: Reader, most: int = LISTED) -> list[Entry]:
    """Return the last rulings that still stand, the newest first: at most one an act, the one that would be taken back.

    Parameters
    ----------
    reader
        Rulings above their clearance are not there.
    most
        How many.
    """
    rulings = [
        entry for entry in entry_cache_of(record).entries() if entry.kind == EntryKind.RULING and _seen(entry, reader)
    ]
    gone = {entry.takes_back for entry in rulings}
    last = {entry.subject: entry.seq for entry in rulings if entry.ruling in JUDGED and entry.seq not in gone}
    newest = sorted(last.items(), key=lambda pair: pair[1], reverse=True)[:most]
    wanted = {seq for _, seq in newest}
    found = [entry for entry in record.about([subject for subject, _ in newest]) if entry.seq in wanted]
    return found[::-1]


def _seen(entry: Entry | CachedEntry, reader: Reader | None) -> bool:
    return reader is None or reader.sees(Marking.parse(entry.marking))
