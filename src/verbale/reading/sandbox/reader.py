"""The reading child: from bytes to drafts under limits of memory and processor time, one document after the other, while asked.

A request is three frames: what is asked (pickled by the parent, who is trusted), the dossier (empty when it is the last one again) and the
bytes of the document. The answer is one frame of JSON, which the parent checks: what has read a hostile document is not trusted.
"""

import base64
import contextlib
import json
import os
import pickle
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verbale.errors import ReadingError, VerbaleError
from verbale.frames import get_frame, put_frame
from verbale.model import Document, Failure, Marking, Reading
from verbale.model.encode_reading import encode_outcome
from verbale.reading.sandbox.budget import DATA, allow, apart_seconds, confine, reading_seconds

if TYPE_CHECKING:
    from verbale.dossier import Dossier

SPENT = (
    420 << 20
)  # bytes of memory in use after a document, past which this process reads no other: a fresh one is started
LOADING = 60  # seconds of the processor for loading the parser: no document's doing, and counted against none


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked about a document.

    Parameters
    ----------
    name, source
        File name, and where it came from, for people.
    marking, at_least
        See `verbale.reading.load`.
    dialect, rules_only
        See `verbale.reading.read`.
    parses
        Kept parses of this document, by key.
    carrier
        Id of the document that it is attached to.
    said
        Head data that a person gives it.
    document
        A document whose text was taken out before, to be read again; ``None`` where its bytes are given.
    part
        Where a stretch begins, as a share of the text, and its most characters: only that is read. With no characters nothing is read,
        and the answer is the text alone; ``None`` for all of it.
    """

    name: str
    source: str
    marking: Marking | None = None
    at_least: Marking | None = None
    dialect: str | None = None
    rules_only: bool = False
    parses: dict[str, str] = field(default_factory=dict)
    carrier: str = ""
    said: dict[str, str] = field(default_factory=dict)
    document: Document | None = None
    part: tuple[float, int] | None = None


def main() -> None:
    """Serve requests until the pipe closes."""
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints must not reach the frames
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # a process for each processor: threads of one would take the others' time
    confine()
    dossier: Dossier | None = None
    while (asked := get_frame(requests)) is not None:
        given, raw = get_frame(requests) or b"", get_frame(requests) or b""
        if given:
            dossier = pickle.loads(given)  # noqa: S301  # from our own parent
        told = answer(Request(*pickle.loads(asked)), dossier, raw)  # noqa: S301  # from our own parent
        told["spent"] = held() > SPENT
        put_frame(answers, json.dumps(told).encode())
        answers.flush()


def held() -> int:
    """Return how many bytes of memory this process has in use; 0 where the system does not say."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def answer(request: Request, dossier: "Dossier | None", raw: bytes) -> dict[str, Any]:
    """Return the outcome with the parses it rests on, or the error that ends the whole run."""
    allow(apart_seconds(len(raw)))
    try:
        return _read(request, dossier, raw)
    except VerbaleError as error:
        return {"error": {"what": error.what, "cure": error.cure}}
    except MemoryError:
        reason = f"Reading it needs more than {DATA >> 20} MB of memory."
        failed = Failure(request.source, reason, "Split it, or save its text as a plain file.", "memory")
    except RecursionError:
        failed = Failure(
            request.source, "Something in it is nested too deep for the reader.", "Save its text as a plain file."
        )
    except Exception as error:  # noqa: BLE001  # whatever a document brings about is told of that document; the others go on
        reason = f"The reader failed on it ({type(error).__name__}: {error})."
        failed = Failure(request.source, reason, "Save its text as a plain file; if that fails too, report it.")
    return {"outcome": encode_outcome(failed), "parses": {}}


def _read(request: Request, dossier: "Dossier | None", raw: bytes) -> dict[str, Any]:
    from verbale.reading.load import load_all  # its errors are told of the document
    from verbale.reading.read import read
    from verbale.reading.said import with_said
    from verbale.reading.sandbox.child import extract_here
    from verbale.reading.sandbox.stretch import stretch
    from verbale.reading.syntax.kept import Kept

    document, attached = (
        (request.document, ())
        if request.document is not None
        else load_all(
            raw,
            request.name,
            request.marking,
            source=request.source,
            at_least=request.at_least,
            extract=extract_here,
            carrier=request.carrier,
        )
    )
    if isinstance(document, Failure):
        return {"outcome": encode_outcome(document), "parses": {}}
    document = with_said(document, request.said)
    if request.part is not None:
        share, most = request.part
        if not most:
            return {"outcome": encode_outcome(Reading(document, "")), "parses": {}}
        document, attached = stretch(document, share, most), ()
    kept = Kept(request.parses)
    if not (request.parses or request.rules_only):
        _load_parser()
    allow(reading_seconds(document.text))
    reading = read(document, dossier, request.dialect, kept, rules_only=request.rules_only)
    files = [{"name": one.name, "raw": base64.b64encode(one.raw).decode("ascii")} for one in attached]
    return {"outcome": encode_outcome(reading), "parses": kept.used, "attached": files}


def _load_parser() -> None:
    """Load the parser before a document is read with it; where there is none, whoever needs it says so."""
    from verbale.reading.syntax import model

    allow(LOADING)
    with contextlib.suppress(ReadingError):
        model.load(model.chosen().name)
