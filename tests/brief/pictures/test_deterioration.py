"""Deterioration curves: only of parties that an assessed measure affects, jumping where a measure falls."""

import datetime as dt

import pytest

from tests.brief.conftest import ON, looked, playing
from tests.brief.pictures.conftest import values
from verbale.brief.context import BriefContext
from verbale.brief.pictures.deterioration import POINTS, picture
from verbale.dossier import Dossier
from verbale.model import Measure
from verbale.watch.indicators.s2_deterioration import unit
from verbale.watch.stats.likelihood import number

CLOSURE = Measure("m1", dt.date(2024, 3, 12), ("bel",), ("arda",), "", "a closure", severity=4.0, irreversible=1.0)


@pytest.fixture
def closed(dossier: Dossier) -> BriefContext:
    """Return talks with one measure that stays for good."""
    return looked(dossier, playing(measures=(CLOSURE,)))


def test_the_table_has_the_last_day_of_each_party(closed: BriefContext) -> None:
    """Index and band of whoever is affected; nobody else has a line."""
    made = picture(closed)
    assert made.columns == ("Party", "Day", "Index", "Band")
    ((party, day, index, band),) = made.rows
    assert (party, day, index) == ("Arda", "2024-03-30", number(round(4 / unit(), 3)))
    low, high = map(float, band.split(" to "))
    assert 2 / unit() < low < 4 / unit() < high < 6 / unit()


def test_the_curve_jumps_on_the_day_of_the_measure(closed: BriefContext) -> None:
    """Nothing on the eve, all of it on the day; from the baseline to the day of the view."""
    drawn = {row["day"]: row["index"] for row in values(picture(closed), 0)}
    assert (drawn["2024-03-11"], drawn["2024-03-12"]) == (0.0, round(4 / unit(), 3))
    assert (min(drawn), max(drawn)) == ("2024-03-01", "2024-03-30")
    assert [row["day"] for row in values(picture(closed), 2)] == ["2024-03-30"]


def test_long_talks_are_drawn_on_few_days(dossier: Dossier) -> None:
    """Some forty days over the whole, besides those around each measure."""
    old = dt.date(2020, 1, 1)
    made = picture(looked(Dossier(title="x", parties=dossier.parties, baseline=old), playing(measures=(CLOSURE,))))
    drawn = [row["day"] for row in values(made, 0)]
    assert POINTS <= len(drawn) <= POINTS + 6
    assert drawn == sorted(set(drawn))
    assert {"2024-03-11", "2024-03-12", ON.isoformat(), old.isoformat()} <= set(drawn)


def test_what_nobody_has_assessed_is_not_drawn(dossier: Dossier) -> None:
    """Without a severity there is no index, and the picture says so."""
    bare = Measure("m1", dt.date(2024, 3, 12), ("bel",), ("arda",), "", "a closure")
    made = picture(looked(dossier, playing(measures=(bare,))))
    assert made.rows == ()
    assert made.description == "No measure in view has been assessed, so no index is drawn."
