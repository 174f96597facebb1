"""Parses of one document that were kept: what is asked for is noted, so that what is kept again is what is still used."""

from collections.abc import Mapping, Sequence


class Kept:
    """A cache in memory.

    Parameters
    ----------
    known
        Rows from an earlier reading, by key.
    """

    def __init__(self, known: Mapping[str, str] | None = None) -> None:
        self._known = dict(known or {})
        self.used: dict[str, str] = {}

    def get(self, keys: Sequence[str]) -> dict[str, str]:
        """Return what is kept for some keys."""
        found = {key: self._known[key] for key in keys if key in self._known}
        self.used |= found
        return found

    def put(self, rows: dict[str, str]) -> None:
        """Keep some rows."""
        self._known |= rows
        self.used |= rows
