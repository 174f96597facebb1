"""Offices that no list holds act for the side that their letter shows."""

import pytest

from verbale.dossier import parse
from verbale.model import Document, Kind
from verbale.reading import load_bytes, read

TALKS = parse("""
title = "Invented file"
[[party]]
id = "diet"
name = "Diet of Orland"
aliases = ["the Diet"]
[[party]]
id = "crown"
name = "Crown Office"
[[party]]
id = "guild"
name = "Guild of Printers"
aliases = ["the Guild"]
[[point]]
id = "fee"
title = "Registration fee"
""")


def acts(text: str) -> list[tuple[Kind, tuple[str, ...], tuple[str, ...]]]:
    """Return what a letter does: kind, actors, addressees."""
    document = load_bytes(text.encode(), "letter.txt")
    assert isinstance(document, Document)
    return [(act.kind, act.actors, act.addressees) for act in read(document, TALKS).acts]


def test_a_committee_of_the_letterhead_is_who_writes() -> None:
    """And the side that it asks by name is who is written to, though nobody is addressed."""
    text = (
        "DIET OF ORLAND\nCommittee on Trade\nThe Chair\n\n2 October 2023\n\nDear Director,\n\n"
        "The committee requests that the Crown Office submit a table of the registration fee by 23 October.\n\nYours sincerely,\nBeat Coray\n"
    )
    assert (Kind.REQUEST, ("diet",), ("crown",)) in acts(text)


@pytest.mark.parametrize(
    "asked",
    [
        "Could we have the Guild's position on the registration fee by 24 March?",
        "We would be glad of the Guild's answer on the registration fee by 24 March.",
        "We ask the Guild to lower the registration fee by 24 March.",
    ],
)
def test_a_secretariat_is_asked_for_its_side(asked: str) -> None:
    """Its own name says nothing, the question does."""
    text = f"From: Crown Office\nTo: Secretariat, third section\nDate: Mon, 11 Mar 2024 09:00\nSubject: Fee\n\nDear colleagues,\n\n{asked}\n\nMany thanks,\nJo Claes\n"
    assert {to for kind, _, to in acts(text) if kind is Kind.REQUEST} == {("guild",)}


@pytest.mark.parametrize(
    "said", ["The Guild proposes a registration fee of four crowns.", "The Guild cannot accept the registration fee."]
)
def test_who_speaks_for_one_side_writes_for_it(said: str) -> None:
    """To another side of the table."""
    text = f"From: Secretariat, third section\nTo: Crown Office\nDate: Mon, 11 Mar 2024 09:00\nSubject: Fee\n\nDear Jo,\n\n{said}\n\nBest,\nIda\n"
    assert ("guild",) in {by for _, by, _ in acts(text)}
