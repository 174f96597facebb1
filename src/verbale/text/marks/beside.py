"""Brackets that hold no words of the text, but say who wants what: "[D.12 (Employer members): delete]". They are told, and not counted as open."""

from dataclasses import replace

from verbale.text.brackets import Brackets, inside, nested
from verbale.text.marks.said import clauses_in


def without_notes(text: str, found: Brackets) -> Brackets:
    """Return the brackets of a text, those apart that hold no words of it."""
    notes = tuple(
        (pair.start, pair.end)
        for pair in found.pairs
        if pair.end - pair.start <= _LONGEST and clauses_in(inside(text, pair))
    )
    if not notes:
        return found
    kept = [(pair.start, pair.end) for pair in found.pairs if (pair.start, pair.end) not in notes]
    return replace(found, pairs=nested(kept), notes=notes)


_LONGEST = 400  # characters of a note
