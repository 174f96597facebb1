"""Every answer that each side gave on a point, in order, not only its last."""

from dataclasses import replace

from tests.brief.conftest import playing
from tests.state.cells.test_build import TOML
from tests.state.cells.test_replies import OFFER, act
from verbale.dossier import parse
from verbale.model import Kind
from verbale.model.cell import Response
from verbale.state.cells.history import replies_over_time

TALKS = parse(TOML)
NO, YES = act(Kind.REFUSE, 5), act(Kind.ACCEPT, 9)


def told(*acts: object) -> list[tuple[str, str, Response]]:
    """Return who answered whom how, in order."""
    play = playing(acts=acts)
    return [(party, reply.to, reply.response) for party, reply in replies_over_time(play, TALKS, "fish")]


def test_each_answer_in_order() -> None:
    """A plain answer of which nothing more is known says not how far it goes, and is left out."""
    assert told(OFFER, NO, act(Kind.ANSWER, 7), YES) == [
        ("b", "a", Response.REFUSED),
        ("b", "a", Response.ACCEPTED),
    ]


def test_nobody_answers_themselves_or_their_group() -> None:
    """Nor is an undated answer of any day."""
    assert told(OFFER, act(Kind.ACCEPT, 5, "a"), act(Kind.PROPOSE, 6, "g"), act(Kind.ACCEPT, 7, "b", ("g",))) == []
    assert told(OFFER, replace(NO, dated=False)) == []
