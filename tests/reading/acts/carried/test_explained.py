"""What judged replies are about, and whose answer a judgement of them tells."""

from collections.abc import Callable

import pytest

from verbale.model import Act, Kind, Polarity

Reader = Callable[[str], list[Act]]
pytestmark = pytest.mark.usefixtures("model")
HANDED = "On March 3 Chile and Brazil handed their replies to Peru."


@pytest.mark.parametrize(
    ("judged", "polarity"),
    [
        ("Peru's minister Ana Rey said some of the replies were quite constructive.", Polarity.POSITIVE),
        ("Peru said that the replies were constructive.", Polarity.POSITIVE),
    ],
)
def test_replies_called_constructive_are_a_constructive_answer(acts: Reader, judged: str, polarity: Polarity) -> None:
    """Of those who gave them, on what the next sentence names, according to who judged them."""
    after = "They concern harbour fees."
    (answer,) = (
        one for one in acts(f"{HANDED} {judged} {after}") if one.polarity is polarity and one.kind is Kind.ANSWER
    )
    assert (set(answer.actors), answer.addressees, answer.topic) == ({"cl", "br"}, ("pe",), "harbour fees")
    assert answer.according_to in {"pe", "ana-rey"}


@pytest.mark.parametrize(
    "judged",
    [
        "Peru said that the weather was constructive.",
        "Peru asked whether the replies were constructive.",
        "Peru hoped that the replies would be constructive.",
        "Chile said that the replies were constructive.",
    ],
)
def test_no_answer_is_told_where_none_is_judged(acts: Reader, judged: str) -> None:
    """Other things, questions, hopes, and praise of one's own."""
    assert not [
        one for one in acts(f"{HANDED} {judged}") if one.kind is Kind.ANSWER and one.polarity is Polarity.POSITIVE
    ]


def test_replies_of_nobody_known_are_no_answer(acts: Reader) -> None:
    """Who gave them must stand before."""
    told = acts("Peru said that some of the replies were quite constructive. They concern tolls.")
    assert [one.kind for one in told if one.kind is Kind.ANSWER] == []
