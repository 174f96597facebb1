"""Points and options refuse what has no meaning, and options have a place on the scale."""

from collections.abc import Callable

import pytest

from verbale.errors import ModelError
from verbale.model import Option, Point

ID = "Use lower-case letters, digits, '.', '-' and '_'."


@pytest.mark.parametrize(
    ("make", "what", "cure"),
    [
        (lambda: Point("", "P"), "Point id '' is not usable.", ID),
        (lambda: Option("-x", "X"), "Option id '-x' is not usable.", ID),
        (lambda: Point("p", " "), "Point 'p' has no title.", "Give it the words people should read."),
        (
            lambda: Point("p", "P", weights={"us": 1.0, "ru": -1.0}),
            "Point 'p' has a negative weight for 'ru'.", "Weights are 0 or more.",
        ),
        (
            lambda: Point("p", "P", weights={"us": float("nan")}),
            "Point 'p' has a negative weight for 'us'.", "Weights are 0 or more.",
        ),
    ],
)  # fmt: skip
def test_each_refusal_says_what_and_what_to_do(make: Callable[[], object], what: str, cure: str) -> None:
    """Word for word, since people read it."""
    with pytest.raises(ModelError) as caught:
        make()
    assert (caught.value.what, caught.value.cure) == (what, cure)


def test_a_weight_of_nought_is_one() -> None:
    """A point may be worth nothing to somebody."""
    assert Point("p", "P", weights={"us": 0.0}).weights == {"us": 0.0}


def test_options_have_a_place_on_the_scale() -> None:
    """Options keep the order they were given in, from nought; what is none of them has no place."""
    point = Point("pay", "Pay", options=(Option("low", "Low"), Option("high", "High")))
    assert [point.rank(name) for name in ("low", "high", "middle", None)] == [0, 1, None, None]
    assert Point("pay", "Pay").rank("low") is None
