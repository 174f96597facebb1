"""Each move of a debt can be entered by hand: what the person says stands, after the papers of its day."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from tests.state.talks import TWO_PARTIES
from verbale.dossier import parse
from verbale.errors import ModelError
from verbale.model import Act, Evidence, HandMove, Kind, Move, Obligation, Polarity, RecordedAct, Status, When
from verbale.state.debts import debts
from verbale.state.debts.by_hand import fits

DOSSIER = parse(
    TWO_PARTIES
    + '[[party]]\nid = "c"\nname = "Gamma"\n[[point]]\nid = "fish"\ntitle = "Fish"\n[[point]]\nid = "port"\ntitle = "Port"\n'
)


def day(number: int) -> dt.date:
    """Return a day of March 2025."""
    return dt.date(2025, 3, number)


def act(kind: Kind, number: int, actor: str, to: str, *, polarity: Polarity | None = None, **more: Any) -> RecordedAct:
    """Make an act of a day, in a paper of its own."""
    made = Act(
        kind=kind, actors=(actor,), addressees=(to,), points=("fish",), polarity=polarity, when=When.day(day(number)),
        evidence=(Evidence(f"{number:064}", 0, 5, "words"),), rule="letter/x", **more,
    )  # fmt: skip
    return RecordedAct(made.id, made, number, day(number), day(number))


ASKED = act(Kind.PROPOSE, 3, "a", "b")


def hand(move: Move, number: int, **more: Any) -> HandMove:
    """Make a move by hand on the debt of Beta to Alpha on fish."""
    given = {"debtor": "b", "creditor": "a", "point": "fish", "said_by": "Vole, by telephone", "by": "ines"}
    return HandMove(id=f"m{number}{move[:2]}", move=move, day=day(number), known=day(number), **{**given, **more})


def lived(*moves: HandMove, acts: tuple[RecordedAct, ...] = (ASKED,), on: int = 28) -> tuple[Obligation, ...]:
    """Return the debts after acts and moves."""
    return debts(acts, DOSSIER, day(on), (), moves)


def one(*moves: HandMove, **more: Any) -> Obligation:
    """Return the only debt."""
    (row,) = lived(*moves, **more)
    return row


def test_every_move_does_what_it_does() -> None:
    """What each leaves of a debt: its status, the day it was closed, what was set."""
    to = day(20)
    told = {
        move: (row.status, row.closed, row.deadline, row.received, row.promised)
        for move in Move
        if move not in {Move.NONE, Move.OPEN, Move.COUNTER, Move.REPLACE, Move.REFER}
        for row in (one(hand(move, 10, to=to)),)
    }
    closed = day(10)
    assert told == {
        Move.REMIND: (Status.NOT_FOUND, None, None, None, None),
        Move.REDATE: (Status.NOT_FOUND, None, to, None, None),
        Move.WITHDRAW: (Status.WITHDRAWN, closed, None, None, None),
        Move.SUPERSEDE: (Status.SUPERSEDED, closed, None, None, None),
        Move.LAPSE: (Status.WITHDRAWN, to, None, None, None),
        Move.NOT_RECEIVED: (Status.OPEN, None, None, None, None),
        Move.RECEIVED_ON: (Status.OPEN, None, None, to, None),
        Move.HOLD: (Status.HELD, None, None, None, to),
        Move.PROMISE_AGAIN: (Status.HELD, None, None, None, to),
        Move.PARTIAL: (Status.PARTLY, None, None, None, None),
        Move.ANSWER: (Status.ANSWERED, closed, None, None, None),
        Move.DECLINE: (Status.ANSWERED, closed, None, None, None),
        Move.NOT_ANSWERED: (Status.NOT_ANSWERED, None, None, None, None),
    }


def test_a_debt_is_opened_by_hand() -> None:
    """Of the sides, point and day that the person gives; its first step says who said so."""
    row = one(hand(Move.OPEN, 5, debtor="a", creditor="b", to=day(9)), acts=())
    assert (row.debtor, row.creditor, row.point, row.opened, row.deadline) == ("a", "b", "fish", day(5), day(9))
    assert (row.status, row.request) == (Status.NOT_FOUND, "request")
    assert row.steps[0].hand is not None
    assert row.steps[0].hand.told == "Vole, by telephone"


@pytest.mark.parametrize(
    ("move", "more", "other"),
    [
        (Move.COUNTER, {}, ("a", "b", Status.OPEN)),
        (Move.REPLACE, {}, ("b", "a", Status.OPEN)),
        (Move.REFER, {"refer_to": "c"}, ("c", "a", Status.OPEN)),
    ],
)
def test_some_moves_open_another(move: Move, more: dict[str, str], other: tuple[str, str, Status]) -> None:
    """A counter-proposal the other way, a proposal in another's place anew, a referral that of whom it is passed on to."""
    first, second = lived(hand(move, 10, **more))
    assert first.status is (Status.SUPERSEDED if move is Move.REPLACE else Status.ANSWERED)
    assert (second.debtor, second.creditor, second.status) == other
    assert second.opened == day(10)


