"""OpenDocument texts: paragraphs and tables, notes and comments with their writers, heads and feet of pages. Deleted words are not the text."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from verbale.model import Role
from verbale.reading.formats.registry import Extract, Format, Shape, UnreadableError, register
from verbale.reading.pieces import Piece, as_json

ODT = "application/vnd.oasis.opendocument.text"
_LONGEST = 200 << 20  # bytes of one part: what is larger is no document
_HEADS = {
    "header": Role.PAGE_HEAD,
    "header-left": Role.PAGE_HEAD,
    "footer": Role.PAGE_FOOT,
    "footer-left": Role.PAGE_FOOT,
}
_SKIPPED = {"tracked-changes", "hidden-text", "sequence-decls", "forms", "table-of-content", "alphabetical-index"}


@dataclass(slots=True)
class _Text:
    """The text as it is put together, and what stands beside it."""

    pieces: list[Piece] = field(default_factory=list)
    notes: list[Piece] = field(default_factory=list)
    comments: list[tuple[str, str, str]] = field(default_factory=list)
    hidden: set[str] = field(default_factory=set)


def from_odt(raw: bytes) -> Extract:
    """Take an OpenDocument text apart."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        content, styles, meta = (_part(archive, name) for name in ("content.xml", "styles.xml", "meta.xml"))
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        KeyError,
        ValueError,
        OSError,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise UnreadableError(
            "The OpenDocument text is damaged.", "Open it in Writer or Word and save it again."
        ) from error
    if content is None:
        raise UnreadableError("The OpenDocument text has no content.", "Open it in Writer or Word and save it again.")
    text = _Text(hidden=_hidden_styles(content))
    deleted = sum(1 for one in content.iter() if _name(one) == "deletion")
    body = next((one for one in content.iter() if _name(one) == "text" and _name(one.getparent()) == "body"), content)
    for one in body:
        _block(one, text, Role.BODY)
    if not any(piece.text.strip() for piece in text.pieces):
        raise UnreadableError(
            "The OpenDocument text has no words.", "Add its text, or save its pictures with text recognition."
        )
    pieces = [*text.pieces, *text.notes]
    for words, writer, day in text.comments:
        pieces.append(Piece(f"[Comment by {writer or 'somebody'}]\n", Role.LABEL))
        pieces.append(Piece(f"{words}\n\n", Role.COMMENT, writer=writer, day=day[:10], label=len(pieces) - 1))
    pieces += _heads(styles)
    told = _told(meta)
    return {
        "pieces": as_json(pieces),
        "title": told.get("title", ""),
        "marks": [told.get("subject", ""), told.get("keyword", "")],
        "parts_unread": [f"{deleted} deletions are tracked in it; their words were left out."] if deleted else [],
        "extractor": "OpenDocument (Python)",
    }


def _part(archive: zipfile.ZipFile, name: str) -> Any:
    from lxml import etree  # heavy

    if name not in archive.namelist():
        return None
    if archive.getinfo(name).file_size > _LONGEST:
        raise ValueError(name)
    safe = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    return etree.fromstring(archive.read(name), safe)


def _name(tag: Any) -> str:
    return tag.tag.rpartition("}")[2] if tag is not None and isinstance(tag.tag, str) else ""


def _attribute(tag: Any, name: str) -> str:
    return next((str(value) for key, value in tag.items() if key.rpartition("}")[2] == name), "")


def _hidden_styles(content: Any) -> set[str]:
    """Return the names of the styles whose words are not shown."""
    return {
        _attribute(style, "name")
        for style in content.iter()
        if _name(style) == "style" and any(_name(one) == "text-properties" and _unseen(one) for one in style)
    }


def _unseen(look: Any) -> bool:
    """Say whether a style hides its words or strikes them through."""
    struck = _attribute(look, "text-line-through-style") or _attribute(look, "text-line-through-type")
    return _attribute(look, "display") == "none" or struck not in {"", "none"}


def _block(tag: Any, text: _Text, role: Role) -> None:
    """Add a block to the text: a paragraph, a heading, the cells of a row, what a list or a section holds."""
    name = _name(tag)
    if name in {"p", "h"}:
        words = "".join(_words(tag, text)).strip()
        if words:
            text.pieces.append(Piece(f"{words}\n\n", Role.HEADING if name == "h" and role is Role.BODY else role))
    elif name == "table-row":
        for cell in tag:
            for one in cell:
                _block(one, text, Role.CELL)
    elif name and name not in _SKIPPED:
        for one in tag:
            _block(one, text, role)


def _words(tag: Any, text: _Text) -> Iterator[str]:
    """Yield the words of a paragraph; notes and comments go beside the text."""
    yield tag.text or ""
    for one in tag:
        yield from _inline(one, text)
        yield one.tail or ""


def _inline(one: Any, text: _Text) -> Iterator[str]:
    name = _name(one)
    if name == "s":
        count = _attribute(one, "c")
        yield " " * min(int(count) if count.isdigit() else 1, 100)
    elif name in {"tab", "line-break"}:
        yield "\t" if name == "tab" else "\n"
    elif name == "note":
        body = next((part for part in one if _name(part) == "note-body"), None)
        words = " ".join("".join(_words(part, text)).strip() for part in (body if body is not None else ()))
        text.notes += [Piece(f"{words}\n\n", Role.FOOTNOTE)] if words.strip() else []
    elif name == "annotation":
        text.comments.append(_comment(one))
    elif name == "frame":
        for part in one.iter():
            if _name(part) == "p":
                text.notes.append(Piece("".join(_words(part, text)).strip() + "\n\n", Role.BOX))
    elif name in _SKIPPED or _attribute(one, "style-name") in text.hidden:
        return
    elif name:
        yield from _words(one, text)


def _comment(one: Any) -> tuple[str, str, str]:
    """Return the words, the writer and the day of a comment."""
    said = {name: part.text or "" for part in one if (name := _name(part)) in {"creator", "date"}}
    words = " ".join("".join(part.itertext()).strip() for part in one if _name(part) in {"p", "list"})
    return words, said.get("creator", ""), said.get("date", "")


def _heads(styles: Any) -> list[Piece]:
    """Return the heads and feet of the pages."""
    found = [] if styles is None else [one for one in styles.iter() if _name(one) in _HEADS]
    lines = (
        (_HEADS[_name(one)], "".join(part.itertext()).strip()) for one in found for part in one if _name(part) == "p"
    )
    return [Piece(f"{line}\n", role) for role, line in dict.fromkeys(lines) if line]


def _told(meta: Any) -> dict[str, str]:
    """Return what the file says of itself."""
    if meta is None:
        return {}
    return {_name(one): one.text for one in meta.iter() if _name(one) in {"title", "subject", "keyword"} and one.text}


def _is_odt(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04") and b"mimetypeapplication/vnd.oasis.opendocument.text" in head[:200].replace(
        b"-template", b""
    )


register(Format(ODT, Shape.MAGIC, _is_odt, from_odt))
