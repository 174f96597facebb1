"""The seal of a record file: its SHA-256 when it was last left in peace, beside the file.

SQLite counts every write twice in its header (change counter at byte 24, version-valid-for at byte 92). When both agree with the seal's
count, nobody has written since, and every byte must be as it was: also bytes that no table uses. When the file's count is higher, a
later writer was broken off before it could seal; then the chain and the columns are what there is to check. When it is lower, an older
copy was put in the file's place. The seal holds a digest of itself: a damaged seal is never taken for one that no longer fits.
"""

import hashlib
import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from verbale.errors import TamperedError
from verbale.record.storage import locked_file

_COUNTER, _VALID_FOR = slice(24, 28), slice(92, 96)
_PATIENCE = 1.0  # seconds for a writer to finish; afterwards that writer will seal


def seal_path(path: Path) -> Path:
    """Return where the seal of a record file stands."""
    return path.with_name(path.name + ".seal")


def write_seal(path: Path) -> None:
    """Seal a file as it is now, unless the seal it has still fits its count, or is damaged, or is of a later state: verify finds those.

    While somebody writes, or where no seal can be written, the old one stays: its count no longer fits, which claims nothing.
    """
    target = seal_path(path)
    with closing(sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)) as still:
        try:
            still.execute("BEGIN")
            still.execute("SELECT 1 FROM sqlite_master").fetchall()  # from here no writer may touch the file
        except sqlite3.DatabaseError:
            return
        count = int.from_bytes(locked_file.head(path, 100)[_COUNTER])
        try:
            if target.exists() and _count(_read(target)) >= count:
                return
        except TamperedError:
            return
        body = {"count": count, "size": path.stat().st_size, "sha256": locked_file.digest(path)}
    _put(target, json.dumps(body | {"check": _check(body)}) + "\n")


def seal_faults(path: Path) -> list[str]:
    """Return what the seal says against a file; nothing when it fits or when a later writer could not seal."""
    head = locked_file.head(path, 100)
    if head[_COUNTER] != head[_VALID_FOR]:
        return ["the file's count of writes is damaged"]
    target = seal_path(path)
    if not target.exists():
        return []
    try:
        body = _read(target)
    except TamperedError as error:
        return [error.what]
    count = int.from_bytes(head[_COUNTER])
    if _count(body) > count:
        return ["the file is older than its seal"]
    if _count(body) < count:
        return []
    return [] if body["sha256"] == locked_file.digest(path) else ["the file is not as it was sealed"]


def _put(target: Path, text: str) -> None:
    """Write a seal whole or not at all."""
    fresh = target.with_name(f"{target.name}.{os.getpid()}.new")
    try:
        with fresh.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(target)
    except OSError:  # a full disk, a folder that may only be read: the old seal stays
        fresh.unlink(missing_ok=True)


def _check(body: dict[str, object]) -> str:
    named = [body["count"], body["size"], body["sha256"]]
    return hashlib.sha256(json.dumps(named).encode()).hexdigest()[:16]


def _count(body: dict[str, object]) -> int:
    return int(str(body["count"]))


def _read(target: Path) -> dict[str, object]:
    try:
        text = target.read_text(encoding="utf-8")
        body: dict[str, object] = json.loads(text)
        fields = set(body)
    except (ValueError, TypeError, OSError) as error:
        raise TamperedError(f"the seal {target.name} cannot be read", "Restore it from a backup.") from error
    early = {"count", "size", "sha256"}  # seals of the first days had no check
    if fields not in (early, early | {"check"}) or text != json.dumps(body) + "\n":
        raise TamperedError(f"the seal {target.name} is not a seal", "Restore it from a backup.")
    if "check" in fields and body["check"] != _check(body):
        raise TamperedError(f"the seal {target.name} is damaged", "Restore it from a backup.")
    return body
