"""Public addresses are reached, others are not, in whatever form they are written."""

import pytest

from verbale.errors import NetworkError
from verbale.net.addresses import Allowed, within

SPECIAL = [
    "127.0.0.1", "127.9.9.9", "0.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1",
    "255.255.255.255", "198.18.0.1", "192.0.2.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:127.0.0.1",
    "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:a00:1::1", "2001:0:0:0:0:0:80ff:fffe",
]  # fmt: skip


@pytest.mark.parametrize("address", SPECIAL)
def test_what_is_not_public_is_refused(address: str) -> None:
    """With what it is."""
    assert Allowed().refuses(address).endswith("address")


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_what_is_public_is_reached(address: str) -> None:
    """As it is, and within an address of the other kind."""
    assert Allowed().refuses(address) == ""


def test_a_person_may_allow_some() -> None:
    """Exactly what is named: an address, a network, of its own kind."""
    allowed = Allowed.of(["10.1.0.0/16", "127.0.0.1", "[::1]"])
    assert [
        bool(allowed.refuses(name))
        for name in ("10.1.2.3", "10.2.0.1", "127.0.0.1", "127.0.0.2", "::1", "::ffff:10.1.2.3")
    ] == [
        False,
        True,
        False,
        True,
        False,
        False,
    ]
    for name in ("localhost", "10.0.0.0/99", ""):
        with pytest.raises(NetworkError):
            Allowed.of([name])  # fmt: skip


def test_an_address_within_another() -> None:
    """Mapped, 6to4, Teredo and NAT64; none in a plain one."""
    import ipaddress

    assert str(within(ipaddress.ip_address("2002:a00:1::1"))) == "10.0.0.1"
    assert within(ipaddress.ip_address("2606:4700::1111")) is None
    assert within(ipaddress.ip_address("10.0.0.1")) is None
