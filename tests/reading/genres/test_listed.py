"""Which parties of the dossier a letterhead names, at whatever length."""

import pytest

from verbale.dossier import parse
from verbale.model import Document
from verbale.reading import load_bytes
from verbale.reading.genres.listed import listed
from verbale.reading.read import lay_out

TALKS = parse("""
title = "Talks"
[[party]]
id = "hvarn"
name = "Hvarn"
[[party]]
id = "manse"
name = "Principality of Manse"
aliases = ["Manse"]
[[party]]
id = "house"
name = "House of Dues"
aliases = ["the DUES committee"]
""")


@pytest.mark.parametrize(
    ("lines", "parties"),
    [
        ("DELEGATION OF HVARN TO THE MORVA COMMISSION", ["hvarn"]),
        ("To the delegations of Hvarn and of the Principality of Manse", ["hvarn", "manse"]),
        ("The Envoy of Hvarn in Manse", ["hvarn"]),
        ("cc Hvarn\nPrincipality of Manse", ["manse"]),
        ("Henri Castaing (DUES)", ["house"]),
        ("The Hvarnian Club", []),
    ],
)
def test_parties_of_a_block(lines: str, parties: list[str]) -> None:
    """A list names several; a place beside a name, a copy and a longer word name none."""
    document = load_bytes(f"{lines}\n\nDear Sir,\n\nWe write.\n".encode(), "letter.txt")
    assert isinstance(document, Document)
    page = lay_out(document, TALKS)
    spans, at = [], 0
    for line in lines.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    assert [party for party, _ in listed(page, spans)] == parties


def test_a_land_above_the_head_of_a_fax() -> None:
    """It is the writer's; who is written to stands behind a colon."""
    from verbale.dossier import parse
    from verbale.model import Document
    from verbale.reading import load_bytes
    from verbale.reading.genres.listed import above
    from verbale.reading.read import lay_out

    text = "MINISTRY OF TRANSPORT\nSUNDAYA\n\nTELEFAX\n\nTo: Ms O. Greave, Belorra\nFrom: W. Salim\n\nWe agree.\n"
    dossier = parse('title = "Air"\n[[party]]\nid = "sun"\nname = "Sundaya"\n[[party]]\nid = "bel"\nname = "Belorra"\n')
    document = load_bytes(text.encode(), "fax.txt")
    assert isinstance(document, Document)
    page = lay_out(document, dossier)
    assert [party for party, _ in above(page, text.index("W. Salim"))] == ["sun"]
    assert above(page, text.index("SUNDAYA")) == []
