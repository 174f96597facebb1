"""The hash chain. digest = SHA-256(salt ‖ canonical content); link = SHA-256(previous link ‖ digest ‖ seq).

The content is every column of an entry but salt, digest and link, so no column can change unnoticed. A redaction empties body and salt
and leaves digest and link: the chain still holds, the words are gone.
"""

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from json.encoder import encode_basestring
from typing import Any

from verbale.model.encode import canonical

GENESIS = "0" * 64
COLUMNS = (
    "kind",
    "subject",
    "document",
    "valid_from",
    "valid_to",
    "known",
    "recorded_at",
    "recorded_by",
    "marking",
    "body",
)


def new_salt() -> str:
    """Return 128 random bits, so that a redacted body cannot be found by guessing."""
    return secrets.token_hex(16)


def digest(salt: str, row: Mapping[str, Any]) -> str:
    """Digest of an entry's content."""
    return digest_of(salt, [row[name] for name in COLUMNS])


def digest_of(salt: str, values: Iterable[Any]) -> str:
    """Digest of the values of `COLUMNS`, in their order.

    A list of texts is written here as `canonical` writes it; whatever is no text has no place in an entry and takes the long way.
    """
    values = list(values)
    try:
        content = f"[{','.join(map(encode_basestring, values))}]"
    except TypeError:
        content = canonical(values)
    return hashlib.sha256(salt.encode() + content.encode("utf-8", "surrogatepass")).hexdigest()


def link(previous: str, entry_digest: str, seq: int) -> str:
    """Link of an entry to all before it.

    Parameters
    ----------
    previous
        Link of the entry before, `GENESIS` for the first; 64 hex digits.
    entry_digest
        Digest of the entry's content; 64 hex digits, kept when it is redacted.
    seq
        Its number, from 1.
    """
    return hashlib.sha256(f"{previous}{entry_digest}{seq}".encode()).hexdigest()
