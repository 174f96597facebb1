"""Whom a noun phrase means: names, nouns, pronouns with a memory; a guess is unsure, and a bystander is no actor."""

from collections.abc import Callable

import pytest

from verbale.model import Act, Kind

Reader = Callable[[str], list[Act]]
pytestmark = pytest.mark.usefixtures("model")


def refusals(found: list[Act]) -> list[tuple[str, ...]]:
    """Return who refuses, act by act."""
    return [act.actors for act in found if act.kind is Kind.REFUSE and act.certainty == "asserted"]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Peru rejected the draft.", ("pe",)),
        ("Peru and Chile rejected the draft.", ("pe", "cl")),
        ("At talks in Chile, Peru rejected the draft.", ("pe",)),
        ("Peru's delegation rejected Chile's draft.", ("pe",)),
        ("Chile tabled a draft. Peru studied it for a week. It rejected the draft.", ("pe",)),
    ],
)
def test_the_actor_is_the_subject(acts: Reader, sentence: str, actors: tuple[str, ...]) -> None:
    """A place, an owner of the thing and the other side are no actors; "it" is the subject before."""
    assert refusals(acts(sentence)) == [actors]


def test_a_party_in_no_list_acts_by_its_name(acts: Reader) -> None:
    """A union that nobody set up is a party to be confirmed, by the name that the text gives it."""
    (actors,) = refusals(acts("The Rivermen's Union rejected the draft."))
    assert len(actors) == 1
    assert "rivermen" in actors[0]


def test_nobody_is_guessed(acts: Reader) -> None:
    """An agentless passive has no actor, though parties stand around it."""
    (act,) = (one for one in acts("The draft on Peru and Chile was rejected.") if one.kind is Kind.REFUSE)
    assert act.actors == ()
