"""A person's act is the party's; whoever speaks for nobody known stands for themselves."""

from verbale.dossier import Dossier
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import Party, Person

DOSSIER = Dossier(
    title="Talks",
    parties=(Party("union", "Union"), Party("port", "Port")),
    people=(Person("mara", "Mara", "Secretary", "union"), Person("guest", "Guest", "Guest", "")),
)


def test_two_of_one_side_are_one_party() -> None:
    """A side that speaks twice is named once, where it came first."""
    assert parties_of(["port", "mara", "union", "port"], speakers(DOSSIER)) == ("port", "union")


def test_who_speaks_for_nobody_stands_alone() -> None:
    """Neither a person without a party nor a stranger is lost."""
    assert parties_of(["guest", "stranger"], speakers(DOSSIER)) == ("guest", "stranger")
