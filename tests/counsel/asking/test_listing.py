"""Packages beside draws: which does best, by hand, listed or solved."""

from itertools import product

import numpy as np
import pytest

from tests.counsel.asking.conftest import ISSUES, TRUE, WITHOUT, partial
from verbale.counsel.asking import listing as module
from verbale.counsel.asking.listing import Listing
from verbale.counsel.preferences.statements import Floats

pytest.importorskip("scipy", reason="linear programmes need the extra `counsel`")


def drawn() -> dict[str, Floats]:
    """Return the truth, and the truth with nobody better off by any agreement, as two draws."""
    unknowns = partial().unknowns
    found = {}
    for party, worth in TRUE.items():
        row = np.zeros(unknowns.size)
        for (_, option), place in unknowns.options.items():
            row[place] = worth[option]
        row[unknowns.threat] = WITHOUT[party]
        hopeless = row.copy()
        hopeless[unknowns.threat] = 1.0
        found[party] = np.stack([row, hopeless])
    return found


def test_the_best_package_by_hand() -> None:
    """The largest product of gains; half of the draws have no agreement, and say nothing about it."""
    judged = Listing(partial(), drawn()).judged(drawn())
    rows = {
        options: [sum(TRUE[party][option] for option in options) - WITHOUT[party] for party in TRUE]
        for options in product(*ISSUES.values())
    }
    best = max(
        (options for options, gains in rows.items() if min(gains) > 0), key=lambda one: rows[one][0] * rows[one][1]
    )
    assert tuple(judged.package.values()) == best
    assert judged.reach == 0.5
    assert judged.regret == pytest.approx(0.0, abs=1e-6)
    assert judged.chosen[1].tolist() == [-1, -1, -1]
    assert [ISSUES[issue][place] for issue, place in zip(ISSUES, judged.chosen[0].tolist(), strict=True)] == list(best)
    assert judged.regrets[0].min() == pytest.approx(0.0, abs=1e-6)
    assert (judged.regrets[1] == 0).all()


def test_where_packages_are_many_those_of_the_draws_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each draw's own solution is among them, so the best over draws alike is as good."""
    values = {party: rows[:1] for party, rows in drawn().items()}
    whole = Listing(partial(), values).judged(values)
    monkeypatch.setattr(module, "LISTED", 1)
    few = Listing(partial(), values)
    assert len(few.places) == 1
    assert few.judged(values).package == whole.package


def test_nothing_in_reach() -> None:
    """No package, and no draw with one."""
    hopeless = {party: rows[1:] for party, rows in drawn().items()}
    judged = Listing(partial(), hopeless).judged(hopeless)
    assert (judged.package, judged.reach, judged.regrets.shape) == ({}, 0.0, (1, 0))
