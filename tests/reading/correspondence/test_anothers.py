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
        ("You are asked to sign by Friday.", False),
        ("Be that as it may, you may write your thirty thousand into the protocol.", False),
        ("You will recall that in July it was agreed that Tarn would send its comments.", True),
        ("At the hearing the Commission services indicated that 1,150 would hardly be workable.", True),
        ("Your proposal of 2 April is accepted.", False),
        ("Your letter reached us on Friday.", False),
        ("No such letter has arrived.", False),
        ("You contend that we have accepted the formula of April.", True),
        ("You asked me on the telephone whether we might drop the figure.", True),
        ("You write that the fee has been agreed.", True),
        ("Your letter says that we withdrew the claim.", True),
        ("You suggest that we refused to meet, and we did not.", False),
        ("We recall that your delegation had accepted 32,000.", True),
        ("We understand that you cannot accept the fee.", True),
        ("We note that the Tarn board has turned the offer down.", True),
        ("I recall that we turned the offer down.", False),
        ("We note your letter and cannot accept the fee.", False),
        ("They are not; they have owed us an answer since June.", True),
        ("They did not.", True),
        ("They will be sent to you by Friday.", False),
        ("You will have the figures by Friday.", False),
        ("You asked for the figures, which we enclose.", False),
    ],
)
def test_whose_doing_a_sentence_tells(words: str, expected: bool) -> None:
    """A plain noun with its article is the writer's own; a thing is nobody."""
    assert told_of_another(words) is expected
