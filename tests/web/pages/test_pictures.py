"""Pictures in pages: in three forms and two themes, with their room, their words and their data; and the list of all acts."""

import json
import re

import pytest

from tests.cli.conftest import ANSWER, FEAR, PLAN, REFUSAL
from tests.web.conftest import Served, words

pytest.importorskip("altair", reason="pictures need the extra `desk`")


def test_lanes_have_the_latest_act_first(quick: Served) -> None:
    """Each with its day and a way to its words."""
    page = quick.ask("/lanes")
    places = [page.text.index(f"/quote/{item.id}") for item in (ANSWER, REFUSAL, FEAR, PLAN)]
    assert places == sorted(places)
    assert "No act is in view" in words(quick.ask("/lanes?as_of=2024-02-01"))


def test_a_page_keeps_the_room_of_its_pictures(quick: Served) -> None:
    """Width and height stand in the page, as in the drawing; for a narrow screen there is another drawing."""
    page = quick.ask("/owed").text
    shown = re.search(r'<img src="([^"]+)" alt="([^"]+)" width="(\d+)" height="(\d+)"', page)
    assert shown is not None
    drawn = quick.ask(shown[1]).text
    sizes = re.search(r'width="([\d.]+)"[^>]* height="([\d.]+)"', drawn)
    assert sizes is not None
    assert (round(float(sizes[1])), round(float(sizes[2]))) == (int(shown[3]), int(shown[4]))
    assert shown[2].startswith("2 answers, 1 of them still awaited")
    narrow = re.search(r'max-width: 40rem\)" srcset="([^"]+)" width="(\d+)"', page)
    assert narrow is not None
    assert int(narrow[2]) < 420 < int(shown[3])
    assert "How long answers take: the data as a table" in page


def test_one_point_alone(quick: Served) -> None:
    """Its movement, and of nothing else."""
    rows = json.loads(quick.ask("/picture/movement.json?point=quota").text)["table"]["rows"]
    assert {row[1] for row in rows} == {"Quota for cod"}
    assert quick.ask("/picture/clocks.json?point=quota").status == 400
    assert quick.ask("/picture/movement.json?point=nowhere").status == 400


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
    assert drawn == [
        (form, "light"),
        (form, "dark"),
        *([] if form == "svg" else [(form, "light")]),
    ]  # a page's drawing is kept


def test_dates_and_reader_of_the_address(quick: Served) -> None:
    """The picture of an earlier day; the columns of whom it is read for first."""
    rows = json.loads(quick.ask("/picture/matrix.json?as_of=2024-03-05").text)["table"]["rows"]
    assert rows[0] == ["Quota for cod", "◆ wants, 1 Mar 2024", "nothing read"]
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
