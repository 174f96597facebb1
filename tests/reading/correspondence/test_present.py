"""Who speaks for whom in the record of a meeting, however those present are listed."""

import pytest

from tests.reading.correspondence.paper import TALKS
from verbale.model import Document
from verbale.reading import load_bytes
from verbale.reading.correspondence.present import sides
from verbale.reading.read import lay_out

SIDES = {"Varga": "north", "Sebo": "north", "Reker": "south"}


@pytest.mark.parametrize(
    "line",
    [
        "Present: for Northquay, Ms Varga, Mr Sebo; for Southmole, Mr Reker.",
        "Present: Ms Varga, Mr Sebo (Northquay), Mr Reker (Southmole)",
        "Delegations: Northquay (Ms Varga, chair; Mr Sebo), Southmole (Mr Reker).",
        "Attending: Ms Varga and Mr Sebo for Northquay; Mr Reker for Southmole",
        "Northquay: I. Varga, A. Sebo. Southmole: J. Reker.",
        "Telephone call between Ilse Varga and Anton Sebo (Northquay) and Dr Reker (Southmole)",
    ],
)
def test_those_present_speak_for_their_party(line: str) -> None:
    """Each name with the party that it stands beside."""
    document = load_bytes(
        f"HARBOUR COMMITTEE\nMinutes, 3 June 2024\n\n{line}\n\n1. Dues. Nothing.\n".encode(), "minutes.txt"
    )
    assert isinstance(document, Document)
    assert {name: party for name, (party, _) in sides(lay_out(document, TALKS)).items()} == SIDES
