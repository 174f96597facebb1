"""Shares with their 95 % interval, as every table of the reader prints them."""

from math import sqrt

_Z = 1.959964


def wilson(hits: float, of: float) -> tuple[float, float]:
    """Return the 95 % score interval of a share (Wilson 1927).

    Parameters
    ----------
    hits, of
        How many of how many; partial hits count by their part.
    """
    if not of:
        return 0.0, 1.0
    share, z2 = hits / of, _Z * _Z
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    reach = _Z * sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def line(name: str, hits: float, of: float, more: str = "", width: int = 34) -> str:
    """Return a line of a table: name, share, interval, number."""
    low, high = wilson(hits, of)
    share = f"{hits / of:6.3f}" if of else "     -"
    return f"{name[:width]:{width}} {share}  [{low:.3f}, {high:.3f}]  {of:7,.0f}  {more}".rstrip()


def figures(name: str, hits: float, of: float) -> dict[str, float]:
    """Return a share as figures for machines."""
    low, high = wilson(hits, of)
    return {name: hits / of if of else 0.0, f"{name}_low": low, f"{name}_high": high, f"{name}_n": of}
