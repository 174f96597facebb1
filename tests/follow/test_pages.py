"""Links of a page that lists: of its own site, below its folder, each once."""

from verbale.follow.pages import items_of_page

HOME = "https://gov.example/news/index.html"
PAGE = b"""<html><body><a href="a.html">Talks <b>go on</b></a> <a href="/news/a.html#x">again</a> <a href="b.html"> </a>
<a href="https://other.example/news/c.html">Elsewhere</a> <a href="/about">About</a> <a href="javascript:alert(1)">no</a>
<a href="/news/2025/d.html?page=1">Deeper</a><a href="index.html">Self</a><a href="http://[bad">bad</a></body></html>"""


def test_links_below_the_pages_folder() -> None:
    """With their words as title, in order."""
    items = items_of_page(PAGE, HOME)
    assert [(item.title, item.link) for item in items] == [
        ("Talks go on", "https://gov.example/news/a.html"), ("Deeper", "https://gov.example/news/2025/d.html?page=1"),
    ]  # fmt: skip


def test_links_that_begin_so() -> None:
    """Where somebody says which."""
    assert [item.title for item in items_of_page(PAGE, HOME, "https://gov.example/about")] == ["About"]


def test_a_base_counts() -> None:
    """Relative links are from there."""
    page = b'<base href="/news/x/"><a href="e.html">E</a>'
    assert items_of_page(page, HOME)[0].link == "https://gov.example/news/x/e.html"


def test_hostile_pages_end() -> None:
    """Very many links, tags that never close."""
    assert len(items_of_page(b"".join(b'<a href="%d">x</a>' % number for number in range(5000)), HOME)) == 1000
    assert items_of_page(b"<a href=" * 50_000, HOME) == []
