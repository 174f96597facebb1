"""What a site asks of programs (RFC 9309), and how often a host is asked: a pause between any two requests to one host."""

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from verbale.errors import NetworkError
from verbale.net.fetch import AGENT, Fetched

PAUSE, LONGEST = 2.0, 60.0  # seconds between two requests to one host, and the longest that a site may ask for
FRESH = 24 * 3600.0  # seconds that what a site asks for is kept
_MISSING, _BROKEN = 400, 500  # RFC 9309, 2.3.1: what is missing allows everything, what is broken nothing


@dataclass(slots=True)
class Politeness:
    """What is known of each site, and when each host was last asked.

    Parameters
    ----------
    get
        Fetches an address.
    now, sleep
        The clock: seconds, and how to wait.
    """

    get: Callable[[str], Fetched]
    now: Callable[[], float]
    sleep: Callable[[float], None]
    _rules: dict[str, tuple[float, RobotFileParser]] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def ask(self, address: str) -> None:
        """Wait for the host's turn; raise `NetworkError` where the site asks programs to stay away from an address."""
        rules = self._known(address)
        if not rules.can_fetch(AGENT, address):
            raise NetworkError(
                f"{urlsplit(address).hostname} asks programs not to fetch that address (robots.txt).",
                "It is not fetched.",
            )
        delay = rules.crawl_delay(AGENT)
        self._wait(address, min(max(PAUSE, float(delay or 0)), LONGEST))  # fmt: skip

    def _known(self, address: str) -> RobotFileParser:
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        known = self._rules.get(site)
        if known is not None and self.now() - known[0] < FRESH:
            return known[1]
        rules = RobotFileParser()
        self._wait(site, PAUSE)
        rules.parse(self._told(f"{site}/robots.txt"))
        self._rules[site] = (self.now(), rules)
        return rules

    def _told(self, address: str) -> list[str]:
        found = self.get(address)
        if found.status >= _BROKEN:
            raise NetworkError(
                f"{address} answers {found.status}.",
                "Without knowing what it asks for, nothing is fetched; it is tried again later.",
            )
        if found.status >= _MISSING:
            return []
        return found.content[:500_000].decode("utf-8", "replace").splitlines()  # fmt: skip

    def _wait(self, address: str, pause: float) -> None:
        host = urlsplit(address).netloc
        last = self._asked.get(host)
        if last is not None and (left := last + pause - self.now()) > 0:
            self.sleep(left)
        self._asked[host] = self.now()
