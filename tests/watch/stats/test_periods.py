"""Events per period of the talks, split into the first phase and the rest."""

import datetime as dt

import pytest

from tests.brief.conftest import ON, playing
from verbale.dossier import Dossier
from verbale.watch.context import WatchContext
from verbale.watch.stats.periods import LENGTH, counts


def split(days_ago: int, *events: int) -> tuple[list[float], list[float]]:
    """Return the counts of talks that began so long ago, with events on days since."""
    start = ON - dt.timedelta(days_ago)
    case = WatchContext(Dossier(title="Talks", baseline=start), playing())
    return counts(case, [start + dt.timedelta(day) for day in events])


@pytest.mark.parametrize(
    ("days_ago", "sizes"),
    [
        (0, (0, 0)),
        (28, (0, 0)),
        (29, (1, 0)),
        (59, (2, 0)),
        (89, (2, 1)),
        (30 * 6 - 1, (2, 4)),
        (30 * 9 - 1, (3, 6)),
        (30 * 10, (3, 7)),
    ],
)
def test_phases(days_ago: int, sizes: tuple[int, int]) -> None:
    """Two periods at least, else a third; a period counts when it is complete."""
    first, rest = split(days_ago)
    assert (len(first), len(rest)) == sizes
    assert set(first + rest) <= {0.0}


def test_events_stand_in_their_period() -> None:
    """The last day of one and the first of the next; what came before the talks or in the running period is left out."""
    assert split(3 * LENGTH, 0, 29, 30, 30, 89, 90, -1) == ([2.0, 2.0], [1.0])
