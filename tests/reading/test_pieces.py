"""Pieces of a file become one frozen text with segments that point into it."""

from hypothesis import given
from hypothesis import strategies as some

from verbale.model import Role, Segment, When
from verbale.reading.normalisation import normalise, normalise_pieces
from verbale.reading.pieces import Piece, as_json, freeze, of_json


def test_each_piece_is_found_again_in_the_frozen_text() -> None:
    """Surplus blanks and empty lines go; every segment still holds its own words."""
    pieces = [
        Piece("We agree.  \n\n\n\n"),
        Piece("On 3 May Ann Lind wrote:\n", Role.LABEL),
        Piece("\n\nWe do not. \n", Role.QUOTED, "Ann Lind", day="2031-05-03", label=1, anchor=(0, 1)),
    ]
    text, segments = freeze(of_json(as_json(pieces)))
    assert text == "We agree.\n\nOn 3 May Ann Lind wrote:\n\nWe do not.\n"
    assert [text[one.start : one.end] for one in segments] == ["We agree.", "On 3 May Ann Lind wrote:", "We do not."]
    assert segments[2].day == When.parse("2031-05-03")
    assert text[slice(*segments[2].label or (0, 0))] == "On 3 May Ann Lind wrote:"
    assert text[slice(*segments[2].anchor or (0, 0))] == "We agree."


def test_neighbours_that_differ_in_nothing_are_one_segment() -> None:
    """Runs of a Word file are no segments."""
    text, segments = freeze([Piece("Lind "), Piece("agr"), Piece("eed"), Piece(" to it.", Role.INSERTED, "A. Vole")])
    assert (text, segments[0]) == ("Lind agreed to it.\n", Segment(0, 11))
    assert text[segments[1].start : segments[1].end] == "to it."


def test_a_day_that_is_none_is_not_known() -> None:
    """A file may carry any words where a date belongs."""
    assert freeze([Piece("Yes.", Role.COMMENT, day="0000-00-00")])[1][0].day is None


@given(some.lists(some.text(alphabet="ab. \t\n", max_size=8), max_size=5))
def test_cutting_a_text_changes_nothing_of_it(parts: list[str]) -> None:
    """The frozen text is the one of the whole, and the letters of each piece lie between its bounds."""
    text, bounds = normalise_pieces(parts)
    assert text == normalise("".join(parts))
    assert len(bounds) == len(parts) + 1
    if text:
        for number, part in enumerate(parts):
            assert text[bounds[number] : bounds[number + 1]].split() == part.split()
