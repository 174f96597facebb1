"""How often somebody may try to sign in: by name, by address, by device. Waits are short and end by themselves: nobody is locked out for good.

Who has signed in from a device before is counted apart from strangers who try the same name, so that these cannot keep them out. Nothing of it is
written down: a server that starts anew has forgotten, and has let nobody in.
"""

import datetime as dt
import threading
from collections import OrderedDict

TRIES, PAUSE = 5, dt.timedelta(minutes=5)
ADDRESS_TRIES, ADDRESS_SPAN = 30, dt.timedelta(minutes=1)
KEPT = 10_000  # names and devices remembered at once; the oldest are forgotten
AFTER = dt.timedelta(hours=1)  # a failure is forgotten


class Tries:
    """Failures of one desk, by key. Safe among threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._failed: OrderedDict[str, tuple[int, dt.datetime]] = OrderedDict()
        self._asked: OrderedDict[str, tuple[int, dt.datetime]] = OrderedDict()

    def waits(self, key: str, now: dt.datetime) -> bool:
        """Say whether this key has failed so often that it has to wait."""
        with self._lock:
            count, last = self._failed.get(key, (0, now))
        return count >= TRIES and last + PAUSE > now

    def failed(self, key: str, now: dt.datetime) -> None:
        """Note a failure."""
        with self._lock:
            count, last = self._failed.pop(key, (0, now))
            self._failed[key] = (count + 1 if last + AFTER > now else 1, now)
            while len(self._failed) > KEPT:
                self._failed.popitem(last=False)

    def passed(self, key: str) -> None:
        """Forget the failures of a key."""
        with self._lock:
            self._failed.pop(key, None)

    def crowds(self, address: str, now: dt.datetime) -> bool:
        """Count a try from an address; say whether it has made more in the last minute than one desk needs."""
        with self._lock:
            count, since = self._asked.pop(address, (0, now))
            count, since = (count + 1, since) if since + ADDRESS_SPAN > now else (1, now)
            self._asked[address] = (count, since)
            while len(self._asked) > KEPT:
                self._asked.popitem(last=False)
        return count > ADDRESS_TRIES
