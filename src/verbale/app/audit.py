"""Who read and exported what, in the chain. Notes are appended by themselves and change no view.

An export is noted before it leaves. Reads are gathered for some seconds and noted together, one entry per reader, so that reading stays
quick and the chain short; what is gathered is noted before an export, before the desk closes, and when the time is up.
"""

import datetime as dt
import logging
import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from verbale.errors import VerbaleError
from verbale.model import highest
from verbale.record.entries import Draft, EntryKind

if TYPE_CHECKING:
    from verbale.app.workspace_cache import WorkspaceCache

GATHERED = 10.0  # seconds until reads are noted
MOST = 200  # reads in one entry
log = logging.getLogger("verbale.app")


def append(office: "WorkspaceCache", user: str, deed: str, what: str, more: dict[str, Any]) -> None:
    """Append one note.

    Parameters
    ----------
    office
        Whose record it goes to.
    user
        Who did it.
    deed, what
        What was done, and to what: ``export``, ``the brief``.
    more
        Further words of the entry, as JSON values.
    """
    today = dt.datetime.now(dt.UTC).date()
    marking = str(replace(highest(office.desk().dossier.marking.profile), caveats=frozenset()))
    with office.writing:
        draft = Draft(EntryKind.AUDIT, f"{deed}:{what}", {"deed": deed, "what": what, **more}, today, marking)
        office.audited(office.record.append([draft], f"desk:{user}"))


class Reads:
    """Reads that wait to be noted.

    Parameters
    ----------
    office
        Whose record they go to.
    seconds
        How long the first of them waits.
    """

    def __init__(self, office: "WorkspaceCache", seconds: float = GATHERED) -> None:
        self.office, self.seconds = office, seconds
        self._lock = threading.Lock()
        self._waiting: dict[str, list[dict[str, str]]] = {}
        self._timer: threading.Timer | None = None

    def add(self, user: str, path: str, query: str) -> None:
        """Remember that somebody was shown a page.

        Parameters
        ----------
        user
            Who saw it.
        path, query
            Address of the page; at most 200 and 300 characters are kept.
        """
        at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        with self._lock:
            rows = self._waiting.setdefault(user, [])
            rows.append({"at": at, "path": path[:200], "query": query[:300]})
            full = len(rows) >= MOST
            if self._timer is None:
                self._timer = threading.Timer(self.seconds, self._due)
                self._timer.daemon = True
                self._timer.start()
        if full:
            threading.Thread(
                target=self._due, daemon=True, name="reads"
            ).start()  # whoever reads does not wait for the record

    def flush(self) -> None:
        """Note what waits; where the record does not take it, it goes on waiting and the error is raised."""
        with self._lock:
            waiting, self._waiting = self._waiting, {}
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
        while waiting:
            user, rows = next(iter(waiting.items()))
            try:
                append(self.office, user, "read", f"{len(rows)} page{'s' if len(rows) > 1 else ''}", {"pages": rows})
            except (VerbaleError, sa.exc.SQLAlchemyError):
                self._back(waiting)
                raise
            del waiting[user]

    def _back(self, waiting: dict[str, list[dict[str, str]]]) -> None:
        with self._lock:
            for user, rows in waiting.items():
                self._waiting[user] = [*rows, *self._waiting.get(user, [])]

    def _due(self) -> None:
        try:
            self.flush()
        except (VerbaleError, sa.exc.SQLAlchemyError) as error:
            log.error("reads could not be noted yet: %s", error)  # noqa: TRY400  # they wait for the next read
