"""Parties, people and points refuse what has no meaning."""

from collections.abc import Callable

import pytest

from verbale.errors import ModelError
from verbale.model import Option, Party, Person, Point, When


@pytest.mark.parametrize(
    "make",
    [
        lambda: Party("United States", "United States"),
        lambda: Party("us", " "),
        lambda: Party("g", "Group", members=("g",)),
        lambda: Person("p", "P", since=When.parse("2023"), until=When.parse("2022")),
        lambda: Point("p", ""),
        lambda: Point("p", "P", weights={"us": -1.0}),
        lambda: Point("p", "P", weights={"us": float("nan")}),
        lambda: Option("An Option", "x"),
    ],
)
def test_meaningless_nouns_are_refused(make: Callable[[], object]) -> None:
    """Each is an error with a cure."""
    with pytest.raises(ModelError) as caught:
        make()
    assert caught.value.cure


def test_a_role_is_held_from_to() -> None:
    """A role counts on its days and on dates that may be among them."""
    person = Person("p", "P", since=When.parse("2020-03"), until=When.parse("2022"))
    assert person.in_role(When.parse("2021-05-01"))
    assert person.in_role(When.parse("2020"))
    assert not person.in_role(When.parse("2019"))
    assert not person.in_role(When.parse("2023-01-01"))


def test_options_have_a_place_on_the_scale() -> None:
    """Options keep the order they were given in; what is none of them has no place."""
    point = Point("pay", "Pay", options=(Option("low", "Low"), Option("high", "High")))
    assert (point.rank("high"), point.rank("middle"), point.rank(None)) == (1, None, None)
