"""RSS, Atom and JSON feeds; what is no feed, and what declares entities."""

import json

import pytest

pytest.importorskip("feedparser", reason="feeds need the extra `follow`")

from tests.net.site import ENTITIES
from verbale.errors import NetworkError
from verbale.follow.feeds import is_feed, items_of_feed, plain_address

HOME = "https://news.example/feeds/all.xml"
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><title>Second</title><link>/b?utm_source=x&amp;id=2#top</link><guid>tag:2</guid><pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate></item>
<item><title>First</title><link>https://news.example/a</link><description>Words</description></item>
<item><title>No link</title><guid isPermaLink="false">n3</guid><description>&lt;p&gt;Whole words.&lt;/p&gt;</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><id>x</id><updated>2025-03-04T00:00:00Z</updated>
<entry><title>Entry</title><id>urn:1</id><link href="https://news.example/e"/><updated>2025-03-05T00:00:00Z</updated></entry></feed>"""
JSON = json.dumps({
    "version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [
        {"id": "1", "url": "https://news.example/j", "title": "Jay", "date_published": "2025-03-06T00:00:00Z"},
        {"id": "2", "content_text": "Only <words>"},
    ],
})  # fmt: skip


def test_rss() -> None:
    """The oldest first; relative links; a page is known by its plain address; an item without a link has its words."""
    items = items_of_feed(RSS.encode(), HOME)
    assert [(item.title, item.key, item.published) for item in items] == [
        ("No link", "n3", ""),
        ("First", "https://news.example/a", ""),
        ("Second", "https://news.example/b?id=2", "2025-03-04"),
    ]
    assert items[0].content is not None
    assert b"Whole words." in items[0].content
    assert items[2].link == "https://news.example/b?utm_source=x&id=2#top"  # fmt: skip


def test_atom_and_json() -> None:
    """The same from either."""
    (entry,) = items_of_feed(ATOM.encode(), HOME)
    assert (entry.title, entry.link, entry.published) == ("Entry", "https://news.example/e", "2025-03-05")
    words, jay = items_of_feed(JSON.encode(), HOME)
    assert (jay.key, jay.published) == ("https://news.example/j", "2025-03-06")
    assert b"Only &lt;words&gt;" in (words.content or b"")


def test_a_changed_item_has_another_mark() -> None:
    """Its title, its words or its day; the key stays."""
    before = items_of_feed(RSS.encode(), HOME)[1]
    after = items_of_feed(RSS.replace("Words", "Other words").encode(), HOME)[1]
    assert (before.key == after.key, before.mark == after.mark) == (True, False)
    assert items_of_feed(RSS.encode(), HOME)[1].mark == before.mark


@pytest.mark.parametrize(
    "content", [b"", b"<html><body>no feed</body></html>", b"{", b'{"items": 3}', b"[" * 100_000, ENTITIES]
)
def test_what_is_no_feed_says_so(content: bytes) -> None:
    """Pages, broken JSON, and entities that would grow."""
    with pytest.raises(NetworkError):
        items_of_feed(content, HOME)


def test_a_feed_is_known_by_how_it_begins() -> None:
    """Whatever type the server gives it."""
    assert all(is_feed(text.encode()) for text in (RSS, ATOM, JSON))
    assert is_feed(ENTITIES)
    assert not is_feed(b"<html><body><p>rss feed</p></body></html>")


def test_plain_addresses() -> None:
    """What campaigns add is no other page; what the site needs stays."""
    assert plain_address("HTTPS://A.example?utm_medium=m&page=2&fbclid=3#x") == "https://a.example/?page=2"
