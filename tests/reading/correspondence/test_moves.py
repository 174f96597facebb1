"""What a letter's sentences make of its acts, those of the table of moves alone included."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.reading.correspondence.paper import SPEAKER, paper
from verbale.model import Act, Kind, Move
from verbale.reading.correspondence.moves import moved

JUNE, MAY = dt.date(2024, 6, 30), dt.date(2024, 5, 3)


def acts_of(
    body: str, *kinds: tuple[Kind, str], rules_only: bool = False, parties: tuple[str, ...] = ("south",)
) -> list[Act]:
    """Return the acts of a letter whose clauses gave acts of some kinds, each with the words that it quotes."""
    page, place = paper(body, rules_only=rules_only)
    given = []
    for kind, words in kinds:
        start = page.text.index(words)
        quote = page.quote(start, start + len(words))
        given.append(Act(kind=kind, actors=("south",), addressees=("north",), rule="test", evidence=(quote,)))
    return moved(page, replace(SPEAKER, parties=parties), place, (0, place[0]), given, len(page.text))


def test_what_was_asked_is_no_answer_to_it() -> None:
    """The sentence behind it is; where something waits, neither is."""
    asked = "You asked for the survey of the cranes."
    (act,) = (act for act in acts_of(f"{asked} It was made in May.") if act.kind is Kind.ANSWER)
    assert act.evidence[0].exact == "It was made in May."
    waits = acts_of(f"{asked} We cannot give you an answer before July.")
    assert not [act for act in waits if act.kind is Kind.ANSWER]


def test_who_has_had_no_reply_reminds() -> None:
    """They say nothing of a paper of the other's that would not have come."""
    moves = {act.move for act in acts_of("We have not had a reply to our proposal of 3 May on harbour dues either.")}
    assert Move.REMIND in moves
    assert Move.NOT_RECEIVED not in moves


@pytest.mark.parametrize(
    ("body", "kind", "move", "points", "day"),
    [
        ("We remind you of our letter of 3 May 2024 on harbour dues.", Kind.RESTATE, Move.REMIND, ("dues",), None),
        ("We will reply on harbour dues by 30 June 2024.", Kind.HOLD, Move.HOLD, ("dues",), JUNE),
        ("We withdraw our proposal of 3 May 2024 on harbour dues.", Kind.RETRACT, Move.WITHDRAW, ("dues",), None),
        ("We refuse your proposal on crane repairs.", Kind.REFUSE, Move.ANSWER, ("crane",), None),
        ("Each ship pays the harbour dues of your letter of 3 May 2024.", Kind.ANSWER, Move.ANSWER, ("dues",), None),
    ],
)
def test_a_sentence_without_a_clause_makes_its_act(
    body: str, kind: Kind, move: Move, points: tuple[str, ...], day: dt.date | None
) -> None:
    """One act, with the move, the points and the day of its sentence."""
    (act,) = acts_of(body)
    assert (act.kind, act.move, act.points, act.deadline and act.deadline.last) == (kind, move, points, day)


def test_an_act_of_a_clause_takes_the_move_of_its_sentence() -> None:
    """No second act is made beside it; what it names is kept."""
    (act,) = acts_of(
        "We withdraw our proposal of 3 May 2024 on harbour dues.", (Kind.RETRACT, "We withdraw our proposal")
    )
    assert (act.rule, act.move, [day.first for day in act.papers]) == ("test", Move.WITHDRAW, [MAY])


def test_what_asks_for_an_answer_sets_the_day_of_what_is_put() -> None:
    """The wish for a reply is no request of its own, and is quoted for the day."""
    body = "We propose new harbour dues. We request your reply by 30 June 2024."
    put, pressing = acts_of(body, (Kind.PROPOSE, "We propose new"), (Kind.REQUEST, "We request your reply"))
    assert (put.move, put.points, put.deadline and put.deadline.last) == (None, ("dues",), JUNE)
    assert "We request your reply by 30 June 2024." in [quote.exact for quote in put.evidence]
    assert pressing.move is Move.NONE


@pytest.mark.parametrize(
    "body", ["Thank you for your kind hospitality.", "We recall the treaty of 1907 on harbour dues."]
)
def test_courtesy_and_history_make_nothing(body: str) -> None:
    """They speak of nothing that is owed."""
    assert acts_of(body) == []


@pytest.mark.parametrize("given", [{"rules_only": True}, {"parties": ()}, {"parties": ("south", "north")}])
def test_no_move_without_one_writer(given: dict[str, object]) -> None:
    """Nobody's letter, that of two at once, and a reading by rules alone leave the acts as the clauses gave them."""
    body = "We withdraw our proposal of 3 May 2024 on harbour dues."
    (act,) = acts_of(body, (Kind.RETRACT, "We withdraw"), **given)  # type: ignore[arg-type]
    assert (act.move, act.papers, act.points) == (None, (), ())