def test_a_referral_to_nobody_at_the_table_opens_none() -> None:
    """It closes here all the same."""
    assert one(hand(Move.REFER, 10, refer_to="court")).status is Status.ANSWERED


def test_a_promise_made_again_is_counted() -> None:
    """Each day in turn, the last one stands."""
    row = one(hand(Move.HOLD, 5, to=day(9)), hand(Move.PROMISE_AGAIN, 9, to=day(15)))
    assert (row.promised, len(row.holds), row.count(Move.PROMISE_AGAIN)) == (day(15), 2, 1)
    assert row.first_response == day(5)


def test_not_answered_takes_back_what_was_read_as_an_answer() -> None:
    """A person's word wins over a reading of an earlier day; a later answer answers."""
    answer = act(Kind.REFUSE, 6, "b", "a")
    assert one(acts=(ASKED, answer)).status is Status.ANSWERED
    denied = hand(Move.NOT_ANSWERED, 12)
    row = one(denied, acts=(ASKED, answer))
    assert (row.status, row.closed, row.closed_by) == (Status.NOT_ANSWERED, None, "")
    later = act(Kind.REFUSE, 15, "b", "a")
    row = one(denied, acts=(ASKED, answer, later))
    assert (row.status, row.closed) == (Status.ANSWERED, day(15))


def test_an_answer_learned_of_later_stands() -> None:
    """Though it was given before the day of which somebody had said that nothing was answered; the one said last wins."""
    early = hand(Move.ANSWER, 10)
    assert one(hand(Move.NOT_ANSWERED, 12), early).status is Status.ANSWERED
    assert one(hand(Move.NOT_ANSWERED, 12), early).closed == day(10)
    assert one(early, hand(Move.NOT_ANSWERED, 12)).status is Status.NOT_ANSWERED


def test_a_move_comes_after_the_papers_of_its_day() -> None:
    """And before those of the next."""
    held = act(Kind.HOLD, 10, "b", "a")
    assert one(hand(Move.ANSWER, 10), acts=(ASKED, held)).status is Status.ANSWERED
    assert one(hand(Move.ANSWER, 10), acts=(ASKED, act(Kind.HOLD, 11, "b", "a"))).status is Status.ANSWERED
    assert one(hand(Move.ANSWER, 10), acts=(ASKED, held)).closed_by == "m10an"


def test_a_move_means_the_debt_of_its_id_else_of_its_sides_and_point() -> None:
    """Read otherwise since, the debt has another id; where there is none at all, the move does nothing and is found to."""
    row = one()
    named = hand(Move.ANSWER, 10, debt=row.id, point="port")
    assert one(named).status is Status.ANSWERED
    moved = hand(Move.ANSWER, 10, debt="f" * 16 + ".b.a.fish")
    assert one(moved).status is Status.ANSWERED
    lost = hand(Move.ANSWER, 10, point="port")
    assert one(lost).status is Status.OPEN
    assert not fits(lived(lost), lost)
    assert fits(lived(moved), moved)


def test_what_is_no_move_cannot_be_entered() -> None:
    """None, one without the day that it sets, one by nobody, one of a side to itself."""
    for wrong in ({"move": Move.NONE}, {"move": Move.REDATE}, {"said_by": " "}, {"debtor": "a"}):
        with pytest.raises(ModelError):
            replace(hand(Move.REMIND, 4), **wrong)
