"""Sentences of a letter that tell what somebody else did."""

import pytest

from verbale.model import Document
from verbale.reading.acts.who import Speaker
from verbale.reading.correspondence.anothers import anothers
from verbale.reading.read import lay_out


def told_of_another(words: str) -> bool:
    """Say so of one sentence of a letter by Osk to Tarn."""
    page = lay_out(Document(id="0" * 64, text=words))
    return anothers(page, Speaker(("osk",), "", ("tarn",)), 0, len(words))


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The rail agency has postponed publication to the end of January.", True),
        ("She rejected it on Monday.", True),
        ("It finds no evidence of a surge.", True),
        ("We cannot accept the fee.", False),
        ("The Board has turned it down.", False),
        ("Our members have turned it down.", False),
        ("Three per cent is too little.", False),
        ("The drivers' union has accepted the offer, but we have not.", False),
        ("You have our consent.", False),
        ("No such letter has arrived.", False),
    ],
)
def test_whose_doing_a_sentence_tells(words: str, expected: bool) -> None:
    """A plain noun with its article is the writer's own; a thing is nobody."""
    assert told_of_another(words) is expected
