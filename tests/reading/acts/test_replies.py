"""A reply that only points back takes the act told before; one that says what it is about answers nothing else."""

import hashlib

import pytest

from verbale.dossier import parse
from verbale.model import Act, Document, Kind, When
from verbale.reading.load import load_bytes
from verbale.reading.read import read

pytestmark = pytest.mark.usefixtures("model")
DOSSIER = parse(
    """
title = "Ferry talks"
[[party]]
id = "n"
name = "Norland"
[[party]]
id = "s"
name = "Sarland"
[[point]]
id = "fee"
title = "Berth fee"
[[point]]
id = "light"
title = "Harbour light"
"""
)


def read_of(words: str) -> dict[Kind, Act]:
    """Return the acts of a text by kind."""
    text = f"Ferry talks\n\n{words}\n"
    paper = Document(hashlib.sha256(text.encode()).hexdigest(), text, published=When.parse("2031-05-09"), body=13)
    return {act.kind: act for act in read(paper, DOSSIER).acts}


def test_a_reply_that_only_points_answers_the_act_before() -> None:
    """It is about what that act is about."""
    found = read_of("Sarland proposed a harbour light to Norland. Norland accepted it.")
    assert found[Kind.ACCEPT].in_reply_to == (found[Kind.PROPOSE].id,)


def test_a_reply_on_another_point_leaves_the_question_open() -> None:
    """However near it stands."""
    found = read_of("Sarland proposed a harbour light to Norland. Norland accepted the berth fee.")
    assert found[Kind.ACCEPT].points == ("fee",)
    assert found[Kind.ACCEPT].in_reply_to == ()


@pytest.mark.parametrize(
    ("words", "polarity"),
    [
        ("Please find our answer attached.", "neutral"),
        ("Please find attached our reply to your letter of 3 March.", "neutral"),
        ("Our decision is enclosed.", "neutral"),
        ("Please find enclosed the accounts.", "positive"),
    ],
)
def test_handing_over_an_answer_does_not_say_what_it_is(words: str, polarity: str) -> None:
    """The figures that were asked for are given by handing them over; what an answer says stands in it."""
    mail = (
        f"From: Sarland\nTo: Norland\nDate: 9 May 2031\nSubject: Berth fee\n\nDear colleagues,\n\n{words}\n\nSarland\n"
    )
    found = load_bytes(mail.encode(), "letter.txt")
    assert isinstance(found, Document)
    answers = {str(act.polarity) for act in read(found, DOSSIER).acts if act.kind is Kind.ANSWER}
    assert answers == {polarity}
