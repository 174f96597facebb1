"""Which moves an act makes: its own, else those of its kind."""

import pytest

from tests.state.debts.rows import told
from verbale.model import Kind, Modality, Move
from verbale.state.debts.own_moves import moves_of


@pytest.mark.parametrize(
    ("kind", "modality", "moves"),
    [
        (Kind.PROPOSE, Modality.DONE, (Move.ANSWER, Move.OPEN)),
        (Kind.REQUEST, Modality.CONDITIONAL, (Move.OPEN,)),
        (Kind.REQUEST, Modality.INTENDED, ()),
        (Kind.ACCEPT, Modality.DONE, (Move.ANSWER,)),
        (Kind.ACCEPT, Modality.INTENDED, ()),
        (Kind.ANSWER, Modality.INTENDED, (Move.HOLD,)),
        (Kind.RETRACT, Modality.DONE, (Move.WITHDRAW,)),
        (Kind.STATE, Modality.DONE, ()),
    ],
)
def test_a_kind_makes_its_moves(kind: Kind, modality: Modality, moves: tuple[Move, ...]) -> None:
    """What is only meant to be done does nothing yet; an answer meant to come is a hold; a proposal answers before it asks."""
    assert moves_of(told("2024-03-01", kind, "a", "b", "x", modality=modality).act) == moves


def test_its_own_move_goes_before_its_kind() -> None:
    """And where it has none by ruling, nothing follows from its kind."""
    assert moves_of(told("2024-03-01", Kind.REQUEST, "a", "b", move=Move.REMIND).act) == (Move.REMIND,)
    assert moves_of(told("2024-03-01", Kind.REQUEST, "a", "b", move=Move.NONE).act) == ()
