"""A move entered by hand: what it must have, and its entry's body and back."""

import datetime as dt
import json

import pytest

from verbale.errors import ModelError
from verbale.model import HandMove, Marking, Move
from verbale.model.encode import canonical
from verbale.model.hand_move import decode_hand_move, encode_hand_move

DAY = dt.date(2025, 5, 2)
MOVE = HandMove(
    id="ab", move=Move.HOLD, debtor="port", creditor="union", point="pay", day=DAY, to=dt.date(2025, 5, 9), said_by="Vale",
    note="after the board", by="ines", known=dt.date(2025, 5, 3), marking=Marking("AMBER"), debt="x.port.union.pay", refer_to="",
)  # fmt: skip


def test_there_and_back() -> None:
    """Through JSON; who, when and the marking come from the entry."""
    body = json.loads(canonical(encode_hand_move(MOVE)))
    assert decode_hand_move("ab", body, "hand:ines", MOVE.known, MOVE.marking) == MOVE
    assert {"by", "known", "marking", "id"}.isdisjoint(body)


def test_what_it_says_in_one_line() -> None:
    """Who, and what, where something was noted; late when it was entered after its day."""
    assert MOVE.told == "Vale: after the board"
    assert MOVE.late
    bare = HandMove(
        id="a", move=Move.REMIND, debtor="b", creditor="c", point="", day=DAY, said_by="Vale", by="x", known=DAY
    )
    assert (bare.told, bare.late) == ("Vale", False)


@pytest.mark.parametrize("said_by", ["", "  "])
def test_somebody_said_it(said_by: str) -> None:
    """A move by nobody is none."""
    with pytest.raises(ModelError, match="who said it"):
        HandMove(
            id="a", move=Move.REMIND, debtor="b", creditor="c", point="", day=DAY, said_by=said_by, by="x", known=DAY
        )
