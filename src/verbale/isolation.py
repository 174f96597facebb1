"""Child processes of our own: each starts isolated, so that nothing lying beside a document or in the environment is executed by it.

A child searches no working folder for modules, works in an empty folder of its own, and sees of the environment only what it needs.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import weakref
from collections.abc import Iterable
from pathlib import Path

# What an interpreter may need in order to start at all, and where temporary files go.
NEEDED = ("LD_LIBRARY_PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP")
# Where the system keeps its programs: only who looks after the machine may write there.
PLACES = ("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin", "/opt/local/bin", r"C:\Program Files\Git\cmd")
# `-I` leaves out the user's packages and PYTHONPATH: where we ourselves were found there, the folders come last, after all others.
_START = (
    "import importlib, sys; name, function = sys.argv[1:3]; sys.path += sys.argv[3:]; "
    "getattr(importlib.import_module(name), function)()"
)


def start(module: str, function: str, keep: Iterable[str] = (), *, apart: bool = False) -> "subprocess.Popen[bytes]":
    """Call a function of ours, without arguments, in an isolated child with pipes for its input and output.

    Parameters
    ----------
    module, function
        What is called; it reads standard input and writes standard output.
    keep
        Names of environment variables that the function needs besides `NEEDED`.
    apart
        Whether an interrupt from the keyboard, which ends us, leaves the child to be ended by us.

    Raises
    ------
    OSError
        Where no process or no folder can be made.
    """
    folder = tempfile.mkdtemp(prefix="verbale-")
    names = {*NEEDED, *keep}
    try:
        child = subprocess.Popen(  # noqa: S603  # ourselves
            [sys.executable, "-I", "-c", _START, module, function, *_folders()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env={name: value for name, value in os.environ.items() if name in names},
            start_new_session=apart,
        )
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    weakref.finalize(child, shutil.rmtree, folder, ignore_errors=True)
    return child


def program(name: str) -> str | None:
    """Return where a program of the system stands, ``None`` where there is none: `PATH`, which may lead to a folder of documents, is not asked."""
    return next((str(Path(place) / name) for place in PLACES if os.access(Path(place) / name, os.X_OK)), None)


def _folders() -> list[str]:
    """Return the folders of installed packages of this process, and the one in which we lie."""
    installed = [path for path in sys.path if Path(path).name in {"site-packages", "dist-packages"}]
    return [*installed, str(Path(__file__).resolve().parents[1])]
