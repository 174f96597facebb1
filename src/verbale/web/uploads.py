"""Files that come in by the desk: a safe name in `documents/`, then read in the background, one at a time, with progress."""

import hashlib
import threading
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex

from verbale.app import add_files
from verbale.app.heads import Said
from verbale.app.workspace import DOCUMENTS
from verbale.app.workspace_cache import WorkspaceCache
from verbale.errors import OutputError, VerbaleError
from verbale.model import Failure

JOBS: dict[str, "Job"] = {}
KEPT = 50
ORDER = threading.Lock()  # one batch is read at a time


@dataclass
class Job:
    """A batch of files on its way into the record.

    Parameters
    ----------
    number
        Name of the batch in addresses.
    total, done
        Files to read and files read.
    now
        The file being read.
    added, known
        Names of those read in, and of those that were there already.
    failures
        What could not be read, and why.
    by
        Who brought it: nobody else is shown it.
    """

    number: str
    total: int
    done: int = 0
    now: str = ""
    added: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    over: bool = False
    by: str = ""


def job(number: str, by: str) -> Job | None:
    """Return a batch of somebody's, ``None`` when it is not known here, or is another's."""
    found = JOBS.get(number)
    return found if found is not None and found.by == by else None


def bring(
    office: WorkspaceCache, files: Sequence[tuple[str, bytes]], by: str, said: Mapping[str, str] | None = None
) -> str:
    """Keep files and read them in the background; return the number of the batch. `said` is head data that a person gives them."""
    number = token_hex(6)
    job = JOBS[number] = Job(number, len(files), by=by)
    for old in list(JOBS)[:-KEPT]:
        del JOBS[old]
    kept = [(safe_name(name), content) for name, content in files]
    threading.Thread(
        target=_read, args=(office, job, kept, by, said or {}), daemon=True, name=f"reading-{number}"
    ).start()
    return number


def safe_name(name: str) -> str:
    """Return the last part of a file name, without anything that leads elsewhere or hides."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    plain = "".join(sign for sign in last if unicodedata.category(sign)[0] not in {"C", "Z"} or sign == " ")
    plain = "".join("-" if sign in '<>:"|?*' else sign for sign in plain).strip(" .")
    stem, dot, ending = plain.rpartition(".")
    short = f"{stem[:120]}{dot}{ending[:12]}" if dot else plain[:120]
    return short or "document"


def _read(
    office: WorkspaceCache, job: Job, files: Sequence[tuple[str, bytes]], by: str, said: Mapping[str, str]
) -> None:
    with ORDER:
        for name, content in files:
            job.now = name
            try:
                _one(office, job, name, content, by, said)
            except VerbaleError as error:
                job.failures.append(Failure(name, error.what, error.cure))
            except OSError as error:
                job.failures.append(
                    Failure(name, f"It could not be kept: {error.strerror}.", "Check space and permissions.")
                )
            job.done += 1
    job.now, job.over = "", True


def _one(
    office: WorkspaceCache, job: Job, name: str, content: bytes, by: str, said: Mapping[str, str]
) -> None:  # whose file it is, and what is said of it
    desk = office.desk()
    if desk.record.has(hashlib.sha256(content).hexdigest()):
        job.known.append(name)
        return
    path = keep(office.folder / DOCUMENTS, name, content)
    added = add_files(desk.dossier, desk.record, [path], by=f"desk:{by}", keep_failures=False, said=Said(said, by))
    if added.failures:
        path.unlink(missing_ok=True)
        failed = added.failures[0]
        job.failures.append(Failure(name, failed.reason, failed.cure))
    elif added.new:
        job.added.append(name)
    else:
        job.known.append(name)


def keep(folder: Path, name: str, content: bytes) -> Path:
    """Write a file under a name that is still free, whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    stem, dot, ending = name.rpartition(".")
    for number in range(1, 1000):
        other = name if number == 1 else f"{stem or ending}-{number}{dot}{ending if stem else ''}"
        path = folder / other
        try:
            with path.open("xb") as file:
                file.write(content)
        except FileExistsError:
            continue
        return path
    raise OutputError(f"There are a thousand files named {name}.", "Rename it.")
