"""What is counted is meant: "your second point", "on (ii)", "points 2 and 3"."""

import pytest

from tests.state.debts.rows import debt, talks, told
from verbale.model import Evidence, Kind, Move
from verbale.state.debts.book import Book
from verbale.state.debts.items import counted, of_items


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("The first of your items touches our rules.", (1,)),
        ("With respect to point 2, we agree.", (2,)),
        ("We withdraw our third proposal.", (3,)),
        ("The first, on nets, we maintain.", (1,)),
        ("On (ii) the board was not persuaded.", (2,)),
        ("We cannot agree to your proposal (b).", (2,)),
        ("Points 2 and 3 must wait.", (2, 3)),
        ("Items (a) and (c) are refused.", (1, 3)),
        ("Your first and second requests are granted.", (1, 2)),
        ("Re (b): agreed.", (2,)),
        ("To your third question: no.", (3,)),
        ("2. Yes.", (2,)),
    ],
)
def test_words_count_what_was_asked(words: str, numbers: tuple[int, ...]) -> None:
    """By an ordinal, a number, a letter or a Roman numeral."""
    assert counted(words) == numbers


@pytest.mark.parametrize(
    "words",
    [
        "It met in the first half of May.",
        "In the first place we see no need.",
        "A second meeting is planned.",
        "5 per cent is too much.",
        "That is a point I made before.",
        "Item by item it costs more.",
    ],
)
def test_other_numbers_count_nothing(words: str) -> None:
    """Halves, sums, meetings and the writer."""
    assert counted(words) == ()


def test_the_second_is_that_which_the_paper_asked_second() -> None:
    """An answered one is counted with; a number that the paper does not reach means nothing."""
    first = debt("x", opened_by="one")
    second = debt("y", opened_by="two")
    asked = [
        told("2024-03-01", Kind.PROPOSE, "a", "b", "x", evidence=(Evidence("2024-03-01 a", 10, 13, "abc"),)),
        told("2024-03-01", Kind.PROPOSE, "a", "b", "y", evidence=(Evidence("2024-03-01 a", 50, 53, "def"),)),
    ]
    book = Book(talks())
    book.items = {"one": asked[0], "two": asked[1]}
    for row in (first, second):
        book.put(row)
    assert of_items(book, "Your second point is agreed.", [second], [second, first]) == [second]
    assert of_items(book, "The first of your points is agreed.", [second], [second, first]) == []
    assert of_items(book, "Point 7 is agreed.", [second], [second, first]) is None
    assert of_items(book, "That is agreed.", [second], [second, first]) is None
    assert first.steps[0].move is Move.OPEN
