"""What was read from where, and what failed: a source that could not be read is an entry, so that its silence is not taken for silence.

A failure is recorded once, not on every look; it stands until something of that name comes in.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from verbale.dossier import Dossier, Source
from verbale.model import Document, Failure, Marking
from verbale.record.entries import Draft, EntryKind
from verbale.record.record import Record


@dataclass(frozen=True, slots=True)
class Read:
    """What came from one source.

    Parameters
    ----------
    name
        Of the source in the dossier, else the publisher; for a file that failed, its name.
    documents
        How many are in view.
    first, last
        First and last day of publication; ``None`` where nothing is dated.
    parties
        Whom it covers, as the dossier says.
    failing
        Why it could not be read; empty when it could.
    """

    name: str
    documents: int = 0
    first: dt.date | None = None
    last: dt.date | None = None
    parties: tuple[str, ...] = ()
    failing: str = ""


def subject_of(name: str) -> str:
    """Return what an entry about a source of this name is about."""
    return hashlib.sha256(f"source:{name}".encode("utf-8", "surrogatepass")).hexdigest()


def note(
    record: Record, path: Path, failed: Failure | None, marking: Marking, by: str, before: Callable[[], None]
) -> None:
    """Record that a file could not be read, or that it can again; what is known already is not recorded twice.

    Parameters
    ----------
    before
        Called when there is something to record: what came earlier and waits to be committed goes first.
    """
    subject = subject_of(path.name)
    entries = record.history(subject)
    last = entries[-1].body.get("failing", "") if entries else ""
    now = "" if failed is None else failed.reason
    if last == now:
        return
    body = {"source": path.name, "failing": now, "cure": "" if failed is None else failed.cure}
    before()
    record.append([Draft(EntryKind.SOURCE, subject, body, dt.datetime.now(dt.UTC).date(), str(marking))], by)


def source_of(dossier: Dossier, document: Document) -> Source | None:
    """Return the dossier's source that a document came from: by its publisher's name, address or file name."""
    return next(
        (row for row in dossier.sources if _fits(row, document.publisher, document.address, document.name)), None
    )


def covered(dossier: Dossier, name: str) -> tuple[str, ...]:
    """Return the parties that a failing file may have been about: those of its source, else everybody at the table."""
    row = next((row for row in dossier.sources if name == row.name or _fits(row, "", "", name)), None)
    return row.parties if row is not None and row.parties else tuple(party.id for party in dossier.at_table)


def sources_read(
    dossier: Dossier, documents: Iterable[Document], failing: Iterable[tuple[str, str]]
) -> tuple[Read, ...]:
    """Return what came from each source of the dossier, from each other publisher, and what failed.

    Parameters
    ----------
    documents
        In view.
    failing
        Name of each file that could not be read, and why.
    """
    rows: dict[str, list[Document]] = {row.name: [] for row in dossier.sources}
    for document in documents:
        row = source_of(dossier, document)
        rows.setdefault(row.name if row else document.publisher or "(no publisher)", []).append(document)
    parties = {row.name: row.parties for row in dossier.sources}
    made = []
    for name, listed in rows.items():
        days = sorted(one.published.last for one in listed if one.published is not None)
        first, last = (days[0], days[-1]) if days else (None, None)
        made.append(Read(name, len(listed), first, last, parties.get(name, ())))
    return (*made, *(Read(name, parties=covered(dossier, name), failing=why) for name, why in failing))


def _fits(row: Source, publisher: str, address: str, name: str) -> bool:
    wanted = row.name.casefold()
    return (bool(publisher) and wanted == publisher.casefold()) or (
        bool(row.address) and (address.startswith(row.address) or name.startswith(row.address))
    )
