"""What has no paper: a call, a talk in the corridor. A person writes down what was said; the note is a document of theirs, and is read like any other."""

import datetime as dt
from pathlib import Path

from verbale.app.heads import Said
from verbale.app.ingest import add_files
from verbale.app.workspace import DOCUMENTS
from verbale.dossier import Dossier
from verbale.dossier.editing.roster import slug
from verbale.errors import ReadingError, RecordError
from verbale.model import Marking
from verbale.record.record import Record


def note(  # a note has that many sides
    dossier: Dossier,
    record: Record,
    folder: Path,
    text: str,
    by: str,
    day: dt.date,
    about: str = "",
    marking: Marking | None = None,
) -> str:
    """Keep a note in the folder's documents and read it into the record; return the document's id.

    Parameters
    ----------
    dossier, record, folder
        The dossier, and where it lies.
    text
        What was said, in the person's words.
    by, day
        The person, and the day of which they tell.
    about
        What it was: "Call with the port's director"; the note's title.
    marking
        Of the note, where it is stricter than the dossier's.

    Raises
    ------
    RecordError
        For a note that says nothing, or says again what one says already.
    """
    if not text.strip():
        raise RecordError("The note says nothing.", "Write what was said, by whom and to whom.")
    title = " ".join(about.split()) or f"Note of {by}"
    place = folder / DOCUMENTS
    place.mkdir(parents=True, exist_ok=True)
    path = _free(place, f"{day}-note-{slug(by)}-{slug(title)[:40].strip('-')}")
    path.write_text(f"{title}\n\n{text.strip()}\n", encoding="utf-8")
    said = {"published": day.isoformat(), "title": title, "publisher": f"note by {by}"}
    added = add_files(dossier, record, [path], by=f"desk:{by}", keep_failures=False, said=Said(said, by, marking))
    if not added.readings:
        path.unlink()
        if added.failures:
            raise ReadingError(added.failures[0].reason, added.failures[0].cure)
        raise RecordError("A document says just that already.", "Add to it what is new.")
    return added.readings[0].document.id


def _free(place: Path, stem: str) -> Path:
    return next(
        path
        for number in range(1, 1000)
        if not (path := place / f"{stem}{'' if number == 1 else f'-{number}'}.txt").exists()
    )
