"""Topics are noun phrases that a person would use as a heading, never cut clauses."""

from collections.abc import Callable

import pytest

from verbale.model import Act, Kind

Reader = Callable[[str], list[Act]]
pytestmark = pytest.mark.usefixtures("model")


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("Peru rejected the draft treaty on river fishing.", "draft treaty on river fishing"),
        ("Peru rejected the draft treaty, which Chile had tabled.", "draft treaty"),
        ("Peru rejected its neighbour's offer of two ships.", "neighbour's offer of two ships"),
        ("Peru opposed deleting the second article.", "second article"),
    ],
)
def test_a_heading(acts: Reader, sentence: str, topic: str) -> None:
    """Articles and relative clauses go; the noun keeps what describes it."""
    (act,) = (one for one in acts(sentence) if one.kind in {Kind.REFUSE, Kind.OPPOSE})
    assert act.topic == topic
