"""A reminder opens what was asked on the day that it names, and says what is still missing of what was answered."""

import datetime as dt

import pytest

from tests.state.debts.rows import day_of, talks, told
from verbale.model import Act, Evidence, Kind, Move, RecordedAct, Status
from verbale.state.debts.life import debts

DAY = dt.date(2024, 3, 3)


def reminder(words: str, paper: str = "2024-03-03", **more: object) -> RecordedAct:
    """Return what Alder writes to Birch in May, with the day of the paper that it names."""
    quote = (Evidence("2024-05-01 a", 0, len(words), words),)
    facts: dict[str, object] = {"move": Move.REMIND, "rule": "letter/move.remind", **more}
    return told("2024-05-01", Kind.RESTATE, "a", "b", "x", evidence=quote, papers=(day_of(paper),), **facts)


@pytest.mark.parametrize(
    "words",
    [
        "We remind you of our letter of 3 March on the rent.",
        "On 3 March we wrote to you with the question whether the rent stays.",
        "I have had no answer to my request of 3 March.",
        "The names that I asked for on 3 March have not come.",
        "Our question of 3 March is still open.",
        "We asked you on 3 March to name the rent.",
        "Its note of 3 March remains unanswered.",
        "I refer to our letter of 3 March, in which we asked for the rent.",
        "On 3 March I asked what the rent would be.",
        "We proposed on 3 March that the rent be cut.",
    ],
)
def test_a_paper_that_is_not_in_the_record_opens_a_debt_of_its_day(words: str) -> None:
    """Once, with the reminder counted."""
    (row,) = debts([reminder(words)], talks())
    assert (row.debtor, row.creditor, row.point, row.opened) == ("b", "a", "x", DAY)
    assert row.count(Move.REMIND) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Your letter of 3 March speaks of the rent.",
        "The fire of 3 March was put out.",
        "We remind you of the treaty of 3 March.",
    ],
)
def test_another_day_opens_nothing(words: str) -> None:
    """The reader's own letter, an event, a treaty."""
    assert debts([reminder(words)], talks()) == ()


def test_what_is_in_the_record_is_reminded_of() -> None:
    """No second debt."""
    asked = told("2024-03-03", Kind.REQUEST, "a", "b", "x")
    (row,) = debts([asked, reminder("We remind you of our letter of 3 March on the rent.")], talks())
    assert (row.opened, row.count(Move.REMIND), row.status) == (DAY, 1, Status.NOT_FOUND)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("We are still without the licences and remind you of them.", Status.PARTLY),
        ("The list is incomplete; I remind you of the rest.", Status.PARTLY),
        ("I remind you of our thanks for the rent.", Status.ANSWERED),
    ],
)
def test_who_is_still_without_a_part_says_that_the_answer_was_partial(words: str, status: Status) -> None:
    """What was answered is asked for again in part."""
    asked = told("2024-03-03", Kind.REQUEST, "a", "b", "x")
    answer = told("2024-04-01", Kind.ANSWER, "b", "a", "x")
    (row,) = debts([asked, answer, reminder(words)], talks())
    assert row.status is status


def test_hearsay_opens_nothing() -> None:
    """Somebody else tells that Alder asked."""
    item = reminder("We remind you of our letter of 3 March on the rent.", according_to="c")
    assert isinstance(item.act, Act)
    assert debts([item], talks()) == ()
