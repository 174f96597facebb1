"""Papers of one side without a greeting: a ministry's numbered letter, with a dossier and without one."""

import pytest

from verbale.dossier import Dossier
from verbale.model import Document, Party
from verbale.reading import load_bytes, read

HEAD = "REPUBLIC OF VARNE\nMinistry of Fisheries\nDelegation to the Joint Herring Committee\n\nRef. 26/118\n14 October 2026\n\n"
TO = "To: Ministry of Fisheries, Kingdom of Ostmark\n\n"
BODY = "1. Reference is made to the note of Ostmark of 2 September 2026.\n\n2. Varne cannot accept a quota of 40,000 tonnes.\n"
LISTED = Dossier(
    title="Herring (invented)",
    parties=(
        Party(id="varne", name="Republic of Varne", aliases=("Varne",), at_table=True),
        Party(id="ostmark", name="Kingdom of Ostmark", aliases=("Ostmark",), at_table=True),
    ),
)


def refusals(text: str, dossier: Dossier | None = None) -> set[tuple[str, ...]]:
    """Return who refuses and of whom, by name."""
    document = load_bytes(text.encode(), "letter.txt")
    assert isinstance(document, Document)
    reading = read(document, dossier)
    listed = dossier.parties if dossier is not None else ()
    names = {party.id: party.name.split()[-1] for party in (*reading.parties, *listed)}
    return {tuple(names[one] for one in (*act.actors, *act.addressees)) for act in reading.acts if act.kind == "refuse"}


@pytest.mark.parametrize("dossier", [LISTED, None])
def test_a_numbered_letter_is_its_writers(dossier: Dossier | None) -> None:
    """Whatever commission its delegation sits in."""
    assert refusals(HEAD + TO + BODY, dossier) == {("Varne", "Ostmark")}


@pytest.mark.parametrize(
    "head", ["MINUTES OF THE JOINT MEETING\n14 October 2026\n\n", "PRESS RELEASE\n14 October 2026\n\n"]
)
def test_a_record_or_a_release_is_nobodys_letter(head: str) -> None:
    """Whoever they go to."""
    assert ("Varne", "Ostmark") not in refusals(head + TO + BODY)
