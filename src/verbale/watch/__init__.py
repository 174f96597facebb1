"""Clocks, indicators, alerts: protraction and standstill. Pure functions of a dossier and a state of play."""
