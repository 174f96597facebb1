"""Predicates that are only named tell no act; the same words told as done do."""

import pytest

from benchmarks.reading.told import reading_of

HEAD = "Norland and Sarland hold talks\n\n3 March 2025\n\n"


def kinds(words: str) -> set[str]:
    """Return the kinds of what is asserted."""
    return {act.kind.value for act in reading_of(f"{HEAD}{words}\n").acts if act.certainty == "asserted"}


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("words", "never"),
    [
        ("Norland read from material approved by Sarland.", "accept"),
        ("The target would be met by June, Norland said.", "meet"),
        ("Norland said that better dialogue between Sarland and Oldtown was needed.", "meet"),
        ("Norland delivered a speech at the talks.", "propose"),
        ("Norland praised those ministers who had accepted the draft.", "accept"),
        ("Sarland quoted an agreement that Norland had struck.", "measure"),
    ],
)
def test_only_named(words: str, never: str) -> None:
    """Nothing is told of what qualifies a noun, is missed, or is met as a target is."""
    assert never not in kinds(words)


@pytest.mark.usefixtures("model")
def test_told_as_done() -> None:
    """A finite verb of the same lemma tells its act."""
    assert "accept" in kinds("Norland approved the draft agreement of Sarland.")
