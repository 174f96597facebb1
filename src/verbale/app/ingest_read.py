"""Documents read without a record: for `verbale read` and proposals. Nothing here loads the database."""

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from pathlib import Path

from verbale.app.ingest_parses import Parses, beside
from verbale.app.ingest_workers import Asked, Outcome, Readers
from verbale.dossier import Dossier
from verbale.dossier.place import place
from verbale.files import contents
from verbale.model import Failure, Reading


def read_files(
    paths: Iterable[Path],
    dossier: Dossier | None = None,
    dialect: str = "",
    step: Callable[[Path], None] | None = None,
    *,
    rules_only: bool = False,
) -> Iterator[Reading | Failure]:
    """Read files without recording anything, each in a limited process; in their order, each followed by what is attached to it.

    A document that is in the record of the dossier's folder is read with its kept parses; nothing is kept of others.

    Parameters
    ----------
    paths
        In the order in which results come.
    dossier
        With whose parties and points; ``None`` for documents alone.
    dialect
        Grammar to use; found by the text's shape when empty.
    step
        Called before each file, for progress.
    rules_only
        Read without a model.

    Raises
    ------
    ReadingError
        When something must be parsed and no model is installed.
    """
    kept = _kept(dossier)
    with Readers(dossier) as readers:
        coming: deque[Failure | Future[Outcome]] = deque()
        for path in paths:
            if step is not None:
                step(path)
            raw = contents(path)
            if isinstance(raw, Failure):
                coming.append(raw)
            else:
                parses = kept.of(hashlib.sha256(raw).hexdigest()) if kept is not None else {}
                name = path.name or str(path)
                asked = Asked(
                    raw, name, str(path), dialect=dialect, rules_only=rules_only, parses=parses,
                    kept=kept.of if kept is not None else None,
                )  # fmt: skip
                coming.append(readers.submit(asked))
            while len(coming) > 2 * readers.count:
                yield from _results(coming.popleft())
        while coming:
            yield from _results(coming.popleft())


def read_parts(
    asked: Iterable[tuple[Path, tuple[float, int] | None]], step: Callable[[Path], None] | None = None
) -> Iterator[Reading | Failure]:
    """Read stretches of files, one outcome for each, in their order; what is attached to them is left out.

    Parameters
    ----------
    asked
        Each file with its part, as `verbale.app.ingest_workers.Asked` has it.
    step
        Called before each file, for progress.
    """
    with Readers(None) as readers:
        coming: deque[Failure | Future[Outcome]] = deque()
        for path, part in asked:
            if step is not None:
                step(path)
            raw = contents(path)
            if isinstance(raw, Failure):
                coming.append(raw)
            else:
                coming.append(readers.submit(Asked(raw, path.name or str(path), str(path), part=part)))
            while len(coming) > 2 * readers.count:
                yield _first(coming.popleft())
        while coming:
            yield _first(coming.popleft())


def read_uploads(files: Iterable[tuple[str, bytes]]) -> list[Reading]:
    """Return the readings of files that came without a folder, by name and bytes, each read in a limited process; what cannot be read is left out."""
    with Readers(None) as readers:
        coming = [readers.submit(Asked(raw, name, name)) for name, raw in files]
        every = [one.result for begun in coming for one in begun.result().readings()]
    return [one for one in every if isinstance(one, Reading)]


def _results(one: "Failure | Future[Outcome]") -> Iterator[Reading | Failure]:
    if isinstance(one, Failure):
        yield one
    else:
        yield from (inner.result for inner in one.result().readings())


def _first(one: "Failure | Future[Outcome]") -> Reading | Failure:
    return one if isinstance(one, Failure) else one.result().result


def _kept(dossier: Dossier | None) -> Parses | None:
    if dossier is None or dossier.folder is None:
        return None
    where = place(dossier.folder, dossier)
    return Parses(beside(where)) if isinstance(where, Path) else None
