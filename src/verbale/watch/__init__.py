"""Clocks, indicators, alerts: protraction and standstill. Pure functions of a dossier and a state of play."""

from verbale.watch.alert import Alert, Family, Level, Signal, Watch
from verbale.watch.findings import watch

__all__ = ["Alert", "Family", "Level", "Signal", "Watch", "watch"]
