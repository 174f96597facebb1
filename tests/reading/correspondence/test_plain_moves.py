"""Plain wordings of every move but reminders, and sentences that only look like them."""

from pathlib import Path

import pytest

from tests.reading.correspondence.test_labelled import put
from verbale.reading.correspondence.labelled import labelled
from verbale.reading.correspondence.statements import pending

ROWS = [
    tuple(line.split(" | ", 1))
    for line in Path(__file__).with_name("plain_moves.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("label", "sentence"), ROWS)
def test_plain_moves(label: str, sentence: str) -> None:
    """A move is read by its row, its parts, or, of what waits, by any word for waiting; and not where it is none."""
    plain = put(sentence)
    found = labelled(plain) | ({"hold"} if pending(plain.words) and not label.startswith("not ") else set())
    assert (label.removeprefix("not ") in found) is not label.startswith("not ")
