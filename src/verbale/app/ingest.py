"""Documents into the record: each read once, known by the digest of its bytes, with all its acts in one transaction.

A run that is broken off leaves whole documents or nothing of them; the next run goes on where it stopped.
"""

import datetime as dt
import hashlib
import re
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from verbale import __version__
from verbale.app.heads import Said, say
from verbale.app.ingest_parses import Parses, beside
from verbale.app.ingest_workers import Asked, Outcome, Readers
from verbale.dossier import Dossier
from verbale.errors import RecordError
from verbale.files import contents
from verbale.model import CONTENT, Document, Failure, Marking, Reading
from verbale.record.entries import Draft, act_draft, document_draft
from verbale.record.originals import KEPT, Originals, originals_of
from verbale.record.record import Record
from verbale.record.set_aside import aside, set_aside
from verbale.record.sources import note
from verbale.record.storage import schema

READER = f"reader {__version__}"
AGAIN = "It is set aside; to try it again: verbale add FOLDER --again"
BATCH = 64  # documents
MOST_UNREAD = 500  # places of one document that were not understood and are kept
PATIENCE = 0.5  # seconds
HELD = 32  # readings of one run
AHEAD = 8  # files for each processor that may wait behind a slow one, so that no processor waits for it


@dataclass(slots=True)
class Added:
    """What a run of adding did.

    Parameters
    ----------
    new, known
        Names of files that came in, and of those that were there already.
    failures
        Files that could not be read.
    left_out
        Files that were read and are not wanted; nothing of them is recorded.
    readings
        What was read from the new ones; of a run into a record on disk, the first `HELD` alone, so that memory does not grow with it.
    acts, unread
        How many acts all of them have, and passages that were not understood.
    """

    new: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    acts: int = 0
    unread: int = 0

    def note(self, reading: Reading, name: str, *, held: bool) -> None:
        """Count the reading of a new document under its name; it is held as well where `held` says so, or while few are."""
        self.new.append(name)
        self.acts += len(reading.acts)
        self.unread += len(reading.unread)
        if held or len(self.readings) < HELD:
            self.readings.append(reading)


def add_files(  # how, by whom, and what is said of them
    dossier: Dossier,
    record: Record,
    paths: Iterable[Path],
    by: str = READER,
    step: Callable[[Path], None] | None = None,
    *,
    keep_failures: bool = True,
    rules_only: bool = False,
    said: Said | None = None,
) -> Added:
    """Read files into the record; `step` is called before each, for progress.

    Several are read beside each other, each in a limited process of its own; entries stand in the order of the files, however long each
    took. Documents are committed in batches: what a broken-off run had not committed, the next run reads.

    Parameters
    ----------
    by
        Who records it.
    keep_failures
        Whether a file that cannot be read is noted in the record; false where the file will not be kept.
    rules_only
        Read without a model.
    said
        Head data that a person gives each of these files: rulings of theirs, see `verbale.app.heads`. Of a marking given so, what a file
        says of itself can only be stricter.

    Raises
    ------
    ReadingError
        When something must be parsed and no model is installed.
    """
    run = _Run(
        dossier,
        record,
        by,
        said.marking if said is not None else None,
        keep_failures=keep_failures,
        rules_only=rules_only,
        said=said,
    )
    with Readers(dossier) as readers:
        try:
            for path in paths:
                if step is not None:
                    step(path)
                run.begin(path, readers)
                while len(run.coming) > AHEAD * readers.count:
                    run.finish()
            while run.coming:
                run.finish()
        except KeyboardInterrupt:  # nothing that was read is lost
            run.save()
            raise
    run.end()
    if said is not None and said.fields:
        for name in run.own:
            say(record, name, said.fields, said.by)
    return run.done


def add_wanted(
    dossier: Dossier,
    record: Record,
    paths: Iterable[Path],
    by: str,
    wanted: Callable[[Reading], bool],
    *,
    marking: Marking | None = None,
) -> Added:
    """Read files into the record like `add_files`, but only those whose reading is wanted.

    Parameters
    ----------
    dossier, record, paths, by
        As for `add_files`.
    wanted
        Says so of a reading; of another, nothing is recorded.
    marking
        At least that of each file.
    """
    run = _Run(dossier, record, by, marking, keep_failures=True, rules_only=False, said=None, wanted=wanted)
    with Readers(dossier) as readers:
        for path in paths:
            run.begin(path, readers)
        while run.coming:
            run.finish()
    run.end()
    return run.done


