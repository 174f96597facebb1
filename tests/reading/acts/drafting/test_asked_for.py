"""A bare yes or no is about what its side was asked just before, and stands behind the asking."""

import pytest

from verbale.model import Document, Kind
from verbale.reading.load import load_bytes
from verbale.reading.read import read
from verbale.reading.syntax.model import Model

MEMO = "FROM: Quay Workers' Union, Branch 7\nTO: all members\nDATE: 4 March 2025\n\n"


def told(words: str) -> list[tuple[str, str]]:
    """Return what was asked, refused and accepted, in order, each with its topic."""
    made = load_bytes((words + "\n").encode(), "a.txt")
    assert isinstance(made, Document)
    return [
        (str(act.kind), act.topic) for act in read(made).acts if act.kind in {Kind.REQUEST, Kind.REFUSE, Kind.ACCEPT}
    ]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (MEMO + "Management asked us to drop the night-shift claim; we said no.", "refuse"),
        (MEMO + "Management asked us to drop the night-shift claim. We refused.", "refuse"),
        ("Norland asked Sarland to drop its claim. Sarland refused.", "refuse"),
    ],
)
def test_a_bare_answer_is_to_what_was_asked(model: Model, words: str, answer: str) -> None:
    """It has the topic of the asking, and stands behind it."""
    assert model.digest
    asked, answered = told(words)
    assert asked[0] == "request"
    assert answered == (answer, asked[1])


@pytest.mark.parametrize(
    "words",
    [
        "Norland asked Sarland to drop its claim. Estavia refused.",
        "Norland asked Sarland to drop its claim.\n\nSarland refused.",
    ],
)
def test_others_and_other_paragraphs_answer_something_else(model: Model, words: str) -> None:
    """Who was not asked answers something else, and so may a new paragraph."""
    assert model.digest
    assert [topic for kind, topic in told(words) if kind == "refuse"] == [""]
