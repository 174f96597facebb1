"""Whom an act makes a debtor; each move's effect stands in tests/state/test_debts.py."""

import datetime as dt
from dataclasses import replace

from tests.state.debts.rows import day_of, talks, told
from verbale.dossier import parse
from verbale.model import Evidence, Kind, Move, RecordedAct
from verbale.state.debts.life import debtors, debts
from verbale.state.houses import housed


def test_nobody_is_a_debtor_by_guess() -> None:
    """Of three sides only who is addressed; of two, the other; never oneself, nor who has no seat."""
    pair = parse('title = "Two"\n[[party]]\nid = "a"\nname = "Alder"\n[[party]]\nid = "b"\nname = "Birch"\n')
    assert debtors(told("2024-03-01", Kind.REQUEST, "a", "").act, talks()) == ()
    assert debtors(told("2024-03-01", Kind.REQUEST, "a", "abcz").act, talks()) == ("b", "c")
    assert debtors(told("2024-03-01", Kind.REQUEST, "a", "").act, pair) == ("b",)
    assert debtors(told("2024-03-01", Kind.REQUEST, "a", "z").act, pair) == ()


ASKED = told("2024-03-01", Kind.PROPOSE, "a", "b", "x", deadline=day_of("2024-03-20"))


def test_asking_again_opens_no_second_debt() -> None:
    """It reminds; with another day it sets that day, and the first stands in the steps."""
    again = told("2024-03-10", Kind.PROPOSE, "a", "b", "x")
    (row,) = debts([ASKED, again], talks())
    assert [one.move for one in row.steps] == [Move.OPEN, Move.REMIND]
    (row,) = debts([ASKED, told("2024-03-10", Kind.PROPOSE, "a", "b", "x", deadline=day_of("2024-04-02"))], talks())
    assert (row.deadline, row.steps[0].to, row.steps[-1].move) == (
        dt.date(2024, 4, 2),
        dt.date(2024, 3, 20),
        Move.REDATE,
    )


def test_a_second_promise_is_one_again() -> None:
    """The debt keeps both, and the day of the first response."""
    holds = [
        told(day, Kind.HOLD, "b", "a", "x", deadline=day_of(until))
        for day, until in (("2024-03-10", "2024-03-25"), ("2024-03-26", "2024-04-10"))
    ]
    (row,) = debts([ASKED, *holds], talks())
    assert [one.move for one in row.steps] == [Move.OPEN, Move.HOLD, Move.PROMISE_AGAIN]
    assert (row.promised, row.first_response) == (dt.date(2024, 4, 10), dt.date(2024, 3, 10))


def test_a_lapse_ends_on_its_own_day() -> None:
    """An offer that was open until the twentieth ended then, whenever that is said."""
    (row,) = debts([ASKED, told("2024-03-28", Kind.STATE, "a", "b", "x", move=Move.LAPSE)], talks())
    assert row.closed == dt.date(2024, 3, 20)


def test_nobody_outside_is_a_creditor() -> None:
    """What somebody asks who is no party of the dossier is between others."""
    assert debts([told("2024-03-01", Kind.REQUEST, "thiel", "b", "x")], talks()) == ()


def test_a_letter_to_a_person_is_put_to_the_side_that_the_person_signs_for() -> None:
    """Known from any of its letters, by surname; one who signs for two sides is nobody's."""
    asks = told("2024-03-01", Kind.REQUEST, "a", "", "x", addressees=("mr-osei",))
    signs = told("2024-03-09", Kind.STATE, "b", "a", speaker="ama-osei")
    other = told("2024-03-10", Kind.STATE, "c", "a", speaker="osei")
    assert [row.debtor for row in debts([asks, signs], housed(talks(), [asks, signs], []))] == ["b"]
    assert debts([asks], housed(talks(), [asks], [])) == ()
    assert debts([asks, signs, other], housed(talks(), [asks, signs, other], [])) == ()


def test_what_is_held_whole_is_not_answered_in_part() -> None:
    """A plain statement beside a promise to reply is no part of the answer, unless the promise names the part that waits."""

    def words(item: RecordedAct, text: str) -> RecordedAct:
        quote = Evidence(item.act.evidence[0].document, 0, len(text), text)
        return replace(item, act=replace(item.act, evidence=(quote,)))

    asks = words(
        told("2024-03-01", Kind.REQUEST, "a", "b", "x"), "Please tell us the height of the crest and the volume."
    )
    says = words(told("2024-03-09", Kind.STATE, "b", "a", move=Move.ANSWER), "The crest stands at 612 metres.")
    whole = words(told("2024-03-09", Kind.HOLD, "b", "a", move=Move.HOLD), "You will hear from us.")
    part = words(told("2024-03-09", Kind.HOLD, "b", "a", move=Move.HOLD), "The volume is not known yet.")
    for order in ((says, whole), (whole, says)):
        assert [str(row.status) for row in debts([asks, *order], talks())] == ["held"]
    for order in ((says, part), (part, says)):
        assert [str(row.status) for row in debts([asks, *order], talks())] == ["partly answered"]


def test_a_proposal_of_another_thing_in_its_place_answers() -> None:
    """It closes what was proposed on the point and opens the other way; one beside a promise to reply closes nothing."""
    counter = told("2024-03-09", Kind.PROPOSE, "b", "a", "x", move=Move.OPEN)
    rows = {row.debtor: str(row.status) for row in debts([ASKED, counter], talks())}
    assert rows == {"b": "answered", "a": "open"}
    hold = told("2024-03-09", Kind.HOLD, "b", "a", "x", move=Move.HOLD)
    rows = {row.debtor: str(row.status) for row in debts([ASKED, hold, counter], talks())}
    assert rows["b"] == "held"
