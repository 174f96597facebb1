"""The nouns of a negotiation: frozen, validated on construction, standard library only."""

from verbale.model.act import Act, Kind, LegalForm, Modality, Move, Polarity
from verbale.model.document import Document, Evidence, text_digest
from verbale.model.figure import Figure
from verbale.model.hand_move import HandMove
from verbale.model.marking import Marking, join_all
from verbale.model.party import Party, Person
from verbale.model.play import (
    UNDATED,
    Coverage,
    Hold,
    Measure,
    Obligation,
    Pause,
    Position,
    Procedure,
    RecordedAct,
    Session,
    Stance,
    StateOfPlay,
    Status,
    Step,
)
from verbale.model.point import Option, Point
from verbale.model.query import Query
from verbale.model.reader import Reader, highest, reader_for
from verbale.model.reading import CONTENT, Attribution, Failure, Reading
from verbale.model.segment import Role, Segment
from verbale.model.when import Granularity, When

__all__ = [
    "CONTENT",
    "UNDATED",
    "Act",
    "Attribution",
    "Coverage",
    "Document",
    "Evidence",
    "Failure",
    "Figure",
    "Granularity",
    "HandMove",
    "Hold",
    "Kind",
    "LegalForm",
    "Marking",
    "Measure",
    "Modality",
    "Move",
    "Obligation",
    "Option",
    "Party",
    "Pause",
    "Person",
    "Point",
    "Polarity",
    "Position",
    "Procedure",
    "Query",
    "Reader",
    "Reading",
    "RecordedAct",
    "Role",
    "Segment",
    "Session",
    "Stance",
    "StateOfPlay",
    "Status",
    "Step",
    "When",
    "highest",
    "join_all",
    "reader_for",
    "text_digest",
]
