"""The transport of httpx connects to the address that was checked, and to nothing else."""

import httpcore
import pytest

from tests.net.site import Site
from verbale.errors import NetworkError
from verbale.net.addresses import Allowed
from verbale.net.connecting import Deadline
from verbale.net.fetch import Limits, Network, fetch
from verbale.net.guarded import Guarded


def test_the_address_that_was_checked_is_the_one_that_is_used(site: Site) -> None:
    """A name that changes between two look-ups is looked up once."""
    port = int(site.address.rpartition(":")[2])
    site.pages["/"] = ("text/plain", b"here")
    looked: list[str] = []

    def resolver(host: str, _port: int) -> list[str]:
        looked.append(host)
        return ["127.0.0.1"] if len(looked) == 1 else ["10.0.0.1"]

    network = Network(Allowed.of(["127.0.0.1"]), Limits(seconds=5), resolver)
    assert fetch(f"http://news.example:{port}/", network).content == b"here"
    assert looked == ["news.example"]


def test_sockets_of_this_machine_are_no_network() -> None:
    """Nothing is reached through a file."""
    pool = Guarded(Allowed(), Deadline(1, 1))._pool
    assert isinstance(pool, httpcore.ConnectionPool)
    with pytest.raises(NetworkError, match="no place on the network"):
        pool._network_backend.connect_unix_socket("/run/x")
