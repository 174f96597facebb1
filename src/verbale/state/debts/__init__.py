"""Debts: answers owed by one side to another, from the moves that acts make. Pure functions of acts and a dossier."""

from verbale.state.debts.life import debts

__all__ = ["debts"]
