"""A letter of invented sides, laid out, with who writes to whom."""

from verbale.dossier import parse
from verbale.model import Document
from verbale.reading import load_bytes
from verbale.reading.acts.who import Speaker
from verbale.reading.parsed_document import Page
from verbale.reading.read import lay_out

TALKS = parse("""
title = "Harbour talks"
[[party]]
id = "north"
name = "Northquay"
[[party]]
id = "south"
name = "Southmole"
[[point]]
id = "dues"
title = "Harbour dues"
[[point]]
id = "crane"
title = "Crane repairs"
""")
SPEAKER = Speaker(parties=("south",), addressees=("north",))


def paper(body: str, *, rules_only: bool = False) -> tuple[Page, tuple[int, int]]:
    """Return a letter of 2 June 2024 and where its body stands."""
    document = load_bytes(f"Southmole, 2 June 2024\n\nDear Sir,\n\n{body}\n".encode(), "letter.txt")
    assert isinstance(document, Document)
    start = document.text.index(body)
    return lay_out(document, TALKS, rules_only=rules_only), (start, start + len(body))
