"""The processes that read documents: started when the first document must be read, one for each processor, replaced when one breaks its limits.

A document goes through one of them from its bytes to its drafts (`verbale.reading.sandbox.reader`). This side imports nothing of reading: where
nothing is to be read, nothing of it is loaded.
"""

import atexit
import base64
import contextlib
import hashlib
import json
import os
import pickle
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Any, Self

from verbale.dossier import Dossier
from verbale.errors import ReadingError, VerbaleError
from verbale.frames import TooLongError, await_frame, put_frame
from verbale.isolation import start
from verbale.model import Document, Failure, Marking, Reading
from verbale.model.encode_reading import decode_outcome

WATCHDOG_SECONDS = (
    3600.0  # of the clock: against a child that waits for ever; work is limited by processor time, in the child
)
LONGEST = 160 << 20  # bytes of an answer
TRIES = 3  # processes that one document may end by their death before it is set aside
DEEPEST = 6  # mails attached to mails
NEEDS = ("VERBALE_MODEL",)
_PLAIN = "Split it, or save its text as a plain file."


@dataclass(frozen=True, slots=True)
class Asked:
    """A document to be read.

    Parameters
    ----------
    raw, name, source
        Its bytes, its file's name, and where it came from, for people.
    marking, at_least
        Of documents that do not say, and the least that this one has.
    dialect
        Grammar to use; found by the text's shape when empty.
    rules_only
        Read it without a model.
    parses
        Kept parses of it, by key.
    said
        Head data that a person gives it: ``published`` as EDTF, ``title``, ``publisher``, ``sender``, ``addressee``.
    document
        As it was recorded, where its text is read again and `raw` is empty: the file is no longer at hand.
    part
        Only a stretch of it: where that begins, as a share of the text, and its most characters; none to have the text without reading
        it. ``None`` for all of it. What is attached is left out.
    kept
        Gives the kept parses of a document by its id, for what is attached.
    carrier, depth
        Id of the document that it is attached to, and how deep it lies.
    """

    raw: bytes
    name: str
    source: str
    marking: Marking | None = None
    at_least: Marking | None = None
    dialect: str = ""
    rules_only: bool = False
    parses: Mapping[str, str] = field(default_factory=dict)
    kept: Callable[[str], Mapping[str, str]] | None = None
    carrier: str = ""
    depth: int = 0
    said: Mapping[str, str] = field(default_factory=dict)
    document: Document | None = None
    part: tuple[float, int] | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A reading or why there is none, with the parses that it rests on.

    Parameters
    ----------
    result, parses
        What came of the document.
    files
        Names and bytes of what is attached to it and was not read yet.
    attached
        What came of them.
    """

    result: Reading | Failure
    parses: Mapping[str, str] = field(default_factory=dict)
    files: tuple[tuple[str, bytes], ...] = ()
    attached: tuple["Outcome", ...] = ()

    def readings(self) -> Iterator["Outcome"]:
        """Yield what came of the document, then of what was attached to it, and to that."""
        yield self
        for one in self.attached:
            yield from one.readings()


class _Worker:
    def __init__(self) -> None:
        from verbale.reading.sandbox.budget import (
            need_limits,  # it brings the reader, which who only looks does not need
        )

        need_limits()
        self._child: subprocess.Popen[bytes] = start("verbale.reading.sandbox.reader", "main", NEEDS, apart=True)
        self._dossier = b""
        self.settings = _settings()
        self.broken = False
        self.killed = False
        self.spent = False  # it holds more memory than one that reads on should

    def read(self, asked: Asked, dossier: bytes) -> Outcome:
        """Have a document read; a worker that fails in it is broken."""
        try:
            return _outcome(self._ask(asked, dossier))
        except TooLongError:
            self.stop()
            reason = f"What was read from it has more than {LONGEST >> 20} MB."
            return Outcome(Failure(asked.source, reason, _PLAIN, "size"))
        except (BrokenPipeError, EOFError):
            self.stop()
            self.killed = (
                self.status != -signal.SIGXCPU
            )  # at the end of its processor time the next one would end as well
            return Outcome(ended(asked.source, self.status))
        except TimeoutError:
            self.stop()
            reason = f"Reading it took more than {WATCHDOG_SECONDS:.0f} seconds."
            return Outcome(Failure(asked.source, reason, _PLAIN, "time"))
        except ReadingError:
            raise
        except (
            VerbaleError,
            ValueError,
            LookupError,
            TypeError,
            AttributeError,
            RecursionError,
        ) as error:  # an answer of no honest reader
            self.stop()
            return Outcome(Failure(asked.source, f"The reader gave no sound answer ({error}).", _PLAIN))
        except BaseException:  # an interrupt leaves half a request: this child must not serve the next one
            self.stop()
            raise

    def _ask(self, asked: Asked, dossier: bytes) -> dict[str, Any]:
        assert self._child.stdin is not None  # noqa: S101  # opened with pipes
        assert self._child.stdout is not None  # noqa: S101  # a pipe was asked for
        known, self._dossier = self._dossier == dossier, dossier
        for piece in (_request(asked), b"" if known else dossier, asked.raw):
            put_frame(self._child.stdin, piece)
        self._child.stdin.flush()
        told: dict[str, Any] = json.loads(await_frame(self._child.stdout.fileno(), WATCHDOG_SECONDS, LONGEST))
        self.spent = bool(told.get("spent"))
        return told

    @property
    def pid(self) -> int:
        """Number of the child's process."""
        return self._child.pid

    @property
    def status(self) -> int | None:
        """How the child ended."""
        return self._child.returncode

    def stop(self) -> None:
        """End the child; what it was doing is lost."""
        self.broken = True
        with contextlib.suppress(
            subprocess.TimeoutExpired
        ):  # one that broke a limit has ended by itself: its status says how
            self._child.wait(0.2)
        self._child.kill()
        self._child.wait()
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # the pipe of a dead child
                    pipe.close()

    def kill(self) -> None:
        """End the child while another thread waits for it: that thread is told."""
        self._child.kill()


