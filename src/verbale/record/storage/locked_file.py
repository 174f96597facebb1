"""Bytes of a record file, read without letting go of the database's locks.

POSIX gives up every lock that a process holds on a file as soon as the process closes any descriptor of that file (fcntl(2), "record
locks"; SQLite, "How To Corrupt An SQLite Database File", section 2.2). A reader beside the database in the same process must
therefore not close what it opened: descriptors are kept, one a file, and only the oldest of very many are ever closed.
"""

import hashlib
import os
import threading
from pathlib import Path

MOST = 64  # files
_PART = 1 << 20  # bytes
_LOCK = threading.Lock()
_OPEN: dict[tuple[int, int], int] = {}  # device and inode → descriptor, the oldest first


def head(path: Path, size: int) -> bytes:
    """Return the first bytes of a file."""
    return os.pread(_descriptor(path), size, 0)


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, in hex."""
    descriptor, place, hashed = _descriptor(path), 0, hashlib.sha256()
    while part := os.pread(descriptor, _PART, place):
        hashed.update(part)
        place += len(part)
    return hashed.hexdigest()


def _descriptor(path: Path) -> int:
    """Return a descriptor of the file that has this path now; a kept one pins its inode, so that no other file can take its number."""
    found = path.stat()
    key = (found.st_dev, found.st_ino)
    with _LOCK:
        if key not in _OPEN:
            while len(_OPEN) >= MOST:
                os.close(_OPEN.pop(next(iter(_OPEN))))
            _OPEN[key] = os.open(path, os.O_RDONLY)
        _OPEN[key] = kept = _OPEN.pop(key)
        return kept
