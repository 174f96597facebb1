"""The second letters: each line has its four cells, and what comes of one is judged by whether its answer is still waited for."""

import tomllib
from collections import Counter

import pytest

from benchmarks.state.replies.__main__ import GONE, HERE, NO, WAITS, YES, Reply, judged, replies

LABELS = YES | NO | WAITS | {*GONE, "part", "gives"}


def test_every_line_can_be_judged() -> None:
    """Contexts and labels are known, every context has as many lines, and a quarter is sealed."""
    contexts = tomllib.loads((HERE / "contexts.toml").read_text(encoding="utf-8"))
    found = replies()
    assert {one.label for one in found} == LABELS
    assert set(Counter(one.context for one in found).values()) == {2 * 25}
    assert set(contexts) == {one.context for one in found}
    assert sum(one.sealed for one in found) == len(found) / 4


@pytest.mark.parametrize(
    ("label", "body", "right", "closed", "contrary"),
    [
        ("refuse", "We cannot accept it.", True, False, False),
        ("accept", "We cannot accept it.", True, False, True),
        ("hold", "We cannot accept it.", False, True, False),
        ("hold", "We shall let you have our answer in June.", True, False, False),
        ("accept", "We shall let you have our answer in June.", False, False, False),
    ],
)
def test_what_is_right(label: str, body: str, *, right: bool, closed: bool, contrary: bool) -> None:
    """A yes that is told as a no closes what it should, and is counted as the contrary."""
    made = judged(Reply("FERRY", waits=False, label=label, body=body, sealed=False))
    assert (made.right, made.closed_though_open, made.contrary) == (right, closed, contrary)
