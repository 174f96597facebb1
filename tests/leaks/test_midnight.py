"""Two dossiers built on either side of midnight are told alike; other days stay apart."""

import datetime as dt
from collections.abc import Callable

from tests.leaks.conftest import STARTED, days_of_the_run


def test_a_run_over_midnight_has_both_days() -> None:
    """The day after counts as a day of the run, in each form that outputs use."""
    days = days_of_the_run(dt.date(2026, 11, 30), dt.date(2026, 12, 1))
    assert days == [
        "2026-11-30", "30 November 2026", "30 Nov 2026", "2026-12-01", "1 December 2026", "1 Dec 2026",
    ]  # fmt: skip


def test_only_days_of_the_run_are_taken_off(alike: Callable[[str], str]) -> None:
    """A day that a document names stays, so that a hidden one would still be seen."""
    text = f"known {STARTED}, written 3 February 2025"
    assert alike(text) == "known DAY, written 3 February 2025"
