"""Dates in a text, anchored to the day it was written. Each expression is found once, whole, and valued or left out.

A cheap search finds the words that can belong to a date; the grammar looks at their neighbourhood only.
"""

from verbale.reading.dates.scan import dates

__all__ = ["dates"]
