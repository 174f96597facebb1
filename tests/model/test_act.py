"""An act has a kind of the closed list, evidence, and an id that depends on what it says."""

from dataclasses import replace

import pytest

from verbale.errors import ModelError
from verbale.model import Act, Evidence, Kind, Marking, When

QUOTE = Evidence("a" * 64, 0, 5, "words")


def act() -> Act:
    """Make a plain act."""
    return Act(
        kind=Kind.REFUSE, actors=("a",), points=("p",), when=When.parse("2022-01"), evidence=(QUOTE,), rule="test"
    )


def test_there_are_twenty_four_kinds() -> None:
    """The list of kinds is closed."""
    assert len(Kind) == 24


@pytest.mark.parametrize(
    "change",
    [{"evidence": ()}, {"confidence": 1.5}, {"confidence": float("nan")}, {"rule": ""}, {"actors": ("a", "a")}],
)
def test_impossible_acts_are_refused(change: dict[str, object]) -> None:
    """No evidence, no probability, no maker, or one actor twice: not an act."""
    with pytest.raises(ModelError):
        replace(act(), **change)  # type: ignore[arg-type]  # the point of the test


def test_id_follows_the_claim_and_not_the_maker() -> None:
    """The id changes with actors or date, and stays with confidence or rule."""
    assert replace(act(), confidence=0.5, rule="other").id == act().id
    assert replace(act(), actors=("b",)).id != act().id
    assert replace(act(), when=None).id != act().id


def test_a_public_proof_makes_an_act_public() -> None:
    """An act proved by an open and a confidential document is open; its quotes together are not."""
    secret = Evidence("b" * 64, 0, 5, "words", Marking("RED"))
    both = replace(act(), evidence=(secret, QUOTE))
    assert both.marking == Marking("CLEAR")
    assert both.strictest == Marking("RED")


def test_two_quotes_of_one_document_need_both_markings() -> None:
    """Within one document the act needs all its quotes, so the stricter one counts."""
    secret = Evidence("a" * 64, 6, 11, "words", Marking("AMBER"))
    assert replace(act(), evidence=(QUOTE, secret)).marking == Marking("AMBER")
