"""The dossier that is served: opened once, looked at by many. A view is worked out once per state of the record.

Only this file opens, writes or replaces anything in the folder; pages ask it.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy.pool import StaticPool

from verbale.app import Workspace, open_folder
from verbale.app.ask import View, ask
from verbale.app.audit import Reads
from verbale.app.changes.settings import notice
from verbale.brief import Brief
from verbale.dossier import FILE, load
from verbale.dossier.preferences import FILE as PREFERENCES
from verbale.errors import DossierError
from verbale.model import Query, Reader, StateOfPlay
from verbale.record import Record
from verbale.record.entries import Entry
from verbale.state.history import seen_entries

T = TypeVar("T")
KEPT = 24  # states of play and briefs kept in memory
PAGES_KEPT = 128  # whole pages


class WorkspaceCache:
    """One dossier folder.

    Parameters
    ----------
    folder
        Where it lives; a folder without a dossier yet is allowed.
    address
        Record to use instead of the one in the folder.
    """

    def __init__(self, folder: Path, address: str | None = None) -> None:
        self.folder = folder
        self.address = address
        self.lock = threading.RLock()  # of what is kept in memory; never held while somebody waits to write
        self._writing = threading.RLock()
        self._desk: Workspace | None = None
        self._files = folder / FILE, folder / PREFERENCES  # made once: they are asked for many times in a page
        self._stamp: tuple[tuple[int, int] | None, ...] = ()
        self._gates: dict[tuple[object, ...], threading.RLock] = {}
        self._plays: OrderedDict[tuple[object, ...], StateOfPlay] = OrderedDict()
        self._scenes: OrderedDict[tuple[object, ...], View] = OrderedDict()
        self._briefs: OrderedDict[tuple[object, ...], Brief] = OrderedDict()
        self._printed: OrderedDict[tuple[object, ...], tuple[object, Any]] = OrderedDict()  # of one kind by their key
        self._pages: OrderedDict[tuple[object, ...], Any] = OrderedDict()
        self._audited: list[tuple[int, int]] = []
        self.reads = Reads(self)

    @property
    def path(self) -> Path:
        """The dossier's file."""
        return self.folder / FILE

    @property
    def writing(self) -> threading.RLock:
        """Held by who looks and then writes, so that they take turns while pages go on; where all share one connection, by everybody."""
        return self.lock if isinstance(self.record.engine.pool, StaticPool) else self._writing

    @property
    def begun(self) -> bool:
        """Whether there is a dossier."""
        return self.path.is_file()

    def desk(self) -> Workspace:
        """Return the open dossier, opened again when its file has changed."""
        stamp = tuple(map(_stamp, self._files))
        if stamp[0] is None:
            raise DossierError("There is no dossier here yet.", "Begin one on the first page.")
        with self.lock:
            if self._desk is None:
                self._desk = open_folder(self.folder, address=self.address)
            elif stamp != self._stamp:
                dossier, record = load(self.folder), self._desk.record
                told = notice(record, self.folder, dossier.marking.profile)
                self._desk = Workspace(dossier, record, self._desk.added, told)
                self.forget()
            self._stamp = stamp
            return self._desk

    def reader(self, asked: Query) -> Reader:
        """Return who reads."""
        return self.desk().reader(asked.clearance, asked.party or None)

    def history(self, act: str, asked: Query) -> list[Entry]:
        """Return the entries about an act that a reader may see, in order."""
        return self.histories([act], asked)[act]

    def histories(self, acts: Sequence[str], asked: Query) -> dict[str, list[Entry]]:
        """Return act → the entries about it that a reader may see, in order, for acts that are asked for together."""
        dossier = self.desk().for_reader(asked.clearance, asked.party or None).dossier
        found: dict[str, list[Entry]] = {act: [] for act in acts}
        for entry in seen_entries(self.record.about(acts), self.reader(asked), dossier):
            found[entry.subject].append(entry)
        return found

    @property
    def record(self) -> Record:
        """The open record, the same as long as the dossier is open."""
        return (self._desk or self.desk()).record

    def scene(self, asked: Query) -> View:
        """Return what a query sees, from memory where nothing has changed."""
        return self._scene(asked, self._state())

    def _scene(self, asked: Query, state: int) -> View:
        desk = self.desk()

        def look() -> View:
            view = ask(desk, asked, self._play)
            _ = view.watch, view.counsel  # worked out while others wait, once
            return view

        return self._once(self._scenes, (state, replace(asked, on=asked.on or desk.day())), look)

    def looked_at(self, play: object) -> View | None:
        """Return the kept view of this very state of play, without asking the record anew; ``None`` where it is kept no more."""
        with self.lock:
            return next((view for view in reversed(self._scenes.values()) if view.__dict__.get("play") is play), None)

    def brief(self, asked: Query, *, long: bool = False, only: tuple[str, ...] = ()) -> Brief:
        """Return the brief, or some sections of it, from memory where nothing has changed.

        Parameters
        ----------
        asked
            Dates and reader.
        long
            Whether with annexes.
        only
            Ids of the sections wanted; empty for all.
        """
        return self.look(asked, long=long, only=only)[1]

    def look(self, asked: Query, *, long: bool = False, only: tuple[str, ...] = ()) -> tuple[View, Brief]:
        """Return what a query sees with its brief, asking once whether anything has changed.

        Parameters
        ----------
        asked, long, only
            As for `brief`.
        """
        state = self._state()
        scene = self._scene(asked, state)
        key = (state, replace(asked, on=scene.play.on), long, only)
        return scene, self._once(self._briefs, key, lambda: scene.brief(long=long, only=only))

    def printed(self, source: object, how: tuple[str, ...], make: Callable[[], T]) -> T:
        """Return what is printed of a view or a brief, made once while these are kept: whoever asks for it must not change it.

        Parameters
        ----------
        source
            The very view or brief that it is printed of; it is held, so that no other takes its place.
        how
            What is printed, and what else it depends on: the dates that links carry, say.
        make
            Prints it; depends on nothing else.
        """
        found: T = self._once(self._printed, (id(source), *how), lambda: (source, make()))[1]
        return found

    def page(self, asked: Query, how: tuple[str, ...], make: Callable[[], T]) -> T:
        """Return a whole page, made once for a state of the record and of the settings: whoever asks for it must not change it.

        Parameters
        ----------
        asked
            Dates and reader.
        how
            Everything else that the page depends on: its address, and who is shown it by name and role.
        make
            Makes it; an error of it is not kept.
        """
        state = self._state()
        key = (state, replace(asked, on=asked.on or self.desk().day()), *how)
        made: T = self._once(self._pages, key, make, PAGES_KEPT)
        return made

    def _play(self, asked: Query) -> StateOfPlay:
        """Return the state of play alone, from memory where nothing has changed."""
        desk = self.desk().as_known(asked.known).for_reader(asked.clearance, asked.party or None)
        key = (self._state(), replace(asked, on=asked.on or desk.day()))

        def make() -> StateOfPlay:
            return desk.view(asked.on, asked.known, asked.clearance, asked.party or None)

        return self._once(self._plays, key, make)

    def _once(
        self, kept: OrderedDict[tuple[object, ...], T], key: tuple[object, ...], make: Callable[[], T], most: int = KEPT
    ) -> T:
        """Return what is kept, else make it: once, while others wait for that view alone and go on with the rest."""
        with self.lock:
            if key in kept:
                kept.move_to_end(key)
                return kept[key]
            alone = isinstance(self.record.engine.pool, StaticPool)  # one connection for all: they take turns
            gate = self.lock if alone else self._gates.setdefault((id(kept), *key), threading.RLock())
        with gate:
            with self.lock:
                if key in kept:
                    return kept[key]
            try:
                made = make()
            except BaseException:
                with self.lock:
                    self._gates.pop((id(kept), *key), None)
                raise
            with self.lock:
                kept[key] = made
                self._gates.pop((id(kept), *key), None)
                while len(kept) > most:
                    kept.popitem(last=False)
            return made

    def _state(self) -> int:
        """Return the number of the last entry that is not a mere note of a read."""
        seq = self.record.tail()[0]
        for first, last in reversed(self._audited):
            if seq == last:
                seq = first - 1
        return seq

    def audited(self, seqs: list[int]) -> None:
        """Remember entries that change no view, so that none is worked out anew for them."""
        if seqs:
            self._audited = [*self._audited[-500:], (seqs[0], seqs[-1])]

    def forget(self) -> None:
        """Drop what is kept in memory: everything is worked out anew."""
        with self.lock:
            self._plays.clear()
            self._scenes.clear()
            self._briefs.clear()
            self._printed.clear()
            self._pages.clear()

    def close(self) -> None:
        """Note the reads that wait, and let go of the record."""
        if self._desk is not None:
            self.reads.flush()
            self._desk.record.close()
            self._desk = None


def _stamp(path: Path) -> tuple[int, int] | None:
    """Return when a file was last changed, and its size; ``None`` for one that is not there."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found.st_mtime_ns, found.st_size
