"""A reply that only points back takes the act told before; one that says what it is about answers nothing else."""

import hashlib

import pytest

from verbale.dossier import parse
from verbale.model import Act, Document, Kind, When
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
