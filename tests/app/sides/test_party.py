"""All of one party, from the record: what it wants, both ways of debts, pace with its cases, people, measures, latest acts."""

from pathlib import Path

import pytest

from tests.cli.conftest import kept, talks
from verbale.app.ask import View, ask
from verbale.app.sides.answers import party as answer
from verbale.app.sides.party import side
from verbale.app.workspace import open_folder
from verbale.errors import DossierError
from verbale.model import Query

__all__ = ["kept", "talks"]


@pytest.fixture
def view(talks: Path) -> View:
    """Return a view of the fishing talks."""
    return ask(open_folder(talks), Query())


def test_a_party_in_full(view: View) -> None:
    """Bel: its cells with their words, the answer that it still owes, its pace by one answer, its latest act first."""
    found = side(view, "bel")
    assert found.wants[0][:2] == ("quota", "refuses, 20 Mar*")
    assert [(row.debtor, row.creditor, row.point) for row in found.owes] == [("bel", "arda", "ports")]
    assert found.owed == ()
    assert found.pace == "2 dated answers in view, in a median of 19 days (19 to 19); 1 answer is still owed."
    assert found.latest[0].text.startswith("20 March 2024: the Bel Republic")
    assert [row.debtor for row in side(view, "arda").owed] == ["bel"]
    assert side(view, "arda").pace == "No dated answer of it is in view; no answers are still owed."


def test_as_values(view: View) -> None:
    """Each line with the acts that it rests on."""
    told = answer(view, "bel")
    assert (told["name"], told["wants"][0]["point"], len(told["wants"][0]["acts"])) == ("Bel Republic", "quota", 1)
    assert told["owes"][0]["status"] == "open"


def test_a_party_that_is_not_there(view: View) -> None:
    """Nor one that the reader does not see."""
    with pytest.raises(DossierError):
        side(view, "nobody")
