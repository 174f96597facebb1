"""Waits come after five failures and end by themselves; an address may try thirty times a minute."""

import datetime as dt

import pytest

from verbale.app.people import tries as under_test
from verbale.app.people.tries import ADDRESS_SPAN, ADDRESS_TRIES, AFTER, PAUSE, TRIES, Tries

NOW = dt.datetime(2026, 1, 2, 10, tzinfo=dt.UTC)


def test_a_name_waits_and_goes_on() -> None:
    """Five minutes after the last failure; a success counts from nought; failures of an hour ago are forgotten."""
    tries = Tries()
    for _ in range(TRIES):
        assert not tries.waits("a", NOW)
        tries.failed("a", NOW)
    assert tries.waits("a", NOW + PAUSE - dt.timedelta(seconds=1))
    assert not tries.waits("a", NOW + PAUSE)
    assert not tries.waits("b", NOW)
    tries.passed("a")
    assert not tries.waits("a", NOW)
    for _ in range(TRIES - 1):
        tries.failed("c", NOW)
    tries.failed("c", NOW + AFTER)
    assert not tries.waits("c", NOW + AFTER)


def test_an_address_crowds_for_a_minute() -> None:
    """The thirty-first try; another address is another."""
    tries = Tries()
    assert [tries.crowds("a", NOW) for _ in range(ADDRESS_TRIES + 1)] == [False] * ADDRESS_TRIES + [True]
    assert not tries.crowds("b", NOW)
    assert not tries.crowds("a", NOW + ADDRESS_SPAN)


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A flood of names pushes out the oldest, and nothing grows."""
    monkeypatch.setattr(under_test, "KEPT", 3)
    tries = Tries()
    for number in range(10):
        tries.failed(str(number), NOW)
        tries.crowds(str(number), NOW)
    assert (len(tries._failed), len(tries._asked)) == (3, 3)