def ended(source: str, status: int | None) -> Failure:
    """Return why a file was not read whose reading process ended: by the system at the end of its processor time, or otherwise.

    Parameters
    ----------
    source
        Of the file, for people.
    status
        How the process ended: the number of a signal, negative, or its own exit code.
    """
    if status == -signal.SIGXCPU:
        reason = "Reading it took more time of the processor than a file that says so much may take."
        return Failure(source, reason, _PLAIN, "processor time")
    name = signal.Signals(-status).name if status is not None and -status in set(signal.Signals) else f"status {status}"
    return Failure(
        source, f"The reading process ended on it ({name}): it is damaged, or needs too much memory.", _PLAIN, "memory"
    )


_LOCK = threading.Lock()
_IDLE: list[_Worker] = []
SPARE = 1  # workers that stay for the next run of this process


def idle_process() -> int | None:
    """Return the number of the process that will read the next document, ``None`` where none waits: for who measures it."""
    with _LOCK:
        return _IDLE[-1].pid if _IDLE else None


class Readers:
    """Reads documents beside each other, as many at once as there are processors.

    Parameters
    ----------
    dossier
        With whose parties and points; ``None`` for documents alone.
    """

    def __init__(self, dossier: Dossier | None) -> None:
        self.count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        self._dossier = pickle.dumps(dossier)
        self._threads = ThreadPoolExecutor(self.count, thread_name_prefix="reader")
        self._busy: set[_Worker] = set()
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        self._threads.shutdown(wait=True, cancel_futures=True)
        with _LOCK:
            extra, _IDLE[SPARE:] = _IDLE[SPARE:], []
        for worker in extra:
            worker.kill()
            worker.stop()

    def close(self) -> None:
        """Read nothing more: what is being read is broken off."""
        with _LOCK:
            self._closed = True
            for worker in self._busy:
                worker.kill()

    def submit(self, asked: Asked) -> "Future[Outcome]":
        """Begin to read a document."""
        return self._threads.submit(self._read, asked)

    def read(self, asked: Asked) -> Outcome:
        """Read a document now."""
        return self.submit(asked).result()

    def _read(self, asked: Asked) -> Outcome:
        """Read a document, then what is attached to it; what of that cannot be read is named in its carrier."""
        outcome = self._read_one(asked)
        if isinstance(outcome.result, Failure) or not outcome.files:
            return outcome
        carrier = outcome.result.document
        if asked.depth >= DEEPEST:
            unread = [
                f"{name} is attached and was not read: it lies too deep within other files."
                for name, _ in outcome.files
            ]
            return replace(outcome, files=(), result=_with_unread(outcome.result, unread))
        attached, unread = [], []
        for name, raw in outcome.files:
            inner = self._read(
                Asked(
                    raw, name, f"{asked.source}: {name}", asked.marking, carrier.marking, rules_only=asked.rules_only,
                    parses=asked.kept(hashlib.sha256(raw).hexdigest()) if asked.kept is not None else {},
                    kept=asked.kept, carrier=carrier.id, depth=asked.depth + 1,
                )
            )  # fmt: skip
            if isinstance(inner.result, Failure):
                unread.append(f"{name} is attached and was not read: {inner.result.reason} {inner.result.cure}")
            else:
                attached.append(inner)
        return replace(outcome, files=(), attached=tuple(attached), result=_with_unread(outcome.result, unread))

    def _read_one(self, asked: Asked) -> Outcome:
        """Read a document; one whose process was killed is given to another, and is set aside when it has ended `TRIES` of them."""
        for _ in range(TRIES):
            outcome, killed = self._try(asked)
            if not killed or self._closed:
                return outcome
        if isinstance(outcome.result, Failure):
            reason = f"{outcome.result.reason} It ended {TRIES} processes."
            outcome = replace(outcome, result=replace(outcome.result, reason=reason))
        return outcome

    def _try(self, asked: Asked) -> tuple[Outcome, bool]:
        """Have a document read by one process; say as well whether that was killed in it."""
        worker = self._take()
        try:
            return worker.read(asked, self._dossier), worker.killed
        finally:
            if worker.spent and not worker.broken:
                worker.kill()
                worker.stop()
            with _LOCK:
                self._busy.discard(worker)
                if not (worker.broken or self._closed):
                    _IDLE.append(worker)
            if self._closed and not worker.broken:
                worker.kill()
                worker.stop()

    def _take(self) -> _Worker:
        with _LOCK:
            worker = _IDLE.pop() if _IDLE else None
        if worker is not None and worker.settings != _settings():  # started for another model
            worker.kill()
            worker.stop()
            worker = None
        worker = worker or _Worker()
        with _LOCK:
            self._busy.add(worker)
            if self._closed:
                worker.kill()
        return worker


