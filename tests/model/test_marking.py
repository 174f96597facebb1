"""Markings form a lattice: put together they only grow stricter."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import ModelError
from verbale.model import Marking
from verbale.model.marking import OTHERS, PROFILES, join_all, meant, stated

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


@pytest.mark.parametrize(
    ("make", "what", "cure"),
    [
        (lambda: Marking("RED", "NATO"), "Unknown marking profile 'NATO'.", "Use one of TLP, EU."),
        (lambda: Marking("PURPLE"), "TLP has no level 'PURPLE'.", "Use one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED."),
        (
            lambda: Marking("RED", "EU"), "EU has no level 'RED'.",
            "Use one of PUBLIC, LIMITE, RESTREINT, CONFIDENTIEL, SECRET, TRES SECRET.",
        ),
        (
            lambda: Marking("AMBER").join(Marking("LIMITE", "EU")), "TLP:AMBER and EU:LIMITE are of two profiles.",
            "Use one profile in a dossier.",
        ),
    ],
)  # fmt: skip
def test_a_refusal_says_what_and_what_to_do(make: Callable[[], object], what: str, cure: str) -> None:
    """Word for word, since people read it."""
    with pytest.raises(ModelError) as caught:
        make()
    assert (caught.value.what, caught.value.cure) == (what, cure)


NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("text", "default", "expected"),
    [
        ("amber", "TLP", Marking("AMBER")),
        ("tlp:red", "EU", Marking("RED")),
        ("LIMITE", "EU", Marking("LIMITE", "EU")),
        ("EU:LIMITE", "TLP", Marking("LIMITE", "EU")),
        ("Très Secret UE/EU Top Secret", "TLP", Marking("TRES SECRET", "EU")),
        ("SECRET UE / EU SECRET", "TLP", Marking("SECRET", "EU")),
        ("R-UE/EU-R", "TLP", Marking("RESTREINT", "EU")),
        ("RESTREINT", "EU", Marking("RESTREINT", "EU")),
        ("CLEAR // not public", "TLP", Marking("CLEAR", "TLP", frozenset({"NOT PUBLIC"}))),
        ("CLEAR//rel us , ru,", "TLP", Marking("CLEAR", "TLP", NONE, frozenset({"us", "ru"}))),
        ("CLEAR//REL ", "TLP", Marking("CLEAR", "TLP", NONE, NONE)),
        ("CLEAR//REL us//REL ru//RELAXED", "TLP", Marking("CLEAR", "TLP", frozenset({"RELAXED"}), frozenset({"us", "ru"}))),
        ("CLEAR", "TLP", Marking("CLEAR", "TLP", NONE, None)),
    ],
)  # fmt: skip
def test_markings_are_read_as_people_write_them(text: str, default: str, expected: Marking) -> None:
    """In either case, with blanks; the default profile, official names, caveats, releases."""
    assert Marking.parse(text, default) == expected


def test_official_names_belong_to_their_profile() -> None:
    """A bare level of the EU is none of TLP; a name with both halves is, whatever the dossier uses, unless another is named."""
    for text in ("SECRET", "TLP:SECRET UE/EU SECRET"):
        with pytest.raises(ModelError, match=r"^TLP has no level"):
            Marking.parse(text)


def test_joins_take_the_stricter_of_each_part() -> None:
    """The higher level, all caveats, and only those to whom both may be released."""
    one = Marking("GREEN", caveats=frozenset({"A"}), releasable_to=frozenset({"us", "ru"}))
    two = Marking("AMBER", caveats=frozenset({"B"}), releasable_to=frozenset({"ru", "eu"}))
    joined = Marking("AMBER", "TLP", frozenset({"A", "B"}), frozenset({"ru"}))
    assert one.join(two) == two.join(one) == joined
    assert one.join(Marking()).releasable_to == frozenset({"us", "ru"}) == Marking().join(one).releasable_to
    assert join_all([one, two], Marking()) == joined
    assert join_all([], one) == one
    assert str(joined) == "TLP:AMBER//A//B//REL ru"
    assert str(one) == "TLP:GREEN//A//REL ru,us"


def test_who_sees_what_is_released() -> None:
    """Only those named; our own side, which has no name here, sees it."""
    mark = Marking("GREEN", releasable_to=frozenset({"us"}))
    green = Marking("GREEN")
    assert mark.visible_to(green, "us")
    assert mark.visible_to(green)
    assert not mark.visible_to(green, "ru")
    assert not mark.visible_to(Marking("CLEAR"), "us")
    assert Marking("GREEN").visible_to(green, "ru")


def test_a_caveat_asks_for_its_own_admission() -> None:
    """Admitted to some, a reader is not admitted to others; to none named, to all but the closed ones."""
    both = Marking("CLEAR", caveats=frozenset({"A", "CHATHAM HOUSE"}))
    assert not both.visible_to(Marking("RED"))
    assert not both.visible_to(Marking("RED", caveats=frozenset({"A"})))
    assert both.visible_to(Marking("GREEN", caveats=frozenset({"A", "B", "CHATHAM HOUSE"})))
    assert both.visible_to(Marking("CLEAR", caveats=frozenset({"*"})))
    assert not both.visible_to(Marking("CLEAR", caveats=frozenset({"A", "CHATHAM HOUSE"})))


@pytest.mark.parametrize(
    ("line", "profile", "expected"),
    [
        ("TLP:AMBER//NOT PUBLIC", "TLP", "TLP:AMBER//NOT PUBLIC"),
        (" [TLP: amber]", "TLP", "TLP:AMBER"),
        ("( tlp red ).", "TLP", "TLP:RED"),
        ("TLP:AMBER+STRICT", "EU", "TLP:AMBER+STRICT"),
        ("RESTREINT UE/EU RESTRICTED", "TLP", "EU:RESTREINT"),
        ("restreint ue/eu restricted", "EU", "EU:RESTREINT"),
        ("LIMITE", "EU", "EU:LIMITE"),
        ("LIMITE//REL fr//A//B", "EU", "EU:LIMITE//A//B//REL fr"),
        ("EU:LIMITE", "TLP", "EU:LIMITE"),
        ("Limite", "EU", None),
        ("LIMITE", "TLP", None),
        ("AMBER", "TLP", None),
        ("TLP:PURPLE", "TLP", None),
        ("The talks were held under TLP:RED", "TLP", None),
        ("", "EU", None),
    ],
)
def test_a_line_may_be_a_marking(line: str, profile: str, expected: str | None) -> None:
    """As authorities write them; a bare level only in its own profile, and in capitals; no sentence that mentions one."""
    found = stated(line, profile)
    assert (None if found is None else str(found)) == expected


@pytest.mark.parametrize(
    ("words", "profile", "expected"),
    [
        ("CONFIDENTIAL", "TLP", "TLP:AMBER+STRICT//CONFIDENTIAL"),
        (" (strictly   confidential). ", "TLP", "TLP:AMBER+STRICT//STRICTLY CONFIDENTIAL"),
        ("[NATO-Secret]", "EU", "EU:SECRET//NATO SECRET"),
        ("*Official–Sensitive*", "TLP", "TLP:AMBER//OFFICIAL SENSITIVE"),
        ("UK_top_secret", "EU", "EU:TRES SECRET//UK TOP SECRET"),
        ("Not for publication", "TLP", "TLP:AMBER//NOT FOR PUBLICATION"),
        ("for internal use only", "EU", "EU:LIMITE//FOR INTERNAL USE ONLY"),
        ("most secret", "TLP", "TLP:RED//MOST SECRET"),
        ("USSECRET", "TLP", None),
        ("secret NATO", "TLP", None),
        ("a secret", "TLP", None),
        ("US", "TLP", None),
    ],
)
def test_words_of_other_systems_are_taken_as_strictly(words: str, profile: str, expected: str | None) -> None:
    """The words stay as a caveat, with what stood before them."""
    found = meant(words, profile)
    assert (None if found is None else str(found)) == expected


@pytest.mark.parametrize("profile", PROFILES)
def test_every_word_of_other_systems_has_a_level(profile: str) -> None:
    """Of each profile, and none the most open."""
    for words in OTHERS:
        found = meant(words, profile)
        assert found is not None
        assert found.rank > 0
