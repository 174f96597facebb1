"""What was not read stands above every view, and each of it is settled where it is shown."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.open_ends import LETTER, NOTE, UNREAD, UNSURE, WEATHER, made
from tests.web.conftest import Direct, direct, words
from verbale.dossier import load

LINE = (
    "1 document without a date, 1 name not placed, 1 passage not understood, 1 document without an act, 1 act unsure."
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Direct]:
    """Open a record with one of everything that can be open."""
    yield from direct(made(tmp_path / "talks"))


@pytest.mark.parametrize(
    "page", ["/", "/matrix", "/owed", "/watch", "/counsel", "/documents", "/lanes", "/review", f"/document/{LETTER.id}"]
)
def test_the_line_stands_above_every_view(desk: Direct, page: str) -> None:
    """Each count leads to its forms, at the same dates."""
    shown = desk.ask(f"{page}?as_of=2025-05-01").text
    line = shown[shown.index('class="open"') :].split("</p>")[0]
    assert 'href="/gaps?as_of=2025-05-01#undated"' in line
    assert LINE in " ".join(_plain(line).split())


def _plain(text: str) -> str:
    return re.sub(r"<[^>]*>?", "", text)


def test_nothing_open_says_nothing(desk: Direct) -> None:
    """Before anything was written, there is no line and the page says that all is settled."""
    shown = desk.ask("/gaps?known=2025-01-01")
    assert 'class="open"' not in shown.text
    assert "nothing is unsure" in words(shown)


def test_each_is_shown_with_its_words_and_its_form(desk: Direct) -> None:
    """A date, a name, a passage, a document, an act: what it says and what settles it."""
    shown = words(desk.ask("/gaps"))
    for told in (
        "Coastal Guild in 1 act",
        UNREAD,
        "weather.txt",
        "Why: whose act it is, is not known",
        "another name of Bel",
        "not a party",
    ):
        assert told in shown
    text = desk.ask("/gaps").text
    start = LETTER.text.index(UNREAD)
    assert f"/document/{LETTER.id}?start={start}&amp;end={start + len(UNREAD)}#enter" in text


def test_a_name_is_placed_by_its_form(desk: Direct) -> None:
    """One form, one click; it is gone from the line, and stands in the settings with who said so."""
    answer = desk.ask("/gaps/name", {"name": "coastal-guild", "as": "person:bel", "called": "Coastal Guild"})
    assert answer.headers["location"].startswith("/gaps?done=Coastal+Guild+is+placed.")
    assert load(desk.folder).people[0].party == "bel"
    assert "name not placed" not in desk.ask("/gaps").text
    again = desk.ask("/gaps/name", {"name": "coastal-guild", "as": "none"})
    assert "Not+recorded" in again.headers["location"]


def test_there_is_no_act_in_it(desk: Direct) -> None:
    """Said of a place and of a document, listed, and taken back."""
    start = LETTER.text.index(UNREAD)
    desk.ask(f"/document/{LETTER.id}/nothing", {"start": str(start), "end": str(start + len(UNREAD))})
    desk.ask(f"/document/{WEATHER.id}/nothing", {})
    shown = desk.ask("/gaps")
    assert "1 document without a date, 1 name not placed, 1 act unsure." in _plain(shown.text)
    assert "weather.txt the whole document tester" in words(shown)
    entry = shown.text.split('name="entry" value="')[1].split('"')[0]
    assert "It+is+open+again" in desk.ask(f"/document/{WEATHER.id}/nothing", {"entry": entry}).headers["location"]
    assert "1 document without an act" in desk.ask("/gaps").text
    for wrong in ({"start": "x"}, {"entry": "9999"}, {"start": "1", "end": "99999"}):
        assert "Not+recorded" in desk.ask(f"/document/{WEATHER.id}/nothing", wrong).headers["location"]


def test_an_unsure_act_is_ruled_on_there(desk: Direct) -> None:
    """Accepted or rejected, one is back among what is left."""
    answer = desk.ask(f"/act/{UNSURE.id}", {"ruling": "reject", "seen": "1", "then": "gaps"})
    assert answer.headers["location"] == "/gaps?done=Rejected.#unsure"
    assert "act unsure" not in desk.ask("/gaps").text


def test_a_date_is_set_and_the_document_read_again(desk: Direct) -> None:
    """In one step from the list; the day stands, and nothing is without one."""
    answer = desk.ask(f"/document/{NOTE.id}/head", {"published": "2025-03-03", "again": "1", "then": "gaps"})
    assert answer.headers["location"].startswith("/gaps?done=Recorded%2C+and+read+again")
    assert "without a date" not in desk.ask("/gaps").text
