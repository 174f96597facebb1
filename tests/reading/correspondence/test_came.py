"""What a letter says came is its reader's answer, on a point that is named, and by nobody's courtesy."""

import pytest

from verbale.dossier import Dossier
from verbale.model import Act, Document, Move, Party, Point
from verbale.reading import load_bytes, read

TALKS = Dossier(
    title="Ice (invented)",
    parties=(
        Party(id="guild", name="Fishers' Guild", aliases=("the Guild",), at_table=True),
        Party(id="store", name="Cold Store Company", aliases=("the Company",), at_table=True),
    ),
    points=(Point(id="figures", title="Landing figures"), Point(id="share", title="Share of the ice")),
)
HEAD = "Fishers' Guild\n\n20 May 2024\n\nCold Store Company\n\nDear Mr Olin,\n\n"


def came(sentence: str) -> list[Act]:
    """Return what a letter of the Guild with one sentence says came."""
    document = load_bytes(f"{HEAD}{sentence}\n\nYours sincerely,\n\nMia Rand\n".encode(), "letter.txt")
    assert isinstance(document, Document)
    return [act for act in read(document, TALKS).acts if act.rule == "letter/move.came"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for the landing figures, which reached us on Friday.",
        "The landing figures have arrived.",
        "We have received your landing figures.",
    ],
)
def test_what_came_is_the_readers_answer(sentence: str) -> None:
    """By the writer's word, which is said."""
    (act,) = came(sentence)
    assert (act.actors, act.addressees, act.according_to, act.points, act.move) == (
        ("store",), ("guild",), "guild", ("figures",), Move.ANSWER,
    )  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for your letter on the landing figures.",
        "Thank you for your offer on the share of the ice.",
        "The landing figures have not arrived.",
        "Only part of the landing figures has come in.",
        "Thank you for the plans.",
        "Once the landing figures have arrived we shall answer.",
    ],
)
def test_no_courtesy_is_an_answer(sentence: str) -> None:
    """Neither thanks for a letter, nor what did not come, came in part, or has no point."""
    assert came(sentence) == []
