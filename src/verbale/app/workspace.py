"""A dossier and its record, opened together as every command needs them: new files of `documents/` are read in first."""

import datetime as dt
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from verbale.app.changes.settings import notice
from verbale.app.ingest import Added, add_files
from verbale.dossier import FILE, Dossier, load, parse
from verbale.dossier.preferences import FILE as PREFERENCES
from verbale.dossier.preferences import Preferences, load_preferences, seen_preferences
from verbale.dossier.seen import seen_by
from verbale.dossier.where_it_lies import danger
from verbale.errors import DossierError, ReadingError
from verbale.model import Marking, Party, Person, Reader, StateOfPlay
from verbale.record.open import copy_in_memory, memory_record, open_record, place
from verbale.record.record import Record
from verbale.record.settings import Stood, settings_on, text_of
from verbale.state.views import reading, state_of_play

DOCUMENTS = "documents"


@dataclass(slots=True)
class Workspace:
    """A dossier with its record, and what was read in on opening.

    Parameters
    ----------
    dossier, record
        What people set up, and what was recorded.
    added
        What was read in.
    told
        What whoever opened it should be told of its settings.
    stood
        The recorded settings that it stands on, where it is the workspace of a past day; ``None`` where it stands on the files.
    today
        Of such a one, the dossier of today: what a reader may not see by it, they may not see of a past day.
    """

    dossier: Dossier
    record: Record
    added: Added
    told: tuple[str, ...] = ()
    stood: Stood | None = None
    today: Dossier | None = None

    def reader(self, clearance: Marking | None = None, party: str | None = None) -> Reader:
        """Return who reads when this clearance and party were asked for."""
        return reading(self.dossier, clearance, self._id(party))

    def for_reader(self, clearance: Marking | None = None, party: str | None = None) -> "Workspace":
        """Return the desk as a reader may see it: rows of the dossier and failures above the clearance are gone."""
        who = self.reader(clearance, party)
        if who.whole:
            return self
        shown = replace(self.added, failures=self.added.failures if who.sees(self.dossier.marking) else [])
        hidden = frozenset() if self.today is None else seen_by(self.today, who).hidden
        return replace(self, dossier=seen_by(self.dossier, who, hidden), added=shown)

    def named(self, words: str, clearance: Marking | None = None, known: dt.date | None = None) -> str:
        """Return the id of the party that a reader calls so; raise `DossierError` where there is none that they see.

        Parameters
        ----------
        words
            Its id, its name or another name.
        clearance
            The reader's: an error names only parties that are seen.
        known
            The day whose settings count; today's where it is left out.
        """
        seen = self.as_known(known).for_reader(clearance, words).dossier
        return seen.called(words).id

    def _id(self, words: str | None) -> str | None:
        """Return the id of the party that is called so; the words themselves where none is."""
        with suppress(DossierError):
            return self.dossier.called(words).id if words else words
        return words

    def as_known(self, known: dt.date | None) -> "Workspace":
        """Return the workspace with the settings of a past day; itself where none is asked for, or none were recorded.

        Settings of a day on which the record had none yet are the first it has; in an archive filled in later, those of today.
        """
        if known is None or self.dossier.folder is None:
            return self
        stood = settings_on(self.record, known, archive=self.dossier.known == "published")
        if stood is None or stood == self.stood:
            return self
        text = text_of(stood.dossier) or ""
        dossier = replace(parse(text, f"{FILE} of {stood.dossier.known}"), folder=self.dossier.folder)
        return replace(self, dossier=dossier, stood=stood, today=self.today or self.dossier)

    def preferences(self, reader: Reader | None = None) -> Preferences | None:
        """Return the values that people gave for counsel; ``None`` where there are none that the reader may see."""
        if self.dossier.folder is None:
            return None
        if self.stood is None:
            return load_preferences(self.dossier.folder, self.dossier, reader)
        if reader is not None and not self._sees_todays(reader):
            return None
        text = self.stood.preferences_text
        label = f"{PREFERENCES} of {self.stood.dossier.known}"
        return None if text is None else seen_preferences(text, self.dossier, label, reader)

    def _sees_todays(self, reader: Reader) -> bool:
        """Say whether a reader may see the preferences as they are today; where there are none any more, those of their day decide."""
        folder = self.dossier.folder
        if reader.whole or folder is None or not (folder / PREFERENCES).is_file():
            return True
        try:
            return load_preferences(folder, self.today or self.dossier, reader) is not None
        except DossierError:  # nobody is shown an older state for a mistake in the newer
            return False

    def view(
        self,
        on: dt.date | None = None,
        known: dt.date | None = None,
        reader: Marking | None = None,
        party: str | None = None,
    ) -> StateOfPlay:
        """Return the state of play; `on` defaults to the dossier's date, else to the last document's, else to today.

        `on`, `known`, `reader` and `party` mean what they mean to `verbale.state.views.state_of_play`; a party that the dossier does not
        have is a `DossierError`.
        """
        desk = self.as_known(known)
        if party:
            party = desk.dossier.called(party).id
        return state_of_play(desk.dossier, desk.record, on or desk.day(), known, reader, party or None)

    def day(self) -> dt.date:
        """Return the date of the views unless asked otherwise."""
        if self.dossier.as_of is not None:
            return self.dossier.as_of
        if self.dossier.folder is None:
            dated = [reading.document.published.last for reading in self.added.readings if reading.document.published]
            if dated:
                return max(dated)
        return dt.datetime.now(dt.UTC).date()


