"""Who stands with whom: by answers to each other, by what both answered a third, by options; what tells nothing is counted."""

import datetime as dt
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.cli.conftest import kept, talks
from verbale.app.ask import View, ask
from verbale.app.sides.answers import stands_with
from verbale.app.sides.together import _on, together
from verbale.app.workspace import open_folder
from verbale.dossier import parse
from verbale.model import Query
from verbale.model.cell import MatrixCell, Reply, Response, Wish

__all__ = ["kept", "talks"]
DAY = dt.date(2025, 3, 1)
DOSSIER = parse('title = "T"\n' + "".join(f'[[party]]\nid = "{name}"\nname = "{name.upper()}"\n' for name in "abc"))


def on(**cells: MatrixCell) -> object:
    """Return how A and B stand to each other on a point with these cells."""
    view = SimpleNamespace(cells={("p", name): cell for name, cell in cells.items()}, dossier=DOSSIER)
    found = _on(view, "p", "a", "b")  # type: ignore[arg-type]  # what it looks at of a view
    return None if found is None else found[:2]


def cell(party: str, option: str = "", **replies: Response) -> MatrixCell:
    """Return a cell: the option wanted, and answers to others by name."""
    wants = Wish(act="w", day=DAY, since=DAY, option=option) if option else None
    given = tuple(
        Reply(to=to, proposal="x", response=response, act=f"{party}{to}", day=DAY) for to, response in replies.items()
    )
    return MatrixCell(point="p", party=party, wants=wants, replies=given)


def test_by_their_answers() -> None:
    """To each other first; a refusal weighs more than an acceptance."""
    assert on(a=cell("a", b=Response.REFUSED), b=cell("b", a=Response.ACCEPTED)) == ("differ", "A refused what B put")
    assert on(a=cell("a", b=Response.ACCEPTED), b=cell("b")) == ("agree", "A accepted what B put")
    assert on(a=cell("a"), b=cell("b", a=Response.OPEN)) == ("between", "B to A: open to talk")
    assert on(a=cell("a", c=Response.REFUSED), b=cell("b", c=Response.REFUSED)) == ("agree", "both refused what C put")
    assert on(a=cell("a", c=Response.REFUSED), b=cell("b", c=Response.ACCEPTED)) == (
        "differ",
        "on what C put: refused and accepted",
    )


def test_by_their_options() -> None:
    """The same or different ones; nothing where one is not known."""
    assert on(a=cell("a", "low"), b=cell("b", "low")) == ("agree", "both want the same option")
    assert on(a=cell("a", "low"), b=cell("b", "high")) == ("differ", "they want different options")
    assert on(a=cell("a", "low"), b=cell("b")) is None
    assert on() is None


@pytest.fixture
def view(talks: Path) -> View:
    """Return a view of the fishing talks."""
    return ask(open_folder(talks), Query())


def test_of_a_record(view: View) -> None:
    """Each two parties once, each point at most once, each with its words."""
    (pair,) = together(view)
    assert (pair.one, pair.other) == ("arda", "bel")
    assert [(point, words) for point, words, cited in pair.differ if cited] == [
        ("quota", "Bel Republic refused what Arda put")
    ]
    assert len(pair.agree) + len(pair.differ) + len(pair.between) + pair.silent == len(view.case().points)
    assert stands_with(view)["pairs"][0]["differ"][0]["acts"]
