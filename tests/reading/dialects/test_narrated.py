"""Reports told in turns or in a private letter: who tells takes no part, and what is told of others counts."""

import hashlib

from verbale.model import Act, Document, Kind
from verbale.reading import load_bytes, read


def acts(text: str) -> list[Act]:
    """Read a text as a file of its own."""
    document = load_bytes(text.encode(), f"{hashlib.sha256(text.encode()).hexdigest()[:8]}.txt")
    assert isinstance(document, Document)
    return [act for act in read(document).acts if act.certainty == "asserted"]


def test_a_broadcast_is_told_by_its_reporters() -> None:
    """Presenters and correspondents question nobody at the table."""
    found = acts(
        "WORLD AT NINE - SCRIPT\nMonday, 3 March 2025\n\nPRESENTER: Good evening. What happened in Lima?\n\n"
        "CORRESPONDENT: Peru rejected the offer. Chile asked for another meeting.\n\nPRESENTER: Thank you.\n"
    )
    assert {(act.kind, *act.actors) for act in found} >= {(Kind.REFUSE, "pe"), (Kind.REQUEST, "cl")}


def test_a_private_letter_tells_of_others() -> None:
    """A friend who signs with a first name speaks for nobody."""
    found = acts(
        "Lima, 3 March 2025\n\nDear Tom,\n\nYou asked for news. Peru rejected the offer on Friday.\n\nYours ever,\nClara\n"
    )
    assert [(act.kind, act.actors) for act in found if act.kind is Kind.REFUSE] == [(Kind.REFUSE, ("pe",))]


def test_a_headline_may_ask_and_a_day_may_close() -> None:
    """The title asks and goes on; the day stands behind a word of publishing."""
    document = load_bytes(
        b"So what now for the ferries? A short guide\nPosted on 3 March 2025\n\nPeru rejected the offer.\n", "g.txt"
    )
    assert isinstance(document, Document)
    assert document.title == "So what now for the ferries? A short guide"
    assert str(document.published) == "2025-03-03"
