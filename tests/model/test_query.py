"""A query is five values, and a key by which views are kept."""

import datetime as dt
from dataclasses import replace

import pytest

from verbale.model import Marking, Query

DAY = dt.date(2025, 3, 3)


def test_nothing_is_asked_for_unless_it_is_said() -> None:
    """The dossier's own day and side, all that is known and may be seen, no comparison."""
    assert Query() == Query(on=None, known=None, party="", clearance=None, since=None)


@pytest.mark.parametrize(
    "change", [{"on": DAY}, {"known": DAY}, {"party": "port"}, {"clearance": Marking("RED")}, {"since": DAY}]
)
def test_each_value_makes_another_key(change: dict[str, object]) -> None:
    """Equal queries are one key, different ones are not."""
    other = replace(Query(), **change)  # type: ignore[arg-type]  # each has its own type
    assert len({Query(), Query(), other, replace(other)}) == 2
