"""What one document may cost, and what a process that reads documents may do. It is counted, never timed: a busy machine refuses nothing.

Processor time grows with what a file says, not with its length: runs of one thing say nothing, and buy no time. Memory is that of the process's
own data. Where the system can (limits of processes; Landlock on Linux), a reading process writes no file, reads none but the program's own, opens
no connection and starts no program.
"""

import importlib.util
import sys
import zlib
from contextlib import suppress

with suppress(ImportError):  # Windows has none: there `need_limits` lets no process be started that reads
    import resource

from verbale.errors import ReadingError
from verbale.reading.sandbox.landlock import shut

DATA = 800 << 20  # bytes of its own data: about a third of it is the parser with its model
ADDRESSES = 2 << 30  # bytes of addresses, most of which are never filled
TAKING_APART = 4  # seconds of the processor for any file, and one more for each
BYTES_A_SECOND = 1_000_000
DENSE, DENSE_MOST = (
    150_000,
    8,
)  # bytes of a small file for one more, and how many: a draft of a hundred pages has 600,000
READING = 6  # seconds of the processor for any text, and one more for each
SAID_A_SECOND = 5_000  # bytes of what is left of a text when it is packed: about a quarter of what the slowest machine that we know reads
MOST_TEXT = 10_000_000  # characters
TOO_LONG = f"Its text has more than {MOST_TEXT // 1_000_000} million characters."

LIMITS = importlib.util.find_spec("resource") is not None  # whether the system can limit what a process costs


def need_limits() -> None:
    """Raise `ReadingError` where the system cannot limit a process: nothing of a document is taken apart there."""
    if not LIMITS:
        raise ReadingError(
            "Documents are read in processes that are limited, and this system cannot limit them.",
            "Read them on Linux, on macOS or in the Windows Subsystem for Linux; a record that was made there can be looked at here.",
        )


def confine() -> None:
    """Take from this process, for good, what reading documents does not need."""
    sys.dont_write_bytecode = True
    limits = {
        resource.RLIMIT_AS: ADDRESSES,
        resource.RLIMIT_DATA: DATA,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
    }
    for name, most in limits.items():
        with suppress(ValueError, OSError):  # a system that does not know a limit, or has a lower one already
            resource.setrlimit(name, (most, most))
    shut()


def allow(seconds: int) -> None:
    """Allow this process so many more seconds of the processor; past them the system ends it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime)
    resource.setrlimit(resource.RLIMIT_CPU, (spent + seconds, resource.RLIM_INFINITY))


def apart_seconds(size: int) -> int:
    """Return the processor time for taking apart a file of so many bytes."""
    return TAKING_APART + max(min(size // DENSE, DENSE_MOST), size // BYTES_A_SECOND)


def reading_seconds(text: str) -> int:
    """Return the processor time for reading a text, by what is left of it when it is packed."""
    return READING + len(zlib.compress(text.encode("utf-8", "surrogatepass"), 1)) // SAID_A_SECOND
