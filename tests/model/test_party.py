"""Parties and people refuse what has no meaning, and a role counts on its days."""

from collections.abc import Callable

import pytest

from verbale.errors import ModelError
from verbale.model import Party, Person, When
from verbale.model.party import check_id

ID = "Use lower-case letters, digits, '.', '-' and '_'."
DAY = When.parse("2022-05-01")


@pytest.mark.parametrize(
    ("make", "what", "cure"),
    [
        (lambda: Party("US", "United States"), "Party id 'US' is not usable.", ID),
        (lambda: Person("A B", "A"), "Person id 'A B' is not usable.", ID),
        (lambda: Party("us", " "), "Party 'us' has no name.", "Give it the name people should read."),
        (lambda: Party("g", "G", members=("a", "g")), "Party 'g' is a member of itself.", "Take it out of its members."),
        (
            lambda: Person("p", "Ana", "minister", since=When.parse("2023"), until=When.parse("2022")),
            "Ana leaves the role of 'minister' before taking it.", "Correct since or until.",
        ),
    ],
)  # fmt: skip
def test_each_refusal_says_what_and_what_to_do(make: Callable[[], object], what: str, cure: str) -> None:
    """Word for word, since people read it."""
    with pytest.raises(ModelError) as caught:
        make()
    assert (caught.value.what, caught.value.cure) == (what, cure)


@pytest.mark.parametrize("name", ["a", "7", "g-77", "a.b_c-d"])
def test_ids_are_plain(name: str) -> None:
    """Letters, digits, and three signs within; a line break at the end is none of them."""
    check_id(name, "Party")
    with pytest.raises(ModelError):
        check_id(f"{name}\n", "Party")


def test_a_role_is_held_from_to() -> None:
    """A role counts on its days and on dates that may be among them."""
    person = Person("p", "P", since=When.parse("2020-03"), until=When.parse("2022"))
    assert person.in_role(When.parse("2021-05-01"))
    assert person.in_role(When.parse("2020"))
    assert not person.in_role(When.parse("2019"))
    assert not person.in_role(When.parse("2023-01-01"))


def test_a_role_of_one_day_and_roles_without_ends() -> None:
    """At the edges: the day itself, the days beside it, and ends that are not known."""
    one = Person("p", "P", since=DAY, until=DAY)
    assert one.in_role(DAY)
    assert not one.in_role(When.parse("2022-05-02"))
    assert not one.in_role(When.parse("2022-04-30"))
    assert Person("p", "P").in_role(DAY)
    since, until = Person("p", "P", since=DAY), Person("p", "P", until=DAY)
    assert (since.in_role(When.parse("2030")), since.in_role(When.parse("2020"))) == (True, False)
    assert (until.in_role(When.parse("2030")), until.in_role(When.parse("2020"))) == (False, True)
