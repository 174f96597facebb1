"""A head of one name, which no list knows, and a signature that gives it again."""

import pytest

from benchmarks.reading.told import reading_of

LETTER = "From: {sender}\nTo: The Seamen's League\nDate: 6 March 2025\n\nDear Chair,\n\nWe propose a pause of ten days.\n\n{signature}\n"


@pytest.mark.parametrize("signature", ["Pavel Dorn, for Sorvia", "Pavel Dorn\nSorvia"])
def test_a_land_in_no_list_writes_by_its_person(signature: str) -> None:
    """The side is the one of the head, not the person."""
    acts = reading_of(LETTER.format(sender="Sorvia", signature=signature)).acts
    assert [act.actors for act in acts if act.kind == "propose"] == [("sorvia",)]


def test_a_surname_in_the_head_is_no_side() -> None:
    """What the signature does not give as a side is none."""
    acts = reading_of(LETTER.format(sender="Dorn", signature="Pavel Dorn")).acts
    assert ("dorn",) not in [act.actors for act in acts]
