"""Markings form a lattice: put together they only grow stricter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import ModelError
from verbale.model import Marking, reader_for
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


@pytest.mark.parametrize(
    ("text", "banner", "portion"),
    [
        ("TLP:AMBER//NOT PUBLIC", "TLP:AMBER//NOT PUBLIC", "(TLP:AMBER//NOT PUBLIC)"),
        ("EU:PUBLIC", "PUBLIC", "(PUBLIC)"),
        ("EU:LIMITE", "LIMITE", "(LIMITE)"),
        ("EU:RESTREINT", "RESTREINT UE/EU RESTRICTED", "(R-UE/EU-R)"),
        ("EU:CONFIDENTIEL", "CONFIDENTIEL UE/EU CONFIDENTIAL", "(C-UE/EU-C)"),
        ("EU:SECRET", "SECRET UE/EU SECRET", "(S-UE/EU-S)"),
        ("EU:TRES SECRET", "TRÈS SECRET UE/EU TOP SECRET", "(TS-UE/EU-TS)"),
    ],
)
def test_official_names_are_written_and_read(text: str, banner: str, portion: str) -> None:
    """Banner and portion mark are the official ones, and each is read back as the marking it is."""
    mark = Marking.parse(text)
    assert (mark.banner, mark.portion) == (banner, portion)
    assert Marking.parse(banner, mark.profile) == Marking.parse(portion.strip("()"), mark.profile) == mark


def test_eu_levels_are_in_order() -> None:
    """Each level sees those below it and none above; LIMITE stands below what is classified."""
    levels = [Marking.parse(f"EU:{level}") for level in PROFILES["EU"]]
    for place, clearance in enumerate(levels):
        assert [mark.visible_to(clearance) for mark in levels] == [number <= place for number in range(len(levels))]


def test_the_house_rule_admits_by_name_alone() -> None:
    """No plain level admits to what was said under the Chatham House rule; `*` admits to everything."""
    mark = Marking.parse("GREEN//CHATHAM HOUSE")
    assert not mark.visible_to(Marking.parse("RED"))
    assert mark.visible_to(Marking.parse("GREEN//CHATHAM HOUSE"))
    assert mark.visible_to(Marking.parse("GREEN//*"))
    assert not mark.visible_to(Marking.parse("CLEAR//*"))


def test_who_reads() -> None:
    """Without a clearance everything; with one our own side; for another party only what may be released to it."""
    nobody, port = Marking.parse("GREEN//REL "), Marking.parse("GREEN//REL port")
    assert all(reader_for("TLP", "union", None, None).sees(mark) for mark in (nobody, port))
    assert all(reader_for("TLP", "union", Marking("GREEN"), None).sees(mark) for mark in (nobody, port))
    assert [reader_for("TLP", "union", None, "port").sees(mark) for mark in (nobody, port)] == [False, True]
    assert [reader_for("TLP", "", Marking("RED"), None).sees(mark) for mark in (nobody, port)] == [False, False]
