"""The head of a page is what the page says of itself; every page is invented."""

import pytest

from verbale.model import Document
from verbale.reading.load import load_bytes

PROSE = "<p>Arvad rejected the tariff schedule on Tuesday, and the delegations discussed it for hours in the old customs house.</p>"
REST = f"{PROSE}<p>Belmora will answer by the end of the week, its ministry said after the long session had ended at last.</p>"


def page(head: str, above: str, below: str = "") -> Document:
    """Load a page with a head, lines above its first paragraph, and what stands below the article."""
    text = f"<!doctype html><html><head>{head}</head><body><article><h1>Will the ferry talks go on?</h1>{above}{REST}</article>{below}</body></html>"
    made = load_bytes(text.encode(), "a.html")
    assert isinstance(made, Document)
    return made


@pytest.mark.parametrize(
    ("head", "above", "below", "published"),
    [
        ("", "", "<footer>&copy; 2019 Harbour Courier</footer>", ""),
        ("", "<p>14 March 2024</p>", "<footer>1 May 2022</footer>", "2024-03-14"),
        ("", "<p>By Ada Lind | Harbour Courier | 14 March 2024, 10:20 (updated 15 March 2024)</p>", "", "2024-03-14"),
        ("", "<p>Last updated 15 March 2024</p>", "", ""),
        ("", '<time datetime="2024-03-14T10:00:00Z">Thursday</time>', "", "2024-03-14"),
        ("", '<aside class="related"><time datetime="2020-01-01">Old story</time></aside>', "", ""),
        ("", "<p>03/04/2024</p>", "", ""),
        ('<meta property="article:published_time" content="2024-03-14T23:10:00+01:00">', "<p>20 March 2024</p>", "", "2024-03-14"),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-14"}</script>', "", "", "2024-03-14"),
    ],
)  # fmt: skip
def test_day_of_a_page(head: str, above: str, below: str, published: str) -> None:
    """Metadata first, then a line near the title; never a footer, a related story, a later version or a year alone."""
    made = page(head, above, below)
    assert str(made.published or "") == published
    assert made.title == "Will the ferry talks go on?"


def test_name_of_the_site() -> None:
    """The publisher is the site's name in the metadata, else what the title adds behind the heading."""
    assert page('<meta property="og:site_name" content="Harbour Courier">', "").publisher == "Harbour Courier"
    assert page("<title>Will the ferry talks go on? | Harbour Courier</title>", "").publisher == "Harbour Courier"
