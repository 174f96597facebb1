"""What a file is, by its bytes and never by its name."""

from verbale.reading.formats.foreign import boxed, foreign, written
from verbale.reading.formats.registry import FORMATS, Shape
from verbale.reading.normalisation import UndecodableError, decode


def sniff(head: bytes, whole: bytes = b"") -> tuple[str, str]:
    """Return (media type, "") for what can be read, or ("", what it is) for what cannot.

    Parameters
    ----------
    head
        The first few thousand bytes.
    whole
        All of them, where they are at hand: some files say late what they are.
    """
    media_type, told = recognise(head, whole)
    return media_type, told[0] if told else ""


def recognise(head: bytes, whole: bytes = b"") -> tuple[str, tuple[str, str] | None]:
    """Return the media type of what can be read, else what the file is and what to do about it."""
    told = boxed(head, whole)
    found = "" if told else _matching(head, Shape.MAGIC)
    if told or found:
        return found, told
    told = foreign(head, whole)
    return ("", told) if told else _of_text(head, whole)


def _of_text(head: bytes, whole: bytes) -> tuple[str, tuple[str, str] | None]:
    """Tell kinds of text apart: by their first tag, by the lines of a header, by what they hold."""
    bare = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    marked = head.startswith((b"\xff\xfe", b"\xfe\xff"))  # UTF-16
    found = _matching(bare, Shape.MARKUP) or ("" if marked else _matching(bare, Shape.HEADED))
    if not found and not marked and (b"\0" in head or _control_share(head) > 0.05):
        return "", ("a binary file", "Open it in the program it was made with, and save it as text, HTML, PDF or Word.")
    told = None if found else written(_text(whole or head))
    return ("", told) if told else (found or _matching(bare, Shape.TEXT), None)


def _text(raw: bytes) -> str:
    try:
        return decode(raw)[0]
    except UndecodableError:
        return ""  # whoever decodes it to read it says so


def _matching(head: bytes, shape: Shape) -> str:
    return next((one.media_type for one in FORMATS.values() if one.shape is shape and one.matches(head)), "")


def _control_share(head: bytes) -> float:
    return sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head) / max(1, len(head))
