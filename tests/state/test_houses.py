"""Whose people they are, across the papers of a record."""

from tests.state.debts.rows import talks, told
from verbale.model import Kind
from verbale.state.houses import housed


def test_who_signs_for_a_party_in_one_paper_speaks_for_it_in_every_other() -> None:
    """A mail of Piet Ostrander is Birch's, for "P. Ostrander" signed a letter of Birch's."""
    signed = told("2024-03-01", Kind.STATE, "b", "a", speaker="p-ostrander")
    mail = told("2024-03-05", Kind.STATE, "piet-ostrander", "a", speaker="piet-ostrander")
    found = housed(talks(), [signed, mail], [])
    assert {person.id: person.party for person in found.people} == {"p-ostrander": "b", "piet-ostrander": "b"}


def test_a_paper_may_say_it_of_somebody_who_writes_nothing() -> None:
    """The one who is written to is known from the address of a letter."""
    mail = told("2024-03-05", Kind.REQUEST, "a", "x", addressees=("moe",))
    assert [person.party for person in housed(talks(), [mail], [{"ingrid-moe": "b"}]).people] == ["b"]


def test_a_name_in_two_houses_is_nobodys() -> None:
    """Nor does another given name make the same person."""
    mails = [told("2024-03-05", Kind.STATE, name, "a") for name in ("karl-moe", "moe", "ingrid-moe")]
    said = [{"ingrid-moe": "b"}, {"ingrid-moe": "c"}, {"karl-moe": "c"}]
    assert {one.id: one.party for one in housed(talks(), mails, said).people} == {"karl-moe": "c"}


def test_the_name_of_an_office_is_no_person() -> None:
    """A record may hold the words of somebody who is no id ("Chair"): they speak for no party."""
    mails = [
        told("2024-03-01", Kind.STATE, "b", "a", speaker="Chair"),
        told("2024-03-05", Kind.STATE, "a", "b", addressees=("Chair",)),
    ]
    dossier = talks()
    assert housed(dossier, mails, []) is dossier


def test_nothing_said_changes_nothing() -> None:
    """A dossier without such people is handed back as it is, and parties outside it are none of its."""
    dossier = talks()
    assert housed(dossier, [told("2024-03-05", Kind.STATE, "moe", "a")], [{"moe": "elsewhere"}]) is dossier


def test_many_countries_are_of_no_house() -> None:
    """Whoever once spoke for some of them: "developed countries" are not the "least developed countries"."""
    spoke = told("2024-03-01", Kind.STATE, "b", "a", speaker="least-developed-countries")
    others = told("2024-03-05", Kind.STATE, "developed-countries", "a")
    assert "developed-countries" not in {person.id for person in housed(talks(), [spoke, others], []).people}
