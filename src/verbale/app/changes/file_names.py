"""A document of the record by the name of its file: the one in play that came from a file of that name."""

from verbale.model import Marking, Reader
from verbale.record.entries import Entry, EntryKind
from verbale.record.record import Record


def from_file(record: Record, name: str, reader: Reader | None = None) -> list[Entry]:
    """Return the documents that came from files of a name, are not withdrawn and may be seen by the reader; ``None`` is who holds the files.

    Parameters
    ----------
    record
        Where they are looked for.
    name
        Of the file, without its folder; whatever its letters.
    reader
        Nothing above their clearance is found.
    """
    found: dict[str, Entry] = {}
    withdrawn: dict[str, bool] = {}
    for entry in record.entries(kinds=(EntryKind.DOCUMENT, EntryKind.WITHDRAWAL)):
        if entry.kind == EntryKind.WITHDRAWAL:
            withdrawn[entry.subject] = bool(entry.body.get("withdrawn"))
        elif str(entry.body.get("name", "")).casefold() == name.casefold():
            found[entry.subject] = entry
    in_play = [entry for entry in found.values() if not withdrawn.get(entry.subject)]
    return [entry for entry in in_play if reader is None or reader.sees(Marking.parse(entry.marking))]
