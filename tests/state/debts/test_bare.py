"""A bare statement neither answers who wants a paper nor ends what was put off; a yes, a no and the thing itself do."""

import pytest

from tests.state.debts.rows import debt, talks, told
from verbale.model import Evidence, Kind, Move, Polarity, Step
from verbale.state.debts.bare import only_likes, still_held
from verbale.state.debts.book import Book


def said(words: str, kind: Kind = Kind.STATE, polarity: Polarity | None = None) -> object:
    """Return what a letter of May says."""
    quote = (Evidence("2024-05-01 b", 0, len(words), words),)
    return told(
        "2024-05-01",
        kind,
        "b",
        "a",
        "x",
        rule="letter/move.answer",
        evidence=quote,
        polarity=polarity,
        move=Move.ANSWER,
    )


@pytest.mark.parametrize(
    ("act", "held"),
    [
        (said("The rent is a delicate matter."), True),
        (said("The keys were sent to you on Monday."), False),
        (said("We accept the rent.", Kind.ACCEPT, Polarity.POSITIVE), False),
        (said("This is our answer: 40.", Kind.ANSWER, Polarity.NEUTRAL), False),
    ],
)
def test_who_put_an_answer_off_gives_it_in_words_that_decide(act: object, held: bool) -> None:
    """A statement beside it leaves it open."""
    book, row = Book(talks()), debt()
    first = row.steps[0]
    put_off = debt(steps=(first, Step(Move.HOLD, "h", first.day, "b", "2024-04-01 b", None)))
    assert still_held(book, put_off, act) is held  # type: ignore[arg-type]
    assert still_held(book, row, act) is False  # type: ignore[arg-type]


def test_to_like_something_answers_proposals_and_no_question() -> None:
    """On the point itself it answers either."""
    liked = told("2024-05-01", Kind.SUPPORT, "b", "a")
    on_point = told("2024-05-01", Kind.SUPPORT, "b", "a", "x")
    assert only_likes(debt(request="request"), liked)
    assert not only_likes(debt(request="request"), on_point)
    assert not only_likes(debt(request="propose"), liked)
