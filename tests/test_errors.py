"""One tree of errors, drawn where it stands."""

import inspect
import re

import pytest

from verbale import errors
from verbale.errors import VerbaleError

EVERY = [one for _, one in inspect.getmembers(errors, inspect.isclass)]


def test_the_drawing_is_the_tree() -> None:
    """Every class is drawn once, under the one it is made of."""
    stack: list[str] = []
    drawn: dict[str, str] = {}
    for line in (errors.__doc__ or "").splitlines():
        found = re.match(r"(?P<stem>[ │├└─]*)(?P<name>\w+Error)\b", line)
        if found:
            depth = (len(found["stem"]) + 2) // 4
            stack = [*stack[:depth], found["name"]]
            drawn[found["name"]] = stack[-2] if depth else "Exception"
    assert drawn == {one.__name__: one.__bases__[0].__name__ for one in EVERY}


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.__name__)
def test_each_says_what_and_what_to_do(one: type[VerbaleError]) -> None:
    """On one line, the cure behind; and ends a command with 2."""
    error = one("It broke.", "Mend it.")
    assert (str(error), error.what, error.cure, error.exit_code) == ("It broke. Mend it.", "It broke.", "Mend it.", 2)
    assert str(one("It broke.")) == "It broke."
    assert one.__doc__
