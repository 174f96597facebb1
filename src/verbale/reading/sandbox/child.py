"""The limited child: extracts documents under memory and processor limits, one after the other, while asked.

After a request in JSON come the raw bytes of the document; the answer is JSON.
"""

import json
import sys
from typing import Any

from verbale.frames import get_frame, put_frame
from verbale.reading.formats import UnreadableError, extract
from verbale.reading.normalisation import UndecodableError
from verbale.reading.sandbox.budget import DATA, allow, apart_seconds, confine


def main() -> None:
    """Serve requests until the pipe closes."""
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints must not reach the frames
    confine()
    while (frame := get_frame(requests)) is not None:
        media_type = json.loads(frame)["media_type"]
        raw = get_frame(requests) or b""
        allow(apart_seconds(len(raw)))
        put_frame(answers, json.dumps(extract_here(media_type, raw)).encode())
        answers.flush()


def extract_here(media_type: str, raw: bytes) -> dict[str, Any]:
    """Take a document apart in this very process, which must be a limited one; the answer has `text` or `pieces`, else `failure` and `cure`."""
    try:
        return extract(media_type, raw)
    except UnreadableError as error:
        return {"failure": str(error.args[0]), "cure": str(error.args[1])}
    except UndecodableError as error:
        return {"failure": f"The file is no text: {error}.", "cure": "Save it as UTF-8."}
    except MemoryError:
        return {
            "failure": f"Taking it apart needs more than {DATA >> 20} MB of memory.",
            "cure": "Save its text as a plain file.",
            "limit": "memory",
        }
    except RecursionError:
        return {"failure": "It is nested too deep.", "cure": "Save its text as a plain file."}
    except Exception as error:  # noqa: BLE001  # a hostile document may raise anything inside a parser; it is told, not hidden
        return {"failure": f"The file is damaged ({type(error).__name__}: {error}).", "cure": "Save it again."}
