"""The paragraphs of a story of Word (body, note, head) in order, each run with what it is: own, inserted, hidden, in a cell.

A paragraph's boxes follow it, so that they are never spliced into a sentence; of alternative forms of one thing only the first is taken.
"""

import re
from dataclasses import replace
from typing import Any

from verbale.model import Role
from verbale.reading.formats.docx.forms import form_value
from verbale.reading.formats.docx.looks import is_struck, is_unseen
from verbale.reading.formats.docx.parts import MC, W, is_on, value
from verbale.reading.formats.docx.revisions import Change, Mark, line_of, mark_of
from verbale.reading.pieces import Piece

_REVISIONS = {W + "ins": Role.INSERTED, W + "moveTo": Role.MOVED, W + "del": Role.DELETED}
_THROUGH = {
    W + name
    for name in ("hyperlink", "smartTag", "sdtContent", "customXml", "fldSimple", "dir", "bdo", "txbxContent", "p")
}
_SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "softHyphen": "", "cr": "\n"}
_LARGE = 2_300_000  # EMU, about six centimetres: a smaller picture is an ornament
_HEADINGS = re.compile(r"(?:heading|title|überschrift|titre|titel|заголовок)", re.IGNORECASE)
_DEEPEST = 60


class Story:
    """Collects the pieces of a story.

    Parameters
    ----------
    root
        Its XML.
    """

    def __init__(self, root: Any) -> None:
        self.root = root
        self.pieces: list[Piece] = []
        self.changes: list[Change] = []
        self.notes: dict[
            tuple[str, str], int
        ] = {}  # kind and id of a note → number of the piece before which its mark stands
        self.commented: dict[
            str, list[int]
        ] = {}  # id of a comment → numbers of the first piece it is on, and of the one after
        self.hidden = self.struck = self.pictures = self.objects = self.tables = 0
        self.row: Mark | None = None  # whose change the row of a table is that is walked through
        self._cell: Piece | None = None
        self._waiting: list[Change] = []
        self._boxes: list[Any] = []
        self._current: Change | None = None
        self._depth = 0
        self._field: list[bool] = []  # of each open field, whether its result has begun

    def walk(self, root: Any, role: Role = Role.BODY) -> None:
        """Go through paragraphs and tables."""
        from verbale.reading.formats.docx.tables import Table  # a table holds a story in each cell

        if self._depth > _DEEPEST:
            return
        self._depth += 1
        for node in root:
            if node.tag == W + "p":
                self._paragraph(node, role)
            elif node.tag == W + "tbl":
                self.tables += 1
                Table(node, self.tables).into(self)
            elif node.tag == W + "sdt" and _placeholder(node):
                continue
            elif node.tag in {
                W + "sdt",
                W + "sdtContent",
                W + "customXml",
                W + "ins",
                W + "moveTo",
                MC + "AlternateContent",
                MC + "Choice",
            }:
                self.walk(node, role)
        self._depth -= 1

    def cell(self, node: Any, template: Piece) -> None:
        """Take in the paragraphs of a cell."""
        before, self._cell = self._cell, template
        self.walk(node)
        self._cell = before

    def _paragraph(self, node: Any, role: Role) -> None:
        properties = node.find(W + "pPr")
        base = self._cell or Piece("", Role.HEADING if role is Role.BODY and _heading(properties) else role)
        first = len(self.pieces)
        self._current = None
        self._runs(node, base, self.row)
        words = any(piece.text.strip() for piece in self.pieces[first:])
        if words:
            last = self.pieces[-1]
            self.pieces[-1] = replace(last, text=last.text.rstrip() + "\n\n")
        boxes, self._boxes = self._boxes, []
        self._tell_changes()
        for box in boxes:
            self.walk(box, Role.BOX)

    def _tell_changes(self) -> None:
        """Put the changes of a paragraph below it, and let their words say which line tells them."""
        for change in self._waiting:
            if not (change.deleted + change.inserted).strip():
                continue
            line = len(self.pieces)
            self.pieces.append(line_of(change))
            self.changes.append(change)
            for number in change.pieces:
                self.pieces[number] = replace(self.pieces[number], label=line)
        self._waiting = []

    def _runs(self, root: Any, base: Piece, mark: Mark | None) -> None:
        self._depth += 1
        for node in root if self._depth <= _DEEPEST else ():
            if node.tag == W + "r":
                self._run(node, base, mark)
            elif node.tag in _REVISIONS:
                self._runs(node, base, _inner(mark, mark_of(node, _REVISIONS[node.tag])))
            elif (node.tag == W + "sdt" and not _placeholder(node)) or node.tag in _THROUGH:
                self._runs(node, base, mark)
            elif node.tag == MC + "AlternateContent":
                self._runs(_one_of(node), base, mark)
            elif node.tag == W + "commentRangeStart":
                self._begin_comment(value(node, "id"))
            elif node.tag == W + "commentRangeEnd":
                self.commented.setdefault(value(node, "id"), [len(self.pieces)]).append(len(self.pieces))
        self._depth -= 1

    def _begin_comment(self, identity: str) -> None:
        """Begin a piece where a comment begins, so that it can point there."""
        self.commented[identity] = [len(self.pieces)]
        self.pieces.append(Piece(""))

    def _run(self, node: Any, base: Piece, mark: Mark | None) -> None:
        hidden = self._unseen(node)
        for part in node:
            name = part.tag.rpartition("}")[2] if isinstance(part.tag, str) else ""
            if name in {"t", "delText"} and part.tag.startswith(W):
                self._say(part.text or "", base, mark, hidden=hidden)
            elif name == "br":
                self._say("\n\n" if value(part, "type") == "page" else self._break(), base, mark, hidden=hidden)
            elif name in _SIGNS:
                self._say(_SIGNS[name], base, mark, hidden=hidden)
            elif name in {"footnoteReference", "endnoteReference"}:
                self.notes[name.removesuffix("Reference"), value(part, "id")] = len(self.pieces)
                self.pieces.append(Piece(""))
            elif name == "fldChar":
                self._say(form_value(part), base, mark, hidden=hidden)
            elif name in {"AlternateContent", "drawing", "pict", "object"}:
                self._drawn(part)

    def _unseen(self, node: Any) -> bool:
        """Say whether nobody is to read a run, and count it: hidden, in the colour of the page, or struck through by hand."""
        words = any((part.text or "").strip() for part in node.iter(W + "t"))
        hidden, struck = is_unseen(node), is_struck(node)
        self.hidden += hidden and words
        self.struck += struck and words and not hidden
        return hidden or struck

    def _break(self) -> str:
        """Return what a line break is: a space after a sentence, a new line between the lines of a block."""
        before = next((piece.text for piece in reversed(self.pieces) if piece.text.strip()), "")
        return (
            " "
            if re.search(r"[.!?;:,][”\"’')]*\s*\Z", before) or (before[-1:].islower() and len(before) > 80)
            else "\n"
        )

    def _say(self, words: str, base: Piece, mark: Mark | None, *, hidden: bool) -> None:
        if not words:
            return
        if hidden:
            self.pieces.append(replace(base, text=words, role=Role.HIDDEN))
            return
        if mark is None:
            self._current = None if words.strip() else self._current
            self.pieces.append(replace(base, text=words))
            return
        change = self._change(mark)
        if mark.kind is Role.DELETED:
            change.deleted += words
            return
        change.inserted += words
        change.pieces.append(len(self.pieces))
        self.pieces.append(replace(base, text=words, role=mark.kind, writer=mark.author, day=mark.day))

    def _change(self, mark: Mark) -> Change:
        """Return the change that a mark belongs to: the one beside it by the same author, else a new one."""
        one, moved = self._current, mark.kind is Role.MOVED
        if one is None or (one.author, one.moved) != (mark.author, moved):
            one = self._current = Change(mark.author, mark.day, at=len(self.pieces), moved=moved)
            self._waiting.append(one)
        return one

    def _drawn(self, node: Any) -> None:
        """Keep the text boxes of a drawing for below the paragraph; count what has no text."""
        root = _one_of(node) if node.tag == MC + "AlternateContent" else node
        boxes = [box for box in root.iter(W + "txbxContent") if not _within(box, root)]
        if boxes:
            self._boxes += boxes
        elif any(child.tag.rpartition("}")[2] == "OLEObject" for child in root.iter() if isinstance(child.tag, str)):
            self.objects += 1
        elif _large(root):
            self.pictures += 1


