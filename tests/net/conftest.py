"""A site on loopback, and a network that may reach it."""

from collections.abc import Iterator

import pytest

pytest.importorskip("httpx", reason="the network needs the extra `follow`")

from tests.net.site import Site, serving
from verbale.net.addresses import Allowed
from verbale.net.fetch import Limits, Network


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve an empty site."""
    with serving(Site()) as made:
        yield made


@pytest.fixture
def network() -> Network:
    """Return a network of small limits that may reach 127.0.0.1, and no other address of loopback."""
    return Network(Allowed.of(["127.0.0.1"]), Limits(bytes=100_000, seconds=5.0, step=2.0, redirects=3))
