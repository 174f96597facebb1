"""Places looked at in turn, each when it is due: what is new comes into `documents/followed/` and the record, everything else is told.

Nothing is lost: an item is done only when it is in the record, was left out by the rule, or failed so often that it is given up and named.
Nothing is doubled: an item is known by its key and state, its bytes by their digest.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from verbale.app.following.clock import Clock, RealClock
from verbale.app.following.concern import concerns, rule
from verbale.app.following.listing import BusyError, Listing
from verbale.app.following.look import Look, note
from verbale.app.following.memory import DONE, FAILED, FOLDER, LEFT_OUT, Memory, Place
from verbale.app.ingest import add_wanted
from verbale.app.workspace import DOCUMENTS, Workspace
from verbale.dossier import load
from verbale.dossier.settings import Followed
from verbale.errors import DossierError, NetworkError
from verbale.follow.item import Item
from verbale.model import Marking
from verbale.net.fetch import Network

GIVEN_UP = 6  # tries of one item
MOST = 100  # items of one look; what a place lists beyond them comes with the next
LONGEST_WAIT = 24 * 3600.0  # seconds between two tries of a place that fails
BY = "follow:"
_SUFFIXES = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}  # fmt: skip


@dataclass(slots=True)
class _Got:
    """An item whose bytes are here, in a file that waits to be read."""

    item: Item
    path: Path
    again: bool


@dataclass
class Follower:
    """Follows the places of one dossier.

    Parameters
    ----------
    desk
        The open dossier, with a record that is written.
    network
        What may be reached.
    folders
        Folders of this machine that may be read besides the dossier's own.
    clock
        By which places are due.
    """

    desk: Workspace
    network: Network = field(default_factory=Network)
    folders: Sequence[Path] = ()
    clock: Clock = field(default_factory=RealClock)

    def __post_init__(self) -> None:
        if self.desk.dossier.folder is None:
            raise DossierError("Only a dossier's folder follows places.", "Make one: verbale init FOLDER")
        self.folder = self.desk.dossier.folder
        self.memory = Memory(self.folder)
        self.listing = Listing(self.network, [self.folder, *self.folders], self.clock)

    @property
    def places(self) -> tuple[Followed, ...]:
        """The places of the dossier."""
        return self.desk.dossier.followed

    def look(self, *, every: bool = False) -> list[Look]:
        """Look at each place that is due, or at every one; return what came of it."""
        now = self.clock.now().timestamp()
        due = [row for row in self.places if every or self.memory.of(row.name).due <= now]
        return [self._look(row) for row in due]

    def refresh(self) -> None:
        """Take up what was changed in the settings since: places added and dropped."""
        self.desk.dossier = load(self.folder)

    def wait(self) -> None:
        """Wait until the next place is due."""
        first = min(self.memory.of(row.name).due for row in self.places)
        self.clock.sleep(max(first - self.clock.now().timestamp(), 1.0))

    def _look(self, row: Followed) -> Look:
        known, look, at = self.memory.of(row.name), Look(row.name), self.clock.now()
        again = 0.0
        kept = (known.etag, known.modified)
        got: list[_Got] = []
        try:
            for item in self.listing.items(row, known, look):
                self._get(row, item, known, look, got)
                if len(got) >= MOST:
                    kept = ("", "")  # the rest is listed once more
                    break
        except NetworkError as error:
            look.failing, look.cure = error.what, error.cure
            again = error.seconds if isinstance(error, BusyError) else 0.0
        self._read_in(row, got, known, look)
        if look.reason or len(got) >= MOST:
            known.etag, known.modified = kept if look.failing else ("", "")
        known.failures = known.failures + 1 if look.failing else 0
        pause = min(row.every * 60.0 * 2 ** min(known.failures, 8), LONGEST_WAIT) if look.failing else row.every * 60.0
        known.due = at.timestamp() + max(pause, min(again, LONGEST_WAIT))
        note(self.desk.record, look, at, self._marking(row), f"{BY}{row.name}", rule(row.least))
        self.memory.save()
        return look

    def _marking(self, row: Followed) -> Marking:
        place = self.places.index(row)
        return self.desk.dossier.marks.get("followed", {}).get(place, self.desk.dossier.marking)

    def _get(self, row: Followed, item: Item, known: Place, look: Look, got: list[_Got]) -> None:
        """Have an item's bytes in a file, unless it was dealt with."""
        before = item.key in known.items and known.items[item.key][1] != FAILED
        if known.settled(item.key, item.mark) or (not before and self.memory.elsewhere(row.name, item.key)):
            look.known += 1
            known.put(item.key, item.mark, DONE)
            return
        tries = known.tries(item.key, item.mark)
        if tries >= GIVEN_UP:
            return
        try:
            content, suffix = self._bytes(item)
        except NetworkError as error:
            known.put(item.key, item.mark, FAILED, GIVEN_UP if not (item.link or item.content) else tries + 1)
            look.failed.append(
                (item.title or item.key, error.what + (" It is given up." if tries + 1 >= GIVEN_UP else ""))
            )
            return
        got.append(_Got(item, self._staged(item, content, suffix), before))  # fmt: skip

    def _bytes(self, item: Item) -> tuple[bytes, str]:
        if item.content is not None:
            return item.content, item.suffix
        if not item.link:
            raise NetworkError("It is larger than what is taken.", "Add it by hand: verbale add")
        found = self.listing.content(item)
        kind = found.headers.get("content-type", "").partition(";")[0].strip().lower()
        return found.content, _SUFFIXES.get(kind, item.suffix)

    def _staged(self, item: Item, content: bytes, suffix: str) -> Path:
        place = self.folder / FOLDER / "incoming"
        place.mkdir(parents=True, exist_ok=True)
        day = item.published or self.clock.now().date().isoformat()
        title = re.sub(r"[^\w]+", "-", item.title or "item", flags=re.ASCII).strip("-").lower()[:60] or "item"
        path = place / f"{day}-{title}-{hashlib.sha256(content).hexdigest()[:8]}{suffix}"
        path.write_bytes(content)
        return path

    def _read_in(self, row: Followed, got: list[_Got], known: Place, look: Look) -> None:
        """Read what was had into the record, and put its files where the dossier's papers lie."""
        if not got:
            return
        dossier = self.desk.dossier
        marking = dossier.marks.get("followed", {}).get(self.places.index(row))
        added = add_wanted(
            dossier, self.desk.record, [one.path for one in got], f"{BY}{row.name}",
            lambda reading: concerns(dossier, reading, row.least), marking=marking,
        )  # fmt: skip
        unread = {failure.source: failure.reason for failure in added.failures}
        for one in got:
            path = str(one.path)
            if path in added.left_out:
                known.put(one.item.key, one.item.mark, LEFT_OUT)
                look.left_out += 1
                one.path.unlink(missing_ok=True)
                continue
            if path in unread:
                look.failed.append((one.path.name, unread[path]))
            elif path in added.new:
                (look.changed if one.again else look.new).append(one.path.name)
            else:
                look.known += 1
            known.put(one.item.key, one.item.mark, DONE)
            self._kept(one.path, row)

    def _kept(self, path: Path, row: Followed) -> None:
        name = re.sub(r"[^\w]+", "-", row.name, flags=re.ASCII).strip("-").lower() or "place"
        place = self.folder / DOCUMENTS / "followed" / name
        place.mkdir(parents=True, exist_ok=True)
        if path.exists():
            path.replace(place / path.name)
