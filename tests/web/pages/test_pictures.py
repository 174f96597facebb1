"""Pictures in pages: in three forms and two themes; and the page of lanes."""

import json

import pytest

from tests.cli.conftest import ANSWER, FEAR, PLAN, REFUSAL
from tests.web.conftest import Served, words

pytest.importorskip("altair", reason="pictures need the extra `desk`")


def test_lanes_have_the_latest_act_first(quick: Served) -> None:
    """Each with its day and a way to its words."""
    page = quick.ask("/lanes")
    places = [page.text.index(f"/quote/{item.id}") for item in (ANSWER, REFUSAL, FEAR, PLAN)]
    assert places == sorted(places)
    assert "/picture/lanes.svg" in page.text
    bare = quick.ask("/lanes?as_of=2024-02-01")
    assert "/picture/lanes.svg" not in bare.text


@pytest.mark.parametrize(
    ("form", "kind"), [("svg", "image/svg+xml"), ("png", "image/png"), ("json", "application/json")]
)
def test_forms(quick: Served, monkeypatch: pytest.MonkeyPatch, form: str, kind: str) -> None:
    """Each of its own kind, drawn for the theme that was asked for; another theme is the light one."""
    drawn: list[tuple[str, str]] = []

    def draw(_picture: object, form: str, theme: str) -> bytes:
        drawn.append((form, theme))
        return b"x"

    monkeypatch.setattr("verbale.web.pages.pictures.draw", draw)
    assert quick.ask(f"/picture/matrix.{form}").headers["content-type"].split(";")[0] == kind
    quick.ask(f"/picture/matrix.{form}?theme=dark")
    quick.ask(f"/picture/matrix.{form}?theme=pink")
    assert drawn == [(form, "light"), (form, "dark"), (form, "light")]


def test_dates_and_reader_of_the_address(quick: Served) -> None:
    """The picture of an earlier day; the columns of whom it is read for first."""
    rows = json.loads(quick.ask("/picture/matrix.json?as_of=2024-03-05").text)["table"]["rows"]
    assert rows[0] == ["Quota for cod", "◆ wants, 1 Mar 2024", "none known"]
    assert json.loads(quick.ask("/picture/matrix.json?for=bel").text)["table"]["columns"] == [
        "Point",
        "Bel Republic",
        "Arda",
    ]


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("matrix.gif", "There is no picture as 'gif'."),
        ("cloud.svg", "There is no picture 'cloud'."),
        ("plane.svg", "There is nothing to draw for 'plane' yet"),
    ],
)
def test_what_cannot_be_drawn(quick: Served, path: str, says: str) -> None:
    """Another form, another name, or nothing to draw."""
    answer = quick.ask(f"/picture/{path}")
    assert answer.status == 400
    assert says in words(answer)
