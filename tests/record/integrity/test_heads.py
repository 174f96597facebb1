"""Heads and proofs worked out from a record, on every database."""

import pytest

from tests.record.conftest import note
from verbale.errors import RecordError
from verbale.record import Record
from verbale.record.integrity import chain
from verbale.record.integrity.heads import heads, prove_entry, prove_growth
from verbale.record.integrity.merkle import leaf_hash, root_of


@pytest.fixture
def filled(record: Record) -> tuple[Record, list[str]]:
    """Return a record of nine entries with its links."""
    record.append([note(f"n{number}") for number in range(9)], "x")
    return record, [entry.link for entry in record.entries()]


def test_heads_are_those_of_the_links(filled: tuple[Record, list[str]]) -> None:
    """Of each size asked for; one that the record does not reach is left out."""
    record, links = filled
    leaves = [leaf_hash(link) for link in links]
    assert heads(record, [1, 4, 9, 12]) == {size: root_of(leaves[:size]).hex() for size in (1, 4, 9)}
    assert heads(record, []) == {}


def test_a_proof_names_what_it_proves(filled: tuple[Record, list[str]]) -> None:
    """Link, digest and the link before; words only where they are asked for, and then with the salt that makes the digest."""
    record, links = filled
    told = prove_entry(record, 3, 7)
    assert (told["seq"], told["size"], told["link"], told["previous"]) == (3, 7, links[2], links[1])
    assert told["root"] == heads(record, [7])[7]
    assert not {"content", "salt"} & told.keys()
    assert prove_entry(record, 1, 1)["previous"] == chain.GENESIS
    whole = prove_entry(record, 3, 7, content=True)
    assert chain.digest(whole["salt"], whole["content"]) == told["digest"]


def test_growth(filled: tuple[Record, list[str]]) -> None:
    """Both heads and the path between them; of a record and itself nothing is needed."""
    record, _ = filled
    told = prove_growth(record, 4, 9)
    assert (told["early_root"], told["late_root"]) == (heads(record, [4])[4], heads(record, [9])[9])
    assert prove_growth(record, 9, 9)["path"] == []


def test_what_there_is_not_cannot_be_proved(filled: tuple[Record, list[str]]) -> None:
    """A number past the size, a size past the record, sizes the wrong way round."""
    record, _ = filled
    for seq, size in ((8, 7), (1, 10)):
        with pytest.raises(RecordError):
            prove_entry(record, seq, size)
    for early, late in ((5, 4), (0, 4)):
        with pytest.raises(RecordError):
            prove_growth(record, early, late)
