"""A report tells what a side of the table decided, and nothing of what it may do."""

import pytest

from tests.reading.correspondence.paper import TALKS
from verbale.model import Document, Move
from verbale.reading import load_bytes
from verbale.reading.correspondence.decided import decided
from verbale.reading.read import lay_out


def told(sentence: str) -> list[tuple[tuple[str, ...], tuple[str, ...], Move | None]]:
    """Return what a report of one sentence tells, by actors and points."""
    text = f"HARBOUR GAZETTE\n3 June 2024\n\nNews of the quay\n\n{sentence}\n"
    document = load_bytes(text.encode(), "news.txt")
    assert isinstance(document, Document)
    return [(act.actors, act.points, act.move) for act in decided(lay_out(document, TALKS))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Northquay will cut its harbour dues by a tenth.",
        "Northquay has agreed to harbour dues of 4 crowns.",
        "Northquay voted 5 to 2 on Monday to turn down lower harbour dues.",
        "Northquay resolved to accept the harbour dues that were proposed.",
        "Northquay today approved the harbour dues of its neighbour.",
        "Northquay rejected the harbour dues that Southmole had put forward.",
        "Northquay accepted the harbour dues in full.",
        "Northquay decided on Friday against new harbour dues.",
        "Northquay said no to higher harbour dues.",
        "Northquay turned down harbour dues of 5 crowns.",
    ],
)
def test_a_decision_is_told(sentence: str) -> None:
    """Of its side, on its point."""
    assert told(sentence) == [(("north",), ("dues",), Move.ANSWER)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Northquay will study the harbour dues.",
        "Northquay could agree to harbour dues of 4 crowns.",
        "Northquay is expected to accept the harbour dues.",
        '"Northquay has agreed to the harbour dues," a trader said.',
        "Traders said that harbour dues would fall.",
        "Northquay will accept the harbour dues if the crane is repaired.",
        "Northquay will meet Southmole over harbour dues on Friday.",
        "Critics say Northquay rejected the harbour dues.",
    ],
)
def test_what_is_open_is_no_decision(sentence: str) -> None:
    """Study, chance, hearsay, a condition, a meeting."""
    assert told(sentence) == []
