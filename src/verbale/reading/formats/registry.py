"""The register of formats: how each is told from the others, and what takes it apart."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

# `text` or `pieces` (see `verbale.reading.pieces`), `extractor`, and what metadata the format itself carries; plain JSON values.
Extract = dict[str, Any]


class UnreadableError(ValueError):
    """A file of a known kind that has nothing to read; the text says why, then what to do."""


class Shape(IntEnum):
    """How a format is told from others, in the order in which they are tried."""

    MAGIC = 0  # by its first bytes
    MARKUP = 1  # by its first tag
    HEADED = 2  # text that begins with the lines of a header
    TEXT = 3  # any other text


@dataclass(frozen=True, slots=True)
class Format:
    """A format that can be read.

    Parameters
    ----------
    media_type
        As registered with IANA.
    shape
        When it is tried.
    matches
        Whether a file is of it, by its first few thousand bytes; for all but `MAGIC`, without a mark of UTF-8 and white space before.
    extract
        The bytes → ``text`` (or ``pieces``), ``extractor``, ``parts_unread`` and what metadata the format itself carries.
    """

    media_type: str
    shape: Shape
    matches: Callable[[bytes], bool]
    extract: Callable[[bytes], Extract]


FORMATS: dict[str, Format] = {}


def register(one: Format) -> None:
    """Add a format; they are kept in the order in which they are tried."""
    FORMATS[one.media_type] = one
    ordered = sorted(FORMATS.values(), key=lambda each: (each.shape, each.media_type))
    FORMATS.clear()
    FORMATS.update({each.media_type: each for each in ordered})


def extract(media_type: str, raw: bytes) -> Extract:
    """Take a file apart by its media type."""
    return FORMATS[media_type].extract(raw)
