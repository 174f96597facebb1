"""Lists in words."""

import pytest

from verbale.counsel.told import Told, joined


@pytest.mark.parametrize(
    ("parts", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_in_words(parts: list[str], said: str) -> None:
    """Commas, and "and" before the last."""
    assert joined(parts) == said


def test_an_answer_may_have_no_limits() -> None:
    """And no values."""
    assert (Told(("Yes.",)).limits, Told(("Yes.",)).values) == ((), {})
