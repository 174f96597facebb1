"""Landlock, where Linux has it (5.13 and later): this process reads nothing but the program's own files, writes none, runs none, calls nobody.

The kernel's three calls are made directly: no library that wraps them is kept well enough. Elsewhere, and on older kernels, nothing happens, and the
limits of the process are what there is. See landlock(7).
"""

import ctypes
import os
import struct
import sys
from collections.abc import Iterable
from pathlib import Path

_CREATE, _ADD, _RESTRICT = 444, 445, 446  # the same numbers on every processor
_VERSION, _BENEATH = 1, 1
_NO_NEW_PRIVILEGES = 38
_READ = 1 << 2 | 1 << 3  # files and folders
# What each version of Landlock can forbid on files: all of it is, but reading below some folders.
_FILES = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
_NET = 0b11  # to be called and to call by TCP: from version 4
_SCOPE = 0b11  # abstract sockets and signals to others: from version 6
SYSTEM = (
    "/usr",
    "/lib",
    "/lib64",
    "/lib32",
    "/bin",
    "/dev/null",
    "/dev/urandom",
    "/sys/devices/system/cpu",
    "/proc/self",
)


def shut() -> int:
    """Shut this process in, for good; return the version of Landlock, 0 where there is none and nothing was done."""
    if sys.platform != "linux":
        return 0
    kernel = ctypes.CDLL(None, use_errno=True)
    version = kernel.syscall(_CREATE, None, 0, _VERSION)
    if version < 1:
        return 0
    files = _FILES[max(known for known in _FILES if known <= version)]
    rules = struct.pack("=QQQ", files, _NET if version >= 4 else 0, _SCOPE if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    held = kernel.syscall(_CREATE, rules[:size], size, 0)
    if held < 0:
        return 0
    try:
        for folder in _own():
            _open(kernel, held, folder)
        shut_in = not kernel.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) and not kernel.syscall(_RESTRICT, held, 0)
    finally:
        os.close(held)
    return int(version) if shut_in else 0


def _own() -> Iterable[str]:
    """Return where the interpreter, its libraries and we ourselves lie, and what every program of the system reads."""
    ours = (sys.prefix, sys.base_prefix, *sys.path, str(Path(__file__).resolve().parents[2]))
    return dict.fromkeys(path for path in (*SYSTEM, *ours) if path and Path(path).exists())


def _open(kernel: ctypes.CDLL, held: int, path: str) -> None:
    """Leave what lies below a path readable."""
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:  # not there for us: then it stays shut
        return
    try:
        allowed = _READ if Path(path).is_dir() else 1 << 2
        kernel.syscall(_ADD, held, _BENEATH, struct.pack("=Qi", allowed, place), 0)
    finally:
        os.close(place)
