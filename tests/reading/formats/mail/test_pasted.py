"""Threads of mails in plain text are read as threads; other texts as they were."""

import pytest

from tests.reading.formats.mail.mails import ANN, BEN, acts, talks
from verbale.model import Document, Reading, Role
from verbale.reading.formats.mail.pasted import thread_in
from verbale.reading.load import load_bytes
from verbale.reading.read import read

HEAD = f"From: {ANN}\nTo: {BEN}\nDate: 9 May 2031\nSubject: the bridge\n\n"
OWN = "Dear Ben,\n\nWe accept the bridge toll.\n\nAnn Vole\n\n"
MINE, THEIRS = ("accept", "k", "toll", "2031-05-09"), ("refuse", "l", "dam", "2031-05-07")


def reading(text: str) -> Reading:
    """Read a text file."""
    document = load_bytes(text.encode(), "mails.txt")
    assert isinstance(document, Document)
    return read(document, talks())


def test_a_pasted_mail_with_a_quoted_one_has_two_writers() -> None:
    """Marked lines under a reply line."""
    found = reading(f"{HEAD}{OWN}On 7 May 2031, Ben Osk wrote:\n> We refuse the upper dam.\n")
    assert acts(found) == {MINE, THEIRS}
    assert "> " not in found.document.text


def test_pasted_mails_under_each_other_have_days_of_their_own() -> None:
    """Each with head lines."""
    lower = f"From: {BEN}\nSent: 7 May 2031 10:12\nTo: {ANN}\nSubject: the bridge\n\nDear Ann,\n\nWe refuse the upper dam.\n"
    assert acts(reading(f"{HEAD}{OWN}{lower}")) == {MINE, THEIRS}


@pytest.mark.parametrize(
    "text",
    [
        "Wire\n8 May 2031\n\nLunden refused the upper dam. The minister wrote on 7 May 2031:\n“We refuse.”\n",
        f"{HEAD}{OWN}",
        "Minutes\n\nPresent: Ann Vole\n\n1. Toll: agreed.\n\n-----\n\nNotes:\nnone\n",
        "ANN: We accept.\nBEN: We refuse.\n",
        "> a quotation by itself\n",
        "",
    ],
)
def test_other_texts_are_no_threads(text: str) -> None:
    """They are read as they were."""
    assert not any(piece.role is Role.QUOTED for piece in thread_in(text))
