"""Of whom and when something is asked about papers that were just handed over."""

import datetime as dt
from collections.abc import Callable

import pytest

from verbale.model import Act, Kind

Reader = Callable[[str], list[Act]]
pytestmark = pytest.mark.usefixtures("model")
HANDED = "On March 3 Chile and Brazil handed over written replies to Peru."


def asked(found: list[Act]) -> Act:
    """Return the one request."""
    (act,) = (one for one in found if one.kind is Kind.REQUEST)
    return act


@pytest.mark.parametrize(
    "request_",
    [
        "The Chilean side requested that the documents not be made public.",
        "Chile asked that the replies be kept confidential.",
    ],
)
def test_it_is_asked_of_who_received_them_on_that_day(acts: Reader, request_: str) -> None:
    """The papers are those of the sentence before."""
    act = asked(acts(f"{HANDED} {request_}"))
    assert (act.actors, act.addressees) == (("cl",), ("pe",))
    assert act.when is not None
    assert act.when.first == dt.date(2022, 3, 3)


@pytest.mark.parametrize(
    ("request_", "to", "day"),
    [
        ("On March 7 Chile requested that the documents not be made public.", ("pe",), dt.date(2022, 3, 7)),
        ("Chile asked Brazil to keep the documents confidential.", ("br",), None),
        ("Chile requested that its ships be let through.", (), None),
        ("Peru requested that the documents be translated.", (), None),
    ],
)
def test_what_the_words_say_themselves_stands(
    acts: Reader, request_: str, to: tuple[str, ...], day: dt.date | None
) -> None:
    """A day or a side of its own, another thing, or a request of who received them: nothing is taken over."""
    act = asked(acts(f"{HANDED} {request_}"))
    assert act.addressees == to
    assert (act.when.first if act.when else None) == day
