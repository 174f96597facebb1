"""The text of a page is what it shows of itself: nothing hidden, nothing struck out, no other story; its day is the one it says."""

import pytest

from verbale.model import Document, Failure
from verbale.reading import load_bytes
from verbale.reading.sandbox.child import extract_here

LONG = "The weavers asked for a copy of the pay table on Monday, and the mayor promised to have it written out before the evening bell."
END = "The owners left the hall without a word to the reporters, who had waited in the rain before the gate since the early morning."


def page(body: str, head: str = "") -> bytes:
    """Return a page with a title, a head and an article."""
    return (
        f"<!doctype html><html><head><meta charset='utf-8'><title>Looms stand still</title>{head}</head>"
        f"<body><article><h1>Looms stand still</h1>{body}</article></body></html>"
    ).encode()


def read(body: str, head: str = "") -> Document:
    """Load such a page."""
    found = load_bytes(page(body, head), "page.html")
    assert isinstance(found, Document)
    return found


@pytest.mark.parametrize(
    "away",
    [
        "<p><del>The owners took the pay table.</del></p>",
        "<p><s>The owners took the pay table.</s></p>",
        "<p><span style='text-decoration: line-through'>The owners took the pay table.</span></p>",
        "<p hidden>The owners took the pay table.</p>",
        "<div style='display: none'><p>The owners took the pay table.</p></div>",
        "<p style='visibility:hidden'>The owners took the pay table.</p>",
        "<p style='position:absolute;left:-9999px'>The owners took the pay table.</p>",
        "<p class='sr-only'>The owners took the pay table.</p>",
        "<p class='gone'>The owners took the pay table.</p>",
        "<template><p>The owners took the pay table.</p></template>",
        "<div class='related'><a href='/1'>The owners took the pay table.</a></div>",
    ],
)
def test_what_is_not_shown_is_not_read(away: str) -> None:
    """Words that a reader of the page does not see are not its text, and those beside them are."""
    style = "<style>.gone { display: none } @media print { article { display: none } }</style>"
    text = read(f"<p>{LONG}</p>{away}<p>{END}</p>", style).text
    assert "took the pay table" not in text
    assert LONG in text
    assert END in text


def test_words_behind_a_struck_one_stay() -> None:
    """Only the words struck out go."""
    text = read(
        f"<p>{LONG}</p><p>They met on <del>Monday</del> Tuesday at the gate of the mill, as the mayor had asked them to.</p>"
    ).text
    assert "They met on Tuesday at the gate" in text


def test_a_page_that_shows_nothing_is_named() -> None:
    """A page whose words are all hidden is no empty document."""
    failed = load_bytes(b"<html><body><p hidden>The owners took it.</p></body></html>", "page.html")
    assert isinstance(failed, Failure)
    assert "shown" in failed.reason


@pytest.mark.parametrize(
    ("body", "head", "day"),
    [
        (f"<p>{LONG}</p><p>{END}</p><footer>&copy; 2019 The Loom</footer>", "", None),
        (
            f"<p>{LONG}</p><p>{END}</p><div class='related'><time datetime='2018-02-03'>3 February 2018</time></div>",
            "",
            None,
        ),
        (f"<p class='byline'>3 May 2024</p><p>{LONG}</p><p>{END}</p>", "", "2024-05-03"),
        (
            f"<p>{LONG}</p><p>{END}</p>",
            "<meta property='article:published_time' content='2024-05-04T10:00:00Z'>",
            "2024-05-04",
        ),
        (
            f"<p>3 May 2024</p><p>{LONG}</p><p>{END}</p>",
            "<meta property='article:published_time' content='2024-05-04'>",
            "2024-05-04",
        ),
        (
            f"<p>{LONG} In 1998 it was so.</p><p>{END}</p>",
            "<meta property='article:modified_time' content='2024-05-04'>",
            None,
        ),
        (f"<p>03/05/2024</p><p>{LONG}</p><p>{END}</p>", "", None),
    ],
)
def test_the_day_is_the_pages_own(body: str, head: str, day: str | None) -> None:
    """Metadata, then a line near the title; never a footer, another story, a copyright year, a change, two readings."""
    published = read(body, head).published
    assert (str(published) if published else None) == day


def test_a_page_that_names_no_encoding_is_utf_8_where_it_can_be() -> None:
    """Else it is what the parser takes it for."""
    words = (
        "Café owners – and weavers – asked for the pay table, and the mayor of the lower town proposed a fund for it."
    )
    page = f"<html><head><title>Looms</title></head><body><article><h1>Looms</h1><p>{words}</p></article></body></html>"
    for raw in (page.encode(), page.replace("–", "-").encode("latin-1")):
        found = load_bytes(raw, "page.html")
        assert isinstance(found, Document)
        assert "Café owners" in found.text


def test_no_calendar_of_two_hundred_languages_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library's long search for a day takes seconds for a page of a few lines, and its day is not used: the page's own head is."""

    def long_search() -> None:
        raise AssertionError("the long search was begun")

    monkeypatch.setattr("htmldate.extractors.get_external_parser", long_search)
    raw = page(f'<div class="date">3 of May in 2021</div><p>{LONG}</p><p>{END}</p>')
    assert LONG in extract_here("text/html", raw)["text"]
