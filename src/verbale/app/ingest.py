"""Documents into the record: each read once, known by the digest of its bytes, with all its acts in one transaction.

A run that is broken off leaves whole documents or nothing of them; the next run goes on where it stopped.
"""

import datetime as dt
import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from verbale import __version__
from verbale.dossier import Dossier
from verbale.model import Document, Failure, Marking, Reading
from verbale.reading import load, read
from verbale.record.entries import Draft, act_draft, document_draft
from verbale.record.record import Record
from verbale.record.sources import note

READER = f"reader {__version__}"
BATCH = 64  # documents
PATIENCE = 0.5  # seconds


@dataclass(slots=True)
class Added:
    """What a run of adding did.

    Parameters
    ----------
    new, known
        Names of files that came in, and of those that were there already.
    failures
        Files that could not be read.
    readings
        What was read from the new ones.
    """

    new: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)


def add_files(
    dossier: Dossier,
    record: Record,
    paths: Iterable[Path],
    by: str = READER,
    step: Callable[[Path], None] | None = None,
    marking: Marking | None = None,
    *,
    keep_failures: bool = True,
) -> Added:
    """Read files into the record; `step` is called before each, for progress.

    A `marking` given is that of all these files; what one of them says of itself can only be stricter.
    A file that cannot be read is noted in the record, unless `keep_failures` is false because it will not be kept.

    Documents are committed in batches: what a broken-off run had not committed, the next run reads. Entries stand in the order of the
    files, however long a batch took.
    """
    done, batch = Added(), _Batch(record, by)
    for path in paths:
        if step is not None:
            step(path)
        if path.is_file() and record.stamped(path) is not None:
            done.known.append(str(path))
            continue
        document = load(path, dossier.marking, marking)
        if isinstance(document, Failure):
            done.failures.append(document)
            if keep_failures and path.is_file():
                note(record, path, document, marking or dossier.marking, by, batch.commit)
            continue
        if document.id in batch.texts or record.has(document.id):
            done.known.append(str(path))
        else:
            reading = read(document, dossier)
            batch.put(reading, drafts_of(dossier, reading))
            done.readings.append(reading)
            done.new.append(str(path))
            note(record, path, None, document.marking, by, batch.commit)
        batch.stamps.append((path, document.id))
        if batch.full:
            batch.commit()
    batch.commit()
    return done


def add_document(dossier: Dossier, record: Record, document: Document, by: str = READER) -> Reading:
    """Read one document and record it with its acts, in one transaction."""
    reading = read(document, dossier)
    record.append(drafts_of(dossier, reading), by, {document.id: document.text})
    return reading


def drafts_of(dossier: Dossier, reading: Reading) -> list[Draft]:
    """Return the entries of a reading: its document, then its acts."""
    known = known_from(dossier, reading.document)
    head = document_draft(reading.document, known)
    body = {**head.body, "parties": mentioned(dossier, reading), "dialect": reading.dialect}
    return [replace(head, body=body), *(act_draft(act, known) for act in reading.acts)]


class _Batch:
    """Documents that will be committed together."""

    def __init__(self, record: Record, by: str) -> None:
        self._record, self._by = record, by
        self._since = time.monotonic()
        self._drafts: list[Draft] = []
        self.texts: dict[str, str] = {}
        self.stamps: list[tuple[Path, str]] = []

    @property
    def full(self) -> bool:
        return len(self.texts) >= BATCH or time.monotonic() - self._since > PATIENCE

    def put(self, reading: Reading, drafts: list[Draft]) -> None:
        self._drafts += drafts
        self.texts[reading.document.id] = reading.document.text

    def commit(self) -> None:
        self._record.append(self._drafts, self._by, self.texts, self.stamps)
        self._drafts, self.texts, self.stamps, self._since = [], {}, [], time.monotonic()


def known_from(dossier: Dossier, document: Document) -> dt.date:
    """Return the day from which a document counts as known: its publication in an archive filled in later, else today."""
    if dossier.known == "published" and document.published is not None:
        return document.published.last
    return dt.datetime.now(dt.UTC).date()


def mentioned(dossier: Dossier, reading: Reading) -> list[str]:
    """Return the parties of the dossier that a document is about: named in it, or acting in it."""
    acting = {name for act in reading.acts for name in (*act.actors, *act.addressees)}
    people = {
        person.party for person in dossier.people if person.id in acting or _stands(person.name, reading.document.text)
    }
    named = {
        party.id
        for party in dossier.parties
        if party.id in acting or any(_stands(name, reading.document.text) for name in (party.name, *party.aliases))
    }
    return sorted(named | (people & {party.id for party in dossier.parties}) | {party.id for party in reading.parties})


def _stands(name: str, text: str) -> bool:
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
