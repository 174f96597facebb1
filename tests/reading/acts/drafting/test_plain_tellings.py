"""Plain sentences of many trades: each tells an act of a right kind, of somebody or by an agentless passive."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.reading.told import reading_of

HEAD = "Notes from the round\n6 March 2025\n\n"
LISTED = Path(__file__).with_name("plain_tellings.txt")


def rows() -> Iterator[tuple[str, str]]:
    """Return each sentence with the kinds that are right."""
    for line in LISTED.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kinds, _, sentence = line.partition(" | ")
            yield kinds, sentence


@pytest.mark.parametrize(("kinds", "sentence"), list(rows()))
def test_a_plain_sentence_is_read(kinds: str, sentence: str) -> None:
    """Whatever else is told, an act of a right kind is."""
    told = [str(act.kind) for act in reading_of(f"{HEAD}{sentence}\n").acts if act.certainty == "asserted"]
    assert set(told) & set(kinds.split()), told
