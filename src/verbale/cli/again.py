"""A question asked again of a record to which nothing was added: answered from what is kept, without working anything out.

Only commands that look and print are answered so (`ASKED`), only with options that touch no file, and only for a dossier's own record.
"""

import contextlib
import datetime as dt
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

FILE, RECORD = "dossier.toml", "record.db"
ASKED = frozenset({"state", "owed", "watch", "brief", "party", "compare", "together", "gaps", "search"})
# Options that read or write something of their own, or that are answered otherwise.
_OWN = (
    "-o",
    "--output",
    "--ics",
    "--record",
    "--template",
    "--rules-only",
    "--no-act",
    "--take-back",
    "--by",
    "-h",
    "--help",
)
_SCREEN = ("NO_COLOR", "FORCE_COLOR", "TERM", "COLORTERM", "COLUMNS", "PYTHONIOENCODING", "LANG", "LC_ALL")


class Again:
    """One run of the program, which may have been run before.

    Parameters
    ----------
    arguments
        Of the program.
    folder
        That it asks; ``None`` for what is never kept.
    """

    def __init__(self, arguments: Sequence[str], folder: Path | None) -> None:
        self.code: int | None = None  # of the kept answer, which has been printed
        self._arguments, self._folder = arguments, folder
        self._out, self._err = _Heard(sys.stdout), _Heard(sys.stderr)
        if folder is None:
            return
        from verbale.app.beside.shown_views import ShownViews

        self._views = ShownViews(folder / RECORD)
        shown = self._views.of(self._key(folder)) if (folder / RECORD).is_file() else None
        if shown is None:
            sys.stdout, sys.stderr = self._out, self._err
            return
        self.code = shown.code
        sys.stderr.write(shown.err)
        sys.stdout.write(shown.out)

    def end(self) -> None:
        """Hear nothing more."""
        sys.stdout, sys.stderr = self._out.stream, self._err.stream

    def keep(self, code: int) -> None:
        """Keep what was printed, unless something went past that was no text."""
        if self._folder is None or self._out.past or not (self._folder / RECORD).is_file():
            return
        from verbale.app.beside.shown_views import Shown, state_of

        state = state_of(self._folder / RECORD)
        said = "".join(
            words for words in self._err.words if words.startswith("verbale: ")
        )  # progress is not said again
        if state:
            self._views.keep(self._key(self._folder), state, Shown(code, "".join(self._out.words), said))

    def _key(self, folder: Path) -> str:
        from verbale.app.beside.shown_views import key_of

        now = dt.datetime.now(dt.UTC)
        more: dict[str, object] = {name: os.environ.get(name) for name in _SCREEN}
        more |= {"day": (now.date(), now.astimezone().date()), "encoding": self._out.stream.encoding}
        more |= {"shows": self._out.stream.isatty(), "size": tuple(shutil.get_terminal_size())}
        return key_of(self._arguments, folder, more)


class _Heard:
    """A stream whose words are noted as they pass, those that come as bytes among them."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.words: list[str] = []
        self.past = False  # whether something passed that is no text

    def write(self, words: str) -> int:
        """Pass words on."""
        passed = self.stream.write(words)  # first: what is no text is refused by the stream
        self.words.append(words)
        return passed

    @property
    def buffer(self) -> "_HeardBytes":
        """Where bytes are written."""
        return _HeardBytes(self)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


class _HeardBytes:
    """The bytes of a stream, noted where they are text."""

    def __init__(self, heard: _Heard) -> None:
        self._heard = heard
        heard.stream.flush()

    def write(self, raw: bytes) -> int:
        """Pass bytes on."""
        passed = self._heard.stream.buffer.write(raw)
        try:
            self._heard.words.append(bytes(raw).decode("utf-8"))
        except UnicodeDecodeError:
            self._heard.past = True
        return passed

    def __getattr__(self, name: str) -> Any:
        return getattr(self._heard.stream.buffer, name)


@contextlib.contextmanager
def asked_again(arguments: Sequence[str]) -> Iterator[Again]:
    """Print the kept answer to a question where there is one; else hear what the command says, to keep it."""
    found = Again(arguments, _folder(arguments))
    try:
        yield found
    finally:
        found.end()


def _folder(arguments: Sequence[str]) -> Path | None:
    """Return the folder that a question is asked of, ``None`` for what is never kept."""
    if not arguments or arguments[0] not in ASKED or any(one.split("=")[0] in _OWN for one in arguments):
        return None
    if any(one.startswith("-o") for one in arguments):
        return None
    folders = [Path(one) for one in arguments[1:] if not one.startswith("-") and (Path(one) / FILE).is_file()]
    if len(folders) != 1:
        return None
    import tomllib

    try:
        settings = tomllib.loads((folders[0] / FILE).read_text("utf-8"))
    except (OSError, ValueError):  # the command tells it
        return None
    return None if "record" in settings else folders[0]
