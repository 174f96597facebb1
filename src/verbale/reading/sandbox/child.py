"""The limited child: extracts documents under memory and processor limits, one after the other, while asked.

Frames on both pipes are a length (8 bytes, big-endian) and JSON; after a request come the raw bytes of the document.
"""

import json
import resource
import struct
import sys
from typing import BinaryIO

from verbale.reading.formats import UnreadableError, extract
from verbale.reading.normalisation import UndecodableError

MEMORY = 1 << 30
CPU_SECONDS = 30


def main() -> None:
    """Serve requests until the pipe closes."""
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints must not reach the frames
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    while (frame := _frame(requests)) is not None:
        media_type = json.loads(frame)["media_type"]
        raw = _frame(requests) or b""
        answer = json.dumps(_answer(media_type, raw)).encode()
        answers.write(struct.pack(">Q", len(answer)) + answer)
        answers.flush()


def _answer(media_type: str, raw: bytes) -> dict[str, str]:
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime)
    resource.setrlimit(resource.RLIMIT_CPU, (spent + CPU_SECONDS, resource.RLIM_INFINITY))
    try:
        return extract(media_type, raw)
    except UnreadableError as error:
        return {"failure": str(error.args[0]), "cure": str(error.args[1])}
    except UndecodableError as error:
        return {"failure": f"The file is no text: {error}.", "cure": "Save it as UTF-8."}
    except MemoryError:
        return {"failure": "Reading it needs more than 1 GB of memory.", "cure": "Save its text as a plain file."}
    except Exception as error:  # noqa: BLE001  # a hostile document may raise anything inside a parser; it is told, not hidden
        return {"failure": f"The file is damaged ({type(error).__name__}: {error}).", "cure": "Save it again."}


def _frame(pipe: BinaryIO) -> bytes | None:
    size = pipe.read(8)
    if len(size) < 8:
        return None
    return pipe.read(struct.unpack(">Q", size)[0])


if __name__ == "__main__":
    main()
