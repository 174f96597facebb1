"""The table of kinds: complete, without contradictions, and as the design of the state of play says."""

import pytest

from verbale.model import Kind, Polarity, Stance
from verbale.model.kinds import KINDS, LANES, Effect, those


def test_every_kind_has_a_row() -> None:
    """No kind is without an effect, words and a lane."""
    assert set(KINDS) == set(Kind)
    assert all(effect.words[0] and effect.words[1] and effect.lane in LANES for effect in KINDS.values())
    assert {effect.lane for effect in KINDS.values()} == set(LANES)


def test_no_two_kinds_are_told_in_the_same_words() -> None:
    """A reader can tell each kind from its sentence."""
    assert len({effect.words[0] for effect in KINDS.values()}) == len(Kind)


@pytest.mark.parametrize("effect", KINDS.values(), ids=map(str, KINDS))
def test_a_row_does_not_contradict_itself(effect: Effect) -> None:
    """A stance comes from the kind or from its polarity, and what judges another's act takes none."""
    assert effect.stance is None or not effect.by_polarity
    assert not effect.by_polarity or effect.judged
    assert not effect.judges or (effect.stance is None and not effect.by_polarity)
    assert not (effect.holds and effect.closes)
    assert not effect.breaks or effect.procedure
    assert not (effect.fixed and effect.moves)


def test_criticism_and_praise_are_no_position() -> None:
    """Speaking well or ill of another's act says nothing of what one wants."""
    assert those(lambda effect: effect.judges) == {Kind.WELCOME, Kind.CRITICISE}


def test_only_proposals_and_requests_open_a_debt() -> None:
    """Wishes, views, warnings and praise ask nothing of anybody."""
    assert those(lambda effect: effect.opens) == {Kind.PROPOSE, Kind.REQUEST}


def test_a_negative_answer_refuses_and_a_negative_view_is_a_concern() -> None:
    """The same polarity weighs differently in a reply and in a view."""
    assert KINDS[Kind.ANSWER].by_polarity[Polarity.NEGATIVE] is Stance.REFUSES
    assert KINDS[Kind.STATE].by_polarity[Polarity.NEGATIVE] is Stance.CONCERNED


def test_movement_has_a_direction() -> None:
    """Concessions, acceptances and agreements go towards the others; only a retraction goes away."""
    assert those(lambda effect: effect.moves > 0) == {Kind.CONCEDE, Kind.ACCEPT, Kind.AGREE}
    assert those(lambda effect: effect.moves < 0) == {Kind.RETRACT}
