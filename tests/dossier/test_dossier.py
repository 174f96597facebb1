"""A negotiation as people set it up: looked up by id, named for people."""

import pytest

from verbale.dossier import Dossier
from verbale.errors import DossierError
from verbale.model import Party, Person, Point

DOSSIER = Dossier(
    title="Talks", ours="c", parties=(Party("a", "Alba"), Party("b", "Bela", at_table=False), Party("c", "Cora"), Party("d", "Dora")),
    people=(Person("mara", "Mara Venn"), Person("a", "A person of that id")), points=(Point("fish", "Fishing days"),),
)  # fmt: skip


def test_the_table() -> None:
    """Our own first, then in order; who matters from outside has no seat."""
    assert [party.id for party in DOSSIER.at_table] == ["c", "a", "d"]
    assert [party.id for party in Dossier(title="x", parties=DOSSIER.parties).at_table] == ["a", "c", "d"]


def test_by_id() -> None:
    """Another is an error that names those there are."""
    assert DOSSIER.party("b").name == "Bela"
    assert DOSSIER.point("fish").title == "Fishing days"
    with pytest.raises(DossierError) as caught:
        DOSSIER.party("fish")
    assert (caught.value.what, caught.value.cure) == ("The dossier has no party 'fish'.", "It has a, b, c, d.")
    with pytest.raises(DossierError) as caught:
        Dossier(title="x").point("fish")
    assert (caught.value.what, caught.value.cure) == ("The dossier has no point 'fish'.", "It has none.")


def test_by_what_people_call_it() -> None:
    """By id, name or another name, whatever the letters, spaces and apostrophes; who is misspelt is told whom they meant."""
    boats = Party("boats", "Boatowners' Union", aliases=("the boat people",))
    talks = Dossier(title="Boats", parties=(*DOSSIER.parties, boats), points=DOSSIER.points)
    for words in ("boats", "BOATOWNERS’  union", "The Boat People"):
        assert talks.called(words) is boats
    for words, meant in (("boat", "boats"), ("boatowner union", "boats (Boatowners' Union)"), ("Corra", "c (Cora)")):
        with pytest.raises(DossierError) as caught:
            talks.called(words)
        assert caught.value.cure == f"Did you mean {meant}? It has a, b, c, d, boats."
    with pytest.raises(DossierError) as caught:
        talks.point("fishing day")
    assert caught.value.cure == "Did you mean fish (Fishing days)? It has fish."


def test_names_for_people() -> None:
    """Parties before people of the same id; words of nobody known stay."""
    assert [DOSSIER.party_name(name) for name in ("a", "mara", "the mediator")] == ["Alba", "Mara Venn", "the mediator"]
    assert [DOSSIER.point_title(name) for name in ("fish", "salt tax")] == ["Fishing days", "salt tax"]
