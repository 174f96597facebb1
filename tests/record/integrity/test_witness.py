"""The lines of a witness: plain, short, found again in whatever stands around them, and held against the record."""

import pytest

from tests.record.conftest import note
from verbale.errors import RecordError
from verbale.record import Record, memory_record
from verbale.record.integrity.heads import heads
from verbale.record.integrity.witness import NONE, witness_faults, witness_of, witnesses_in

NOW = "2026-01-02T10:00:00+00:00"


@pytest.fixture
def kept() -> Record:
    """Return a record of three entries."""
    record = memory_record()
    record.append([note(name) for name in ("a", "b", "c")], "x")
    return record


def test_lines_survive_a_mail(kept: Record) -> None:
    """Each is shorter than a mail's lines; quoted, with other line ends and words around them they are found again, in order."""
    one = witness_of(kept, "", NOW)
    assert max(map(len, one.text().splitlines())) < 78
    assert (one.seq, one.link, one.root, one.checkpoint) == (*kept.tail(), heads(kept, [3])[3], NONE)
    kept.append([note("d")], "x")
    two = witness_of(kept, "a" * 64, NOW)
    quoted = "".join(f"> {line}\r\n" for line in two.text().splitlines())
    assert witnesses_in(f"Dear all,\n\n{one.text()}\nBest\n{quoted}") == [one, two]
    assert witnesses_in("verbale witness 1\nrecord 12\n") == []


def test_a_record_that_grew_holds(kept: Record) -> None:
    """Earlier witnesses are of its beginning."""
    one = witness_of(kept, "", NOW)
    kept.append([note("d")], "x")
    assert witness_faults(kept, [one, witness_of(kept, "a" * 64, NOW)], ["a" * 64]) == []


def test_each_change_is_named(kept: Record) -> None:
    """Cut off, rewritten, a checkpoint gone, another record, a place that knows nothing."""
    from dataclasses import replace

    one = witness_of(kept, "", NOW)
    assert "cut off: it ends at entry 3, and entry 4 was noted" in witness_faults(kept, [replace(one, seq=4)], [])[0]
    for change in (replace(one, root="0" * 64), replace(one, link="0" * 64)):
        assert "rewritten: the first 3 entries have another head" in witness_faults(kept, [change], [])[0]
    assert "the checkpoint aaaaaaaaaaaaaaaa, noted" in witness_faults(kept, [replace(one, checkpoint="a" * 64)], [])[0]
    assert "it knows one that begins with 0000" in witness_faults(kept, [replace(one, record="0" * 64)], [])[0]
    assert "it holds no witness" in witness_faults(kept, [], [])[0]


def test_nothing_cannot_be_witnessed() -> None:
    """An empty record has no head."""
    with pytest.raises(RecordError, match="holds no entry"):
        witness_of(memory_record(), "", NOW)
