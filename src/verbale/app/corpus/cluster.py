"""Parts read by a Dask cluster: a cluster of this machine, shut to everybody else, or one whose scheduler is named.

A part whose worker died is given to another by Dask itself. One that ends `TRIES` workers in a row is given out again document by document,
and a document that does so alone is written down as the one that did.
"""

import importlib
import importlib.util
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from verbale.app.corpus.addresses import Part, parts
from verbale.app.corpus.part import Rows, read_part, write_part
from verbale.app.corpus.rows import clean, failure_row
from verbale.errors import NetworkError, ReadingError
from verbale.model import Failure

BESIDE = 4  # parts for each worker that are given out at once
TRIES = 3  # workers that a document may end, each as often as Dask allows
_LOOPBACK = "127.0.0.1"


@contextmanager
def cluster(scheduler: str) -> Iterator[Any]:
    """Open a client of Dask.

    Parameters
    ----------
    scheduler
        ``local`` for a cluster of this machine, a worker for each processor, whose parts talk to each other on the loopback alone and
        by certificates of their own; else the address of a scheduler.

    Raises
    ------
    ReadingError
        Where the extra is not installed.
    NetworkError
        Where the scheduler cannot be reached.
    """
    dask = _dask()
    if scheduler != "local":
        try:
            client = dask.Client(scheduler, timeout=20)
        except (OSError, TimeoutError, ValueError) as error:
            raise NetworkError(f"No scheduler answers at {scheduler}.", "Start one: dask scheduler") from error
        with client:
            yield client
        return
    shut = dask.Security.temporary()
    with (
        dask.LocalCluster(
            threads_per_worker=1, processes=True, host=_LOOPBACK, protocol="tls://", security=shut,
            dashboard_address=f"{_LOOPBACK}:0", worker_dashboard_address=f"{_LOOPBACK}:0",
        ) as here,
        dask.Client(here, security=shut) as client,
    ):  # fmt: skip
        yield client


def _dask() -> Any:
    """Return the library, which has no types: an extra."""
    if importlib.util.find_spec("distributed") is None:
        raise ReadingError("A cluster needs the extra `corpus`.", "pip install 'verbale[corpus]'")
    return importlib.import_module("distributed")


def spread(
    client: Any,
    todo: Sequence[Part],
    dossier: bytes,
    out: str,
    work: Callable[[Part, bytes, str], dict[str, int]] = read_part,
) -> Iterator[dict[str, int]]:
    """Give parts to the workers, some for each at once, and yield what each wrote.

    Parameters
    ----------
    client
        Of the cluster.
    todo
        The parts.
    dossier
        Pickled; sent with each part, loaded once by each worker.
    out
        Folder of the corpus, as the workers see it.
    work
        What a worker does with a part.

    Raises
    ------
    NetworkError
        When the scheduler is gone; what was written stays, and the same command goes on from there.
    """
    dask = _dask()
    waiting = list(reversed(todo))
    ended: dict[str, int] = {}
    given: dict[str, Part] = {}
    coming = dask.as_completed([], raise_errors=False)

    def give() -> None:
        room = BESIDE * max(1, len(client.scheduler_info(n_workers=-1)["workers"]))
        while waiting and len(given) < room:
            part = waiting.pop()
            key = f"verbale-{part.name}-{ended.get(part.name, 0)}"
            given[key] = part
            coming.add(client.submit(work, part, dossier, out, key=key, pure=False))

    try:
        give()
        for future in coming:
            part = given.pop(future.key)
            failed = future.exception() if future.status == "error" else None
            if future.status in {"cancelled", "lost"}:
                raise _gone()
            if isinstance(failed, dask.KilledWorker):
                ended[part.name] = ended.get(part.name, 0) + 1
                again, told = _after(part, ended[part.name], out)
                waiting += again
                if told:
                    yield told
            elif failed is not None:
                raise failed
            else:
                yield future.result()
            give()
    except (OSError, dask.client.FutureCancelledError) as error:
        raise _gone() from error


def _after(part: Part, times: int, out: str) -> tuple[list[Part], dict[str, int]]:
    """Return what is given out again after a part ended its workers, or what was written where one document alone did."""
    if times < TRIES:
        return [part], {}
    if len(part.addresses) > 1:
        return parts(part.addresses, 1), {}
    (address,) = part.addresses
    reason = f"Its workers ended on it, {times} times over: it ended all processes that tried it."
    failure = Failure(address, reason, "Read it by itself on a machine with more memory.", "memory")
    rows: Rows = {
        "inputs": [{"address": clean(address), "document": None, "outcome": "failed"}],
        "failures": [failure_row(clean(address), "", failure)],
    }
    return [], write_part(part, rows, Path(out))


def _gone() -> NetworkError:
    return NetworkError(
        "The scheduler is gone.",
        "What was read is kept; start it and give the same command again: it goes on from there.",
    )