def add_outcomes(dossier: Dossier, record: Record, outcomes: Iterable[tuple[str, Outcome]], by: str = READER) -> Added:
    """Record documents that were read elsewhere, in batches; one that the record has, or that came before, is left out.

    Parameters
    ----------
    dossier, record, by
        As for `add_files`.
    outcomes
        Where each came from, for people, and its reading.
    """
    done, seen, batch = Added(), set[str](), _Batch(record, by, None, None)
    for source, outcome in outcomes:
        reading = outcome.result
        if isinstance(reading, Failure):
            done.failures.append(reading)
        elif reading.document.id in seen or record.has(reading.document.id):
            done.known.append(source)
        else:
            seen.add(reading.document.id)
            batch.put(reading, drafts_of(dossier, reading), outcome.parses)
            done.note(reading, source, held=False)
        if batch.full:
            batch.commit()
    batch.commit()
    return done


def add_document(dossier: Dossier, record: Record, document: Document, by: str = READER) -> Reading:
    """Read one document in this very process and record it with its acts, in one transaction: for text of our own making.

    Parameters
    ----------
    dossier
        With whose parties and points it is read.
    record
        Where it goes.
    document
        Not yet in the record.
    by
        Who records it.
    """
    from verbale.reading import read  # heavy

    reading = read(document, dossier)
    record.append(drafts_of(dossier, reading), by, {document.id: document.text})
    return reading


@dataclass(slots=True)
class _Coming:
    """A file that is being read, with the digest of its bytes; `begun` is empty for bytes that another file brought in this run."""

    path: Path
    id: str
    begun: "Failure | Future[Outcome] | None"
    raw: bytes = b""  # where it will be kept


class _Run:
    """One run of adding: files that are being read, in order, and what became of those before."""

    def __init__(
        self,
        dossier: Dossier,
        record: Record,
        by: str,
        marking: Marking | None,
        *,
        keep_failures: bool,
        rules_only: bool,
        said: Said | None,
        wanted: Callable[[Reading], bool] | None = None,
    ) -> None:
        self._wanted = wanted
        self.done, self.coming = Added(), deque[_Coming]()
        self.own: list[str] = []  # ids of the new files, without what was attached to them
        self._dossier, self._record, self._by, self._marking = dossier, record, by, marking
        self._keep_failures, self._rules_only = keep_failures, rules_only
        self._said = dict(said.fields) if said is not None else {}
        self._parses = Parses(beside(record.path)) if record.path is not None else None
        kept = dossier.keep_originals and dossier.folder is not None
        self._originals = originals_of(dossier.folder) if kept and dossier.folder is not None else None
        self._batch = _Batch(record, by, self._parses, self._originals)
        self._seen: dict[str, Failure | None] = {}

    def begin(self, path: Path, readers: Readers) -> None:
        """Look at a file, and have it read unless it is known."""
        if path.is_file() and self._record.stamped(path) is not None:
            self.done.known.append(str(path))
            return
        raw = contents(path)
        if isinstance(raw, Failure):
            self.coming.append(_Coming(path, "", raw))
            return
        name = hashlib.sha256(raw).hexdigest()
        if name in self._seen or self._record.has(name):
            self.coming.append(_Coming(path, name, None))
            return
        if (failed := aside(self._record, name, str(path), READER)) is not None:
            self._seen[name] = failed
            self.coming.append(_Coming(path, name, failed))
            return
        self._seen[name] = None
        asked = Asked(
            raw, path.name or str(path), str(path), self._dossier.marking, self._marking, rules_only=self._rules_only,
            parses=self._parses.of(name) if self._parses is not None else {},
            kept=self._parses.of if self._parses is not None else None, said=self._said,
        )  # fmt: skip
        self.coming.append(_Coming(path, name, readers.submit(asked), raw if self._originals is not None else b""))

    def finish(self) -> None:
        """Record the first file that is being read."""
        one = self.coming.popleft()
        failed = self._seen.get(one.id) if one.begun is None else None
        if one.begun is None and failed is None:
            self.done.known.append(str(one.path))
            self._batch.stamps.append((one.path, one.id))
        elif one.begun is None and failed is not None:
            self._failed(one, replace(failed, source=str(one.path)))
        elif isinstance(one.begun, Failure):
            self._failed(one, one.begun)
        elif one.begun is not None:
            self._read(one, one.begun.result())
        if self._batch.full:
            self._batch.commit()

    def _read(self, one: _Coming, outcome: Outcome) -> None:
        reading = outcome.result
        if isinstance(reading, Failure):
            if reading.limit:
                self._batch.commit()
                again = "" if reading.limit == CONTENT else f" {AGAIN}"
                set_aside(self._record, one.id, replace(reading, cure=reading.cure + again), READER)
            self._failed(one, reading)
            return
        if self._wanted is not None and not self._wanted(reading):
            self.done.left_out.append(str(one.path))
            return
        drafts = drafts_of(self._dossier, reading)
        if self._originals is not None:
            drafts[0] = replace(drafts[0], body={**drafts[0].body, KEPT: True})
            self._batch.originals.append(one.raw)
        self._batch.put(reading, drafts, outcome.parses)
        self.done.note(reading, str(one.path), held=self._record.path is None)
        self.own.append(reading.document.id)
        for inner in outcome.attached:
            self._attached(one, inner)
        note(self._record, one.path, None, reading.document.marking, self._by, self._batch.commit)
        self._batch.stamps.append((one.path, one.id))

    def _attached(self, one: _Coming, outcome: Outcome) -> None:
        """Record what came with a file, unless it came before."""
        for inner in outcome.readings():
            reading = inner.result
            if (
                isinstance(reading, Failure)
                or reading.document.id in self._seen
                or self._record.has(reading.document.id)
            ):
                continue
            self._seen[reading.document.id] = None
            self._batch.put(reading, drafts_of(self._dossier, reading), inner.parses)
            self.done.note(reading, f"{one.path}: {reading.document.name}", held=self._record.path is None)

    def _failed(self, one: _Coming, failure: Failure) -> None:
        self._seen[one.id] = failure
        self.done.failures.append(failure)
        if self._keep_failures and one.path.is_file():
            note(self._record, one.path, failure, self._marking or self._dossier.marking, self._by, self._batch.commit)

    def save(self) -> None:
        """Record what is read already, in its order, where the run is broken off; what is still being read is left to the next run."""
        while self.coming:
            begun = self.coming[0].begun
            if isinstance(begun, Future) and not (begun.done() and not begun.cancelled() and begun.exception() is None):
                break
            self.finish()
        self._batch.commit()

    def end(self) -> None:
        """Record what is left, and keep parses of nothing that is not in the record."""
        self._batch.commit()
        if self._parses is not None and self.done.new:
            with self._record.engine.connect() as connection:
                self._parses.keep_only(set(connection.scalars(sa.select(schema.document.c.id))))


