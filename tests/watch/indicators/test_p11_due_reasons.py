"""P11, due-reason ledger: days once, at the best credence, always shown."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from verbale.model import Pause
from verbale.watch import watch
from verbale.watch.indicators.p11_due_reasons import excused_days

D = dt.date


def test_excused_days_count_once_at_the_best_credence() -> None:
    """Two reasons for one day excuse it once, as far as the better one is believed."""
    pauses = (
        Pause(D(2023, 1, 5), D(2023, 1, 14), "a", credence=0.5),
        Pause(D(2023, 1, 10), D(2023, 1, 19), "b", credence=1.0),
    )
    assert excused_days(pauses, D(2023, 1, 1), D(2023, 1, 31)) == pytest.approx(5 * 0.5 + 10)
    assert excused_days(pauses, D(2023, 1, 15), D(2023, 1, 17)) == 2


def test_the_ledger_is_always_shown(golden: Callable[[str], Any]) -> None:
    """Share, classes and credence of due reasons stand beside each finding."""
    case = golden("honest-pause")
    figure = watch(case.dossier, case.play).figure("p11.borea")
    assert figure is not None
    assert figure.value is not None
    assert 0.25 < figure.value < 0.35
    assert any("consultation: 1 × mean credence 0.95" in step for step in figure.steps)
