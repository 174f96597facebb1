"""Parsed sentences into drafts of acts: who did what, to whom, about what, when, and how sure that is."""

from verbale.reading.acts.drafting.context import Drafted
from verbale.reading.acts.drafting.drafter import Drafter

__all__ = ["Drafted", "Drafter"]
