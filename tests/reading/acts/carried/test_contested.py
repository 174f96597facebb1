"""One sentence tells a deed both ways: neither side's word moves anything as a fact."""

from benchmarks.reading.told import reading_of
from verbale.reading.acts.carried.contested import REASON

HEAD = "Talks on the nurses' contract\nThe Coast Herald, 11 October 2025\n\n"


def told(words: str) -> dict[tuple[str, str], tuple[str, tuple[str, ...]]]:
    """Return certainty and reasons by kind and modality."""
    acts = reading_of(f"{HEAD}{words}\n").acts
    return {(str(act.kind), str(act.modality)): (act.certainty, act.reasons) for act in acts}


def test_a_reply_that_another_denies_waits() -> None:
    """The denial stays with who says it."""
    found = told("The county never answered the proposal, according to the union; the county says it replied by phone.")
    assert found["answer", "done"] == ("unsure", (REASON,))
    assert found["answer", "not-done"][0] == "asserted"


def test_what_nobody_denies_is_told() -> None:
    """Two sides that do different things contest nothing."""
    found = told("Peru answered the proposal on Friday; Chile has not answered it.")
    assert found["answer", "done"][0] == "asserted"
