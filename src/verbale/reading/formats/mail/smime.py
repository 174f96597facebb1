"""The message inside a wrapped S/MIME one (RFC 8551, signed-data): what was signed, taken out of its ASN.1; no signature is checked.

A mail that is encrypted has nothing to take out.
"""

_SIGNED = bytes.fromhex("06092a864886f70d010702")  # 1.2.840.113549.1.7.2, signed-data
_DATA = bytes.fromhex("06092a864886f70d010701")  # 1.2.840.113549.1.7.1, data
_OCTETS, _OCTETS_IN_PIECES = 0x04, 0x24
_DEEPEST = 8


def content_of(raw: bytes) -> bytes | None:
    """Return the message that was signed; ``None`` where there is none that can be read."""
    signed = raw.find(_SIGNED, 0, 64)
    data = raw.find(_DATA, signed + len(_SIGNED)) if signed >= 0 else -1
    if data < 0:
        return None
    try:
        tag, inside, _ = _value(raw, data + len(_DATA))
        if tag != 0xA0:
            return None
        tag, octets, _ = _value(inside, 0)
        found = _joined(tag, octets, 0)
    except IndexError:
        return None
    return found or None


def _joined(tag: int, octets: bytes, depth: int) -> bytes:
    if tag == _OCTETS:
        return octets
    if tag != _OCTETS_IN_PIECES or depth > _DEEPEST:
        return b""
    found, at = b"", 0
    while at < len(octets) and octets[at : at + 2] != b"\0\0":
        inner, piece, at = _value(octets, at)
        found += _joined(inner, piece, depth + 1)
    return found


def _value(raw: bytes, at: int) -> tuple[int, bytes, int]:
    """Return tag, contents and end of the value at a place; raise `IndexError` where it is cut off."""
    tag, length, at = raw[at], raw[at + 1], at + 2
    if length == 0x80:  # until two zero bytes
        end = at
        while raw[end : end + 2] != b"\0\0":
            _, _, end = _value(raw, end)
        return tag, raw[at:end], end + 2
    if length & 0x80:
        count = length & 0x7F
        length, at = int.from_bytes(raw[at : at + count], "big"), at + count
    if at + length > len(raw):
        raise IndexError
    return tag, raw[at : at + length], at + length
