"""A fetch under limits: what a hostile server sends ends as an error that names it, in time and in little memory."""

import gzip
import tracemalloc
from http.server import BaseHTTPRequestHandler

import pytest

from tests.net import site as strange
from tests.net.site import Site, leading, serving
from verbale.errors import NetworkError
from verbale.net.fetch import NOT_MODIFIED, Network, fetch


def test_what_is_there_comes_back(site: Site, network: Network) -> None:
    """Packed or not, with our name, and once more only if it changed."""
    site.pages["/a"] = ("text/plain", b"words")

    def packed(handler: BaseHTTPRequestHandler) -> None:
        strange._head(handler, 200, Content_Encoding="gzip", Content_Length=str(len(gzip.compress(b"words"))))
        handler.wfile.write(gzip.compress(b"words"))

    site.pages["/b"] = packed
    found = fetch(f"{site.address}/a", network)
    assert (found.status, found.content, fetch(f"{site.address}/b", network).content) == (200, b"words", b"words")
    again = fetch(f"{site.address}/a", network, {"If-None-Match": found.headers["etag"]})
    assert (again.status, again.content) == (NOT_MODIFIED, b"")
    assert site.asked[0][1]["user-agent"].startswith("Verbale/")


HOSTILE = [
    ("slow", "longer than|does not answer"),
    ("slow_head", "longer than|does not answer"),
    ("huge", "announces 1000000000000 bytes"),
    ("endless", "larger than 100000 bytes"),
    ("bomb", "(unpacks to|larger than) (more than )?100000 bytes"),
    ("garbage", "does not answer"),
    ("broken_gzip", "not packed as it says"),
]


@pytest.mark.parametrize(("name", "why"), HOSTILE)
def test_a_hostile_server_is_named(site: Site, network: Network, name: str, why: str) -> None:
    """In some megabytes; that it ends at all is the other half of the test."""
    site.pages["/x"] = getattr(strange, name)
    strange.packed_bomb()
    tracemalloc.start()
    try:
        with pytest.raises(NetworkError, match=why):
            fetch(f"{site.address}/x", network)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 20_000_000


ELSEWHERE = [
    ("http://10.0.0.1/", "10.0.0.1 is not reached"),
    ("http://127.0.0.2:1/", "127.0.0.2 is not reached"),
    ("http://[::1]:1/", "is not reached"),
    ("http://169.254.169.254/latest/", "is not reached"),
    ("file:///etc/hostname", "no address to fetch"),
    ("gopher://a.example/", "no address to fetch"),
    ("http://user:secret@127.0.0.1/", "password"),
    ("http://[broken", "no address to fetch"),
    ("//127.0.0.2/", "127.0.0.2 is not reached"),
]


@pytest.mark.parametrize(("to", "why"), ELSEWHERE)
def test_a_redirect_is_checked_like_an_address(site: Site, network: Network, to: str, why: str) -> None:
    """To private addresses, other schemes, with passwords: not followed."""
    site.pages["/x"] = leading(to)
    with pytest.raises(NetworkError, match=why):
        fetch(f"{site.address}/x", network)
    with pytest.raises(NetworkError, match=r"no address|is not reached|password"):
        fetch(to, Network())


def test_redirects_are_counted_and_tell_others_nothing(site: Site, network: Network) -> None:
    """A circle ends; another host is not told what was meant for the first."""
    site.pages["/circle"] = leading("/circle")
    with pytest.raises(NetworkError, match="more than 3 redirects"):
        fetch(f"{site.address}/circle", network)
    with serving(Site({"/": ("text/plain", b"there")})) as other:
        site.pages["/x"] = leading(f"{other.address}/")
        found = fetch(f"{site.address}/x", network, {"Authorization": "secret", "If-None-Match": "x"})
        assert (found.content, found.address) == (b"there", f"{other.address}/")
        assert not {"authorization", "if-none-match"} & other.asked[0][1].keys()
    with pytest.raises(NetworkError, match="leads elsewhere"):
        fetch(f"{site.address}/x", network, post=b"{}")
