"""A stretch of a document: whole paragraphs, no longer than asked, under the head data of the whole."""

from verbale.model import Document, Role, Segment, When
from verbale.reading.sandbox.stretch import stretch

PARAGRAPHS = [f"Paragraph {number} says what Arda and Bel did on that day." for number in range(40)]
TEXT = "\n".join(PARAGRAPHS)
WHOLE = Document("a" * 64, TEXT, title="Day one", published=When.parse("2024-05-03"), body=0)


def test_a_short_document_is_itself() -> None:
    """Nothing is cut where all of it may be read."""
    assert stretch(WHOLE, 0.5, len(TEXT)) is WHOLE


def test_a_stretch_is_whole_paragraphs_from_its_place() -> None:
    """It begins and ends with a paragraph, wherever it is taken, and keeps the head data."""
    for share, first in ((0.0, 0), (0.5, 18), (1.0, 35)):
        part = stretch(WHOLE, share, 300)
        lines = part.text.split("\n")
        assert lines[0] == PARAGRAPHS[first]
        assert set(lines) <= set(PARAGRAPHS)
        assert 150 < len(part.text) <= 300
        assert (part.title, part.published, part.id) == (WHOLE.title, WHOLE.published, WHOLE.id)


def test_text_without_lines_is_cut_where_it_must_be() -> None:
    """One long line has no paragraph to begin with."""
    assert stretch(Document("b" * 64, "x" * 900), 0.5, 100).text == "x" * 100


def test_segments_are_kept_from_the_beginning() -> None:
    """A mail is read from its head, so that its writer is known; a segment across the end is cut there."""
    segments = (
        Segment(0, 20, Role.LABEL),
        Segment(20, 900, Role.BODY, label=(0, 20)),
        Segment(900, 1000, Role.QUOTED),
    )
    part = stretch(Document("c" * 64, TEXT[:1000], segments=segments, body=20), 0.7, 300)
    assert part.text == TEXT[: len(part.text)]
    assert [(one.start, one.end, one.label) for one in part.segments] == [(0, 20, None), (20, len(part.text), (0, 20))]
