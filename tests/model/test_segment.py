"""A document is a sequence of stretches, each with one writer and one day."""

import pytest

from verbale.errors import ModelError
from verbale.model import Document, Role, Segment, When
from verbale.model.encode import decode_document, encode_document

TEXT = "We agree.\n\nOn 3 May Ann Lind wrote:\n\nWe do not.\n"


def paper(*segments: Segment) -> Document:
    """Return a mail with a quoted one."""
    return Document("a" * 64, TEXT, segments=segments)


def test_a_text_without_segments_is_one_stretch_of_its_own_words() -> None:
    """Text papers and records from before there were segments."""
    assert paper().stretches == (Segment(0, len(TEXT)),)
    assert paper().segment_at(3) == Segment(0, len(TEXT))


def test_an_offset_lies_in_one_segment_or_between_two() -> None:
    """White space between segments is nobody's."""
    body, quoted = Segment(0, 9), Segment(36, 46, Role.QUOTED, "Ann Lind", label=(11, 35))
    document = paper(body, quoted)
    assert (document.segment_at(8), document.segment_at(9), document.segment_at(40)) == (body, None, quoted)


@pytest.mark.parametrize(
    "segments",
    [
        (Segment(0, 9), Segment(5, 12)),
        (Segment(5, 12), Segment(0, 4)),
        (Segment(0, 4000),),
        (Segment(0, 9, label=(0, 999)),),
    ],
)
def test_segments_that_overlap_or_lie_outside_are_refused(segments: tuple[Segment, ...]) -> None:
    """What takes a hostile file apart is not trusted."""
    with pytest.raises(ModelError):
        paper(*segments)


def test_a_segment_holds_words() -> None:
    """An empty one says nothing."""
    with pytest.raises(ModelError):
        Segment(4, 4)


def test_segments_cross_the_pipe_and_old_documents_have_none() -> None:
    """Encoded and decoded they are the same; a document recorded before has one stretch."""
    quoted = Segment(36, 46, Role.QUOTED, "Ann Lind", "Ben Osei", When.parse("2031-05-03"), "below", (11, 35), (0, 9))
    document = Document("a" * 64, TEXT, segments=(quoted,), carrier="b" * 64, parts_unread=("x.png was not read.",))
    encoded = encode_document(document)
    assert decode_document({**encoded, "text": TEXT}) == document
    old = {name: value for name, value in encoded.items() if name not in {"segments", "carrier", "parts_unread"}}
    assert decode_document({**old, "text": TEXT}).segments == ()


def test_an_unknown_role_is_an_error_of_ours() -> None:
    """Not of the language."""
    encoded = encode_document(paper(Segment(0, 9)))
    encoded["segments"][0]["role"] = "aside"
    with pytest.raises(ModelError, match="role"):
        decode_document({**encoded, "text": TEXT})


def test_heads_and_deleted_words_are_not_read() -> None:
    """They stand in the text; no act comes of them."""
    assert not Segment(0, 4, Role.PAGE_HEAD).read
    assert not Segment(0, 4, Role.DELETED).read
    assert Segment(0, 4, Role.FOOTNOTE).read
    assert Segment(0, 4, Role.COMMENT).others
