"""The built-in world list: countries and bodies, with their members, each once."""

from verbale.dossier.world import nations, rows, words_in


def test_a_country_and_a_body() -> None:
    """With its names, what belongs to it and where it sits."""
    hungary, union = nations()["hu"], nations()["eu"]
    assert (hungary.party.name, hungary.party.calendar, hungary.party.kind) == ("Hungary", "HU", "state")
    assert "Budapest" in hungary.seats
    assert "hu" in union.party.members
    assert "EU" in union.names


def test_every_member_is_in_the_list() -> None:
    """No body has a member that nobody knows."""
    assert {member for one in nations().values() for member in one.party.members} <= nations().keys()


def test_a_list_with_tabs() -> None:
    """Notes are left out, missing cells are empty, several words stand between semicolons."""
    assert rows("# note\na\tb\n\nc", 3) == [["a", "b", ""], ["c", "", ""]]
    assert words_in("one; two;") == ("one", "two")
