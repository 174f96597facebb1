"""Where the documents of a corpus lie: files, folders and addresses of object stores, in one order, and cut into parts."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from verbale.errors import ReadingError
from verbale.files import contents
from verbale.model import Failure

EACH = 16  # documents of a part


@dataclass(frozen=True, slots=True)
class Part:
    """Documents that are read together and written together.

    Parameters
    ----------
    name
        Of its folder: from its addresses, so that the same part is never written under two names.
    addresses
        Of its documents, in order.
    """

    name: str
    addresses: tuple[str, ...]


def expanded(given: Iterable[str]) -> list[str]:
    """Return the addresses of all documents, sorted, each once.

    Parameters
    ----------
    given
        Files, folders (with all below them, hidden files left out), and addresses with ``://``, where ``*`` stands for anything and a
        folder for all below it.

    Raises
    ------
    ReadingError
        For a place that holds no file.
    """
    found: dict[str, None] = {}
    for one in given:
        here = list(_remote(one) if "://" in one else _local(Path(one)))
        if not here:
            raise ReadingError(f"{one} holds no file.", "Name documents, or a folder of them.")
        found |= dict.fromkeys(here)
    return sorted(found)


def parts(addresses: Sequence[str], each: int = EACH) -> list[Part]:
    """Return addresses cut into parts of at most so many documents, in their order."""
    cut = [tuple(addresses[first : first + each]) for first in range(0, len(addresses), each)]
    return [Part(_name(row), row) for row in cut]


def fetched(address: str) -> bytes | Failure:
    """Return the bytes of a document, or why there are none."""
    if "://" not in address:
        return contents(Path(address))
    import fsspec  # an extra

    try:
        with fsspec.open(address, "rb") as file:
            raw: bytes = file.read()
    except (OSError, ValueError, ImportError) as error:
        return Failure(address, f"It cannot be fetched ({type(error).__name__}: {error}).", "Look at its address.")
    return raw or Failure(address, "The file is empty.", "Save it again.")


def name_of(address: str) -> str:
    """Return the file's own name."""
    return address.rstrip("/").rsplit("/", 1)[-1]


def _local(path: Path) -> Iterator[str]:
    if path.is_dir():
        yield from (
            str(one.resolve())
            for one in path.rglob("*")
            if one.is_file() and not any(piece.startswith(".") for piece in one.relative_to(path).parts)
        )
    elif path.is_file():
        yield str(path.resolve())


def _remote(address: str) -> Iterator[str]:
    from fsspec.core import url_to_fs  # an extra

    system, place = url_to_fs(address)
    found = system.glob(place) if "*" in place else system.find(place)
    yield from (str(system.unstrip_protocol(one)) for one in found if system.isfile(one))


def _name(addresses: Iterable[str]) -> str:
    return "part-" + hashlib.sha256("\n".join(addresses).encode("utf-8", "surrogatepass")).hexdigest()[:20]