def _inner(outer: Mark | None, mark: Mark) -> Mark:
    """Return the mark of words under two: what one inserted and another deleted is deleted."""
    return mark if outer is None or mark.kind is Role.DELETED else outer


def _heading(properties: Any) -> bool:
    style = properties.find(W + "pStyle") if properties is not None else None
    return style is not None and _HEADINGS.match(value(style)) is not None


def _placeholder(node: Any) -> bool:
    """Say whether a content control shows only what to enter."""
    properties = node.find(W + "sdtPr")
    return properties is not None and is_on(properties, "showingPlcHdr")


def _one_of(node: Any) -> Any:
    """Return the one form of alternatives that is taken: the first."""
    choices = [child for child in node if child.tag in {MC + "Choice", MC + "Fallback"}]
    return choices[0] if choices else node


def _within(box: Any, root: Any) -> bool:
    """Say whether a box stands in another box, or in the second form of alternatives."""
    for above in box.iterancestors():
        if above is root:
            return False
        if above.tag in {W + "txbxContent", MC + "Fallback"}:
            return True
    return False


def _large(root: Any) -> bool:
    for child in root.iter():
        if isinstance(child.tag, str) and child.tag.endswith("}extent"):
            sizes = [child.get("cx", "0"), child.get("cy", "0")]
            return all(size.isdigit() and int(size) > _LARGE for size in sizes)
    return False
