"""A writer that lives to be killed: it appends to a record and acknowledges on a pipe what was committed, one line an append.

It is forked from a warm parent, so that thousands of lives cost seconds, and makes its own engine: no connection crosses a fork.
"""

import datetime as dt
import json
import os
import random
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.record.corpus import report
from verbale.errors import RecordError
from verbale.record import Record
from verbale.record.entries import Draft, EntryKind, act_draft, document_draft
from verbale.record.open import open_record

DAY = dt.date(2024, 1, 1)
MOST = 4000  # appends in one life, should nobody end it
SIZES = (1, 1, 1, 2, 5, 20, 60)  # notes in an append


@dataclass(slots=True)
class Told:
    """What a writer said in its life.

    Parameters
    ----------
    acknowledged
        Number → subject of each entry whose append returned.
    refused
        Subjects of appends that ended in an error saying that nothing was recorded.
    unsure
        How many appends ended in an error saying that it is not known.
    errors
        The errors' words.
    done
        Whether it said that it did what it was to do.
    ended
        Whether its process came to its own end.
    """

    acknowledged: dict[int, str] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    unsure: int = 0
    errors: list[str] = field(default_factory=list)
    done: bool = False
    ended: bool = False


@dataclass(slots=True)
class Child:
    """A writer's process and the reading end of its pipe."""

    pid: int
    pipe: int

    def kill(self) -> None:
        """End it without a word of warning, if it has not ended, and wait until it has."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)

    def told(self) -> Told:
        """Return what it said until it ended; a line that was broken off was not said."""
        with os.fdopen(self.pipe, "rb") as pipe:
            *lines, _ = pipe.read().split(b"\n")
        told = Told()
        for line in lines:
            row = json.loads(line)
            told.acknowledged |= dict(zip(row.get("seqs", ()), row.get("subjects", ()), strict=False))
            told.refused |= set(row["subjects"]) if row.get("refused") else set()
            told.unsure += bool(row.get("unsure"))
            told.errors += [row["error"]] if "error" in row else []
            told.done |= bool(row.get("done"))
        return told

    def waited(self) -> Told:
        """Return what it said, once it has ended by itself."""
        told = self.told()
        told.ended = os.waitpid(self.pid, 0)[1] == 0
        return told


Work = Callable[[Record, Callable[[dict[str, object]], None]], None]


def fork(address: str, work: Work) -> Child:
    """Start a process that opens a record, works on it, and never comes back; its output is what it says on the pipe."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return Child(pid, reading)
    code = 1
    try:
        os.close(reading)
        work(open_record(address if "://" in address else Path(address)), lambda row: _say(writing, row))
        code = 0
    except RecordError as error:
        _say(writing, {"error": str(error)})
    finally:
        os._exit(code)


def _say(pipe: int, row: dict[str, object]) -> None:
    """Say a line in one write, so that it arrives whole (lines are shorter than a pipe's atomic write, or end in our death)."""
    with suppress(BrokenPipeError):
        os.write(pipe, json.dumps(row).encode() + b"\n")


def appending(name: str) -> Work:
    """Return the work of a writer: appends of varied sizes, as many as it lives for."""

    def work(record: Record, say: Callable[[dict[str, object]], None]) -> None:
        draw = random.Random(name)
        for number in range(MOST):
            drafts, texts = batch(draw, f"{name}.{number}")
            append(record, drafts, texts, say)

    return work


def append(
    record: Record, drafts: list[Draft], texts: dict[str, str], say: Callable[[dict[str, object]], None]
) -> bool:
    """Append and say what came of it."""
    subjects = [draft.subject for draft in drafts]
    try:
        say({"seqs": record.append(drafts, "torture", texts), "subjects": subjects})
    except RecordError as error:
        refused = "Nothing was recorded" in error.cure
        say({"subjects": subjects, "refused": refused, "unsure": not refused, "error": str(error)})
        return False
    return True


def batch(draw: random.Random, name: str) -> tuple[list[Draft], dict[str, str]]:
    """Return notes, or a document with ten acts and their quotes: some small, some over several pages of the file."""
    if draw.random() < 0.3:
        document, acts = report(draw, draw.getrandbits(60), DAY)
        return [document_draft(document, DAY), *(act_draft(act, DAY) for act in acts)], {document.id: document.text}
    count = draw.choice(SIZES)
    note = {"note": "x" * draw.choice((10, 200, 3000 // count))}
    return [Draft(EntryKind.SOURCE, f"{name}.{number}", note, DAY, "TLP:CLEAR") for number in range(count)], {}
