"""A corpus read as a whole: what is there already is left, the rest is read by a pool of this machine or by a Dask cluster, and all is counted.

Nothing is remembered but the folder: a run that was broken off, by whatever, is gone on with by the same command.
"""

import hashlib
import importlib.util
import json
import pickle
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path

from verbale import __version__
from verbale.app.corpus.addresses import EACH, Part, parts
from verbale.app.corpus.part import read_part, rows_of, write_part
from verbale.app.corpus.tables import Inputs, inputs_of, settle
from verbale.app.ingest_workers import Readers
from verbale.dossier import FILE, Dossier
from verbale.errors import ReadingError

ABOUT = "corpus.json"
Told = dict[str, int]
Work = Callable[[Part, bytes, str], Told]
Step = Callable[[int], None]  # told how many more documents are done


@dataclass(slots=True)
class Corpus:
    """What a folder of a corpus holds of what was asked for.

    Parameters
    ----------
    asked
        How many documents were asked for.
    read, failed, missing
        Of them: those whose acts are in the tables, those that could not be read, those that are in no table.
    same
        Of those that were read, how many have the bytes of another one.
    poison
        Failures that took three processes with them: address and reason.
    failures
        All failures: address and reason.
    acts
        Acts in the tables of the whole folder.
    """

    asked: int
    read: int = 0
    failed: int = 0
    same: int = 0
    acts: int = 0
    missing: list[str] = field(default_factory=list)
    poison: list[tuple[str, str]] = field(default_factory=list)
    failures: list[tuple[str, str]] = field(default_factory=list)

    @property
    def whole(self) -> bool:
        """Whether each document that was asked for was read or failed, and none is counted twice."""
        return not self.missing and self.read + self.failed == self.asked


def read_corpus(
    dossier: Dossier,
    addresses: Sequence[str],
    out: Path,
    scheduler: str | None = None,
    step: Step | None = None,
    *,
    each: int = EACH,
    again: bool = False,
    work: Work = read_part,
) -> Corpus:
    """Read documents into a folder of Parquet and return what is in it.

    Parameters
    ----------
    dossier
        With whose parties and points they are read.
    addresses
        Of the documents, each once, as `verbale.app.corpus.addresses.expanded` gives them.
    out
        The folder; every machine of a cluster must see it under this name.
    scheduler
        ``None`` for a pool of processes of this machine, ``local`` for a Dask cluster of this machine, else the address of one.
    step
        Called with the number of documents that are done, for progress.
    each
        Documents of a part.
    again
        Read those again that failed.
    work
        What a worker of a cluster does with a part; another one than the reader's own is for trials of the cluster.

    Raises
    ------
    ReadingError
        Where the folder holds a corpus of other settings, or the extra is not installed.
    """
    need_arrow()
    begin(out, dossier)
    done = inputs_of(out)
    left = [one for one in addresses if one not in done.outcomes or (again and done.outcomes[one] == "failed")]
    todo = parts(left, each)
    if again:
        _make_way(out, todo)
    if step is not None and len(addresses) > len(left):
        step(len(addresses) - len(left))
    told = _here(dossier, todo, out) if scheduler is None else _far(dossier, todo, out, scheduler, work)
    for one in told:
        if step is not None:
            step(one["inputs"])
    return counted(addresses, out)


def counted(addresses: Sequence[str], out: Path) -> Corpus:
    """Return what the folder holds of some documents, counted from the tables; what stands in two parts is settled first."""
    settle(out)
    found: Inputs = inputs_of(out)
    told = Corpus(len(addresses), acts=found.acts)
    for address in addresses:
        outcome = found.outcomes.get(address)
        if outcome is None:
            told.missing.append(address)
        elif outcome == "failed":
            told.failed += 1
            reason, limit = found.reasons.get(address, ("It has the bytes of another that failed.", ""))
            told.failures.append((address, reason))
            if limit == "memory" and "processes" in reason:
                told.poison.append((address, reason))
        else:
            told.read += 1
            told.same += outcome == "same"
    return told


def begin(out: Path, dossier: Dossier) -> None:
    """Write what the corpus is read with, or hold it to what it was begun with; clear away what a broken-off run left."""
    about = {"format": 1, "reader": __version__, "settings": settings_of(dossier)}
    place = out / ABOUT
    if place.is_file():
        if json.loads(place.read_text("utf-8")) != about:
            raise ReadingError(
                f"{out} was read with other settings, or by another version of the reader.", "Name another folder."
            )
    else:
        out.mkdir(parents=True, exist_ok=True)
        made = out / f".{ABOUT}"
        made.write_text(json.dumps(about, indent=2) + "\n", "utf-8")
        made.replace(place)
    for left in out.glob(".making-*"):
        shutil.rmtree(left, ignore_errors=True)


def settings_of(dossier: Dossier) -> str:
    """Return a digest of the settings with which documents are read; empty for documents alone."""
    file = dossier.folder / FILE if dossier.folder is not None else None
    return hashlib.sha256(file.read_bytes()).hexdigest() if file is not None and file.is_file() else ""


def need_arrow() -> None:
    """Raise `ReadingError` where the extra is not installed."""
    if importlib.util.find_spec("pyarrow") is None:
        raise ReadingError("A corpus needs the extra `corpus`.", "pip install 'verbale[corpus]'")


def _make_way(out: Path, todo: Iterable[Part]) -> None:
    """Take out a part of failures alone that is about to be read again under the same name."""
    for part in todo:
        if (out / part.name).is_dir():
            shutil.rmtree(out / part.name)


def _here(dossier: Dossier, todo: Iterable[Part], out: Path) -> Iterator[Told]:
    """Read parts by a pool of processes of this machine."""

    def work(part: Part) -> Told:
        return write_part(part, rows_of(part, readers, dossier.marking), out)

    with Readers(dossier) as readers, ThreadPoolExecutor(readers.count, thread_name_prefix="part") as threads:
        coming: set[Future[Told]] = set()
        try:
            for part in todo:
                coming.add(threads.submit(work, part))
                if len(coming) > 2 * readers.count:
                    done, coming = wait(coming, return_when=FIRST_COMPLETED)
                    yield from (one.result() for one in done)
            while coming:
                done, coming = wait(coming, return_when=FIRST_COMPLETED)
                yield from (one.result() for one in done)
        except BaseException:
            threads.shutdown(wait=False, cancel_futures=True)
            readers.close()
            raise


def _far(dossier: Dossier, todo: Sequence[Part], out: Path, scheduler: str, work: Work) -> Iterator[Told]:
    """Read parts by a Dask cluster."""
    from verbale.app.corpus.cluster import cluster, spread  # an extra

    with cluster(scheduler) as client:
        yield from spread(client, todo, pickle.dumps(dossier), str(out.resolve()), work)
