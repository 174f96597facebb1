"""A time stamp by RFC 3161: an authority signs a digest and the time by its own clock. Asked only of a server that somebody names.

What comes back is kept as it came (`.tsr`); that it answers this very question is checked here, the authority's signature by its own tools, for only
who trusts an authority has its certificate: ``openssl ts -verify -in FILE.tsr -data FILE.txt -CAfile AUTHORITY.pem``.
"""

import http.client
import secrets
from urllib.parse import urlsplit

from verbale.errors import RecordError

SECONDS = 30.0
LONGEST = 1 << 20  # bytes of an answer
_SHA256 = bytes.fromhex("300d06096086480165030402010500")  # AlgorithmIdentifier: SHA-256, without parameters but NULL
_CURE = "Try again, or another server; the witness itself was written."


def stamp(server: str, digest: bytes) -> bytes:
    """Ask a server to stamp a SHA-256 digest; return its answer (DER).

    Raises
    ------
    RecordError
        When it cannot be asked, refuses, or answers another question.
    """
    nonce = secrets.randbits(63)
    answer = _posted(server, question(digest, nonce))
    if not granted(answer):
        raise RecordError(f"{server} did not stamp it.", _CURE)
    if digest not in answer or _whole(nonce) not in answer:
        raise RecordError(f"{server} stamped something else.", _CURE)
    return answer


def question(digest: bytes, nonce: int) -> bytes:
    """Return a TimeStampReq of RFC 3161, section 2.4.1: version 1, the digest, a nonce, and the wish for the certificate."""
    imprint = _of(0x30, _SHA256 + _of(0x04, digest))
    return _of(0x30, _whole(1) + imprint + _whole(nonce) + b"\x01\x01\xff")


def granted(answer: bytes) -> bool:
    """Say whether a TimeStampResp begins with the status granted (0), or granted with changes (1): section 2.4.2."""
    status = _inside(_inside(answer))
    return status[:3] in (b"\x02\x01\x00", b"\x02\x01\x01")


def _posted(server: str, body: bytes) -> bytes:
    place = urlsplit(server)
    if place.scheme not in {"http", "https"} or not place.hostname:
        raise RecordError(
            f"{server[:80]!r} is no address of a time stamp server.", "Write it as https://tsa.example/tsr."
        )
    kind = http.client.HTTPSConnection if place.scheme == "https" else http.client.HTTPConnection
    line = kind(place.hostname, place.port, timeout=SECONDS)
    try:
        line.request("POST", place.path or "/", body, {"Content-Type": "application/timestamp-query"})
        answer = line.getresponse()
        raw = answer.read(LONGEST)
    except (OSError, http.client.HTTPException) as error:
        raise RecordError(f"{server} cannot be asked: {error}.", _CURE) from error
    finally:
        line.close()
    if answer.status != 200:
        raise RecordError(f"{server} answers with status {answer.status}.", _CURE)
    return raw


def _of(tag: int, content: bytes) -> bytes:
    """Return a value of DER."""
    size = len(content)
    if size < 128:
        return bytes([tag, size]) + content
    digits = size.to_bytes((size.bit_length() + 7) // 8)
    return bytes([tag, 0x80 | len(digits)]) + digits + content


def _whole(number: int) -> bytes:
    """Return a whole number of DER, from 0."""
    return _of(0x02, number.to_bytes(number.bit_length() // 8 + 1))


def _inside(raw: bytes) -> bytes:
    """Return what stands in the first value of DER; nothing where there is none."""
    if len(raw) < 2 or raw[0] != 0x30:
        return b""
    if raw[1] < 128:
        return raw[2 : 2 + raw[1]]
    count = raw[1] & 0x7F
    return raw[2 + count : 2 + count + int.from_bytes(raw[2 : 2 + count])]
