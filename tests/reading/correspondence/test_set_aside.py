"""What a text says to have taken the place of a side's earlier paper."""

import pytest

from tests.reading.correspondence.paper import TALKS
from verbale.model import Act, Document, Move
from verbale.reading import load_bytes
from verbale.reading.correspondence.set_aside import set_aside
from verbale.reading.read import lay_out


def found_in(sentence: str) -> list[Act]:
    """Return the acts of a decision of 2 June 2024 that holds a sentence."""
    text = f"HARBOUR BOARD\nDecision of 2 June 2024\n\nThe Board met at ten. {sentence}\n"
    document = load_bytes(text.encode(), "decision.txt")
    assert isinstance(document, Document)
    return set_aside(lay_out(document, TALKS))


@pytest.mark.parametrize(
    "sentence",
    [
        "The tariff annexed to this decision supersedes the proposal of Northquay of 3 May 2024 on harbour dues.",
        "Northquay's request of 3 May 2024 is replaced by Article 2 of the new tariff.",
        "The parties state that the agreement takes the place of Northquay's letter of 3 May 2024.",
        "Northquay declared that the offer made in its note of 3 May 2024 had thereby been overtaken.",
        "With the signature of the contract Northquay's claim of 3 May 2024 has become moot.",
    ],
)
def test_a_paper_is_set_aside(sentence: str) -> None:
    """It is its author's, and known by its day."""
    (act,) = found_in(sentence)
    assert (act.actors, act.move, [str(day) for day in act.papers]) == (("north",), Move.SUPERSEDE, ["2024-05-03"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Northquay hopes that the agreement will replace its proposal of 3 May 2024.",
        "The agreement would supersede Northquay's proposal of 3 May 2024.",
        "The new crane replaces the old one.",
        "The tariff supersedes the decision of 3 May 2024.",
        "Northquay recalled its proposal of 3 May 2024.",
    ],
)
def test_what_is_only_hoped_or_is_no_sides_paper_stays(sentence: str) -> None:
    """Nor is a thing that is replaced a paper."""
    assert found_in(sentence) == []
