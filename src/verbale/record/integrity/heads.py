"""Heads of the Merkle tree over a record's links, and proofs under them: each is worked out from the record, none is kept in it."""

from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa

from verbale.errors import RecordError
from verbale.record.integrity import chain
from verbale.record.integrity.merkle import Growing, consistency, inclusion, leaf_hash, root_of
from verbale.record.record import Record
from verbale.record.storage import schema

AT_ONCE = 2000  # rows in memory


def heads(record: Record, sizes: Iterable[int]) -> dict[int, str]:
    """Return the head, in hex, of the tree of the first n entries for each n asked for; those that the record does not reach are left out."""
    wanted, tree, found = set(sizes), Growing(), {}
    for leaf in _leaves(record, max(wanted, default=0)):
        tree.add(leaf)
        if tree.size in wanted:
            found[tree.size] = tree.root().hex()
    return found


def prove_entry(record: Record, seq: int, size: int, *, content: bool = False) -> dict[str, Any]:
    """Return the proof that an entry is in the record of a size, as JSON values.

    Parameters
    ----------
    seq
        Number of the entry.
    size
        Number of entries of the head under which it is proved.
    content
        Whether the entry's own words and its salt go with it; without them the proof tells no word.

    Raises
    ------
    RecordError
        When the record has no such entry or size, or the entry was redacted and its content is asked for.
    """
    leaves = _all(record, size)
    if not 1 <= seq <= size:
        raise RecordError(f"There is no entry {seq} among the first {size}.", "Name one that there is.")
    with record.engine.connect() as connection:
        row = connection.execute(sa.select(schema.entry).where(schema.entry.c.seq == seq)).mappings().one()
        before = connection.execute(sa.select(schema.entry.c.link).where(schema.entry.c.seq == seq - 1)).scalar()
    proof = {
        "proof": "inclusion", "seq": seq, "size": size, "root": root_of(leaves).hex(), "link": row["link"],
        "digest": row["digest"], "previous": before or chain.GENESIS, "path": [one.hex() for one in inclusion(seq - 1, leaves)],
    }  # fmt: skip
    if not content:
        return proof
    if not row["salt"]:
        raise RecordError(f"Entry {seq} was redacted: its words are gone.", "Prove that it is there without --content.")
    return {**proof, "salt": row["salt"], "content": {name: row[name] for name in chain.COLUMNS}}


def prove_growth(record: Record, early: int, late: int) -> dict[str, Any]:
    """Return the proof that the record of a later size continues that of an earlier one, as JSON values.

    Parameters
    ----------
    early, late
        Numbers of entries of the two heads.

    Raises
    ------
    RecordError
        When the record does not reach so far, or the sizes are the wrong way round.
    """
    leaves = _all(record, late)
    if not 1 <= early <= late:
        raise RecordError(f"{early} and {late} are no earlier and later size.", "Give the smaller first, from 1.")
    return {
        "proof": "consistency", "early": early, "late": late, "early_root": root_of(leaves[:early]).hex(),
        "late_root": root_of(leaves).hex(), "path": [one.hex() for one in consistency(early, leaves)],
    }  # fmt: skip


def _all(record: Record, size: int) -> list[bytes]:
    leaves = list(_leaves(record, size))
    if not 1 <= size == len(leaves):
        raise RecordError(f"The record has {record.tail()[0]} entries, not {size}.", "Name a size that it has had.")
    return leaves


def _leaves(record: Record, upto: int) -> Iterator[bytes]:
    query = sa.select(schema.entry.c.link).where(schema.entry.c.seq <= upto).order_by(schema.entry.c.seq)
    with (
        record.engine.connect() as connection,
        connection.execute(query, execution_options={"yield_per": AT_ONCE}) as found,
    ):
        for row in found:
            yield leaf_hash(row.link)
