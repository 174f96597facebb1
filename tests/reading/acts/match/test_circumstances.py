"""What a clause makes of its predicate."""

import pytest

from benchmarks.reading.told import reading_of

HEAD = "Notes from the round\n6 March 2025\n\n"


@pytest.mark.parametrize(
    ("words", "kind", "modality"),
    [
        ("Peru wants the fee to be halved.", "request", "done"),
        ("Peru wants the measure to apply to all waters.", "request", "done"),
        ("Peru could not say when it would answer.", "hold", "done"),
        ("Peru confirmed that no post will be lost.", "assure", "done"),
        ("Peru confirmed that the shares had been sold.", "state", "done"),
        ("Peru has not decided whether to register imports.", "hold", "done"),
        ("Peru has not yet decided on the date.", "hold", "done"),
        ("Peru has not yet heard from Chile.", "answer", "not-done"),
        ("Peru cannot meet this demand.", "refuse", "done"),
        ("Peru met the demand.", "accept", "done"),
    ],
)
def test_the_clause_decides(words: str, kind: str, modality: str) -> None:
    """The row alone would say something else."""
    acts = reading_of(f"{HEAD}{words}\n").acts
    assert (kind, modality) in {(str(act.kind), str(act.modality)) for act in acts}
