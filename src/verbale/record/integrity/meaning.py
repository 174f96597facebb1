"""Does a record make sense, besides being as it was written? Kinds, days, places of quotes, and what entries refer to, by questions to the database.

A chain can be whole over nonsense: whoever imports lines, or writes with a program of their own, may link what no reading would have made.
"""

from collections.abc import Callable, Sequence
from typing import Any

import sqlalchemy as sa

from verbale.record.entries import EntryKind
from verbale.record.storage import schema

SHOWN = 5  # of one kind of fault
_E, _Q, _D = schema.entry.c, schema.evidence.c, schema.document.c
_DAY = "____-__-__"
Query = sa.Select[tuple[int, str]]


def meaning_faults(connection: sa.Connection) -> list[str]:
    """Return what does not make sense, one line each, a few of each kind."""
    faults: list[str] = []
    for query, told in _QUESTIONS:
        found = connection.execute(query.limit(SHOWN + 1)).all()
        faults += [told(row) for row in found[:SHOWN]]
        if len(found) > SHOWN:
            faults.append(f"and more of the same kind as {told(found[0])!r}")
    return faults


def _days() -> sa.ColumnElement[bool]:
    """Return what is true of an entry whose days are none, or stand the wrong way round."""
    wrong = [column.not_like(_DAY) for column in (_E.known, _E.valid_from, _E.valid_to)]
    return sa.or_(*wrong, _E.valid_from > _E.valid_to)


def _dangling() -> Query:
    """Return rulings on acts and documents that no entry records; a redacted act is still an act."""
    subject = schema.entry.alias()
    kinds = subject.c.kind.in_([str(EntryKind.ACT), str(EntryKind.DOCUMENT)])
    known = sa.exists().where(subject.c.subject == _E.subject, kinds)
    return sa.select(_E.seq, _E.kind).where(_E.kind == str(EntryKind.RULING), ~known).order_by(_E.seq)


def _elsewhere() -> Query:
    """Return quotes from documents that are not in the record."""
    known = sa.exists().where(_D.id == _Q.document)
    return sa.select(_Q.entry, _Q.document).where(~known).order_by(_Q.entry)


_QUESTIONS: tuple[tuple[Query, Callable[[Sequence[Any]], str]], ...] = (
    (
        sa.select(_E.seq, _E.kind).where(_E.kind.not_in([str(kind) for kind in EntryKind])).order_by(_E.seq),
        lambda row: f"entry {row[0]} is of a kind that there is not ({row[1][:30]})",
    ),
    (
        sa.select(_E.seq, _E.kind).where(_days()).order_by(_E.seq),
        lambda row: f"entry {row[0]} ({row[1]}) has a day that is none, or that ends before it begins",
    ),
    (
        sa.select(_Q.entry, _Q.document).where(sa.or_(_Q.start < 0, _Q.end <= _Q.start)).order_by(_Q.entry),
        lambda row: f"a quote of entry {row[0]} has no place in document {row[1][:12]}",
    ),
    (_elsewhere(), lambda row: f"entry {row[0]} quotes document {row[1][:12]}, which is not in the record"),
    (_dangling(), lambda row: f"entry {row[0]} rules on what nobody recorded"),
)
