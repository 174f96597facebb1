"""The book: what is entered is found by debtor, creditor, document and day, while it is waited for."""

import datetime as dt

from tests.state.debts.rows import debt, talks, told
from verbale.model import Kind, Move, Status
from verbale.state.debts.book import Book


def test_what_is_answered_is_waited_for_no_more() -> None:
    """It stays in the book, and leaves both lists."""
    book = Book(talks())
    rent, keys = debt("x"), debt("y")
    book.put(rent)
    book.put(keys)
    assert book.owed_by(["b", "b"]) == [rent, keys]
    assert (book.owed_by(["a"]), book.owed_to(["a"])) == ([], [rent, keys])
    book.step(rent, told("2024-03-10", Kind.ACCEPT, "b", "a", "x"), Move.ANSWER, "b", status=Status.ANSWERED)
    assert (book.owed_by(["b"]), book.owed_to(["a"])) == ([keys], [keys])
    assert book.rows[rent.id].status is Status.ANSWERED
    assert book.waits(("b", "a", "y")) == keys
    assert book.waits(("b", "a", "x")) is None
    assert book.waits(("b", "c", "y")) is None


def test_one_document_makes_a_move_once() -> None:
    """Said twice in one letter it is one reminder; a letter of another day is another."""
    book = Book(talks())
    book.put(debt())
    for day in ("2024-03-10", "2024-03-10", "2024-03-12"):
        (row,) = book.owed_to(["a"])
        book.step(row, told(day, Kind.RESTATE, "a", "b", "x"), Move.REMIND, "a")
    (row,) = book.owed_to(["a"])
    assert [step.day.day for step in row.steps if step.move is Move.REMIND] == [10, 12]
    assert book.touched("2024-03-12 a") == [row]
    assert book.touched("2024-03-11 a") == []


def test_a_step_keeps_its_day_and_sets_fields() -> None:
    """The new day stands in the step and in the debt."""
    book = Book(talks())
    book.put(debt())
    new = dt.date(2024, 4, 1)
    book.step(debt(), told("2024-03-10", Kind.REQUEST, "a", "b", "x"), Move.REDATE, "a", to=new, deadline=new)
    (row,) = book.owed_by(["b"])
    assert (row.deadline, row.steps[-1].to) == (new, new)


def test_a_later_letter_says_what_point_it_is_about() -> None:
    """What was asked without a point takes that of the letter that speaks to it; a point once known stays."""
    book = Book(talks())
    book.put(debt("the shed"))
    book.step(debt("the shed"), told("2024-03-10", Kind.RESTATE, "a", "b", "y"), Move.REMIND, "a")
    (row,) = book.owed_by(["b"])
    assert row.point == "y"
    book.step(row, told("2024-03-12", Kind.RESTATE, "a", "b", "x"), Move.REMIND, "a")
    assert [one.point for one in book.owed_by(["b"])] == ["y"]


def test_debts_of_a_pair_and_a_day() -> None:
    """Entered anew, a debt is listed once."""
    book = Book(talks())
    book.put(debt())
    book.put(debt())
    book.put(debt("y", "2024-03-02"))
    first = dt.date(2024, 3, 1).toordinal()
    assert book.opened_on("b", "a", first) == [debt()]
    assert book.opened_on("a", "b", first) == []