def drafts_of(dossier: Dossier, reading: Reading) -> list[Draft]:
    """Return the entries of a reading: its document, then its acts."""
    known = known_from(dossier, reading.document)
    head = document_draft(reading.document, known)
    body = {**head.body, **told_of(dossier, reading)}
    return [replace(head, body=body), *(act_draft(act, known) for act in reading.acts)]


def told_of(dossier: Dossier, reading: Reading) -> dict[str, Any]:
    """Return what the entry of a document says of its reading: who is in it, how it was read, and the places that were not understood."""
    return {
        "parties": mentioned(dossier, reading), "people": placed(dossier, reading), "dialect": reading.dialect, "model": reading.model,
        "unread": len(reading.unread), "unread_at": [[item.start, item.end] for item in reading.unread[:MOST_UNREAD]],
    }  # fmt: skip


class _Batch:
    """Documents that will be committed together."""

    def __init__(self, record: Record, by: str, parses: Parses | None, originals: Originals | None) -> None:
        self._record, self._by, self._kept, self._files = record, by, parses, originals
        self.originals: list[bytes] = []
        self._since = time.monotonic()
        self._drafts: dict[str, list[Draft]] = {}  # by document
        self._parses: dict[str, Mapping[str, str]] = {}
        self.texts: dict[str, str] = {}
        self.stamps: list[tuple[Path, str]] = []

    @property
    def full(self) -> bool:
        return len(self.texts) >= BATCH or time.monotonic() - self._since > PATIENCE

    def put(self, reading: Reading, drafts: list[Draft], parses: Mapping[str, str]) -> None:
        self._drafts[reading.document.id] = drafts
        self._parses[reading.document.id] = parses
        self.texts[reading.document.id] = reading.document.text

    def commit(self) -> None:
        if self._files is not None:
            for raw in self.originals:  # there before the record says so
                self._files.keep(raw)
        self.originals = []
        self._append()
        if self._kept is not None:
            self._kept.keep(self._parses)  # of what is in the record now, never before
        self._parses = {}
        self._drafts, self.texts, self.stamps, self._since = {}, {}, [], time.monotonic()

    def _append(self) -> None:
        """Append what waits, without what another run recorded while it was read here."""
        while True:
            drafts = [draft for of_one in self._drafts.values() for draft in of_one]
            try:
                self._record.append(drafts, self._by, self.texts, self.stamps)
            except RecordError:
                there = [name for name in self._drafts if self._record.has(name)]
                if not there:
                    raise
                for name in there:
                    del self._drafts[name], self.texts[name]
            else:
                return


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


def placed(dossier: Dossier, reading: Reading) -> dict[str, str]:
    """Return id of a person → id of the party of the dossier for which a document says that the person speaks."""
    known = {party.id for party in dossier.parties}
    return {person.id: person.party for person in reading.people if person.party in known}


def _stands(name: str, text: str) -> bool:
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
