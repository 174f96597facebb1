"""P10, procedure: changes alone and without a reason, more often than before."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from verbale.watch import watch

D = dt.date


def test_postponing_again_and_again(scenario: Callable[[str], Any], small: str) -> None:
    """Changes made alone and without a reason raise P10; joint and reasoned ones do not."""
    days = [D(2023, 9, 1) + dt.timedelta(9 * step) for step in range(14)]
    alone = "".join(f'[[procedure]]\nkind = "postpone"\nday = {day}\nparties = ["borea"]\n' for day in days)
    case = scenario(small.replace("2023-12-01", "2024-01-15") + alone)
    figure = watch(case.dossier, case.play).figure("p10.borea")
    assert figure is not None
    assert figure.value is not None
    assert figure.value > 20
    reasoned = alone.replace('["borea"]\n', '["borea"]\nreason = "an invented reason"\n')
    case = scenario(small.replace("2023-12-01", "2024-01-15") + reasoned)
    figure = watch(case.dossier, case.play).figure("p10.borea")
    assert figure is not None
    assert figure.value is not None
    assert figure.value < 1
