"""What changed between two watches, and between the clocks of two dossiers."""

from dataclasses import replace

import pytest

from tests.brief.conftest import debt, finding, found, playing
from verbale.dossier import Dossier, parse
from verbale.watch.alert import Level
from verbale.watch.changes import Change, _told, changes, moved

RED, AMBER = (replace(finding("bel", "quota", level), id="x") for level in (Level.RED, Level.AMBER))
OTHER, GONE = finding("arda"), finding("bel", "ports")


def test_new_raised_lowered_and_cleared() -> None:
    """In the order of the later watch, those that are gone last, as they were; what stands is no change."""
    assert changes(found(AMBER, GONE), found(OTHER, RED)) == (
        Change("new", OTHER),
        Change("raised", RED),
        Change("cleared", GONE),
    )
    assert changes(found(RED), found(AMBER)) == (Change("lowered", AMBER),)
    assert changes(found(RED, OTHER), found(OTHER, replace(RED, text="other words"))) == ()


def dossier(clock: str) -> Dossier:
    """Return two parties and a point under a clock rule."""
    names = '[[party]]\nid = "arda"\nname = "Arda"\n[[party]]\nid = "bel"\nname = "Bel"\n[[point]]\nid = "quota"\ntitle = "Quota"\n'
    return parse(f'title = "Talks"\n{names}{clock}')


def test_clocks_that_another_rule_moves() -> None:
    """Each open answer whose date or time is another; a request without a point goes by that word."""
    play = playing(obligations=(debt("quota"), debt("", "2024-03-20")))
    short, long = (dossier(f'[[clock]]\npreset = "calendar-days"\nlength = {days}') for days in (10, 40))
    one, other = play.obligations
    assert moved(short, long, play) == (
        f"Bel, Quota (asked 2024-03-01, {one.id}): due 2024-03-11, 29 days run → due 2024-04-10, 29 days run",
        f"Bel, the request (asked 2024-03-20, {other.id}): due 2024-03-30, 10 days run → due 2024-04-29, 10 days run",
    )
    assert moved(short, short, play) == ()


def test_a_rule_that_was_not_there() -> None:
    """Without one there is no deadline, but a clock."""
    play = playing(obligations=(debt("quota"),))
    (line,) = moved(dossier(""), dossier('[[clock]]\npreset = "calendar-days"\nlength = 10'), play)
    assert line.endswith("due no deadline, 29 days run → due 2024-03-11, 29 days run")


@pytest.mark.parametrize(
    ("clock", "told"),
    [
        (None, "no clock"),
        (("2024-03-11", "days", 29.0), "due 2024-03-11, 29 days run"),
        (("no deadline", "working days", 2.5), "due no deadline, 2.5 working days run"),
    ],
)
def test_a_clock_in_words(clock: tuple[str, str, float] | None, told: str) -> None:
    """Or that none runs."""
    assert _told(clock) == told