def _with_unread(reading: Reading, unread: list[str]) -> Reading:
    """Return a reading whose document names more parts that were not read."""
    if not unread:
        return reading
    document = replace(reading.document, parts_unread=(*reading.document.parts_unread, *unread))
    return replace(reading, document=document, warnings=(*reading.warnings, *unread))


def _settings() -> tuple[str | None, ...]:
    """Return what a child takes from the environment."""
    return tuple(os.environ.get(name) for name in NEEDS)


def _outcome(told: Mapping[str, Any]) -> Outcome:
    """Make an outcome of an answer; an error of the whole run is raised."""
    if "error" in told:
        raise ReadingError(told["error"]["what"], told["error"]["cure"])
    parses = {str(key): str(row) for key, row in told["parses"].items()}
    files = tuple((str(one["name"]), base64.b64decode(one["raw"])) for one in told.get("attached", ()))
    return Outcome(decode_outcome(told["outcome"]), parses, files)


def _request(asked: Asked) -> bytes:
    """Return the values of the child's own `Request`, in its order: its module belongs to reading and is not imported here."""
    fields = (
        asked.name,
        asked.source,
        asked.marking,
        asked.at_least,
        asked.dialect or None,
        asked.rules_only,
        dict(asked.parses),
        asked.carrier,
        dict(asked.said),
        asked.document,
        asked.part,
    )
    return pickle.dumps(fields)


@atexit.register
def _stop_all() -> None:
    while _IDLE:
        worker = _IDLE.pop()
        worker.kill()
        worker.stop()
