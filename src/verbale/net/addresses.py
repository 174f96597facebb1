"""Which addresses may be reached: public ones, and those that whoever runs the command allows. A dossier cannot allow any."""

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass, field

from verbale.errors import NetworkError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address


@dataclass(frozen=True, slots=True)
class Allowed:
    """What may be reached besides public addresses.

    Parameters
    ----------
    networks
        Addresses and networks that were named.
    """

    networks: tuple[Network, ...] = field(default_factory=tuple)

    @classmethod
    def of(cls, names: Iterable[str]) -> "Allowed":
        """Read addresses and networks as a person writes them: ``127.0.0.1``, ``10.1.0.0/16``, ``fd00::/8``."""
        found = []
        for name in names:
            try:
                found.append(ipaddress.ip_network(name.strip("[]"), strict=False))
            except ValueError as error:
                raise NetworkError(f"{name!r} is no address or network.", "Write 10.1.2.3 or 10.1.0.0/16.") from error
        return cls(tuple(found))

    def refuses(self, address: str) -> str:
        """Return why an address may not be reached; empty where it may."""
        known = ipaddress.ip_address(address.split("%", 1)[0])
        if any(known in network for network in self.networks if network.version == known.version):
            return ""
        hidden = within(known)
        if hidden is not None:
            return self.refuses(str(hidden))
        if known.is_global and not known.is_multicast:
            return ""
        return f"{known} is {_what(known)}"


def within(address: Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address that an IPv6 address stands for: mapped, 6to4, Teredo or NAT64; ``None`` for others."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address.teredo is not None:
        return address.teredo[1]
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def _what(address: Address) -> str:
    if address.is_loopback:
        return "a loopback address"
    if address.is_link_local:
        return "a link-local address"
    if address.is_multicast:
        return "a multicast address"
    return "a private or reserved address"
