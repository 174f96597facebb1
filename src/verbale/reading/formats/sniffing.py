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
    bare = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if told := boxed(head):
        return "", told
    if found := _matching(head, Shape.MAGIC):
        return found, None
    if told := foreign(head, whole):
        return "", told
    if found := _matching(bare, Shape.MARKUP):
        return found, None
    marked = head.startswith((b"\xff\xfe", b"\xfe\xff"))  # UTF-16
    if not marked and (b"\0" in head or _control_share(head) > 0.05):
        return "", ("a binary file", "Open it in the program it was made with, and save it as text, HTML, PDF or Word.")
    if found := "" if marked else _matching(bare, Shape.HEADED):
        return found, None
    told = written(_text(whole or head))
    return ("", told) if told else (_matching(bare, Shape.TEXT), None)


def _text(raw: bytes) -> str:
    try:
        return decode(raw)[0]
    except UndecodableError:
        return ""  # whoever decodes it to read it says so


def _matching(head: bytes, shape: Shape) -> str:
    return next((one.media_type for one in FORMATS.values() if one.shape is shape and one.matches(head)), "")


def _control_share(head: bytes) -> float:
    return sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head) / max(1, len(head))
