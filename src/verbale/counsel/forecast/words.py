"""Forecasts in words: how such forecasts have done on this record first, then where each side is expected to stand, then where they meet."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from verbale.counsel.forecast.backtest import Stand, backtest
from verbale.counsel.forecast.band import Band, needed
from verbale.counsel.forecast.forecasts import Forecast, forecasts
from verbale.counsel.forecast.player import Player
from verbale.counsel.forecast.scored import SHARE, Outlook, outlook
from verbale.counsel.told import Told, joined
from verbale.dossier import Dossier
from verbale.model import Point

LIMITS = (
    "A forecast says what would follow if sides went on as they have on this record; it knows of no reason to change.",
    "Options of a point count as equally far apart.",
    "Sides count by the weights of the points alone: what each can bring to bear is taken to be alike, and right within a fifth.",
    "The challenge model need not settle; it is never shown alone.",
)


def told(dossier: Dossier, history: Sequence[Stand]) -> Told:
    """Say what is to be expected.

    Parameters
    ----------
    dossier
        Whose points and sides.
    history
        Stands by `history`.
    """
    points = {point.id: point for point in dossier.points}
    ranges = {point.id: float(len(point.options) - 1) for point in dossier.points if len(point.options) > 1}
    found = outlook(history, ranges)
    words, rows = [_score(found)], []
    for issue in dict.fromkeys(stand.issue for stand in history):
        sides = {party: band for (where, party), band in found.next.items() if where == issue}
        words += [_side(dossier, points[issue], party, band) for party, band in sides.items()]
        meeting = _meeting(points[issue], {party: band.value for party, band in sides.items()})
        words += _met(points[issue], meeting)
        rows.append(_row(issue, sides, meeting))
    words += _methods(history)
    if not history:
        words = ["Nothing can be forecast: no dated act names an option or an amount on a point."]
    values = {
        "forecasts": found.tried, "with_a_band": len(found.scored), "held": sum(one.held for one in found.scored),
        "nominal": SHARE, "points": rows,
        "methods": [{"method": one.method, "cases": one.cases, "error": one.error, "held": one.held} for one in backtest(history)],
    }  # fmt: skip
    return Told(tuple(words), LIMITS, values)


def _score(found: Outlook) -> str:
    held, count = sum(one.held for one in found.scored), len(found.scored)
    if not count:
        few = f"{found.tried or 'none'} could be checked"
        return f"No forecast of this record had a band: {few}, and a band needs {needed(SHARE)} before it."
    one = f"Of {count} forecasts made as of past days {held} came within the band; it is meant to hold 8 in 10."
    return one + (
        "" if count >= 10 else " So few say little about how good the band is."
    )  # ten: the second digit of a share


def _side(dossier: Dossier, point: Point, party: str, band: Band) -> str:
    where = f"{dossier.party_name(party)} on {point.title}: stands at {_place(point, band.value)}"
    if not band.known:
        return f"{where}; for its next position no band is known yet."
    low, high = _place(point, band.low), _place(point, band.high)
    return f"{where}; next expected " + ("there again." if low == high else f"from {low} to {high}.")


def _place(point: Point, value: float) -> str:
    """Return a place on a point's scale in words: the option nearest to it, held to the ends of the scale, or the number."""
    if not point.options:
        return f"{value:,.10g}"
    return f"“{point.options[min(max(round(value), 0), len(point.options) - 1)].title}”"


def _meeting(point: Point, stands: Mapping[str, float]) -> tuple[Forecast, ...]:
    if len(stands) < 2 or len(set(stands.values())) < 2:  # nobody has to move
        return ()
    weights = {party: point.weights.get(party, 0.0) or 1.0 for party in stands}
    top = max(weights.values())
    return forecasts([Player(party, place, 1.0, weights[party] / top) for party, place in stands.items()])


def _met(point: Point, found: tuple[Forecast, ...]) -> list[str]:
    if not found:
        return []
    places = [f"{_place(point, one.value)} by the {one.method}{f' ({one.note})' if one.note else ''}" for one in found]
    return [f"If they met on {point.title} by what weighs with them now: {joined(places)}."]


def _methods(history: Sequence[Stand]) -> list[str]:
    scores = [score for score in backtest(history) if score.error is not None and score.cases]
    if not scores or min(score.cases for score in scores) < 3:  # three: as few as a trend needs
        return []
    best = min(scores, key=lambda score: score.error or 0.0)
    others = joined([f"“{score.method}” {score.error:.2g}" for score in scores if score is not best])
    return [
        f"On this record “{best.method}” was off least, by {best.error:.2g} of a step on average over {best.cases} forecasts ({others})."
    ]


def _row(issue: str, sides: Mapping[str, Band], meeting: tuple[Forecast, ...]) -> dict[str, Any]:
    return {
        "point": issue,
        "sides": {
            party: {
                "value": band.value,
                "low": band.low if math.isfinite(band.low) else None,
                "high": band.high if math.isfinite(band.high) else None,
                "cases": band.cases,
            }
            for party, band in sides.items()
        },
        "meeting": [{"method": one.method, "value": one.value, "low": one.low, "high": one.high, "note": one.note, "source": one.source} for one in meeting],
    }  # fmt: skip
