"""One part of a corpus, from addresses to a folder of Parquet: plain values in, plain values out, on whatever machine it runs.

The folder is written under another name and renamed when it is whole, so that it is there or it is not. Each document is read in an isolated
process, as everywhere; the process stays for the next part, and is sent the dossier once.
"""

import hashlib
import os
import pickle
import shutil
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Protocol

from verbale.app.corpus.addresses import Part, fetched, name_of
from verbale.app.corpus.rows import act_row, attribution_rows, clean, date_rows, document_row, failure_row
from verbale.app.corpus.schema import TABLES, Row, table
from verbale.app.ingest_workers import Asked, Outcome, Readers
from verbale.dossier import Dossier
from verbale.model import Failure, Marking, Reading

Rows = dict[str, list[Row]]


class Reads(Protocol):
    """Reads a document now, with what is attached to it."""

    def read(self, asked: Asked) -> Outcome:
        """Return what came of it."""


_KEPT: dict[bytes, tuple[Readers, Marking]] = {}  # the readers of this process, by the dossier with which they read


def read_part(part: Part, dossier: bytes, out: str) -> dict[str, int]:
    """Read a part and write it; return how many inputs it had, how many were read and failed, and how many acts.

    Parameters
    ----------
    part
        What to read.
    dossier
        With whose parties and points, pickled: by whoever started this process, who is trusted.
    out
        Folder of the corpus, the same for all who read.
    """
    if dossier not in _KEPT:
        loaded: Dossier = pickle.loads(dossier)  # noqa: S301  # from our own side
        _KEPT.clear()
        _KEPT[dossier] = Readers(loaded), loaded.marking
    readers, marking = _KEPT[dossier]
    return write_part(part, rows_of(part, readers, marking), Path(out))


def rows_of(part: Part, readers: Reads, marking: Marking) -> Rows:
    """Return the rows of a part by table; bytes that stand in it twice are read once.

    Parameters
    ----------
    part
        What to read.
    readers
        Read it.
    marking
        Of documents that do not say.
    """
    rows: Rows = defaultdict(list)
    seen: dict[str, str] = {}
    for address in part.addresses:
        raw = fetched(address)
        name = hashlib.sha256(raw).hexdigest() if isinstance(raw, bytes) else ""
        if name and name in seen:
            rows["inputs"].append({"address": address, "document": name, "outcome": seen[name]})
            continue
        outcome = (
            Outcome(raw) if isinstance(raw, Failure) else readers.read(Asked(raw, name_of(address), address, marking))
        )
        failed = isinstance(outcome.result, Failure)
        if name:
            seen[name] = "failed" if failed else "same"
        rows["inputs"].append(
            {"address": clean(address), "document": name or None, "outcome": "failed" if failed else "read"}
        )
        for one in outcome.readings():
            _put(rows, one.result, address, name, seen)
    return rows


def write_part(part: Part, rows: Rows, out: Path) -> dict[str, int]:
    """Write the tables of a part, all or nothing, and return what it holds; of two who write the same part the first one stays.

    Parameters
    ----------
    part, rows
        What it is, and its rows by table.
    out
        Folder of the corpus.
    """
    place = out / part.name
    if not place.exists():
        out.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=".making-", dir=out))
        try:
            for name in TABLES:
                write_table(made / f"{name}.parquet", name, rows.get(name, []))
            _rename(made, place)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    failed = sum(row["outcome"] == "failed" for row in rows["inputs"])
    inputs = len(rows["inputs"])
    return {"inputs": inputs, "read": inputs - failed, "failed": failed, "acts": len(rows.get("acts", []))}


def write_table(path: Path, name: str, rows: list[Row]) -> None:
    """Write the rows of the table of a name at a path, so that it is on the disk before anybody is told of it."""
    from pyarrow import parquet  # an extra

    with path.open("wb") as file:
        parquet.write_table(table(name, rows), file, compression="zstd")
        file.flush()
        os.fsync(file.fileno())


def _rename(made: Path, place: Path) -> None:
    try:
        made.rename(place)
    except OSError:
        if not place.is_dir():  # somebody else was first: theirs is as good
            raise


def _put(rows: Rows, result: Reading | Failure, address: str, name: str, seen: dict[str, str]) -> None:
    """Put a document, or why there is none, into the rows; what was attached and stood there already is left out."""
    if isinstance(result, Failure):
        rows["failures"].append(failure_row(clean(address), name, result))
        return
    if result.document.carrier and result.document.id in seen:
        return
    seen.setdefault(result.document.id, "same")
    rows["documents"].append(document_row(result, clean(address)))
    rows["attributions"] += attribution_rows(result)
    for act in result.acts:
        rows["acts"].append(act_row(act, result))
        rows["dates"] += date_rows(act)
