"""The hash chain. digest = SHA-256(salt ‖ canonical content); link = SHA-256(previous link ‖ digest ‖ seq).

The content is every column of an entry but salt, digest and link, so no column can change unnoticed. A redaction empties body and salt
and leaves digest and link: the chain still holds, the words are gone.
"""

import hashlib
import secrets
from collections.abc import Mapping
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
    content = canonical([row[name] for name in COLUMNS])
    return hashlib.sha256(salt.encode() + content.encode("utf-8", "surrogatepass")).hexdigest()


def link(previous: str, entry_digest: str, seq: int) -> str:
    """Link of an entry to all before it."""
    return hashlib.sha256(f"{previous}{entry_digest}{seq}".encode()).hexdigest()
