"""The bytes of a file that somebody gave us, or why there are none; and a file written whole or not at all."""

from pathlib import Path

from verbale.model import Failure

MAX_BYTES = 50_000_000


def contents(path: Path) -> bytes | Failure:
    """Return the bytes of a document's file."""
    try:
        if path.is_dir():
            return Failure(str(path), "It is a folder.", "Name the files in it.")
        size = path.stat().st_size
        if size > MAX_BYTES:
            what = f"It has {size / 1e6:,.0f} MB; the limit is {MAX_BYTES / 1e6:.0f} MB."
            return Failure(str(path), what, "Split it, or save only its text.")
        return path.read_bytes()
    except FileNotFoundError:
        return Failure(str(path), "There is no such file.", "Check the name.")
    except OSError as error:
        return Failure(str(path), f"It cannot be read: {error.strerror}.", "Check its permissions.")


def replace_file(path: Path, text: str) -> None:
    """Write a file as UTF-8, whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(path)
