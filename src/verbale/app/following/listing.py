"""What a place lists and how an item is got: requests that say what is known, robots.txt and pauses, and a line for each of them."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from verbale.app.following.clock import Clock
from verbale.app.following.look import Look
from verbale.app.following.memory import Place
from verbale.dossier.settings import Followed
from verbale.errors import NetworkError
from verbale.follow.feeds import is_feed, items_of_feed
from verbale.follow.item import Item
from verbale.follow.local import items_of_folder, items_of_maildir
from verbale.follow.mailbox import items_of_mailbox, place_of
from verbale.follow.pages import items_of_page
from verbale.net.fetch import NOT_MODIFIED, Fetched, Network, fetch
from verbale.net.robots import Politeness

_BUSY = frozenset({429, 503})
_GOOD = 200
_LATER = "It is tried again later."


class BusyError(NetworkError):
    """A server that asks to be left alone for some seconds.

    Parameters
    ----------
    what, cure
        As of every error.
    seconds
        For how long.
    """

    def __init__(self, what: str, cure: str, seconds: float) -> None:
        super().__init__(what, cure)
        self.seconds = seconds


class Listing:
    """How places are asked.

    Parameters
    ----------
    network
        What may be reached on it.
    folders
        Folders of this machine that may be read.
    clock
        For pauses.
    """

    def __init__(self, network: Network, folders: Sequence[Path], clock: Clock) -> None:
        self.network, self.folders, self.clock = network, [folder.resolve() for folder in folders], clock
        self._requests: list[dict[str, Any]] = []
        self._polite = Politeness(self._asked, lambda: clock.now().timestamp(), clock.sleep)

    def items(self, row: Followed, known: Place, look: Look) -> Iterator[Item]:
        """Yield what a place lists; what fails on the way is raised after what came before it.

        Parameters
        ----------
        row
            The place.
        known
            What is known of it; what its server says for the next time is put there.
        look
            Where each request is told.
        """
        self._requests = look.fetched
        kind, _, rest = row.address.partition(":")
        if kind in {"folder", "maildir"}:
            folder = self._own(unquote(rest))
            read = items_of_folder if kind == "folder" else items_of_maildir
            yield from read(folder, dict(known.states()))
        elif kind in {"imap", "imaps"}:
            for item, seen in items_of_mailbox(place_of(row.address), self.network, known.mailbox):
                yield item
                known.mailbox = seen
        else:
            yield from self._web(row, known)

    def content(self, item: Item) -> Fetched:
        """Fetch what an item leads to; raise `NetworkError` where it cannot be had."""
        self._polite.ask(item.link)
        return self._good(item.link, self._asked(item.link))

    def _web(self, row: Followed, known: Place) -> list[Item]:
        self._polite.ask(row.address)
        told = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
        found = self._asked(row.address, {name: value for name, value in told.items() if value})
        if found.status == NOT_MODIFIED:
            return []
        self._good(row.address, found)
        items = (
            items_of_feed(found.content, found.address)
            if is_feed(found.content)
            else items_of_page(found.content, found.address, row.within)
        )
        known.etag, known.modified = found.headers.get("etag", "")[:300], found.headers.get("last-modified", "")[:100]
        return items  # fmt: skip

    def _own(self, name: str) -> Path:
        folder = Path(name).expanduser()
        if not any(folder.resolve().is_relative_to(allowed) for allowed in self.folders):
            raise NetworkError(f"{folder} is outside the dossier.", f"Allow it, if you mean it: --allow {folder}")
        return folder

    def _asked(self, address: str, headers: dict[str, str] | None = None) -> Fetched:
        shown = address.partition("?")[0][:300]
        try:
            found = fetch(address, self.network, headers)
        except NetworkError as error:
            self._requests.append({"address": shown, "failed": error.what})
            raise
        self._requests.append({"address": shown, "status": found.status, "bytes": len(found.content)})
        return found

    def _good(self, address: str, found: Fetched) -> Fetched:
        if found.status in _BUSY:
            after = found.headers.get("retry-after", "")
            seconds = float(after) if after.isdigit() and len(after) < 7 else 0.0
            raise BusyError(f"{address.partition('?')[0][:200]} answers {found.status}.", _LATER, seconds)
        if found.status != _GOOD:
            raise NetworkError(f"{address.partition('?')[0][:200]} answers {found.status}.", _LATER)
        return found
