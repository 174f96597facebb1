"""Forecasts, always several, with intervals, scored on the record: which outcome, and which position next."""

from verbale.counsel.forecast.backtest import Score, Stand, backtest
from verbale.counsel.forecast.challenge import Challenge, challenge
from verbale.counsel.forecast.forecasts import Forecast, forecasts
from verbale.counsel.forecast.history import history
from verbale.counsel.forecast.player import Player
from verbale.counsel.forecast.trend import TrendLine, extrapolated

__all__ = [
    "Challenge",
    "Forecast",
    "Player",
    "Score",
    "Stand",
    "TrendLine",
    "backtest",
    "challenge",
    "extrapolated",
    "forecasts",
    "history",
]
