"""Akoma Ntoso (OASIS LegalDocML 1.0): debates as turns of their speakers, acts and bills as their numbered provisions, with their own head data."""

import re
from collections.abc import Iterator
from typing import Any

from verbale.model import Role
from verbale.reading.formats.registry import Extract, Format, Shape, UnreadableError, register
from verbale.reading.pieces import Piece, as_json

AKN = "application/akn+xml"
_ROOT = re.compile(rb"(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*|<\?.*?\?>\s*)*<(?:\w+:)?akomaNtoso\b", re.DOTALL)
_TURNS = {"speech", "question", "answer"}
_OWN = frozenset(
    {"heading", "subheading", "content", "intro", "list", "wrapUp", "alinea", "num"}
)  # what holds the words of a provision
_BLOCKS = {
    "p",
    "block",
    "docTitle",
    "docNumber",
    "docDate",
    "longTitle",
    "shortTitle",
    "formula",
    "heading",
    "subheading",
    "crossHeading",
    "td",
    "th",
}
_BESIDE = {"meta", "authorialNote", "remark", "del", "noteRef", "coverPage"}


def from_akoma_ntoso(raw: bytes) -> Extract:
    """Take a document of a parliament or a law apart."""
    from lxml import etree  # heavy

    safe = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(raw, safe)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(
            f"The Akoma Ntoso file is damaged ({error.msg}).", "Get it again from where it was published."
        ) from error
    names = _references(root)
    document = next((one for one in root if isinstance(one.tag, str)), root)
    pieces = list(_pieces(document, names))
    notes = [words for one in root.iter() if _name(one) == "authorialNote" and (words := _words(one, keep=True))]
    pieces += [Piece(f"{words}\n\n", Role.FOOTNOTE) for words in notes]
    if not any(piece.text.strip() for piece in pieces):
        raise UnreadableError("The Akoma Ntoso file has no words.", "Get it again from where it was published.")
    struck = sum(1 for one in root.iter() if _name(one) == "del" and _words(one, keep=True))
    return {
        "pieces": as_json(pieces),
        **_head(root, names),
        "structured": True,
        "parts_unread": [f"{struck} passages are marked as deleted in it; they were left out."] if struck else [],
        "extractor": "Akoma Ntoso (Python)",
    }


def _name(tag: Any) -> str:
    return tag.tag.rpartition("}")[2] if isinstance(tag.tag, str) else ""


def _references(root: Any) -> dict[str, str]:
    """Return the names that the file's references show, by their ids."""
    ids = (
        (one.get("eId") or one.get("id") or one.get("{http://www.w3.org/XML/1998/namespace}id"), one.get("showAs"))
        for one in root.iter()
        if _name(one).startswith("TLC")
    )
    return {f"#{one}": shown for one, shown in ids if one and shown}


def _pieces(tag: Any, names: dict[str, str]) -> Iterator[Piece]:
    """Yield turns and blocks in their order; a numbered provision keeps its number before its words."""
    name = _name(tag)
    if name in _TURNS:
        yield from _turn(tag, names)
    elif name in _BLOCKS:
        words = _words(tag)
        number = _number(tag)
        if words or number:
            role = Role.HEADING if "eading" in name else Role.CELL if name in {"td", "th"} else Role.BODY
            yield Piece(f"{f'{number}{words}'.strip()}\n\n", role)
    elif name == "num":
        if _stands_alone(tag) and (words := _words(tag)):
            yield Piece(f"{words}\n\n")
    elif name and name not in _BESIDE:
        for one in tag:
            yield from _pieces(one, names)


def _stands_alone(number: Any) -> bool:
    """Say whether a number has no words of its own: what follows it in its provision is another provision."""
    after = number.getnext()
    return after is not None and _name(after) not in _OWN and _name(after) not in _BLOCKS


def _turn(tag: Any, names: dict[str, str]) -> Iterator[Piece]:
    """Yield a speech: who speaks, then the words; later paragraphs of it follow in the same turn."""
    shown = next((_words(one) for one in tag if _name(one) == "from"), "")
    who = shown.rstrip(" :") or names.get(tag.get("by", ""), "") or tag.get("by", "").strip("#")
    said = [
        words
        for one in tag.iter()
        if _name(one) in {"p", "block", "li"} and _name(one.getparent()) != "authorialNote" and (words := _words(one))
    ]
    for place, words in enumerate(said):
        yield Piece(f"{who}: {words}\n\n" if who and place == 0 else f"{words}\n\n")


def _number(tag: Any) -> str:
    """Return the number of the provision whose first block this is ("Article 4. ", "(a) ")."""
    at, above = tag, tag.getparent()
    while (
        above is not None and _name(above) in {"content", "intro", "list", "wrapUp", "alinea"} and above.index(at) == 0
    ):
        at, above = above, above.getparent()
    if above is None:
        return ""
    before = [one for one in above if _name(one) in {"num", "heading", "subheading"} or one is at]
    if not before or _name(before[0]) != "num" or len(before) < 2 or before[1] is not at:
        return ""
    return f"{_words(before[0])} "


def _words(tag: Any, *, keep: bool = False) -> str:
    """Return the words of an element without what is deleted, remarked or noted in it."""
    out = [tag.text or ""]
    for one in tag:
        if isinstance(one.tag, str) and (keep or _name(one) not in _BESIDE):
            out.append(_words(one, keep=keep) if _name(one) not in {"br", "eol"} else " ")
        out.append(one.tail or "")
    return " ".join("".join(out).split())


def _head(root: Any, names: dict[str, str]) -> dict[str, str]:
    """Return title, day, publisher and number as the file says them of the work."""
    work = next((one for one in root.iter() if _name(one) == "FRBRWork"), None)
    said = {_name(one): one for one in (work if work is not None else ())}
    title = next((_words(one) for one in root.iter() if _name(one) in {"docTitle", "longTitle", "shortTitle"}), "")
    alias = said["FRBRalias"].get("value", "") if "FRBRalias" in said else ""
    author = said["FRBRauthor"].get("href", "") if "FRBRauthor" in said else ""
    return {
        "title": title or alias,
        "published": said["FRBRdate"].get("date", "") if "FRBRdate" in said else "",
        "publisher": names.get(author, ""),
        "reference": next((_words(one) for one in root.iter() if _name(one) == "docNumber"), ""),
    }


register(Format(AKN, Shape.MARKUP, lambda head: _ROOT.match(head) is not None, from_akoma_ntoso))
