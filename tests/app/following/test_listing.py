"""How places are asked: what is known is said, robots.txt is kept, every request is told, folders are those that were allowed."""

from pathlib import Path

import pytest

from tests.app.following.conftest import Simulated
from tests.net.site import Site, serving
from verbale.app.following.listing import BusyError, Listing
from verbale.app.following.look import Look
from verbale.app.following.memory import Place
from verbale.dossier.settings import Followed
from verbale.errors import NetworkError
from verbale.net.addresses import Allowed
from verbale.net.fetch import Limits, Network

RSS = '<rss version="2.0"><channel><item><title>A</title><link>{0}/a</link></item></channel></rss>'
HERE = Network(Allowed.of(["127.0.0.1"]), Limits(seconds=10, step=5))


def test_requests_say_what_is_known(clock: Simulated) -> None:
    """The second look costs the server a line; each request is told."""
    with serving(Site()) as site:
        site.pages["/rss"] = ("text/xml", RSS.format(site.address).encode())
        listing, known, look = Listing(HERE, [], clock), Place(), Look("news")
        row = Followed(name="news", address=f"{site.address}/rss")
        (item,) = listing.items(row, known, look)
        assert item.link == f"{site.address}/a"
        assert list(listing.items(row, known, look)) == []
        assert [request.get("status") for request in look.fetched] == [404, 200, 304]
        with pytest.raises(NetworkError, match="answers 404"):
            listing.content(item)
        site.status["/rss"] = 429
        with pytest.raises(BusyError):
            list(listing.items(row, Place(), look))


def test_what_a_site_forbids_is_not_fetched(clock: Simulated) -> None:
    """Neither a list nor an item."""
    with serving(Site({"/robots.txt": ("text/plain", b"User-agent: *\nDisallow: /rss\n")})) as site:
        row = Followed(name="news", address=f"{site.address}/rss")
        with pytest.raises(NetworkError, match=r"robots\.txt"):
            list(Listing(HERE, [], clock).items(row, Place(), Look("news")))
        assert site.paths() == ["/robots.txt"]


def test_a_page_is_a_list_of_links(clock: Simulated) -> None:
    """What is no feed is read as a page."""
    with serving(Site({"/news/": ("text/html", b'<a href="a.html">Talks</a><a href="/x">X</a>')})) as site:
        row = Followed(name="news", address=f"{site.address}/news/")
        assert [item.title for item in Listing(HERE, [], clock).items(row, Place(), Look("news"))] == ["Talks"]


def test_folders_are_those_that_were_allowed(tmp_path: Path, clock: Simulated) -> None:
    """A dossier's settings cannot read elsewhere on this machine."""
    (tmp_path / "inside").mkdir()
    (tmp_path / "outside").mkdir()
    listing = Listing(HERE, [tmp_path / "inside"], clock)
    assert list(listing.items(Followed(name="a", address=f"folder:{tmp_path}/inside"), Place(), Look("a"))) == []
    for path in (tmp_path / "outside", tmp_path / "inside" / ".." / "outside", "/etc"):
        with pytest.raises(NetworkError, match="outside the dossier"):
            list(listing.items(Followed(name="a", address=f"folder:{path}"), Place(), Look("a")))
