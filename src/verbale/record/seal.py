"""The seal of a record file: its SHA-256 when it was last left in peace, beside the file.

SQLite counts every write twice in its header (change counter at byte 24, version-valid-for at byte 92). When both agree with the seal's
count, nobody has written since, and every byte must be as it was: also bytes that no table uses. When the count is higher, a later
writer was broken off before it could seal; then the chain and the columns are what there is to check.
"""

import hashlib
import json
from pathlib import Path

from verbale.errors import TamperedError

_COUNTER, _VALID_FOR = slice(24, 28), slice(92, 96)


def seal_path(path: Path) -> Path:
    """Return where the seal of a record file stands."""
    return path.with_name(path.name + ".seal")


def write_seal(path: Path) -> None:
    """Seal a file as it is now, unless the seal it has still fits its count."""
    head = _head(path)
    target = seal_path(path)
    count = int.from_bytes(head[_COUNTER])
    try:
        if target.exists() and _read(target)["count"] == count:
            return
    except TamperedError:
        return  # a broken seal is left for verify to find, not written over
    body = {"count": count, "size": path.stat().st_size, "sha256": _digest(path)}
    fresh = target.with_name(target.name + ".new")
    fresh.write_text(json.dumps(body) + "\n", encoding="utf-8")
    fresh.replace(target)


def seal_faults(path: Path) -> list[str]:
    """Return what the seal says against a file; nothing when it fits or when a later writer could not seal."""
    head = _head(path)
    if head[_COUNTER] != head[_VALID_FOR]:
        return ["the file's count of writes is damaged"]
    target = seal_path(path)
    if not target.exists():
        return []
    try:
        body = _read(target)
    except TamperedError as error:
        return [error.what]
    if body["count"] != int.from_bytes(head[_COUNTER]):
        return []
    return [] if body["sha256"] == _digest(path) else ["the file is not as it was sealed"]


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(100)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read(target: Path) -> dict[str, object]:
    try:
        body: dict[str, object] = json.loads(target.read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        raise TamperedError(f"the seal {target.name} cannot be read", "Restore it from a backup.") from error
    if set(body) != {"count", "size", "sha256"}:
        raise TamperedError(f"the seal {target.name} is not a seal", "Restore it from a backup.")
    return body
