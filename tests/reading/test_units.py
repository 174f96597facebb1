"""The stretches of one writer on one day are read by themselves; what another wrote is blank in them."""

from tests.sides import ENVOYS, KESTRIA_AND_LUNDEN
from verbale.dossier import Dossier, parse
from verbale.model import Act, Document, Kind, Reading, Role, When
from verbale.model.encode_reading import decode_outcome, encode_outcome
from verbale.reading.pieces import Piece, freeze
from verbale.reading.read import read
from verbale.reading.units import units

TALKS = (
    """
title = "Invented talks"
"""
    + KESTRIA_AND_LUNDEN
    + ENVOYS
    + """[[point]]
id = "toll"
title = "Bridge toll"
[[point]]
id = "dam"
title = "Upper dam"
"""
)
ANN, BEN = "Ann Vole <ann.vole@kestria.example>", "Ben Osk <osk@lunden.example>"


def thread(*more: Piece, answer: str = "We accept the bridge toll.\n\n") -> Document:
    """Return a mail of Ann's that quotes Ben's."""
    pieces = [
        Piece(f"From: {ANN}\nTo: {BEN}\nDate: Fri, 9 May 2031\n\n", Role.LABEL),
        Piece(answer, writer=ANN, to=BEN, label=0),
        *more,
    ]
    text, segments = freeze(pieces)
    return Document("c" * 64, text, published=When.parse("2031-05-09"), segments=segments)


def quoted(words: str, day: str = "2031-05-07") -> tuple[Piece, Piece]:
    """Return Ben's mail with its reply line."""
    label = Piece(f"Am 07.05.2031 um 10:12 schrieb {BEN}:\n", Role.LABEL)
    return label, Piece(words + "\n\n", Role.QUOTED, BEN, ANN, day, label=2)


def talks() -> Dossier:
    """Return the talks of Kestria and Lunden."""
    return parse(TALKS)


def told(reading: Reading) -> set[tuple[str, str, str]]:
    """Return kind, actor and point of each act that is asserted and done."""
    return {
        (str(act.kind), *act.actors[:1], *act.points[:1])  # type: ignore[misc]
        for act in reading.acts
        if act.modality == "done" and act.certainty == "asserted"
    }


def one(reading: Reading, kind: Kind) -> Act:
    """Return the one act of a kind."""
    (found,) = (act for act in reading.acts if act.kind is kind)
    return found


def test_a_text_of_a_piece_is_one_unit_and_is_not_copied() -> None:
    """Text papers read as they did."""
    document = Document("c" * 64, "Kestria refused.\n")
    (unit,) = units(document)
    assert unit.document is document
    assert unit.main


def test_offsets_of_a_unit_are_offsets_of_the_document() -> None:
    """Less where it begins; everything else is blank, line ends apart."""
    document = thread(*quoted("We refuse the upper dam."))
    main, other = units(document)
    start = document.text.index("We refuse")
    assert (main.shift, len(main.document.text)) == (0, len(document.text))
    assert other.document.text[start - other.shift :].startswith("We refuse")
    assert len(other.document.text) < len(document.text)
    assert main.document.text[start : start + 9].strip() == ""
    assert (main.day, other.day) == (When.parse("2031-05-09"), When.parse("2031-05-07"))


def test_we_in_a_quoted_mail_is_its_writer() -> None:
    """What the other side wrote is not the sender's."""
    reading = read(thread(*quoted("We refuse the upper dam.")), talks())
    assert told(reading) == {("accept", "k", "toll"), ("refuse", "l", "dam")}
    assert one(reading, Kind.REFUSE).told == When.parse("2031-05-07")
    assert one(reading, Kind.ACCEPT).told is None


def test_relative_days_count_from_the_day_of_the_quoted_mail() -> None:
    """Thursday after a Wednesday, not after the day on which it was quoted."""
    reading = read(thread(*quoted("We ask for your answer on the upper dam by Thursday.")), talks())
    assert one(reading, Kind.REQUEST).deadline == When.parse("2031-05-08")


def test_a_quoted_mail_without_a_day_moves_nothing_by_itself() -> None:
    """It is not of the day on which it was quoted."""
    reading = read(thread(*quoted("We refuse the upper dam.", day="")), talks())
    refusal = one(reading, Kind.REFUSE)
    assert (refusal.certainty, refusal.told) == ("unsure", None)
    assert any("has no date" in warning for warning in reading.warnings)


def test_no_pronoun_reaches_into_anothers_words() -> None:
    """A pronoun of the answer means nobody of the quoted mail."""
    answer = "They refused it.\n\n"
    reading = read(thread(*quoted("Lunden's ministers met on Monday."), answer=answer), talks())
    assert not [act for act in reading.acts if act.kind is Kind.REFUSE and act.actors == ("l",)]


def test_heads_of_pages_and_signatures_make_no_acts() -> None:
    """They stand in the text and are not read."""
    reading = read(thread(Piece("Lunden rejected the upper dam.\n", Role.SIGNATURE)), talks())
    assert told(reading) == {("accept", "k", "toll")}


def test_what_was_not_read_is_said() -> None:
    """Parts of the file that hold no text we read."""
    document = Document("c" * 64, "Kestria refused.\n", parts_unread=("plan.png is attached and was not read.",))
    assert "plan.png is attached and was not read." in read(document, talks()).warnings


def test_a_quote_that_runs_over_a_blanked_stretch_is_the_documents() -> None:
    """The reading passes the pipe: every quote stands in the whole text."""
    pieces = [Piece("Kestria rejected "), Piece("[3] ", Role.PAGE_FOOT), Piece("the bridge toll.\n")]
    text, segments = freeze(pieces)
    reading = read(Document("c" * 64, text, published=When.parse("2031-05-09"), segments=segments), talks())
    assert one(reading, Kind.REFUSE).evidence[0].exact == "Kestria rejected [3] the bridge toll."
    assert decode_outcome(encode_outcome(reading)) == reading
