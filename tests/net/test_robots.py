"""What a site asks of programs is kept, and no host is asked twice without a pause."""

import pytest

from verbale.errors import NetworkError
from verbale.net.fetch import Fetched
from verbale.net.robots import FRESH, PAUSE, Politeness


class Time:
    """A clock that only waiting moves."""

    def __init__(self) -> None:
        self.at, self.waited = 1000.0, 0.0

    def now(self) -> float:
        """Return the time."""
        return self.at

    def sleep(self, seconds: float) -> None:
        """Wait."""
        self.at += seconds
        self.waited += seconds


def polite(clock: Time, status: int, rules: str, asked: list[str]) -> Politeness:
    """Return what asks a site of such rules."""

    def get(address: str) -> Fetched:
        asked.append(address)
        return Fetched(address, status, rules.encode(), {})

    return Politeness(get, clock.now, clock.sleep)


def test_what_is_forbidden_is_not_fetched() -> None:
    """For us by name or for all; the rest of the site is; the rules are asked for once a day."""
    clock = Time()
    asked: list[str] = []
    asks = polite(clock, 200, "User-agent: *\nDisallow: /private/\nCrawl-delay: 7\n", asked)
    asks.ask("https://a.example/news")
    with pytest.raises(NetworkError, match=r"robots\.txt"):
        asks.ask("https://a.example/private/x")
    asks.ask("https://a.example/more")
    assert asked == ["https://a.example/robots.txt"]
    assert clock.waited >= 7
    clock.at += FRESH
    asks.ask("https://a.example/more")
    assert len(asked) == 2


def test_missing_rules_allow_and_broken_ones_do_not() -> None:
    """RFC 9309, 2.3.1."""
    polite(Time(), 404, "", []).ask("https://a.example/x")
    with pytest.raises(NetworkError, match="answers 503"):
        polite(Time(), 503, "", []).ask("https://a.example/x")


def test_hosts_are_asked_in_turn() -> None:
    """A pause between two requests to one host; none between two hosts."""
    clock = Time()
    asks = polite(clock, 404, "", [])
    for host in ("a", "b", "c"):
        asks.ask(f"https://{host}.example/x")
    once = clock.waited
    assert once == 3 * PAUSE  # each between robots.txt and the page
    asks.ask("https://a.example/y")
    assert clock.waited <= once + PAUSE
