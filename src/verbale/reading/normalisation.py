"""Bytes into text, once: decoded, NFC, one kind of line end, no invisible characters. After that the text is frozen."""

import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
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
    high = [byte for byte in raw if byte >= 0x80]
    page = "cp1251" if sum(byte >= 0xC0 for byte in high) > 0.6 * len(high) and len(high) > 0.3 * len(raw) else "cp1252"
    try:
        return raw.decode(page), f"not UTF-8; read as {page}, so accented letters may be wrong"
    except UnicodeDecodeError as error:
        raise UndecodableError("its bytes are text in no encoding that can be told") from error


def normalise(text: str) -> str:
    """Return the text in its frozen form."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n"))
    text = (
        _CONTROL.sub("", _INVISIBLE.sub("", text))
        .replace("\u2028", "\n")
        .replace("\u2029", "\n\n")
        .replace("\x85", "\n")
    )
    text = re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n" if text.strip() else ""
