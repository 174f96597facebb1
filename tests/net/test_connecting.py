"""Every address of a name is checked, then the one that was connected to; all steps share one deadline."""

import socket
import time

import pytest

from verbale.errors import NetworkError
from verbale.net.addresses import Allowed
from verbale.net.connecting import Deadline, check_peer, checked, resolved


def test_a_name_with_one_private_address_is_refused() -> None:
    """The order in which a name's addresses come decides nothing."""
    for found in (["93.184.216.34", "10.0.0.1"], ["10.0.0.1", "93.184.216.34"], ["::ffff:127.0.0.1"]):
        with pytest.raises(NetworkError, match="is not reached"):
            checked("news.example", 443, Allowed(), lambda *_, rows=found: rows)
    assert checked("news.example", 443, Allowed(), lambda *_: ["93.184.216.34"]) == "93.184.216.34"
    with pytest.raises(NetworkError, match="no address"):
        checked("news.example", 443, Allowed(), lambda *_: [])


def test_a_connection_that_leads_elsewhere_is_closed() -> None:
    """The peer of the socket is looked at, whatever was asked for."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        made = socket.create_connection(server.getsockname())
        check_peer(made, Allowed.of(["127.0.0.1"]))
        with pytest.raises(NetworkError, match="led elsewhere"):
            check_peer(made, Allowed())
        assert made.fileno() == -1


def test_a_deadline_is_for_everything() -> None:
    """A step takes no more than is left."""
    deadline = Deadline(0.2, 5.0)
    assert 0 < deadline.left() <= 0.2
    time.sleep(0.21)
    with pytest.raises(NetworkError, match=r"longer than 0\.2 seconds"):
        deadline.left()


def test_an_unknown_name_says_so() -> None:
    """By the real resolver."""
    with pytest.raises(NetworkError, match="is not known"):
        resolved("nowhere.invalid", 80)
    assert resolved("127.0.0.1", 80) == ["127.0.0.1"]
