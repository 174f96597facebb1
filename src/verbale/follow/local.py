"""A watched folder and a maildir of this machine. A file that is still being written is left for the next look."""

import hashlib
import time
from collections.abc import Mapping
from pathlib import Path

from verbale.errors import NetworkError
from verbale.follow.item import Item, digest

LARGEST = 120_000_000  # bytes of one file
QUIET = 2.0  # seconds since a file was last written
MOST = 10_000


def items_of_folder(folder: Path, known: Mapping[str, str]) -> list[Item]:
    """Return the files of a folder and those below it; links that lead out of it are not followed.

    Parameters
    ----------
    folder
        Which one.
    known
        Name of each file → its state when it was last looked at: only others are read.
    """
    if not folder.is_dir():
        raise NetworkError(f"{folder} is no folder.", "Is the disk there?")
    root, found = folder.resolve(), []
    for path in sorted(folder.rglob("*"))[:MOST]:
        if path.name.startswith((".", "~")) or not path.is_file() or not path.resolve().is_relative_to(root):
            continue
        item = _file(path, path.relative_to(folder).as_posix(), known)
        if item is not None:
            found.append(item)
    return found


def items_of_maildir(folder: Path, known: Mapping[str, str]) -> list[Item]:
    """Return the messages of a maildir, read or not; its own files stay as they are.

    Parameters
    ----------
    folder
        That holds ``cur`` and ``new``.
    known
        As for `items_of_folder`, by unique name.
    """
    if not (folder / "new").is_dir() or not (folder / "cur").is_dir():
        raise NetworkError(f"{folder} is no maildir.", "It has the folders cur, new and tmp.")
    found = {}
    for path in sorted((*(folder / "new").iterdir(), *(folder / "cur").iterdir()))[:MOST]:
        name = path.name.partition(":2,")[0]  # flags change, the message does not
        if path.is_file() and not path.is_symlink() and not path.name.startswith("."):
            found[name] = (path, name)
    return [_message(path, name) for path, name in found.values() if name not in known]


def _message(path: Path, name: str) -> Item:
    if path.stat().st_size > LARGEST:
        return Item(name, name, f"a message of {path.stat().st_size} bytes")
    content = path.read_bytes()
    return Item(name, hashlib.sha256(content).hexdigest(), content=content, suffix=".eml")


def _file(path: Path, name: str, known: Mapping[str, str]) -> Item | None:
    stat = path.stat()
    mark = digest(stat.st_size, stat.st_mtime_ns)
    if known.get(name) == mark or time.time() - stat.st_mtime < QUIET:
        return None
    if stat.st_size > LARGEST:
        return Item(name, mark, f"{name} of {stat.st_size} bytes")
    return Item(name, mark, path.stem, content=path.read_bytes(), suffix=path.suffix or ".txt")
