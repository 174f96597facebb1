"""Head lines of a letter are its own, wherever in the letterhead they stand: the letter below them quotes nobody."""

import pytest

from verbale.reading.formats.mail.pasted import thread_in

BODY = "Dear Mr Sorn,\n\nWe ask for the tide tables.\n\nYours sincerely,\nInga Dahl\n"


@pytest.mark.parametrize(
    "head",
    [
        "From: Harbour Board of Lunde\nTo: Coast Office\n\n",
        "Monday 3 March 2031, Lunde\n\nFrom: Harbour Board of Lunde\nTo: Coast Office\n\n",
        "HARBOUR BOARD OF LUNDE\nQuay Street\n3 March 2031\n\nFrom: Inga Dahl\nTo: The Head of the Coast Office\nSubject: Tide tables\n\n",
    ],
)
def test_a_letter_with_head_lines_is_no_thread(head: str) -> None:
    """However the letterhead orders day, place and head lines."""
    assert thread_in(head + BODY) == []


def test_a_mail_below_a_letter_is_quoted() -> None:
    """Below running text, head lines open the mail of another."""
    below = "From: Per Sorn\nSent: 1 March 2031\nTo: Inga Dahl\n\nWe reject the tide tables.\n"
    pieces = thread_in(f"3 March 2031\n\nFrom: Inga Dahl\nTo: Per Sorn\n\nWe accept the toll.\n\n{below}")
    assert [(str(piece.role), piece.text.strip()) for piece in pieces if str(piece.role) == "quoted"] == [
        ("quoted", "We reject the tide tables.")
    ]
