"""Several forecasts of an outcome, always together, each with an interval from what is unsure about the inputs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from verbale.counsel.forecast.bargaining import nash_point
from verbale.counsel.forecast.challenge import challenge
from verbale.counsel.forecast.compromise import median, weighted_mean, weighted_median
from verbale.counsel.forecast.player import Floats, Player, PlayerTable, drawn, table_of

DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Forecast:
    """What one method says.

    Parameters
    ----------
    method
        Its name.
    value
        On the players' own numbers.
    low, high
        The middle 80 % of the draws of uncertain inputs.
    note
        What to know before using it; empty mostly.
    source
        Published source.
    """

    method: str
    value: float
    low: float
    high: float
    note: str = ""
    source: str = ""


def forecasts(
    players: Sequence[Player], status_quo: float | None = None, draws: int = DRAWS, seed: int = 0
) -> tuple[Forecast, ...]:
    """Return the forecasts of all methods that the inputs allow.

    Parameters
    ----------
    status_quo
        What stands without agreement; Nash's point and "nothing changes" need it.
    draws
        How many draws of uncertain inputs.

    Raises
    ------
    CounselError
        For players without positions or weight.
    """
    own, many = table_of(players), drawn(players, draws, seed)
    methods: list[tuple[str, Callable[[PlayerTable], Floats], str]] = [
        ("median position", median, ""),
        ("weighted mean", weighted_mean, "Van den Bos 1991; Achen 2006"),
        ("weighted median", weighted_median, "Black 1958"),
    ]
    found = [_said(name, run, own, many, source) for name, run, source in methods]
    if status_quo is not None:
        stays = status_quo
        found.append(Forecast("nothing changes", stays, stays, stays))
        found.append(
            _said("Nash", lambda table: nash_point(table, stays), own, many, "Nash 1950; Harsanyi & Selten 1972")
        )
    found.append(_challenged(own, many))
    return tuple(found)


def _said(
    name: str, run: Callable[[PlayerTable], Floats], own: PlayerTable, many: PlayerTable, source: str
) -> Forecast:
    low, high = np.quantile(run(many), [0.1, 0.9])
    return Forecast(name, float(run(own)[0]), float(low), float(high), "", source)


def _challenged(own: PlayerTable, many: PlayerTable) -> Forecast:
    here, spread = challenge(own), challenge(many)
    low, high = np.quantile(spread.outcome, [0.1, 0.9])
    note = ""
    if not here.settled[0]:
        rounds = ", ".join(f"{value:.2f}" for value in here.rounds[0])
        note = f"does not settle: {rounds}"
    elif spread.settled.mean() < 0.9:  # one draw in ten
        note = f"settles in {spread.settled.mean():.0%} of the draws only"
    source = "Bueno de Mesquita 1994; Scholz, Calbert & Smith 2011"
    return Forecast("challenge", float(here.outcome[0]), float(low), float(high), note, source)
