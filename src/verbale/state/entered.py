"""Moves that people entered by hand, as known on a day and visible to a reader, without those that were taken back."""

from collections.abc import Sequence
from dataclasses import replace

from verbale.dossier.going_by import NOBODY, GoingBy
from verbale.model import HandMove, Marking, Reader
from verbale.model.marking import CLOSED
from verbale.record.entries import EntryKind
from verbale.state.entry_cache import CachedEntry


def moves_entered(
    entries: Sequence[CachedEntry], reader: Reader, hidden: frozenset[str] = frozenset(), now: GoingBy = NOBODY
) -> tuple[HandMove, ...]:
    """Return the moves in force, in the order in which they were recorded.

    Parameters
    ----------
    entries
        The record as known on a day, in order.
    reader
        What may be seen: a move above it was never entered, for this reader.
    hidden
        Ids of parties, people and points that the reader may not see: a move that names one of them is not there.
    now
        Who goes by another id than the record says.
    """
    rows = [entry for entry in entries if entry.kind == EntryKind.MOVE and reader.sees(Marking.parse(entry.marking))]
    gone = {entry.takes_back for entry in rows}
    return tuple(
        now.move(_unnamed(entry.move))
        for entry in rows
        if entry.move is not None and entry.seq not in gone and not hidden & set(named_in(entry.move))
    )


def _unnamed(move: HandMove) -> HandMove:
    """Return a move without the name of who said it, where it is marked so that people are not named."""
    return replace(move, said_by="somebody") if move.marking.caveats & CLOSED else move


def named_in(move: HandMove) -> tuple[str, ...]:
    """Return the ids of parties and points that a move names."""
    return (move.debtor, move.creditor, move.point, move.refer_to)
