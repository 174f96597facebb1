"""A golden exchange through the house: its dossier, each document read and recorded in order, the state of play on the last day."""

from benchmarks.state.golden import Letter
from verbale.app.ingest import add_document
from verbale.dossier import Dossier
from verbale.model import Document, Party, Point, StateOfPlay
from verbale.reading import load_bytes
from verbale.record import memory_record
from verbale.state import state_of_play


def dossier_of(letter: Letter) -> Dossier:
    """Return the dossier that comes with an exchange."""
    parties = tuple(
        Party(id=row["id"].lower(), name=row["name"], aliases=tuple(row["aliases"]), at_table=True)
        for row in letter.parties
    )
    points = tuple(Point(id=row["id"], title=row["title"], aliases=tuple(row["aliases"])) for row in letter.points)
    return Dossier(title=letter.domain, known="published", parties=parties, points=points)


def played(letter: Letter) -> StateOfPlay:
    """Return the state of play of an exchange on the day of its last document.

    Raises
    ------
    TypeError
        When one of its texts is no document.
    """
    dossier, record = dossier_of(letter), memory_record()
    for name, text in letter.documents:
        document = load_bytes(text.encode(), name)
        if not isinstance(document, Document):
            raise TypeError(f"{name} is no document")
        add_document(dossier, record, document)
    play = state_of_play(dossier, record, letter.until)
    record.close()
    return play
