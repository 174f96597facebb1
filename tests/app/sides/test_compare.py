"""Two days: each cell that moved with the acts in between, debts that came and went; a day that is not earlier is refused."""

import datetime as dt
from pathlib import Path

import pytest

from tests.cli.conftest import kept, talks
from verbale.app.ask import View, ask
from verbale.app.sides.answers import compare
from verbale.app.sides.compare import compared
from verbale.app.workspace import open_folder
from verbale.errors import ModelError
from verbale.model import Query

__all__ = ["kept", "talks"]


@pytest.fixture
def view(talks: Path) -> View:
    """Return a view of the fishing talks."""
    return ask(open_folder(talks), Query())


def test_what_moved_and_why(view: View) -> None:
    """Between the proposal and the answers of Bel."""
    found = compared(view, dt.date(2024, 3, 10))
    turns = {(one.point, one.party): one for one in found.turns}
    assert set(turns) == {("quota", "bel"), ("data", "bel")}
    quota = turns[("quota", "bel")]
    assert (quota.before, quota.after) == ("has not answered, asked 1 Mar 2024", "refuses, 20 Mar")
    assert [line.text for line in quota.why] == ["20 Mar 2024: the Bel Republic refused Quota for cod*"]
    assert (found.opened, sorted(row.point for row in found.closed)) == ((), ["data", "quota"])


def test_before_anything_was_said(view: View) -> None:
    """Everything is new."""
    found = compared(view, dt.date(2024, 2, 1))
    assert {row.point for row in found.opened} == {"ports"}
    assert ("quota", "arda") in {(one.point, one.party) for one in found.turns}


def test_the_same_again(view: View) -> None:
    """Between two days without an act nothing changed; a later day cannot be the earlier."""
    told = compare(view, dt.date(2024, 3, 25))
    assert (told["turns"], told["opened"], told["closed"], told["since"]) == ([], [], [], "2024-03-25")
    with pytest.raises(ModelError, match="is not before"):
        compared(view, dt.date(2024, 3, 30))
