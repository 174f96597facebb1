"""RTF as a stream: groups, control words and text (Microsoft, Rich Text Format Specification 1.9.1). Text is decoded here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z\r\n])|(?P<brace>[{}])|(?P<line>\\?[\r\n]+)|(?P<text>[^\\{}\r\n]+)"
)
# \\fcharset and \\ansicpg name a code page; these are those of Windows, by number.
_CHARSETS = {0: "cp1252", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """One step of the stream.

    Parameters
    ----------
    kind
        ``open``, ``close``, ``word``, ``sign``, ``byte`` or ``text``.
    value
        The control word, the sign, or the text.
    number
        The control word's number, the byte's value; ``None`` without any.
    """

    kind: str
    value: str = ""
    number: int | None = None


def tokens(raw: bytes) -> Iterator[Token]:
    """Yield the steps of a file; pictures and other data in bytes are left out."""
    at, skip = 0, re.compile(rb"\\bin(\d{1,9}) ?")
    while at < len(raw):
        data = skip.match(raw, at)
        if data is not None:
            at = data.end() + int(data[1])
            continue
        match = _TOKEN.match(raw, at)
        if match is None:
            at += 1
            continue
        at = match.end()
        token = _token(match)
        if token is not None:
            yield token


def _token(match: re.Match[bytes]) -> Token | None:
    if match["brace"]:
        return Token("open" if match["brace"] == b"{" else "close")
    if match["word"]:
        number = match["number"]
        return Token("word", match["word"].decode("ascii"), None if number is None else int(number))
    if match["hex"]:
        return Token("byte", number=int(match["hex"], 16))
    if match["sign"]:
        return Token("sign", match["sign"].decode("latin-1"))
    if match["line"]:
        return Token("word", "par") if match["line"].startswith(b"\\") else None
    return Token("text", match["text"].decode("latin-1"))


def code_page(charset: int | None, default: str) -> str:
    """Return the code page of a font's character set."""
    return _CHARSETS.get(charset if charset is not None else 1, default)


def known_page(number: int | None, default: str = "cp1252") -> str:
    """Return the name of a numbered code page that can be read here, else the default."""
    name = f"cp{number}"
    try:
        b"".decode(name)
    except LookupError:
        return "utf-8" if number == 65001 else default
    return name
