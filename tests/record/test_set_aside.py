"""Files that broke a limit are known by their bytes until the reader changes or somebody asks."""

from tests.record.conftest import note
from verbale.model import Failure
from verbale.record import Record
from verbale.record.integrity.verify import verify
from verbale.record.set_aside import aside, set_aside, take_up

WHY = Failure("letters/a.txt", "It took too long.", "Save it again.", "processor time")
DIGEST = "a" * 64


def test_it_is_known_by_its_bytes(record: Record) -> None:
    """Under any name; to another reader it is new; taken up, it is new again."""
    assert aside(record, DIGEST, "b.txt", "reader 1") is None
    set_aside(record, DIGEST, WHY, "reader 1")
    set_aside(record, DIGEST, WHY, "reader 1")
    assert aside(record, DIGEST, "b.txt", "reader 1") == Failure("b.txt", WHY.reason, WHY.cure, WHY.limit)
    assert aside(record, DIGEST, "b.txt", "reader 2") is None
    assert aside(record, "b" * 64, "b.txt", "reader 1") is None
    take_up(record, DIGEST)
    assert aside(record, DIGEST, "b.txt", "reader 1") is None


def test_the_chain_knows_nothing_of_it(record: Record) -> None:
    """It is no entry, and verify has nothing to say against it."""
    record.append([note("a")], "x")
    before = record.tail()
    set_aside(record, DIGEST, WHY, "reader 1")
    assert record.tail() == before
    assert verify(record).faults == ()
