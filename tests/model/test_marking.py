"""Markings form a lattice: put together they only grow stricter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import ModelError
from verbale.model import Marking
from verbale.model.marking import PROFILES

MARKS = st.builds(
    Marking,
    level=st.sampled_from(PROFILES["TLP"]),
    caveats=st.frozensets(st.sampled_from(["NOT PUBLIC", "CHATHAM HOUSE"])),
    releasable_to=st.none() | st.frozensets(st.sampled_from(["us", "ru", "nato"])),
)


@given(MARKS, MARKS, MARKS)
def test_join_is_a_semilattice(one: Marking, two: Marking, three: Marking) -> None:
    """Join is associative, commutative and idempotent."""
    assert one.join(two) == two.join(one)
    assert one.join(two).join(three) == one.join(two.join(three))
    assert one.join(one) == one


@given(MARKS, MARKS, MARKS, st.sampled_from(["us", "ru", "nato", "eu"]) | st.none())
def test_join_never_shows_more(one: Marking, two: Marking, clearance: Marking, party: str | None) -> None:
    """Who may see two things together may see each of them."""
    if one.join(two).visible_to(clearance, party):
        assert one.visible_to(clearance, party)
        assert two.visible_to(clearance, party)


@given(MARKS)
def test_text_round_trip(mark: Marking) -> None:
    """A marking written out and read back is the same."""
    assert Marking.parse(str(mark)) == mark


@pytest.mark.parametrize("text", ["PURPLE", "TLP:SECRET", "NATO:SECRET", ""])
def test_unknown_levels_are_refused(text: str) -> None:
    """A level that the profile does not have is an error that lists the levels."""
    with pytest.raises(ModelError) as caught:
        Marking.parse(text)
    assert "Use one of" in caught.value.cure


def test_profiles_do_not_mix() -> None:
    """Levels of two profiles neither join nor see each other."""
    tlp, eu = Marking.parse("TLP:AMBER"), Marking.parse("EU:LIMITE")
    assert not tlp.visible_to(eu)
    with pytest.raises(ModelError):
        tlp.join(eu)


def test_not_public_is_not_for_the_public() -> None:
    """A caveat hides even the most open level from a reader with the most open clearance."""
    mark = Marking.parse("CLEAR//NOT PUBLIC")
    assert not mark.visible_to(Marking.parse("CLEAR"))
    assert mark.visible_to(Marking.parse("GREEN"))
    assert not mark.visible_to(Marking.parse("GREEN//CHATHAM HOUSE"))
