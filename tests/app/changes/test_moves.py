"""Moves of debts entered by hand: found by id or by sides, checked, recorded with who said it, taken back."""

from dataclasses import replace

import pytest

from tests.app.reads.quay import day
from verbale.app import answers
from verbale.app.ask import ask
from verbale.app.changes.moves import MOVES, Told, enter_move, move_named, take_move_back
from verbale.app.workspace import Workspace
from verbale.errors import DossierError, RecordError
from verbale.model import HandMove, Marking, Move, Obligation, Query, Status
from verbale.record.integrity.verify import verify

ON = day("2025-05-16")
CALL = Told(
    move="answer", day=day("2025-05-02"), said_by="Ines Vale, by telephone", note="no", debtor="port", point="pay"
)


def entered(desk: Workspace, told: Told = CALL) -> HandMove:
    """Enter a move as somebody who sees everything."""
    return enter_move(desk.record, desk.dossier, desk.view(), told, "ada")


def debt(desk: Workspace, point: str = "pay", *, reader: Marking | None = None) -> Obligation:
    """Return the debt of the port on a point."""
    (row,) = (row for row in desk.view(reader=reader).obligations if (row.debtor, row.point) == ("port", point))
    return row


def test_every_move_has_a_name() -> None:
    """As the model has it, with spaces or dashes, and a few other ways; another is refused with those there are."""
    assert [move_named(str(move)) for move in MOVES] == list(MOVES)
    assert {move_named(name) for name in ("Partial-answer", "partial_answer", "partial answer")} == {Move.PARTIAL}
    assert (move_named("supersede"), move_named("counter")) == (Move.SUPERSEDE, Move.COUNTER)
    with pytest.raises(RecordError, match="'none' is no move"):
        move_named("none")


def test_a_move_is_recorded_with_who_said_it(quay_desk: Workspace) -> None:
    """It closes the debt, stands among its steps, and marks the view."""
    assert debt(quay_desk).status is Status.HELD
    made = entered(quay_desk)
    row = debt(quay_desk)
    assert (row.status, row.closed, row.closed_by) == (Status.ANSWERED, day("2025-05-02"), made.id)
    last = quay_desk.record.history(made.id)[-1]
    assert (last.recorded_by, last.body["said_by"], last.marking) == (
        "hand:ada",
        "Ines Vale, by telephone",
        "TLP:GREEN",
    )
    assert verify(quay_desk.record).faults == ()
    step = answers.owed(ask(quay_desk, Query()))["obligations"]
    hand = [one["hand"] for item in step for one in item["steps"] if one["hand"]]
    assert [(one["id"], one["entered_by"], one["note"]) for one in hand] == [(made.id, "ada", "no")]


def test_the_debt_is_found_by_its_id_or_by_its_sides(quay_desk: Workspace) -> None:
    """A beginning is enough; where several fit they are listed, where none does that is said."""
    name = debt(quay_desk).id
    assert entered(quay_desk, replace(CALL, debt=name, debtor="", point="")).debt == name
    with pytest.raises(RecordError, match="No debts fit"):
        entered(quay_desk, replace(CALL, debtor="mediator"))
    with pytest.raises(RecordError) as caught:
        entered(quay_desk, replace(CALL, debt=name[:16], debtor="", point=""))
    assert caught.value.what == "2 debts fit."
    assert "port to union on hours" in caught.value.cure


@pytest.mark.parametrize(
    "wrong",
    [
        {"day": day("2025-02-01")}, {"day": day("2999-01-01")}, {"move": "open", "creditor": ""}, {"move": "refer", "refer_to": "x"},
        {"move": "open", "creditor": "union", "point": "x"}, {"move": "open", "creditor": "x"}, {"move": "praise"},
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(quay_desk: Workspace, wrong: dict[str, object]) -> None:
    """Before the asking, in the future, without both sides, of nobody in the dossier; nothing is recorded."""
    before = quay_desk.record.tail()
    with pytest.raises((RecordError, DossierError)):
        entered(quay_desk, replace(CALL, **wrong))  # type: ignore[arg-type]
    assert quay_desk.record.tail() == before


def test_a_debt_is_opened_and_answered_by_hand(quay_desk: Workspace) -> None:
    """The union owes, and has answered, though no paper says either."""
    told = Told(move="open", day=day("2025-04-20"), said_by="Vale", debtor="union", creditor="port", point="hours")
    entered(quay_desk, told)
    entered(quay_desk, replace(told, move="answer", day=day("2025-04-22")))
    (row,) = (row for row in quay_desk.view().obligations if row.debtor == "union")
    assert (row.status, row.opened, row.closed) == (Status.ANSWERED, day("2025-04-20"), day("2025-04-22"))


def test_a_move_is_taken_back_once(quay_desk: Workspace) -> None:
    """The debt stands as it did before; who may not see the move finds none."""
    before = debt(quay_desk)
    made = entered(quay_desk, replace(CALL, marking=Marking("AMBER")))
    with pytest.raises(RecordError, match="0 moves begin"):
        take_move_back(quay_desk.record, made.id, "ben", reader=quay_desk.reader(Marking("GREEN")))
    take_move_back(quay_desk.record, made.id[:6], "ben", "a slip")
    assert debt(quay_desk) == before
    last = quay_desk.record.history(made.id)[-1]
    assert (last.recorded_by, last.body["reason"], last.marking) == ("hand:ben", "a slip", "TLP:AMBER")
    with pytest.raises(RecordError, match="taken back already"):
        take_move_back(quay_desk.record, made.id, "ben")


def test_a_move_above_the_reader_never_was(quay_desk: Workspace) -> None:
    """They see the debt as the papers have it, and no word of the move in any list."""
    entered(quay_desk, replace(CALL, marking=Marking("AMBER"), note="canary"))
    assert debt(quay_desk, reader=Marking("GREEN")).status is Status.HELD
    low = ask(quay_desk, Query(clearance=Marking("GREEN")))
    for answer in (answers.owed(low), answers.log(low), answers.brief(low, long=True)):
        assert "canary" not in str(answer)
    assert ask(quay_desk, Query()).play.marking == Marking("AMBER")


def test_a_past_day_knows_nothing_of_it(quay_desk: Workspace) -> None:
    """What was known before it was entered is as it was, and so is the state of play of a day before it was made."""
    then, early = quay_desk.view(known=day("2025-05-10")), quay_desk.view(day("2025-05-01"))
    entered(quay_desk)
    assert quay_desk.view(known=day("2025-05-10")) == then
    assert quay_desk.view(day("2025-05-01")).obligations == early.obligations


def test_the_brief_says_who_said_it_and_that_little_is_known_of_unread_answers(quay_desk: Workspace) -> None:
    """Beside the debt; and how many reviews there are, of how many needed."""
    entered(quay_desk, replace(CALL, move="remind", said_by="our envoy"))
    entered(quay_desk, replace(CALL, move="not answered", said_by="our envoy", day=day("2025-05-05")))
    text = str(answers.brief(ask(quay_desk, Query()), long=True))
    assert "not answered, 5 May 2025: “our envoy: no” (entered by ada)" in text
    told = Told(
        move="open", day=day("2025-04-20"), said_by="Vale", debtor="union", creditor="port", to=day("2025-04-25")
    )
    entered(quay_desk, told)
    text = str(answers.brief(ask(quay_desk, Query()), long=True))
    assert (
        "Whether an answer stands unread where none was found is not known: 1 such debt reviewed, of 10 needed." in text
    )
    assert answers.owed(ask(quay_desk, Query()))["unread_answer"]["silent"] == 1
