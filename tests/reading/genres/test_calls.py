"""Notes of calls: who wrote one, and who was spoken to."""

import pytest

from verbale.dossier import Dossier
from verbale.model import Document, Party, Person, Point
from verbale.reading import load_bytes, read

TALKS = Dossier(
    title="Sidings (invented)",
    parties=(
        Party(id="rail", name="Rail Authority", aliases=("the Authority", "RA"), at_table=True),
        Party(id="quarry", name="Quarry Company", aliases=("the Company",), at_table=True),
        Party(id="town", name="Town of Esk", at_table=True),
    ),
    people=(
        Person(id="ida-orr", name="Ida Orr", party="rail"),
        Person(id="nils-roos", name="Nils Roos", party="quarry"),
    ),
    points=(Point(id="tariff", title="Track tariff"),),
)
SAID = "\n\nI said that we propose a track tariff of 9 crowns.\n"


def sides(text: str) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return who proposes to whom in a text."""
    document = load_bytes(text.encode(), "note.txt")
    assert isinstance(document, Document)
    return {(act.actors, act.addressees) for act in read(document, TALKS).acts if act.kind == "propose"}


@pytest.mark.parametrize(
    "head",
    [
        "NOTE OF A TELEPHONE CALL\n9 April 2024\nIda Orr with Mr Roos",
        "RAIL AUTHORITY\nNote for file\nTelephone, 9 April 2024, Mr Roos with Ms Orr",
        "Telephone note\n9 April 2024\nMs Orr (RA) and Mr Roos",
    ],
)
def test_the_writer_says_i(head: str) -> None:
    """Whose letterhead it is, else who is named first."""
    assert sides(head + SAID) == {(("rail",), ("quarry",))}


@pytest.mark.parametrize("signed", ["I.O.", "Orr", "Ida Orr"])
def test_who_signs_wrote(signed: str) -> None:
    """By surname or initials, whoever is named first."""
    assert sides(f"Note of a call\n9 April 2024\nMr Roos, Ms Orr{SAID}\n{signed}\n") == {(("rail",), ("quarry",))}


def test_somebody_of_a_named_house() -> None:
    """Who is not in the dossier is placed by the words behind the name."""
    assert sides(f"Note of a call\nMr Pell (Town of Esk) with Mr Roos{SAID}") == {(("town",), ("quarry",))}


@pytest.mark.parametrize("head", ["Note of a call\n9 April 2024", "Notes on tariffs\nMs Orr and Mr Roos"])
def test_no_note_without_two_sides(head: str) -> None:
    """Where nobody can be told, or it is no call, nobody is made to say "I"."""
    assert not sides(head + SAID) & {(("rail",), ("quarry",)), (("quarry",), ("rail",))}