def open_folder(
    folder: Path,
    *,
    writing: bool = False,
    step: Callable[[Path], None] | None = None,
    address: str | None = None,
    rules_only: bool = False,
) -> Workspace:
    """Open a dossier's folder; views of a folder that cannot be written work on a copy in memory.

    Parameters
    ----------
    address
        Record to use instead of the dossier's: a file, or the address of a database.
    writing
        Fail when nothing can be kept, instead of working in memory.
    rules_only
        Read what is new without a model.
    """
    dossier = load(folder)
    where = place(folder, dossier, address)
    keeps = writing or isinstance(where, str) or writable(where.parent, where)
    record = copy_in_memory(where) if isinstance(where, Path) and not keeps else open_record(where)
    told = notice(record, folder, dossier.marking.profile)
    lies = danger(where.parent) if isinstance(where, Path) else ""
    told = (*told, lies) if lies else told
    added = add_files(dossier, record, waiting_files(folder), step=step, rules_only=rules_only)
    return Workspace(dossier, record, added, told)


def open_paths(
    paths: list[Path],
    step: Callable[[Path], None] | None = None,
    address: str | None = None,
    *,
    rules_only: bool = False,
) -> Workspace:
    """Open one dossier folder, or plain documents in a record that lasts as long as the process.

    `paths` are one folder, or files: a folder without a dossier is a `ReadingError`. `step`, `address` and `rules_only` are those of
    `open_folder`; documents alone have no other record than memory.
    """
    if len(paths) == 1 and (paths[0] / FILE).is_file():
        return open_folder(paths[0], step=step, address=address, rules_only=rules_only)
    for path in paths:
        if path.is_dir():
            raise ReadingError(f"{path} has no {FILE}.", f"Name its files, or make a dossier: verbale init {path}")
    record = memory_record()
    bare = Dossier(title="Documents", known="published")
    added = add_files(bare, record, paths, step=step, rules_only=rules_only)
    parties: dict[str, Party] = {party.id: party for reading in added.readings for party in reading.parties}
    people: dict[str, Person] = {person.id: person for reading in added.readings for person in reading.people}
    title = added.readings[0].document.title if len(added.readings) == 1 else f"{len(added.readings)} documents"
    dossier = Dossier(title=title, known="published", parties=tuple(parties.values()), people=tuple(people.values()))
    return Workspace(dossier, record, added)


def waiting_files(folder: Path) -> list[Path]:
    """Return the files of a dossier's `documents/` folder, in order of their names."""
    place = folder / DOCUMENTS
    return (
        sorted(path for path in place.rglob("*") if path.is_file() and not path.name.startswith("."))
        if place.is_dir()
        else []
    )


def writable(folder: Path, path: Path) -> bool:
    """Say whether a record can be kept there."""
    return os.access(folder, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))
