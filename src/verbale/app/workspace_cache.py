"""The dossier that is served: opened once, looked at by many. A view is worked out once per state of the record.

Only this file opens, writes or replaces anything in the folder; pages ask it.
"""

import datetime as dt
import threading
from collections import Counter, OrderedDict
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from sqlalchemy.pool import StaticPool

from verbale.app import Workspace, open_folder
from verbale.app.ask import counselled
from verbale.app.audit import Reads
from verbale.app.search_index import Index
from verbale.brief import Brief, compose
from verbale.brief.context import BriefContext
from verbale.counsel.advice import Counsel
from verbale.dossier import FILE, Dossier, load
from verbale.dossier.preferences import FILE as PREFERENCES
from verbale.errors import DossierError
from verbale.model import Document, Query, Reader, RecordedAct, StateOfPlay
from verbale.record import Record
from verbale.record.entries import Entry
from verbale.record.integrity.checkpoint import printed
from verbale.state.history import seen_entries
from verbale.watch import Watch, watch

T = TypeVar("T")
KEPT = 24  # states of play and briefs kept in memory
WEEK = dt.timedelta(days=7)


class View:
    """A state of play with what the watch says about it, and what pages look up in it again and again.

    Parameters
    ----------
    dossier, play, watch, counsel
        All at the same dates, for the same reader.
    """

    def __init__(self, dossier: Dossier, play: StateOfPlay, watch: Watch, counsel: Counsel | None = None) -> None:
        self.dossier, self.play, self.watch, self.counsel = dossier, play, watch, counsel
        self._cases: dict[str, BriefContext] = {}

    def case(self, party: str = "") -> BriefContext:
        """Return what sections and pictures look things up in."""
        name = party or self.dossier.ours
        if name not in self._cases:
            self._cases[name] = BriefContext(self.dossier, self.play, self.watch, None, self.counsel, name, long=True)
        return self._cases[name]

    @cached_property
    def index(self) -> Index:
        """Words of everything in view."""
        return Index(self.case())

    @cached_property
    def counts(self) -> dict[str, int]:
        """Acts per document."""
        return Counter(name for item in self.play.acts for name in {words.document for words in item.act.evidence})

    @cached_property
    def listed(self) -> list[Document]:
        """Documents, the newest first."""
        every = self.play.documents.values()
        return sorted(every, key=lambda one: (one.published.edtf if one.published else "", one.name), reverse=True)

    @cached_property
    def waiting(self) -> list[RecordedAct]:
        """Acts nobody has ruled on, those that carry a conclusion first."""
        bearing = {cell.act for cell in self.play.positions} | {row.opened_by for row in self.play.obligations}
        bearing |= {act for alert in self.watch.alerts for act in alert.evidence}
        drafts = [item for item in self.play.acts if not item.reviewed]
        shown = [item for item in drafts if item.act.evidence[0].document in self.play.documents]
        return sorted(shown, key=lambda item: item.id not in bearing)


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
        self.lock = threading.RLock()
        self._desk: Workspace | None = None
        self._stamp: tuple[tuple[int, int], ...] = ()
        self._gates: dict[tuple[object, ...], threading.RLock] = {}
        self._plays: OrderedDict[tuple[object, ...], StateOfPlay] = OrderedDict()
        self._scenes: OrderedDict[tuple[object, ...], View] = OrderedDict()
        self._briefs: OrderedDict[tuple[object, ...], Brief] = OrderedDict()
        self._audited: list[tuple[int, int]] = []
        self.reads = Reads(self)

    @property
    def path(self) -> Path:
        """The dossier's file."""
        return self.folder / FILE

    @property
    def begun(self) -> bool:
        """Whether there is a dossier."""
        return self.path.is_file()

    def desk(self) -> Workspace:
        """Return the open dossier, opened again when its file has changed."""
        if not self.begun:
            raise DossierError("There is no dossier here yet.", "Begin one on the first page.")
        paths = [path for path in (self.path, self.folder / PREFERENCES) if path.is_file()]
        stamp = tuple((path.stat().st_mtime_ns, path.stat().st_size) for path in paths)
        with self.lock:
            if self._desk is None:
                self._desk = open_folder(self.folder, address=self.address)
            elif stamp != self._stamp:
                self._desk = Workspace(load(self.folder), self._desk.record, self._desk.added)
                self.forget()
            self._stamp = stamp
            return self._desk

    def reader(self, asked: Query) -> Reader:
        """Return who reads."""
        return self.desk().reader(asked.clearance, asked.party or None)

    def history(self, act: str, asked: Query) -> list[Entry]:
        """Return the entries about an act that a reader may see, in order."""
        dossier = self.desk().for_reader(asked.clearance, asked.party or None).dossier
        return list(seen_entries(self.record.history(act), self.reader(asked), dossier))

    @property
    def record(self) -> Record:
        """The open record."""
        return self.desk().record

    def scene(self, asked: Query) -> View:
        """Return the state of play and the watch over it, from memory where nothing has changed."""
        desk = self.desk()
        key = (self._state(), asked.on or desk.day(), asked.known, asked.party, asked.clearance)
        return self._once(self._scenes, key, lambda: self._scene(desk, asked))

    def brief(self, asked: Query, *, long: bool = False) -> Brief:
        """Return the brief, from memory where nothing has changed."""
        scene = self.scene(asked)
        key = (self._state(), scene.play.on, asked.known, asked.party, asked.clearance, long)
        return self._once(self._briefs, key, lambda: self._brief(scene, asked, long=long))

    def part(self, asked: Query, sections: tuple[str, ...]) -> Brief:
        """Return some sections of the brief in full, from memory where nothing has changed."""
        scene = self.scene(asked)
        key = (self._state(), scene.play.on, asked.known, asked.party, asked.clearance, sections)

        def make() -> Brief:
            return compose(
                scene.dossier,
                scene.play,
                scene.watch,
                scene.counsel,
                party=asked.party,
                long=True,
                only=sections,
            )

        return self._once(self._briefs, key, make)

    def _scene(self, desk: Workspace, asked: Query) -> View:
        desk = desk.for_reader(asked.clearance, asked.party or None)
        play, said = counselled(desk.dossier, self._play(asked), asked.party)
        return View(desk.dossier, play, watch(desk.dossier, play), said)

    def _play(self, asked: Query) -> StateOfPlay:
        """Return the state of play alone, from memory where nothing has changed."""
        desk = self.desk().for_reader(asked.clearance, asked.party or None)
        key = (self._state(), asked.on or desk.day(), asked.known, asked.party, asked.clearance)
        make = lambda: desk.view(asked.on, asked.known, asked.clearance, asked.party or None)  # noqa: E731  # one line
        return self._once(self._plays, key, make)

    def _brief(self, scene: View, asked: Query, *, long: bool) -> Brief:
        earlier = scene.play.on - WEEK
        known = earlier if scene.dossier.known == "published" else asked.known
        before = self._play(Query(earlier, known, asked.party, asked.clearance)) if scene.dossier.points else None
        made = compose(
            scene.dossier,
            scene.play,
            scene.watch,
            scene.counsel,
            before=before,
            party=asked.party,
            long=long,
        )
        foot = printed(self.record, self.folder, asked.known, whole=self.reader(asked).whole)
        return replace(made, record=foot)

    def _once(self, kept: OrderedDict[tuple[object, ...], T], key: tuple[object, ...], make: Callable[[], T]) -> T:
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
            made = make()
            with self.lock:
                kept[key] = made
                self._gates.pop((id(kept), *key), None)
                while len(kept) > KEPT:
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

    def close(self) -> None:
        """Note the reads that wait, and let go of the record."""
        if self._desk is not None:
            self.reads.flush()
            self._desk.record.close()
            self._desk = None
