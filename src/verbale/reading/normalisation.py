"""Bytes into text, once: decoded, NFC, one kind of line end, no invisible characters. After that the text is frozen."""

import re
import unicodedata
from collections.abc import Sequence

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_TRAILING = re.compile(r"(?<![ \t])[ \t]++$", re.MULTILINE)  # each run is looked at once, whatever follows it
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


class UndecodableError(ValueError):
    """Bytes that are text in no encoding that we can tell."""


def decode(raw: bytes) -> tuple[str, str]:
    """Return the text and a warning (empty when the encoding was certain).

    UTF-8 and UTF-16 with a mark are certain; else the old Windows pages are tried, Cyrillic when most letters would be,
    and the reader is told.
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return raw.decode("utf-16"), ""
        except UnicodeDecodeError as error:
            raise UndecodableError("it begins as UTF-16 and is not") from error
    try:
        return raw.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        pass
    high = raw.translate(None, bytes(range(0x80)))
    letters = len(high.translate(None, bytes(range(0xC0))))
    page = "cp1251" if letters > 0.6 * len(high) and len(high) > 0.3 * len(raw) else "cp1252"
    try:
        return raw.decode(page), f"not UTF-8; read as {page}, so accented letters may be wrong"
    except UnicodeDecodeError as error:
        raise UndecodableError("its bytes are text in no encoding that can be told") from error


def normalise(text: str) -> str:
    """Return the text in its frozen form."""
    return normalise_pieces([text])[0]


def normalise_pieces(pieces: Sequence[str]) -> tuple[str, list[int]]:
    """Return pieces put together in their frozen form, and the place in it at which each begins (and the last ends)."""
    cleaned = [_clean(piece) for piece in pieces]
    text = "".join(cleaned)
    if not text.strip():
        return "", [0] * (len(pieces) + 1)
    gone = _surplus(text)
    bounds, place, out, at, taken = [], 0, [], 0, 0
    starts = [0]
    for piece in cleaned:
        starts.append(starts[-1] + len(piece))
    for first, last in [*gone, (len(text), len(text))]:
        while place < len(starts) and starts[place] <= last:
            bounds.append(min(starts[place], first) - taken)
            place += 1
        out.append(text[at:first])
        at, taken = last, taken + last - first
    return "".join(out) + "\n", bounds


def _clean(piece: str) -> str:
    text = piece.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    return (
        unicodedata.normalize("NFC", _CONTROL.sub("", _INVISIBLE.sub("", text)))  # an accent may stand behind what goes
        .replace("\u2028", "\n")
        .replace("\u2029", "\n\n")
        .replace("\x85", "\n")
    )


def _surplus(text: str) -> list[tuple[int, int]]:
    """Return the places of what a frozen text leaves out: blanks at the ends of lines, all but one empty line, and those around it."""
    blanks = [match.span() for match in _TRAILING.finditer(text)]
    bare = _TRAILING.sub(lambda match: "\0" * len(match[0]), text)
    lines = [match.span(1) for match in re.finditer(r"\n\0*\n((?:\0*\n)+)", bare)]
    first = len(bare) - len(bare.lstrip("\n\0"))
    last = len(bare.rstrip("\n\0"))
    return _joined([(0, first), *blanks, *lines, (last, len(text))])


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for first, last in sorted(span for span in spans if span[0] < span[1]):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found
