"""Where witnesses are kept: a folder, a file, a mail that was saved, or a branch of a git repository. None of them runs code of that place.

Git is the system's own, is never looked for on PATH, sees no settings of the person or the machine, starts no hook, asks no other machine,
and touches nothing but a branch of its own: no file of the working tree, no index.
"""

import email
import email.policy
import os
import subprocess
from pathlib import Path

from verbale.errors import RecordError
from verbale.isolation import program

NAME = "verbale-witness.txt"  # in a folder, and in the branch
BRANCH = "refs/heads/verbale-witness"
SECONDS = 60.0  # of the clock, for one step of git: against a disk that is gone
_OURS = ("-c", f"core.hooksPath={os.devnull}", "-c", "core.fsmonitor=false", "-c", "protocol.allow=never", "--no-pager")


def read_place(place: Path) -> str:
    """Return all that a place holds, empty where it holds nothing yet; raise `RecordError` where it cannot be read."""
    try:
        if is_repository(place):
            return _git(place, "cat-file", "blob", f"{BRANCH}:{NAME}") if _tip(place) else ""
        path = place / NAME if place.is_dir() else place
        raw = path.read_bytes() if path.exists() else b""
    except OSError as error:
        raise RecordError(
            f"{place} cannot be read: {error.strerror}.", "Name a folder, a file or a repository."
        ) from error
    return _words(raw)


def add_to_place(place: Path, text: str) -> None:
    """Add lines to a place, after all that it holds; on disk before this returns.

    Raises
    ------
    RecordError
        When they cannot be written, or git is asked for and the system has none.
    """
    if is_repository(place):
        _commit(place, f"{read_place(place)}{text}\n")
        return
    path = place / NAME if place.is_dir() else place
    try:
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"{text}\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise RecordError(f"{path} cannot be written: {error.strerror}.", "Name another place.") from error


def is_repository(place: Path) -> bool:
    """Say whether a folder is a git repository, or the top of its working tree."""
    bare = all((place / name).exists() for name in ("HEAD", "objects", "refs"))
    return place.is_dir() and (bare or (place / ".git").exists())


def _words(raw: bytes) -> str:
    """Return a file's text; of a mail, what stands in its parts, however they were packed for the way."""
    plain = raw.decode("utf-8", "replace")
    if b"\nContent-Transfer-Encoding:" not in raw and b"\nContent-Type:" not in raw:
        return plain
    parts = email.message_from_bytes(raw, policy=email.policy.default).walk()
    texts = [one.get_payload(decode=True) for one in parts if one.get_content_maintype() == "text"]
    return "\n".join([plain, *(one.decode("utf-8", "replace") for one in texts if isinstance(one, bytes))])


def _tip(place: Path) -> str:
    return _git(place, "for-each-ref", "--format=%(objectname)", BRANCH).strip()


def _commit(place: Path, text: str) -> None:
    tip = _tip(place)
    blob = _git(place, "hash-object", "-w", "--stdin", given=text).strip()
    tree = _git(place, "mktree", given=f"100644 blob {blob}\t{NAME}\n").strip()
    after = ("-p", tip) if tip else ()
    made = _git(place, "commit-tree", tree, *after, "-m", "Witness a record").strip()
    _git(place, "update-ref", BRANCH, made, tip or "0" * len(made))


def _git(place: Path, *words: str, given: str = "") -> str:
    git = program("git")
    if git is None:
        raise RecordError("The system has no git.", "Install it, or name a folder or a file instead.")
    who = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER")
           for what, value in (("NAME", "verbale witness"), ("EMAIL", "witness@localhost"))}  # fmt: skip
    quiet = {
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_REPLACE_OBJECTS": "1", "LC_ALL": "C",
    }  # fmt: skip
    call = [git, *_OURS, "-C", str(place), *words]
    settings = {**who, **quiet}
    try:
        done = subprocess.run(  # noqa: S603  # the system's own git, named in full
            call, input=given.encode(), capture_output=True, env=settings, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise RecordError(f"git did not answer: {error}.", "Name a folder or a file instead.") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise RecordError(
            f"git refused {place}: {said[-1] if said else 'no reason given'}.", "Mend it there, then try again."
        )
    return done.stdout.decode("utf-8", "replace")
