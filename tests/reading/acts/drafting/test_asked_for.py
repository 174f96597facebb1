"""A bare yes or no is about what its side was asked just before, and stands behind the asking."""

import pytest

from verbale.model import Document, Kind, Move
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


def test_what_only_tells_who_somebody_is_asks_nothing_anew(model: Model) -> None:
    """A body that names "the association, which asked us to act" in its own release owes no answer by that."""
    assert model.digest
    head = "REGIONAL TRADE COMMISSION\nPress release\n3 June 2025\n\n"
    told_so = "The Regional Trade Commission today imposed a duty on glass fibre after a complaint by the Glass Makers' Association, which asked the Commission to act against imports sold below cost.\n\n"
    made = load_bytes((head + told_so + "ENDS\n").encode(), "a.txt")
    assert isinstance(made, Document)
    asked = [act for act in read(made).acts if act.kind is Kind.REQUEST]
    assert asked
    assert {act.move for act in asked} == {Move.NONE}
